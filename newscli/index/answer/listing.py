"""Runs queries: lists, counts, and single articles."""

from __future__ import annotations

import os
from array import array
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from json import JSONDecodeError
from typing import TYPE_CHECKING, Any, NamedTuple

from newscli.index.answer.walking import found_tables
from newscli.index.rows.codec import Row, load_article, load_related, summary_values
from newscli.index.rows.schema import BEST_URL, DETAIL_COLUMNS, SUMMARY_COLUMNS
from newscli.index.rows.sql import Sql
from newscli.index.sql.compile import counted_tables, order_by, tables
from newscli.model.summary import Summary
from newscli.query.ast import Collapse

if TYPE_CHECKING:
    from newscli.index.rows.database import Database
    from newscli.model.article import Article, RelatedArticle
    from newscli.query.ast import Query

COLUMNS = ", ".join(["article.id", "file.path", *(f"article.{name}" for name in SUMMARY_COLUMNS)])
WITH_FILE = "JOIN file ON file.number = article.number"

_SAME = {
    # Without a URL, the natural id is made of title and date, which two articles may share.
    Collapse.URL: (f"CASE WHEN {BEST_URL} IS NULL THEN article.number ELSE article.natural_id END"),
    Collapse.STORY: "coalesce((SELECT story FROM member WHERE member.id = article.natural_id), article.natural_id)",
}
"""What articles that stand in one row have in common."""

_STORY = "coalesce((SELECT story FROM member WHERE member.id = article.natural_id), article.id)"
_OTHERS = (
    "coalesce((SELECT articles + outside - 1 FROM member JOIN story ON story.number = member.story "
    "WHERE member.id = article.natural_id), 0)"
)

_AHEAD = 5
"""Articles read for each row of a folded answer; if they have too few stories, so many times as many are."""

ShownPath = Callable[[str], str]
"""How a file's absolute path is shown."""


class Found(NamedTuple):
    """FROM and WHERE of a query; of a search also the WITH that gives the table `ranked`."""

    tables: Sql
    ranked: Sql | None = None


