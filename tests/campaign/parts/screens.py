"""Keys, texts, pastes, the mouse and sizes into the browser and the picker: they draw what fits, and still answer."""

import asyncio
import shutil
import threading
import webbrowser
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from random import Random
from time import monotonic
from traceback import extract_tb
from types import SimpleNamespace
from typing import Any, TypedDict, cast
from unittest.mock import patch

from rich.cells import cell_len
from textual import events, screen
from textual.geometry import Size
from textual.keys import _character_to_key
from textual.pilot import Pilot, WaitForScreenTimeout

from newscli.errors import ExitCode
from newscli.library import Library
from newscli.tui import outgoing
from newscli.tui.app import BrowserApp, PickerApp, ScreenApp
from newscli.tui.list_screen import ListScreen
from tests.campaign.archive import write_archive
from tests.campaign.children import patience
from tests.campaign.inputs import PICKING, SIZES, any_event, press, use_mouse
from tests.campaign.part import Fault, Kind, Part
from tests.campaign.shown import check_shown
from tests.campaign.shrinking import without_pieces
from tests.factory import related_entry, write_article
from tests.tui.browsing import setup
from tests.tui.piloting import shown

KEYS = 200
"""Keys of a session; a text counts as one for each of its characters."""

_BURST = 50
"""Things that come at once, before the screen is looked at."""

_TURN = 0.5
"""Seconds until the parts of a screen are asked anew whether they have worked through everything."""

_FRAME = 0.5
"""Seconds from one frame to the next while things come: all that was sent is drawn behind a burst."""

_HOSTILE = (
    "\x1b[2J\x1b]0;pwn\x07 \x9b2J \u202egpj [/] [bold]x[@click=app.quit]y :bomb: C:\\ \u200b\xad\U000e0041 &#8238;"
)
_WIDE = "日本語のニュース 👩\u200d👩\u200d👧\u200d👦 نص عربي שלום ก็ é 🇩🇪 " + "Donaudampfschifffahrt" * 9
_BODY = "# {text}\n\n{text}\n\n[{text}](http://c/{number})\n\n```{text}\n{text}\n```\n\n| a | {text} |\n|-|-|\n"


class Case(TypedDict):
    app: str
    size: list[int]
    events: list[list[Any]]
    """Each is the name of its kind, and what that needs."""

    is_watched: bool


class Screens(Part[Case]):
    name = "screens"
    full = 1_000_000 // KEYS
    share = 4
    unit = f"of {KEYS} keys"
    limit = 60.0

    def __init__(self, place: Path) -> None:
        super().__init__(place)
        self._folder = place / "articles"
        write_archive(self._folder)
        for number, text in enumerate((_HOSTILE, _WIDE) * 4):
            _write_hostile(self._folder, number, text)
        self._start = setup(self._folder, cache=place / "cache", state=place / "state", environ={"EDITOR": "nope"})

    def make(self, random: Random) -> Case:
        app = random.choice(("browser", "browser", "picker", "multi"))
        is_picking = app == "browser" or random.random() < 0.1
        happening: list[list[Any]] = []
        keys = 0
        while keys < KEYS:
            event = any_event(random)
            if is_picking or event[1] not in PICKING:
                happening.append(event)
                keys += len(event[1]) if event[0] == "text" else event[0] == "key"
        return Case(
            app=app,
            size=list(random.choice((*SIZES[:3], random.choice(SIZES)))),
            events=happening,
            is_watched=random.random() < 0.1,
        )

    def check(self, case: Case) -> None:
        shutil.rmtree(self.place / "state", ignore_errors=True)
        try:
            at = self._play(case, 0)
            while at < len(case["events"]):
                at = self._play(case, at)
        finally:
            (self._folder / "changing.md").unlink(missing_ok=True)

    def _play(self, case: Case, at: int) -> int:
        """Send what comes from this event on until the app ends. Returns the first event that it has not got."""
        app = self._app(case)
        try:
            with _recorded() as ended:
                at = asyncio.run(self._session(app, case, at))
        except (Fault, WaitForScreenTimeout):
            raise
        except Exception as error:  # what Textual has caught, it raises in the end
            raise Fault(Kind.TRACEBACK, _told(error)) from error
        for error in (app.crash, *ended):
            if error is not None:
                raise Fault(Kind.TRACEBACK, _told(error)) from error
        _check_end(app, case["app"])
        return at

    def _app(self, case: Case) -> ScreenApp:
        start = replace(self._start, is_watched=case["is_watched"], pause=0.05 if case["is_watched"] else 1e9)
        return BrowserApp(start) if case["app"] == "browser" else PickerApp(start, is_multi=case["app"] == "multi")

    async def _session(self, app: ScreenApp, case: Case, begin: int) -> int:
        async with app.run_test(size=cast(tuple[int, int], tuple(case["size"]))) as pilot:
            await _settled(app, pilot)
            for at in range(begin, len(case["events"]), _BURST):
                for event in case["events"][at : at + _BURST]:
                    self._send(app, event)
                await _settled(app, pilot)
                if not app.is_running or app._exit:
                    return at + _BURST
                _check_lines(app)
            for key in ("escape", "escape", "escape", "ctrl+q"):
                press(app, key)
            await _settled(app, pilot)
            return len(case["events"])

    def _send(self, app: ScreenApp, event: list[Any]) -> None:
        kind, *values = event
        if kind == "key":
            press(app, values[0])
        elif kind == "text":
            for character in values[0]:
                press(app, _character_to_key(character), character)
        elif kind == "paste":
            app.post_message(events.Paste(values[0]))
        elif kind == "resize":
            assert app._driver is not None
            app._driver._size = size = Size(*values)
            app.post_message(events.Resize(size, size))
        elif kind == "mouse":
            use_mouse(app, *values)
        else:
            self._change(app, values[0])

    def _change(self, app: ScreenApp, number: int) -> None:
        """Change files, as another program does, and look at them as the browser does every second."""
        _write_hostile(self._folder, number, f"{_WIDE[:number]} changed")
        write_article(self._folder, "changing.md", title=f"Changing {number}")
        if number % 3 == 0:
            (self._folder / "changing.md").unlink()
        with Library([str(self._folder)], cache_dir=self.place / "cache") as library:
            library.refresh()
        if len(app.screen_stack) > 1 and isinstance(app.screen_stack[1], ListScreen):
            app.screen_stack[1].asking.look()

    def smaller(self, case: Case) -> Iterable[Case]:
        for fewer in without_pieces(cast(list[object], case["events"])):
            yield {**case, "events": cast(list[list[Any]], fewer)}


