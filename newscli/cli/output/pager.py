"""Long answers go through a pager on a terminal: NEWSCLI_PAGER, else PAGER, else less."""

from __future__ import annotations

import os
import shlex
import shutil
from collections.abc import Iterable, Sequence
from itertools import chain, islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from subprocess import Popen

    from newscli.cli.session import Session

_LESS = "less -FRX"
_OFF = ("", "cat")


def show(session: Session, lines: Iterable[str]) -> bool:
    """Lines in the pager, or at once if there is none or the terminal has room for all. Tells whether in the pager."""
    left = iter(lines)
    command, height = _command(session), session.height
    screenful = list(islice(left, height)) if command and height else []
    pager = _started(session, command) if screenful and len(screenful) == height else None
    everything = chain(screenful, left)
    if pager is None:
        for line in everything:
            session.write(line)
    else:
        _feed(session, pager, everything)
    return pager is not None


def _started(session: Session, command: Sequence[str]) -> Popen[bytes] | None:
    import subprocess

    environment = {"LESS": "FRX", **session.environ}
    session.stdout.flush()
    try:
        return subprocess.Popen(command, stdin=subprocess.PIPE, env=environment)  # noqa: S603 the person's own pager
    except OSError:
        return None


def _feed(session: Session, pager: Popen[bytes], lines: Iterable[str]) -> None:
    """Give the pager lines as they come, and wait until it is quit."""
    session.wrote = True
    assert pager.stdin is not None
    try:
        with pager:
            for line in lines:
                pager.stdin.write(line.encode(errors="backslashreplace"))
    except BrokenPipeError:
        pass  # a person who quits the pager has seen enough
    except KeyboardInterrupt:
        pager.wait()


def _command(session: Session) -> list[str]:
    named = session.environ.get("NEWSCLI_PAGER", session.environ.get("PAGER", _LESS))
    if session.options.no_pager or named.strip() in _OFF:
        return []
    try:
        words = shlex.split(named, posix=os.name == "posix")
    except ValueError:
        return []
    return words if shutil.which(words[0]) else []
