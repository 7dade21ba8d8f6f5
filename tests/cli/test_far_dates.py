"""The first and the last days that a date can have."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Outcome
from tests.factory import write_article

Newscli = Callable[..., Outcome]
_DAYS = ["0001-01-01", "0001-12-31", "1969-12-31", "9999-01-01", "9999-10-01", "9999-12-27", "9999-12-31"]


@pytest.fixture
def far(folder: Path) -> str:
    for day in _DAYS:
        write_article(folder, f"{day}.md", title=f"Robots of {day}", publishedDateTime=f"{day}T23:59:59Z")
    return str(folder)


@pytest.mark.parametrize("now", ["0001-01-01", "9999-12-31", "latest"])
@pytest.mark.parametrize(
    "arguments",
    [
        ["stats"],
        *(["stats", "--by", unit] for unit in ("year", "quarter", "month", "week", "weekday", "hour")),
        ["stats", "--by", "week,topic"],
        ["stats", "since:9999-10"],
        ["stats", "since:9999-12-27"],
        ["stats", "until:0001"],
        ["digest"],
        ["stories"],
        ["names", "--trend"],
        ["list", "date:9999-W52"],
        ["list", "date:0001-W01"],
        ["list", "date:9999-12-31"],
        ["list", "until:9999-12-31T23:59"],
    ],
)
def test_the_first_and_last_days_are_days(newscli: Newscli, far: str, arguments: list[str], now: str) -> None:
    outcome = newscli("-L", far, *arguments, "--now", now)

    assert outcome.code in (0, 1)
    assert "not a date" not in outcome.err


@pytest.mark.parametrize(
    "word", ["today", "this week", "this month", "this quarter", "this year", "monday", "now", "last 3 hours"]
)
@pytest.mark.parametrize("now", ["0001-01-01", "9999-12-31"])
def test_named_days_are_known_at_the_ends_of_time(newscli: Newscli, far: str, word: str, now: str) -> None:
    outcome = newscli("-L", far, "list", f'date:"{word}"', "--now", now)

    assert outcome.code in (0, 1, 2)
    assert "internal error" not in outcome.err
    if (word, now) not in (("monday", "0001-01-01"), ("last 3 hours", "0001-01-01")):
        assert outcome.code != 2
