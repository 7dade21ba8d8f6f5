"""The keys of front matter that no field claims, and what kind of values they have."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from newscli.query.fields import known_field
from newscli.query.kinds import Kind

if TYPE_CHECKING:
    from newscli.index.rows.database import Database


_COUNTS = "count(*), count(numeric), count(timestamp)"
_WITH_BELOW = "key = ? OR (key >= ? AND key < ?)"  # unlike a search for the beginning, this uses the index


def _ends(key: str) -> tuple[str, str, str]:
    """The key, and where what lies below it begins and ends in the order of keys: “/” is next to “.”."""
    return key, f"{key}.", f"{key}/"


def kind_of_key(index: Database, key: str) -> Kind | None:
    """The kind of a key's values; None if no article has the key."""
    row = index.row(f"SELECT {_COUNTS} FROM extra WHERE {_WITH_BELOW}", _ends(key))
    return _kind_of(*(row or (0, 0, 0)))


def sizes_of_key(index: Database, key: str) -> Kind | None:
    """What some of a key's values can be compared by: NUMBER or DATE, None if all are words."""
    row = index.row(
        "SELECT count(numeric), count(timestamp) FROM extra WHERE key = ? OR instr(key, ?) = 1", (key, f"{key}.")
    )
    numerics, timestamps = row or (0, 0)
    return Kind.NUMBER if numerics else Kind.DATE if timestamps else None


def front_matter_keys(index: Database) -> Iterator[tuple[str, Kind, int]]:
    """The keys with the kind of their values and the number of articles that have them or what lies below them."""
    rows = index.rows(f"SELECT key, {_COUNTS}, count(DISTINCT number) FROM extra GROUP BY key")
    counts = {key: tuple(numbers) for key, *numbers in rows}
    above = {key[:at] for key in counts for at, sign in enumerate(key) if sign == "."}
    for key in sorted(counts.keys() | above):
        *numbers, articles = _with_below(index, key) if key in above else counts[key]
        kind = _kind_of(*numbers)
        if kind is not None and known_field(key) is None:
            yield key, kind, articles


def _with_below(index: Database, key: str) -> Sequence[int]:
    row = index.row(f"SELECT {_COUNTS}, count(DISTINCT number) FROM extra WHERE {_WITH_BELOW}", _ends(key))
    return row or (0, 0, 0, 0)


def _kind_of(values: int, numerics: int, timestamps: int) -> Kind | None:
    if not values:
        return None
    return Kind.NUMBER if numerics == values else Kind.DATE if timestamps == values else Kind.NAME
