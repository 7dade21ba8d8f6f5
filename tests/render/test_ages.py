from datetime import UTC, datetime

import pytest

from newscli.render.ages import age

NOW = datetime(2026, 6, 1, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        (datetime(2022, 5, 25, 20, 4, tzinfo=UTC), "4 years ago"),
        (datetime(2025, 5, 25, tzinfo=UTC), "1 year ago"),
        (datetime(2026, 4, 1, tzinfo=UTC), "2 months ago"),
        (datetime(2026, 5, 20, tzinfo=UTC), "1 week ago"),
        (datetime(2026, 5, 30, tzinfo=UTC), "2 days ago"),
        (datetime(2026, 6, 1, 9, tzinfo=UTC), "3 hours ago"),
        (datetime(2026, 6, 1, 11, 59, tzinfo=UTC), "1 minute ago"),
        (NOW, "just now"),
        (datetime(2026, 6, 4, tzinfo=UTC), "in 2 days"),
    ],
)
def test_an_age_is_said_in_the_largest_unit(moment: datetime, said: str) -> None:
    assert age(moment, NOW) == said
