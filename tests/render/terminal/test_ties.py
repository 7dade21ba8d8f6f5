"""What holds an article in its story."""

from datetime import timedelta

import pytest
from rich.cells import cell_len

from newscli.model.stories import Tie
from newscli.model.summary import Provider, Summary
from newscli.render.terminal.frame import Frame
from newscli.render.terminal.ties import table
from tests.render.terminal.paper import printed
from tests.render.terminal.told import HOSTILE, SHOWN

WORDS = ("reportedly", "vulnerability", "exposes", "thousands")


def _tie(*, title: str = "A title", by: str | None = "Post", in_story: bool = True, linked: bool = False) -> Tie:
    article = Summary(id="x", path="x.md", title=title, provider=Provider(by))
    return Tie(article, 0.5, WORDS, timedelta(days=-2), None, linked, in_story)


def _lines(*rows: Tie, width: int | None = 100) -> list[str]:
    return printed(table(rows, Frame(width)), width=width or 300).splitlines()


@pytest.mark.parametrize("width", [130, 200, None])
def test_what_is_shared_is_a_column_where_there_is_room(width: int | None) -> None:
    lines = _lines(_tie(linked=True), width=width)

    assert lines[0].split() == ["#", "Alike", "Days", "Title", "Provider", "Why"]
    assert lines[2].endswith("reportedly, vulnerability, exposes, thousands; linked")


@pytest.mark.parametrize("width", [40, 60, 129])
def test_what_is_shared_stands_below_the_row_where_there_is_none(width: int) -> None:
    heading, _, row, *below = _lines(_tie(title="word " * 20, linked=True), width=width)

    assert "Why" not in heading
    assert row.split()[:4] == ["1", "✓", "0.50", "-2.0"] or width < 60
    assert " ".join(line.strip() for line in below) == "reportedly, vulnerability, exposes, thousands; linked"
    assert all(cell_len(line) <= width for line in (row, *below))


def test_what_no_row_has_is_no_column() -> None:
    assert _lines(_tie(by=None, in_story=False), width=130)[0].split() == ["#", "Alike", "Days", "Title", "Why"]


def test_ties_read_aloud_say_what_is_in_the_story() -> None:
    lines = printed(table([_tie()], Frame(is_plain=True))).splitlines()

    assert lines == [
        "Number: 1",
        "In the story: yes",
        "Alike: 0.50",
        "Days: -2.0",
        "Title: A title",
        "Provider: Post",
        "Why: reportedly, vulnerability, exposes, thousands",
    ]


@pytest.mark.parametrize("width", [60, 100])
def test_hostile_titles_are_shown_harmless(width: int) -> None:
    assert SHOWN[:10] in _lines(_tie(title=HOSTILE, by=HOSTILE), width=width)[2]
