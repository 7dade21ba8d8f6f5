"""Timestamps as articles write them, in UTC.

Stored dates are ISO 8601 and read by the standard library. Anything else goes to dateutil, which guesses: a text that
reads differently with another default for what is not written, or with the day before the month, is no date.
"""

import re
from datetime import UTC, datetime, timedelta, tzinfo

_LONGEST = 64
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
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        guess = _guess(text)
        if guess is None:
            return None
        moment = guess
    return _in_utc(moment)


def _in_utc(moment: datetime) -> datetime | None:
    if moment.tzinfo is None:
        return moment.replace(tzinfo=UTC)
    try:
        return moment.astimezone(UTC)
    except OverflowError:
        return None


def _guess(text: str) -> datetime | None:
    from dateutil.parser import parse  # 10 ms that ISO dates do without

    try:
        readings = {
            parse(text, default=datetime(2000, 1, 1), tzinfos=_zone),  # noqa: DTZ001
            parse(text, default=datetime(2001, 2, 2), tzinfos=_zone),  # noqa: DTZ001
            parse(text, default=datetime(2000, 1, 1), tzinfos=_zone, dayfirst=True),  # noqa: DTZ001
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
