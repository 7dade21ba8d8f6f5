"""Counts over time as a table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.console import RenderableType
from rich.text import Text

from newscli.render.terminal.charts import Spark
from newscli.render.terminal.columns import Column
from newscli.render.terminal.frame import Frame
from newscli.render.terminal.layout import build
from newscli.render.values import text_value

if TYPE_CHECKING:
    from newscli.model.trends import Trend

_BESIDE = 56
"""Columns that the others need beside the months."""

_AXIS = 15
"""Columns of an axis with a month at both ends."""

_WIDEST = 60

_VALUE = 20
"""Cells of a value that tell it from others."""


def table(rows: Sequence[Trend], months: Sequence[str], field: str, frame: Frame) -> RenderableType:
    """A row a value, all over the same months: as many of the last as there is room for."""
    room = _WIDEST if frame.width is None else max(_AXIS, min(frame.width - _BESIDE, _WIDEST))
    shown = min(len(months), room)
    cells = -(-_AXIS // shown) if shown else 0
    columns = [
        Column(
            field.capitalize(), [Text(text_value(field, row.value), "topic") for row in rows], weight=1, least=_VALUE
        ),
        Column("Articles", [Text(f"{row.count:,}", "number") for row in rows], right=True, rank=4),
        *([_months(rows, months[-shown:], cells)] if shown else []),
        Column("Before", [Text(f"{row.before:,}") for row in rows], right=True, rank=2),
        Column("Last", [Text(f"{row.last:,}") for row in rows], right=True, rank=1),
        Column("Change", [Text(_signed(row.change), "number") for row in rows], right=True),
    ]
    return build(columns, frame)


def _months(rows: Sequence[Trend], months: Sequence[str], cells: int) -> Column:
    """A month takes so many cells; the heading has the first and the last above their places."""
    heading = months[0] + months[-1].rjust(len(months) * cells - len(months[0]))
    sparks = [Spark([count for count in row.counts[-len(months) :] for _ in range(cells)]) for row in rows]
    return Column(heading if len(months) > 1 else months[0], sparks, rank=3)


def _signed(change: int) -> str:
    return f"{change:+,}".replace("-", "−") if change else "0"
