"""Spans of time as people read them."""

from datetime import UTC, datetime

import pytest

from newscli.render.spans import short_span, span


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text).replace(tzinfo=UTC) if text else None


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
def test_a_span_has_both_days_and_how_many_lie_between(first: str, last: str, said: str, short: str) -> None:
    assert span(_moment(first), _moment(last)) == said
    assert short_span(_moment(first), _moment(last)) == short
