"""Long answers go through a pager on a terminal: NEWSCLI_PAGER, else PAGER, else less."""

from __future__ import annotations

import os
import shlex
import shutil
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newscli.cli.session import Session

_LESS = "less -FRX"
_OFF = ("", "cat")


def show(session: Session, lines: Sequence[str]) -> bool:
    """Show lines in the pager; False if there is no pager or the terminal has room for all."""
    command = _command(session)
    if not command or session.height is None or len(lines) < session.height:
        return False
    import subprocess

    environment = {"LESS": "FRX", **session.environ}
    session.stdout.flush()
    try:
        started = subprocess.Popen(command, stdin=subprocess.PIPE, env=environment)  # noqa: S603 the person's own pager
    except OSError:
        return False
    try:
        started.communicate("".join(lines).encode(errors="backslashreplace"))
    except BrokenPipeError:
        pass  # a person who quits the pager has seen enough
    except KeyboardInterrupt:
        started.wait()
    session.wrote = True
    return True


def _command(session: Session) -> list[str]:
    named = session.environ.get("NEWSCLI_PAGER", session.environ.get("PAGER", _LESS))
    if session.options.no_pager or named.strip() in _OFF:
        return []
    try:
        words = shlex.split(named, posix=os.name == "posix")
    except ValueError:
        return []
    return words if shutil.which(words[0]) else []
