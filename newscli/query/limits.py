"""The size of a query: what it may ask for, so that a library of some thousand articles answers in a second or two."""

from __future__ import annotations

from newscli.errors import UsageError
from newscli.query.ast import And, Not, Or, Predicate
from newscli.query.fields import ADDRESSES
from newscli.query.predicates import (
    Contains,
    Equals,
    Like,
    LinkedFrom,
    LinksTo,
    Match,
    Pattern,
    Range,
    SameStory,
    SomeOf,
)

_WORDS, _NAMES, _ADDRESSES = "words and dates", "names", "addresses, paths and refs"
_PATTERNS, _SIMILAR, _NUMBERS = "regular expressions", "searches for similar articles", "numbers of backlinks"

_MOST = {_WORDS: 1_000, _NAMES: 500, _ADDRESSES: 100, _PATTERNS: 40, _SIMILAR: 20, _NUMBERS: 10}
"""How many conditions of each kind a query may have, if it has no others."""

MOST_REFS = _MOST[_ADDRESSES]
"""How many different refs the text of a query may have: each is looked up before the query can be weighed."""

_IN_TEXT = 4
"""What a regular expression for the whole text counts: it looks through title, excerpt, topics and body."""

_SLOW_NAMES, _SLOW_NUMBERS = ADDRESSES | {"path"}, frozenset({"backlinks", "mentions"})
_OTHERS = {Like: _SIMILAR, LinksTo: _ADDRESSES, LinkedFrom: _ADDRESSES, SameStory: _ADDRESSES}


def check_size(where: Predicate) -> None:
    """Raises UsageError if a query asks for too much, whether its text or its options do.

    Conditions that come again count once, as they are answered once.
    """
    if round(sum(map(_share, _conditions(where))), 6) > 1:
        raise UsageError(*too_many())


def too_many() -> tuple[str, str]:
    """What is said of a query that asks for too much, and the hint."""
    most = [f"{most:,} {kind}" for kind, most in _MOST.items()]
    hint = f"Shorten it: there may be {', '.join(most[:-1])} or {most[-1]}, or a mixture."
    return "The query has too many conditions.", hint


def _conditions(where: Predicate) -> dict[Predicate, None]:
    """The conditions on single values, each once."""
    found: dict[Predicate, None] = {}
    waiting = [where]
    while waiting:
        match waiting.pop():
            case And(parts) | Or(parts) | SomeOf(parts):
                waiting += parts
            case Not(part):
                waiting.append(part)
            case condition:
                found[condition] = None
    return found


def _share(condition: Predicate) -> float:
    """What a condition takes of all that a query may have."""
    kind, count = _kind(condition)
    return count / _MOST[kind]


def _kind(condition: Predicate) -> tuple[str, int]:
    match condition:
        case Match(phrase):
            return _WORDS, len(phrase.words) + phrase.prefix
        case Pattern(field):
            return _PATTERNS, _IN_TEXT if field == "text" else 1
        case Contains(field) | Equals(field):
            return (_ADDRESSES if field in _SLOW_NAMES else _NAMES), 1
        case Range(field):
            return (_NUMBERS if field in _SLOW_NUMBERS else _WORDS), 1
    return _OTHERS.get(type(condition), _WORDS), 1
