"""What an article must be like to be in an answer, as a tree of values. Its meaning is the index's SQL."""

from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from newscli.query.sorting import SortKey
from newscli.query.words import Phrase

Value: TypeAlias = int | float | datetime


@dataclass(frozen=True, slots=True)
class Says:
    """Any text of the article has the phrase."""

    phrase: Phrase


@dataclass(frozen=True, slots=True)
class Named:
    """A field's value has these words in a row: `microsoft` names the topic “Microsoft AI”, too."""

    field: str
    phrase: Phrase


@dataclass(frozen=True, slots=True)
class Whole:
    """A field's value has these words and no others."""

    field: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pattern:
    """A regular expression is found in a field's value; case does not matter."""

    field: str
    expression: str


@dataclass(frozen=True, slots=True)
class Bound:
    """An end of a range; `closed` where the value itself belongs to it."""

    value: Value
    closed: bool


@dataclass(frozen=True, slots=True)
class Range:
    """A number or date lies between the bounds; a missing one lies nowhere. Dates: low is closed, high is open."""

    field: str
    low: Bound | None
    high: Bound | None


@dataclass(frozen=True, slots=True)
class Is:
    """A flag is set."""

    flag: str


@dataclass(frozen=True, slots=True)
class Has:
    """A field has a value."""

    field: str


@dataclass(frozen=True, slots=True)
class Names:
    """The article names the one of this id under `related`, and is not that one itself."""

    id: str


@dataclass(frozen=True, slots=True)
class Not:
    part: "Predicate"


@dataclass(frozen=True, slots=True)
class And:
    """All of the parts; of none, every article."""

    parts: "tuple[Predicate, ...]" = ()


@dataclass(frozen=True, slots=True)
class Or:
    """Any of the parts; of none, no article."""

    parts: "tuple[Predicate, ...]" = ()


Predicate: TypeAlias = Says | Named | Whole | Pattern | Range | Is | Has | Names | Not | And | Or

EVERYTHING = And()
NOTHING = Or()


@dataclass(frozen=True, slots=True)
class Query:
    """A whole question. Without `order`: best first in a search, else newest first. `limit` None is all."""

    where: Predicate = EVERYTHING
    order: tuple[SortKey, ...] = ()
    limit: int | None = None
    offset: int = 0


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


def phrases(predicate: Predicate) -> tuple[Phrase, ...]:
    """The phrases that make an article a better fit: all that are not negated."""
    match predicate:
        case Says(phrase) | Named("title" | "excerpt" | "body", phrase):
            return (phrase,)
        case And(parts) | Or(parts):
            return tuple(phrase for part in parts for phrase in phrases(part))
        case _:
            return ()
