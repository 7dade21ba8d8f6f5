"""Runs the browser and the picker on the terminal."""

from collections.abc import Sequence

from newscli.errors import ExitCode
from newscli.tui.app import BrowserApp, PickerApp, ScreenApp
from newscli.tui.driver import TerminalDriver
from newscli.tui.setup import Setup


def browse(setup: Setup) -> int:
    """Run the browser until it is left, and return the exit code."""
    return _run(BrowserApp(setup, TerminalDriver))


def pick(setup: Setup, *, is_multi: bool) -> tuple[int, Sequence[str]]:
    """Run the picker, and return the exit code and the ids of the articles that were picked."""
    app = PickerApp(setup, TerminalDriver, is_multi=is_multi)
    return _run(app), app.picked


def _run(app: ScreenApp) -> int:
    result = app.run()
    if app.crash is not None:
        raise app.crash
    return ExitCode.UNREADABLE if result is None else result
