"""A terminal for the real program: what it writes there, which modes it leaves on, and how it ends."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

PATIENCE = 60.0
"""Seconds after which a program that says nothing is broken."""

_START = """
import fcntl, sys, termios
fcntl.ioctl(int(sys.argv.pop(1)), termios.TIOCSCTTY, 0)
exec(sys.argv.pop(1))
from newscli.__main__ import main
main()
"""
"""Runs newscli with a terminal that controls it, after statements that tests give."""

_SEQUENCE = re.compile(
    "\x1b\\[[0-9;:<=>?]*[ -/]*[@-~]|\x1b\\][^\x07\x1b]*(?:\x07|\x1b\\\\)|\x1b[()][0-9A-Za-z]|\x1b[=>78]"
)
_MODE = re.compile(r"\x1b\[\?([0-9;]+)([hl])")
_KITTY = re.compile(r"\x1b\[([<>])[0-9]*u")

_ON_BEFORE = frozenset({"25", "7"})
"""Modes that a terminal has of itself: a cursor that is shown, and lines that wrap."""


class Terminal:
    """A pseudo-terminal, and newscli running on it."""

    def __init__(self, master: int, slave: int, process: "subprocess.Popen[bytes]") -> None:
        self._master = master
        self.slave = slave
        self.process = process
        self.before = termios.tcgetattr(slave)
        self.written = ""

    def wait_for(self, text: str, since: int = 0) -> None:
        """Read until a text was written after a position in what was written."""
        self.wait_until(lambda: text in visible(self.written[since:]))

    def wait_until(self, is_so: Callable[[], bool]) -> None:
        """Read until something is so."""
        end = time.monotonic() + PATIENCE
        while not is_so():
            assert time.monotonic() < end, visible(self.written)
            assert self.process.poll() is None, visible(self.written)
            self._read(0.05)

    @property
    def is_stopped(self) -> bool:
        """Whether the process is suspended, and not ended."""
        _, status = os.waitpid(self.process.pid, os.WNOHANG | os.WUNTRACED)
        return bool(status) and os.WIFSTOPPED(status)

    def press(self, keys: str) -> None:
        os.write(self._master, keys.encode())

    def resize(self, columns: int, lines: int) -> None:
        _set_size(self.slave, columns, lines)
        self.process.send_signal(signal.SIGWINCH)

    def hang_up(self) -> None:
        """Close the terminal as its window does."""
        os.close(self.slave)
        os.close(self._master)
        self.slave = self._master = -1

    def ended(self) -> int:
        """Wait for the end, and return the exit code."""
        end = time.monotonic() + PATIENCE
        while self.process.poll() is None:
            assert time.monotonic() < end, "it does not end"
            self._read(0.05)
        while self._read(0.0):
            pass
        return self.process.returncode

    @property
    def left_on(self) -> set[str]:
        """The modes that differ from those before, with “kitty” for its keyboard protocol."""
        modes = dict.fromkeys(_ON_BEFORE, "h")
        for numbers, state in _MODE.findall(self.written):
            modes |= dict.fromkeys(numbers.split(";"), state)
        steps = _KITTY.findall(self.written)
        kitty = {"kitty"} if steps.count(">") != steps.count("<") else set()
        return kitty | {mode for mode, state in modes.items() if (state == "h") is not (mode in _ON_BEFORE)}

    @property
    def attributes(self) -> list[Any]:
        """What termios knows of the terminal."""
        return termios.tcgetattr(self.slave)

    @property
    def after(self) -> str:
        """What was written to see when the screen was left."""
        return visible(self.written.rpartition("\x1b[?1049l")[2])

    def _read(self, seconds: float) -> bool:
        """Read what is there, or comes soon; whether there was any."""
        if self._master < 0:
            time.sleep(seconds)
            return False
        if not select.select([self._master], [], [], seconds)[0]:
            return False
        try:
            self.written += os.read(self._master, 65_536).decode("utf-8", "replace")
        except OSError:
            return False
        return True

    def close(self) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        for stream in (self.process.stdout, self.process.stderr):
            if stream is not None:
                stream.close()
        for descriptor in (self.slave, self._master):
            if descriptor >= 0:
                os.close(descriptor)


@contextmanager
def running(
    *arguments: str,
    environ: Mapping[str, str] | None = None,
    size: tuple[int, int] = (80, 24),
    before: str = "",
    **streams: Any,
) -> Iterator[Terminal]:
    """Run newscli on a terminal of so many columns and lines, after the statements `before`.

    Its stdin, stdout and stderr are the terminal, too, unless `streams` names others.
    """
    master, slave = pty.openpty()
    _set_size(slave, *size)
    process = subprocess.Popen(
        [sys.executable, "-c", _START, str(slave), before, *arguments],
        env=os.environ | {"TERM": "xterm-256color"} | dict(environ or {}),
        start_new_session=True,
        pass_fds=[slave],
        **{"stdin": slave, "stdout": slave, "stderr": slave} | streams,
    )
    terminal = Terminal(master, slave, process)
    try:
        yield terminal
    finally:
        terminal.close()


def visible(written: str) -> str:
    """What was written, without what drives the terminal."""
    return _SEQUENCE.sub("", written)


def _set_size(descriptor: int, columns: int, lines: int) -> None:
    fcntl.ioctl(descriptor, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
