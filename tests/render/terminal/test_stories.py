"""Stories of which much is not known, or more than fits."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from rich.cells import cell_len
from rich.panel import Panel
from rich.text import Text

from newscli.model.answers import Facet
from newscli.model.article import Article
from newscli.model.stories import Story, StoryDetails
from newscli.model.summary import Provider, Summary
from newscli.render.terminal.frame import Frame
from newscli.render.terminal.stories import details, table, with_matching
from tests.render.terminal.paper import printed

START = datetime(2022, 5, 25, 20, 4, tzinfo=UTC)
LEAD = Summary(id="lead", path="lead.md", title="The lead", provider=Provider("Post"), published_at=START, quality=7)
BARE = Summary(id="bare", path="bare.md")
HOSTILE = "[red]\x1b[2J\u202e\nx[/red]"
SHOWN = "[red]\ufffd[2J\ufffd x[/red]"


def _story(**changes: Any) -> Story:
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


NOTHING = _story(
    lead=BARE, articles=2, outside=0, publishers=0, first=None, last=None, heat=None, pulse=(0,) * 12
)  # fmt: skip


def _page(told: StoryDetails, width: int = 100) -> list[str]:
    return [line.rstrip() for line in printed(details(told, Panel(Text("…")), Frame(width)), width=width).splitlines()]


def _of(story: Story, *articles: Summary, topics: tuple[Facet, ...] = ()) -> StoryDetails:
    return StoryDetails(story, Article(id="lead", path="lead.md"), articles, topics)


def _fact(lines: list[str], name: str) -> str:
    (line,) = (line for line in lines if line.startswith(f"{name} "))
    return line.removeprefix(name).strip()


def test_a_table_has_a_row_a_story_and_blanks_for_what_is_not_known() -> None:
    lines = printed(table([_story(), NOTHING], 9, Frame(100))).splitlines()

    assert lines[0].split() == ["#", "First", "Last", "Lead", "Art", "Out", "Pub", "Heat", "Pulse"]
    assert lines[2].split() == ["9", "2022-05-25", "2022-05-28", "The", "lead", "2", "1", "3", "84", "▅▁█"]
    assert lines[3].split() == ["10", "bare", "2", "▁▁▁▁▁▁▁▁▁▁▁▁"]


@pytest.mark.parametrize("width", [1, 20, 40, 60, 80, 100, 200])
def test_the_lead_and_its_size_stay_in_a_narrow_table(width: int) -> None:
    lines = printed(table([_story()], 1, Frame(width)), width=max(width, 20)).splitlines()

    assert "Art" in lines[0]
    assert "T" in lines[2]
    assert all(cell_len(line) <= max(width, 20) for line in lines)


@pytest.mark.parametrize(
    ("changes", "name", "said"),
    [
        ({}, "Story", "3 articles by 3 publishers: 2 in the library, 1 known from links"),
        ({"outside": 0}, "Story", "2 articles by 3 publishers"),
        ({"publishers": 1}, "Story", "3 articles by 1 publisher: 2 in the library, 1 known from links"),
        ({"publishers": 0, "articles": 1234, "outside": 0}, "Story", "1,234 articles"),
        ({}, "When", "2022-05-25 to 2022-05-28, 3 days"),
        ({"last": START}, "When", "2022-05-25"),
        ({"last": START + timedelta(hours=3)}, "When", "2022-05-25"),
        ({"last": START + timedelta(hours=4)}, "When", "2022-05-25 to 2022-05-26, 1 day"),
        ({"first": None, "last": None}, "When", "no dates"),
        (
            {"first": datetime.min.replace(tzinfo=UTC), "last": datetime.max.replace(tzinfo=UTC)},
            "When",
            "0001-01-01 to 9999-12-31, 3,652,059 days",
        ),
        ({}, "Pulse", "▅▁█"),
    ],
)
def test_what_a_page_says_of_a_story(changes: dict[str, Any], name: str, said: str) -> None:
    assert _fact(_page(_of(_story(**changes), LEAD)), name) == said


@pytest.mark.parametrize(
    ("first", "said"),
    [
        (LEAD, "Post · 2022-05-25 20:04 UTC · The lead"),
        (Summary(id="x", path=None, title="Title"), "Title"),
        (Summary(id="x", path=None, provider=Provider(None, "post.example")), "post.example · x"),
        (Summary(id="x", path=None, web_url="https://example.com/x", published_at=START), "2022-05-25 20:04 UTC · https://example.com/x"),
        (Summary(id="x", path=None, title=HOSTILE, provider=Provider(HOSTILE)), f"{SHOWN} · {SHOWN}"),
        (BARE, "bare"),
    ],
)  # fmt: skip
def test_a_page_says_who_was_first_as_far_as_it_is_known(first: Summary, said: str) -> None:
    assert _fact(_page(_of(_story(), first)), "First") == said


def test_a_page_has_topics_where_there_are_any_and_eight_at_most() -> None:
    topics = tuple(Facet(f"T{number}", 9 - number) for number in range(9))
    told = LEAD

    assert _fact(_page(_of(_story(), told, topics=topics)), "Topics") == (
        "T0 (9), T1 (8), T2 (7), T3 (6), T4 (5), T5 (4), T6 (3), T7 (2)"
    )
    assert _fact(_page(_of(_story(), told, topics=(Facet(HOSTILE, 2),))), "Topics") == f"{SHOWN} (2)"
    assert not [line for line in _page(_of(_story(), told)) if line.startswith("Topics")]


def test_a_page_has_the_articles_by_day_and_says_each_day_once() -> None:
    told = [
        LEAD,
        Summary(id="b", path=None, title="B", published_at=START + timedelta(hours=1)),
        Summary(id="c", path=None, title="C", published_at=START + timedelta(days=2)),
        BARE,
        Summary(id="e", path=None, title=HOSTILE, provider=Provider(HOSTILE)),
    ]

    lines = _page(_of(_story(), *told))

    (start,) = (number for number, line in enumerate(lines) if line.startswith("3 articles by day"))
    assert [line.split() for line in lines[start + 3 :]] == [
        ["1", "2022-05-25", "20:04", "The", "lead", "Post", "7", "✓", "lead"],
        ["2", "21:04", "B", "b"],
        ["3", "2022-05-27", "20:04", "C", "c"],
        ["4", "no", "date", "bare", "✓", "bare"],
        ["5", *SHOWN.split(), *SHOWN.split(), "e"],
    ]


@pytest.mark.parametrize("width", [20, 40, 80])
def test_a_page_fits_its_width(width: int) -> None:
    long = Summary(id="x", path=None, title="word " * 40, provider=Provider("publisher " * 9), published_at=START)
    topics = tuple(Facet("topic " * 9, 1) for _ in range(3))

    assert all(cell_len(line) <= width for line in _page(_of(_story(), long, topics=topics), width))


def test_each_story_has_the_articles_that_were_asked_for_numbered_through() -> None:
    stories = [_story(), NOTHING]
    matching = [[LEAD, BARE], [Summary(id="x", path=None, title=HOSTILE, provider=Provider(HOSTILE))]]

    lines = printed(*with_matching(stories, matching, 1, Frame(100))).splitlines()

    assert lines == [
        "The lead  3 articles by 3 publishers: 2 in the library, 1 known from links",
        "  1 2022-05-25 The lead Post",
        "  2            bare",
        "",
        "bare  2 articles",
        f"  3 {SHOWN} {SHOWN}",
        "",
    ]


@pytest.mark.parametrize("width", [1, 2, 3, 20, 80])
def test_the_articles_of_stories_stand_in_any_width(width: int) -> None:
    matching = [[LEAD, BARE]]

    shown = printed(*with_matching([_story()], matching, 1, Frame(width)), width=max(width, 20))

    assert " 1" in shown
    assert " 2" in shown
