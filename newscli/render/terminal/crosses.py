"""Counts by two fields, as a table."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from rich.console import RenderableType
from rich.text import Text

from newscli.render.terminal.columns import Column
from newscli.render.terminal.frame import Frame
from newscli.render.terminal.layout import build
from newscli.render.values import facet_label

if TYPE_CHECKING:
    from newscli.model.answers import Cross

_LABEL = 26
"""Characters of the heading of a column."""


def cross_table(cross: Cross, first: str, second: str, frame: Frame) -> RenderableType:
    """Counts by two fields: as many columns as fit, and the total of each row."""
    names = [Text(facet_label(first, row), "topic") for row in cross.rows]
    rows = Column(first.capitalize(), names, weight=1)
    columns = [
        _counts(facet_label(second, cross.columns[at]), [counts[at] for counts in cross.counts])
        for at in range(columns_that_fit(cross, frame.width))
    ]
    totals = Column("all", [Text(f"{row.count:,}", "number") for row in cross.rows], right=True, name="All")
    return build([rows, *columns, totals], frame)


def _counts(heading: str, counts: Sequence[int]) -> Column:
    """How many articles of one value each row has; a dot for none is read aloud as 0."""
    cells = list(map(_cell, counts))
    return Column(heading[:_LABEL], cells, right=True, name=heading, aloud=[f"{count:,}" for count in counts])


@lru_cache(maxsize=1024)
def _cell(count: int) -> Text:
    """A cell, which is drawn and never changed: a table has many that are equal."""
    return Text(f"{count:,}" if count else "·")


def columns_that_fit(cross: Cross, width: int | None) -> int:
    """How many columns have room beside the row's name and the sums."""
    if width is None:
        return len(cross.columns)
    room, shown = width - min(30, width // 3) - 10, 0
    for column in cross.columns:
        room -= min(len(column.value), _LABEL) + 2
        if room < 0:
            break
        shown += 1
    return shown
