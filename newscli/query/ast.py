"""The syntax tree of a query: predicates joined by not, and, or, with the order and the part of the answer."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newscli.query.sorting import SortKey


class Predicate:
    """A condition on an article. Its meaning is the SQL that the index makes of it."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Not(Predicate):
    part: Predicate


@dataclass(frozen=True, slots=True)
class And(Predicate):
    """All of the parts; of none, every article."""

    parts: tuple[Predicate, ...] = ()


@dataclass(frozen=True, slots=True)
class Or(Predicate):
    """Any of the parts; of none, no article."""

    parts: tuple[Predicate, ...] = ()


EVERYTHING = And()
NOTHING = Or()


class Collapse(StrEnum):
    """What the articles that share a row have in common."""

    STORY = "story"
    URL = "url"
    NONE = "none"


class Rank(StrEnum):
    """What puts one match before another, beside its words: how new it is, not at all, a little, or as much."""

    RELEVANCE = "relevance"
    BALANCED = "balanced"
    FRESH = "fresh"


@dataclass(frozen=True, slots=True)
class Query:
    """A whole question. Without `order`: best first in a search, else newest first. `limit` None is all.

    Of articles that `collapse` puts together, the first in this order stands for the others; of an answer that is
    `folded`, the first of each story does, and tells how many articles the story has. A note says how a part of its
    text was read that could mean something else.
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
    return flat[0] if len(flat) == 1 else And(flat)


def any_of(*parts: Predicate) -> Predicate:
    """The parts joined by OR, without needless nesting."""
    flat = tuple(inner for part in parts for inner in (part.parts if isinstance(part, Or) else (part,)))
    return flat[0] if len(flat) == 1 else Or(flat)


def clauses(predicate: Predicate) -> tuple[Predicate, ...]:
    """The parts that all must hold."""
    return predicate.parts if isinstance(predicate, And) else (predicate,)
