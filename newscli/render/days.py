"""Days and spans of days as a person writes them. All in UTC, in English whatever the locale is."""

from datetime import datetime, timedelta

_MONTHS = [
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
]  # fmt: skip
_WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
_MOMENT = timedelta(microseconds=1)


def written_day(moment: datetime, year: int | None = None) -> str:
    """28 September 2020, without the year if it is `year`."""
    return f"{moment.day} {_month(moment, year)}"


def short_day(moment: datetime, year: int | None = None) -> str:
    """28 Sep 2020, without the year if it is `year`."""
    return f"{moment.day} {_MONTHS[moment.month - 1][:3]}" + ("" if moment.year == year else f" {moment.year}")


def weekday(moment: datetime) -> str:
    """Wednesday."""
    return _WEEKDAYS[moment.weekday()]


def written_span(since: datetime, until: datetime) -> str:
    """From `since` up to, not including, `until`: “2020”, “September 2020”, “23–30 September 2020”."""
    last = max(until - _MOMENT, since)
    if since != midnight(since) or until != midnight(until):
        return f"{_moment(since, since)} – {_moment(until, last)}"
    if (since.day, since.month, until.day, until.month) == (1, 1, 1, 1):
        return _joined(str(since.year), str(last.year), "–")
    if since.day == until.day == 1:
        return _joined(_month(since, last.year), _month(last), " – ", same=_month(since) == _month(last))
    if (since.year, since.month) == (last.year, last.month):
        return _joined(str(since.day), written_day(last), "–", same=since.day == last.day)
    return f"{written_day(since, last.year)} – {written_day(last)}"


def _joined(first: str, last: str, dash: str, *, same: bool = False) -> str:
    return last if same or first == last else f"{first}{dash}{last}"


def midnight(moment: datetime) -> datetime:
    """The beginning of the day."""
    return moment.replace(hour=0, minute=0, second=0, microsecond=0)


def _month(moment: datetime, year: int | None = None) -> str:
    return _MONTHS[moment.month - 1] + ("" if moment.year == year else f" {moment.year}")


def _moment(moment: datetime, day: datetime) -> str:
    """With the time of the day; at midnight, a day alone."""
    return written_day(day) if moment == midnight(moment) else f"{written_day(moment)} {moment:%H:%M}"
