"""The blocks of a page: bars with their counts, columns over weekdays, each in so many lines."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from newscli.model.answers import Bin
from newscli.render.counts import number, number_range, percent
from newscli.render.terminal.charts import Bar, Columns
from newscli.render.terminal.layout import spoken
from newscli.render.text import plain_line

if TYPE_CHECKING:
    from newscli.model.answers import Distribution, Facet

_LEAST_BAR = 6
_LEAST_LABEL = 12
"""Cells of a name before there is room for a bar."""

_MOST_WEEKDAY = 4
"""Lines of the columns over weekdays."""

_PERCENT = 4


class Row(NamedTuple):
    name: str
    articles: int


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, and lines below it, `need` if there is room: `draw` makes them fit some lines and columns.

    `aloud` are the lines as they are read aloud; a heading that is has no width.
    """

    heading: Callable[[int | None], str]
    need: int
    draw: Callable[[int, int], RenderableType]
    aloud: Callable[[], Sequence[Text]]

    def drawn(self, lines: int, width: int) -> Group:
        return Group(Text(self.heading(width), "heading"), self.draw(lines, width))

    def read_aloud(self) -> list[Text]:
        return [Text(self.heading(None), "heading"), *self.aloud()]


def names(heading: str, facets: Sequence[Facet], count: int, articles: int, *, uncut: bool) -> Block:
    """The most frequent of so many names; the command of the heading's name tells the others."""
    rows = [Row(plain_line(facet.value), facet.count) for facet in facets]

    def shown(lines: int) -> tuple[Sequence[Row], str]:
        if count <= min(lines, len(rows)):
            return rows, ""
        first = rows[: max(lines - 1, 1)]
        return first, f"and {count - len(first):,} more: newscli {heading.lower()}"

    def draw(lines: int, width: int) -> RenderableType:
        first, more = shown(lines)
        return Group(bars(first, articles, width, uncut=uncut), *([Text(more, "label")] if more else []))

    def aloud() -> Sequence[Text]:
        first, more = shown(len(rows) + 1)
        return [*_spoken(first, articles), *([Text(more)] if more else [])]

    return Block(lambda _: heading, min(count, len(rows) + 1), draw, aloud)


def spread(name: str, numbers: Distribution, articles: int) -> Block:
    """The spread of a number over its bins."""

    def heading(width: int | None) -> str:
        of = f"{name} {number_range(numbers.low or 0, numbers.high or 0, aloud=width is None)}"
        without = f", {numbers.missing:,} without" if numbers.missing else ""
        median = f", median {number(numbers.median or 0)}" if numbers.low != numbers.high else ""
        whole = f"{of}{median}{without}"
        return whole if width is None or len(whole) <= width else f"{of}{without}"

    def draw(lines: int, width: int) -> RenderableType:
        fitted = _joined(numbers.buckets, lines)
        return bars(
            [Row(number_range(each.low, each.high), each.count) for each in fitted], articles, width, uncut=False
        )

    def aloud() -> Sequence[Text]:
        return _spoken(
            [Row(number_range(each.low, each.high, aloud=True), each.count) for each in numbers.buckets], articles
        )

    return Block(heading, len(numbers.buckets), draw, aloud)


def _joined(bins: Sequence[Bin], lines: int) -> Sequence[Bin]:
    """As many neighbours in one as it takes."""
    size = -(-len(bins) // max(lines, 1))
    parts = (bins[at : at + size] for at in range(0, len(bins), size))
    return [Bin(part[0].low, part[-1].high, sum(each.count for each in part)) for part in parts]


def weekdays(facets: Sequence[Facet], articles: int) -> Block:
    """Columns over the days of the week, with their shares below."""
    cell = 5

    def draw(lines: int, width: int) -> RenderableType:
        del width  # seven columns have one of their own
        days = Text("".join(facet.value[: cell - 2].ljust(cell) for facet in facets), "label")
        shares = Text("".join(percent(facet.count, articles).ljust(cell) for facet in facets), "number")
        return Group(Columns([facet.count for facet in facets], cell, max(1, lines - 2)), days, shares)

    def aloud() -> Sequence[Text]:
        return _spoken([Row(facet.value, facet.count) for facet in facets], articles)

    most = max(facet.count for facet in facets)
    return Block(lambda _: "Weekdays", 2 + min(most, _MOST_WEEKDAY), draw, aloud)


def _spoken(rows: Sequence[Row], articles: int) -> Sequence[Text]:
    return [spoken(name, f"{count:,}, {percent(count, articles)}") for name, count in rows]


def bars(rows: Sequence[Row], articles: int, width: int, *, uncut: bool) -> Table:
    """Names with counts, percents of all articles, and bars, the longest of which fills what is left of the width.

    If they are `uncut`, names may need more than that.
    """
    most = max((row.articles for row in rows), default=1) or 1
    digits = max((len(f"{row.articles:,}") for row in rows), default=1)
    natural = max((cell_len(row.name) for row in rows), default=0)
    beside = digits + _PERCENT + 4
    label = natural if uncut else min(natural, max(width - beside - _LEAST_BAR, min(width - beside, _LEAST_LABEL), 3))
    room = max(width - label - beside, _LEAST_BAR if uncut else 0)
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(width=label + 1, no_wrap=True, overflow="ellipsis")
    grid.add_column(width=digits, justify="right")
    grid.add_column(width=_PERCENT, justify="right")
    for name, count in rows:
        cells = Text(name), Text(f"{count:,}", "number"), Text(percent(count, articles), "label")
        grid.add_row(*cells, *([Bar(count / most, room)] if room > 0 else []))
    return grid
