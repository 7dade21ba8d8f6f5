"""The clauses of a query: predicates on one article."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TYPE_CHECKING, Generic, TypeAlias, TypeVar

from newscli.query.ast import And, Not, Or, Predicate
from newscli.query.fields import FULL_TEXT

if TYPE_CHECKING:
    from newscli.text.words import Phrase

Value: TypeAlias = float | datetime
V = TypeVar("V", float, datetime)

DEEPEST = 9
"""The largest depth in a query; in a network of news, more links reach nothing new."""

Kin: TypeAlias = Callable[[str], tuple[str, ...]]
"""Returns the other words of a library with the same stem as a word."""

Similar: TypeAlias = Callable[[str], tuple[str, ...]]
"""Returns the ids of the articles of a library that are similar to one, most similar first."""


@dataclass(frozen=True, slots=True)
class Match(Predicate):
    """Any text of the article contains the phrase."""

    phrase: Phrase


@dataclass(frozen=True, slots=True)
class Contains(Predicate):
    """A field's value contains the phrase: `microsoft` is in the topic “Microsoft AI”, too."""

    field: str
    phrase: Phrase


@dataclass(frozen=True, slots=True)
class Equals(Predicate):
    """A field's value consists of these words and no others."""

    field: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pattern(Predicate):
    """A regular expression matches a part of a field's value; case does not matter."""

    field: str
    expression: str


@dataclass(frozen=True, slots=True)
class Bound(Generic[V]):
    """An end of a range; `closed` if the value itself belongs to it."""

    value: V
    closed: bool


@dataclass(frozen=True, slots=True)
class Range(Predicate, Generic[V]):
    """A number or date is between the bounds; a missing value is not. For dates, low is closed and high is open."""

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
class LinksTo(Predicate):
    """The article with this id can be reached within `depth` links, and is another article.

    All files with one URL are one article: a link to one of them is a link to all.
    """

    id: str
    depth: int = 1


@dataclass(frozen=True, slots=True)
class LinkedFrom(Predicate):
    """The article can be reached from the one with this id within `depth` links, and is another article."""

    id: str
    depth: int = 1


@dataclass(frozen=True, slots=True)
class SameStory(Predicate):
    """The article is in the same story as the one with this id, inside the library or outside."""

    id: str


@dataclass(frozen=True, slots=True)
class SomeOf(Predicate):
    """The parts that match have at least a total weight of `least`. Queries cannot express this."""

    parts: tuple[Predicate, ...]
    weights: tuple[int, ...]
    least: int


@dataclass(frozen=True, slots=True)
class Like(Predicate):
    """The article is similar to the one with this id, and is not that article itself.

    `found` are the ids of the similar articles in a library, most similar first; None before they are looked up.
    """

    id: str
    found: tuple[str, ...] | None = field(default=None, compare=False)


def phrases(predicate: Predicate) -> tuple[Phrase, ...]:
    """The phrases that articles are ranked by: all except negated ones."""
    match predicate:
        case Match(phrase):
            return (phrase,)
        case Contains(field, phrase) if field in FULL_TEXT:
            return (phrase,)
        case And(parts) | Or(parts) | SomeOf(parts):
            return tuple(phrase for part in parts for phrase in phrases(part))
        case _:
            return ()


def firm(predicate: Predicate) -> Predicate:
    """The predicate, with a plain word changed to one that no article may lack."""
    if isinstance(predicate, Match) and predicate.phrase.loose:
        return replace(predicate, phrase=replace(predicate.phrase, loose=False))
    return predicate


def with_kin(predicate: Predicate, kin: Kin) -> Predicate:
    """The predicate, with the kin of each of its stemmed words filled in."""
    match predicate:
        case Match(phrase) | Contains(_, phrase) if phrase.stemmed:
            return replace(predicate, phrase=replace(phrase, kin=kin(phrase.words[0])))
        case Not(part):
            return Not(with_kin(part, kin))
        case And(parts) | Or(parts):
            return type(predicate)(tuple(with_kin(part, kin) for part in parts))
        case _:
            return predicate


def with_similar(predicate: Predicate, similar: Similar) -> Predicate:
    """The predicate, with the similar articles of each `Like` filled in."""
    match predicate:
        case Like(id_, None):
            return Like(id_, similar(id_))
        case Not(part):
            return Not(with_similar(part, similar))
        case And(parts) | Or(parts):
            return type(predicate)(tuple(with_similar(part, similar) for part in parts))
        case _:
            return predicate