class Listing:
    """Runs queries on an index. `shown` turns absolute paths into paths as the user gave the folders."""

    def __init__(self, index: Database, shown: ShownPath) -> None:
        self._index = index
        self._shown = shown

    def summary(self, row: Row, more: int = 0, others: int = 0) -> Summary:
        """From a row of COLUMNS."""
        return Summary(**self._values(row), more=more, others=others)

    def _values(self, row: Row) -> dict[str, Any]:
        try:
            return summary_values(row[0], self._shown(os.fsdecode(row[1])), row[2:])
        except (JSONDecodeError, UnicodeError) as error:  # whatever else is wrong is not the file's fault
            raise self._index.damaged() from error

    def count(self, query: Query) -> int:
        """How many articles match, whatever the query's limit."""
        if query.collapse is not Collapse.NONE:
            found = tables(query)
            return int(self._index.value(f"SELECT count(DISTINCT {_SAME[query.collapse]}) {found.text}", found.values))
        found = counted_tables(query)
        return int(self._index.value(f"SELECT count(*) {found.text}", found.values))

    def has_any(self, query: Query) -> bool:
        """Whether any article matches."""
        found = counted_tables(query)
        return self._index.row(f"SELECT 1 {found.text} LIMIT 1", found.values) is not None

    def list(self, query: Query) -> Iterator[Summary]:
        for more, others, *row in self.select(COLUMNS, self._found, query):
            yield self.summary(tuple(row), more, others)

    def numbers(self, query: Query) -> array[int]:
        """The numbers of the articles of a query, in its order."""
        if query.collapse is not Collapse.NONE or query.folded:
            rows = self.select("article.number", self._found, query)
            return array("q", (number for _, _, number in rows))
        found, given = self._found(query)
        order, given = order_by(query, ranked=given is not None), given or Sql("")
        limit = -1 if query.limit is None else query.limit
        chosen = f"SELECT article.number {found.text} ORDER BY {order.text} LIMIT ? OFFSET ?"
        # One text rather than 100,000 rows: other threads run while SQLite writes it.
        joined = f"{given.text} SELECT group_concat(number) FROM ({chosen})"
        text = self._index.value(joined, (*given.values, *found.values, *order.values, limit, query.offset))
        return array("q", map(int, text.split(","))) if text else array("q")

    def some(self, ids: Sequence[str]) -> Iterator[Summary]:
        """The articles of these ids, in no order."""
        marks = ", ".join("?" * len(ids))
        for row in self._index.rows(f"SELECT {COLUMNS} FROM article {WITH_FILE} WHERE article.id IN ({marks})", ids):
            yield self.summary(row)

    def _found(self, query: Query) -> Found:
        """Of a list: that of a search if it is sorted by match."""
        if query.order:
            from newscli.index.sql.ranking import TABLES, is_ranked, ranked  # not needed for the newest first

            if is_ranked(query):
                return Found(TABLES, ranked(query))
        return Found(found_tables(self._index, query))

    def select(self, columns: str, found: Callable[[Query], Found], query: Query) -> Iterator[Row]:
        """The columns of the articles of a query, in its order; in a search also those of `ranking.TABLES`.

        Before the columns stand `more`, how many others of the answer a row stands for, and `others`, how many other
        articles its story has where the answer is folded.
        """
        if query.folded:
            return self._folded(columns, found, query)
        return self._select(f"more, 0, {columns}", found(query), query)

    def _folded(self, columns: str, found: Callable[[Query], Found], query: Query) -> Iterator[Row]:
        """The first article of each story; those without a story as they are.

        A word may be in every article: only some are read for a page, and more if these have too few stories.
        """
        end = None if query.limit is None else query.offset + query.limit
        ahead = None if end is None else end * _AHEAD
        while True:
            part = replace(query, folded=False, limit=ahead, offset=0)
            rows = list(self._select(f"{_STORY}, 0, {_OTHERS}, {columns}", found(part), part))
            firsts: dict[object, Row] = {}
            for story, *row in rows:
                firsts.setdefault(story, tuple(row))
            if end is None or ahead is None or len(firsts) >= end or len(rows) < ahead:
                return islice(firsts.values(), query.offset, end)
            ahead *= _AHEAD

    def _select(self, columns: str, asked: Found, query: Query) -> Iterator[Row]:
        # The rows are found first and read after: sorting carries numbers, not whole articles.
        found, given = asked.tables, asked.ranked or Sql("")
        order = order_by(query, ranked=asked.ranked is not None)
        chosen = f"SELECT article.number AS chosen{', ranked.*' if asked.ranked else ''}"
        read = f"JOIN article ON article.number = chosen {WITH_FILE} ORDER BY"
        if query.collapse is not Collapse.NONE:
            first = self._collapsed(chosen, found, query, order)
            return self._index.rows(
                f"{given.text} SELECT {columns} FROM ({first.text}) {read} turn", (*given.values, *first.values)
            )
        chosen += ", 0 AS more"
        if query.limit is None and not query.offset:
            inner = f"{chosen}, row_number() OVER (ORDER BY {order.text}) AS turn {found.text}"
            values = (*given.values, *order.values, *found.values)
            return self._index.rows(f"{given.text} SELECT {columns} FROM ({inner}) {read} turn", values)
        limit = -1 if query.limit is None else query.limit
        inner = f"{chosen} {found.text} ORDER BY {order.text} LIMIT ? OFFSET ?"
        values = (*given.values, *found.values, *order.values, limit, query.offset, *order.values)
        return self._index.rows(f"{given.text} SELECT {columns} FROM ({inner}) {read} {order.text}", values)

    def _collapsed(self, chosen: str, found: Sql, query: Query, order: Sql) -> Sql:
        """The first of the articles that belong together, and how many the others are."""
        same = f"{chosen}, {_SAME[query.collapse]} AS same, row_number() OVER (ORDER BY {order.text}) AS turn"
        # Where there is a min(), SQLite takes the other columns from the row that has it.
        text = (
            f"SELECT *, min(turn), count(*) - 1 AS more FROM ({same} {found.text}) GROUP BY same "
            "ORDER BY turn LIMIT ? OFFSET ?"
        )
        limit = -1 if query.limit is None else query.limit
        return Sql(text, (*order.values, *found.values, limit, query.offset))

    def get(self, id_: str) -> Article | None:
        """The article of an id, whole."""
        return self.whole([id_]).get(id_)

    def whole(self, ids: Sequence[str]) -> dict[str, Article]:
        """The articles of these ids, whole, by their ids; at most as many as a statement takes values."""
        marks = ", ".join("?" * len(ids))
        related = _related(self._index, marks, ids)
        found: dict[str, Article] = {}
        for number, *row in self._index.rows(_WHOLE.format(marks=marks), ids):
            summary, detail = tuple(row[: -len(DETAIL_COLUMNS)]), tuple(row[-len(DETAIL_COLUMNS) :])
            found[summary[0]] = load_article(self._values(summary), detail, tuple(related.get(number, ())))
        return found


def _related(index: Database, marks: str, ids: Sequence[str]) -> dict[int, list[RelatedArticle]]:
    """What articles link to, by their numbers. Articles of a story share most entries: each is read once."""
    documents = index.rows(_DOCUMENTS.format(marks=marks), ids)
    entries = {number: load_related(document) for number, document in documents}
    found: dict[int, list[RelatedArticle]] = {}
    for number, related in index.rows(_LINKS.format(marks=marks), ids):
        found.setdefault(number, []).append(entries[related])
    return found


_DETAIL = ", ".join(f"detail.{name}" for name in DETAIL_COLUMNS)
_WHOLE = (
    f"SELECT article.number, {COLUMNS}, {_DETAIL} FROM article {WITH_FILE} "
    "JOIN detail ON detail.number = article.number WHERE article.id IN ({marks})"
)
_LINKS = (
    "SELECT link.number, related FROM link JOIN article USING (number) WHERE article.id IN ({marks}) "
    "ORDER BY link.number, position"
)
_DOCUMENTS = f"SELECT number, document FROM related WHERE number IN (SELECT related FROM ({_LINKS}))"
