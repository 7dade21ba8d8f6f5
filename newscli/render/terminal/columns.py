"""The columns of tables: what each field shows in a cell, and how wide it may be."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.text import Text

from newscli.query.fields import Field, Kind
from newscli.render.ages import day
from newscli.render.marks import UNPUBLISHED
from newscli.render.text import meant, one_line

if TYPE_CHECKING:
    from newscli.model.summary import Summary
    from newscli.render.terminal.charts import Bar, Spark

_WEIGHTS = {"title": 6, "excerpt": 6, "url": 4, "path": 4, "provider": 2, "topic": 2}
"""How columns share what room there is; others keep their width."""

_RANKS = {"topic": 6, "related": 5, "heat": 4, "quality": 3, "provider": 2, "date": 1}
"""Which columns are left out first where there is no room."""

_STYLES = {"title": "title", "provider": "provider", "date": "date", "topic": "topic", "domain": "provider"}


@dataclass(frozen=True, slots=True)
class Column:
    """A column with its cells. Without a weight it keeps its width; the higher its rank, the sooner it is left out.

    With a weight it gives way down to `least` cells, then others are left out.
    """

    heading: str
    cells: Sequence[Text | Bar | Spark]
    right: bool = False
    weight: int = 0
    rank: int = 0
    least: int = 8

    @property
    def least_width(self) -> int:
        """What it needs to be of any use."""
        return min(self.natural_width, self.least) if self.weight else self.natural_width

    @property
    def natural_width(self) -> int:
        return max([cell_len(self.heading), *(cell.cell_len for cell in self.cells)])


def field_column(field: Field, articles: Sequence[Summary]) -> Column:
    """The column of a field."""
    cells = [Text(cell_text(field, article), _STYLES.get(field.name, "value")) for article in articles]
    heading = "" if field.kind is Kind.FLAG else field.heading
    weight, rank = _WEIGHTS.get(field.name, 0), _RANKS.get(field.name, 0)
    return Column(heading, cells, right=field.kind is Kind.NUMBER, weight=weight, rank=rank)


def cell_text(field: Field, article: Summary) -> str:
    """What a table shows of a field: safe, on one line."""
    show = _CELLS.get(field.name)
    return show(article) if show else one_line(str(field.value_of(article) or ""))


def _number(value: int | None) -> str:
    return "" if value is None else str(value)


_CELLS: dict[str, Callable[[Summary], str]] = {
    "title": lambda article: meant(article.title) or f"({one_line(article.path.rsplit('/', 1)[-1])})",
    "excerpt": lambda article: meant(article.excerpt),
    "date": lambda article: day(article.published_at),
    "topic": lambda article: ", ".join(one_line(topic) for topic in article.topics),
    "quality": lambda article: _number(article.quality),
    "heat": lambda article: _number(article.heat),
    "images": lambda article: str(len(article.images)),
    "related": lambda article: str(article.related_count),
    "published": lambda article: "" if article.published else UNPUBLISHED,
}


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
