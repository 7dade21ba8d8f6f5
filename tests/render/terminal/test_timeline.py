"""Stories as bars over one axis of time."""

from collections.abc import Sequence
from datetime import UTC, datetime

import pytest

from newscli.model.stories import Story
from newscli.model.summary import Summary
from newscli.render.terminal import console, timeline
from newscli.render.terminal.frame import Frame


def _story(title: str, first: str | None, last: str | None, pulse: Sequence[int]) -> Story:
    begin, end = (datetime.fromisoformat(text).replace(tzinfo=UTC) if text else None for text in (first, last))
    lead = Summary(id="b" * 10, path="a.md", title=title)
    return Story("b" * 10, lead, sum(pulse), 0, 1, begin, end, None, tuple(pulse))


STORIES = [
    _story("Short", "2020-01-01", "2020-01-01", [9]),
    _story("Long", "2020-01-01", "2020-12-31", [1, 0, 0, 1]),
    _story("Late", "2020-12-31", "2020-12-31", [4]),
    _story("Undated", None, None, [2]),
]


def _lines(stories: Sequence[Story], width: int | None, encoding: str = "utf-8") -> list[str]:
    drawn = "".join(console.lines([timeline.table(stories, 1, Frame(width))], width or 200, encoding, color=False))
    return [line.rstrip() for line in drawn.splitlines()]


def _track(line: str, heading: str) -> str:
    return line[heading.index("2020") :]


def test_all_stories_lie_on_one_axis() -> None:
    heading, _, short, long, late, undated = _lines(STORIES, 80)

    assert heading.split() == ["#", "Lead", "Size", "2020-01-01", "2020-07-01", "2020-12-31"]
    assert _track(short, heading) == "█"
    assert len(_track(long, heading)) == len(_track(late, heading)) == 40
    assert _track(late, heading).strip() == "▆"
    assert undated.split() == ["4", "Undated", "2"]


def test_a_story_is_dotted_where_nobody_tells_it() -> None:
    heading, _, _, long, *_ = _lines(STORIES, 80)

    track = _track(long, heading)
    assert (track[:11], track[11:-11], track[-11:]) == ("▁" * 10 + "·", "·" * 18, "·" + "▁" * 10)


@pytest.mark.parametrize(("width", "dates"), [(80, 3), (100, 3), (60, 2), (50, 2), (None, 3)])
def test_the_axis_has_as_many_dates_as_there_is_room_for(width: int | None, dates: int) -> None:
    assert _lines(STORIES, width)[0].count("2020-") == dates


def test_stories_of_one_day_have_one_date() -> None:
    heading, _, short = _lines(STORIES[:1], 80)

    assert heading.split()[-1] == "2020-01-01"
    assert _track(short, heading) == "█"


def test_stories_without_dates_have_no_axis() -> None:
    assert _lines(STORIES[3:], 80)[0].split() == ["#", "Lead", "Size"]


def test_a_terminal_without_these_signs_gets_others() -> None:
    assert all(line.isascii() for line in _lines(STORIES, 80, "ascii")[2:])


@pytest.mark.parametrize("width", [20, 40, 80, 120])
def test_every_line_fits(width: int) -> None:
    assert all(len(line) <= width for line in _lines(STORIES, width))
