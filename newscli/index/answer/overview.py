"""Computes all of `stats`: counts over time, topics, authors, providers, ratings and lengths."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from itertools import accumulate, islice
from typing import TYPE_CHECKING

from newscli.index.answer.bins import bins
from newscli.index.answer.periods import PERIODS, WEEKDAYS, unit_for, without_gaps
from newscli.index.sql.compile import condition
from newscli.model.answers import Distribution, Facet, Stats
from newscli.query.ast import EVERYTHING, And, Query
from newscli.query.fields import WEIGHTS
from newscli.query.predicates import Is
from newscli.text.times import from_microseconds

if TYPE_CHECKING:
    from newscli.index.answer.listing import Listing
    from newscli.index.answer.stats import Statistics
    from newscli.index.rows.database import Database
    from newscli.index.rows.sql import Sql

_TOP = 10
_BODY = list(WEIGHTS).index("body")


def overview(
    index: Database,
    listing: Listing,
    statistics: Statistics,
    query: Query,
    names: tuple[Iterator[Facet], Iterator[Facet], Iterator[Facet]],
) -> Stats:
    """The statistics of a query, with its most frequent topics, authors and providers."""
    where = condition(query.where)
    row = index.row(
        "SELECT count(*), min(published_at), max(published_at), coalesce(sum(published), 0) "
        f"FROM article WHERE {where.text}",
        where.values,
    )
    articles, first, last, published = row or (0, None, None, 0)
    span = from_microseconds(first), from_microseconds(last)
    unit = unit_for(*span)
    (topics, topic_count), (authors, author_count), (providers, provider_count) = map(_first, names)
    quality, heat = (_distribution(_numbers(index, where, field)) for field in ("quality", "heat"))
    days = list(statistics.by(query, "day"))
    weekdays = {facet.value: facet.count for facet in _by(days, "weekday")}
    is_rated = bool(quality.count or heat.count)
    return Stats(
        articles, *span, published,
        duplicates=listing.count(Query(And((query.where, Is("duplicate"))))),
        unit=unit,
        times=tuple(without_gaps(statistics.by(query, unit) if unit == "hour" else _by(days, unit), unit)),
        weekdays=tuple(Facet(name, weekdays.get(name, 0)) for name in WEEKDAYS) if days else (),
        topics=topics, topic_count=topic_count,
        authors=authors, author_count=author_count,
        providers=providers, provider_count=provider_count,
        quality=quality, heat=heat,
        words=None if is_rated else _distribution(_lengths(index, where)),
    )  # fmt: skip


def _first(facets: Iterator[Facet]) -> tuple[tuple[Facet, ...], int]:
    """The first, and how many there are."""
    first = tuple(islice(facets, _TOP))
    return first, len(first) + sum(1 for _ in facets)


def _by(days: Iterable[Facet], unit: str) -> Iterator[Facet]:
    """Counts by day as counts by another unit."""
    counts: Counter[str] = Counter()
    for day in days:
        counts[PERIODS[unit](datetime.fromisoformat(day.value))] += day.count
    return (Facet(name, count) for name, count in counts.items())


def _numbers(index: Database, where: Sql, field: str) -> Mapping[int | None, int]:
    rows = index.rows(f"SELECT {field}, count(*) FROM article WHERE {where.text} GROUP BY {field}", where.values)
    return dict(rows)


def _lengths(index: Database, where: Sql) -> Mapping[int | None, int]:
    """How many bodies have how many words, none of which is read: the full text knows them."""
    chosen = f"WHERE id IN (SELECT article.number FROM article WHERE {where.text})"
    if where == condition(EVERYTHING):
        chosen = ""
    rows = index.rows(f"SELECT sz FROM article_text_docsize {chosen}", where.values)
    return Counter(_words(sizes) for (sizes,) in rows)


def _words(sizes: bytes) -> int:
    """The words of a body, of the numbers of words that FTS5 keeps of each column: seven bits a byte, the highest
    first, each byte but the last of a number with the eighth bit set. https://www.sqlite.org/fts5.html
    """
    column = number = 0
    for byte in sizes:
        number = number << 7 | byte & 0x7F
        if byte < 0x80:  # noqa: PLR2004
            if column == _BODY:
                return number
            column, number = column + 1, 0
    return 0


def _distribution(counts: Mapping[int | None, int]) -> Distribution:
    """Of numbers that come so often, None for articles without one."""
    known: dict[float, int] = dict(
        sorted((number, articles) for number, articles in counts.items() if number is not None)
    )
    missing = counts.get(None, 0)
    if not known:
        return Distribution(0, missing)
    return Distribution(sum(known.values()), missing, min(known), _median(known), max(known), bins(known))


def _median(counts: Mapping[float, int]) -> float:
    """The middle of numbers, in their order, that come so often."""
    ends = list(accumulate(counts.values()))
    numbers, total = list(counts), ends[-1]
    low, high = (numbers[bisect_right(ends, at)] for at in ((total - 1) // 2, total // 2))
    return low if total % 2 else (low + high) / 2
