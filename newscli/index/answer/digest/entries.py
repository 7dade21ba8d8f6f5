"""Reads the articles of a digest, with the columns that are needed to choose among them."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from newscli.index.rows.schema import publisher_label
from newscli.index.sql.compile import condition
from newscli.text.times import to_microseconds
from newscli.text.words import fold

if TYPE_CHECKING:
    from datetime import datetime

    from newscli.index.rows.database import Database
    from newscli.query.ast import Predicate

_COLUMNS = (
    "article.number, article.id, article.natural_id, published_at, heat, quality, headline, "
    f"{publisher_label('provider_name', 'provider_domain')}, member.story"
)


class Entry(NamedTuple):
    """An article. `at` are microseconds since 1970, `headline` is equal where headlines are, `story` is the number of
    its story.
    """

    number: int
    id: str
    natural_id: str
    at: int
    heat: int | None
    quality: int | None
    headline: int | None
    publisher: str | None
    story: int | None


def entries(index: Database, where: Predicate, since: datetime, until: datetime) -> list[Entry]:
    """The articles of a query within a period, oldest first. `where` contains the same dates."""
    # The condition of a query cannot use the index of dates: what is missing makes it false instead of NULL.
    asked = condition(where)
    rows = index.rows(
        f"SELECT {_COLUMNS} FROM article LEFT JOIN member ON member.id = article.natural_id "
        f"WHERE published_at >= ? AND published_at < ? AND {asked.text} ORDER BY published_at, article.id",
        (to_microseconds(since), to_microseconds(until), *asked.values),
    )
    return [Entry._make(row) for row in rows]


def topics_of(index: Database, found: Iterable[Entry]) -> dict[int, list[str]]:
    """The topics of articles that have any, by their numbers."""
    topics: dict[int, list[str]] = {}
    for number, name in index.rows(
        "SELECT DISTINCT number, name FROM topic WHERE number IN (SELECT value FROM json_each(?))", (numbers(found),)
    ):
        topics.setdefault(number, []).append(name)
    return topics


def numbers(found: Iterable[Entry]) -> str:
    """The numbers of articles as JSON, which has no limit in a statement."""
    return json.dumps([entry.number for entry in found])


def publishers(found: Iterable[Entry]) -> set[str]:
    """The distinct publishers of articles, regardless of spelling."""
    return {fold(name) for name in {entry.publisher for entry in found} if name}


def by_story(found: Iterable[Entry]) -> dict[int, list[Entry]]:
    """The articles of each story."""
    stories: dict[int, list[Entry]] = {}
    for entry in found:
        if entry.story is not None:
            stories.setdefault(entry.story, []).append(entry)
    return stories


def attention(entry: Entry) -> tuple[float, float]:
    """A sort key: highest heat first, then best quality; missing values last."""
    none = float("inf")
    return none if entry.heat is None else -entry.heat, none if entry.quality is None else -entry.quality


def counts(topics: Mapping[int, Sequence[str]]) -> Counter[str]:
    """How many articles have each topic."""
    return Counter(name for names in topics.values() for name in names)


def firsts(found: Iterable[Entry]) -> Iterator[Entry]:
    """The articles without those that repeat the URL or headline of an earlier one."""
    seen: set[str | int] = set()
    for entry in found:
        keys = {entry.natural_id} | ({entry.headline} if entry.headline is not None else set())
        if seen.isdisjoint(keys):
            yield entry
        seen |= keys
