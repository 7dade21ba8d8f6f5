"""The tree of a YAML document: every scalar is text with its position."""

import re
from typing import NamedTuple, TypeAlias

_SURROGATES = re.compile("[\ud800-\udfff]")

MAX_DEPTH = 64
"""Levels. Real files need up to 5."""

NULLS = frozenset(["", "~", "null", "Null", "NULL"])
"""What means nothing where it is written without quotes."""


class Scalar(NamedTuple):
    """A text; `null` where it was written without quotes and means nothing."""

    text: str
    line: int
    column: int
    null: bool


class Sequence(NamedTuple):
    items: "list[Node]"
    line: int
    column: int


class Mapping(NamedTuple):
    """Entries by key, the last of equal keys; `repeated` holds the keys that came more than once."""

    entries: "dict[str, Node]"
    line: int
    column: int
    repeated: list[Scalar]


Node: TypeAlias = Scalar | Sequence | Mapping


def whole_characters(text: str) -> str:
    """A text without halves of characters."""
    return text if text.isascii() else _SURROGATES.sub("\ufffd", text)
