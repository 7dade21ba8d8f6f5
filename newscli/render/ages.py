"""A moment as people and programs read it, and how long ago it was."""

from datetime import datetime


def day(moment: datetime | None) -> str:
    """2022-05-25, or nothing for None."""
    return moment.date().isoformat() if moment else ""


def minute(moment: datetime) -> str:
    """2022-05-25 20:04."""
    return moment.isoformat(sep=" ", timespec="minutes")[:16]


def rfc3339(moment: datetime | None) -> str | None:
    """2022-05-25T20:04:00Z."""
    return moment.isoformat().replace("+00:00", "Z") if moment else None


_UNITS = (
    ("year", 365.2425 * 86_400),
    ("month", 30.436875 * 86_400),
    ("week", 604_800),
    ("day", 86_400),
    ("hour", 3_600),
    ("minute", 60),
)


def age(moment: datetime, now: datetime) -> str:
    """“4 years ago”, “in 2 days”, “just now”: the largest unit that fits, rounded down."""
    seconds = (now - moment).total_seconds()
    for name, length in _UNITS:
        count = int(abs(seconds) // length)
        if count:
            span = f"{count} {name}{'s' if count > 1 else ''}"
            return f"{span} ago" if seconds > 0 else f"in {span}"
    return "just now"
