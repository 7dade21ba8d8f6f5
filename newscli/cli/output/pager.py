"""Long answers go through a pager on a terminal: NEWSCLI_PAGER, else PAGER, else less."""

from __future__ import annotations

import os
import re
import shlex
import shutil
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from itertools import chain, islice
from typing import TYPE_CHECKING

from newscli.render.wrapping import cells

if TYPE_CHECKING:
    from subprocess import Popen

    from newscli.cli.session import Session

_LESS = "less -FRX"
_OFF = ("", "cat")

_TOGETHER = 100
"""Lines that are written at once."""

_GRACE = 1
"""Seconds in which a pager that is ended can put the terminal right."""

_UNSEEN = r"\x1b\[[0-9;]*m|\x1b\]8;[^\x1b]*\x1b\\"
"""Colours and links: they take no room."""


def show(session: Session, lines: Iterable[str]) -> bool:
    """Write lines to the pager, or directly if there is none or all fit the terminal. Returns whether it was used."""
    left = iter(lines)
    command, height = _command(session), session.height
    screenful, is_full = _screenful(left, height, session.columns) if command and height else ([], False)
    pager = _started(session, command) if is_full else None
    everything = chain(screenful, left)
    if pager is None:
        while together := "".join(islice(everything, _TOGETHER)):
            session.write(together)
    else:
        _feed(session, pager, everything)
    return pager is not None


def _screenful(lines: Iterator[str], height: int, columns: int) -> tuple[list[str], bool]:
    """The first lines, no more than fill the terminal, and whether they do."""
    first, rows = list[str](), 0
    while rows < height and (line := next(lines, None)) is not None:
        first.append(line)
        rows += _rows(line, columns)
    return first, rows >= height


def _rows(line: str, columns: int) -> int:
    """The rows of a terminal that a line takes, as it wraps what is longer than it is wide."""
    return max(-(-cells(re.sub(_UNSEEN, "", line).rstrip("\n")) // columns), 1)


def _started(session: Session, command: Sequence[str]) -> Popen[bytes] | None:
    import subprocess

    environment = {"LESS": "FRX", **session.environ}
    session.stdout.flush()
    try:
        return subprocess.Popen(command, stdin=subprocess.PIPE, env=environment)  # noqa: S603 the person's own pager
    except OSError:
        return None


def _feed(session: Session, pager: Popen[bytes], lines: Iterable[str]) -> None:
    """Feed lines to the pager as they come, and wait until it exits."""
    session.wrote = True
    assert pager.stdin is not None
    try:
        with pager, _ended_with_us(pager):
            for line in lines:
                pager.stdin.write(line.encode(errors="backslashreplace"))
            pager.stdin.close()
            pager.wait()
    except BrokenPipeError:
        pass  # a person who quits the pager has seen enough
    except KeyboardInterrupt as interrupt:
        if interrupt.args:
            raise
        with _ended_with_us(pager):
            pager.wait()  # Ctrl-C is for the pager


@contextmanager
def _ended_with_us(pager: Popen[bytes]) -> Iterator[None]:
    """End the pager, too, if a signal other than Ctrl-C ends newscli, which would wait for it."""
    from subprocess import TimeoutExpired

    try:
        yield
    except KeyboardInterrupt as interrupt:
        if interrupt.args:
            pager.terminate()
            with suppress(TimeoutExpired):
                pager.wait(_GRACE)
        raise


def _command(session: Session) -> list[str]:
    named = session.environ.get("NEWSCLI_PAGER", session.environ.get("PAGER", _LESS))
    if session.options.no_pager or named.strip() in _OFF:
        return []
    try:
        words = shlex.split(named, posix=os.name == "posix")
    except ValueError:
        return []
    return words if shutil.which(words[0]) else []
