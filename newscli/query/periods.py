"""Dates with precision: `2022` is a whole year, `yesterday` a whole day. All in UTC.

2022 · 2022-Q2 · 2022-05 · May 2022 · 2022-W21       a year, quarter, month, week
2022-05-25 · 25 May 2022 · 2022-5-25                 a day
2022-05-25T20 · 2022-05-25T20:04 · …:04:59           an hour, a minute, a second
now · today · yesterday · tomorrow · monday          a minute; a day; the last day of this name
this week · last month · next year …                 the whole week, month or year
last 7 days · past week · last 3 hours               from then until the end of today, or until now
7d · 2w · 3m · 1y · 2 weeks ago                      the day that long ago
12h · 90 minutes ago                                 the hour or the minute that began that long ago
"""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from newscli.errors import UsageError
from newscli.text.dates import parse_timestamp


@dataclass(frozen=True, slots=True)
class Period:
    """From `start` (included) to `end` (excluded)."""

    start: datetime
    end: datetime


_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
_UNITS = {
    "h": "hour", "hr": "hour", "min": "minute", "d": "day", "w": "week", "wk": "week", "m": "month", "mo": "month",
    "mon": "month", "mth": "month", "y": "year", "yr": "year",
}  # fmt: skip
_UNIT = r"(minute|hour|day|week|month|year|hr|h|min|d|wk|w|mth|mon|mo|m|yr|y)s?"
_COUNT = r"(\d{1,5}|an?(?=[\s-]+\w{3})|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_COUNTS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]

_YEAR = re.compile(r"(\d{4})")
_QUARTER = re.compile(r"(\d{4})[\s-]?q([1-4])")
_MONTH = re.compile(r"(\d{4})[-/.](\d{1,2})")
_NAMED_MONTH = re.compile(
    r"(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)\.?[\s-]*(\d{4})"
)
_WEEK = re.compile(r"(\d{4})-?w(\d{1,2})")
_DAY = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})")
_TIME = re.compile(r"(\d{4}-\d\d-\d\d)[t\s](\d\d)(:\d\d(:\d\d([.,]\d+)?)?)?\s*(z|[+-]\d\d(?::?\d\d)?)?")
_LOST = re.compile(r"\d{4}[-/.]\d\d?[-/.]\d\d?\D|\d{8}\D|\d{6}$|.*\d\s*(?:am|pm|h)\b", re.IGNORECASE)
"""A day followed by text that would be ignored, and six digits, which are ambiguous."""

_AGO = re.compile(rf"{_COUNT}[\s-]*{_UNIT}(?:[\s-]+ago)?", re.ASCII)
_RECENT = re.compile(rf"(?:last|past|previous)[\s-]+(?:{_COUNT}[\s-]*)?{_UNIT}", re.ASCII)
_NAMED = re.compile(r"(this|last|next)[\s-]*(day|week|month|quarter|year)", re.ASCII)
_WEEKDAY = re.compile(rf"(last[\s-]+)?({'|'.join(_WEEKDAYS)})")
_EITHER = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")

_LAST = datetime.max.replace(tzinfo=UTC)
_HINT = "Use a date such as 2022, 2022-05, 2022-05-25, 2022-W21, 7d, “2 weeks ago”, “last month” or yesterday."


def parse_period(text: str, now: datetime) -> Period:
    """The period that a text means at the moment `now`. Raises UsageError."""
    wanted = " ".join(text.lower().replace("_", " ").split())
    try:
        period = _calendar(wanted) or _relative(wanted, now) or _written(text.strip())
    except (ValueError, OverflowError):
        period = None
    if period is None:
        raise UsageError(f"“{text}” is not a date.", _hint(wanted, now))
    return period


def _hint(text: str, now: datetime) -> str:
    either = _EITHER.fullmatch(text)
    if either:
        first, second, year = int(either[1]), int(either[2]), either[3]
        return f"It could be {year}-{second:02}-{first:02} or {year}-{first:02}-{second:02}: write the year first."
    if text.isalpha() and text[:3] in _MONTHS:
        return f"Which year? For example {now.year}-{_number(text):02}."
    if text[:1] in ("-", "+") and _AGO.fullmatch(text[1:]):
        return f"{text[1:]} without a sign is that long ago."
    if text == "latest":
        return "`--now latest` counts from the newest article."
    return _HINT


def is_ago(text: str) -> bool:
    """Whether a text tells how long ago something was, such as `7d` or “2 weeks ago”."""
    return bool(_AGO.fullmatch(" ".join(text.lower().split())))


def calendar_name(period: Period) -> str | None:
    """The shortest name of a year, month or day; None for any other period."""
    start = period.start
    day = start.date().isoformat()
    for name in (day[:4], day[:7], day):
        if (_calendar(name) or _day(start)) == period:
            return name
    return None


def _calendar(text: str) -> Period | None:
    """A year, quarter, month, week or day that is written with its year."""
    if match := _YEAR.fullmatch(text):
        return _months(int(match[1]), 1, 12)
    if match := _QUARTER.fullmatch(text):
        return _months(int(match[1]), 3 * int(match[2]) - 2, 3)
    if match := _MONTH.fullmatch(text):
        return _months(int(match[1]), int(match[2]), 1)
    if match := _NAMED_MONTH.fullmatch(text):
        return _months(int(match[2]), _number(match[1]), 1)
    return _week_or_day(text)


