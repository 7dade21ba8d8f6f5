"""Opens files that may have become anything else since they were listed."""

from __future__ import annotations

import os
from stat import S_ISREG
from typing import BinaryIO


def open_regular(path: str | bytes) -> BinaryIO | None:
    """A file, None where a pipe or a device has its place. Raises OSError."""
    # Without O_NONBLOCK, opening a named pipe would wait for ever.
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    file = open(descriptor, "rb", buffering=0)  # noqa: SIM115 the caller closes it
    if S_ISREG(os.fstat(descriptor).st_mode):
        return file
    file.close()
    return None


def beginning(path: bytes, most: int) -> bytes:
    """The first bytes of a file, nothing where there is none or it cannot be read."""
    try:
        file = open_regular(path)
        if file is None:
            return b""
        with file:
            return file.read(most)
    except OSError:
        return b""
