"""Lists, searches and counts articles, and gets single ones by ref."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from itertools import islice
from typing import TYPE_CHECKING

from newscli.errors import UnknownRef
from newscli.index.answer.asking import Asking
from newscli.index.answer.listing import Listing
from newscli.index.sql.compile import condition
from newscli.text.times import from_microseconds

if TYPE_CHECKING:
    from newscli.index.rows.database import Database
    from newscli.model.answers import Hit, OutsideArticle, Score, Snippet
    from newscli.model.article import Article, Origin
    from newscli.model.context import Context
    from newscli.model.outline import GroupBy, Outline
    from newscli.model.summary import Summary
    from newscli.query.ast import Query

_AT_ONCE = 500
"""Whole articles per SQL statement: SQLite accepts 999 parameters, and more articles need too much memory."""


class Articles:
    """The articles of a library.

    A query is a `Query` or a text of the query language. A ref identifies an article: an id or the beginning of one, a
    file, a URL, or words of a title. Methods raise QueryError for a text that is not a valid query, UnknownRef for a
    ref that matches no article, and AmbiguousRef for one that matches several.
    """

    def __init__(self, index: Database, listing: Listing, asking: Asking) -> None:
        self._index = index
        self._listing = listing
        self._asking = asking

    def list(self, query: Query | str | None = None) -> Iterator[Summary]:
        """The articles that match a query, by default newest first; without a query, all articles.

        Raises QueryError.
        """
        return self._listing.list(self._asking.query(query))

    def search(self, query: Query | str) -> Iterator[Hit]:
        """The articles that match a query, best match first.

        Raises QueryError.
        """
        from newscli.index.answer.search import hits

        return hits(self._index, self._listing, self._asking.query(query))

    def scores(self, query: Query | str) -> Iterator[Score]:
        """The parts of the score of each search result, in the same order; nothing if the query has no words.

        Raises QueryError.
        """
        from newscli.index.answer.scores import scores

        return scores(self._index, self._listing, self._asking.query(query))

    def count(self, query: Query | str | None = None) -> int:
        """The number of articles that match, regardless of the query's limit.

        Raises QueryError.
        """
        return self._listing.count(self._asking.query(query))

    def matching(self, ids: Sequence[str], query: Query | str) -> frozenset[str]:
        """The ids, among those given, of articles that match a query.

        Raises QueryError.
        """
        where = condition(self._asking.query(query).where)
        found = "SELECT article.id FROM article WHERE article.id IN (SELECT value FROM json_each(?)) AND"
        rows = self._index.rows(f"{found} {where.text}", (json.dumps(ids), *where.values))
        return frozenset(id_ for (id_,) in rows)

    def resolve(self, ref: str) -> str:
        """The id of the article that a ref matches.

        Raises AmbiguousRef with the candidates, UnknownRef with the nearest titles.
        """
        return self._asking.id_of(ref)

    def get(self, ref: str) -> Article | OutsideArticle:
        """The article that a ref matches, or what is known about one that is outside the library.

        Raises AmbiguousRef, UnknownRef.
        """
        (article,) = self.whole([self._asking.id_of(ref)])
        return article

    def whole(self, ids: Iterable[str]) -> Iterator[Article | OutsideArticle]:
        """Same as `get` for many ids, in their order; reads some hundreds at a time.

        Raises UnknownRef if an id has no article.
        """
        from newscli.index.answer.links import outside

        remaining = iter(ids)
        while page := list(islice(remaining, _AT_ONCE)):
            found = self._listing.whole(page)
            for id_ in page:
                article = found.get(id_) or outside(self._index, self._listing, id_)
                if article is None:
                    raise UnknownRef(id_)
                yield article

    def with_values(self, articles: Iterable[Summary], names: Sequence[str]) -> Iterator[Summary]:
        """The same articles with additional `values`: those of the named front-matter keys and fields on demand.

        The value of a key is as in the front matter: text, or lists and mappings of text. Missing values are left out.
        """
        from newscli.index.answer.values import with_values

        return with_values(self._index, articles, names)

    def filled(self, names: Iterable[str]) -> frozenset[str]:
        """The fields, among those given, that at least one article of the library has a value for."""
        from newscli.index.answer.filled import filled_fields

        return filled_fields(self._index, names)

    def has_drafts(self) -> bool:
        """Whether unpublished articles are drafts, as in a blog; in a news archive, they are not on the front page."""
        from newscli.index.answer.filled import has_drafts

        return has_drafts(self._index)

    def is_mostly_published(self) -> bool:
        """Whether at least half of the library's articles are published."""
        from newscli.index.answer.filled import is_mostly_published

        return is_mostly_published(self._index)

    def file_of(self, ref: str) -> str | None:
        """The absolute path of an article's file; None if the article is outside the library.

        Raises AmbiguousRef, UnknownRef.
        """
        id_ = self._asking.id_of(ref)
        path = self._index.value("SELECT path FROM file JOIN article USING (number) WHERE id = ?", (id_,))
        return os.fsdecode(path) if path is not None else None

    def origins(self, ids: Iterable[str]) -> dict[str, Origin]:
        """The files that articles were read from, by id; articles outside the library are not included."""
        from newscli.model.article import Origin

        rows = self._index.rows(
            "SELECT id, file.path, place FROM article JOIN file USING (number) "
            "WHERE id IN (SELECT value FROM json_each(?))",
            (json.dumps(list(ids)),),
        )
        return {id_: Origin(os.fsdecode(path), place) for id_, path, place in rows}

    def near_duplicates(self, ref: str) -> tuple[Summary, ...]:
        """The articles with the same text under another URL, in the library or outside it, oldest first.

        Raises AmbiguousRef, UnknownRef.
        """
        from newscli.index.answer.near_duplicates import near_duplicates

        return near_duplicates(self._index, self._listing, self._asking.id_of(ref))

    def outline(self, query: Query | str | None = None, by: GroupBy | None = None) -> Outline:
        """The order of the articles that match a query, in compact form, for lists that read only the rows in view.

            outline = library.articles.outline("topic:ai", GroupBy.MONTH)
            rows = library.articles.page(outline.numbers[:50])

        The articles are in the order of `list`. With `by`, they are in groups, those without a value last. Providers
        and topics with the most articles are first; stories and months are in the order of their first articles. A
        story has the title of its lead.
        Raises QueryError.
        """
        from newscli.index.answer.outline import outline

        return outline(self._index, self._listing, self._asking.query(query), by)

    def page(self, numbers: Sequence[int]) -> Sequence[Summary | None]:
        """The articles with these numbers of an outline, in their order; None for one that is gone.

        Meant for some hundreds at a time. If `Library.version` returns another number than the outline has, an article
        may have another number.
        """
        from newscli.index.answer.outline import page

        return page(self._index, self._listing, numbers)

    def number_of(self, id_: str) -> int | None:
        """The number of an article in outlines; None if there is no article with this id."""
        number: int | None = self._index.value("SELECT number FROM article WHERE id = ?", (id_,))
        return number

    def marked(self, articles: Iterable[Summary], query: Query | str) -> Sequence[Snippet]:
        """The titles of articles, with what the words of a query match.

        Raises QueryError.
        """
        from newscli.index.answer.search import marked_titles

        return marked_titles(articles, self._asking.query(query))

    def context(self, article: Article) -> Context:
        """What the page of an article of the library needs besides the article: related articles, copies, ranks."""
        from newscli.index.answer.context import context

        return context(self._index, self._listing, self._asking, article)

    def span(self) -> tuple[datetime | None, datetime | None]:
        """The dates of the oldest and the newest article, in UTC; None if no article has a date."""
        row = self._index.row("SELECT min(published_at), max(published_at) FROM article") or (None, None)
        return from_microseconds(row[0]), from_microseconds(row[1])