async def _settled(app: ScreenApp, pilot: Pilot[Any]) -> None:
    """Wait until all parts of the screen have worked through what was sent, and it has its size."""
    end = monotonic() + patience()
    is_settled = False
    while not is_settled and monotonic() < end:
        with suppress(WaitForScreenTimeout):  # a part that is gone by now works through nothing
            await pilot._wait_for_screen(timeout=_TURN)
            is_settled = app._exit or _has_size(app)
        if not is_settled:
            app._check_resize()  # Textual waits some milliseconds for yet another size
    if monotonic() > end:
        raise Fault(Kind.HANG, "no answer to keys")


def _has_size(app: ScreenApp) -> bool:
    """Whether all that is drawn has the size of the terminal."""
    return app._resize_event is None and app.screen.size == app.size and len(shown(app)) == app.size.height


def _check_lines(app: ScreenApp) -> None:
    lines = shown(app)
    if wrong := {cell_len(line) for line in lines} - {app.size.width}:
        raise Fault(Kind.WRONG, f"lines of {sorted(wrong)[:3]} columns on a screen of {app.size.width}")
    if len(lines) != app.size.height:
        raise Fault(Kind.WRONG, f"{len(lines)} lines on a screen of {app.size.height}")
    check_shown("\n".join(lines))


def _check_end(app: ScreenApp, name: str) -> None:
    """Raises Fault unless it has ended, as what was picked says."""
    picked = app.picked if isinstance(app, PickerApp) else ()
    if app.return_value is None:
        raise Fault(Kind.HANG, f"the {name} does not end")
    if app.return_value != (ExitCode.DONE if picked else app.LEFT) or (name == "picker" and len(picked) > 1):
        raise Fault(Kind.WRONG, f"the {name} ends with {app.return_value} and {len(picked)} articles")


def _told(error: BaseException) -> str:
    """An exception, and where newscli was then."""
    frames = [frame for frame in extract_tb(error.__traceback__) if "newscli" in frame.filename]
    where = f"{Path(frames[-1].filename).name}, {frames[-1].name}" if frames else "Textual"
    return f"{type(error).__name__} in {where}: {error}"


@contextmanager
def _recorded() -> Iterator[list[BaseException | None]]:
    """What ends threads. Nothing outside is started: editors and web browsers only seem to be. Few frames are drawn
    between the bursts."""
    ended: list[BaseException | None] = []

    @contextmanager
    def process(*_: object, **__: object) -> Iterator[SimpleNamespace]:
        yield SimpleNamespace(wait=lambda: 0)

    with (
        patch.object(outgoing, "subprocess", SimpleNamespace(Popen=process)),
        patch.object(webbrowser, "open", lambda *_, **__: True),
        patch.object(screen, "UPDATE_PERIOD", _FRAME),
        patch.object(threading, "excepthook", lambda arguments: ended.append(arguments.exc_value)),
    ):
        yield ended


def _write_hostile(folder: Path, number: int, text: str) -> None:
    write_article(
        folder,
        f"hostile-{number}.md",
        body=_BODY.format(text=text, number=number),
        title=f"{text} {number}",
        excerpt=text,
        provider={"name": text, "domain": text},
        topics=[text, "AI"],
        author=[text],
        webUrl=f"http://a/{number}/{text}",
        related=[related_entry(1, title=text, provider={"name": text}, webUrl=f"http://b/{text}")],
    )
