"""Lines of cells under headings.

Rich's own tables measure, wrap and style every cell several times. Here each is measured once, and cut or padded.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple, TypeAlias

from rich.console import Console, ConsoleOptions, RenderResult
from rich.measure import Measurement
from rich.segment import Segment
from rich.text import Text

from newscli.render.terminal.columns import Cell
from newscli.render.terminal.opening import opens
from newscli.render.terminal.widths import Fitted
from newscli.render.wrapping import READABLE

Piece: TypeAlias = tuple[Iterable[Segment], int]
"""What a column has on a line, and how many cells that takes."""

_INDENT = 2
"""Blanks before a text below a row without a number."""

_NOTHING: Piece = ((), 0)
_END = Segment.line()


class Grid:
    """Columns as lines. A cell that has no room is cut with “…”, or folded if it is not to be cut.

    `below` are texts for each row, which stand under it; where the table has a `width`, they are wrapped, and a blank
    line sets the rows apart. `ids` are the articles that the rows open in the browser.
    """

    def __init__(
        self,
        fitted: Fitted,
        width: int | None,
        *,
        header: bool = True,
        cut: bool = True,
        below: Sequence[Sequence[Text]] = (),
        ids: Sequence[str] = (),
    ) -> None:
        self._fitted = fitted
        self._width = width
        self._header = header
        self._cut = cut
        self._below = below
        self._ids = ids

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        return Measurement(self._fitted.width, self._fitted.width)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        pen = _Pen(console, options)
        if self._header:
            yield from self._row([Text(column.heading, "heading") for column in self._fitted.columns], pen)
            rule = "-" if options.ascii_only else "─"
            yield Segment(rule * self._fitted.width, console.get_style("rule"))
            yield _END
        rows = zip(*(column.cells for column in self._fitted.columns), strict=True)
        is_spaced = self._width is not None and any(self._below)
        for at, (row, texts) in enumerate(zip_longest(rows, self._below, fillvalue=())):
            if is_spaced and at:
                yield _END
            line = self._row(row, pen)
            yield from Segment.apply_style(line, opens(self._ids[at])) if self._ids else line
            for text in texts:
                yield from self._under(text, pen)

    def _row(self, cells: Iterable[Cell], pen: _Pen) -> Iterator[Segment]:
        """A line, or several if a cell is folded."""
        columns = [self._pieces(cell, width, pen) for cell, width in zip(cells, self._fitted.widths, strict=True)]
        for pieces in zip_longest(*columns, fillvalue=_NOTHING):
            yield from self._line(pieces)
            yield _END

    def _pieces(self, cell: Cell, width: int, pen: _Pen) -> Sequence[Piece]:
        """The lines of a cell."""
        cells = cell.cell_len
        if cells <= width:
            return [(pen.drawn(cell), cells)]
        if not isinstance(cell, Text):
            return [_NOTHING]
        if self._cut:
            shortened = _shortened(cell, width)
            return [(pen.drawn(shortened), shortened.cell_len)]
        lines = cell.wrap(pen.console, width, overflow="fold")
        return [(pen.drawn(line), line.cell_len) for line in lines]

    def _line(self, pieces: Iterable[Piece]) -> Iterator[Segment]:
        """Pieces side by side, with no blanks behind the last."""
        blanks = 0
        for column, width, (piece, filled) in zip(self._fitted.columns, self._fitted.widths, pieces, strict=True):
            before, after = (width - filled, 0) if column.right else (0, width - filled)
            if blanks + before:
                yield Segment(" " * (blanks + before))
            yield from piece
            blanks = after + self._fitted.gap

    def _under(self, text: Text, pen: _Pen) -> Iterator[Segment]:
        """The lines of a text below a row, beside the column of its number if it has one."""
        indent = self._fitted.widths[0] + 1 if self._fitted.columns[0].right else _INDENT
        lines = [text] if self._width is None else text.wrap(pen.console, min(self._width, READABLE) - indent)
        for line in lines:
            line.rstrip()
            yield Segment(" " * indent)
            yield from pen.drawn(line)
            yield _END


def _shortened(cell: Text, width: int) -> Text:
    """A text that is cut: the “…” has the style of the whole, and of no match where it is cut."""
    shortened = cell.copy()
    shortened.truncate(width - 1, overflow="crop")
    return shortened.append("…")


class _Pen(NamedTuple):
    """What cells are drawn with."""

    console: Console
    options: ConsoleOptions

    def drawn(self, cell: Cell) -> Iterable[Segment]:
        if not isinstance(cell, Text):
            return self.console.render(cell, self.options)
        if cell.spans:
            return cell.render(self.console)
        return (Segment(cell.plain, self.console.get_style(cell.style)),)
