"""The terminal itself, whatever stdin, stdout and stderr are: a picker draws while its stdout is a pipe."""

from __future__ import annotations

import os
from contextlib import suppress
from io import TextIOWrapper
from typing import TYPE_CHECKING, TextIO

from textual.drivers.linux_driver import LinuxDriver

from newscli.tui.terminal import TERMINAL

if TYPE_CHECKING:
    from textual.app import App


class _Screen(TextIOWrapper):
    """What is drawn on. If its window is closed, nobody sees it, and the signal that says so ends the browser."""

    def write(self, text: str, /) -> int:
        with suppress(OSError):
            return super().write(text)
        return len(text)

    def flush(self) -> None:
        with suppress(OSError):
            super().flush()


class TerminalDriver(LinuxDriver):
    """Draws on the terminal that controls the process, and reads its keys."""

    def __init__(
        self, app: App[object], *, debug: bool = False, mouse: bool = True, size: tuple[int, int] | None = None
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        self._terminal: TextIO = _Screen(open(TERMINAL, "wb"), encoding="utf-8", errors="replace")  # noqa: SIM115 until the process ends
        self._file = self._terminal
        self.fileno = os.open(TERMINAL, os.O_RDONLY | os.O_NOCTTY)
        self.input_tty = True

    def use_mouse(self, *, wanted: bool) -> None:
        """Take the mouse from the terminal, or leave it to it."""
        if wanted:
            self._mouse = True
            self._enable_mouse_support()
            if self._in_band_window_resize:
                self._enable_mouse_pixels()
        else:
            self._disable_mouse_support()
            self._mouse = False

    def _disable_mouse_support(self) -> None:
        """Textual leaves pixels as the unit of the mouse."""
        super()._disable_mouse_support()
        if self._mouse and self._mouse_pixels:
            self.write("\x1b[?1016l")
            self.flush()

    def _get_terminal_size(self) -> tuple[int, int]:
        try:
            size = os.get_terminal_size(self.fileno)
        except OSError:
            return super()._get_terminal_size()
        return size.columns or 80, size.lines or 24
