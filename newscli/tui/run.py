"""Runs the browser and the picker on the terminal."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from newscli.errors import ExitCode

if TYPE_CHECKING:
    from newscli.tui.app import ScreenApp
    from newscli.tui.setup import Setup

_FRAMES = "200"
"""Textual draws so often in a second, at most. What a key changes waits for up to two frames: with its 60, 33 ms."""


def browse(setup: Setup) -> int:
    """Run the browser until it is quit, and return the exit code."""
    with _loading():
        from newscli.tui.app import BrowserApp
        from newscli.tui.driver import TerminalDriver

    return _run(BrowserApp(setup, TerminalDriver))


def pick(setup: Setup, *, is_multi: bool) -> tuple[int, Sequence[str]]:
    """Run the picker, and return the exit code and the ids of the articles that were picked."""
    with _loading():
        from newscli.tui.app import PickerApp
        from newscli.tui.driver import TerminalDriver

    app = PickerApp(setup, TerminalDriver, is_multi=is_multi)
    return _run(app), app.picked


@contextmanager
def _loading() -> Iterator[None]:
    """While Textual is imported, which reads its settings then, nothing is collected: what modules make stays."""
    os.environ.setdefault("TEXTUAL_FPS", _FRAMES)
    for name in ("COLUMNS", "LINES"):  # the size that the terminal has counts, whatever the environment says
        os.environ.pop(name, None)
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def _run(app: ScreenApp) -> int:
    result = app.run()
    if app.crash is not None:
        raise app.crash
    return ExitCode.UNREADABLE if result is None else result