def _week_or_day(text: str) -> Period | None:
    if match := _WEEK.fullmatch(text):
        start = datetime.fromisocalendar(int(match[1]), int(match[2]), 1).replace(tzinfo=UTC)
        return _lasting(start, timedelta(days=7))
    if match := _DAY.fullmatch(text):
        return _day(datetime(int(match[1]), int(match[3]), int(match[4]), tzinfo=UTC))
    return None


def _number(month: str) -> int:
    return _MONTHS.index(month[:3]) + 1


def _months(year: int, month: int, count: int) -> Period:
    start = datetime(year, month, 1, tzinfo=UTC)
    years, months = divmod(month - 1 + count, 12)
    end = _LAST if year + years > _LAST.year else datetime(year + years, months + 1, 1, tzinfo=UTC)
    return Period(start, end)


def _relative(text: str, now: datetime) -> Period | None:
    if text in ("today", "yesterday", "tomorrow"):
        return _day(now + timedelta(days=("yesterday", "today", "tomorrow").index(text) - 1))
    if text == "now":
        return _minutes(now, 1)
    if match := _NAMED.fullmatch(text):
        return _named(("next", "this", "last").index(match[1]) - 1, match[2], now)
    if match := _WEEKDAY.fullmatch(text):
        return _weekday(_WEEKDAYS.index(match[2]), now, before_today=bool(match[1]))
    if match := _RECENT.fullmatch(text):
        begins, ends = _ago(match[1], match[2], now), _day(now)
        is_short = begins.end - begins.start < ends.end - ends.start
        return Period(begins.start, (_minutes(now, 1) if is_short else ends).end)
    match = _AGO.fullmatch(text)
    return _ago(match[1], match[2], now) if match else None


def _ago(count: str | None, unit: str, now: datetime) -> Period:
    moment = _before(now, count, unit)
    length = {"hour": 60, "minute": 1}.get(_UNITS.get(unit, unit))
    return _minutes(moment, length) if length else _day(moment)


def _minutes(moment: datetime, length: int) -> Period:
    start = moment.astimezone(UTC).replace(second=0, microsecond=0)
    return _lasting(start, timedelta(minutes=length))


def _weekday(weekday: int, now: datetime, *, before_today: bool) -> Period:
    """The most recent day of this name, today at the latest, or yesterday."""
    ago = (now.astimezone(UTC).weekday() - weekday) % 7
    return _day(now - timedelta(days=ago or (7 if before_today else 0)))


def _named(ago: int, unit: str, now: datetime) -> Period:
    """The whole unit some units ago; 0 is the current one."""
    months = {"month": 1, "quarter": 3, "year": 12}.get(unit)
    if months is None:
        today = _day(now).start
        days = 7 if unit == "week" else 1
        begun = today.weekday() if unit == "week" else 0
        start = today - timedelta(days=begun + days * ago)
        return _lasting(start, timedelta(days=days))
    index = now.year * 12 + now.month - 1
    index -= index % months + months * ago
    return _months(index // 12, index % 12 + 1, months)


def _before(now: datetime, count: str | None, unit: str) -> datetime:
    """The moment some units ago, by default one."""
    number = 1 if count in (None, "a", "an") else int(count) if count.isdecimal() else _COUNTS.index(count)
    name = _UNITS.get(unit, unit)
    if name in ("month", "year"):
        from dateutil.relativedelta import relativedelta  # 10 ms that the other units do without

        return now - relativedelta(months=number * (12 if name == "year" else 1))
    return now - timedelta(**{f"{name}s": number})


def _written(text: str) -> Period | None:
    """A time of day, as precise as written, or a day in any other unambiguous spelling."""
    match = _TIME.fullmatch(text.lower())
    if match is None and ":" not in text and (_LOST.match(text) or not re.search(r"\d{4}", text)):
        return None
    moment = parse_timestamp(text if match is None else _iso(match))
    if moment is None:
        return None
    if match is None and ":" not in text:
        return _day(moment)
    return _lasting(moment, _precision(match))


def _iso(match: re.Match[str]) -> str:
    """A timestamp with at least hours and minutes, parsed by Python."""
    day, hour, minutes, zone = match[1], match[2], match[3] or ":00", match[6] or ""
    return f"{day}T{hour}{minutes.replace(',', '.')}{zone.upper()}"


def _precision(match: re.Match[str] | None) -> timedelta:
    if match is None or (match[3] and not match[4]):
        return timedelta(minutes=1)
    if not match[3]:
        return timedelta(hours=1)
    return timedelta(microseconds=1) if match[5] else timedelta(seconds=1)


def _day(moment: datetime) -> Period:
    start = moment.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    return _lasting(start, timedelta(days=1))


def _lasting(start: datetime, length: timedelta) -> Period:
    """The period of this length, which ends with the last moment that there is at the latest."""
    return Period(start, start + min(length, _LAST - start))
