"""Which columns of a table have room, and how wide each is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from newscli.render.terminal.columns import Column

_GAP = 2
"""Blanks between columns; one must do where not all columns have room with two."""

_SCANT = 8
"""Cells of a column that cannot be left out and has no room."""


class Fitted(NamedTuple):
    """The columns that are shown, their widths, and the blanks between them."""

    columns: Sequence[Column]
    widths: Sequence[int]
    gap: int

    @property
    def width(self) -> int:
        """Cells of a line."""
        return sum(self.widths) + self.gap * (len(self.widths) - 1)


def fitted(columns: Sequence[Column], width: int | None) -> Fitted:
    """The columns that have room in a width, all of them where there is none.

    Columns of rank 0 come first: as wide as their cells, or of little width if they give way. These grow to their
    least width before any other column is shown; then the others come by their rank, each with its least width, up to
    the first that has no room: a wider table never shows fewer columns. What is left goes to those that give way, the
    heaviest first, until nothing of them is cut.
    """
    natural = [column.natural_width for column in columns]
    if width is None:
        return Fitted(columns, natural, _GAP)
    room = _shared(columns, natural, width, _GAP)
    if len(room.widths) < len(columns):
        room = _shared(columns, natural, width, 1)
    shown = sorted(room.widths)
    return Fitted([columns[at] for at in shown], [room.widths[at] for at in shown], room.gap)


def _shared(columns: Sequence[Column], natural: Sequence[int], width: int, gap: int) -> _Room:
    least = [
        min(cells, column.least) if column.weight else cells for cells, column in zip(natural, columns, strict=True)
    ]
    scant = [min(cells, _SCANT) if column.weight else cells for cells, column in zip(least, columns, strict=True)]
    by_rank = sorted(range(len(columns)), key=lambda at: columns[at].rank)
    needed = [at for at in by_rank if not columns[at].rank]
    room = _Room(columns, width, gap)
    if room.place(needed, scant):
        room.grow(least)
        room.place(by_rank[len(needed) :], least)
    room.grow(natural)
    if not room.widths:  # even the first is wider than the frame
        room.widths[by_rank[0]] = width
    return room


class _Room:
    """What is left of a width, and the widths of the columns that were placed in it, by their positions."""

    def __init__(self, columns: Sequence[Column], width: int, gap: int) -> None:
        self._columns = columns
        self._left = width + gap
        self.gap = gap
        self.widths: dict[int, int] = {}

    def place(self, positions: Iterable[int], widths: Sequence[int]) -> bool:
        """Give columns their widths in this order; whether all of them had room."""
        for at in positions:
            if widths[at] + self.gap > self._left:
                return False
            self.widths[at] = widths[at]
            self._left -= widths[at] + self.gap
        return True

    def grow(self, targets: Sequence[int]) -> None:
        """Widen columns up to their targets, the heaviest first; those of one weight get equal shares."""
        by_weight: dict[int, list[int]] = {}
        for at in self.widths:
            by_weight.setdefault(self._columns[at].weight, []).append(at)
        for weight in sorted(by_weight, reverse=True):
            wanting = sorted(by_weight[weight], key=lambda at: targets[at] - self.widths[at])
            for others, at in zip(range(len(wanting), 0, -1), wanting, strict=True):
                more = min(targets[at] - self.widths[at], self._left // others)
                self.widths[at] += more
                self._left -= more
