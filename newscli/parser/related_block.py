"""Cuts the entries of `related` out of front matter, so that each distinct one is parsed once.

In real archives 94 of 100 bytes are entries that another file has, too. An entry may be read by itself only where that
provably gives the same: where `yaml_lines` can read it, and the rest of the front matter with the list in its place.
Any doubt leaves the front matter to be parsed as one.
"""

import re
from typing import NamedTuple

_MOST_LINES = 3_000
"""And items of lists within lines. A block of more might break the limit of parts only as a whole."""

_HEAD = "related:\n"
_DASH = "  - "
_ITEM = "\n" + _DASH
_AFTER = re.compile(r"\n\S")
"""The end of a line, and a line that belongs to nothing before it."""


class Split(NamedTuple):
    """A front matter without its related entries, an empty list in their place, every line where it was."""

    remainder: str
    line: int
    entries: list[str]


def split(text: str, first_line: int) -> Split | None:
    """The front matter and the entries of its `related` apart, each without its dash; None if there are none."""
    start = 0 if text.startswith(_HEAD + _DASH) else text.find("\n" + _HEAD + _DASH) + 1
    if not start and not text.startswith(_HEAD + _DASH):
        return None
    begin = start + len(_HEAD)
    after = _AFTER.search(text, begin)
    end = after.start() + 1 if after else len(text)
    lines = text.count("\n", begin, end)
    if lines + (text.count(",", begin, end) if text.find("[", begin, end) >= 0 else 0) > _MOST_LINES:
        return None
    entries = text[begin + len(_DASH) : end].rstrip("\n").split(_ITEM)
    padding = "\n" * lines
    remainder = f"{text[:start]}related: []\n{padding}{text[end:]}"
    return Split(remainder, first_line + text.count("\n", 0, start), entries)
