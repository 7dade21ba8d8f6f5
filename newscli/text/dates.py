"""Timestamps as articles write them, in UTC.

Stored dates are ISO 8601 and read by the standard library. Anything else goes to dateutil, which guesses: a text that
reads differently with another default for what is not written, or with the day before the month, is no date.
"""

import re
from datetime import UTC, datetime, timedelta, tzinfo

_LONGEST = 64
_YEAR_FIRST = re.compile(r"\d{4}[-/. ]")
_MILLISECONDS = re.compile(r"[0-9]{13}")
_NEARLY_ISO = re.compile(
    r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ] *(\d{1,2}):(\d\d)(?::(\d\d(?:\.\d+)?))? *(Z|[+-]\d\d:?\d\d)?)?",
    re.ASCII | re.IGNORECASE,
)
"""Year first, but with slashes, single digits, or a blank before the zone."""
_POSIX_ZONE = re.compile(r"\b(?:GMT|UTC)\s*[+-]\s*(?!00?:?(?:00)?\b)\d", re.IGNORECASE)
"""“GMT+2” is east of Greenwich to a reader and west of it to POSIX."""

# The names that RFC 822 defines, in hours from UTC. No others: what a machine calls its own zone must not change
# an article.
_ZONES = {
    "UT": 0,
    "UTC": 0,
    "GMT": 0,
    "Z": 0,
    "EST": -5,
    "EDT": -4,
    "CST": -6,
    "CDT": -5,
    "MST": -7,
    "MDT": -6,
    "PST": -8,
    "PDT": -7,
}


def parse_timestamp(text: str) -> datetime | None:
    """The timestamp that a text means, in UTC, which is also the zone of a text without one; None if it means none."""
    text = text.strip()
    if not text or len(text) > _LONGEST or _POSIX_ZONE.search(text):
        return None
    if _MILLISECONDS.fullmatch(text):
        return datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=int(text))
    moment = _exact(text) or _exact(_iso(text)) or _guess(text)
    return _in_utc(moment) if moment else None


def _exact(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None


def _iso(text: str) -> str:
    """The text as ISO 8601 writes it, if it nearly is; dateutil would take a hundred times as long."""
    found = _NEARLY_ISO.fullmatch(text)
    if found is None:
        return text
    year, _, month, day, hour, minute, second, zone = found.groups()
    date = f"{year}-{month:0>2}-{day:0>2}"
    return f"{date}T{hour:0>2}:{minute}:{second or '00'}{zone or ''}" if hour else date


def _in_utc(moment: datetime) -> datetime | None:
    if moment.tzinfo is None:
        return moment.replace(tzinfo=UTC)
    try:
        return moment.astimezone(UTC)
    except OverflowError:
        return None


def _guess(text: str) -> datetime | None:
    from dateutil.parser import parse  # 10 ms that ISO dates do without

    # Nobody writes year, day, month: after a year of four digits the month comes first.
    year_first = _YEAR_FIRST.match(text) is not None
    defaults = (datetime(2000, 1, 1), datetime(2001, 2, 2))  # noqa: DTZ001
    try:
        readings = {
            parse(
                text, default=default, tzinfos=_zone, yearfirst=year_first and other, dayfirst=other and not year_first
            )
            for default in defaults
            for other in (False, True)
        }
    except (ValueError, ArithmeticError, TypeError, LookupError, AttributeError):
        return None
    return readings.pop() if len(readings) == 1 else None


def _zone(name: str | None, offset: int | None) -> tzinfo | None:
    """Raises ValueError for a zone that does not mean the same everywhere."""
    from dateutil.tz import tzoffset

    if name is None and offset is None:
        return None
    if name in _ZONES and not offset:
        return tzoffset(name, _ZONES[name] * 3600)
    if offset is None or name in _ZONES or abs(timedelta(seconds=offset)) >= timedelta(days=1):
        raise ValueError(f"unknown zone {name} {offset}")
    return tzoffset(name, offset)
