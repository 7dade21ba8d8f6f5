"""Dates with precision: `2022` is a whole year, `yesterday` a whole day. All in UTC.

2022 · 2022-Q2 · 2022-05 · 2022-W21 · 2022-05-25     a year, quarter, month, week, day
2022-05-25T20:04                                     a minute
today · yesterday                                    a day
this week · last month · last year …                 the whole of it
7d · 2w · 3m · 1y · 2 weeks ago                      the day that long ago
12h · 90 minutes ago                                 the moment that long ago
"""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from newscli.errors import UsageError
from newscli.text.dates import parse_timestamp


@dataclass(frozen=True, slots=True)
class Period:
    """From `start` up to, not including, `end`."""

    start: datetime
    end: datetime


_YEAR = re.compile(r"(\d{4})")
_QUARTER = re.compile(r"(\d{4})-?q([1-4])", re.IGNORECASE)
_MONTH = re.compile(r"(\d{4})-(\d{1,2})")
_WEEK = re.compile(r"(\d{4})-?w(\d{1,2})", re.IGNORECASE)
_AGO = re.compile(r"(\d{1,5})\s*(?:(h|d|w|m|y)|(hour|minute|day|week|month|year)s?)(?:\s+ago)?", re.ASCII)
_NAMED = re.compile(r"(this|last)[\s-]+(day|week|month|quarter|year)", re.ASCII)
_UNITS = {"h": "hour", "d": "day", "w": "week", "m": "month", "y": "year"}
_LAST = datetime.max.replace(tzinfo=UTC)
_HINT = "Use a date such as 2022, 2022-05, 2022-05-25, 2022-W21, 7d, “2 weeks ago”, “last month” or yesterday."


def parse_period(text: str, now: datetime) -> Period:
    """The period that a text means at the moment `now`. Raises UsageError."""
    wanted = text.strip().lower()
    try:
        period = _calendar(wanted) or _relative(wanted, now) or _written(text.strip())
    except (ValueError, OverflowError):
        period = None
    if period is None:
        raise UsageError(f"“{text}” is not a date.", _HINT)
    return period


def calendar_name(period: Period) -> str | None:
    """The shortest name of a year, month or day; None for any other period."""
    start = period.start
    day = start.date().isoformat()
    for name in (day[:4], day[:7], day):
        if (_calendar(name) or _day(start)) == period:
            return name
    return None


def _calendar(text: str) -> Period | None:
    if match := _YEAR.fullmatch(text):
        return _months(int(match[1]), 1, 12)
    if match := _QUARTER.fullmatch(text):
        return _months(int(match[1]), 3 * int(match[2]) - 2, 3)
    if match := _MONTH.fullmatch(text):
        return _months(int(match[1]), int(match[2]), 1)
    if match := _WEEK.fullmatch(text):
        start = datetime.fromisocalendar(int(match[1]), int(match[2]), 1).replace(tzinfo=UTC)
        return Period(start, start + timedelta(days=7))
    return None


def _months(year: int, month: int, count: int) -> Period:
    start = datetime(year, month, 1, tzinfo=UTC)
    years, months = divmod(month - 1 + count, 12)
    end = _LAST if year + years > _LAST.year else datetime(year + years, months + 1, 1, tzinfo=UTC)
    return Period(start, end)


def _relative(text: str, now: datetime) -> Period | None:
    if text in ("now", "today", "yesterday"):
        return _day(now - timedelta(days=1 if text == "yesterday" else 0))
    if match := _NAMED.fullmatch(text):
        return _named(1 if match[1] == "last" else 0, match[2], now)
    match = _AGO.fullmatch(text)
    if match is None:
        return None
    unit = _UNITS.get(match[2], match[3])
    moment = _before(now, int(match[1]), unit)
    return Period(moment, moment + timedelta(minutes=1)) if unit in ("hour", "minute") else _day(moment)


def _named(ago: int, unit: str, now: datetime) -> Period:
    """The whole unit so many units ago, 0 for the one that `now` is in."""
    months = {"month": 1, "quarter": 3, "year": 12}.get(unit)
    if months is None:
        today = _day(now).start
        days = 7 if unit == "week" else 1
        begun = today.weekday() if unit == "week" else 0
        start = today - timedelta(days=begun + days * ago)
        return Period(start, start + timedelta(days=days))
    index = now.year * 12 + now.month - 1
    index -= index % months + months * ago
    return _months(index // 12, index % 12 + 1, months)


def _before(now: datetime, count: int, unit: str) -> datetime:
    if unit in ("month", "year"):
        from dateutil.relativedelta import relativedelta  # 10 ms that the other units do without

        return now - relativedelta(months=count * (12 if unit == "year" else 1))
    return now - timedelta(**{f"{unit}s": count})


def _written(text: str) -> Period | None:
    moment = parse_timestamp(text)
    if moment is None:
        return None
    if ":" not in text:
        return _day(moment)
    return Period(moment, moment + min(timedelta(minutes=1), _LAST - moment))


def _day(moment: datetime) -> Period:
    start = moment.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    return Period(start, _LAST if start.date() == _LAST.date() else start + timedelta(days=1))
