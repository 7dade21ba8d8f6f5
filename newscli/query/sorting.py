"""The order of an answer: fields with a direction. Missing values come last in both directions.

heat             the most heat first: each field has a direction that a person expects
heat-asc,title   the least heat first, then by title
date saved-desc  a key of the front matter: values that are numbers or dates by size, then all others by their words
random           any order, the same for the same seed
"""

from dataclasses import dataclass

from newscli.errors import UsageError
from newscli.query.fields import BY_NAME, Direction, expected_direction, known_field, nearest_hint
from newscli.query.kinds import KindOfKey, no_keys

SORTABLE = {name: field for name, field in BY_NAME.items() if field.sort}
RANDOM = "random"


@dataclass(frozen=True, slots=True)
class SortKey:
    """`field` is the name of a field, a front-matter key, or `random`, for which alone `seed` counts."""

    field: str
    direction: Direction
    seed: int = 0


def sort_keys(text: str, seed: int = 0, kind_of_key: KindOfKey = no_keys) -> tuple[SortKey, ...]:
    """The keys of a list of fields. Raises UsageError."""
    keys = tuple(_sort_key(name.strip(), seed, kind_of_key) for name in text.split(",") if name.strip())
    if not keys:
        raise UsageError("Nothing is named to sort by.", f"Sort keys: {', '.join([*SORTABLE, RANDOM])}.")
    return keys


def _sort_key(name: str, seed: int, kind_of_key: KindOfKey) -> SortKey:
    bare, dash, direction = name.rpartition("-")
    if dash and direction.lower() in tuple(Direction):
        return SortKey(_sortable(bare, kind_of_key)[0], Direction(direction.lower()), seed)
    return SortKey(*_sortable(name, kind_of_key), seed)


def _sortable(name: str, kind_of_key: KindOfKey) -> tuple[str, Direction]:
    """What is sorted by, and the direction that a person expects. Raises UsageError."""
    field, key = known_field(name), name.lower()
    if field is not None and field.sort:
        return field.name, field.sort
    if key == RANDOM:
        return key, Direction.ASCENDING
    kind = kind_of_key(key) if field is None else None
    if kind is not None:
        return key, expected_direction(kind)
    raise UsageError(f"Nothing is sorted by “{name}”.", nearest_hint(name, [*SORTABLE, RANDOM], "Sort keys"))


def reversed_keys(keys: tuple[SortKey, ...]) -> tuple[SortKey, ...]:
    """The same keys, each in the other direction."""
    return tuple(SortKey(key.field, key.direction.reversed, key.seed) for key in keys)
