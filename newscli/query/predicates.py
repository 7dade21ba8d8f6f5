"""What an article must be like to be in an answer, one value for each kind of clause."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Generic, TypeAlias, TypeVar

from newscli.query.fields import FULL_TEXT
from newscli.query.tree import And, Or, Predicate

if TYPE_CHECKING:
    from newscli.text.words import Phrase

Value: TypeAlias = float | datetime
V = TypeVar("V", float, datetime)


@dataclass(frozen=True, slots=True)
class Says(Predicate):
    """Any text of the article has the phrase."""

    phrase: Phrase


@dataclass(frozen=True, slots=True)
class Named(Predicate):
    """A field's value has these words in a row: `microsoft` names the topic “Microsoft AI”, too."""

    field: str
    phrase: Phrase


@dataclass(frozen=True, slots=True)
class Whole(Predicate):
    """A field's value has these words and no others."""

    field: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pattern(Predicate):
    """A regular expression is found in a field's value; case does not matter."""

    field: str
    expression: str


@dataclass(frozen=True, slots=True)
class Bound(Generic[V]):
    """An end of a range; `closed` where the value itself belongs to it."""

    value: V
    closed: bool


@dataclass(frozen=True, slots=True)
class Range(Predicate, Generic[V]):
    """A number or date lies between the bounds; a missing one lies nowhere. Dates: low is closed, high is open."""

    field: str
    low: Bound[V] | None
    high: Bound[V] | None


@dataclass(frozen=True, slots=True)
class Is(Predicate):
    """A flag is set."""

    flag: str


@dataclass(frozen=True, slots=True)
class Has(Predicate):
    """A field has a value."""

    field: str


@dataclass(frozen=True, slots=True)
class Names(Predicate):
    """The article names the one of this id under `related`, and is not that one itself."""

    id: str


@dataclass(frozen=True, slots=True)
class InStory(Predicate):
    """The article is in one story with the one of this id, which the library may have or not."""

    id: str


def phrases(predicate: Predicate) -> tuple[Phrase, ...]:
    """The phrases that make an article a better fit: all that are not negated."""
    match predicate:
        case Says(phrase):
            return (phrase,)
        case Named(field, phrase) if field in FULL_TEXT:
            return (phrase,)
        case And(parts) | Or(parts):
            return tuple(phrase for part in parts for phrase in phrases(part))
        case _:
            return ()
