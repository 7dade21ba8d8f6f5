"""Units of time for counts: the names of periods, and SQL that groups moments by period."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime, timedelta
from functools import cache

from newscli.model.answers import Facet
from newscli.query.periods import parse_period
from newscli.text.times import from_microseconds, to_microseconds

HOUR = 3_600_000_000
"""Microseconds."""

DAY = 24 * HOUR

_LONGEST_HISTOGRAM = 40
"""Periods of a histogram: a unit that would need more is too small."""

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

PERIODS: dict[str, Callable[[datetime], str]] = {
    "year": lambda timestamp: timestamp.isoformat()[:4],
    "quarter": lambda timestamp: f"{timestamp.year:04}-Q{(timestamp.month + 2) // 3}",
    "month": lambda timestamp: timestamp.isoformat()[:7],
    "week": lambda timestamp: "{:04}-W{:02}".format(*timestamp.isocalendar()),
    "day": lambda timestamp: timestamp.isoformat()[:10],
    "weekday": lambda timestamp: WEEKDAYS[timestamp.weekday()],
    "hour": lambda timestamp: f"{timestamp.hour:02}:00",
}
"""The name of the period that a moment lies in, by unit. But for weekdays, sorted by name they are in order of time."""

_MONDAY = 4
"""The first, in days since 1970."""


def first_moment(unit: str, moment: str) -> str:
    """SQL for a moment in the same period as this one, which all of its day, of the week or of an hour have in common.

    There are fewer of them than articles, so that Python can name them; in their order periods are in theirs.
    """
    step = HOUR if unit == "hour" else DAY
    start = f"{moment} - ({moment} % {step} + {step}) % {step}"  # also before 1970
    if unit == "hour":
        return f"(({start}) % {DAY} + {DAY}) % {DAY}"
    if unit == "weekday":
        monday, week = _MONDAY * DAY, 7 * DAY
        return f"{monday} + (({start} - {monday}) % {week} + {week}) % {week}"
    return start


def namer(unit: str) -> Callable[[int], str]:
    """A function that returns the name of a moment's period, with a cache."""
    return cache(lambda moment: period_name(moment, unit))


def period_name(microseconds: int, unit: str) -> str:
    """The name of the year, week … that contains a timestamp."""
    timestamp = from_microseconds(microseconds)
    return PERIODS[unit](timestamp) if timestamp else ""


def unit_for(first: datetime | None, last: datetime | None) -> str:
    """The smallest unit that does not need too many periods for the span; hours are for a single day."""
    if first is None or last is None:
        return "day"
    if first < last and first.date() == last.date():
        return "hour"
    days = (last - first) / timedelta(days=1)
    units = (("day", 1), ("week", 7), ("month", 30.4), ("quarter", 91.3))
    return next((unit for unit, length in units if days / length <= _LONGEST_HISTOGRAM), "year")


def without_gaps(facets: Iterable[Facet], unit: str) -> Iterator[Facet]:
    """All periods from the first to the last, including those without articles."""
    counts = {facet.value: facet.count for facet in facets}
    if counts:
        yield from (Facet(name, counts.get(name, 0)) for name in _names(min(counts), max(counts), unit))


def _names(name: str, last: str, unit: str) -> Iterator[str]:
    while name < last:
        yield name
        name = _hour_after(name) if unit == "hour" else _after(name, unit) or last
    yield last


def _hour_after(name: str) -> str:
    return f"{int(name[:2]) + 1:02}:00"


def _after(name: str, unit: str) -> str:
    end = to_microseconds(parse_period(name, _ANY_MOMENT).end)
    return "" if end is None else period_name(end, unit)


_ANY_MOMENT = datetime(2000, 1, 1, tzinfo=UTC)
"""Named periods do not ask the clock."""
