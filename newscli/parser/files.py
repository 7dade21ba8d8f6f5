"""Opens files, and lists the file name endings of articles."""

import os
from io import FileIO
from stat import S_ISREG

MARKDOWN = (b".md", b".markdown", b".mdx", b".qmd", b".rmd")
"""Endings of Markdown files, in lower case: of such a file, the text alone can be an article."""

_MARKDOWN = tuple(ending.decode() for ending in MARKDOWN)

ENDINGS = (b".txt", *MARKDOWN, b".html")
"""Endings of the names of files that may be articles, in lower case."""


def is_markdown(path: str) -> bool:
    return path.lower().endswith(_MARKDOWN)


def open_file(path: str | bytes) -> FileIO | None:
    """A file to read, None if something else is there. Raises OSError."""
    # Without O_NONBLOCK a named pipe that took the file's place since the scan would wait for ever.
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    file = FileIO(descriptor)
    if S_ISREG(os.fstat(descriptor).st_mode):
        return file
    file.close()
    return None


def read_up_to(file: FileIO, size: int) -> bytes:
    """What is left of a file, at most so many bytes; one call may read less. Raises OSError."""
    parts = []
    while size > 0 and (part := file.read(size)):
        parts.append(part)
        size -= len(part)
    return b"".join(parts)


def beginning(path: bytes, size: int) -> bytes:
    """The first bytes of a file, nothing where there is none or it cannot be read."""
    try:
        file = open_file(path)
        if file is None:
            return b""
        with file:
            return read_up_to(file, size)
    except OSError:
        return b""
