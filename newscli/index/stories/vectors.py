"""Maintains the terms of all articles and their counts by month, and finds the articles that an edit reweighs."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from newscli.index.stories.candidates import Article, Reader, stored
from newscli.index.stories.rarity import MONTH, UNDATED, Month, Months, month_of, months_around

_INSERT = "INSERT INTO vector VALUES (?, ?, ?, ?)"


def write_all(connection: sqlite3.Connection, reader: Reader) -> None:
    """Write the terms of every article from scratch."""
    for table in ("vector", "month"):
        connection.execute(f"DELETE FROM {table}")
    connection.executemany(_INSERT, _counted(reader.all(), Months(connection)))


def _counted(articles: Iterable[Article], months: Months) -> Iterator[tuple[object, ...]]:
    """The rows of articles, best in order of time: a month is written as soon as another begins."""
    current: int | None = None
    for article in articles:
        month = month_of(article.at)
        if month != current and current is not None:
            months.save([current])
        months[month].add(article.terms.numbers)
        current = month
        yield _row(article)
    if current is not None:
        months.save([current])


def _row(article: Article) -> tuple[object, ...]:
    return article.id, article.at, article.publisher, article.terms.packed()


class Edit(NamedTuple):
    """An article before and after an edit; None if it did not or does not exist."""

    before: Article | None
    after: Article | None


def write_changed(connection: sqlite3.Connection, reader: Reader, ids: Iterable[str]) -> set[str]:
    """Write the terms of these articles again; return the ids of those that have other weights than before.

    Among them are those of articles that came or went, and of others whose terms are now more or less rare.
    """
    edits = [Edit(_stored(connection, id_), reader.one(id_)) for id_ in sorted(ids)]
    edits = [edit for edit in edits if not _same(*edit)]
    for before, after in edits:
        if before is not None:
            connection.execute("DELETE FROM vector WHERE id = ?", (before.id,))
        if after is not None:
            connection.execute(_INSERT, _row(after))
    reweighed = _count_again(connection, edits)
    return reweighed.union(article.id for edit in edits for article in edit if article is not None)


def _stored(connection: sqlite3.Connection, id_: str) -> Article | None:
    return next(stored(connection, "id = ?", (id_,)), None)


def _same(before: Article | None, after: Article | None) -> bool:
    if before is None or after is None:
        return before is after
    return _row(before) == _row(after)


def _count_again(connection: sqlite3.Connection, edits: Iterable[Edit]) -> set[str]:
    """Count the terms of the months that edits touch; return the articles that weigh their terms otherwise now."""
    deltas = _deltas(edits)
    months = Months(connection)
    affected = {month: _terms_around(month, deltas) for touched in deltas for month in months_around(touched)}
    before = {month: months.rarity(month).weighed(terms) for month, terms in affected.items()}
    for number, delta in deltas.items():
        months[number].merge(delta)
    reweighed: set[str] = set()
    for month, terms in affected.items():
        size, weights = months.rarity(month).weighed(terms)
        if size != before[month][0]:
            reweighed.update(article.id for article in _in_month(connection, month))
        elif weights != before[month][1]:
            changed = {term for term, weight in weights.items() if weight != before[month][1][term]}
            articles = _in_month(connection, month)
            reweighed.update(article.id for article in articles if not changed.isdisjoint(article.terms.numbers))
    months.save(list(deltas))
    return reweighed


def _deltas(edits: Iterable[Edit]) -> dict[int, Month]:
    """What edits add to the counts of each month."""
    deltas: dict[int, Month] = {}
    for edit in edits:
        for article, by in zip(edit, (-1, 1), strict=True):
            if article is not None:
                deltas.setdefault(month_of(article.at), Month()).add(article.terms.numbers, by)
    return deltas


def _terms_around(month: int, deltas: dict[int, Month]) -> set[int]:
    """The terms whose count may have changed in a month and those around it."""
    return {term for number in months_around(month) if number in deltas for term in deltas[number].counts}


def _in_month(connection: sqlite3.Connection, month: int) -> Iterator[Article]:
    if month == UNDATED:
        return stored(connection, "at IS NULL")
    return stored(connection, "at >= ? AND at < ?", (month * MONTH, (month + 1) * MONTH))
