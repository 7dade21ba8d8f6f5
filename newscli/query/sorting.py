"""The order of an answer: fields with a direction. Missing values come last in both directions.

heat             highest heat first: each field has a default direction
heat-asc,title   lowest heat first, then by title
date saved-desc  a front-matter key: numbers and dates by size, then all other values alphabetically
match            best match first, in a query with words; otherwise it changes nothing
random           a random order, the same for the same seed
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from newscli.errors import UsageError
from newscli.query.fields import BY_NAME, Direction, expected_direction, known_field, nearest_hint
from newscli.query.kinds import KindOfKey, no_keys

SORTABLE = {name: field for name, field in BY_NAME.items() if field.sort}
MATCH = "match"
RANDOM = "random"
SORT_KEYS = (*SORTABLE, MATCH, RANDOM)
"""The sort keys of every library; front-matter keys are more."""
_MOST = 50
"""Sort keys: far more than it takes to tell articles apart, and few enough for the statement that sorts by them."""
_WRITTEN = re.compile(r"([+-])?(.+?)(?:[-:_ .](asc|desc)(?:ending)?|([+-]))?", re.IGNORECASE | re.DOTALL)
_SIGNS = {"+": "asc", "-": "desc"}
_BEST_FIRST = (MATCH, Direction.DESCENDING)
_MOMENTS = {"newest": ("date", Direction.DESCENDING), "oldest": ("date", Direction.ASCENDING)}
_MATCH_SYNONYMS = ("score", "relevance", "relevancy", "rank", "best")


@dataclass(frozen=True, slots=True)
class SortKey:
    """`field` is a field, a front-matter key, `match` or `random`; `seed` is only used for `random`."""

    field: str
    direction: Direction
    seed: int = 0


def sort_keys(text: str, seed: int = 0, kind_of_key: KindOfKey = no_keys) -> tuple[SortKey, ...]:
    """Parse a comma-separated list of sort keys. Raises UsageError."""
    keys = tuple(_sort_key(name.strip(), seed, kind_of_key) for name in text.split(",") if name.strip())
    if not keys:
        raise UsageError("No sort key is given.", f"Sort keys: {', '.join(SORT_KEYS)}.")
    check_number(keys)
    return keys


def check_number(keys: Iterable[SortKey]) -> None:
    """Raises UsageError for too many keys. Those that come again sort nothing more."""
    if len({key.field for key in keys}) > _MOST:
        raise UsageError(f"There are more than {_MOST} sort keys.", "Leave out the last ones.")


def _sort_key(name: str, seed: int, kind_of_key: KindOfKey) -> SortKey:
    bare, wanted = written_key(name)
    for known in (_built_in, lambda key: _of_key(key, kind_of_key), _of_synonym):
        if found := known(name):
            return SortKey(*found, seed)
        if found := known(bare):
            return SortKey(found[0], wanted or found[1], seed)
    raise UsageError(f"Cannot sort by “{name}”.", sort_hint(name.lower(), list(SORT_KEYS)))


def written_key(text: str) -> tuple[str, Direction | None]:
    """A key and its direction, including the spellings of other programs: -heat, heat:asc, heat+."""
    match = _WRITTEN.fullmatch(text)
    if match is None:
        return text, None
    before, bare, direction, behind = match.groups()
    meant = (direction or _SIGNS.get(before or behind or "", "")).lower()
    return bare, Direction(meant) if meant else None


def _built_in(name: str) -> tuple[str, Direction] | None:
    """A field, match or random, with its default direction."""
    field = known_field(name)
    if field is not None and field.sort:
        return field.name, field.sort
    return {MATCH: _BEST_FIRST, RANDOM: (RANDOM, Direction.ASCENDING)}.get(name.lower())


def _of_key(name: str, kind_of_key: KindOfKey) -> tuple[str, Direction] | None:
    kind = kind_of_key(name.lower()) if known_field(name) is None else None
    return (name.lower(), expected_direction(kind)) if kind else None


def _of_synonym(name: str) -> tuple[str, Direction] | None:
    """A synonym that can only mean the best match or the date; other synonyms become a hint."""
    if name.lower() in _MATCH_SYNONYMS:
        return _BEST_FIRST
    from newscli.query.synonyms import field_of  # most keys are those of fields

    return _built_in("date") if field_of(name.lower()) == "date" else _MOMENTS.get(name.lower())


def sort_hint(name: str, keys: list[str]) -> str:
    """A suggestion for an invalid sort key."""
    from newscli.query.synonyms import nearest  # only on the way to an error

    bare, direction = written_key(name)
    if bare in (MATCH, *_MATCH_SYNONYMS):
        return "Only articles are sorted by match: `newscli search` puts the best first."
    near = bare if bare in keys else nearest(bare, keys)
    return f"Did you mean “{near}-{direction}”?" if near and direction else nearest_hint(bare, keys, "Sort keys")


def reversed_keys(keys: tuple[SortKey, ...]) -> tuple[SortKey, ...]:
    """The same keys, each in the other direction."""
    return tuple(SortKey(key.field, key.direction.reversed, key.seed) for key in keys)
