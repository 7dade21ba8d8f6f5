"""Values that the index knows: names, ids, front-matter keys, periods."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from newscli.query.ast import EVERYTHING, Query
from newscli.render.text import one_line, plain_line
from newscli.text.words import Phrase, words_of

if TYPE_CHECKING:
    from datetime import datetime

    from newscli.completion.source import Offer, Source
    from newscli.library import Library
    from newscli.model.answers import Facet

MOST = 200
"""Values of the index that are offered."""

_AGO = ("today", "yesterday", "7d", "30d", "3m", "1y")
_NAMED = ("this-week", "last-week", "this-month", "last-month", "this-year", "last-year")
_OPERATORS = ("AND", "OR", "NOT")
_UNBROKEN = re.compile(r"[^\W_][\w.+-]*")
_NAME = re.compile(r"[^\W\d][\w-]*(?:\.[\w-]+)*")


def starting(values: Iterable[str], typed: str) -> Iterator[str]:
    """The values that begin with what is typed, in any case."""
    return (value for value in values if value[: len(typed)].lower() == typed.lower())


def names_of(field: str) -> Offer[Source]:
    """The names that articles have in a field."""
    return lambda source, typed: source.names(field, typed)


def facets(library: Library, field: str) -> Iterator[Facet]:
    """The names in a field with their numbers of articles, largest first."""
    counts = library.counts
    if field == "topic":
        return counts.topics()
    return counts.providers() if field == "provider" else counts.by(field)


def typeable(value: str) -> str:
    """A value as a single word that asks for the same words; empty if that cannot be."""
    wanted = words_of(value)
    written = value if _UNBROKEN.fullmatch(value) else "-".join(re.findall(r"[^\W_]+", value))
    if words_of(written) != wanted or written in _OPERATORS:
        written = "-".join(wanted)
    return written if one_line(written) == written else ""


def quoted(value: str) -> str:
    """A value that asks for the same words, in quotes if it is more than one word; empty if that cannot be."""
    shown, word = one_line(value), typeable(value)
    is_whole = '"' not in shown and not shown.endswith("*") and words_of(shown) == words_of(value)
    return word if word in ("", shown) or not is_whole else f'"{shown}"'


def keys(source: Source, typed: str) -> Iterable[str]:
    """The front-matter keys that need no quotes."""
    return starting(source.ask(_unquoted_keys), typed)


def _unquoted_keys(library: Library, _: str) -> Iterator[str]:
    return filter(_NAME.fullmatch, library.counts.key_names())


def ids(source: Source, typed: str) -> Iterable[tuple[str, str]]:
    """Ids with their titles as help, those of the newest articles."""
    return source.ids(typed)


def with_id(library: Library, typed: str) -> Iterator[tuple[str, str]]:
    """The newest articles whose ids begin as typed: id and title."""
    beginning = words_of(typed)
    return _newest(library, "id", beginning) if len(beginning) <= 1 else iter(())


def with_title(library: Library, typed: str) -> Iterator[tuple[str, str]]:
    """The newest articles with words in the title that begin as typed: id and title."""
    return _newest(library, "title", words_of(typed))


def _newest(library: Library, field: str, words: Sequence[str]) -> Iterator[tuple[str, str]]:
    from newscli.query.predicates import Contains  # 3 ms

    where = Contains(field, Phrase(tuple(words), prefix=True)) if words else EVERYTHING
    return ((article.id, plain_line(article.title)) for article in library.list(Query(where, limit=MOST)))


def periods(source: Source, typed: str) -> Iterable[str]:
    """Days and months as one says them; years of the library, and the months of the year that is typed."""
    calendar = _calendar(source, typed) if typed[:1].isdigit() or not typed else ()
    return starting([*_AGO, *_NAMED, *calendar], typed)


def _calendar(source: Source, typed: str) -> Iterator[str]:
    span = source.ask(_span)
    if not span:
        return
    first, last = min(span), max(span)
    if typed[4:5] == "-":
        months = (f"{typed[:4]}-{month:02}" for month in range(1, 13))
        yield from (month for month in months if f"{first:%Y-%m}" <= month <= f"{last:%Y-%m}")
    else:
        yield from map(str, range(last.year, max(first.year, last.year - MOST) - 1, -1))


def _span(library: Library, _: str) -> Iterator[datetime]:
    return (moment for moment in library.articles.span() if moment)
