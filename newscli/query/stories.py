"""Queries for stories, and their sort orders.

heat            highest heat first: each key has a default direction
span-asc        shortest first
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from newscli.errors import UsageError
from newscli.query.ast import EVERYTHING, Predicate
from newscli.query.fields import Direction, known_field
from newscli.query.sorting import SortKey, sort_hint, written_key

WORTH_A_LOOK = 3
"""The default of --min-size: most stories have only two articles."""

HALF_LIFE = timedelta(days=30)
"""A story of this age is half as notable as one from today."""


class StoryOrder(StrEnum):
    """`date` is the date of the last article, `span` the time from the first to the last.

    `notable` is the number of articles times the number of publishers, halved for every HALF_LIFE of age. All stories
    fade at the same rate, so the order does not depend on today's date, and an archive keeps the order of its last day.
    """

    NOTABLE = "notable"
    DATE = "date"
    HEAT = "heat"
    SIZE = "size"
    PUBLISHERS = "publishers"
    SPAN = "span"


@dataclass(frozen=True, slots=True)
class StorySort:
    by: StoryOrder = StoryOrder.DATE
    direction: Direction = Direction.DESCENDING


@dataclass(frozen=True, slots=True)
class StoryQuery:
    """Stories with an article that matches `where`. `min_size` counts articles outside the library, too."""

    where: Predicate = EVERYTHING
    order: tuple[StorySort, ...] = (StorySort(),)
    min_size: int = 0
    min_publishers: int = 0
    limit: int | None = None
    offset: int = 0


def story_sorts(text: str) -> tuple[StorySort, ...]:
    """Parse a list of sort keys such as `heat,size-asc`. Raises UsageError."""
    keys = tuple(_story_sort(name.strip().lower()) for name in text.split(",") if name.strip())
    if not keys:
        raise UsageError("No sort key is given.", f"Sort keys: {', '.join(StoryOrder)}.")
    return keys


def _story_sort(name: str) -> StorySort:
    bare, direction = written_key(name)
    known = _known(bare)
    return StorySort(known, direction) if direction else StorySort(known)


def _known(name: str) -> StoryOrder:
    field = known_field(name)
    key = field.name if field else name
    if key in tuple(StoryOrder):
        return StoryOrder(key)
    raise UsageError(f"Cannot sort stories by “{name}”.", sort_hint(name, list(StoryOrder)))


def story_order(order: Iterable[SortKey]) -> tuple[StorySort, ...]:
    """The sort order for stories from `sort:` in a query. Raises UsageError."""
    return tuple(StorySort(_known(key.field), key.direction) for key in order)


def reversed_sorts(keys: Sequence[StorySort]) -> tuple[StorySort, ...]:
    """The same keys, each in the other direction."""
    return tuple(StorySort(key.by, key.direction.reversed) for key in keys)
