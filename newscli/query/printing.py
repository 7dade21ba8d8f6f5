"""Predicate → text of the query language. Read again, the text gives the same predicate."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from newscli.query.ast import And, Not, Or, Predicate
from newscli.query.fields import FULL_TEXT
from newscli.query.periods import Period, calendar_name
from newscli.query.predicates import (
    Bound,
    Contains,
    Equals,
    Has,
    Is,
    LinksTo,
    Match,
    Pattern,
    Range,
    SameStory,
    V,
    Value,
)

if TYPE_CHECKING:
    from newscli.query.sorting import SortKey
    from newscli.text.words import Phrase

_DAY, _MINUTE = timedelta(days=1), timedelta(minutes=1)


def print_query(where: Predicate, order: tuple[SortKey, ...] = ()) -> str:
    """The query that means this."""
    return " ".join(part for part in (_print(where), print_order(order)) if part)


def print_order(order: tuple[SortKey, ...]) -> str:
    keys = [f"{key.field}-{key.direction}" for key in order]
    return f"sort:{','.join(keys)}" if keys else ""


def _print(predicate: Predicate) -> str:
    match predicate:
        case And(parts):
            return " ".join(_within(part) for part in parts)
        case Or(parts):
            return _print_or(parts)
        case Not(part):
            return f"-{f'({_print(part)})' if isinstance(part, And | Not) else _within(part)}"
        case Match(phrase):
            return f"{'=' if _is_one_exact(phrase) else ''}{_phrase(phrase)}"
        case Contains() | Equals() | Pattern() | Range():
            return f"{predicate.field}:{_value(predicate)}"
        case _:
            return _clause(predicate)


def _clause(predicate: Predicate) -> str:
    match predicate:
        case Is(name):
            return f"is:{name}"
        case Has(name):
            return f"has:{name}"
        case LinksTo(name):
            return f"names:{name}"
        case SameStory(name):
            return f"story:{name}"
    raise AssertionError(predicate)


def _within(part: Predicate) -> str:
    """A part beside others."""
    text = _print(part)
    return f"({text})" if isinstance(part, Or) and " OR " in text else text


def _print_or(parts: tuple[Predicate, ...]) -> str:
    fields = {part.field for part in parts if isinstance(part, Contains | Equals | Pattern | Range)}
    if len(fields) == 1 and all(isinstance(part, Contains | Equals | Pattern | Range) for part in parts):
        values = ",".join(_value(part) for part in parts if isinstance(part, Contains | Equals | Pattern | Range))
        return f"{fields.pop()}:{values}"
    return " OR ".join(map(_print, parts))


def _value(predicate: Contains | Equals | Pattern | Range[Any]) -> str:
    match predicate:
        case Contains(field, phrase):
            return f'"{phrase.words[0]}"' if field in FULL_TEXT and _is_one_exact(phrase) else _phrase(phrase)
        case Equals(_, words):
            return f"={_quoted(words)}"
        case Pattern(_, expression):
            return f"/{expression}/"
        case Range(_, low, high):
            return _range(low, high)


def _phrase(phrase: Phrase) -> str:
    return _quoted(phrase.words) + ("*" if phrase.prefix else "")


def _is_one_exact(phrase: Phrase) -> bool:
    """Whether a bare word would mean more."""
    return len(phrase.words) == 1 and not phrase.prefix and not phrase.stemmed


def _quoted(words: tuple[str, ...]) -> str:
    return words[0] if len(words) == 1 else f'"{" ".join(words)}"'


def _range(low: Bound[V] | None, high: Bound[V] | None) -> str:
    if low and high:
        if isinstance(low.value, datetime) and isinstance(high.value, datetime):
            return _span(Period(low.value, high.value))
        return _plain(low.value) if low.value == high.value else f"{_plain(low.value)}..{_plain(high.value)}"
    if low:
        return f"{'>=' if low.closed else '>'}{_plain(low.value)}"
    return f"{'<=' if high.closed else '<'}{_plain(high.value)}" if high else ".."


def _span(period: Period) -> str:
    named = calendar_name(period)
    if named:
        return named
    last = period.end - (_DAY if _is_midnight(period.end) else _MINUTE)
    return f"{_plain(period.start)}..{_plain(last)}"


def _plain(value: Value) -> str:
    if not isinstance(value, datetime):
        return repr(value)
    return value.date().isoformat() if _is_midnight(value) else value.replace(tzinfo=None).isoformat()


def _is_midnight(moment: datetime) -> bool:
    return moment == moment.replace(hour=0, minute=0, second=0, microsecond=0)
