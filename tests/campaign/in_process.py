"""Runs the real command line in this process."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from io import BytesIO, TextIOWrapper
from pathlib import Path
from time import monotonic
from typing import Any

from newscli.cli.app import build
from tests.campaign.children import patience
from tests.campaign.part import Fault, Kind


@dataclass(frozen=True)
class Ran:
    """What one run of the command line did."""

    code: int
    out: str
    err: str


class _Stream(BytesIO):
    """Has a file descriptor, as a real one: newscli closes the one of an answer that it cannot end."""

    def fileno(self) -> int:
        return _nowhere()


@cache
def _nowhere() -> int:
    return os.open(os.devnull, os.O_WRONLY)


def settle(place: Path) -> None:
    """Give this process a cache and a state below a folder, a fixed clock, and nothing from the user's environment."""
    for name in [name for name in os.environ if name.startswith("NEWSCLI_")]:
        del os.environ[name]
    for name in ("NO_COLOR", "FORCE_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "COLUMNS", "BROWSER", "TERM"):
        os.environ.pop(name, None)
    os.environ |= {
        "NEWSCLI_CACHE_DIR": str(place / "cache"),
        "NEWSCLI_STATE_DIR": str(place / "state"),
        "NEWSCLI_NOW": "2026-06-01T12:00:00Z",
    }


@cache
def _app() -> Any:
    return build()


def run(*arguments: str) -> Ran:
    """Run newscli with its own stdin, stdout and stderr. Bytes that are not UTF-8 are surrogates.

    Raises Fault if it takes too long.
    """
    end = monotonic() + patience()
    with _streams() as (out, err):
        try:
            _app().main(list(arguments), prog_name="newscli")
            code = 0
        except SystemExit as exit_:
            code = exit_.code if isinstance(exit_.code, int) else int(exit_.code is not None)
        sys.stdout.flush()
        sys.stderr.flush()
        if monotonic() > end:
            raise Fault(Kind.HANG, f"{arguments[0]} takes too long")
        return Ran(code, _text(out), _text(err))


def _text(stream: BytesIO) -> str:
    return stream.getvalue().decode(errors="surrogateescape")


@contextmanager
def _streams() -> Iterator[tuple[BytesIO, BytesIO]]:
    before = sys.stdin, sys.stdout, sys.stderr
    out, err = _Stream(), _Stream()
    sys.stdin = TextIOWrapper(BytesIO(), "utf-8")
    sys.stdout, sys.stderr = (TextIOWrapper(stream, "utf-8", errors="newscli") for stream in (out, err))
    try:
        yield out, err
    finally:
        sys.stdin, sys.stdout, sys.stderr = before
