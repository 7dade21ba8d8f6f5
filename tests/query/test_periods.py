from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newscli.errors import ExitCode, UsageError
from newscli.query.periods import Period, parse_period

NOW = datetime(2026, 3, 31, 12, 30, 15, 500, tzinfo=UTC)
DAY = timedelta(days=1)
LAST = datetime.max.replace(tzinfo=UTC)
PROPERTY = settings(deadline=None, max_examples=200, suppress_health_check=list(HealthCheck))
NUMBERS = ["0", "1", "7", "12", "99999", "2022", "0000", "9999", "05", "13", "31", "20:04", "٣", "²"]
UNITS = [
    "d",
    "D",
    "w",
    "m",
    "y",
    "h",
    "hour",
    "minutes",
    "days",
    "week",
    "month",
    "years",
    "ago",
    "today",
    "May",
    "now",
]
PERIOD_LIKE = st.builds(
    lambda pieces, gap: gap.join(pieces),
    st.lists(st.sampled_from(NUMBERS) | st.sampled_from(UNITS) | st.sampled_from("-+:/TZ"), max_size=6),
    st.sampled_from(["", " "]),
)


def day(year: int, month: int, number: int) -> Period:
    start = datetime(year, month, number, tzinfo=UTC)
    return Period(start, start + DAY)


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("2022", Period(datetime(2022, 1, 1, tzinfo=UTC), datetime(2023, 1, 1, tzinfo=UTC))),
        ("0001", Period(datetime(1, 1, 1, tzinfo=UTC), datetime(2, 1, 1, tzinfo=UTC))),
        ("9999", Period(datetime(9999, 1, 1, tzinfo=UTC), LAST)),
        ("2022-05", Period(datetime(2022, 5, 1, tzinfo=UTC), datetime(2022, 6, 1, tzinfo=UTC))),
        ("2022-5", Period(datetime(2022, 5, 1, tzinfo=UTC), datetime(2022, 6, 1, tzinfo=UTC))),
        ("2022-12", Period(datetime(2022, 12, 1, tzinfo=UTC), datetime(2023, 1, 1, tzinfo=UTC))),
        ("9999-12", Period(datetime(9999, 12, 1, tzinfo=UTC), LAST)),
        ("2022-05-25", day(2022, 5, 25)),
        (" 2022-05-25\n", day(2022, 5, 25)),
        ("2024-02-29", day(2024, 2, 29)),
        ("25 May 2022", day(2022, 5, 25)),
        ("May 25, 2022", day(2022, 5, 25)),
    ],
)
def test_written_date_is_all_of_its_year_month_or_day(text: str, period: Period) -> None:
    assert parse_period(text, NOW) == period


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("2022-05-25T20:04", datetime(2022, 5, 25, 20, 4, tzinfo=UTC)),
        ("2022-05-25 20:04", datetime(2022, 5, 25, 20, 4, tzinfo=UTC)),
        ("2022-05-25T20:04Z", datetime(2022, 5, 25, 20, 4, tzinfo=UTC)),
        ("2022-05-25T22:04+02:00", datetime(2022, 5, 25, 20, 4, tzinfo=UTC)),
    ],
)
def test_written_time_is_a_minute(text: str, start: datetime) -> None:
    assert parse_period(text, NOW) == Period(start, start + timedelta(minutes=1))


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("today", day(2026, 3, 31)),
        ("Today", day(2026, 3, 31)),
        ("yesterday", day(2026, 3, 30)),
        ("0d", day(2026, 3, 31)),
        ("7d", day(2026, 3, 24)),
        ("7D", day(2026, 3, 24)),
        (" 7 d ", day(2026, 3, 24)),
        ("2w", day(2026, 3, 17)),
        ("1m", day(2026, 2, 28)),
        ("1y", day(2025, 3, 31)),
        ("2 years", day(2024, 3, 31)),
        ("25m", day(2024, 2, 29)),
        ("2 weeks ago", day(2026, 3, 17)),
        ("1 week ago", day(2026, 3, 24)),
        ("3 days", day(2026, 3, 28)),
        ("1 Month Ago", day(2026, 2, 28)),
    ],
)
def test_days_ago_are_the_whole_day_that_long_ago(text: str, period: Period) -> None:
    assert parse_period(text, NOW) == period


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("12h", NOW - timedelta(hours=12)),
        ("36 hours ago", NOW - timedelta(hours=36)),
        ("90 minutes ago", NOW - timedelta(minutes=90)),
        ("1 minute", NOW - timedelta(minutes=1)),
        ("0h", NOW),
    ],
)
def test_hours_ago_are_the_minute_that_long_ago(text: str, moment: datetime) -> None:
    assert parse_period(text, NOW) == Period(moment, moment + timedelta(minutes=1))


def test_today_is_a_day_in_utc_wherever_now_is_told() -> None:
    late = datetime(2026, 4, 1, 1, 0, tzinfo=timezone(timedelta(hours=2)))

    assert parse_period("today", late) == day(2026, 3, 31)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "0000",
        "2022-00",
        "2022-13",
        "2022-02-30",
        "20222",
        "May",
        "12:30",
        "tomorrow",
        "7",
        "7x",
        "-7d",
        "1.5d",
        "d",
        "ago",
        "7d 2h",
        "999999d",
        "99999y",
        "2022..2023",
        "not a date",
        "\0",
        "9" * 10_000,
    ],
)
def test_what_is_no_date_is_a_wrong_usage_with_a_hint(text: str) -> None:
    with pytest.raises(UsageError) as caught:
        parse_period(text, NOW)

    assert caught.value.exit_code is ExitCode.USAGE
    assert caught.value.message == f"“{text}” is not a date."
    assert "2022-05-25" in caught.value.hint


@PROPERTY
@given(st.text(max_size=40) | PERIOD_LIKE)
def test_any_text_is_a_period_in_utc_or_a_wrong_usage(text: str) -> None:
    try:
        period = parse_period(text, NOW)
    except UsageError:
        return

    assert period.start <= period.end
    assert period.start.utcoffset() == period.end.utcoffset() == timedelta(0)


@PROPERTY
@given(st.dates(max_value=date(9999, 12, 30)))
def test_day_lies_in_its_month_and_the_month_in_its_year(written: date) -> None:
    the_day, month, year = (parse_period(written.isoformat()[:length], NOW) for length in (10, 7, 4))

    assert year.start <= month.start <= the_day.start < the_day.end <= month.end <= year.end
