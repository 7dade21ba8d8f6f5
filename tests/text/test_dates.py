import time
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newscli.text.dates import parse_timestamp

PROPERTY = settings(deadline=None, max_examples=200, suppress_health_check=list(HealthCheck))
NUMBERS = ["2022", "05", "25", "0000", "9999", "20", "60", "nan", "inf", "1e400", "٢", "²", "99:99", "24:00", "W21"]
NAMES = ["May", "Wed", "am", "pm", "EST", "UTC", "GMT", "CET", "T", "Z", "z"]
DATE_LIKE = st.builds(
    lambda pieces, gap: gap.join(pieces),
    st.lists(st.sampled_from(NUMBERS) | st.sampled_from(NAMES) | st.sampled_from("-+:./, ()\0"), max_size=12),
    st.sampled_from(["", " "]),
)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2022-05-25T20:04:00Z", datetime(2022, 5, 25, 20, 4, tzinfo=UTC)),
        ("  2022-05-25T20:04:00Z\n", datetime(2022, 5, 25, 20, 4, tzinfo=UTC)),
        ("2022-05-25t20:04:00z", datetime(2022, 5, 25, 20, 4, tzinfo=UTC)),
        ("2022-05-25T20:04:00", datetime(2022, 5, 25, 20, 4, tzinfo=UTC)),
        ("2022-05-25 20:04", datetime(2022, 5, 25, 20, 4, tzinfo=UTC)),
        ("2022-05-25T22:04:00+02:00", datetime(2022, 5, 25, 20, 4, tzinfo=UTC)),
        ("2022-05-25T22:04:00+0200", datetime(2022, 5, 25, 20, 4, tzinfo=UTC)),
        ("2022-05-25T14:34:00-05:30", datetime(2022, 5, 25, 20, 4, tzinfo=UTC)),
        ("2022-05-25T23:30:00-05:00", datetime(2022, 5, 26, 4, 30, tzinfo=UTC)),
        ("2022-05-25T20:04:00.123456789Z", datetime(2022, 5, 25, 20, 4, 0, 123456, tzinfo=UTC)),
        ("2022-05-25", datetime(2022, 5, 25, tzinfo=UTC)),
        ("20220525", datetime(2022, 5, 25, tzinfo=UTC)),
        ("2022-W21-3", datetime(2022, 5, 25, tzinfo=UTC)),
        ("May 25, 2022", datetime(2022, 5, 25, tzinfo=UTC)),
        ("25 May 2022", datetime(2022, 5, 25, tzinfo=UTC)),
        ("25/05/2022", datetime(2022, 5, 25, tzinfo=UTC)),
        ("2022-05-25 8pm", datetime(2022, 5, 25, 20, tzinfo=UTC)),
        ("Wed, 25 May 2022 20:04:00 GMT", datetime(2022, 5, 25, 20, 4, tzinfo=UTC)),
        ("Wed, 25 May 2022 20:04:00 EDT", datetime(2022, 5, 26, 0, 4, tzinfo=UTC)),
        ("Wed, 25 May 2022 20:04:00 PST", datetime(2022, 5, 26, 4, 4, tzinfo=UTC)),
        ("Wed, 25 May 2022 22:04:00 +0200", datetime(2022, 5, 25, 20, 4, tzinfo=UTC)),
        ("Wed, 25 May 2022 22:04:00 +0200 (CEST)", datetime(2022, 5, 25, 20, 4, tzinfo=UTC)),
        ("25 May 2022 20:04 UTC+00:00", datetime(2022, 5, 25, 20, 4, tzinfo=UTC)),
        ("2022-05-25 9:04:00 -0500", datetime(2022, 5, 25, 14, 4, tzinfo=UTC)),
        ("2022-05-25 20:04:00 +0200", datetime(2022, 5, 25, 18, 4, tzinfo=UTC)),
        ("2022-05-25 17:00 EST", datetime(2022, 5, 25, 22, tzinfo=UTC)),
        ("2022-5-03T00:00:00.000Z", datetime(2022, 5, 3, tzinfo=UTC)),
        ("2022-5-3", datetime(2022, 5, 3, tzinfo=UTC)),
        ("2022/5/3 20:04:05", datetime(2022, 5, 3, 20, 4, 5, tzinfo=UTC)),
        ("2022.05.03", datetime(2022, 5, 3, tzinfo=UTC)),
        ("2022 May 3", datetime(2022, 5, 3, tzinfo=UTC)),
        ("1653509040000", datetime(2022, 5, 25, 20, 4, tzinfo=UTC)),
        ("0001-01-01T00:00:00Z", datetime(1, 1, 1, tzinfo=UTC)),
        ("9999-12-31T23:59:59Z", datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC)),
        ("2024-02-29", datetime(2024, 2, 29, tzinfo=UTC)),
    ],
)
def test_full_date_is_a_moment_in_utc(text: str, moment: datetime) -> None:
    found = parse_timestamp(text)

    assert found == moment
    assert found is not None
    assert found.utcoffset() == timedelta(0)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "12:30",
        "10",
        "May",
        "May 2022",
        "Wednesday",
        "2022",
        "2022-05",
        "today",
        "not a date",
        "nan",
        "1e400",
        "9" * 64,
        "9" * 100_000,
        "2022-05-25T20:04:00Z" + " " * 60 + "x",
    ],
)
def test_part_of_a_date_is_no_moment(text: str) -> None:
    assert parse_timestamp(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "0000-00-00",
        "0000-01-01",
        "2022-13-45",
        "2022-02-30",
        "2023-02-29",
        "2022-05-25T25:00:00Z",
        "2022-05-25T20:60:00Z",
        "2022-05-25T23:59:60Z",
        "0001-01-01T00:00:00+23:00",
        "9999-12-31T23:59:59-01:00",
        "10000-01-01",
    ],
)
def test_date_that_no_calendar_has_is_no_moment(text: str) -> None:
    assert parse_timestamp(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "2022-05-25T20:04:00+99:99",
        "2022-05-25 20:04 +9999",
        "25 May 2022 20:04 +99:99",
        "25 May 2022 20:04 +2400",
        "25 May 2022 20:04 CET",
        "25 May 2022 20:04 CEST",
        "25 May 2022 20:04 IST",
        "25 May 2022 20:04 XYZ",
        "25 May 2022 20:04 EST+3",
        "25 May 2022 20:04 +9900 (CEST)",
    ],
)
def test_date_in_a_zone_that_is_not_known_everywhere_is_no_moment(text: str) -> None:
    assert parse_timestamp(text) is None


