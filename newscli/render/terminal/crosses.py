"""Counts by two fields, as a table."""

from __future__ import annotations

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
    columns = [Column(first.capitalize(), names, weight=1)]
    for at in range(columns_that_fit(cross, frame.width)):
        cells = [Text(f"{counts[at]:,}" if counts[at] else "·") for counts in cross.counts]
        columns.append(Column(facet_label(second, cross.columns[at])[:_LABEL], cells, right=True))
    totals = [Text(f"{row.count:,}", "number") for row in cross.rows]
    return build([*columns, Column("all", totals, right=True)], frame)


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
