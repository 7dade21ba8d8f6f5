"""Turns counts by value and day into trends."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from newscli.model.trends import PERIOD, Trend, Trends

_EPOCH = date(1970, 1, 1)


class Tally(NamedTuple):
    """The number of articles with a value on a day, counted from 1970-01-01; None for articles without a date."""

    value: str
    day: int | None
    articles: int


def trends(tallies: Iterable[Tally], end: date | None = None) -> Trends:
    """The values, strongest rise first, then by their number of articles.

    Months and periods end with `end`, or else with the newest article that has a value; what is newer is counted in no
    month.
    """
    found: dict[str, list[Tally]] = {}
    for tally in tallies:
        found.setdefault(tally.value, []).append(tally)
    days = [tally.day for rows in found.values() for tally in rows if tally.day is not None]
    if not days:
        rows = (Trend(value, sum(tally.articles for tally in rows), 0, 0, ()) for value, rows in found.items())
        return Trends((), end, _sorted(rows))
    last = (end - _EPOCH).days if end else max(days)
    first = _month(min(*days, last))
    length = _month(last) - first + 1
    months = tuple(f"{number // 12:04}-{number % 12 + 1:02}" for number in range(first, first + length))
    return Trends(
        months, _date(last), _sorted(_trend(value, rows, last, first, length) for value, rows in found.items())
    )


def _trend(value: str, tallies: Iterable[Tally], last: int, first: int, length: int) -> Trend:
    total, counts, periods = 0, [0] * length, [0, 0]
    for _, day, count in tallies:
        total += count
        if day is None or day > last:
            continue
        counts[_month(day) - first] += count
        ago = (last - day) // PERIOD
        if ago < len(periods):
            periods[ago] += count
    return Trend(value, total, periods[1], periods[0], tuple(counts))


def _sorted(rows: Iterable[Trend]) -> tuple[Trend, ...]:
    return tuple(sorted(rows, key=lambda row: (-row.rise, -row.count, row.value)))


def _month(day: int) -> int:
    """Months from the year 0."""
    at = _date(day)
    return at.year * 12 + at.month - 1


def _date(day: int) -> date:
    return _EPOCH + timedelta(days=day)
