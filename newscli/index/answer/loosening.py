"""Finds a query to run if no article has all of the words: with corrected spelling, then with some of the words."""

from __future__ import annotations

from dataclasses import replace
from math import log
from typing import TYPE_CHECKING

from newscli.index.answer.spelling import nearest_word
from newscli.index.sql.compile import condition
from newscli.query.ast import Predicate, Query, all_of
from newscli.query.loosening import MOST, Loosened, held, loose_words, respelt, with_dates
from newscli.query.predicates import Kin, Match, SomeOf

if TYPE_CHECKING:
    from newscli.index.answer.listing import Listing
    from newscli.index.rows.database import Database

_LEAST = 1 / 3
"""How much any article must have of what the best has of the words: else a word of nearly all would find them all."""

_SHORTEST = 4
"""Letters of a word that may be misspelt."""

_PRECISION = 1_000
"""A weight is a whole number, so that sums do not depend on their order."""


def loosened(index: Database, listing: Listing, kin: Kin, query: Query, *, always: bool) -> Loosened | None:
    """A query to run instead of one that no article matches, or `always`; None if there is nothing to find.

    Words weigh more the fewer articles have them.
    """
    words = loose_words(query.where)
    if not 0 < len(words) <= MOST or (not always and listing.has_any(query)):
        return None
    unknown = [word for word in words if not listing.has_any(Query(word))]
    near = _near(index, unknown)
    missing = tuple(" ".join(word.phrase.words) for word in unknown if word.phrase.words[0] not in near)
    where = respelt(query.where, near, kin)
    if near and not always and listing.has_any(Query(where)):
        return Loosened(replace(query, where=where), tuple(near.items()))
    some = _some_of(index, listing, where)
    return Loosened(replace(query, where=some), tuple(near.items()), missing, partial=True) if some else None


def _near(index: Database, unknown: list[Match]) -> dict[str, str]:
    """For words of letters alone, the nearest known ones: with another digit, a number is another number.

    A slip seldom hits the first letter, and what is near a short word is most often another word.
    """
    words = [word.phrase.words[0] for word in unknown if word.phrase.stemmed and word.phrase.words[0].isalpha()]
    near = {word: nearest_word(index, word) for word in words if len(word) >= _SHORTEST}
    return {word: known for word, known in near.items() if known and known[0] == word[0]}


def _some_of(index: Database, listing: Listing, where: Predicate) -> Predicate | None:
    """The clauses that hold, and as many of the words as an article has; None if no article has any."""
    words = loose_words(where)
    if len(words) < 2:  # noqa: PLR2004 one word is all of them
        return None
    every = listing.count(Query())
    counted = [(part, listing.count(Query(part))) for part in with_dates(words)]
    known = [(part, round(_PRECISION * log((every + 1) / count)) + 1) for part, count in counted if count]
    some = SomeOf(tuple(part for part, _ in known), tuple(weight for _, weight in known), 1)
    best = _most_covered(index, some, held(where))
    return all_of(held(where), replace(some, least=round(best * _LEAST))) if best else None


def _most_covered(index: Database, some: SomeOf, where: Predicate) -> int | None:
    """The most that an article has of the words, among those that match what always holds."""
    from newscli.index.sql.conditions import covered

    sums, of = covered(some), condition(where)
    text = f"SELECT max(weight) FROM ({sums.text}) AS sums JOIN article ON article.number = sums.number WHERE {of.text}"
    best: int | None = index.value(text, (*sums.values, *of.values))
    return best
