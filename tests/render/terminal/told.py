"""Stories to show: one as it is, and parts of which little is known."""

from datetime import UTC, datetime, timedelta
from typing import Any

from newscli.model.stories import Story
from newscli.model.summary import Provider, Summary

START = datetime(2022, 5, 25, 20, 4, tzinfo=UTC)
LEAD = Summary(id="lead", path="lead.md", title="The lead", provider=Provider("Post"), published_at=START, quality=7)
BARE = Summary(id="bare", path="bare.md")
HOSTILE = "[red]\x1b[2J\u202e\nx[/red]"
SHOWN = "[red]\ufffd[2J\ufffd x[/red]"


def story(**changes: Any) -> Story:
    known: dict[str, Any] = {
        "id": "lead",
        "lead": LEAD,
        "articles": 2,
        "outside": 1,
        "publishers": 3,
        "first": START,
        "last": START + timedelta(days=3),
        "heat": 84,
        "pulse": (1, 0, 2),
    }
    return Story(**(known | changes))
