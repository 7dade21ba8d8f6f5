"""Puts a digest together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from newscli.index.answer.digest.entries import Entry, by_story, entries, publishers, topics_of
from newscli.index.answer.digest.leading import Told, lead_of, most_notable, publishers_of, told
from newscli.index.answer.digest.notable import notable
from newscli.index.answer.digest.rising import rising_names, rising_topics
from newscli.model.digest import Compared, Digest, DigestNumbers, DigestSection, LeadingStory
from newscli.query.digests import Covered, covered, without_dates
from newscli.query.printing import print_query
from newscli.text.times import from_microseconds, to_microseconds

if TYPE_CHECKING:
    from newscli.index.answer.listing import Listing
    from newscli.index.rows.database import Database
    from newscli.model.summary import Summary
    from newscli.query.ast import Predicate

_DAY = timedelta(days=1)
_LENGTH = _DAY // timedelta(microseconds=1)
_SLICES = 31
_AT_ONCE = 500
"""Articles that are read in one statement."""

Shown = Mapping[str, "Summary"]
"""The articles of a digest by their ids."""


def digest(index: Database, listing: Listing, where: Predicate, now: datetime, most: int | None) -> Digest:
    """The digest for the period of a query at the moment `now`, with at most `most` leading stories."""
    days = covered(where, now)
    found = entries(index, days.where, days.since, days.until)
    topics = topics_of(index, found)
    stories, sections = _chosen(index, listing, _Matter(found, topics, by_story(found), days), most)
    return Digest(
        name=str(index.value("SELECT name FROM setting") or ""),
        query=print_query(without_dates(where)),
        since=days.since,
        until=days.until,
        before=days.before,
        stories=stories,
        sections=sections,
        numbers=_numbers(index, found, topics, days),
    )


class _Matter(NamedTuple):
    """The articles of the digest, their topics by article number, and the articles of each story."""

    found: Sequence[Entry]
    topics: Mapping[int, Sequence[str]]
    stories: Mapping[int, Sequence[Entry]]
    days: Covered


def _chosen(
    index: Database, listing: Listing, matter: _Matter, most: int | None
) -> tuple[tuple[LeadingStory, ...], tuple[DigestSection, ...]]:
    known = {story.number: story for story in told(index, list(matter.stories))}
    leading = most_notable(known, matter.stories)[:most]
    leads = {story.number: lead_of(matter.stories[story.number]) for story in leading}
    groups = notable(matter.found, leads, matter.topics)
    shown = _shown(listing, [*leads.values(), *chain.from_iterable(group.articles for group in groups)])
    stories = (_leading(index, story, leads[story.number], matter.stories[story.number], shown) for story in leading)
    sections = (
        DigestSection(group.topic, group.size, tuple(_with_others(group.articles, shown, known))) for group in groups
    )
    return tuple(stories), tuple(sections)


def _numbers(
    index: Database, found: Sequence[Entry], topics: Mapping[int, Sequence[str]], days: Covered
) -> DigestNumbers:
    before = entries(index, days.where_before, days.before, days.since)
    return DigestNumbers(
        articles=Compared(len(found), len(before)),
        stories=Compared(len(by_story(found)), len(by_story(before))),
        publishers=Compared(len(publishers(found)), len(publishers(before))),
        pulse=tuple(_pulse(found, days)),
        busiest=_busiest(found),
        rising_topics=rising_topics(topics, topics_of(index, before), len(found), len(before)),
        rising_names=rising_names(index, found, before),
    )


def _shown(listing: Listing, found: Sequence[Entry]) -> Shown:
    ids = [entry.id for entry in found]
    parts = (ids[at : at + _AT_ONCE] for at in range(0, len(ids), _AT_ONCE))
    return {article.id: article for part in parts for article in listing.some(part)}


def _leading(index: Database, story: Told, lead: Entry, found: Sequence[Entry], shown: Shown) -> LeadingStory:
    return LeadingStory(
        story.id, shown[lead.id], len(found), story.articles, story.outside, publishers_of(index, story.number, lead),
        from_microseconds(story.first), from_microseconds(story.last),
    )  # fmt: skip


def _with_others(found: Sequence[Entry], shown: Shown, known: Mapping[int, Told]) -> Iterator[Summary]:
    """Each article with the number of others in its story."""
    for entry in found:
        story = known.get(entry.story) if entry.story is not None else None
        yield replace(shown[entry.id], others=story.articles + story.outside - 1 if story else 0)


def _pulse(found: Sequence[Entry], days: Covered) -> Iterator[int]:
    """The number of articles in equal slices of the period."""
    first, length = to_microseconds(days.since) or 0, (days.until - days.since) // timedelta(microseconds=1)
    slices = max(1, min(_SLICES, -(-(days.until - days.since) // _DAY)))
    counts = Counter((entry.at - first) * slices // length for entry in found)
    return (counts[at] for at in range(slices))


def _busiest(found: Sequence[Entry]) -> tuple[datetime, int] | None:
    """The first day with the most articles, and their number; None if all are from one day or no day has two."""
    counts = Counter(entry.at // _LENGTH for entry in found)
    day, articles = max(counts.items(), key=lambda item: (item[1], -item[0]), default=(0, 0))
    return (datetime(1970, 1, 1, tzinfo=UTC) + day * _DAY, articles) if 1 < articles < len(found) else None
