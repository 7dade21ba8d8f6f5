"""The values that an answer can be narrowed to, and what its query does with each of them already."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from newscli.query.editing import Condition, State, conditions, state_of
from newscli.query.exact import clause_for, value_of
from newscli.query.fields import known_field
from newscli.query.printing import print_query
from newscli.query.reading import Known
from newscli.text.words import fold

if TYPE_CHECKING:
    from newscli.library import Library
    from newscli.model.answers import Facet
    from newscli.query.ast import Query

MOST = 500
"""Values that are shown of a kind."""


class FacetKind(StrEnum):
    """What articles are counted by; for a month, a clause on the date asks for it."""

    TOPIC = "topic"
    PROVIDER = "provider"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class Values:
    """The values of a kind in an answer, of `total`; `alike` are those with the words of another, such as C and C++."""

    facets: Sequence[Facet] = ()
    alike: frozenset[str] = frozenset()
    total: int = 0


@dataclass(frozen=True, slots=True)
class Choosable:
    """A value with the condition of the query on it, as `typed` without its negation.

    `count` is None for a value that no article of the answer has, but a condition of the query. `is_alike` if another
    value has the same words.
    """

    kind: FacetKind
    value: str
    count: int | None
    typed: str = ""
    state: State = State.NEITHER
    is_alike: bool = False

    @property
    def clause(self) -> str | None:
        """The clause that asks for the value, None if none can."""
        return self.typed or clause_for(self.kind, self.value, spelled=self.is_alike)


FacetsOfAnswer = Mapping[FacetKind, Values]


def facets_of(library: Library, query: Query) -> FacetsOfAnswer:
    """The values in an answer by kind: topics and providers with most articles first, months newest first.

    Raises Interrupted.
    """
    return {kind: _values(kind, list(_counted(library, kind, query))) for kind in FacetKind}


def _counted(library: Library, kind: FacetKind, query: Query) -> Iterator[Facet]:
    if kind is FacetKind.TOPIC:
        return library.counts.topics(query)  # the same as by topic in a tenth of the time
    return library.counts.by(kind, query)


def known_of(library: Library) -> Known:
    """The front-matter keys of a library, for edits of queries in any thread."""
    return Known({key: kind for key, kind, _ in library.counts.front_matter_keys()}.get)


def _values(kind: FacetKind, facets: Sequence[Facet]) -> Values:
    if kind is FacetKind.MONTH:
        return Values(facets[: -MOST - 1 : -1], frozenset(), len(facets))
    words = Counter(fold(facet.value) for facet in facets)
    shown = facets[:MOST]
    return Values(shown, frozenset(each.value for each in shown if words[fold(each.value)] > 1), len(facets))


def choosable(kind: FacetKind, values: Values, text: str, known: Known) -> Iterator[Choosable]:
    """What can be chosen: first the values that only the query has, then those of the answer."""
    marked: dict[str, Condition] = {}
    for condition in _conditions(kind, text, known):
        meant = [facet.value for facet in values.facets if _is_for(condition, kind, facet.value)]
        marked |= dict.fromkeys(meant, condition)
        if not meant:
            yield Choosable(kind, value_of(condition.clause), None, condition.clause, condition.state)
    for facet in values.facets:
        typed, state = "", State.NEITHER
        if (found := marked.get(facet.value)) is not None:
            typed, state = found.clause, found.state
        yield Choosable(kind, facet.value, facet.count, typed, state, facet.value in values.alike)


def _conditions(kind: FacetKind, text: str, known: Known) -> Iterator[Condition]:
    """The conditions on values of a kind, each meaning once."""
    field = "date" if kind is FacetKind.MONTH else kind
    seen = []
    for condition in conditions(text, known):
        asked = known_field(condition.name) if condition.name else None
        if asked is not None and asked.name == field and condition.meaning not in seen:
            seen.append(condition.meaning)
            yield condition


def _is_for(condition: Condition, kind: FacetKind, value: str) -> bool:
    """Whether a condition asks for this value and no other, whichever way it is written."""
    if kind is FacetKind.MONTH:
        return value_of(print_query(condition.meaning)) == value
    if fold(value_of(condition.clause)) != fold(value):
        return False
    clauses = (clause_for(kind, value, spelled=spelled) for spelled in (False, True))
    return any(clause is not None and state_of(condition.clause, clause) is State.NARROWED for clause in clauses)
