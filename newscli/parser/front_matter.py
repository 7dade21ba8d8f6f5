"""Cut a file into front matter and body.

Front matter begins with a first line `---` and ends before the next line that is `---` or `...`; both may
be followed by blanks. A file without both lines is not an article.
"""

import re
from dataclasses import dataclass

MAX_FRONT_MATTER = 1 << 20
"""Bytes. The largest of 5,824 real files has 142,646."""

MAX_FILE = 8 << 20
"""Bytes that are read of a file; what a body has beyond is left out and reported."""

OPENING = 512
"""Bytes that are enough to tell whether a file may begin with front matter."""

_OPEN = re.compile(rb"(?:\xef\xbb\xbf)?---[ \t]*\r?\n")
_CLOSE = re.compile(rb"\n(?:---|\.\.\.)[ \t]*\r?(?=\n|\Z)")


@dataclass(frozen=True, slots=True)
class Cut:
    """The two halves of a file; `closed` is false where the end lies beyond MAX_FRONT_MATTER."""

    front_matter: bytes
    body: bytes
    closed: bool = True


def may_open(head: bytes) -> bool:
    """Whether a file that begins with these bytes can be an article."""
    return _OPEN.match(head) is not None


def cut(content: bytes) -> Cut | None:
    """The halves of an article file, None for any other file."""
    opening = _OPEN.match(content)
    if opening is None:
        return None
    start, limit = opening.end(), opening.end() + MAX_FRONT_MATTER
    closing = _CLOSE.search(content, start - 1)
    if closing is not None and closing.start() < limit:
        return Cut(content[start : closing.start() + 1], content[closing.end() :].lstrip(b"\r\n"))
    return Cut(content[start:limit], b"", closed=False) if len(content) > limit else None
