"""An answer in numbers, on one screen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from newscli.render.ages import day
from newscli.render.counts import counted
from newscli.render.terminal.charts import Bar
from newscli.render.terminal.columns import Column
from newscli.render.terminal.frame import Frame
from newscli.render.terminal.layout import build
from newscli.render.text import plain_line
from newscli.render.values import text_value

if TYPE_CHECKING:
    from newscli.model.answers import Cross, Distribution, Facet, Stats

_SIDE_BY_SIDE = 90
"""From this width on, two charts fit beside each other."""

_LABEL = 26
"""Characters of a value in a chart."""


def dashboard(stats: Stats, width: int, *, drafts: bool) -> Group:
    """How many, when, which topics, authors and providers, how quality and heat spread: what the articles have.

    With `drafts`, those that are not published are drafts.
    """
    half = (width - 4) // 2 if width >= _SIDE_BY_SIDE else width
    named = {"Topics": stats.topics, "Authors": stats.authors, "Providers": stats.providers}
    spread = {"Quality": stats.quality, "Heat": stats.heat}
    charts = [_chart(heading, facets, half) for heading, facets in named.items() if facets]
    charts += [_spread(heading, numbers, half) for heading, numbers in spread.items() if numbers.count]
    times = [_chart(f"Articles by {stats.unit}", stats.times, width)] if stats.times else []
    parts = [_summary(stats, drafts=drafts), *times, *_arranged(charts, side_by_side=half < width)]
    return Group(*_spaced(parts))


def _summary(stats: Stats, *, drafts: bool) -> Text:
    span = f", {day(stats.first)} to {day(stats.last)}" if stats.first and stats.last else ""
    chosen = stats.published < stats.articles or stats.quality.count or stats.heat.count
    where = "published" if drafts else "on the front page"
    share = f", {stats.published / stats.articles:.0%} {where}" if chosen else ""
    duplicates = f", {stats.duplicates:,} with a URL that another file has, too" if stats.duplicates else ""
    return Text.assemble((counted(stats.articles, "article"), "title"), f"{span}{share}{duplicates}.")


def _arranged(charts: Sequence[RenderableType], *, side_by_side: bool) -> list[RenderableType]:
    if not side_by_side:
        return list(charts)
    rows: list[RenderableType] = []
    for at in range(0, len(charts), 2):
        grid = Table.grid(padding=(0, 4, 0, 0), pad_edge=False)
        grid.add_row(*charts[at : at + 2])
        rows.append(grid)
    return rows


def _spaced(parts: Sequence[RenderableType]) -> Sequence[RenderableType]:
    """The parts with a blank line between them."""
    return [piece for part in parts for piece in (part, Text())][:-1]


def _chart(heading: str, facets: Sequence[Facet], width: int) -> Group:
    most = max((facet.count for facet in facets), default=1)
    values = [(plain_line(facet.value), facet.count) for facet in facets]
    label = min(_LABEL, max((Text(value).cell_len for value, _ in values), default=0))
    return _bars(heading, values, label, most, width)


def _spread(heading: str, numbers: Distribution, width: int) -> Group:
    title = f"{heading}: {numbers.low:g} to {numbers.high:g}, median {numbers.median:g}"
    title += f", {numbers.missing:,} without" if numbers.missing else ""
    buckets = [(f"{low:g}–{high:g}" if low < high else f"{low:g}", count) for low, high, count in numbers.buckets]
    label = max(len(name) for name, _ in buckets)
    return _bars(title, buckets, label, max(count for _, count in buckets), width)


def _bars(heading: str, values: Sequence[tuple[str, int]], label: int, most: int, width: int) -> Group:
    digits = max((len(f"{count:,}") for _, count in values), default=1)
    room = max(8, width - label - digits - 4)
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(width=label, no_wrap=True, overflow="ellipsis")
    grid.add_column(width=digits, justify="right")
    for name, count in values:
        grid.add_row(Text(name), Text(f"{count:,}", "number"), Bar(count / most, room))
    return Group(Text(heading, "heading"), grid)


def cross_table(cross: Cross, first: str, second: str, frame: Frame) -> RenderableType:
    """Counts by two fields, as many columns as have room, and how many articles each row has in all."""
    names = [Text(text_value(first, row.value), "topic") for row in cross.rows]
    columns = [Column(first.capitalize(), names, weight=1)]
    for at in range(columns_that_fit(cross, frame.width)):
        cells = [Text(f"{counts[at]:,}" if counts[at] else "·") for counts in cross.counts]
        columns.append(Column(text_value(second, cross.columns[at].value)[:_LABEL], cells, right=True))
    totals = [Text(f"{row.count:,}", "number") for row in cross.rows]
    return build([*columns, Column("all", totals, right=True)], frame)


def columns_that_fit(cross: Cross, width: int | None) -> int:
    """How many columns have room beside the row's name and the sums."""
    if width is None:
        return len(cross.columns)
    room, shown = width - min(30, width // 3) - 10, 0
    for column in cross.columns:
        room -= min(len(column.value), _LABEL) + 2
        if room < 0:
            break
        shown += 1
    return shown
