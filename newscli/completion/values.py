"""Values that the index knows: names, ids, front-matter keys, periods."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
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
    """The values that begin as what is typed, in any case."""
    return (value for value in values if value[: len(typed)].lower() == typed.lower())


def names_of(field: str) -> Offer[Source]:
    """The names that articles have in a field."""
    return lambda source, typed: source.names(field, typed)


def facets(library: Library, field: str) -> Iterator[Facet]:
    """The names in a field with their numbers of articles, largest first."""
    return library.counts.by(field)


def typeable(value: str) -> str:
    """A value as a single word that asks for the same words; empty if that cannot be."""
    wanted = words_of(value)
    written = value if _UNBROKEN.fullmatch(value) else "-".join(re.findall(r"[^\W_]+", value))
    if words_of(written) != wanted or written in _OPERATORS:
        written = "-".join(wanted)
    return written if one_line(written) == written else ""


def keys(source: Source, typed: str) -> Iterable[str]:
    """The front-matter keys that need no quotes."""
    return starting(source.ask(_unquoted_keys), typed)


def _unquoted_keys(library: Library, _: str) -> Iterator[str]:
    return (key for key, _, _ in library.counts.front_matter_keys() if _NAME.fullmatch(key))


def ids(source: Source, typed: str) -> Iterable[tuple[str, str]]:
    """Ids with their titles as help, those of the newest articles."""
    beginning = words_of(typed)
    return source.ask(_newest, *beginning) if len(beginning) <= 1 else ()


def _newest(library: Library, beginning: str) -> Iterator[tuple[str, str]]:
    from newscli.query.predicates import Contains  # 3 ms

    where = Contains("id", Phrase((beginning,), prefix=True)) if beginning else EVERYTHING
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
