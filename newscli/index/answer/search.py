"""Runs searches: hits, best match first, with snippets around the words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import dropwhile
from typing import TYPE_CHECKING

from newscli.index.answer.listing import COLUMNS, Found, Listing
from newscli.index.sql.ranking import TABLES, ranked
from newscli.model.answers import Hit, Snippet
from newscli.query.ast import Query
from newscli.query.predicates import phrases
from newscli.text.html import text_of_html
from newscli.text.words import Phrase, match_slices, words_of

if TYPE_CHECKING:
    from newscli.index.rows.database import Database
    from newscli.model.summary import Summary

_SNIPPET = 160
"""Characters of a snippet: two lines of a terminal."""


def hits(index: Database, listing: Listing, query: Query) -> Iterator[Hit]:
    """The articles that match a query, best match first."""
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


def marked_titles(articles: Iterable[Summary], query: Query) -> list[Snippet]:
    """The titles of articles, with what the words of a query match."""
    wanted = phrases(query.where)
    return [_marked(article.title, wanted) for article in articles]


def _marked(text: str | None, wanted: tuple[Phrase, ...]) -> Snippet:
    meant = text_of_html(text or "")
    return Snippet(meant, match_slices(meant, wanted))


def _snippet(excerpt: str | None, body: str, wanted: tuple[Phrase, ...]) -> Snippet:
    """The piece of the excerpt, else of the body, around the first match; without one, the beginning of the excerpt."""
    marked = _marked(excerpt, wanted)
    if marked.matches or not body:
        return cut_around(marked)
    text = _around_match(body, wanted)
    return cut_around(Snippet(text, match_slices(text, wanted)) if text else marked)


def _around_match(body: str, wanted: tuple[Phrase, ...]) -> str:
    """The first block of the body that has any of the phrases, as a reader sees it, and enough behind it.

    Empty if they stand only where no reader looks, such as in the address of a link.
    """
    from newscli.parser.readable import blocks  # 1 ms that a search without bodies does without

    shown = dropwhile(lambda block: not _has_any(block, wanted), blocks(body))
    text = ""
    while len(text) < _SNIPPET and (block := next(shown, "")):
        text = f"{text} {block}".lstrip()
    return text


def _has_any(text: str, wanted: tuple[Phrase, ...]) -> bool:
    """Whether a text has any of the phrases. Finding their places takes twenty times as long."""
    words = words_of(text)
    firsts = {first for phrase in wanted for first in (phrase.words[0], *phrase.kin)}
    if firsts.isdisjoint(words) and not any(phrase.prefix and len(phrase.words) == 1 for phrase in wanted):
        return False
    return any(phrase.starts(words[at : at + len(phrase.words)]) for at in range(len(words)) for phrase in wanted)


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
