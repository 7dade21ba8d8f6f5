"""Columns → a table that fits its frame, or lines that are read aloud."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rich.console import Group, RenderableType
from rich.text import Text

from newscli.render.terminal.columns import Column
from newscli.render.terminal.frame import Frame
from newscli.render.terminal.grid import Grid
from newscli.render.terminal.widths import fitted

NARROW = 100
"""Below this width, headings are short."""


def build(columns: Sequence[Column], frame: Frame, *, cut: bool = True, header: bool = True) -> RenderableType:
    """A table of the columns that are not empty. Cells that have no room are cut, or else folded."""
    if frame.is_plain:
        return _read_aloud(columns, [()] * len(columns[0].cells))
    return Grid(fitted(_shown(columns, frame), frame.width), frame.width, header=header, cut=cut)


def with_lines(
    columns: Sequence[Column], below: Sequence[Sequence[Text]], frame: Frame, *, cut: bool = True
) -> RenderableType:
    """A table with texts below each row."""
    if frame.is_plain:
        return _read_aloud(columns, below)
    return Grid(fitted(_shown(columns, frame), frame.width), frame.width, cut=cut, below=below)


def _shown(columns: Sequence[Column], frame: Frame) -> Sequence[Column]:
    """The columns that have something to show, with the headings that they have in a frame."""
    filled = [column for column in columns if column.kept or not column.is_empty] or columns[:1]
    if frame.width is None or frame.width >= NARROW:
        return filled
    return [replace(column, heading=column.short or column.heading) for column in filled]


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


def numbers(count: int, first: int = 1) -> Column:
    """The numbers of rows, by which they can be named afterwards."""
    cells = [Text(str(number), "number") for number in range(first, first + count)]
    return Column("#", cells, right=True, name="Number")
