"""Finds the events in a group of linked articles.

Most groups are complete graphs and report one event. The largest are topics that go on for a year, and some are held
together by a single link. Three cuts separate the events of a group:

1. Structure. A link is kept if the cosine of the neighbourhoods of its two ends is at least 0.5: the structural
   similarity of SCAN (Xu, Yuruk, Feng, Schweiger: "SCAN: a structural clustering algorithm for networks", KDD 2007).
   Only library articles count as neighbours: the links of the others are not known.
2. Silence. A gap of more than a week begins another event.
3. Words. What is left may still be a topic. Its articles are clustered by group-average similarity of tf-idf vectors
   with a window of time (Yang, Pierce, Carbonell: "A study on retrospective and on-line event detection", SIGIR 1998)
   until no two clusters have a mean similarity of 0.12, or of 0.06 if all articles came within three days. Words of the
   title count twice. Document frequencies are those of the run alone, so that no other article changes a story.

What came within three days stays whole if half of it is one cluster, or if it is too small for words to say much.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush
from itertools import chain
from math import log, sqrt

from newscli.text.html import text_of_html
from newscli.text.words import words_of

STRUCTURAL_SIMILARITY = 0.5
"""The least cosine of the neighbourhoods of two linked articles."""

_DAY = 86_400 * 1_000_000
"""Microseconds."""

BRIEF, WEEK = 3 * _DAY, 7 * _DAY

SIMILARITY = 0.12
"""The least mean similarity of two clusters."""

SIMILARITY_IF_BRIEF = 0.06
"""The same for what came within three days."""

_SMALL = 4
"""Articles of a brief run that is not split: so few share too few words."""

_TITLE_WEIGHT = 2.0
_LONGEST = 400
"""Articles that are compared with each other; a longer run is first cut at the longest silence in its middle."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """An article of a group.

    `at` is in microseconds since 1970; `neighbours` are the ids of the library articles that it links to or that link
    to it, and its own if it is one of them.
    """

    id: str
    at: int | None
    title: str
    excerpt: str
    neighbours: frozenset[str]


def events(candidates: Sequence[Candidate], links: Mapping[str, Iterable[str]]) -> list[list[Candidate]]:
    """The events of a group, whatever the order of its articles."""
    begin = min((candidate.at for candidate in candidates if candidate.at is not None), default=0)
    timed = sorted(candidates, key=lambda candidate: (_time(candidate, begin), candidate.id))
    found: list[list[Candidate]] = []
    for part in _structural_clusters(timed, links):
        for run in _runs(part, begin):
            found += _split(run, begin)
    return found


def _time(candidate: Candidate, begin: int) -> int:
    """An article without a date is put at the beginning of its group."""
    return begin if candidate.at is None else candidate.at


def _span(run: Sequence[Candidate], begin: int) -> int:
    return _time(run[-1], begin) - _time(run[0], begin)


def _structural_clusters(
    candidates: Sequence[Candidate], links: Mapping[str, Iterable[str]]
) -> Iterator[list[Candidate]]:
    """The connected components that remain when dissimilar neighbourhoods no longer connect."""
    if len({candidate.neighbours for candidate in candidates}) == 1:  # a complete group, as most are
        yield list(candidates)
        return
    by_id = {candidate.id: candidate for candidate in candidates}
    similar_edges: dict[str, list[str]] = {candidate.id: [] for candidate in candidates}
    for source, targets in links.items():
        for target in targets:
            if _is_similar_edge(by_id[source].neighbours, by_id[target].neighbours):
                similar_edges[source].append(target)
                similar_edges[target].append(source)
    seen: set[str] = set()
    for candidate in candidates:
        if candidate.id not in seen:
            part = _reached(candidate.id, similar_edges)
            seen |= part
            yield [member for member in candidates if member.id in part]


def _is_similar_edge(one: frozenset[str], other: frozenset[str]) -> bool:
    return len(one & other) >= STRUCTURAL_SIMILARITY * sqrt(len(one) * len(other))


def _reached(start: str, links: Mapping[str, Iterable[str]]) -> set[str]:
    reached, waiting = {start}, [start]
    while waiting:
        for neighbour in links[waiting.pop()]:
            if neighbour not in reached:
                reached.add(neighbour)
                waiting.append(neighbour)
    return reached


def _runs(candidates: Sequence[Candidate], begin: int) -> Iterator[list[Candidate]]:
    """Cut at every silence."""
    run: list[Candidate] = []
    for candidate in candidates:
        if run and _time(candidate, begin) - _time(run[-1], begin) > WEEK:
            yield run
            run = []
        run.append(candidate)
    yield run


def _split(run: list[Candidate], begin: int) -> list[list[Candidate]]:
    """The clusters of a run."""
    is_brief = _span(run, begin) <= BRIEF
    if is_brief and len(run) <= _SMALL:
        return [run]
    if len(run) <= _LONGEST:
        clusters = _clusters(run, _similarities(run, begin), SIMILARITY_IF_BRIEF if is_brief else SIMILARITY)
        return [run] if is_brief and 2 * max(map(len, clusters)) >= len(run) else clusters
    # The middle half, so that neither side is short.
    places = range(len(run) // 4, 3 * len(run) // 4)
    middle = max(places, key=lambda place: _time(run[place], begin) - _time(run[place - 1], begin))
    return _split(run[:middle], begin) + _split(run[middle:], begin)


def _similarities(run: Sequence[Candidate], begin: int) -> dict[tuple[int, int], float]:
    """The cosine of each pair that is at most a week apart, by its places in the run."""
    times = [_time(candidate, begin) for candidate in run]
    holders: dict[str, list[tuple[int, float]]] = {}
    similarity: dict[tuple[int, int], float] = {}
    earliest = 0
    for place, vector in enumerate(_vectors(run)):
        while times[place] - times[earliest] > WEEK:
            earliest += 1
        row: dict[int, float] = {}
        for word, weight in vector.items():
            before = holders.setdefault(word, [])
            for other, other_weight in reversed(before):
                if other < earliest:
                    break
                row[other] = row.get(other, 0.0) + weight * other_weight
            before.append((place, weight))
        similarity.update(((other, place), cosine) for other, cosine in row.items())
    return similarity


def _vectors(run: Sequence[Candidate]) -> Iterator[dict[str, float]]:
    """The tf-idf vectors of a run, of length 1, without the words of a single article.

    Words that half of the run has do not discriminate: they count only for an article that shares no others.
    """
    titles = [frozenset(_words(candidate.title)) for candidate in run]
    texts = [title.union(_words(candidate.excerpt)) for title, candidate in zip(titles, run, strict=True)]
    idf = {
        word: log((len(run) + 1) / count) for word, count in Counter(chain.from_iterable(texts)).items() if count > 1
    }
    discriminative = {word for word, weight in idf.items() if weight > log(2)}
    for title, text in zip(titles, texts, strict=True):
        words = sorted(text & discriminative or text & idf.keys())
        vector = {word: idf[word] * (_TITLE_WEIGHT if word in title else 1.0) for word in words}
        length = sqrt(sum(weight * weight for weight in vector.values()))
        yield {word: weight / length for word, weight in vector.items()}


def _words(text: str) -> list[str]:
    return words_of(text_of_html(text))


def _clusters(
    run: Sequence[Candidate], similarity: Mapping[tuple[int, int], float], least: float
) -> list[list[Candidate]]:
    """Group-average clustering: merge the two most similar clusters until none are similar enough.

    `waiting` is a heap of pairs with the size that both had together when they were put there: a pair is out of date
    as soon as one of them has grown.
    """
    members = {at: [at] for at in range(len(run))}
    sums: dict[int, dict[int, float]] = {at: {} for at in members}
    for (one, other), cosine in similarity.items():
        sums[one][other] = sums[other][one] = cosine
    waiting = [(-cosine, one, other, 2) for (one, other), cosine in similarity.items() if cosine >= least]
    heapify(waiting)
    while waiting:
        _, one, other, size = heappop(waiting)
        if one in members and other in members and len(members[one]) + len(members[other]) == size:
            members[one] += members.pop(other)
            _merge(sums, one, other)
            for neighbour, total in sums[one].items():
                mean = total / (len(members[one]) * len(members[neighbour]))
                if mean >= least:
                    first, second = sorted((one, neighbour))
                    heappush(waiting, (-mean, first, second, len(members[one]) + len(members[neighbour])))
    return [[run[at] for at in sorted(cluster)] for cluster in members.values()]


def _merge(sums: dict[int, dict[int, float]], one: int, other: int) -> None:
    """Add the similarities of one cluster to those of the one that takes it in."""
    for neighbour, total in sums.pop(other).items():
        del sums[neighbour][other]
        if neighbour != one:
            sums[one][neighbour] = sums[neighbour][one] = sums[one].get(neighbour, 0.0) + total
