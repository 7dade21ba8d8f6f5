"""A full-screen program in a terminal of its own: keys go in, and its screen is read."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import TracebackType

from tests.benchmarks.grid import Grid
from tests.benchmarks.measure import Command, CommandFailed, environment

WIDTH, HEIGHT = 120, 40
_PATIENCE = 60.0
"""Seconds after which what is waited for will not come."""

_PEAK = re.compile(r"^VmHWM:\s+(\d+) kB", re.MULTILINE)
_TICKS = os.sysconf("SC_CLK_TCK")

Condition = Callable[[Grid], bool]


class Terminal:
    """Runs a command. Times are seconds of `time.perf_counter`. Raises CommandFailed if it cannot be started."""

    def __init__(self, command: Command) -> None:
        self.grid = Grid(WIDTH, HEIGHT)
        self._command = command
        variables = environment(command) | {"TERM": "xterm-256color", "COLORTERM": ""}
        self.started = time.perf_counter()
        self.pid, self._fd = pty.fork()
        if self.pid == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", HEIGHT, WIDTH, 0, 0))
            with suppress(OSError):
                os.execvpe(command.arguments[0], command.arguments, variables)
            os._exit(127)

    def __enter__(self) -> "Terminal":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with suppress(ProcessLookupError):
            os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self._fd)

    def press(self, keys: str) -> float:
        """Press keys; when that was."""
        now = time.perf_counter()
        os.write(self._fd, keys.encode())
        return now

    def until(self, condition: Condition) -> float:
        """Wait until the screen meets a condition; when that was. Raises CommandFailed if it does not."""
        at = time.perf_counter()
        end = at + _PATIENCE
        while not condition(self.grid):
            at = self._read(end - at)
            if at > end:
                raise CommandFailed(self._command, "does not show what was expected", "\n".join(self.grid.lines))
        return at

    def rest(self, seconds: float) -> None:
        """Read what comes in this time."""
        end = time.perf_counter() + seconds
        while (left := end - time.perf_counter()) > 0:
            self._read(left)

    def _read(self, seconds: float) -> float:
        """Read what the program writes within some seconds, if anything; when that was."""
        ready, _, _ = select.select([self._fd], [], [], seconds)
        at = time.perf_counter()
        if ready:
            try:
                output = os.read(self._fd, 65536)
            except OSError as error:
                raise CommandFailed(self._command, "ended", "\n".join(self.grid.lines)) from error
            self.grid.feed(output)
        return at

    @property
    def peak(self) -> int:
        """The most bytes of memory that the program ever had."""
        found = _PEAK.search(Path(f"/proc/{self.pid}/status").read_text(encoding="ascii"))
        return int(found[1]) * 1024 if found else 0

    @property
    def processor_time(self) -> float:
        """Seconds that the program has computed."""
        fields = Path(f"/proc/{self.pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / _TICKS
