"""The formats that answers can have.

A new format is a member with its shape, and its writer: in `documents/machine.py` for records, rows and lines, in
`documents/pages.py` for documents.
"""

from enum import Enum, StrEnum, auto
from typing import Any

JsonObject = dict[str, Any]
"""An object of JSON: what programs get for one item."""


class Shape(Enum):
    """What an answer is made of: RECORDS are JSON objects, ROWS their cells, LINES one value each, ANNOTATIONS
    problems of files."""

    TABLE = auto()
    CARDS = auto()
    RECORDS = auto()
    ROWS = auto()
    LINES = auto()
    DOCUMENT = auto()
    ANNOTATIONS = auto()


class Format(StrEnum):
    shape: Shape

    def __new__(cls, name: str, shape: Shape) -> "Format":
        member = str.__new__(cls, name)
        member._value_ = name
        member.shape = shape
        return member

    TABLE = "table", Shape.TABLE
    CARDS = "cards", Shape.CARDS
    ONELINE = "oneline", Shape.DOCUMENT
    MARKDOWN = "markdown", Shape.DOCUMENT
    HTML = "html", Shape.DOCUMENT
    ATOM = "atom", Shape.DOCUMENT
    BIBTEX = "bibtex", Shape.DOCUMENT
    CSL_JSON = "csl-json", Shape.DOCUMENT
    JSON = "json", Shape.RECORDS
    JSONL = "jsonl", Shape.RECORDS
    CSV = "csv", Shape.ROWS
    TSV = "tsv", Shape.ROWS
    IDS = "ids", Shape.LINES
    URLS = "urls", Shape.LINES
    PATHS = "paths", Shape.LINES
    GITHUB = "github", Shape.ANNOTATIONS
    TEMPLATE = "template", Shape.DOCUMENT

    @property
    def has_keys(self) -> bool:
        """Whether it is for programs that look for values by key."""
        return self.shape in (Shape.RECORDS, Shape.ROWS)

    @property
    def has_pages(self) -> bool:
        """Whether a person reads it, who wants to see a screenful at a time."""
        return self.shape in (Shape.TABLE, Shape.CARDS)


NAMED_FORMATS = {format_.value: format_ for format_ in Format if format_ is not Format.TEMPLATE}
"""A template has no name: it is what the option says."""


def names_of(*wanted: Shape | Format, last: str) -> str:
    """These formats, and those of these shapes, as a list in a sentence: “csv and tsv” for rows with `last` “and”."""
    *first, end = (name for name, format_ in NAMED_FORMATS.items() if format_ in wanted or format_.shape in wanted)
    return f"{', '.join(first)} {last} {end}"
