"""Values that the index knows: topics, providers and other names, ids, periods."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeAlias

from newscli.cli.session import completing_library
from newscli.errors import NewscliError
from newscli.query.ast import EVERYTHING, Query
from newscli.render.text import one_line, plain_line
from newscli.text.words import Phrase, words_of

if TYPE_CHECKING:
    from newscli.library import Library

Offer: TypeAlias = Callable[[Any, str], Iterable[str | tuple[str, str]]]
"""The values that begin as what is typed, some with help: from the context of the command line and what is typed."""

_MOST, _HELP = 200, 50
"""Values of the index that are offered, and characters of their help: shells fold longer ones."""

_AGO = ("today", "yesterday", "7d", "30d", "3m", "1y")
_NAMED = ("this-week", "last-week", "this-month", "last-month", "this-year", "last-year")
_OPERATORS = ("AND", "OR", "NOT")
_UNBROKEN = re.compile(r"[^\W_][\w.+-]*")
_NAME = re.compile(r"[^\W\d][\w-]*(?:\.[\w-]+)*")
_HARMLESS = r"[\w .,@+/-]"


def starting(values: Iterable[str], typed: str) -> Iterator[str]:
    """The values that begin as what is typed, in any case."""
    return (value for value in values if value[: len(typed)].lower() == typed.lower())


def names_of(field: str) -> Offer:
    """The names that articles have in a field, as one types them."""

    def offer(context: Any, typed: str) -> Iterable[str]:
        facets = _asked(context, lambda library: library.counts.by(field))
        values = dict.fromkeys(typeable(facet.value) for facet in facets)
        return islice(starting(filter(None, values), typed), _MOST)

    return offer


def keys(context: Any, typed: str) -> Iterable[str]:
    """The front-matter keys that need no quotes."""
    known = _asked(context, lambda library: library.counts.front_matter_keys())
    return starting((key for key, _, _ in known if _NAME.fullmatch(key)), typed)


def or_keys(offer: Offer) -> Offer:
    """What is offered, or else front-matter keys: for the names of fields no library has to be opened."""
    return lambda context, typed: list(offer(context, typed)) or keys(context, typed)


def typeable(value: str) -> str:
    """A value as one word of the command line that asks for the same words; empty if that cannot be."""
    wanted = words_of(value)
    written = value if _UNBROKEN.fullmatch(value) else "-".join(re.findall(r"[^\W_]+", value))
    if words_of(written) != wanted or written in _OPERATORS:
        written = "-".join(wanted)
    return written if one_line(written) == written else ""


def ids(context: Any, typed: str) -> Iterable[tuple[str, str]]:
    """Ids with their titles as help, those of the newest articles."""
    from newscli.query.predicates import Contains  # 3 ms

    beginning = Phrase(tuple(words_of(typed)), prefix=True)
    if len(beginning.words) > 1:
        return ()
    where = Contains("id", beginning) if beginning.words else EVERYTHING
    articles = _asked(context, lambda library: library.list(Query(where, limit=_MOST)))
    return [(article.id, _help(plain_line(article.title))) for article in articles]


def _help(title: str) -> str:
    return re.sub(rf"(?!{_HARMLESS}).", " ", title)[:_HELP]


def periods(context: Any, typed: str) -> Iterable[str]:
    """Days and months as one says them; years of the library, and the months of the year that is typed."""
    calendar = _calendar(context, typed) if typed[:1].isdigit() or not typed else ()
    return starting([*_AGO, *_NAMED, *calendar], typed)


def _calendar(context: Any, typed: str) -> Iterator[str]:
    span = [moment for moment in _asked(context, lambda library: library.articles.span()) if moment]
    if not span:
        return
    first, last = min(span), max(span)
    if typed[4:5] == "-":
        months = (f"{typed[:4]}-{month:02}" for month in range(1, 13))
        yield from (month for month in months if f"{first:%Y-%m}" <= month <= f"{last:%Y-%m}")
    else:
        yield from map(str, range(last.year, max(first.year, last.year - _MOST) - 1, -1))


def _asked(context: Any, ask: Callable[[Library], Iterable[Any]]) -> list[Any]:
    """The library's answer; empty if there is no library or it cannot be read."""
    try:
        with completing_library(context) as library:
            return list(ask(library)) if library else []
    except (NewscliError, OSError):
        return []
