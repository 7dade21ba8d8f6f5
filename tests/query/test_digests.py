"""Which days a digest is about, and which it is compared with."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscli.query.ast import EVERYTHING
from newscli.query.digests import covered, without_dates
from newscli.query.printing import print_query
from newscli.query.syntax import parse_query

NOW = datetime(2026, 6, 10, 12, tzinfo=UTC)


def _day(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "since", "until", "before"),
    [
        ("", "2026-06-03", "2026-06-11", "2026-05-26T12"),
        ("azure", "2026-06-03", "2026-06-11", "2026-05-26T12"),
        ("since:7d", "2026-06-03", "2026-06-11", "2026-05-26T12"),
        ("since:2026-06-01", "2026-06-01", "2026-06-11", "2026-05-22T12"),
        ("date:2021-08", "2021-08-01", "2021-09-01", "2021-07-01"),
        ("since:2021-08 until:2021-08", "2021-08-01", "2021-09-01", "2021-07-01"),
        ("until:2021-08", "2021-08-25", "2021-09-01", "2021-08-18"),
        ("date:2021-08-01,2021-08-03", "2021-08-01", "2021-08-04", "2021-07-29"),
        ("date:2021 since:2021-12", "2021-12-01", "2022-01-01", "2021-10-31"),
        ("-date:2021", "2026-06-03", "2026-06-11", "2026-05-26T12"),
        ("azure OR date:2021", "2026-06-03", "2026-06-11", "2026-05-26T12"),
        ("since:2026-06-10T09", "2026-06-10T09", "2026-06-11", "2026-06-10T06"),
        ("since:2026-06-01 until:2027", "2026-06-01", "2026-06-11", "2026-05-22T12"),
    ],
)
def test_a_digest_is_about_the_days_that_are_asked_for(text: str, since: str, until: str, before: str) -> None:
    days = covered(parse_query(text, NOW).where, NOW)

    assert (days.since, days.until, days.before) == (_day(since), _day(until), _day(before))


def test_days_to_come_are_not_cut() -> None:
    days = covered(parse_query("date:2027", NOW).where, NOW)

    assert (days.since, days.until) == (_day("2027-01-01"), _day("2028-01-01"))


@pytest.mark.parametrize(
    ("text", "now", "before"),
    [
        ("azure date:2021-08", "azure date:2021-08", "azure date:2021-07"),
        (
            "-date:2021-08-15 date:2021-08",
            "-date:2021-08-15 date:2021-08",
            "-date:2021-07-15 date:2021-07",
        ),
        (
            "date:2021-08-01,2021-08-03",
            "date:2021-08-01,2021-08-03 date:2021-08-01..2021-08-03",
            "date:2021-07-29,2021-07-31 date:2021-07-29..2021-07-31",
        ),
    ],
)
def test_the_same_is_asked_of_the_time_before(text: str, now: str, before: str) -> None:
    days = covered(parse_query(text, NOW).where, NOW)

    assert (print_query(days.where), print_query(days.where_before)) == (now, before)


@pytest.mark.parametrize(
    ("text", "rest"),
    [("", ""), ("date:2021", ""), ("azure since:2021 -ai", "azure -ai"), ("date:2021,2022 topic:ai", "topic:ai")],
)
def test_what_is_asked_beside_dates(text: str, rest: str) -> None:
    assert print_query(without_dates(parse_query(text, NOW).where)) == rest


@given(st.datetimes(timezones=st.just(UTC)), st.sampled_from(["", "since:0001", "until:9999", "date:0001..9999"]))
def test_any_moment_is_one_to_count_from(now: datetime, text: str) -> None:
    days = covered(parse_query(text, NOW).where if text else EVERYTHING, now)

    assert days.before <= days.since <= days.until
    assert days.since - days.before <= max(days.until - days.since, timedelta())
