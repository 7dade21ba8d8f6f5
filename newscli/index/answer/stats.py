"""Answers counted: by field, by time, by two fields at once, and the dashboard of all."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import accumulate, islice
from typing import TYPE_CHECKING

from newscli.errors import UsageError
from newscli.index.answer.keys import kind_of_key
from newscli.index.answer.trends import Tally
from newscli.index.sql.compile import condition
from newscli.index.sql.functions import PERIODS, period_name
from newscli.index.sql.sources import of_key, source
from newscli.model.answers import Cross, Distribution, Facet, Stats
from newscli.query.ast import And, Query
from newscli.query.fields import FIELDS, Field, known_field, nearest_hint
from newscli.query.kinds import Kind
from newscli.query.periods import parse_period
from newscli.query.predicates import Is
from newscli.text.times import from_microseconds, to_microseconds

if TYPE_CHECKING:
    from newscli.index.answer.listing import Listing
    from newscli.index.rows.database import Database

_HOUR = 3_600_000_000
"""Microseconds."""

_TOP = 10
_BUCKETS = 10
_LONGEST_HISTOGRAM = 40
"""Bars of a histogram over time: a unit that would need more is too small."""

COUNTED = tuple(field.name for field in FIELDS if field.kind is not Kind.TEXT)


@dataclass(frozen=True, slots=True)
class _Counted:
    """SQL for what is counted, its order, and a join with its table if that is not `article`."""

    text: str
    values: tuple[str, ...] = ()
    join: str = ""
    join_values: tuple[str, ...] = ()
    order: str = "articles DESC, value"


class Statistics:
    def __init__(self, index: Database, listing: Listing) -> None:
        self._index = index
        self._listing = listing

    def by(self, query: Query, name: str) -> Iterator[Facet]:
        """Articles for each value of a field or unit of time, most first; dates and numbers in their own order."""
        name = _own_name(name)
        if name in PERIODS:
            return self._by_period(query, name)
        counted, where = self._counted(name), condition(query.where)
        rows = self._index.rows(
            f"SELECT {counted.text} AS value, count(DISTINCT article.number) AS articles FROM article {counted.join} "
            f"WHERE value IS NOT NULL AND {where.text} GROUP BY value ORDER BY {counted.order}",
            (*counted.values, *counted.join_values, *where.values),
        )
        return (Facet(_named(name, value), count) for value, count in rows)

    def tallies(self, query: Query, name: str) -> Iterator[Tally]:
        """Articles for each value of a field and each day."""
        counted, where = self._counted(_own_name(name)), condition(query.where)
        day = f"(published_at - (published_at % {24 * _HOUR} + {24 * _HOUR}) % {24 * _HOUR}) / {24 * _HOUR}"
        rows = self._index.rows(
            f"SELECT {counted.text} AS value, {day} AS day, count(DISTINCT article.number) FROM article {counted.join} "
            f"WHERE value IS NOT NULL AND {where.text} GROUP BY value, day",
            (*counted.values, *counted.join_values, *where.values),
        )
        return map(Tally._make, rows)

    def _by_period(self, query: Query, name: str) -> Iterator[Facet]:
        """Count by hour or day first: periods are named by Python, and there are fewer days than articles."""
        step = _HOUR if name == "hour" else 24 * _HOUR
        where = condition(query.where)
        timestamp = f"published_at - (published_at % {step} + {step}) % {step}"  # also before 1970
        rows = self._index.rows(
            "SELECT period(timestamp, ?) AS value, sum(articles) "
            f"FROM (SELECT {timestamp} AS timestamp, count(*) AS articles FROM article "
            f"WHERE published_at IS NOT NULL AND {where.text} GROUP BY timestamp) GROUP BY value ORDER BY value",
            (name, *where.values),
        )
        yield from (Facet(_named(name, value), count) for value, count in rows)

    def cross(self, query: Query, first: str, second: str) -> Cross:
        """Articles for each pair of values."""
        first, second = _own_name(first), _own_name(second)
        if first == second:
            raise UsageError(f"Cannot count “{first}” by itself.", "Name two fields.")
        rows, columns = (list(self.by(query, name)) for name in (first, second))
        down, across, where = self._counted(first), self._counted(second), condition(query.where)
        found = self._index.rows(
            f"SELECT {down.text} AS down, {across.text} AS across, count(DISTINCT article.number) FROM article "
            f"{down.join} {across.join} WHERE down IS NOT NULL AND across IS NOT NULL AND {where.text} "
            "GROUP BY down, across",
            (*down.values, *across.values, *down.join_values, *across.join_values, *where.values),
        )
        counts = {(_named(first, row), _named(second, column)): count for row, column, count in found}
        table = tuple(tuple(counts.get((row.value, column.value), 0) for column in columns) for row in rows)
        return Cross(tuple(rows), tuple(columns), table)

    def _counted(self, name: str) -> _Counted:
        if name in PERIODS:
            return _Counted("period(article.published_at, ?)", (name,), order="value")
        field = known_field(name)
        if field is not None and field.name in COUNTED:
            return _counted_field(field)
        kind = kind_of_key(self._index, name) if field is None else None
        if kind is not None:
            return _counted_key(name, kind)
        raise UsageError(f"Cannot count by “{name}”.", nearest_hint(name, [*COUNTED, *PERIODS], "Counted by"))

    def stats(
        self, query: Query, topics: Iterator[Facet], authors: Iterator[Facet], providers: Iterator[Facet]
    ) -> Stats:
        """The dashboard of a query, of whose topics, authors and providers the first are shown."""
        where = condition(query.where)
        row = self._index.row(
            "SELECT count(*), min(published_at), max(published_at), coalesce(sum(published), 0) "
            f"FROM article WHERE {where.text}",
            where.values,
        )
        count, first, last, published = row or (0, None, None, 0)
        unit = _unit(first, last)
        return Stats(
            articles=count,
            first=from_microseconds(first),
            last=from_microseconds(last),
            published=published,
            duplicates=self._listing.count(Query(And((query.where, Is("duplicate"))))),
            unit=unit,
            times=tuple(_without_gaps(list(self.by(query, unit)), unit)),
            topics=tuple(islice(topics, _TOP)),
            authors=tuple(islice(authors, _TOP)),
            providers=tuple(islice(providers, _TOP)),
            quality=self._distribution(query, "quality"),
            heat=self._distribution(query, "heat"),
        )

    def _distribution(self, query: Query, field: str) -> Distribution:
        where = condition(query.where)
        rows = self._index.rows(
            f"SELECT {field}, count(*) FROM article WHERE {where.text} GROUP BY {field} ORDER BY {field}", where.values
        )
        counts = dict(rows)
        missing = counts.pop(None, 0)
        if not counts:
            return Distribution(0, missing)
        spread = (min(counts), _median(counts), max(counts))
        return Distribution(sum(counts.values()), missing, *spread, tuple(_buckets(counts)))


def _counted_field(field: Field) -> _Counted:
    where = source(field.name)
    if field.kind is Kind.DATE:  # by the day: moments are as many as articles
        return _Counted(f"period({where.value}, ?)", ("day",), order="value")
    counted = _Counted(where.value, join=where.join)
    return replace(counted, order="value") if field.kind.by_size else counted


def _counted_key(key: str, kind: Kind) -> _Counted:
    """A key of the front matter with all that lies below it."""
    alias = f'"extra {key.replace(chr(34), chr(34) * 2)}"'
    rows = of_key(key, alias)
    join = f"JOIN extra AS {alias} ON {alias}.number = article.number AND {rows.text}"
    counted = _Counted(f"{alias}.text", (), join, rows.values)
    return replace(counted, order=f"min(coalesce({alias}.numeric, {alias}.timestamp))") if kind.by_size else counted


def _unit(first: int | None, last: int | None) -> str:
    """The smallest unit that does not need too many bars for the span."""
    days = ((last or 0) - (first or 0)) / 86_400_000_000
    for unit, length in (("day", 1), ("week", 7), ("month", 30.4), ("quarter", 91.3)):
        if days / length <= _LONGEST_HISTOGRAM:
            return unit
    return "year"


def _own_name(name: str) -> str:
    """The canonical name of a field, or a front-matter key as the index keeps it."""
    field = known_field(name)
    return field.name if field else name.lower()


def _median(counts: dict[int, int]) -> float:
    """The middle of values, in their order, that come so often."""
    ends = list(accumulate(counts.values()))
    values, total = list(counts), ends[-1]
    low, high = (values[bisect_right(ends, at)] for at in ((total - 1) // 2, total // 2))
    return low if total % 2 else (low + high) / 2


def _buckets(counts: dict[int, int]) -> Iterator[tuple[float, float, int]]:
    """Equal shares of the span of the values, in whole numbers, and how many lie in each."""
    low, high = min(counts), max(counts)
    width = max(1, -(-(high - low + 1) // _BUCKETS))
    sizes: Counter[int] = Counter()
    for value, count in counts.items():
        sizes[(value - low) // width] += count
    for number, start in enumerate(range(low, high + 1, width)):
        yield start, min(start + width - 1, high), sizes[number]


def _without_gaps(facets: list[Facet], unit: str) -> Iterator[Facet]:
    """The periods from the first to the last, also those without articles."""
    if not facets:
        return
    counts = {facet.value: facet.count for facet in facets}
    period = parse_period(facets[0].value, _ANY_MOMENT)
    last = facets[-1].value
    while True:
        name = period_name(to_microseconds(period.start), unit) or last
        yield Facet(name, counts.get(name, 0))
        if name >= last:
            return
        following = period_name(to_microseconds(period.end), unit) or last
        period = parse_period(following, _ANY_MOMENT)


_ANY_MOMENT = datetime(2000, 1, 1, tzinfo=UTC)
"""Named periods do not ask the clock."""


def _named(name: str, value: object) -> str:
    field = known_field(name)
    if field is not None and field.kind is Kind.FLAG:
        return f"{'' if value else 'un'}{field.name}"
    if name == "weekday":
        return str(value)[2:]
    return str(value)
