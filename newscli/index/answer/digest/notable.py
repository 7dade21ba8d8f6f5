"""Chooses notable single articles, by topic."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from newscli.index.answer.digest.entries import Entry, attention, counts, firsts

_MOST_TOPICS = 5
_OF_TOPIC = 3
_OF_OTHERS = 5
_ALONE = 10
"""Articles of a digest without topics."""

_RARE, _COMMON = 0.02, 0.5
"""The shares of the articles between which a topic is worth a section: what most have does not tell one from another.
"""

_LEAST = 2
"""Articles that make a section."""


class Group(NamedTuple):
    """The best articles of a topic, and the number of all articles with it.

    The topic None is for articles without any of these topics that are in no leading story.
    """

    topic: str | None
    size: int
    articles: Sequence[Entry]


def notable(found: Sequence[Entry], leading: Collection[int], topics: Mapping[int, Sequence[str]]) -> list[Group]:
    """The best articles of each topic, largest topic first; each article once, and at most one of each story.

    Articles are ranked by heat, then quality, then date. `leading` are the stories that are shown already; `topics` has
    the topics of each article by its number.
    """
    singles = list(_singles(found, leading))
    groups = list(_by_topic(singles, topics, len(found)))
    headings = {group.topic for group in groups}
    other = {entry.number for entry in found if headings.isdisjoint(topics.get(entry.number, ()))}
    best = [entry for entry in singles if entry.number in other]
    if best:
        size = sum(entry.number in other and entry.story not in leading for entry in found)
        groups.append(Group(None, size, best[: _OF_OTHERS if groups else _ALONE]))
    return groups


def _singles(found: Sequence[Entry], leading: Collection[int]) -> Iterator[Entry]:
    """The best article of each story but the leading ones, and those in no story, the best first."""
    stories = set(leading)
    # Leading ones come first, so that nothing else repeats their headlines.
    ordered = sorted(found, key=lambda entry: (entry.story not in leading, *attention(entry), -entry.at, entry.id))
    for entry in firsts(ordered):
        if entry.story is None or entry.story not in stories:
            yield entry
        if entry.story is not None:
            stories.add(entry.story)


def _by_topic(singles: Sequence[Entry], topics: Mapping[int, Sequence[str]], articles: int) -> Iterator[Group]:
    having: dict[str, list[Entry]] = {}
    for entry in singles:
        for topic in topics.get(entry.number, ()):
            having.setdefault(topic, []).append(entry)
    taken: set[int] = set()
    left = _MOST_TOPICS
    for topic, count in _headings(topics, articles):
        best = [entry for entry in having.get(topic, ()) if entry.number not in taken][:_OF_TOPIC]
        if len(best) >= _LEAST and left:
            yield Group(topic, count, best)
            taken.update(entry.number for entry in best)
            left -= 1


def _headings(topics: Mapping[int, Sequence[str]], articles: int) -> Iterator[tuple[str, int]]:
    """The topics that are neither too rare nor too common, with their counts, largest first."""
    ordered = sorted(counts(topics).items(), key=lambda item: (-item[1], item[0]))
    return ((topic, count) for topic, count in ordered if _RARE * articles <= count <= _COMMON * articles)
