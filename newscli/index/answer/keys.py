"""The front-matter keys that no field uses, and the kinds of their values."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from newscli.index.sql.sources import of_key
from newscli.query.fields import known_field
from newscli.query.kinds import Kind

if TYPE_CHECKING:
    from newscli.index.rows.database import Database


_COUNTS = "count(*), count(numeric), count(timestamp)"


def kind_of_key(index: Database, key: str) -> Kind | None:
    """The kind of a key's values; None if no article has the key."""
    values, numerics, timestamps, _ = _counts(index, key)
    return _kind_of(values, numerics, timestamps)


def sizes_of_key(index: Database, key: str) -> Kind | None:
    """NUMBER or DATE if some of a key's values can be compared as such, None if all are words."""
    _, numerics, timestamps, _ = _counts(index, key)
    return Kind.NUMBER if numerics else Kind.DATE if timestamps else None


def front_matter_keys(index: Database) -> Iterator[tuple[str, Kind, int]]:
    """The keys with the kind of their values and the number of articles that have them or what lies below them."""
    rows = index.rows(f"SELECT key, {_COUNTS}, count(DISTINCT number) FROM extra GROUP BY key")
    counts = {key: tuple(numbers) for key, *numbers in rows}
    above = _above(counts)
    for key in sorted(counts.keys() | above):
        *numbers, articles = _counts(index, key) if key in above else counts[key]
        kind = _kind_of(*numbers)
        if kind is not None and known_field(key) is None:
            yield key, kind, articles


def key_names(index: Database) -> Iterator[str]:
    """The same keys alone, without a look at each of their values."""
    rows = index.rows(
        "WITH RECURSIVE found (key) AS (SELECT min(key) FROM extra UNION ALL "
        "SELECT (SELECT min(key) FROM extra WHERE key > found.key) FROM found WHERE key IS NOT NULL) "
        "SELECT key FROM found WHERE key IS NOT NULL"
    )
    keys = {key for (key,) in rows}
    return (key for key in sorted(keys | _above(keys)) if known_field(key) is None)


def _above(keys: Iterable[str]) -> set[str]:
    """The keys that others lie below: `owner` for `owner.name`."""
    return {key[:at] for key in keys for at, sign in enumerate(key) if sign == "."}


def _counts(index: Database, key: str) -> Sequence[int]:
    """Values, those that are numbers, those that are dates, and articles, of a key with what lies below it."""
    if any("\ud800" <= character <= "\udfff" for character in key):  # an argument that is no text
        return 0, 0, 0, 0
    rows = of_key(key)
    row = index.row(f"SELECT {_COUNTS}, count(DISTINCT number) FROM extra WHERE {rows.text}", rows.values)
    return row or (0, 0, 0, 0)


def _kind_of(values: int, numerics: int, timestamps: int) -> Kind | None:
    if not values:
        return None
    return Kind.NUMBER if numerics == values else Kind.DATE if timestamps == values else Kind.NAME
