"""The page of a story of which much is not known, or more than fits."""

import re
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from rich.cells import cell_len
from rich.text import Text

from newscli.model.answers import Facet
from newscli.model.article import Article
from newscli.model.stories import Story, StoryDetails
from newscli.model.summary import Provider, Summary
from newscli.render.terminal.frame import Frame
from newscli.render.terminal.story import page, page_in_full
from tests.render.terminal.paper import printed
from tests.render.terminal.told import BARE, HOSTILE, LEAD, SHOWN, START, story

ARTICLE = Article(
    id="lead",
    path="lead.md",
    title="The lead",
    excerpt="What it is about.",
    provider=Provider("Post"),
    published_at=START,
)
PLAIN = Frame(is_plain=True)
WIDE = Frame(100)


def _of(story: Story, *articles: Summary, topics: tuple[Facet, ...] = (), lead: Article = ARTICLE) -> StoryDetails:
    return StoryDetails(story, lead, articles, topics)


def _page(told: StoryDetails, frame: Frame = WIDE) -> list[str]:
    return printed(page(told, START, frame), width=frame.width or 500).splitlines()


def _in_full(told: StoryDetails, width: int = 100) -> list[str]:
    return printed(page_in_full(told, Text("…"), Frame(width)), width=width).splitlines()


def _fact(lines: list[str], name: str) -> str:
    (line,) = (line for line in lines if line.startswith(f"{name} "))
    return line.removeprefix(name).strip()


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({}, "3 articles by 3 publishers, 3 days: 2022-05-25 to 2022-05-28 · 1 only known from links"),
        ({"outside": 0}, "2 articles by 3 publishers, 3 days: 2022-05-25 to 2022-05-28"),
        ({"outside": 0, "last": START}, "2 articles by 3 publishers, 2022-05-25"),
        ({"outside": 0, "publishers": 1, "last": START}, "2 articles by 1 publisher, 2022-05-25"),
        ({"outside": 0, "publishers": 0, "articles": 1234, "last": START}, "1,234 articles, 2022-05-25"),
        ({"outside": 0, "first": None, "last": None}, "2 articles by 3 publishers"),
    ],
)
def test_a_page_says_on_one_line_what_is_known_of_the_story(changes: dict[str, Any], said: str) -> None:
    told = _of(story(**changes), LEAD)

    assert f"{said} · more: --all" in _page(told)
    assert f"Story: {said}" in _page(told, PLAIN)
    assert said in _page(told, Frame())


def test_a_page_begins_with_title_byline_and_excerpt_of_the_lead() -> None:
    rule, *lines = _page(_of(story(), LEAD))

    assert re.fullmatch(f"{LEAD.id} ─+", rule)
    assert lines[:5] == [
        "The lead", "Post · 2022-05-25, just now", "", "What it is about.", "",
    ]  # fmt: skip
    assert _page(_of(story(), LEAD), PLAIN)[:3] == [
        "Title: The lead", "Provider: Post", "Date: 2022-05-25, just now",
    ]  # fmt: skip


def test_a_lead_without_anything_leaves_no_gaps() -> None:
    lines = _page(_of(story(), BARE, lead=Article(id="bare", path="bare.md")))

    assert lines[1:3] == ["(no title)", ""]
    assert lines[3].startswith("3 articles")


@pytest.mark.parametrize("width", [40, 60, 80, 200])
def test_a_long_title_takes_two_lines_and_a_long_excerpt_four_of_ninety_cells(width: int) -> None:
    lead = Article(id="lead", path="lead.md", title="title " * 99, excerpt="excerpt " * 99)

    lines = _page(_of(story(), LEAD, lead=lead), Frame(width))

    assert [sum(line.startswith(word) for line in lines) for word in ("title", "excerpt")] == [2, 4]
    assert all(len(line) <= min(width, 90) for line in lines if line.startswith("excerpt"))
    assert sum(line.endswith("…") for line in lines) == 2


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
    assert _fact(_in_full(_of(story(), first)), "First") == said


