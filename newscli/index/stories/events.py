"""What makes a story of linked articles: the rule that finds the events in a group of links.

`related` links nearly always form complete groups, and most groups are one event. The largest are topics that go on for
a year, and some hang together by one odd link. Three cuts find the events in them:

1. Completeness. A link holds where its ends are linked with the same articles: the cosine of their sets is at least
   0.5. This is the structural similarity of SCAN (Xu, Yuruk, Feng, Schweiger: "SCAN: a structural clustering algorithm
   for networks", KDD 2007). Only library articles are witnesses: of the others nobody knows the links.
2. Silence. After more than a week without an article, another event begins.
3. Likeness. What is left may be a topic, and the more so, the longer it goes on: its articles are put together by their
   words, while the mean likeness of two clusters is at least 0.12, or 0.06 where all came within three days. That is
   group-average clustering of tf-idf vectors with a window of time (Yang, Pierce, Carbonell: "A study on retrospective
   and on-line event detection", SIGIR 1998), the words of a title counted twice. How rare a word is, is asked of the
   topic alone, so that no other article changes a story.

What came within three days is left whole where half of it is alike, or where it is but a few articles, whose words say
too little.
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

FIRM = 0.5
"""The least cosine of two sets of linked articles."""

_DAY = 86_400 * 1_000_000
"""Microseconds."""

BRIEF, WEEK = 3 * _DAY, 7 * _DAY

ALIKE = 0.12
"""The least mean likeness of two clusters."""

ALIKE_IF_BRIEF = 0.06
"""The same for what came within three days."""

_FEW = 4
"""Articles whose words say too little."""

_TITLE = 2.0
_MOST = 400
"""Articles whose likeness is compared: a longer run is cut at the longest silence of its middle first."""


@dataclass(frozen=True, slots=True)
class Node:
    """An article in a group of links. `at` is in microseconds; `witnesses` are the library articles that it is linked
    with, itself among them where it is one."""

    id: str
    at: int | None
    title: str
    excerpt: str
    witnesses: frozenset[str]


def events(nodes: Sequence[Node], links: Mapping[str, Iterable[str]]) -> list[list[Node]]:
    """The events of a group. The answer does not depend on the order of what is given."""
    begin = min((node.at for node in nodes if node.at is not None), default=0)
    timed = sorted(nodes, key=lambda node: (_time(node, begin), node.id))
    found: list[list[Node]] = []
    for part in _firm_parts(timed, links):
        for run in _runs(part, begin):
            found += _judged(run, begin)
    return found


def _time(node: Node, begin: int) -> int:
    """An article without a date goes where its group begins."""
    return begin if node.at is None else node.at


def _span(run: Sequence[Node], begin: int) -> int:
    return _time(run[-1], begin) - _time(run[0], begin)


def _firm_parts(nodes: Sequence[Node], links: Mapping[str, Iterable[str]]) -> Iterator[list[Node]]:
    """What hangs together by links that hold."""
    if len({node.witnesses for node in nodes}) == 1:  # a complete group, as most are
        yield list(nodes)
        return
    by_id = {node.id: node for node in nodes}
    holding: dict[str, list[str]] = {node.id: [] for node in nodes}
    for source, targets in links.items():
        for target in targets:
            if _is_firm(by_id[source].witnesses, by_id[target].witnesses):
                holding[source].append(target)
                holding[target].append(source)
    seen: set[str] = set()
    for node in nodes:
        if node.id not in seen:
            part = _reached(node.id, holding)
            seen |= part
            yield [member for member in nodes if member.id in part]


def _is_firm(one: frozenset[str], other: frozenset[str]) -> bool:
    return len(one & other) >= FIRM * sqrt(len(one) * len(other))


def _reached(start: str, links: Mapping[str, Iterable[str]]) -> set[str]:
    reached, waiting = {start}, [start]
    while waiting:
        for neighbour in links[waiting.pop()]:
            if neighbour not in reached:
                reached.add(neighbour)
                waiting.append(neighbour)
    return reached


def _runs(nodes: Sequence[Node], begin: int) -> Iterator[list[Node]]:
    """Cut at every silence."""
    run: list[Node] = []
    for node in nodes:
        if run and _time(node, begin) - _time(run[-1], begin) > WEEK:
            yield run
            run = []
        run.append(node)
    yield run


def _judged(run: list[Node], begin: int) -> list[list[Node]]:
    """A run cut into clusters of articles that are alike."""
    is_brief = _span(run, begin) <= BRIEF
    if is_brief and len(run) <= _FEW:
        return [run]
    if len(run) <= _MOST:
        clusters = _clusters(run, _likenesses(run, begin), ALIKE_IF_BRIEF if is_brief else ALIKE)
        return [run] if is_brief and 2 * max(map(len, clusters)) >= len(run) else clusters
    # The middle half, so that neither side is short.
    places = range(len(run) // 4, 3 * len(run) // 4)
    middle = max(places, key=lambda place: _time(run[place], begin) - _time(run[place - 1], begin))
    return _judged(run[:middle], begin) + _judged(run[middle:], begin)


def _likenesses(run: Sequence[Node], begin: int) -> dict[tuple[int, int], float]:
    """The cosine of the words of each pair that is not more than a week apart, by places in the run."""
    times = [_time(node, begin) for node in run]
    holders: dict[str, list[tuple[int, float]]] = {}
    likeness: dict[tuple[int, int], float] = {}
    earliest = 0
    for place, vector in enumerate(_vectors(run)):
        while times[place] - times[earliest] > WEEK:
            earliest += 1
        row: dict[int, float] = {}
        for word, weight in vector.items():
            before = holders.setdefault(word, [])
            for other, as_heavy in reversed(before):
                if other < earliest:
                    break
                row[other] = row.get(other, 0.0) + weight * as_heavy
            before.append((place, weight))
        likeness.update(((other, place), cosine) for other, cosine in row.items())
    return likeness


def _vectors(run: Sequence[Node]) -> Iterator[dict[str, float]]:
    """The words that articles share, weighted by how rare they are here, of length 1.

    What most have tells them apart from none: it counts where an article has nothing else in common with others.
    """
    titles = [frozenset(_words(node.title)) for node in run]
    texts = [title.union(_words(node.excerpt)) for title, node in zip(titles, run, strict=True)]
    rarity = {
        word: log((len(run) + 1) / count) for word, count in Counter(chain.from_iterable(texts)).items() if count > 1
    }
    telling = {word for word, weight in rarity.items() if weight > log(2)}
    for title, text in zip(titles, texts, strict=True):
        words = sorted(text & telling or text & rarity.keys())
        vector = {word: rarity[word] * (_TITLE if word in title else 1.0) for word in words}
        length = sqrt(sum(weight * weight for weight in vector.values()))
        yield {word: weight / length for word, weight in vector.items()}


def _words(text: str) -> list[str]:
    return words_of(text_of_html(text))


def _clusters(run: Sequence[Node], likeness: Mapping[tuple[int, int], float], least: float) -> list[list[Node]]:
    """Join the two clusters that are most alike, until none are alike enough."""
    members = {at: [at] for at in range(len(run))}
    sums: dict[int, dict[int, float]] = {at: {} for at in members}
    for (one, other), cosine in likeness.items():
        sums[one][other] = sums[other][one] = cosine
    waiting = [(-cosine, one, other, 2) for (one, other), cosine in likeness.items() if cosine >= least]
    heapify(waiting)
    while waiting:
        _, one, other, size = heappop(waiting)
        if one in members and other in members and len(members[one]) + len(members[other]) == size:
            members[one] += members.pop(other)
            _join(sums, one, other)
            for neighbour, total in sums[one].items():
                mean = total / (len(members[one]) * len(members[neighbour]))
                if mean >= least:
                    first, second = sorted((one, neighbour))
                    heappush(waiting, (-mean, first, second, len(members[one]) + len(members[neighbour])))
    return [[run[at] for at in sorted(cluster)] for cluster in members.values()]


def _join(sums: dict[int, dict[int, float]], one: int, other: int) -> None:
    """Let what was alike to the other be alike to the one."""
    for neighbour, total in sums.pop(other).items():
        del sums[neighbour][other]
        if neighbour != one:
            sums[one][neighbour] = sums[neighbour][one] = sums[one].get(neighbour, 0.0) + total
