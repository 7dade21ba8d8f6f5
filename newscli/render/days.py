"""Days, months and time spans as a person writes them: in UTC, and in English whatever the locale is."""

from datetime import date, datetime, timedelta

from newscli.render.ages import day
from newscli.render.counts import counted

INSTANT = timedelta(microseconds=1)
"""The shortest time that datetime knows: a span that ends at midnight ends on the day before."""

_MONTHS = [
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
]  # fmt: skip
_WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


def written_day(moment: date | None, year: int | None = None) -> str:
    """28 September 2020, without the year if it is `year`; nothing for None."""
    return f"{moment.day} {written_month(moment, year)}" if moment else ""


def short_day(moment: date | None, year: int | None = None) -> str:
    """28 Sep 2020, without the year if it is `year`; nothing for None."""
    return f"{moment.day} {_month(moment)[:3]}{_year(moment, year)}" if moment else ""


def written_month(moment: date, year: int | None = None) -> str:
    """September 2020, without the year if it is `year`."""
    return f"{_month(moment)}{_year(moment, year)}"


def _month(moment: date) -> str:
    return _MONTHS[moment.month - 1]


def _year(moment: date, known: int | None) -> str:
    return "" if moment.year == known else f" {moment.year}"


def weekday(moment: date) -> str:
    """Wednesday."""
    return _WEEKDAYS[moment.weekday()]


def midnight(moment: datetime) -> datetime:
    """The beginning of the day."""
    return moment.replace(hour=0, minute=0, second=0, microsecond=0)


def span(first: datetime | None, last: datetime | None) -> str:
    """“3 days: 2021-08-27 to 2021-08-30”; a single day alone; nothing if the dates are not known."""
    if first is None or last is None or day(first) == day(last):
        return day(first)
    days = (last - first) / timedelta(days=1)
    return f"{counted(max(round(days), 1), 'day')}: {day(first)} to {day(last)}"


def short_span(first: datetime | None, last: datetime | None) -> str:
    """2021-08-27, 2021-08-27..29, 2021-08-27..09-02 or 2021-12-30..2022-01-02."""
    begin, end = day(first), day(last)
    if begin == end:
        return begin
    same = next((length for length in (8, 5) if begin[:length] == end[:length]), 0)  # year and month, or the year
    return f"{begin}..{end[same:]}"


def written_span(since: datetime, until: datetime) -> str:
    """From `since` up to, not including, `until`: “2020”, “September 2020”, “23–30 September 2020”."""
    last = max(until - INSTANT, since)
    if since != midnight(since) or until != midnight(until):
        return f"{_moment(since, since)} – {_moment(until, last)}"
    if (since.day, since.month, until.day, until.month) == (1, 1, 1, 1):
        return _joined(str(since.year), str(last.year), "–")
    if since.day == until.day == 1:
        is_one = written_month(since) == written_month(last)
        return _joined(written_month(since, last.year), written_month(last), " – ", same=is_one)
    if (since.year, since.month) == (last.year, last.month):
        return _joined(str(since.day), written_day(last), "–", same=since.day == last.day)
    return f"{written_day(since, last.year)} – {written_day(last)}"


def _joined(first: str, last: str, dash: str, *, same: bool = False) -> str:
    return last if same or first == last else f"{first}{dash}{last}"


def _moment(moment: datetime, last: datetime) -> str:
    """A day with its time; midnight is the end of the day `last`."""
    return written_day(last) if moment == midnight(moment) else f"{written_day(moment)} {moment:%H:%M}"
