"""Words that a search may leave out if no article has all of them: plain words outside of quotes, fields and groups.

Quoted words, words after a plus or a field, words in an OR, and negations are never left out.
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
"""The most words of a query; a longer one is probably a pasted text."""

_YEAR = 4
"""Digits."""


@dataclass(frozen=True, slots=True)
class Loosened:
    """A query to run instead of one that no article matches.

    `respelt` are pairs of a word that no article has and the nearest word, which is searched instead; `missing` are
    words without a near one. If `partial`, articles need not have all of the words.
    """

    query: Query
    respelt: tuple[tuple[str, str], ...] = ()
    missing: tuple[str, ...] = ()
    partial: bool = False


def loose_words(where: Predicate) -> tuple[Match, ...]:
    """The distinct words that an article may lack."""
    return tuple(dict.fromkeys(part for part in clauses(where) if isinstance(part, Match) and part.phrase.loose))


def held(where: Predicate) -> Predicate:
    """The clauses that an article must match."""
    return all_of(*(part for part in clauses(where) if not (isinstance(part, Match) and part.phrase.loose)))


def respelt(where: Predicate, near: Mapping[str, str], kin: Kin) -> Predicate:
    """The query with some words replaced by near ones."""

    def other(part: Predicate) -> Predicate:
        if not (isinstance(part, Match) and part.phrase.loose and part.phrase.words[0] in near):
            return part
        word = near[part.phrase.words[0]]
        return Match(replace(bare_phrase((word,)), kin=kin(word), loose=True))

    return all_of(*map(other, clauses(where)))


def with_dates(words: Sequence[Match]) -> Iterator[Predicate]:
    """The words as predicates; a year, or a month and its year, also matches articles published then."""
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
