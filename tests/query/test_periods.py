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
        ("2022-5-25", day(2022, 5, 25)),
        ("2022-5-5", day(2022, 5, 5)),
        ("2022/05/25", day(2022, 5, 25)),
        ("2022.05.25", day(2022, 5, 25)),
        ("20220525", day(2022, 5, 25)),
        ("2022/05", Period(datetime(2022, 5, 1, tzinfo=UTC), datetime(2022, 6, 1, tzinfo=UTC))),
        ("May 2022", Period(datetime(2022, 5, 1, tzinfo=UTC), datetime(2022, 6, 1, tzinfo=UTC))),
        ("december-2022", Period(datetime(2022, 12, 1, tzinfo=UTC), datetime(2023, 1, 1, tzinfo=UTC))),
        ("2022 Q2", Period(datetime(2022, 4, 1, tzinfo=UTC), datetime(2022, 7, 1, tzinfo=UTC))),
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
def test_written_minute_is_a_minute(text: str, start: datetime) -> None:
    assert parse_period(text, NOW) == Period(start, start + timedelta(minutes=1))


@pytest.mark.parametrize(
    ("text", "start", "length"),
    [
        ("2022-05-25T20", datetime(2022, 5, 25, 20, tzinfo=UTC), timedelta(hours=1)),
        ("2022-05-25 20", datetime(2022, 5, 25, 20, tzinfo=UTC), timedelta(hours=1)),
        ("2022-05-25t20z", datetime(2022, 5, 25, 20, tzinfo=UTC), timedelta(hours=1)),
        ("2022-05-25T20+02:00", datetime(2022, 5, 25, 18, tzinfo=UTC), timedelta(hours=1)),
        ("2022-05-25T20:04:59", datetime(2022, 5, 25, 20, 4, 59, tzinfo=UTC), timedelta(seconds=1)),
        ("2022-05-25T20:04:59.5", datetime(2022, 5, 25, 20, 4, 59, 500_000, UTC), timedelta(microseconds=1)),
        ("12h", datetime(2026, 3, 31, 0, 30, tzinfo=UTC), timedelta(hours=1)),
        ("36 hours ago", datetime(2026, 3, 30, 0, 30, tzinfo=UTC), timedelta(hours=1)),
        ("an hour ago", datetime(2026, 3, 31, 11, 30, tzinfo=UTC), timedelta(hours=1)),
        ("90 minutes ago", datetime(2026, 3, 31, 11, 0, tzinfo=UTC), timedelta(minutes=1)),
        ("1 minute", datetime(2026, 3, 31, 12, 29, tzinfo=UTC), timedelta(minutes=1)),
        ("0h", datetime(2026, 3, 31, 12, 30, tzinfo=UTC), timedelta(hours=1)),
        ("now", datetime(2026, 3, 31, 12, 30, tzinfo=UTC), timedelta(minutes=1)),
        ("last 7 days", datetime(2026, 3, 24, tzinfo=UTC), timedelta(days=8)),
        ("past week", datetime(2026, 3, 24, tzinfo=UTC), timedelta(days=8)),
        ("last two weeks", datetime(2026, 3, 17, tzinfo=UTC), timedelta(days=15)),
        ("past 24 hours", datetime(2026, 3, 30, 12, 30, tzinfo=UTC), timedelta(hours=24, minutes=1)),
        ("last 3 hours", datetime(2026, 3, 31, 9, 30, tzinfo=UTC), timedelta(hours=3, minutes=1)),
        ("last hour", datetime(2026, 3, 31, 11, 30, tzinfo=UTC), timedelta(hours=1, minutes=1)),
        ("next month", datetime(2026, 4, 1, tzinfo=UTC), timedelta(days=30)),
        ("lastweek", datetime(2026, 3, 23, tzinfo=UTC), timedelta(days=7)),
    ],
)
def test_a_period_is_as_long_as_its_text_is_precise(text: str, start: datetime, length: timedelta) -> None:
    assert parse_period(text, NOW) == Period(start, start + length)


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("tomorrow", day(2026, 4, 1)),
        ("tuesday", day(2026, 3, 31)),
        ("Monday", day(2026, 3, 30)),
        ("last monday", day(2026, 3, 30)),
        ("last tuesday", day(2026, 3, 24)),
        ("wednesday", day(2026, 3, 25)),
        ("a week ago", day(2026, 3, 24)),
        ("one-month-ago", day(2026, 2, 28)),
        ("1yr", day(2025, 3, 31)),
        ("2wks", day(2026, 3, 17)),
        ("3mo", day(2025, 12, 31)),
        ("7days", day(2026, 3, 24)),
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
        "12:30",
        "7",
        "7x",
        "1.5d",
        "d",
        "ago",
        "7d 2h",
        "999999d",
        "99999y",
        "2022..2023",
        "2021-01-01-02-01",
        "20210416T12",
        "2021/04/16T12",
        "16 April 2021 5pm",
        "16 Apr 2021 17h",
        "210405",
        "16 apr 21",
        "junk 2021",
        "mayor 2021",
        "am",
        "ay",
        "a d",
        "2021-08-25-2021-08-26",
        "2021-08-2*",
        "1629849600",
        "2020-2021",
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


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("01/02/2021", "It could be 2021-02-01 or 2021-01-02: write the year first."),
        ("May", "Which year? For example 2026-05."),
        ("august", "Which year? For example 2026-08."),
        ("-7d", "7d without a sign is that long ago."),
        ("latest", "`--now latest` counts from the newest article."),
    ],
)
def test_what_is_nearly_a_date_gets_a_hint_of_its_own(text: str, hint: str) -> None:
    with pytest.raises(UsageError) as caught:
        parse_period(text, NOW)

    assert caught.value.hint == hint


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