def test_a_page_has_topics_where_there_are_any_and_eight_at_most() -> None:
    topics = tuple(Facet(f"T{number}", 9 - number) for number in range(9))
    told = LEAD

    assert _fact(_in_full(_of(story(), told, topics=topics)), "Topics") == (
        "T0 (9), T1 (8), T2 (7), T3 (6), T4 (5), T5 (4), T6 (3), T7 (2)"
    )
    assert _fact(_in_full(_of(story(), told, topics=(Facet(HOSTILE, 2),))), "Topics") == f"{SHOWN} (2)"
    assert not [line for line in _in_full(_of(story(), told)) if line.startswith("Topics")]


def test_a_page_has_the_articles_by_day_and_says_each_day_once() -> None:
    told = [
        LEAD,
        Summary(id="b", path=None, title="B", published_at=START + timedelta(hours=1)),
        Summary(id="c", path=None, title="C", published_at=START + timedelta(days=2)),
        BARE,
        Summary(id="e", path=None, title=HOSTILE, provider=Provider(HOSTILE)),
    ]

    lines = _page(_of(story(), *told))

    (start,) = (number for number, line in enumerate(lines) if line.split()[:1] == ["#"])
    assert lines[start].split() == ["#", "2022", "UTC", "Title", "Provider", "Ref"]
    assert [line.split() for line in lines[start + 2 :]] == [
        ["1", "05-25", "20:04", "The", "lead", "Post", "✓", "lead"],
        ["2", "21:04", "B", "b"],
        ["3", "05-27", "20:04", "C", "c"],
        ["4", "no", "date", "bare", "✓", "bare"],
        ["5", *SHOWN.split(), *SHOWN.split(), "e"],
    ]


def _headings(*articles: Summary, width: int | None = 100) -> list[str]:
    (line,) = (line for line in _page(_of(story(), *articles), Frame(width)) if line.split()[:1] == ["#"])
    return line.split()


def test_a_timeline_has_no_column_that_says_nothing() -> None:
    midnight = [
        Summary(id=name, path=name, title=name, published_at=datetime(year, 1, 1, tzinfo=UTC))
        for name, year in (("a", 2021), ("b", 2022))
    ]

    assert _headings(*midnight) == ["#", "Day", "Title", "Ref"]
    assert _headings(midnight[0]) == ["#", "2021", "Title", "Ref"]
    assert _headings(midnight[0], width=80) == ["#", "2021", "Title"]


def test_in_a_pipe_every_line_has_its_day() -> None:
    told = [Summary(id=name, path=None, title=name, published_at=START) for name in "ab"]

    assert [line.split() for line in _page(_of(story(), *told), Frame())[-2:]] == [
        ["1", "2022-05-25", "20:04", "a", "a"],
        ["2", "2022-05-25", "20:04", "b", "b"],
    ]


def test_a_timeline_read_aloud_says_what_is_in_the_library() -> None:
    lines = _page(_of(story(), LEAD, Summary(id="x", path=None, title="X")), PLAIN)

    assert lines[lines.index("Number: 1") :] == [
        "Number: 1", "Day: 2022-05-25", "Time: 20:04", "Title: The lead", "Provider: Post", "In the library: yes",
        "Ref: lead", "", "Number: 2", "Day: no date", "Title: X", "In the library: no",
        "Ref: x",
    ]  # fmt: skip


def test_the_pulse_is_blank_where_nobody_tells_the_story() -> None:
    assert _fact(_in_full(_of(story(), LEAD)), "Pulse") == "▆·█"


@pytest.mark.parametrize("width", [20, 40, 80])
def test_a_page_fits_its_width(width: int) -> None:
    long = Summary(id="x", path=None, title="word " * 40, provider=Provider("publisher " * 9), published_at=START)
    topics = tuple(Facet("topic " * 9, 1) for _ in range(3))
    told = _of(story(), long, topics=topics)

    assert all(cell_len(line) <= width for line in [*_page(told, Frame(width)), *_in_full(told, width)])
