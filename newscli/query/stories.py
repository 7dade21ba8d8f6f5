"""What is asked of stories: which ones, in which order.

heat            the most heat first: each key has a direction that a person expects
span-asc        the shortest first
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
"""Articles of a story that the command line lists unless it is told otherwise: most stories are of two."""

HALF_LIFE = timedelta(days=30)
"""A story of this age is half as notable as one of today."""


class StoryOrder(StrEnum):
    """`date` is that of the last article, `span` the time from the first to the last.

    `notable` is the number of articles times that of publishers, halved for every HALF_LIFE of age. All stories lose
    the same with time, so that the order depends on no clock, and an archive keeps that of its last day.
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
    """Stories with an article that matches `where`. The size counts articles outside the library, too."""

    where: Predicate = EVERYTHING
    order: tuple[StorySort, ...] = (StorySort(),)
    min_size: int = 0
    min_publishers: int = 0
    limit: int | None = None
    offset: int = 0


def story_sorts(text: str) -> tuple[StorySort, ...]:
    """The keys of a list such as `heat,size-asc`. Raises UsageError."""
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
    """What `sort:` in a query means for stories. Raises UsageError."""
    return tuple(StorySort(_known(key.field), key.direction) for key in order)


def reversed_sorts(keys: Sequence[StorySort]) -> tuple[StorySort, ...]:
    """The same keys, each in the other direction."""
    return tuple(StorySort(key.by, key.direction.reversed) for key in keys)
