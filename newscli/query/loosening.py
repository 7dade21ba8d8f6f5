"""What a search may do without where no article has all of its words: words that were typed bare, beside each other.

What stands in quotes, has a plus or a field, or is part of an OR, is never left out, and neither is a negation.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from newscli.query.ast import Or, Predicate, Query, all_of, clauses
from newscli.query.predicates import Bound, Kin, Match, Range
from newscli.text.words import bare_phrase

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

MOST = 100
"""Words of a question; what has more is a text."""

_YEAR = 4
"""Digits."""


@dataclass(frozen=True, slots=True)
class Loosened:
    """A query in the place of one that no article matches.

    `respelt` are words that no article has, each with the nearest, which is searched instead; `missing` are those
    without one. Where it is `partial`, articles need not have all of the words.
    """

    query: Query
    respelt: tuple[tuple[str, str], ...] = ()
    missing: tuple[str, ...] = ()
    partial: bool = False


def loose_words(where: Predicate) -> tuple[Match, ...]:
    """The words that an article may lack, each once."""
    return tuple(dict.fromkeys(part for part in clauses(where) if isinstance(part, Match) and part.phrase.loose))


def held(where: Predicate) -> Predicate:
    """The clauses that always hold."""
    return all_of(*(part for part in clauses(where) if not (isinstance(part, Match) and part.phrase.loose)))


def respelt(where: Predicate, near: Mapping[str, str], kin: Kin) -> Predicate:
    """The query with other words in the place of some."""

    def other(part: Predicate) -> Predicate:
        if not (isinstance(part, Match) and part.phrase.loose and part.phrase.words[0] in near):
            return part
        word = near[part.phrase.words[0]]
        return Match(replace(bare_phrase((word,)), kin=kin(word), loose=True))

    return all_of(*map(other, clauses(where)))


def with_dates(words: Sequence[Match]) -> Iterator[Predicate]:
    """The words, but a year, or a month with its year, is also matched by what was published then."""
    at = 0
    while at < len(words):
        for several in (2, 1):
            part = _date(words[at : at + several]) if at + several <= len(words) else None
            if part is not None:
                break
        yield part or words[at]
        at += several


def _date(words: Sequence[Match]) -> Predicate | None:
    from newscli.errors import UsageError
    from newscli.query.periods import parse_period

    texts = [" ".join(word.phrase.words) for word in words]
    if not texts[-1].isdecimal() or len(texts[-1]) != _YEAR or not all(text.isalpha() for text in texts[:-1]):
        return None
    try:
        period = parse_period(" ".join(texts), datetime.now(UTC))
    except UsageError:
        return None
    return Or((all_of(*words), Range("date", Bound(period.start, closed=True), Bound(period.end, closed=False))))
