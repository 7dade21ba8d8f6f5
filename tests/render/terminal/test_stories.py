"""Tables of stories of which much is not known, or more than fits."""

import pytest
from rich.cells import cell_len

from newscli.model.summary import Provider, Summary
from newscli.render.terminal.frame import Frame
from newscli.render.terminal.stories import table, with_matching
from tests.render.terminal.paper import printed
from tests.render.terminal.told import BARE, HOSTILE, LEAD, SHOWN, story

NOTHING = story(
    lead=BARE, articles=2, outside=0, publishers=0, first=None, last=None, heat=None, pulse=(0,) * 12
)  # fmt: skip


def test_a_table_has_a_row_a_story_and_blanks_for_what_is_not_known() -> None:
    lines = printed(table([story(), NOTHING], 9, Frame(100))).splitlines()

    assert lines[0].split() == ["#", "When", "Lead", "Size", "Outside", "Publishers", "Heat"]
    assert lines[2].split() == ["9", "2022-05-25..28", "The", "lead", "3", "1", "3", "84"]
    assert lines[3].split() == ["10", "bare", "2"]


def test_what_no_story_has_is_no_column() -> None:
    assert printed(table([NOTHING], 1, Frame(100))).splitlines()[0].split() == ["#", "Lead", "Size"]


@pytest.mark.parametrize(
    ("width", "headings"),
    [
        (None, ["#", "When", "Lead", "Size", "Outside", "Publishers", "Heat"]),
        (100, ["#", "When", "Lead", "Size", "Outside", "Publishers", "Heat"]),
        (99, ["#", "When", "Lead", "Size", "Out", "Pub", "Heat"]),
        (60, ["#", "When", "Lead", "Size", "Pub"]),
        (40, ["#", "Lead", "Size"]),
    ],
)
def test_headings_are_whole_words_where_there_is_room(width: int | None, headings: list[str]) -> None:
    stories = [story(lead=Summary(id="x", path=None, title="word " * 20))]

    assert printed(table(stories, 1, Frame(width)), width=width or 200).splitlines()[0].split() == headings


def test_a_table_read_aloud_says_the_whole_span() -> None:
    lines = printed(table([story()], 1, Frame(is_plain=True))).splitlines()

    assert lines == [
        "Number: 1",
        "When: 3 days: 2022-05-25 to 2022-05-28",
        "Lead: The lead",
        "Size: 3",
        "Outside: 1",
        "Publishers: 3",
        "Heat: 84",
    ]


@pytest.mark.parametrize("width", [20, 40, 60, 80, 100, 200])
def test_the_lead_and_its_size_stay_in_a_narrow_table(width: int) -> None:
    lines = printed(table([story()], 1, Frame(width)), width=max(width, 20)).splitlines()

    assert "Size" in lines[0]
    assert "T" in lines[2]
    assert all(cell_len(line) <= max(width, 20) for line in lines)


def test_each_story_has_the_articles_that_were_asked_for_numbered_through() -> None:
    stories = [story(), NOTHING]
    matching = [[LEAD, BARE], [Summary(id="x", path=None, title=HOSTILE, provider=Provider(HOSTILE))]]

    lines = printed(*with_matching(stories, matching, Frame(100))).splitlines()

    assert lines == [
        "The lead",
        "2022-05-25..28 · 3 articles by 3 publishers",
        "  1  05-25    The lead  Post",
        "  2  no date  bare",
        "",
        "bare",
        "2 articles",
        f"  3  no date  {SHOWN}  {SHOWN}",
        "",
    ]


@pytest.mark.parametrize("width", [20, 40, 80])
def test_the_articles_of_stories_stand_in_any_width(width: int) -> None:
    matching = [[LEAD, BARE]]

    shown = printed(*with_matching([story()], matching, Frame(width)), width=max(width, 20))

    assert " 1" in shown
    assert " 2" in shown
