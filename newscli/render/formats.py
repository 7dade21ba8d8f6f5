"""The formats that answers can have."""

from enum import StrEnum
from typing import Any

JsonObject = dict[str, Any]
"""What a program is told of one thing, by key."""


class Format(StrEnum):
    TABLE = "table"
    CARDS = "cards"
    ONELINE = "oneline"
    MARKDOWN = "markdown"
    HTML = "html"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"
    TSV = "tsv"
    IDS = "ids"
    URLS = "urls"
    PATHS = "paths"
    TEMPLATE = "template"


NAMED_FORMATS = tuple(name.value for name in Format if name is not Format.TEMPLATE)
"""A template has no name: it is what the option says."""
