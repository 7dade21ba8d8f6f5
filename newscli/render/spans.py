"""From when to when, as people read it."""

from datetime import datetime, timedelta

from newscli.render.ages import day
from newscli.render.counts import counted


def span(first: datetime | None, last: datetime | None) -> str:
    """“3 days: 2021-08-27 to 2021-08-30”; the day, if it is one; nothing if they are not known."""
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
