"""Suggests values for those in a query that no article has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from newscli.index.answer.stats import Statistics
from newscli.model.answers import Facet, NearValues
from newscli.query.ast import Or, Predicate, Query, clauses
from newscli.query.fields import ADDRESSES, BY_NAME
from newscli.query.kinds import Kind
from newscli.query.predicates import Contains, Equals
from newscli.query.printing import print_query
from newscli.text.words import fold, words_of

if TYPE_CHECKING:
    from newscli.index.answer.listing import Listing
    from newscli.index.rows.database import Database

_MOST = 5
"""Values for which others are suggested: each takes some milliseconds."""

_NEAR, _FEW = 3, 8
"""Values that are shown because they are alike, and how many a field may have to be shown them all."""

_LONGEST = 60
"""Characters of a value that is a name and no text."""

_BEGINNING = 3
"""Letters of a beginning that says enough."""

_UNLIKE = ADDRESSES | {"id", "path"}
"""Names that every article has its own of: none is meant by being alike."""


def near_values(index: Database, listing: Listing, where: Predicate) -> Iterator[NearValues]:
    """For each value in a query that no article has: similar values, or else the most frequent ones of the field.

    Only the first values of a query are looked at.
    """
    statistics = Statistics(index)
    for part in islice(dict.fromkeys(_named(where)), _MOST):
        if not listing.count(Query(part)):
            known = [facet for facet in statistics.by(Query(), part.field, most=0) if 0 < len(facet.value) <= _LONGEST]
            near = _alike(_words_of(part), known)
            yield NearValues(part.field, print_query(part), tuple(near or known[:_FEW]), len(known), alike=bool(near))


def _named(where: Predicate) -> Iterator[Contains | Equals]:
    for part in clauses(where):
        for one in part.parts if isinstance(part, Or) else (part,):
            if isinstance(one, Contains | Equals) and _is_name(one.field):
                yield one


def _is_name(field: str) -> bool:
    known = BY_NAME.get(field)
    return known is None or (known.kind is Kind.NAME and field not in _UNLIKE)


def _words_of(part: Contains | Equals) -> Sequence[str]:
    return part.phrase.words if isinstance(part, Contains) else part.words


def _alike(words: Sequence[str], known: Sequence[Facet]) -> list[Facet]:
    """The values that are spelt alike, else those that share a word, the most frequent first."""
    from difflib import get_close_matches  # only where a search found nothing

    by_words = {fold(facet.value): facet for facet in known}
    spelt = get_close_matches(" ".join(words), by_words, n=_NEAR, cutoff=0.6)
    shared = [facet for facet in known if _shares(words_of(facet.value), words)]
    return [by_words[near] for near in spelt] or shared[:_NEAR]


def _shares(known: Sequence[str], words: Sequence[str]) -> bool:
    """Whether a value has one of these words, or one that the last begins."""
    begins = words[-1] if len(words[-1]) >= _BEGINNING else " "
    return not set(words).isdisjoint(known) or any(word.startswith(begins) for word in known)
