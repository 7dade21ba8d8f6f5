"""Small files that are kept from one run to the next, such as the numbers of the last listing.

They only save typing, so they may be missing, broken or not writable. Nothing is written through a link, and only
their owner can read them.
"""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from pathlib import Path

_NO_WAITING = getattr(os, "O_NONBLOCK", 0)
"""A pipe without a writer is opened at once."""


def read_state(file: Path, largest: int) -> str:
    """The text of a file of at most `largest` bytes; empty if it cannot be read, is larger, or is not a file."""
    try:
        with open(os.open(file, os.O_RDONLY | _NO_WAITING), "rb") as opened:
            if not stat.S_ISREG(os.fstat(opened.fileno()).st_mode):
                return ""
            content = opened.read(largest + 1)
    except (OSError, ValueError):
        return ""
    return content.decode("utf-8", "replace") if len(content) <= largest else ""


def write_state(file: Path, text: str) -> None:
    """Replace a file as a whole, so that no other newscli reads half of it, if the folder can be written."""
    aside = file.with_name(f"{file.name}.{os.urandom(8).hex()}")
    with suppress(OSError, ValueError):
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        try:
            with open(os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as opened:
                opened.write(text.encode("utf-8", "replace"))
            os.replace(aside, file)
        except BaseException:  # an interrupt, too
            with suppress(OSError):  # it may not be there
                os.unlink(aside)
            raise
