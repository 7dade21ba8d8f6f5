"""Days and spans of days as a person writes them."""

from datetime import UTC, datetime

import pytest

from newscli.render.days import short_day, short_span, span, weekday, written_day, written_month, written_span


def _moment(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("since", "until", "written"),
    [
        ("2020-01-01", "2021-01-01", "2020"),
        ("2020-09-01", "2020-10-01", "September 2020"),
        ("2020-12-01", "2021-01-01", "December 2020"),
        ("2020-09-30", "2020-10-01", "30 September 2020"),
        ("2020-09-23", "2020-10-01", "23–30 September 2020"),
        ("2020-08-28", "2020-09-04", "28 August – 3 September 2020"),
        ("2020-12-28", "2021-01-04", "28 December 2020 – 3 January 2021"),
        ("2020-01-01", "2022-01-01", "2020–2021"),
        ("2020-08-01", "2020-10-01", "August – September 2020"),
        ("2020-12-01", "2021-02-01", "December 2020 – January 2021"),
        ("2020-03-01", "2020-03-02", "1 March 2020"),
        ("2020-09-30T08:30", "2020-10-01", "30 September 2020 08:30 – 30 September 2020"),
        ("2020-09-29", "2020-09-30T12:00", "29 September 2020 – 30 September 2020 12:00"),
    ],
)
def test_a_span_is_written_as_short_as_it_can_be(since: str, until: str, written: str) -> None:
    assert written_span(_moment(since), _moment(until)) == written


def test_a_day_has_its_year_unless_that_is_known() -> None:
    day = _moment("2020-09-30")

    assert (written_day(day), written_day(day, 2020)) == ("30 September 2020", "30 September")
    assert (short_day(day), short_day(day, 2020)) == ("30 Sep 2020", "30 Sep")
    assert (written_month(day), written_month(day, 2020)) == ("September 2020", "September")
    assert weekday(day) == "Wednesday"


def _known(text: str | None) -> datetime | None:
    return _moment(text) if text else None


@pytest.mark.parametrize(
    ("first", "last", "said", "short"),
    [
        ("2021-08-27", "2021-08-30", "3 days: 2021-08-27 to 2021-08-30", "2021-08-27..30"),
        ("2021-08-27", "2021-09-02", "6 days: 2021-08-27 to 2021-09-02", "2021-08-27..09-02"),
        ("2021-12-30", "2022-01-02", "3 days: 2021-12-30 to 2022-01-02", "2021-12-30..2022-01-02"),
        ("2021-08-27", "2022-08-27", "365 days: 2021-08-27 to 2022-08-27", "2021-08-27..2022-08-27"),
        ("2021-08-27T10:00", "2021-08-27T13:00", "2021-08-27", "2021-08-27"),
        ("2021-08-27T23:00", "2021-08-28T01:00", "1 day: 2021-08-27 to 2021-08-28", "2021-08-27..28"),
        ("0001-01-01", "9999-12-31", "3,652,058 days: 0001-01-01 to 9999-12-31", "0001-01-01..9999-12-31"),
        (None, None, "", ""),
    ],
)
def test_a_span_has_both_days_and_how_many_lie_between(
    first: str | None, last: str | None, said: str, short: str
) -> None:
    assert span(_known(first), _known(last)) == said
    assert short_span(_known(first), _known(last)) == short
