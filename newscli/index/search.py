"""Queries answered: articles, hits with snippets, counts, facets."""

import os
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any

from newscli.index.compile import Sql, condition, order_by, ranked_tables, tables
from newscli.index.rows import Row, from_microseconds, load_article, load_related, summary_values
from newscli.index.schema import SUMMARY_COLUMNS
from newscli.index.store import Index
from newscli.model import Article, Facet, Hit, Problem, Snippet, Standing, Summary
from newscli.parser.html_text import text_of_html
from newscli.query.fields import Kind, known_field
from newscli.query.predicates import Query, phrases
from newscli.query.words import Phrase, match_slices

_SNIPPET = 160
"""Characters of a snippet: two lines of a terminal."""

COLUMNS = ", ".join(["article.id", "file.path", *(f"article.{name}" for name in SUMMARY_COLUMNS)])
_WITH_FILE = "JOIN file ON file.number = article.number"

ShownPath = Callable[[str], str]
"""How a file's absolute path is shown."""


class Answers:
    """Asks an index. `shown` turns absolute paths into those that a person typed the folder as."""

    def __init__(self, index: Index, shown: ShownPath) -> None:
        self._index = index
        self._shown = shown

    def summary(self, row: Row) -> Summary:
        """From a row of COLUMNS."""
        return Summary(**self._values(row))

    def _values(self, row: Row) -> dict[str, Any]:
        try:
            return summary_values(row[0], self._shown(os.fsdecode(row[1])), row[2:])
        except (ValueError, TypeError, OverflowError) as error:  # no newscli wrote this row
            raise self._index.damaged() from error

    def count(self, query: Query) -> int:
        """How many articles fit, whatever the query's limit."""
        found = tables(query)
        return int(self._index.value(f"SELECT count(*) {found.text}", found.values))

    def list(self, query: Query) -> Iterator[Summary]:
        for row in self._select(COLUMNS, tables(query), query, ranked=False):
            yield self.summary(row)

    def search(self, query: Query) -> Iterator[Hit]:
        wanted = phrases(query.where)
        if not wanted:
            yield from (
                Hit(article, 0.0, _marked(article.title, ()), _snippet(article.excerpt, "", ()))
                for article in self.list(query)
            )
            return
        for row in self._select(f"coalesce(score, 0), {COLUMNS}", ranked_tables(query), query, ranked=True):
            score, article = row[0], self.summary(row[1:])
            body = self._index.value("SELECT body FROM detail JOIN article USING (number) WHERE id = ?", (article.id,))
            yield Hit(article, score, _marked(article.title, wanted), _snippet(article.excerpt, body, wanted))

    def _select(self, columns: str, found: Sql, query: Query, *, ranked: bool) -> Iterator[Row]:
        # The rows are found first and read after: sorting carries numbers, not whole articles.
        scored = ", score" if ranked else ""
        order = order_by(query.order, ranked=ranked)
        limit = -1 if query.limit is None else query.limit
        turn = f"row_number() OVER (ORDER BY {order.text}) AS turn"
        inner = f"SELECT article.number AS chosen, {turn}{scored} {found.text} ORDER BY turn LIMIT ? OFFSET ?"
        text = f"SELECT {columns} FROM ({inner}) JOIN article ON article.number = chosen {_WITH_FILE} ORDER BY turn"
        return self._index.rows(text, (*order.values, *found.values, limit, query.offset))

    def get(self, id_: str) -> Article | None:
        """The article of an id, whole."""
        row = self._index.row(
            f"SELECT article.number, {COLUMNS} FROM article {_WITH_FILE} WHERE article.id = ?", (id_,)
        )
        if row is None:
            return None
        number, *summary = row
        detail = self._index.row(
            "SELECT body, featured_content, secured, provider_images, extra FROM detail WHERE number = ?",
            (number,),
        )
        documents = self._index.rows(
            "SELECT document FROM link JOIN related ON related.number = link.related "
            "WHERE link.number = ? ORDER BY position",
            (number,),
        )
        related = tuple(load_related(document) for (document,) in documents)
        return load_article(self._values(tuple(summary)), detail or ("", None, None, "[]", "{}"), related)

    def file_of(self, id_: str) -> str | None:
        """The absolute path of an article's file."""
        path = self._index.value("SELECT path FROM file JOIN article USING (number) WHERE id = ?", (id_,))
        return os.fsdecode(path) if path is not None else None

    def topics(self, query: Query) -> Iterator[Facet]:
        """Topics by number of articles, most first."""
        where = condition(query.where)
        rows = self._index.rows(
            "SELECT name, count(DISTINCT topic.number) AS articles "
            "FROM topic JOIN article ON article.number = topic.number "
            f"WHERE {where.text} GROUP BY name ORDER BY articles DESC, name",
            where.values,
        )
        yield from (Facet(name, count) for name, count in rows)

    def providers(self, query: Query) -> Iterator[Facet]:
        """Providers by number of articles, most first; one that has no name goes by its domain."""
        where = condition(query.where)
        rows = self._index.rows(
            "SELECT coalesce(nullif(provider_name, ''), provider_domain) AS name, count(*) AS articles, "
            "group_concat(DISTINCT provider_domain) "
            f"FROM article WHERE name IS NOT NULL AND {where.text} GROUP BY name ORDER BY articles DESC, name",
            where.values,
        )
        yield from (
            Facet(name, count, tuple(sorted((domains or "").split(","))) if domains else ())
            for name, count, domains in rows
        )

    def span(self) -> tuple[datetime | None, datetime | None]:
        """When the oldest and the newest article were published."""
        row = self._index.row("SELECT min(published_at), max(published_at) FROM article") or (None, None)
        return from_microseconds(row[0]), from_microseconds(row[1])

    def extra_kind(self, key: str) -> Kind | None:
        """What the values of a key that no field claims are; None where no article has it."""
        row = self._index.row(
            "SELECT count(*), count(amount), count(moment) FROM extra WHERE key = ? OR instr(key, ?) = 1",
            (key, f"{key}."),
        )
        return _kind_of(*(row or (0, 0, 0)))

    def extra_keys(self) -> Iterator[tuple[str, Kind, int]]:
        """The keys that no field claims, with the number of articles that have them."""
        rows = self._index.rows(
            "SELECT key, count(*), count(amount), count(moment), count(DISTINCT number) FROM extra "
            "GROUP BY key ORDER BY key"
        )
        for key, count, amounts, moments, articles in rows:
            kind = _kind_of(count, amounts, moments)
            if kind is not None and known_field(key) is None:
                yield key, kind, articles

    def standing(self, article: Summary) -> Standing:
        """Where quality and heat stand among all articles that have them."""
        return Standing(self._share("quality", article.quality), self._share("heat", article.heat))

    def _share(self, name: str, value: int | None) -> float | None:
        if value is None:
            return None
        return float(self._index.value(f"SELECT avg({name} <= ?) FROM article WHERE {name} IS NOT NULL", (value,)))

    def problems(self) -> Iterator[Problem]:
        """Every problem, by file and place."""
        rows = self._index.rows(
            'SELECT path, line, "column", reason, refused FROM problem JOIN file ON file.number = file '
            'ORDER BY path, line, "column", reason'
        )
        for path, line, place, reason, refused in rows:
            yield Problem(self._shown(os.fsdecode(path)), line, place, reason, bool(refused))


