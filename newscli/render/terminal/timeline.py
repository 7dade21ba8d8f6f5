"""Stories as bars over one axis of time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from rich.console import RenderableType
from rich.text import Text

from newscli.render.ages import day
from newscli.render.terminal.charts import Track
from newscli.render.terminal.columns import Column
from newscli.render.terminal.frame import Frame
from newscli.render.terminal.layout import build, numbers
from newscli.render.terminal.stories import size, when
from newscli.render.titles import title_or_url

if TYPE_CHECKING:
    from newscli.model.stories import Story

_UNCUT = 60
"""Cells of the axis where there is no width."""

_DATE = 10
"""Characters of a date."""

_NEARLY = 0.999
"""Of a slice of time: its end belongs to the next."""

_TITLE = 24
"""Cells of a title that tell which story it is."""


def table(stories: Sequence[Story], first: int, frame: Frame) -> RenderableType:
    """A row a story, numbered from `first`; the axis reaches from the first article of all to the last."""
    cells = _UNCUT if frame.width is None else max(_DATE, frame.width // 2)
    begin = min((story.first for story in stories if story.first), default=None)
    end = max((story.last for story in stories if story.last), default=None)
    columns = [
        numbers(len(stories), first),
        Column("Lead", [Text(title_or_url(story.lead), "title") for story in stories], weight=1, least=_TITLE),
        size(stories),
    ]
    if begin and end:
        told = when(stories)
        columns.append(
            Column(_axis(begin, end, cells), _tracks(stories, begin, end, cells), name=told.spoken, aloud=told.aloud)
        )
    return build(columns, frame)


def _axis(begin: datetime, end: datetime, cells: int) -> str:
    """The days of both ends, and of the middle if there is room."""
    if day(begin) == day(end):
        return day(begin)
    inner = cells - 2 * _DATE
    middle = day(begin + (end - begin) / 2) if inner >= _DATE + 2 else ""
    return f"{day(begin)}{middle.center(max(inner, 1))}{day(end)}"


def _tracks(stories: Sequence[Story], begin: datetime, end: datetime, cells: int) -> list[Track]:
    weighed = [_weights(story, begin, end, cells) for story in stories]
    most = max((weight for _, weights in weighed for weight in weights), default=0)
    return [Track(start, weights, most, cells) for start, weights in weighed]


def _weights(story: Story, begin: datetime, end: datetime, cells: int) -> tuple[int, list[float]]:
    """The first cell of a story, and the articles of each of its cells; a slice of its pulse may take several."""
    if story.first is None or story.last is None:
        return 0, []
    span = (end - begin).total_seconds() or 1

    def cell(moment: float) -> int:
        return min(int(moment / span * cells), cells - 1)

    at, length = (story.first - begin).total_seconds(), (story.last - story.first).total_seconds()
    start = cell(at)
    weights = [0.0] * (cell(at + length) - start + 1)
    slice_ = length / max(len(story.pulse), 1)
    for number, count in enumerate(story.pulse):
        low, high = (cell(at + slice_ * edge) - start for edge in (number, number + _NEARLY))
        for each in range(low, high + 1):
            weights[each] += count / (high + 1 - low)
    return start, weights
