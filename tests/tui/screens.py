"""Browsers on real libraries, as tests of their looks begin them."""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

from textual.pilot import Pilot

from newscli.library import Library
from newscli.render.terminal.theme import THEME
from newscli.tui.app import BrowserApp
from newscli.tui.browser import Browser
from newscli.tui.setup import Setup
from tests.tui.piloting import shown

PATIENCE = 30.0
"""Seconds after which what did not appear never will."""


def setup_for(folder: Path, world: Path, text: str = "", **changes: Any) -> Setup:
    """What the command gives the browser, with cache and state in the folder `world`."""
    open_library = partial(Library, [str(folder)], cache_dir=world / "cache")
    with open_library() as library:
        library.refresh()
        digest = library.digest
    given = {"styles": THEME, "name": folder.name, "environ": {}, "is_watched": False} | changes
    now = datetime(2026, 6, 1, 12, tzinfo=UTC)
    return Setup(open_library=open_library, text=text, now=now, state=world / "state", digest=digest, **given)


def browser_of(app: BrowserApp) -> Browser:
    """The screen of the browser, also below a menu."""
    screen = app.screen_stack[1]
    assert isinstance(screen, Browser)
    return screen


async def see(pilot: Pilot[Any], text: str) -> None:
    """Wait until a text is on the screen."""
    await until(pilot, lambda: text in "\n".join(shown(pilot.app)))


async def until(pilot: Pilot[Any], is_so: Callable[[], bool]) -> None:
    """Wait until something is so. Raises TimeoutError if it never is."""
    async with asyncio.timeout(PATIENCE):
        while not is_so():
            await pilot.pause(0.02)