def _kind_of(values: int, amounts: int, moments: int) -> Kind | None:
    if not values:
        return None
    return Kind.NUMBER if amounts == values else Kind.DATE if moments == values else Kind.NAME


def _marked(text: str | None, wanted: tuple[Phrase, ...]) -> Snippet:
    meant = text_of_html(text or "")
    return Snippet(meant, match_slices(meant, wanted))


def _snippet(excerpt: str | None, body: str, wanted: tuple[Phrase, ...]) -> Snippet:
    """The piece of the excerpt, else of the body, around the first match; without one, the beginning of the excerpt."""
    for text in (excerpt or "", body):
        marked = _marked(text, wanted)
        if marked.matches:
            return _cut_around(marked)
    return _cut_around(_marked(excerpt, ()))


def _cut_around(marked: Snippet) -> Snippet:
    text = marked.text
    if len(text) <= _SNIPPET:
        return marked
    first = marked.matches[0][0] if marked.matches else 0
    start = 0 if first < _SNIPPET // 2 else text.rfind(" ", 0, first - _SNIPPET // 4) + 1
    end = text.rfind(" ", start + 1, start + _SNIPPET) if start + _SNIPPET < len(text) else len(text)
    end = end if end > start else start + _SNIPPET
    before, after = "…" * (start > 0), "…" * (end < len(text))
    moved = tuple(
        (a - start + len(before), min(b, end) - start + len(before)) for a, b in marked.matches if start <= a < end
    )
    return Snippet(f"{before}{text[start:end]}{after}", moved)
