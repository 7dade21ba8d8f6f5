"""Columns → a table that fits its frame, or lines that are read aloud."""

from __future__ import annotations

from collections.abc import Sequence

from rich import box
from rich.console import Group, JustifyMethod, OverflowMethod, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from newscli.render.terminal.columns import Column, fitted_widths
from newscli.render.terminal.frame import Frame

_GAP = 2
"""Blanks between columns, one of them the box's own."""

NARROW = 100
"""Below this width one blank between columns must do."""


def build(columns: Sequence[Column], frame: Frame, *, cut: bool = True, header: bool = True) -> RenderableType:
    """A table of columns. Cells that have no room are cut, or else folded."""
    if frame.is_plain:
        return _read_aloud(columns, [()] * len(columns[0].cells))
    columns = fitting(columns, frame.width)
    table = _table(columns, frame.width, header=header, cut=cut)
    for cells in zip(*(column.cells for column in columns), strict=True):
        table.add_row(*cells)
    return table


def with_lines(columns: Sequence[Column], below: Sequence[Sequence[Text]], frame: Frame) -> RenderableType:
    """A table with texts below each row, across the whole width."""
    if frame.is_plain:
        return _read_aloud(columns, below)
    columns = fitting(columns, frame.width)
    parts: list[RenderableType] = [_table(columns, frame.width)]
    indent = columns[0].natural_width + 1
    for texts, *cells in zip(below, *(column.cells for column in columns), strict=True):
        line = _table(columns, frame.width, header=False)
        line.add_row(*cells)
        parts.append(line)
        parts += [Padding(text, (0, 0, 0, indent), expand=False) for text in texts]
    return Group(*parts)


def _read_aloud(columns: Sequence[Column], below: Sequence[Sequence[Text]]) -> Group:
    """One “name: value” a line for each cell that has a text, and a blank line between rows."""
    parts: list[Text] = []
    named = [(column.spoken, column.words) for column in columns]
    for at, texts in enumerate(below):
        parts += [Text()] if at else []
        parts += [spoken(name, cells[at]) for name, cells in named if cells[at]]
        parts += texts
    return Group(*parts)


def spoken(name: str, value: Text | str) -> Text:
    """A value with its name."""
    return Text.assemble(f"{name}: " if name else "", value)


def _table(columns: Sequence[Column], width: int | None, *, header: bool = True, cut: bool = True) -> Table:
    gap = _gap(width)
    table = Table(
        box=box.SIMPLE_HEAD,
        show_header=header,
        show_edge=False,
        padding=(0, gap - 1, 0, 0),
        pad_edge=False,
        header_style="heading",
        border_style="rule",
    )
    room = None if width is None else width - gap * (len(columns) - 1)
    widths = [column.natural_width for column in columns] if room is None else fitted_widths(columns, room)
    for column, column_width in zip(columns, widths, strict=True):
        justify: JustifyMethod = "right" if column.right else "left"
        overflow: OverflowMethod = "ellipsis" if cut else "fold"
        table.add_column(Text(column.heading), width=column_width, justify=justify, no_wrap=cut, overflow=overflow)
    return table


def _gap(width: int | None) -> int:
    return _GAP if width is None or width >= NARROW else 1


def fitting(columns: Sequence[Column], width: int | None) -> Sequence[Column]:
    """The columns that have room; those that matter least go first."""
    while width is not None and sum(column.least_width + _gap(width) for column in columns) > width + _gap(width):
        least = max(columns, key=lambda column: column.rank)
        if not least.rank:
            break
        columns = [column for column in columns if column is not least]
    return columns


def numbers(count: int, first: int = 1) -> Column:
    """The numbers of rows, by which they can be named afterwards."""
    cells = [Text(str(number), "number") for number in range(first, first + count)]
    return Column("#", cells, right=True, name="Number")
