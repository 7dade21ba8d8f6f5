"""Counts articles by field, by time and by two fields at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from newscli.errors import UsageError
from newscli.index.answer.bins import bins
from newscli.index.answer.counted import Counted, counted_by, own_name
from newscli.index.answer.periods import DAY
from newscli.index.answer.trends import Tally
from newscli.index.sql.compile import condition
from newscli.model.answers import Bin, Cross, Facet
from newscli.query.ast import Query

if TYPE_CHECKING:
    from newscli.index.rows.database import Database
    from newscli.index.rows.sql import Sql


class Statistics:
    def __init__(self, index: Database) -> None:
        self._index = index

    def by(self, query: Query, name: str, most: int | None = None) -> Iterator[Facet]:
        """Articles for each value of a field or unit of time, most first; dates and numbers in their own order.

        Numbers are in at most so many bins (see `bins`).
        """
        return self._facets(condition(query.where), *self._in_bins(query, name, most))

    def _in_bins(self, query: Query, name: str, most: int | None) -> tuple[Counted, Sequence[Bin]]:
        """What is counted, with its bins if it has any."""
        counted = counted_by(self._index, own_name(name))
        if not counted.size:
            return counted, ()
        found = bins(self._sizes(condition(query.where), counted), most)
        is_binned = any(bin_.low != bin_.high for bin_ in found)
        return (counted.within(found), found) if is_binned else (counted, ())

    def _sizes(self, where: Sql, counted: Counted) -> dict[float, int]:
        rows = self._index.rows(
            f"SELECT {counted.size} AS size, {counted.articles} FROM article {counted.join} "
            f"WHERE {counted.is_known} AND {where.text} GROUP BY size",
            (*counted.join_values, *where.values),
        )
        return dict(rows)

    def _facets(self, where: Sql, counted: Counted, found: Sequence[Bin]) -> Iterator[Facet]:
        if found and not counted.join:
            yield from (_of_bin(counted, at, bin_.count, bin_) for at, bin_ in enumerate(found))
            return
        rows = self._index.rows(
            f"SELECT {counted.text} AS value, {counted.articles} AS articles, {counted.size or 'NULL'} FROM article "
            f"{counted.join} WHERE {counted.is_known} AND {where.text} GROUP BY value ORDER BY {counted.order}",
            (*counted.values, *counted.join_values, *where.values),
        )
        if found:  # an article with several numbers is counted once in each bin
            counts = {at: articles for at, articles, _ in rows}
            yield from (_of_bin(counted, at, counts.get(at, 0), bin_) for at, bin_ in enumerate(found))
            return
        facets: dict[str, Facet] = {}
        for value, articles, size in rows:
            name = counted.named(value)
            before = facets[name].count if name in facets else 0
            number = int(size) if isinstance(size, float) and size.is_integer() else size
            facets[name] = Facet(name, before + articles, (), number, number)
        yield from facets.values()

    def tallies(self, query: Query, name: str) -> Iterator[Tally]:
        """Articles for each value of a field and each day."""
        counted, where = counted_by(self._index, own_name(name)), condition(query.where)
        day = f"(published_at - (published_at % {DAY} + {DAY}) % {DAY}) / {DAY}"
        rows = self._index.rows(
            f"SELECT {counted.text} AS value, {day} AS day, {counted.articles} FROM article {counted.join} "
            f"WHERE {counted.is_known} AND {where.text} GROUP BY value, day",
            (*counted.values, *counted.join_values, *where.values),
        )
        return (Tally(counted.named(value), day, articles) for value, day, articles in rows)

    def cross(self, query: Query, first: str, second: str, most: int | None = None) -> Cross:
        """Articles for each pair of values, numbers in bins as in `by`."""
        first, second = own_name(first), own_name(second)
        if first == second:
            raise UsageError(f"Cannot count “{first}” by itself.", "Name two fields.")
        where = condition(query.where)
        (down, rows), (across, columns) = (self._in_bins(query, name, most) for name in (first, second))
        counts = self._pairs(where, down, across)
        names = [tuple(self._facets(where, *asked)) for asked in ((down, rows), (across, columns))]
        table = tuple(tuple(counts.get((row.value, column.value), 0) for column in names[1]) for row in names[0])
        return Cross(names[0], names[1], table)

    def _pairs(self, where: Sql, down: Counted, across: Counted) -> Counter[tuple[str, str]]:
        articles = down.articles if down.join else across.articles
        found = self._index.rows(
            f"SELECT {down.text} AS down, {across.text} AS across, {articles} FROM article "
            f"{down.join} {across.join} WHERE {down.is_known} AND {across.is_known} AND {where.text} "
            "GROUP BY down, across",
            (*down.values, *across.values, *down.join_values, *across.join_values, *where.values),
        )
        counts: Counter[tuple[str, str]] = Counter()
        for row, column, count in found:
            counts[down.named(row), across.named(column)] += count
        return counts


def _of_bin(counted: Counted, at: int, articles: int, bin_: Bin) -> Facet:
    return Facet(counted.named(at), articles, (), bin_.low, bin_.high)