@pytest.mark.parametrize(
    ("zone", "hours"),
    [
        ("UT", 0),
        ("UTC", 0),
        ("GMT", 0),
        ("Z", 0),
        ("EST", 5),
        ("EDT", 4),
        ("CST", 6),
        ("CDT", 5),
        ("MST", 7),
        ("MDT", 6),
        ("PST", 8),
        ("PDT", 7),
    ],
)
def test_each_zone_of_mail_dates_has_its_hours_from_utc(zone: str, hours: int) -> None:
    assert parse_timestamp(f"25 May 2022 10:04:00 {zone}") == datetime(2022, 5, 25, 10 + hours, 4, tzinfo=UTC)


@pytest.mark.parametrize("text", ["2022-05-25 20:04 XYZ", "2022-05-25 20:04 EST", "2022-05-25 20:04"])
def test_name_of_the_machines_own_zone_changes_nothing(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    before = parse_timestamp(text)
    monkeypatch.setattr(time, "tzname", ("XYZ", "EST"))

    assert parse_timestamp(text) == before


@PROPERTY
@given(st.text(max_size=80) | DATE_LIKE)
def test_any_text_is_none_or_a_moment_in_utc(text: str) -> None:
    moment = parse_timestamp(text)

    assert moment is None or moment.utcoffset() == timedelta(0)


@PROPERTY
@given(st.datetimes(timezones=st.just(UTC)))
def test_iso_form_of_a_moment_reads_as_that_moment(moment: datetime) -> None:
    assert parse_timestamp(moment.isoformat()) == moment
