"""One process from start to end: its seconds, and the memory it took."""

import os
import resource
import shlex
import sys
import tempfile
import time
from collections.abc import Mapping
from contextlib import nullcontext
from dataclasses import dataclass, field
from typing import IO

from tests.benchmarks.memory import TreeWatch

_RSS_UNIT = 1 if sys.platform == "darwin" else 1024
"""Bytes in a unit of ru_maxrss."""

_BLUR = 1 << 20
"""Bytes by which Linux may miscount."""

_SETTINGS = ("NEWSCLI_", "PYTHON", "PAPIS_", "HUGO_", "RIPGREP_")
"""How the variables begin that would change what is measured."""


@dataclass(frozen=True)
class Command:
    """A program with its arguments, and what its environment has beside ours."""

    arguments: tuple[str, ...]
    variables: Mapping[str, str] = field(default_factory=dict)

    def __str__(self) -> str:
        told = [f"{name}={shlex.quote(value)}" for name, value in self.variables.items()]
        return " ".join([*told, shlex.join(self.arguments)])


class CommandFailed(Exception):
    """A command did not end with exit status 0: its time would mean nothing. `said` is what it wrote to stderr."""

    def __init__(self, command: Command, what: str, said: str = "") -> None:
        super().__init__(f"{command}\n{what}\n{said}".rstrip("\n"))
        self.what = what
        self.said = said


@dataclass(frozen=True)
class Run:
    """One run. Memory is in bytes, None where nothing is known.

    `largest` is ru_maxrss: the most that the process, or any one of the processes it waited for, ever had. It is not
    the sum of them. Linux counts what a process had before its exec, which for a spawned one is our own peak: values up
    to ours say nothing, and are left out. `tree` is the highest sum over all processes at one moment that sampling has
    seen; it is known where the run was watched.
    """

    seconds: float
    largest: int | None = None
    tree: int | None = None

    @property
    def memory(self) -> int | None:
        """The best that is known of the peak: either can miss something, neither invents anything."""
        return max((known for known in (self.largest, self.tree) if known is not None), default=None)


def measure(command: Command, *, watched: bool = False) -> Run:
    """Run a command, what it prints thrown away. Watching costs time: what is watched is not for its seconds.

    Raises CommandFailed.
    """
    with open(os.devnull, "r+b") as nothing, tempfile.TemporaryFile() as errors:
        before = time.perf_counter()
        pid = _spawn(command, nothing, errors)
        with TreeWatch(pid) if watched else nullcontext() as watch:
            _, status, usage = os.wait4(pid, 0)
        seconds = time.perf_counter() - before
        _check(command, status, errors)
    return Run(seconds, _largest(usage), watch.peak if watch else None)


def _largest(usage: resource.struct_rusage) -> int | None:
    ours = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * _RSS_UNIT
    largest = usage.ru_maxrss * _RSS_UNIT
    return largest if largest > ours + _BLUR else None


def printed(command: Command, *, errors_too: bool = False) -> str:
    """What a command prints, or what it says on stderr; not measured. Raises CommandFailed."""
    with open(os.devnull, "rb") as nothing, tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as errors:
        _, status = os.waitpid(_spawn(command, nothing, errors, out), 0)
        _check(command, status, errors)
        return _text(errors if errors_too else out)


def _spawn(command: Command, nothing: IO[bytes], errors: IO[bytes], out: IO[bytes] | None = None) -> int:
    """Start a process: posix_spawn does no more than that, where subprocess does a good deal."""
    streams = (nothing, out or nothing, errors)
    actions = [(os.POSIX_SPAWN_DUP2, stream.fileno(), number) for number, stream in enumerate(streams)]
    try:
        return os.posix_spawnp(command.arguments[0], command.arguments, environment(command), file_actions=actions)
    except OSError as error:
        raise CommandFailed(command, f"cannot be started: {error.strerror}") from error


def environment(command: Command) -> dict[str, str]:
    """The variables of a command, with those of ours that change nothing."""
    ours = {name: value for name, value in os.environ.items() if not name.startswith(_SETTINGS)}
    return ours | dict(command.variables)


def _check(command: Command, status: int, errors: IO[bytes]) -> None:
    code = os.waitstatus_to_exitcode(status)
    if code != 0:
        raise CommandFailed(command, f"ended with exit status {code}", _text(errors))


def _text(stream: IO[bytes]) -> str:
    stream.seek(0)
    return stream.read().decode(errors="replace")
