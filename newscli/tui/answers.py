"""What the list shows: asked of the library in the librarian's thread, as values that the widgets take."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from newscli.errors import UsageError
from newscli.model.answers import Snippet
from newscli.model.outline import GroupBy, Outline
from newscli.model.summary import Summary
from newscli.query.ast import Query
from newscli.query.fields import BY_NAME

if TYPE_CHECKING:
    from newscli.library import Library

FIRST = 100
"""Articles that an answer has at once; the others are read when they come into view."""


@dataclass(frozen=True, slots=True)
class Row:
    """An article of the list, with the words of the query in its title marked."""

    article: Summary
    title: Snippet


@dataclass(frozen=True, slots=True)
class Answer:
    """The first rows for the text of a query, from the index that had this `stamp`.

    `note` tells how the text was read, if it can be read in several ways.
    """

    text: str
    query: Query
    rows: Sequence[Row]
    stamp: object
    note: str = ""


@dataclass(frozen=True, slots=True)
class Order:
    """The order of a whole answer, in a library of `total` articles.

    `chosen` is the place of an article that was asked for, if it is in the answer.
    """

    outline: Outline
    total: int
    by: GroupBy | None = None
    chosen: int | None = None


def answer(library: Library, text: str, now: datetime, *, is_typed: bool) -> Answer:
    """The first articles for a query. While it `is_typed`, its last word may be the beginning of one.

    Raises QueryError, UsageError.
    """
    stamp, asked = library.stamp, library.ask(text, now)
    found = _first(library, asked)
    if is_typed and not found and _ends_in_word(text):
        with suppress(UsageError):  # not every value can be a prefix
            longer = library.ask(f"{text}*", now)
            if beginnings := _first(library, longer):
                return Answer(f"{text}*", longer, beginnings, stamp, _note(text.rsplit(maxsplit=1)[-1]))
        _check_clause(text)
    return Answer(text, asked, found, stamp, " ".join(asked.notes))


def _note(typed: str) -> str:
    if ":" in typed:
        return f"Nothing matches “{typed}” yet: showing values that begin like this."
    return f"No article has “{typed}”: showing words that begin with it."


def _check_clause(text: str) -> None:
    """Raises UsageError if the last word, which finds nothing, may become the name of a field."""
    from newscli.query.values import DATE_WORDS  # 3 ms that most answers do without

    word = text.rsplit(maxsplit=1)[-1].lstrip("-(").lower()
    names = [name for name in (*BY_NAME, *DATE_WORDS) if name.startswith(word)] if len(word) > 1 else []
    if names:
        raise UsageError(f"No article has “{word}”.", f"{names[0]}: asks for a field.")


def _ends_in_word(text: str) -> bool:
    """Whether a word may continue behind the text."""
    return text[-1:].isalnum() and text.count('"') % 2 == 0


def _first(library: Library, asked: Query) -> Sequence[Row]:
    return rows(library, list(library.list(Query(asked.where, asked.order, limit=FIRST))), asked)


def rows(library: Library, articles: Sequence[Summary], asked: Query) -> Sequence[Row]:
    """Articles as rows."""
    titles = library.articles.marked(articles, asked)
    return tuple(Row(article, title) for article, title in zip(articles, titles, strict=True))


def page(library: Library, outline: Outline, start: int, stop: int, asked: Query) -> Sequence[Row | None] | None:
    """The rows at these positions of an outline, None in place of one that is gone.

    None if the index has changed since, so that numbers may stand for other articles.
    """
    found = library.articles.page(outline.numbers[start:stop])
    if library.version() != outline.version:
        return None
    known = iter(rows(library, [article for article in found if article], asked))
    return [next(known) if article else None for article in found]


def order(library: Library, asked: Query, by: GroupBy | None, chosen: str | None) -> Order:
    """The order of a whole answer, and where the article with the id `chosen` is in it."""
    outline = library.articles.outline(Query(asked.where, asked.order), by)
    number = library.articles.number_of(chosen) if chosen else None
    return Order(outline, library.articles.count(), by, _place(outline, number))


def _place(outline: Outline, number: int | None) -> int | None:
    try:
        return outline.numbers.index(number) if number is not None else None
    except ValueError:
        return None
