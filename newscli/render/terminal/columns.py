"""The columns of tables: what each field shows in a cell, and how much room it asks for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from rich.cells import cell_len
from rich.text import Text

from newscli.query.fields import ADDRESSES, Field
from newscli.render.terminal.charts import Bar, Spark, Track
from newscli.render.text import one_line
from newscli.render.titles import title_or_file
from newscli.render.values import value_text

if TYPE_CHECKING:
    from newscli.model.summary import Summary

Cell: TypeAlias = Text | Bar | Spark | Track

TITLE = 40
"""Cells of a title before any column beside it has room."""

ADDRESS = 30
"""Cells of a URL or a path that tell more than where it begins."""

NAMES = 12
"""Cells in which names can be told from each other."""

TOPICS = 32
"""Cells of three topics: the end of a title says more than the beginning of one."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column with its cells. It is as wide as these, or left out; the higher its rank, the sooner it is left out.

    One with a weight gives way down to `least` cells, and of what is left, the heavier gets the more. Rank 0 is left
    out last. Without any text in its cells, a column is shown only if it is `kept`.

    In a narrow table it has a `short` heading. Where a table is read aloud, it has its `name`, if the heading says too
    little, and `aloud` instead of cells that are marks or bars.
    """

    heading: str
    cells: Sequence[Cell]
    right: bool = False
    weight: int = 0
    rank: int = 0
    least: int = 8
    short: str = ""
    name: str = ""
    aloud: Sequence[str] | None = None
    kept: bool = False

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
    def is_empty(self) -> bool:
        """Whether no cell shows anything."""
        return not any(cell.cell_len for cell in self.cells)

    @property
    def natural_width(self) -> int:
        """What it needs for nothing to be cut."""
        return max([cell_len(self.heading), *(cell.cell_len for cell in self.cells)])


def field_column(field: Field, articles: Sequence[Summary]) -> Column:
    """The column of a field."""
    return Column(
        one_line(field.heading),
        [Text(cell_text(field, article), field.style) for article in articles],
        right=field.kind.right,
        weight=field.share,
        rank=field.rank,
        least=_LEAST.get(field.name, NAMES),
        short=field.short,
    )


def cell_text(field: Field, article: Summary) -> str:
    """What a table shows of a field: safe, on one line."""
    show = _CELLS.get(field.name)
    text = show(article) if show else value_text(field, article)
    return "" if text == "0" and field.name in _COUNTS else text


_LEAST = {"title": TITLE, "excerpt": TITLE, "topic": TOPICS, **dict.fromkeys(["path", *ADDRESSES], ADDRESS)}

_COUNTS = {"images", "related", "backlinks", "mentions"}
"""Fields of how many there are: of none, a table shows nothing."""

_CELLS: dict[str, Callable[[Summary], str]] = {
    "title": title_or_file,
    "images": lambda article: str(len(article.images)),
    "published": lambda article: "yes" if article.published else "no",
}
"""Cells that show more than the value, or less."""
