"""The syntax tree of a query: predicates joined by NOT, AND and OR, with sort order, limit and offset."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newscli.query.sorting import SortKey


class Predicate:
    """A condition on an article. Its meaning is defined by its translation to SQL in the index."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Not(Predicate):
    part: Predicate


@dataclass(frozen=True, slots=True)
class And(Predicate):
    """All of the parts; without parts, every article."""

    parts: tuple[Predicate, ...] = ()


@dataclass(frozen=True, slots=True)
class Or(Predicate):
    """Any of the parts; without parts, no article."""

    parts: tuple[Predicate, ...] = ()


EVERYTHING = And()
NOTHING = Or()


class Collapse(StrEnum):
    """What the articles that share a row have in common."""

    STORY = "story"
    URL = "url"
    NONE = "none"


class Rank(StrEnum):
    """How much the date of an article influences the ranking of a search."""

    RELEVANCE = "relevance"
    BALANCED = "balanced"
    FRESH = "fresh"


@dataclass(frozen=True, slots=True)
class Query:
    """A whole query. Without `order`, a search sorts by best match, a list by date; a `limit` of None means no limit.

    `collapse` shows only the first of the articles that have a story or URL in common. If `folded`, the first article
    of each story represents it, and has the number of articles in the story. `notes` tell how ambiguous parts of
    the text were understood.
    """

    where: Predicate = EVERYTHING
    order: tuple[SortKey, ...] = ()
    limit: int | None = None
    offset: int = 0
    collapse: Collapse = Collapse.NONE
    folded: bool = False
    rank: Rank = Rank.BALANCED
    notes: tuple[str, ...] = field(default=(), compare=False)


def all_of(*parts: Predicate) -> Predicate:
    """The parts joined by AND, without needless nesting."""
    flat = tuple(inner for part in parts for inner in (part.parts if isinstance(part, And) else (part,)))
    if NOTHING in flat:
        return NOTHING
    return flat[0] if len(flat) == 1 else And(flat)


def any_of(*parts: Predicate) -> Predicate:
    """The parts joined by OR, without needless nesting."""
    flat = tuple(inner for part in parts for inner in (part.parts if isinstance(part, Or) else (part,)))
    if EVERYTHING in flat:
        return EVERYTHING
    return flat[0] if len(flat) == 1 else Or(flat)


def negation(part: Predicate) -> Predicate:
    """What a predicate does not match."""
    return {EVERYTHING: NOTHING, NOTHING: EVERYTHING}.get(part) or Not(part)


def clauses(predicate: Predicate) -> tuple[Predicate, ...]:
    """The parts that must all match."""
    return predicate.parts if isinstance(predicate, And) else (predicate,)
