"""The application around the screens: the thread of the library, themes, signals and the exit code."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import ClassVar

from rich.console import RenderableType
from textual import events
from textual.app import App
from textual.binding import Binding, BindingType
from textual.driver import Driver
from textual.filter import Monochrome, NoColor
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Input

from newscli.errors import ENDED_BY, ExitCode, NewscliError
from newscli.tui.browser import Browser
from newscli.tui.librarian import Librarian
from newscli.tui.picker import Picker
from newscli.tui.setup import Setup
from newscli.tui.stage import Stage
from newscli.tui.themes import OWN, remembered_theme
from newscli.tui.watching import Watcher

_FIRST_LOOK = 0.5
"""Seconds until the files are looked at: before that, reading 100,000 names would slow down the first rows."""


class Delivered(Message):
    """A result of the librarian, for the thread of the user interface."""

    def __init__(self, call: Callable[[], object]) -> None:
        super().__init__()
        self.call = call


class ScreenApp(App[int], inherit_bindings=False):
    """Runs a screen; the result is the exit code. An exception of the library's thread is kept as its `crash`."""

    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+c", "interrupt", show=False, priority=True, system=True),
        Binding("ctrl+q", "leave", show=False, priority=True, system=True),  # in menus, too
    ]
    LEFT: ClassVar[ExitCode] = ExitCode.DONE
    """The exit code after Ctrl-q."""

    def __init__(self, setup: Setup, driver_class: type[Driver] | None = None) -> None:
        super().__init__(driver_class=driver_class, ansi_color=None if setup.has_color else True)
        self._color(has_color=setup.has_color)
        self.setup = setup
        self.crash: Exception | None = None
        self.librarian = Librarian(setup.open_library, self._deliver, self._crashed)
        self._watcher = self._new_watcher() if setup.is_watched else None
        for theme in OWN:
            self.register_theme(theme)
        self.theme = remembered_theme(setup.state)

    def _color(self, *, has_color: bool) -> None:
        """Textual knows NO_COLOR, but not that it means nothing if it is empty, and no --color."""
        self.no_color = not has_color
        kept = [each for each in self._filters if not isinstance(each, NoColor | Monochrome)]
        self._filters = kept if has_color else [*kept, NoColor()]

    def first_screen(self) -> Screen[None]:
        """The screen to begin with."""
        raise NotImplementedError

    def on_load(self) -> None:
        """Before anything is written to the terminal, take care that a signal leaves it as it was."""
        loop = asyncio.get_running_loop()
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            with suppress(ValueError, RuntimeError, NotImplementedError):  # only the main thread of Unix has signals
                loop.add_signal_handler(number, self.exit, ENDED_BY + number)

    def on_mount(self) -> None:
        self.push_screen(self.first_screen())

    async def on_event(self, event: events.Event) -> None:
        """Keys that come at once act in their order: one with a binding waits until those before it are typed.

        Textual would hand all to the widget that has the focus when they come, and act when they come back from it.
        """
        if isinstance(event, events.Key) and not self.screen_stack:  # the browser has ended
            return
        if isinstance(event, events.Key) and not event.is_forwarded and not event.is_printable:
            if isinstance(self.focused, Input):
                await _typed(self.focused)
            if await self._check_bindings(event.key, priority=True) or await self._check_bindings(event.key):
                return
        await super().on_event(event)

    def exit(self, result: int | None = None, return_code: int = 0, message: RenderableType | None = None) -> None:
        """End with this exit code. What comes later, such as keys behind the last one, does not change it."""
        if self.return_value is None:
            super().exit(result, return_code, message)

    def on_delivered(self, event: Delivered) -> None:
        event.call()

    def on_unmount(self) -> None:
        if self._watcher is not None:
            self._watcher.close()
        self.librarian.close()

    def action_interrupt(self) -> None:
        self.exit(ExitCode.INTERRUPTED)

    def action_leave(self) -> None:
        self.exit(self.LEFT)

    def _new_watcher(self) -> Watcher:
        def failed(error: NewscliError) -> None:
            self._deliver(partial(self._tell, error))

        def crashed(error: Exception) -> None:
            self._deliver(partial(self._crashed, error))

        return Watcher(self.setup.open_library, self.setup.pause, _FIRST_LOOK, failed, crashed)

    def _tell(self, error: NewscliError) -> None:
        """Say what is wrong with the library, below all menus."""
        for screen in self.screen_stack:
            if isinstance(screen, Stage):
                screen.tell(f"{error.message} {error.hint}")

    def _deliver(self, call: Callable[[], object]) -> None:
        self.post_message(Delivered(call))

    def _crashed(self, error: Exception) -> None:
        self._handle_exception(error)

    def _fatal_error(self) -> None:
        """Textual would print a traceback. The command tells of the error as of any other, when the screen is gone."""
        self.crash = self._exception
        self.exit(ExitCode.UNREADABLE)


class BrowserApp(ScreenApp):
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+z", "suspend_process", show=False, priority=True, system=True),
    ]

    def first_screen(self) -> Screen[None]:
        return Browser(self.setup, self.librarian)


class PickerApp(ScreenApp):
    """Picks articles; `picked` has their ids."""

    LEFT = ExitCode.INTERRUPTED

    def __init__(self, setup: Setup, driver_class: type[Driver] | None = None, *, is_multi: bool = False) -> None:
        super().__init__(setup, driver_class)
        self._is_multi = is_multi
        self.picked: tuple[str, ...] = ()

    def first_screen(self) -> Screen[None]:
        return Picker(self.setup, self.librarian, is_multi=self._is_multi)

    def on_picker_taken(self, event: Picker.Taken) -> None:
        if self.return_value is None:
            self.picked = event.ids
        self.exit(ExitCode.DONE if event.ids else ExitCode.INTERRUPTED)


async def _typed(line: Input) -> None:
    """Wait until all keys that were sent to a line are in its text."""
    done = asyncio.Event()
    line.call_later(done.set)
    await done.wait()
