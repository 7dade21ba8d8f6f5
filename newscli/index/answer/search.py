"""Searches answered: hits, the best match first, with the place where the words are."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from newscli.index.answer.listing import COLUMNS, Found, Listing
from newscli.index.sql.ranking import TABLES, ranked
from newscli.model.answers import Hit, Snippet
from newscli.query.ast import Query
from newscli.query.predicates import phrases
from newscli.text.html import text_of_html
from newscli.text.words import Phrase, match_slices

if TYPE_CHECKING:
    from newscli.index.rows.database import Database

_SNIPPET = 160
"""Characters of a snippet: two lines of a terminal."""


def hits(index: Database, listing: Listing, query: Query) -> Iterator[Hit]:
    """The articles of a query, the best match first."""
    wanted = phrases(query.where)
    if not wanted:
        for article in listing.list(query):
            yield Hit(article, 0.0, _marked(article.title, ()), _snippet(article.excerpt, "", ()))
        return
    columns = f"score, {COLUMNS}"
    for more, others, score, *row in listing.select(columns, lambda asked: Found(TABLES, ranked(asked)), query):
        article = listing.summary(tuple(row), more, others)
        body = index.value("SELECT body FROM detail JOIN article USING (number) WHERE id = ?", (article.id,))
        yield Hit(article, score, _marked(article.title, wanted), _snippet(article.excerpt, body, wanted))


def _marked(text: str | None, wanted: tuple[Phrase, ...]) -> Snippet:
    meant = text_of_html(text or "")
    return Snippet(meant, match_slices(meant, wanted))


def _snippet(excerpt: str | None, body: str, wanted: tuple[Phrase, ...]) -> Snippet:
    """The piece of the excerpt, else of the body, around the first match; without one, the beginning of the excerpt."""
    for text in (excerpt or "", body):
        marked = _marked(text, wanted)
        if marked.matches:
            return cut_around(marked)
    return cut_around(_marked(excerpt, ()))


def cut_around(marked: Snippet) -> Snippet:
    text = marked.text
    if len(text) <= _SNIPPET:
        return marked
    first = marked.matches[0][0] if marked.matches else 0
    start = 0 if first < _SNIPPET // 2 else text.rfind(" ", 0, first - _SNIPPET // 4) + 1
    end = text.rfind(" ", start + 1, start + _SNIPPET) if start + _SNIPPET < len(text) else len(text)
    end = end if end > start else start + _SNIPPET
    before = "…" if start > 0 else ""
    after = "…" if end < len(text) else ""
    moved = tuple(
        (a - start + len(before), min(b, end) - start + len(before)) for a, b in marked.matches if start <= a < end
    )
    return Snippet(f"{before}{text[start:end]}{after}", moved)
