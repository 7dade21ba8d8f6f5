"""Computes the row of a story from its articles, and chooses its lead."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newscli.index.rows.schema import publisher_label
from newscli.text.words import fold

_PUBLISHER = publisher_label("provider_name", "provider_domain")
_INSIDE = (
    f"SELECT natural_id, id, published_at, {_PUBLISHER}, heat, quality, 1 FROM article "
    "WHERE natural_id IN (SELECT value FROM json_each(?))"
)
_OUTSIDE = (
    "SELECT id, id, at, publisher, NULL, NULL, 0 FROM vector WHERE id IN (SELECT value FROM json_each(?)) "
    "AND NOT EXISTS (SELECT 1 FROM article WHERE natural_id = vector.id)"
)


class Row(NamedTuple):
    """A row of a timeline: a file of the library, or an article outside. `article` is its natural id."""

    article: str
    id: str
    at: int | None
    publisher: str
    heat: int | None
    quality: int | None
    in_library: bool


def rows_of(connection: sqlite3.Connection, ids: Sequence[str]) -> Iterator[Row]:
    """The rows of articles with these natural ids: one for each file of the library that has its URL."""
    listed = json.dumps(ids)
    for article, id_, at, publisher, *rest in connection.execute(f"{_INSIDE} UNION ALL {_OUTSIDE}", (listed, listed)):
        yield Row(article, id_, at, fold(publisher or ""), *rest)


def lead_key(row: Row) -> tuple[float, float, float, bool, str]:
    """A sort key that puts the lead first: highest heat, then best quality, then earliest date, then id."""
    none = float("inf")
    heat = none if row.heat is None else -row.heat
    quality = none if row.quality is None else -row.quality
    return heat, quality, none if row.at is None else row.at, row.id != row.article, row.id
