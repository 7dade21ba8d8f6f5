"""Prints predicates in the query language. Parsing the text gives the same predicate again."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from newscli.query.ast import And, Not, Or, Predicate
from newscli.query.fields import BY_NAME, FULL_TEXT, written_name
from newscli.query.periods import Period, calendar_name
from newscli.query.predicates import (
    Bound,
    Contains,
    Equals,
    Has,
    Is,
    Like,
    LinkedFrom,
    LinksTo,
    Match,
    Pattern,
    Range,
    SameStory,
    SomeOf,
    V,
    Value,
)

if TYPE_CHECKING:
    from newscli.query.sorting import SortKey
    from newscli.text.words import Phrase

_EPOCH, _LAST = datetime(1970, 1, 1, tzinfo=UTC), datetime.max.replace(tzinfo=UTC)
_UNITS = (timedelta(days=1), timedelta(hours=1), timedelta(minutes=1), timedelta(seconds=1), timedelta(microseconds=1))


def print_query(where: Predicate, order: tuple[SortKey, ...] = ()) -> str:
    """The text of a query."""
    return " ".join(part for part in (_print(where), print_order(order)) if part)


def print_order(order: tuple[SortKey, ...]) -> str:
    keys = [written_name(f"{key.field}-{key.direction}") for key in order]
    return f"sort:{','.join(keys)}" if keys else ""


def _print(predicate: Predicate) -> str:
    match predicate:
        case And(parts):
            return " ".join(_within(part) for part in parts)
        case Or(parts) | SomeOf(parts):
            return _print_or(parts) if parts else '""'
        case Not(part):
            return f"-{f'({_print(part)})' if isinstance(part, And | Not) else _within(part)}"
        case Match(phrase):
            return f"{'=' if _is_one_exact(phrase) else ''}{_phrase(phrase)}"
        case Contains() | Equals() | Pattern() | Range():
            return f"{written_name(predicate.field)}:{_value(predicate)}"
        case _:
            return _clause(predicate)


def _clause(predicate: Predicate) -> str:
    match predicate:
        case Is(name):
            return f"is:{name}"
        case Has(name):
            return f"has:{written_name(name)}"
        case LinksTo(id_, depth):
            return f"links-to:{_ref(id_, depth)}"
        case LinkedFrom(id_, depth):
            return f"linked-from:{_ref(id_, depth)}"
        case SameStory(name):
            return f"story:{name}"
        case Like(id_):
            return f"like:{id_}"
    raise AssertionError(predicate)


def _ref(id_: str, depth: int) -> str:
    return id_ if depth == 1 else f"{id_}:{depth}"


def _within(part: Predicate) -> str:
    """A part of an AND or OR, in parentheses if needed."""
    text = _print(part)
    return f"({text})" if isinstance(part, Or | SomeOf) and " OR " in text else text


def _print_or(parts: tuple[Predicate, ...]) -> str:
    fields = {part.field for part in parts if isinstance(part, Contains | Equals | Pattern | Range)}
    if len(fields) == 1 and all(isinstance(part, Contains | Equals | Pattern | Range) for part in parts):
        values = ",".join(_value(part) for part in parts if isinstance(part, Contains | Equals | Pattern | Range))
        return f"{written_name(fields.pop())}:{values}"
    return " OR ".join(map(_print, parts))


def _value(predicate: Contains | Equals | Pattern | Range[Any]) -> str:
    match predicate:
        case Contains(field, phrase):
            return f'"{phrase.words[0]}"' if field in FULL_TEXT and _is_one_exact(phrase) else _phrase(phrase)
        case Equals(_, words):
            return f"={_quoted(words)}"
        case Pattern(_, expression):
            return f"/{expression}/"
        case Range(field, low, high):
            is_plain = field in BY_NAME  # a number alone means words of a key whose values are partly texts
            return _range(low, high, is_plain=is_plain)


def _phrase(phrase: Phrase) -> str:
    return _quoted(phrase.words) + ("*" if phrase.prefix else "")


def _is_one_exact(phrase: Phrase) -> bool:
    """Whether a phrase is a single exact word; without =, it would match other forms, too."""
    return len(phrase.words) == 1 and not phrase.prefix and not phrase.stemmed


def _quoted(words: tuple[str, ...]) -> str:
    return words[0] if len(words) == 1 else f'"{" ".join(words)}"'


def _range(low: Bound[V] | None, high: Bound[V] | None, *, is_plain: bool) -> str:
    if low and high:
        if isinstance(low.value, datetime) and isinstance(high.value, datetime):
            return _span(Period(low.value, high.value))
        is_one = low.value == high.value and is_plain
        return _plain(low.value) if is_one else f"{_plain(low.value)}..{_plain(high.value)}"
    if low:
        return f"{'>=' if low.closed else '>'}{_plain(low.value)}"
    return f"{'<=' if high.closed else '<'}{_plain(high.value)}" if high else ".."


def _span(period: Period) -> str:
    """A range of whole days, hours, minutes …, in the largest unit that fits; the last of all time ends early."""
    named = calendar_name(period)
    if named:
        return named
    ends = [period.start] if period.end == _LAST else [period.start, period.end]
    unit = next(unit for unit in _UNITS if all(_fits(end, unit) for end in ends))
    first, last = _written(period.start, unit), _written(period.end - _UNITS[-1], unit)
    return first if first >= last else f"{first}..{last}"


def _fits(moment: datetime, unit: timedelta) -> bool:
    return not (moment - _EPOCH) % unit


def _plain(value: Value) -> str:
    if not isinstance(value, datetime):
        return repr(value)
    return _written(value, next(unit for unit in _UNITS if _fits(value, unit)))


def _written(moment: datetime, unit: timedelta) -> str:
    """A moment with the precision of a unit."""
    if unit == _UNITS[0]:
        return moment.date().isoformat()
    precision = ("hours", "minutes", "seconds", "microseconds")[_UNITS.index(unit) - 1]
    return moment.replace(tzinfo=None).isoformat(timespec=precision)
