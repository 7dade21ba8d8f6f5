"""Finds reasons in a query itself for finding nothing."""

from datetime import datetime
from typing import Any

from newscli.query.ast import And, Or, Predicate, any_of, clauses
from newscli.query.fields import BY_NAME
from newscli.query.kinds import Kind
from newscli.query.predicates import Bound, Contains, Equals, Range, V
from newscli.query.printing import print_query


def asks_for_date(where: Predicate) -> bool:
    """Whether the query has a clause on the date."""
    return bool(_dates(where))


def _dates(where: Predicate) -> list[Range[datetime]]:
    return [part for part in clauses(where) if isinstance(part, Range) and part.field == "date"]


def earliest(where: Predicate) -> datetime | None:
    """The earliest date that a matching article can have."""
    return max((part.low.value for part in _dates(where) if part.low), default=None)


def contradiction(where: Predicate) -> tuple[str, And] | None:
    """A single-valued field with clauses for two different values: its name, and the clauses."""
    wanted: dict[str, list[Predicate]] = {}
    for part in clauses(where):
        first = part.parts[0] if isinstance(part, Or) and part.parts else part
        field = first.field if isinstance(first, Contains | Equals | Range) else ""
        known = BY_NAME.get(field)
        if known and not known.many and known.kind is not Kind.TEXT:
            wanted.setdefault(field, []).append(part)
    for field, parts in wanted.items():
        if len(set(parts)) > 1 and (BY_NAME[field].kind is Kind.NAME or _are_apart(parts)):
            return field, And(tuple(parts))
    return None


def empty_range(where: Predicate) -> tuple[str, str] | None:
    """Two clauses on a field, a lower limit and an upper limit, that no value can match together."""
    lows: dict[str, Range[Any]] = {}
    highs: dict[str, Range[Any]] = {}
    for part in clauses(where):
        if isinstance(part, Range) and part.field in BY_NAME and (part.low is None) is not (part.high is None):
            ends, name = (lows if part.low else highs), part.field
            ends[name] = part if name not in ends else _narrower(part, ends[name])
    for name in lows.keys() & highs.keys():
        if _are_apart([lows[name], highs[name]]):
            return print_query(lows[name]), print_query(highs[name])
    return None


def _narrower(one: Range[Any], other: Range[Any]) -> Range[Any]:
    """The stricter of two ranges with one limit each, on the same side."""
    if one.low and other.low:
        return one if (one.low.value, not one.low.closed) > (other.low.value, not other.low.closed) else other
    if one.high and other.high:
        return one if (one.high.value, one.high.closed) < (other.high.value, other.high.closed) else other
    return one


def alternative(field: str, excluding: And) -> tuple[str, str]:
    """The field, and a clause that matches any of the values."""
    return field, print_query(any_of(*excluding.parts))


def _are_apart(parts: list[Predicate]) -> bool:
    """Whether the ranges have nothing in common."""
    ranges = [part for part in parts if isinstance(part, Range)]
    lows = [part.low for part in ranges if part.low]
    highs = [part.high for part in ranges if part.high]
    return any(_is_above(low, high) for low in lows for high in highs)


def _is_above(low: Bound[V], high: Bound[V]) -> bool:
    if low.value == high.value:
        return not (low.closed and high.closed)
    return low.value > high.value
