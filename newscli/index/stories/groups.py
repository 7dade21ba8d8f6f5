"""Finds groups of linked articles: a union-find over all that changed (Galler and Fischer 1964).

A group is a connected component of the graph whose nodes are the library's articles and what they link to. Links count
in both directions.
"""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Iterable, Iterator
from itertools import groupby

from newscli.text.ids import NAMELESS


class Forest:
    """Disjoint sets of the numbers below `size`."""

    def __init__(self, size: int) -> None:
        self._parents = array("q", range(size))

    def root(self, number: int) -> int:
        parents = self._parents
        while (parent := parents[number]) != number:
            parents[number] = number = parents[parent]
        return number

    def join(self, pairs: Iterable[tuple[int, int]]) -> None:
        """Put each of the pairs into one set."""
        parents, root = self._parents, self.root
        for one, other in pairs:
            if parents[one] != parents[other]:  # most pairs of a complete group are together already
                first, second = root(one), root(other)
                parents[max(first, second)] = min(first, second)


def groups(connection: sqlite3.Connection, *, affected: bool) -> Iterator[list[int]]:
    """The numbers of the articles of each group: of all articles, or of those in the table `affected`."""
    # CROSS JOIN leaves the tables in their order: the few that are affected come first.
    only = "affected CROSS JOIN {0} ON {0}.number = affected.number" if affected else "{0}"
    link, article = only.format("link"), only.format("article")
    # One space of numbers: those of articles, and behind them those of related entries.
    articles, entries = _size(connection, "article"), _size(connection, "related")
    forest = Forest(articles + entries)
    linked = f"SELECT link.number, related + {articles} FROM {link} {_WITH_IDENTITY}"
    forest.join(connection.execute(linked, (NAMELESS, NAMELESS)))
    named = f"WHERE number IN (SELECT related FROM {link})" if affected else ""
    ids = connection.execute(
        f"SELECT natural_id AS id, article.number FROM {article} "
        f"UNION ALL SELECT id, number + {articles} FROM related {named} ORDER BY id"
    )
    forest.join(_neighbours(ids))
    found = connection.execute(f"SELECT article.number FROM {article} WHERE natural_id <> ?", (NAMELESS,))
    numbers = [number for (number,) in found]
    numbers.sort(key=lambda number: (forest.root(number), number))
    for _, group in groupby(numbers, key=forest.root):
        yield list(group)


_WITH_IDENTITY = (
    "WHERE related NOT IN (SELECT number FROM related WHERE id = ?) "
    "AND link.number NOT IN (SELECT number FROM article WHERE natural_id = ?)"
)
"""An entry or article without URL, title and date connects nothing."""


def _size(connection: sqlite3.Connection, table: str) -> int:
    return int(connection.execute(f"SELECT coalesce(max(number), 0) + 1 FROM {table}").fetchone()[0])


def _neighbours(rows: Iterable[tuple[str, int]]) -> Iterator[tuple[int, int]]:
    """Pairs of numbers with the same id: files with one URL, and the entries that link to it."""
    before: tuple[str, int] = ("", 0)
    for row in rows:
        if row[0] == before[0] != NAMELESS:
            yield before[1], row[1]
        before = row
