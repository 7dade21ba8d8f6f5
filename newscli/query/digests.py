"""The period that a digest covers, and the period that it is compared with.

since:2021-08 until:2021-08     August 2021, compared with the 31 days before it
since:3d                        from then until the end of today, compared with the same time before
until:2021-08                   the last 7 days of August 2021
(no dates)                      same as since:7d
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from newscli.query.ast import And, Not, Or, Predicate, all_of, clauses
from newscli.query.predicates import Bound, Range

_WEEK = timedelta(days=7)
_FIRST, _LAST = datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Covered:
    """The articles `where` from `since` (included) to `until` (excluded), and those of the period before.

    The period before is from `before` to `since`. `is_default` is True if the query has no dates.
    """

    where: Predicate
    where_before: Predicate
    since: datetime
    until: datetime
    before: datetime
    is_default: bool


def covered(where: Predicate, now: datetime) -> Covered:
    """The period that a digest of a query covers at the moment `now`.

    A digest that begins before tomorrow ends with today, since nothing later has happened. The period before is as long
    as the part of the digest's own that has passed, so a day that has just begun is compared with equally few hours.
    """
    low, high = _dates(where)
    tomorrow = _later(now.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0), timedelta(days=1))
    until = min(high or tomorrow, tomorrow) if low is None or low < tomorrow else high or _LAST
    since = low if low is not None else _default_start(high, until, now)
    length = max((now if since < now < until else until) - since, timedelta())
    before = _earlier(since, length)
    others = all_of(*(part for part in clauses(where) if not isinstance(part, Range) or part.field != "date"))
    return Covered(
        all_of(others, _between(since, until)),
        all_of(_moved(others, length), _between(before, since)),
        since, until, before, is_default=low is None and high is None,
    )  # fmt: skip


def without_dates(where: Predicate) -> Predicate:
    """The query without its dates."""
    return all_of(*(part for part in clauses(where) if not _is_dates(part)))


def _is_dates(where: Predicate) -> bool:
    """Whether a query consists only of dates."""
    if isinstance(where, And | Or):
        return all(map(_is_dates, where.parts))
    return isinstance(where, Range) and where.field == "date"


def _default_start(high: datetime | None, until: datetime, now: datetime) -> datetime:
    """The start of since:7d, or a week before the end if the query has one."""
    if high is not None:
        return _earlier(until, _WEEK)
    return _earlier(now.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0), _WEEK)


def _dates(where: Predicate) -> tuple[datetime | None, datetime | None]:
    """The limits of the dates that match a query, start included and end excluded; None for no limit."""
    match where:
        case Range("date", low, high):
            return low.value if low else None, high.value if high else None
        case And(parts):
            lows, highs = _ends(parts)
            return max(filter(None, lows), default=None), min(filter(None, highs), default=None)
        case Or(parts) if parts:
            lows, highs = _ends(parts)
            return (
                None if None in lows else min(filter(None, lows)),
                None if None in highs else max(filter(None, highs)),
            )
        case _:
            return None, None


def _ends(parts: Sequence[Predicate]) -> tuple[list[datetime | None], list[datetime | None]]:
    found = [_dates(part) for part in parts]
    return [low for low, _ in found], [high for _, high in found]


def _between(since: datetime, until: datetime) -> Range[datetime]:
    return Range("date", Bound(since, closed=True), Bound(until, closed=False))


def _moved(where: Predicate, by: timedelta) -> Predicate:
    """The same query with all dates moved to an earlier time."""
    match where:
        case Range("date", low, high):
            return Range("date", _moved_bound(low, by), _moved_bound(high, by))
        case Not(part):
            return Not(_moved(part, by))
        case And(parts) | Or(parts):
            return type(where)(tuple(_moved(part, by) for part in parts))
        case _:
            return where


def _moved_bound(bound: Bound[datetime] | None, by: timedelta) -> Bound[datetime] | None:
    return replace(bound, value=_earlier(bound.value, by)) if bound else None


def _earlier(moment: datetime, by: timedelta) -> datetime:
    return moment - by if moment - _FIRST >= by else _FIRST


def _later(moment: datetime, by: timedelta) -> datetime:
    return moment + by if _LAST - moment >= by else _LAST
