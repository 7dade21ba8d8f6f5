"""How likely two articles report the same event, by their words, the time between them, and their publishers.

Articles are tf-idf vectors (Salton and Buckley 1988), compared by their cosine.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import exp, fsum, sqrt
from typing import NamedTuple

from newscli.index.stories.rarity import Rarity, month_of
from newscli.index.stories.terms import FREQUENCY, Terms

_DAY = 86_400 * 1_000_000
"""Microseconds."""

WINDOW = 14 * _DAY
"""The longest time between two articles with any similarity."""

_FADING = 12 * _DAY
"""The time in which the similarity of two articles falls to 1/e."""

ONE_PUBLISHER = 0.36
"""The factor for two articles of one publisher, since a publisher seldom reports an event twice."""

UNKNOWN_PUBLISHER = 0.65
"""The factor if the publisher of either article is not known."""

LINKED = 0.05
"""The bonus for a link between two articles."""

HELD = 0.185
"""The least similarity of a pair that connects two articles in a group before clustering."""

_MATTERS = 0.01
"""The least contribution to a cosine for a shared term to matter."""

_CHANCE = 0.4
"""With n terms that matter, the cosine is multiplied by n / (n + this)."""


class Candidate(NamedTuple):
    """An article that may be part of a story. `at` is in microseconds since 1970."""

    id: str
    at: int
    publisher: str
    terms: Terms


@dataclass(slots=True)
class Vector:
    """The weights of an article's terms, of length 1; the terms that are rare, and the length of the others."""

    weights: dict[int, float]
    rare: Sequence[int]
    rest: float


def vector(terms: Terms, rarity: Rarity) -> Vector:
    idf, least = rarity.weights, rarity.rare_weight
    weights = [FREQUENCY[count] * idf[term] for term, count in zip(terms.numbers, terms.counts, strict=True)]
    length = sqrt(sum([weight * weight for weight in weights])) or 1.0
    rare = [term for term in terms.numbers if idf[term] >= least]
    weighed = {term: weight / length for term, weight in zip(terms.numbers, weights, strict=True)}
    return Vector(weighed, rare, sqrt(max(0.0, 1 - sum([weighed[term] ** 2 for term in rare]))))


def resemblance(one: Vector, other: Vector) -> float:
    """The cosine of two vectors, lowered if it is based on only one or two shared terms."""
    weights, others = one.weights, other.weights
    shared = [weights[term] * others[term] for term in weights.keys() & others.keys()]
    matter = sum([part > _MATTERS for part in shared])
    return fsum(shared) * matter / (matter + _CHANCE)  # fsum: in whatever order


def closeness(one: Candidate, other: Candidate) -> float:
    """The factor by which time and publishers reduce the similarity of two texts."""
    fading = exp(-abs(one.at - other.at) / _FADING)
    if not one.publisher or not other.publisher:
        return fading * UNKNOWN_PUBLISHER
    return fading * ONE_PUBLISHER if one.publisher == other.publisher else fading


class Pair(NamedTuple):
    """Two articles in order of time, and their similarity without the bonus for a link."""

    one: Candidate
    other: Candidate
    likeness: float


_PRUNED_AFTER = 1_000
"""Articles after which old postings are dropped, at the earliest."""


class _Seen(NamedTuple):
    candidate: Candidate
    vector: Vector
    month: int | None


_Postings = dict[int, list[tuple[int, float]]]
"""For each term the places of the articles that have it, with its weight there."""


class PairFinder:
    """Finds similar pairs among articles that arrive in order of time.

    Only articles that share a rare term are compared (an inverted index of the last fortnight); what the common ones
    can add at most tells whether it is worth it (Bayardo, Ma, Srikant: "Scaling up all pairs similarity search", 2007).
    With `among`, at least one article of each pair is in it.
    """

    def __init__(self, rarity_in: Callable[[int], Rarity], among: frozenset[str] | None = None) -> None:
        self._rarity_in = rarity_in
        self._among = among
        self._month: int | None = None
        self._seen: dict[int, _Seen] = {}
        self._postings: _Postings = {}
        self._postings_among: _Postings = self._postings if among is None else {}
        self._first = self._next = self._pruned = 0

    def pairs(self, candidates: Iterable[Candidate], least: float) -> Iterator[Pair]:
        """All pairs with a similarity of at least `least`."""
        for candidate in candidates:
            self._advance(candidate.at)
            seen = _Seen(candidate, vector(candidate.terms, self._rarity), self._month)
            chosen = self._among is None or candidate.id in self._among
            for place, shared in self._sharing(seen.vector, self._postings if chosen else self._postings_among).items():
                other = self._seen[place]
                at_most = shared + (seen.vector.rest * other.vector.rest if seen.month == other.month else 1.0)
                if at_most >= least:
                    close = closeness(candidate, other.candidate)
                    if at_most * close >= least:
                        likeness = resemblance(seen.vector, other.vector) * close
                        if likeness >= least:
                            yield Pair(other.candidate, candidate, likeness)
            self._add(seen, chosen=chosen)

    def _advance(self, at: int) -> None:
        """Drop articles that are too old, and update which terms are rare."""
        while self._first < self._next and at - self._seen[self._first].candidate.at > WINDOW:
            del self._seen[self._first]
            self._first += 1
        month = month_of(at)
        if month != self._month:
            self._month, self._rarity = month, self._rarity_in(month)
        if self._next - self._pruned > 4 * (self._next - self._first) + _PRUNED_AFTER:
            self._pruned = self._next
            for postings in (self._postings, self._postings_among):
                _prune(postings, self._first)

    def _sharing(self, vector_: Vector, postings: _Postings) -> dict[int, float]:
        """What the rare terms of an article add to its cosine with each article that shares any."""
        shared: dict[int, float] = {}
        first, weights = self._first, vector_.weights
        for term in vector_.rare:
            weight = weights[term]
            for place, other in reversed(postings.get(term, ())):
                if place < first:
                    break
                shared[place] = shared.get(place, 0.0) + weight * other
        return shared

    def _add(self, seen: _Seen, *, chosen: bool) -> None:
        place, weights = self._next, seen.vector.weights
        self._seen[place] = seen
        added = [self._postings] if self._among is None or not chosen else [self._postings, self._postings_among]
        for postings in added:
            for term in seen.vector.rare:
                postings.setdefault(term, []).append((place, weights[term]))
        self._next += 1


def _prune(postings: _Postings, first: int) -> None:
    for term, places in list(postings.items()):
        kept = [place for place in places if place[0] >= first]
        if kept:
            postings[term] = kept
        else:
            del postings[term]
