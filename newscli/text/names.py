"""The names that links know articles by, as keys.

A key is a number of 63 bits: an index of numbers is a third of one of texts. Each name lies in a space, so that
`[[about]]` asks for a note of that name and `/about` for a permalink.
"""

import re
from collections.abc import Iterator
from enum import StrEnum
from hashlib import blake2b

_ENDING = re.compile(r"\.(?:md|markdown|mdx|qmd|rmd|html?|txt)\Z", re.IGNORECASE)
_DEEPEST = 100

INDEXES = frozenset({"index", "_index", "readme"})
"""Names of files, in lower case, that stand for their folder."""


class Space(StrEnum):
    """What a name is: anything that a note can be called, the path of a file, or an address."""

    NAME = "name"
    PLACE = "place"
    PERMALINK = "permalink"
    URL = "url"


def name_key(space: Space, name: str) -> int:
    """The key of a name; neither case nor the number of blanks matters."""
    text = f"{space.value}:{_folded(name)}".encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(text, digest_size=8).digest()) >> 1


def _folded(name: str) -> str:
    if name.isascii() and name.isprintable() and "  " not in name:
        return name.strip().lower()
    text = " ".join(name.split())
    if text.isascii():
        return text.lower()
    from unicodedata import normalize  # 2 ms that ASCII does without

    return normalize("NFC", normalize("NFC", text).casefold())


def without_ending(name: str) -> str:
    """A name of a file without the ending that says that it may be an article."""
    return _ENDING.sub("", name)


def bare_path(path: str) -> str:
    """A path without its ending. The file `index` of a folder stands for the folder."""
    folder, _, name = path.rpartition("/")
    name = without_ending(name)
    return folder if folder and name.lower() in INDEXES else f"{folder}/{name}".removeprefix("/")


def joined_path(folder: str, path: str) -> str | None:
    """A path as seen from a folder, its dots resolved; None if it leads out of all folders."""
    parts: list[str] = []
    for part in f"{folder}/{path}".split("/"):
        if part == "..":
            if not parts:
                return None
            parts.pop()
        elif part not in ("", "."):
            parts.append(part)
    return "/".join(parts)


def endings_of(path: str) -> Iterator[str]:
    """All that a path ends with, from the last name to the whole, or to 100 names: `c`, `b/c`, `a/b/c`."""
    parts = path.split("/")
    return ("/".join(parts[at:]) for at in range(len(parts) - 1, max(-1, len(parts) - 1 - _DEEPEST), -1))
