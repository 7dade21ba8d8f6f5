"""The keys of front matter that no field claims, and what kind of values they have."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from newscli.query.fields import known_field
from newscli.query.kinds import Kind

if TYPE_CHECKING:
    from newscli.index.rows.database import Database


def kind_of_key(index: Database, key: str) -> Kind | None:
    """The kind of a key's values; None if no article has the key."""
    row = index.row(
        "SELECT count(*), count(numeric), count(timestamp) FROM extra WHERE key = ? OR instr(key, ?) = 1",
        (key, f"{key}."),
    )
    return _kind_of(*(row or (0, 0, 0)))


def sizes_of_key(index: Database, key: str) -> Kind | None:
    """What some of a key's values can be compared by: NUMBER or DATE, None if all are words."""
    row = index.row(
        "SELECT count(numeric), count(timestamp) FROM extra WHERE key = ? OR instr(key, ?) = 1", (key, f"{key}.")
    )
    numerics, timestamps = row or (0, 0)
    return Kind.NUMBER if numerics else Kind.DATE if timestamps else None


def front_matter_keys(index: Database) -> Iterator[tuple[str, Kind, int]]:
    """The keys with the kind of their values and the number of articles that have them."""
    rows = index.rows(
        "SELECT key, count(*), count(numeric), count(timestamp), count(DISTINCT number) FROM extra "
        "GROUP BY key ORDER BY key"
    )
    for key, count, numerics, timestamps, articles in rows:
        kind = _kind_of(count, numerics, timestamps)
        if kind is not None and known_field(key) is None:
            yield key, kind, articles


def _kind_of(values: int, numerics: int, timestamps: int) -> Kind | None:
    if not values:
        return None
    return Kind.NUMBER if numerics == values else Kind.DATE if timestamps == values else Kind.NAME
