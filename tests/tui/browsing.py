"""The browser and the picker on a real library: presses their keys, waits for the library, and reads the screen."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

from textual import events
from textual.keys import _character_to_key
from textual.pilot import Pilot
from textual.strip import Strip
from textual.widget import Widget

from newscli.library import Library
from newscli.render.terminal.theme import THEME
from newscli.tui.actions import ACTIONS
from newscli.tui.app import BrowserApp, PickerApp, ScreenApp
from newscli.tui.browser import Browser
from newscli.tui.list_screen import ListScreen
from newscli.tui.page import ReaderPage
from newscli.tui.setup import Setup
from tests.tui.piloting import piloted, shown

NOW = datetime(2026, 6, 1, 12, tzinfo=UTC)

PATIENCE = 20.0
"""Seconds after which what did not appear never will."""

_ROUND, _ROUNDS = 0.005, 3
"""Seconds of a look, and how many in a row must find nothing under way: a message may cause another, and so on."""

_NEVER = 1e9
"""Seconds."""


def setup(
    folder: Path,
    text: str = "",
    *,
    cache: Path,
    state: Path,
    environ: Mapping[str, str] | None = None,
    pause: float | None = None,
) -> Setup:
    """A start as the command makes it, but without `pause` it does not look for changes by itself."""
    open_library = partial(Library, [str(folder)], cache_dir=cache)
    with open_library() as library:
        library.refresh()
        digest = library.digest
    return Setup(
        open_library, text, NOW, THEME, state, folder.name, digest, environ or {}, pause is not None, pause or _NEVER
    )


class Browsing:
    """An app that runs on a terminal of some size."""

    def __init__(self, app: ScreenApp, pilot: Pilot[Any]) -> None:
        self.app = app
        self._pilot = pilot

    async def press(self, *keys: str) -> None:
        """Press keys, and wait after each until everything that it asks for is shown."""
        for key in keys:
            self._send(key)
            await self.settled()

    async def type(self, text: str) -> None:
        """Press a key for each character, faster than the library answers."""
        await self.press_at_once(*text)

    async def press_at_once(self, *keys: str) -> None:
        """Press keys without a pause, as somebody who types ahead."""
        for key in keys:
            self._send(key)
        await self.settled()

    def _send(self, key: str) -> None:
        """The pilot waits after each key until the process has slept for a while; `settled` knows better."""
        character = key if len(key) == 1 else None
        self.app.post_message(events.Key(_character_to_key(key) if character else key, character))

    async def resize(self, width: int, height: int) -> None:
        await self._pilot.resize_terminal(width, height)
        await self.settled()

    async def settled(self) -> None:
        """Wait until the library has nothing left to answer, and all answers are shown."""
        async with asyncio.timeout(PATIENCE):
            quiet = 0
            while quiet < _ROUNDS:
                await self._pilot.pause(_ROUND if quiet else 4 * _ROUND)
                quiet = quiet + 1 if self._is_quiet else 0

    @property
    def _is_quiet(self) -> bool:
        screen = self.app.screen_stack[1] if len(self.app.screen_stack) > 1 else None
        is_following = isinstance(screen, Browser) and screen.reading.is_following
        return not self.app.is_running or (self.app.librarian.is_idle and not is_following)

    async def until(self, is_so: Callable[[], bool]) -> None:
        """Wait for something that happens by itself."""
        async with asyncio.timeout(PATIENCE):
            while not is_so():
                await self._pilot.pause(0.02)
        await self.settled()

    async def changed(self, folder_change: Callable[[], object] = lambda: None) -> None:
        """Change files, bring the index up to date as another newscli does, and look at it."""
        folder_change()
        with self.app.setup.open_library() as library:
            library.refresh()
        await self.look()

    async def look(self) -> None:
        """Look at the index, as the browser does every second."""
        self.screen.asking.look()
        await self.settled()

    @property
    def screen(self) -> ListScreen:
        """The screen below all menus."""
        screen = self.app.screen_stack[1]
        assert isinstance(screen, ListScreen)
        return screen

    @property
    def browser(self) -> Browser:
        assert isinstance(self.screen, Browser)
        return self.screen

    @property
    def lines(self) -> list[str]:
        """All of the terminal."""
        return shown(self.app)

    @property
    def text(self) -> str:
        """All of the terminal, with its lines as one text."""
        return "\n".join(self.lines)

    @property
    def query(self) -> str:
        """The query that the query line shows."""
        line = self._seen(self.screen.query_line)[0].strip()
        return line if self.screen.query_line.value else ""

    @property
    def rows(self) -> list[str]:
        """The lines of the list that have a text."""
        return [line.rstrip() for line in self._seen(self.screen.list) if line.strip()]

    @property
    def current(self) -> str:
        """The line of the list under the cursor."""
        return next((row.lstrip("› ✓") for row in self.rows if row.startswith("›")), "")

    @property
    def read(self) -> ReaderPage:
        """The page that the reader has, whatever is scrolled out of view."""
        page = self.browser.reader.page
        assert page is not None
        return page

    @property
    def page(self) -> str:
        """What the reader shows."""
        return "\n".join(line.rstrip() for line in self._seen(self.browser.reader))

    @property
    def status(self) -> str:
        """The line at the bottom."""
        return self._seen(self.screen.status)[0].rstrip()

    def _seen(self, widget: Widget) -> list[str]:
        """What is seen of the part of the screen that a widget takes, without its frame."""
        if not widget.display:
            return []
        region = widget.region.shrink(widget.gutter)
        strips = self.app.screen._compositor.render_strips()[region.y : region.bottom]
        return [Strip(strip).crop(region.x, region.right).text for strip in strips]


def help_of(name: str) -> str:
    """What the list of keys says of an action."""
    return next(action.help for action in ACTIONS if action.name == name)


Scenario = Callable[[Browsing], Awaitable[None]]


def browse(start: Setup, scenario: Scenario, size: tuple[int, int] = (120, 30)) -> BrowserApp:
    """Run a scenario in the browser, which begins when the first answer is shown."""
    app = BrowserApp(start)
    _run(app, scenario, size)
    return app


def pick(start: Setup, scenario: Scenario, *, is_multi: bool = False, size: tuple[int, int] = (80, 24)) -> PickerApp:
    """Run a scenario in the picker."""
    app = PickerApp(start, is_multi=is_multi)
    _run(app, scenario, size)
    return app


def _run(app: ScreenApp, scenario: Scenario, size: tuple[int, int]) -> None:
    async def script(pilot: Pilot[Any]) -> None:
        browsing = Browsing(app, pilot)
        await browsing.settled()
        await scenario(browsing)

    piloted(app, script, size)
