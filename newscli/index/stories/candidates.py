"""Reads the input for stories from the index: articles with their terms, and the links between them.

An article outside the library is included if two library articles link to it; of several descriptions, the first by
digest is used, as in answers. All files with one URL are one article, the first by path.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from newscli.index.rows.schema import DOCUMENT, publisher_label
from newscli.index.rows.sql import Source
from newscli.index.stories.likeness import Candidate
from newscli.index.stories.terms import TermReader, Terms, unpacked
from newscli.text.ids import NAMELESS
from newscli.text.words import fold

LEAST_LINKS = 2
"""Library articles that must link to an outside article."""

_PUBLISHER = publisher_label("provider_name", "provider_domain")


class Article(NamedTuple):
    """Like a Candidate, but may lack a date: it is then in no story, but can be similar to others."""

    id: str
    at: int | None
    publisher: str
    terms: Terms


class Reader:
    """Reads articles from their rows, with the stemming language of the library."""

    def __init__(self, connection: sqlite3.Connection, language: str) -> None:
        self._connection = connection
        self._terms = TermReader(language)

    def all(self) -> Iterator[Article]:
        """Every article in order of time, more or less, outside ones last."""
        yield from self._inside("id = natural_id", ())
        found = self._connection.execute(
            "SELECT id FROM related WHERE id NOT IN (SELECT natural_id FROM article) "
            "GROUP BY id ORDER BY min(published_at)"
        )
        yield from filter(None, (self._outside(id_) for (id_,) in found))

    def one(self, id_: str) -> Article | None:
        """The article with a natural id, None if it takes no part."""
        return next(self._inside("natural_id = ? AND id = natural_id", (id_,)), None) or self._outside(id_)

    def _inside(self, condition: str, values: tuple[str, ...]) -> Iterator[Article]:
        rows = self._connection.execute(
            f"SELECT natural_id, published_at, {_PUBLISHER}, title, excerpt FROM article "
            f"WHERE natural_id <> '{NAMELESS}' AND {condition} ORDER BY published_at",
            values,
        )
        return (self._article(*row) for row in rows)

    def _outside(self, id_: str) -> Article | None:
        run = self._connection.execute
        if id_ == NAMELESS or len(run(_LINKING, (id_, LEAST_LINKS)).fetchall()) < LEAST_LINKS:
            return None
        (document,) = run("SELECT document FROM related WHERE id = ? ORDER BY digest LIMIT 1", (id_,)).fetchone()
        entry = dict(zip(DOCUMENT, json.loads(document), strict=True))
        publisher = entry["provider_name"] or entry["provider_domain"]
        return self._article(id_, entry["published_at"], publisher, entry["title"], entry["excerpt"])

    def _article(self, id_: str, at: int | None, publisher: str | None, *text: str | None) -> Article:
        return Article(id_, at, fold(publisher or ""), self._terms.terms(*text))


_LINKING = (
    "SELECT DISTINCT natural_id FROM related CROSS JOIN link ON link.related = related.number "
    "CROSS JOIN article ON article.number = link.number WHERE related.id = ? AND natural_id <> related.id LIMIT ?"
)


def stored(source: Source, condition: str, values: tuple[object, ...] = ()) -> Iterator[Article]:
    """Articles as stored when stories were found, oldest first, undated ones before them."""
    rows = source.execute(f"SELECT id, at, publisher, terms FROM vector WHERE {condition} ORDER BY at, id", values)
    return (Article(id_, at, publisher, unpacked(terms)) for id_, at, publisher, terms in rows)


def dated(articles: Iterable[Article]) -> Iterator[Candidate]:
    for id_, at, publisher, terms in articles:
        if at is not None:
            yield Candidate(id_, at, publisher, terms)


def links_among(source: Source, ids: Iterable[str]) -> set[frozenset[str]]:
    """The pairs, among some articles, that are linked in either direction."""
    rows = source.execute(
        "WITH some AS (SELECT value AS id FROM json_each(?)) SELECT article.natural_id, related.id "
        "FROM some CROSS JOIN article ON natural_id = some.id CROSS JOIN link USING (number) "
        "CROSS JOIN related ON related.number = link.related "
        "WHERE related.id <> natural_id AND related.id IN (SELECT id FROM some)",
        (json.dumps(list(ids)),),
    )
    return {frozenset(pair) for pair in rows}
