"""Answers for lists that read only the rows in view: the order of an answer, and pages of rows."""

from __future__ import annotations

import json
from array import array
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from newscli.index.answer.listing import COLUMNS, WITH_FILE, Listing
from newscli.index.answer.periods import first_moment, namer
from newscli.index.rows.schema import publisher_label
from newscli.model.outline import Group, GroupBy, Outline

if TYPE_CHECKING:
    from newscli.index.rows.database import Database
    from newscli.model.summary import Summary
    from newscli.query.ast import Query

_FEW = 5_000
"""Articles whose values are looked up one by one; for more, it is faster to read those of all articles."""

_AMONG = "AND article.number IN (SELECT value FROM json_each(?))"
_TITLES = "SELECT story.number, coalesce(article.title, '') FROM story JOIN article ON article.id = story.id"


class _Grouping(NamedTuple):
    """`pairs` is SQL for numbers of articles with their values; `key` tells the group of a value."""

    pairs: str
    key: Callable[[Any], Any] = str
    largest_first: bool = False


_GROUPINGS = {
    GroupBy.STORY: _Grouping(
        "SELECT article.number, story FROM member JOIN article ON article.natural_id = member.id WHERE 1", key=int
    ),
    GroupBy.PROVIDER: _Grouping(
        f"SELECT number, {publisher_label('provider_name', 'provider_domain')} AS label FROM article WHERE label <> ''",
        largest_first=True,
    ),
    GroupBy.TOPIC: _Grouping("SELECT number, name FROM topic AS article WHERE name <> ''", largest_first=True),
    GroupBy.MONTH: _Grouping(
        f"SELECT number, {first_moment('month', 'published_at')} FROM article WHERE published_at IS NOT NULL",
        key=namer("month"),
    ),
}


class _Part(NamedTuple):
    """A group with the positions of its articles in the answer, ascending."""

    name: str
    turns: list[int]


def outline(index: Database, listing: Listing, query: Query, by: GroupBy | None) -> Outline:
    """The order of the articles of a query, in groups if `by` is given."""
    version = index.version()  # before the answer: if the index changes meanwhile, the outline is out of date
    numbers = listing.numbers(query)
    if by is None:
        return Outline(numbers, (), len(numbers), version)
    parts = _parts(index, numbers, by)
    grouped = array("q", (numbers[turn] for part in parts for turn in part.turns))
    return Outline(grouped, tuple(_groups(parts)), len(numbers), version)


def _parts(index: Database, numbers: array[int], by: GroupBy) -> list[_Part]:
    """The groups in their order; last, without a name, the articles that have no value."""
    found = _by_key(index, numbers, _GROUPINGS[by])
    names = dict(index.rows(_TITLES)) if by is GroupBy.STORY else {}
    parts = [_Part(names.get(key, "") if names else key, sorted(turns)) for key, turns in found.items()]
    if _GROUPINGS[by].largest_first:
        parts.sort(key=lambda part: (-len(part.turns), part.name))
    else:
        parts.sort(key=lambda part: part.turns[0])
    rest = set(range(len(numbers))).difference(*found.values())
    return [*parts, _Part("", sorted(rest))] if rest else parts


def _by_key(index: Database, numbers: array[int], grouping: _Grouping) -> dict[Any, set[int]]:
    """The positions in the answer of the articles of each group."""
    turns = {number: turn for turn, number in enumerate(numbers)}
    is_few = len(numbers) <= _FEW
    found: dict[Any, set[int]] = defaultdict(set)
    for number, value in index.rows(
        f"{grouping.pairs} {_AMONG if is_few else ''}", (json.dumps(numbers.tolist()),) if is_few else ()
    ):
        if number in turns:
            found[grouping.key(value)].add(turns[number])
    return found


def _groups(parts: Sequence[_Part]) -> Iterator[Group]:
    first = 0
    for part in parts:
        yield Group(part.name, first, len(part.turns))
        first += len(part.turns)


def page(index: Database, listing: Listing, numbers: Sequence[int]) -> list[Summary | None]:
    """The articles with these numbers, in their order; None for those that are gone."""
    rows = index.rows(
        f"SELECT article.number, {COLUMNS} FROM article {WITH_FILE} "
        "WHERE article.number IN (SELECT value FROM json_each(?))",
        (json.dumps(list(numbers)),),
    )
    found = {number: listing.summary(tuple(row)) for number, *row in rows}
    return [found.get(number) for number in numbers]
