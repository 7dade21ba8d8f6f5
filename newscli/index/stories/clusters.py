"""Splits groups of articles that are connected by similar pairs into events.

A chain of pairs soon leads from one event to the next. Group-average clustering decides what belongs together (Yang,
Pierce, Carbonell: "A study on retrospective and on-line event detection", SIGIR 1998), as the cosine of two centroids:
the sum of the similarities across, divided by the lengths of the centroids.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from heapq import heapify, heappop, heappush
from itertools import combinations
from math import sqrt

from newscli.index.stories.likeness import HELD, WINDOW, Candidate
from newscli.index.stories.rarity import MONTH, month_of

PAIR = 0.23
"""The least similarity of two articles that form an event by themselves."""

JOIN = 0.21
"""The least similarity of two clusters, one of which has more than one article."""

LARGEST = 400
"""The most articles that are compared with each other: a larger group is first cut at its weakest pairs, and is one
event if it cannot be cut."""

_HIGHER = 1.2

Likeness = Callable[[Candidate, Candidate], float]
Neighbours = Mapping[str, Mapping[str, float]]
"""For each article, the similarity to those that it forms a pair with."""


def events(candidates: Iterable[Candidate], neighbours: Neighbours, likeness: Likeness) -> Iterator[list[Candidate]]:
    """The events among articles that are connected by pairs, independent of their order."""
    for part in _parts(sorted(candidates, key=_in_time), neighbours, HELD):
        yield from [part] if len(part) > LARGEST else _clusters(part, likeness)


def _in_time(candidate: Candidate) -> tuple[int, str]:
    return candidate.at, candidate.id


def _parts(candidates: Sequence[Candidate], neighbours: Neighbours, least: float) -> Iterator[list[Candidate]]:
    """What pairs connect; cut at the ends of months if it goes on for longer, and at weak pairs if it is too large.

    So a daily column is no endless story, and what comes later changes nothing that is older than a month.
    """
    for part in _connected(candidates, neighbours, least):
        if part[-1].at - part[0].at > MONTH:
            yield from _parts_by_month(part, neighbours, least)
        elif len(part) > LARGEST and least * _HIGHER < 1:
            yield from _parts(part, neighbours, least * _HIGHER)
        else:
            yield part


def _parts_by_month(candidates: Sequence[Candidate], neighbours: Neighbours, least: float) -> Iterator[list[Candidate]]:
    months: dict[int, list[Candidate]] = {}
    for candidate in candidates:
        months.setdefault(month_of(candidate.at), []).append(candidate)
    for part in months.values():
        yield from _parts(part, neighbours, least)


def _connected(candidates: Sequence[Candidate], neighbours: Neighbours, least: float) -> Iterator[list[Candidate]]:
    waiting = {candidate.id: candidate for candidate in candidates}
    for candidate in candidates:
        if candidate.id in waiting:
            reached, part = [candidate.id], [waiting.pop(candidate.id)]
            while reached:
                for other, likeness in neighbours[reached.pop()].items():
                    if likeness >= least and other in waiting:
                        reached.append(other)
                        part.append(waiting.pop(other))
            yield sorted(part, key=_in_time)


def _clusters(part: Sequence[Candidate], likeness: Likeness) -> list[list[Candidate]]:
    """Merge the two most similar clusters until none are similar enough; of equal ones the earliest.

    `waiting` is a heap of pairs with the size that both had together when they were put there: a pair is out of date
    as soon as one of them has grown.
    """
    members = {place: [place] for place in range(len(part))}
    squares = dict.fromkeys(members, 1.0)
    sums = _likenesses(part, likeness)
    found = ((likeness, one, other) for one in sums for other, likeness in sums[one].items() if one < other)
    waiting = [(-likeness, one, other, 2) for likeness, one, other in found if likeness >= PAIR]
    heapify(waiting)
    while waiting:
        _, one, other, size = heappop(waiting)
        if one in members and other in members and len(members[one]) + len(members[other]) == size:
            squares[one] += squares.pop(other) + 2 * sums[one][other]
            members[one] += members.pop(other)
            _merge(sums, one, other)
            for neighbour, total in sums[one].items():
                similarity = total / sqrt(squares[one] * squares[neighbour])
                if similarity >= JOIN:
                    pair = min(one, neighbour), max(one, neighbour)
                    heappush(waiting, (-similarity, *pair, len(members[one]) + len(members[neighbour])))
    return [[part[place] for place in sorted(cluster)] for cluster in members.values()]


def _likenesses(part: Sequence[Candidate], likeness: Likeness) -> dict[int, dict[int, float]]:
    sums: dict[int, dict[int, float]] = {place: {} for place in range(len(part))}
    for one, other in combinations(range(len(part)), 2):
        if part[other].at - part[one].at <= WINDOW:
            found = likeness(part[one], part[other])
            if found > 0:
                sums[one][other] = sums[other][one] = found
    return sums


def _merge(sums: dict[int, dict[int, float]], one: int, other: int) -> None:
    """Add the likenesses of one cluster to those of the one that takes it in."""
    for neighbour, total in sums.pop(other).items():
        del sums[neighbour][other]
        if neighbour != one:
            sums[one][neighbour] = sums[neighbour][one] = sums[one].get(neighbour, 0.0) + total
