"""Reads the heading at the start of a body, and the values right below it."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from newscli.parser.excerpts import WINDOW, cleared, plain
from newscli.parser.markdown_lines import heading_of, is_module, is_underline

_URL = re.compile(r"<?(https?://[^\s<>]+)>?|\[Read Original\]\((https?://[^\s()]+)\)")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_ASIDE = re.compile(r"(?:#[^\s#]+\s*)+|\[[^\[\]]*\]\([^()]*\)")
"""A line of tags or a link, which tells neither."""


class Heading(NamedTuple):
    """A heading of the highest level.

    Readwise writes the `url` of an article and its `day` in two lines of their own below it, Omnivore a link to the
    original.
    """

    title: str | None = None
    url: str | None = None
    day: str | None = None


def heading(body: str) -> Heading:
    """The heading that a body begins with."""
    lines = iter(cleared(body[:WINDOW]).split("\n"))
    line = next((line for line in lines if line.strip() and not is_module(line)), "")
    found = heading_of(line)
    if found is None:
        under = next(lines, "")
        return _below(plain(line), lines) if under.startswith("=") and is_underline(under) else Heading()
    level, text = found
    return _below(plain(text), lines) if level == 1 else Heading()


def _below(title: str, lines: Iterator[str]) -> Heading:
    url = original = day = None
    for line in (line.strip() for line in lines):
        address = _URL.fullmatch(line)
        if address:
            original, url = original or address[2], url or address[1]
        elif _DAY.fullmatch(line):
            day = day or line
        elif line and not _ASIDE.fullmatch(line):
            break
    return Heading(title or None, original or url, day)


_BYLINE = re.compile(r"[ ]{0,3}(?:\*\*|__)?Authors?(?::(?:\*\*|__)?|(?:\*\*|__):)[ ]*(\S[^\n]*)")
_BEGINNING = 2_000
"""Characters in which a byline is looked for."""


def byline(body: str) -> str | None:
    """The text of a line `**Author:** …` near the beginning of a body."""
    beginning = body[:_BEGINNING]
    if "uthor" not in beginning:
        return None
    lines = (_BYLINE.fullmatch(line) for line in beginning.split("\n"))
    found = next(filter(None, lines), None)
    return plain(found[1]).strip("*_ ") or None if found else None
