"""The order of an answer: fields with a direction. Missing values come last in both directions.

heat             the most heat first: each field has a direction that a person expects
heat-asc,title   the least heat first, then by title
random           any order, the same for the same seed
"""

from dataclasses import dataclass

from newscli.errors import UsageError
from newscli.query.fields import BY_NAME, Direction, nearest_hint
from newscli.query.synonyms import nearest

SORTABLE = {name: field for name, field in BY_NAME.items() if field.sort}
RANDOM = "random"
_RELEVANCE = ("relevance", "relevancy", "rank", "best", "match")


@dataclass(frozen=True, slots=True)
class SortKey:
    """`seed` counts for `random` alone."""

    field: str
    direction: Direction
    seed: int = 0


def sort_keys(text: str, seed: int = 0) -> tuple[SortKey, ...]:
    """The keys of a list of fields. Raises UsageError."""
    keys = tuple(_sort_key(name.strip().lower(), seed) for name in text.split(",") if name.strip())
    if not keys:
        raise UsageError("Nothing is named to sort by.", f"Sort keys: {', '.join([*SORTABLE, RANDOM])}.")
    return keys


def _sort_key(name: str, seed: int) -> SortKey:
    bare, dash, direction = name.rpartition("-")
    if dash and direction in tuple(Direction):
        return SortKey(_sortable(bare), Direction(direction), seed)
    field = _sortable(name)
    expected = BY_NAME[field].sort if field != RANDOM else None
    return SortKey(field, expected or Direction.ASCENDING, seed)


def _sortable(name: str) -> str:
    if name in SORTABLE or name == RANDOM:
        return name
    raise UsageError(f"Nothing is sorted by “{name}”.", sort_hint(name, [*SORTABLE, RANDOM]))


def sort_hint(name: str, keys: list[str]) -> str:
    """What a wrong sort key was meant to be: another name, or a direction that is written otherwise."""
    import re  # only on the way to an error

    if name in _RELEVANCE:
        return "Leave out the order: `newscli search` puts the best fit first."
    written = re.fullmatch(r"([+-])?([a-z_]+?)(?:[: ._](asc|desc)\w*)?", name)
    sign, bare, direction = written.groups() if written else (None, name, None)
    meant = direction or {"+": "asc", "-": "desc"}.get(sign or "")
    key = bare if bare in keys else nearest(bare, keys)
    return f"Did you mean “{key}-{meant}”?" if key and meant else nearest_hint(bare, keys, "Sort keys")


def reversed_keys(keys: tuple[SortKey, ...]) -> tuple[SortKey, ...]:
    """The same keys, each in the other direction."""
    return tuple(SortKey(key.field, key.direction.reversed, key.seed) for key in keys)
