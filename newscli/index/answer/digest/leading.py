"""Chooses the leading stories of a digest."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from math import log2
from typing import TYPE_CHECKING, NamedTuple

from newscli.index.answer.digest.entries import Entry, attention
from newscli.index.rows.schema import DOCUMENT, publisher_label
from newscli.index.sql.near_duplicates import not_inside
from newscli.query.stories import HALF_LIFE
from newscli.text.words import fold

if TYPE_CHECKING:
    from newscli.index.rows.database import Database


class Told(NamedTuple):
    """A row of the table of stories; times are in microseconds since 1970."""

    number: int
    id: str
    articles: int
    outside: int
    publishers: int
    first: int | None
    last: int | None
    heat: int | None


def told(index: Database, numbers: Sequence[int]) -> list[Told]:
    """The stories of these numbers."""
    rows = index.rows(
        "SELECT number, id, articles, outside, publishers, first, last, heat FROM story "
        "WHERE number IN (SELECT value FROM json_each(?))",
        (json.dumps(numbers),),
    )
    return [Told._make(row) for row in rows]


def most_notable(known: Mapping[int, Told], found: Mapping[int, Sequence[Entry]]) -> list[Told]:
    """The stories with articles in the period, in the order of `newscli stories`."""

    def order(story: Told) -> tuple[float, int, str]:
        articles = found[story.number]
        newest = max(entry.at for entry in articles)
        return -notability(story, len(articles) / story.articles, newest), -newest, story.id

    return sorted(known.values(), key=order)


def notability(story: Told, share: float, newest: int) -> float:
    """The notability, as in StoryOrder.NOTABLE, of the `share` of a story that is in the period.

    If a story began last month and ends in this one, only this month's part counts.
    """
    size, publishers = (story.articles + story.outside) * share, max(story.publishers * share, 1)
    return log2(size * publishers) + newest / (HALF_LIFE / timedelta(microseconds=1))


def lead_of(articles: Sequence[Entry]) -> Entry:
    """The lead, by the same rule as for whole stories: highest heat, then best quality, then earliest date."""
    return min(articles, key=lambda entry: (*attention(entry), entry.at, entry.id))


def publishers_of(index: Database, story: int, lead: Entry) -> tuple[str, ...]:
    """The publishers of a story: that of the lead, then the others by their first article."""
    by_time = sorted(_publishers(index, story), key=lambda row: (row[1], row[0]))
    names: dict[str, str] = {}
    for name in filter(None, [lead.publisher, *(name for name, _ in by_time)]):
        names.setdefault(fold(name), name)
    return tuple(names.values())


def _publishers(index: Database, story: int) -> Iterator[tuple[str, int]]:
    """The publisher and date of each article of a story, including those outside the library."""
    rows = index.rows(
        f"SELECT {publisher_label('provider_name', 'provider_domain')}, published_at "
        "FROM member JOIN article ON article.natural_id = member.id WHERE member.story = ? UNION ALL "
        f"SELECT {publisher_label(_entry('provider_name'), _entry('provider_domain'))}, published_at "
        f"FROM member JOIN related ON related.id = member.id WHERE member.story = ? AND {not_inside('related')}",
        (story, story),
    )
    return ((name, at) for name, at in rows if name and at is not None)


def _entry(key: str) -> str:
    """SQL for a value of a related entry."""
    return f"json_extract(document, '$[{DOCUMENT.index(key)}]')"
