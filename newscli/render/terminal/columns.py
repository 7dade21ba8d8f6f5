"""The columns of tables: what each field shows in a cell, and how wide it may be."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.text import Text

from newscli.query.fields import Field
from newscli.render.marks import UNPUBLISHED
from newscli.render.text import one_line
from newscli.render.titles import title_or_file
from newscli.render.values import value_text

if TYPE_CHECKING:
    from newscli.model.summary import Summary
    from newscli.render.terminal.charts import Bar, Spark, Track


@dataclass(frozen=True, slots=True)
class Column:
    """A column with its cells. Without a weight it keeps its width; the higher its rank, the sooner it is left out.

    With a weight it gives way down to `least` cells, then others are left out. Where a table is read aloud, the column
    has its `name`, if the heading says too little, and `aloud` instead of cells that are marks or bars.
    """

    heading: str
    cells: Sequence[Text | Bar | Spark | Track]
    right: bool = False
    weight: int = 0
    rank: int = 0
    least: int = 8
    name: str = ""
    aloud: Sequence[str] | None = None

    @property
    def spoken(self) -> str:
        """What the column is called where it is read aloud."""
        return self.name or self.heading

    @property
    def words(self) -> Sequence[Text | str]:
        """Its cells as they are read aloud; bars say nothing."""
        if self.aloud is not None:
            return self.aloud
        return [cell if isinstance(cell, Text) else "" for cell in self.cells]

    @property
    def least_width(self) -> int:
        """What it needs to be of any use."""
        return min(self.natural_width, self.least) if self.weight else self.natural_width

    @property
    def natural_width(self) -> int:
        return max([cell_len(self.heading), *(cell.cell_len for cell in self.cells)])


def field_column(field: Field, articles: Sequence[Summary]) -> Column:
    """The column of a field."""
    cells = [Text(cell_text(field, article), field.style) for article in articles]
    heading = "" if field.name == "published" else one_line(field.heading)  # its mark says enough
    return Column(heading, cells, right=field.kind.right, weight=field.share, rank=field.rank)


def cell_text(field: Field, article: Summary) -> str:
    """What a table shows of a field: safe, on one line."""
    show = _CELLS.get(field.name)
    return show(article) if show else value_text(field, article)


_CELLS: dict[str, Callable[[Summary], str]] = {
    "title": title_or_file,
    "images": lambda article: str(len(article.images)),
    "published": lambda article: "" if article.published else UNPUBLISHED,
}
"""Cells that show more than the value, or less."""


def fitted_widths(columns: Sequence[Column], room: int) -> list[int]:
    """Widths that fit the room: columns with a weight share what the others leave, none more than it needs."""
    widths = [column.natural_width for column in columns]
    sharing = {at for at, column in enumerate(columns) if column.weight}
    left = room - sum(width for at, width in enumerate(widths) if at not in sharing)
    while sharing:
        total = sum(columns[at].weight for at in sharing)
        shares = {at: max(left * columns[at].weight // total, 3) for at in sharing}
        content = {at for at in sharing if widths[at] <= shares[at]}
        if not content:
            return [shares.get(at, width) for at, width in enumerate(widths)]
        left -= sum(widths[at] for at in content)
        sharing -= content
    return widths
