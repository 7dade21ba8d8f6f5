"""Columns → a table that fits its frame, or lines that are read aloud."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from newscli.render.terminal.columns import Column
from newscli.render.terminal.frame import Frame
from newscli.render.terminal.grid import Grid
from newscli.render.terminal.widths import fitted

NARROW = 100
"""Below this width, headings are short."""


def build(
    columns: Sequence[Column], frame: Frame, *, cut: bool = True, header: bool = True, ids: Sequence[str] = ()
) -> RenderableType:
    """A table of the columns that are not empty. Cells that have no room are cut, or else folded.

    `ids` are the articles that the rows open in the browser.
    """
    if frame.is_plain:
        return _read_aloud(columns, [()] * len(columns[0].cells))
    opened = ids if frame.in_browser else ()
    return Grid(fitted(_shown(columns, frame), frame.width), frame.width, header=header, cut=cut, ids=opened)


def with_lines(
    columns: Sequence[Column], below: Sequence[Sequence[Text]], frame: Frame, *, cut: bool = True
) -> RenderableType:
    """A table with texts below each row."""
    if frame.is_plain:
        return _read_aloud(columns, below)
    return Grid(fitted(_shown(columns, frame), frame.width), frame.width, cut=cut, below=below)


def _shown(columns: Sequence[Column], frame: Frame) -> Sequence[Column]:
    """The columns that are not empty, with headings that fit the frame."""
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


def labelled(values: Mapping[str, RenderableType], frame: Frame) -> RenderableType:
    """Values behind their labels, one below the other."""
    if frame.is_plain:
        return Group(*(spoken(label, value) for label, value in values.items() if isinstance(value, Text)))
    table = Table.grid(padding=(0, 2))
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for label, value in values.items():
        table.add_row(Text(label, "label"), value)
    return table


def mark_column(signs: Sequence[str], name: str, *, yes: str = "yes", no: str = "") -> Column:
    """Marks below no heading; read aloud, the column has its name, and a mark says `yes`."""
    return Column("", [Text(sign, "mark") for sign in signs], name=name, aloud=[yes if sign else no for sign in signs])


def numbers(count: int, first: int = 1) -> Column:
    """Row numbers, which later commands take for the articles."""
    cells = [Text(str(number), "number") for number in range(first, first + count)]
    return Column("#", cells, right=True, name="Number")
