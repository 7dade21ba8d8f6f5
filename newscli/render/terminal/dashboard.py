"""An answer in numbers, on one screen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from newscli.render.ages import day
from newscli.render.counts import counted, percent
from newscli.render.terminal import blocks
from newscli.render.terminal.blocks import Block
from newscli.render.terminal.charts import Columns
from newscli.render.terminal.frame import Frame
from newscli.render.terminal.layout import spoken

if TYPE_CHECKING:
    from newscli.model.answers import Facet, Stats

_GAP = 3
_LEAST_WIDTH = 36
"""Columns of a block that has others beside it."""

_LEAST_CHART, _MOST_CHART, _MOST_COLUMN = 3, 8, 8
"""Lines of the columns over time, and how wide one may be."""

_LINES = 23
"""Of a terminal, without that of the prompt."""

_ANY = 1_000
_LONE = 7
"""Lines of a block, if all are below each other."""

_AROUND_CHART = 3
"""Lines of its heading and its axis, and a blank one."""

_TOO_FEW = 2
"""Columns that have no room for authors and providers; one has as many lines as it needs."""


def dashboard(stats: Stats, frame: Frame, height: int | None, *, drafts: bool) -> RenderableType:
    """How many, when, which topics, authors and providers, how quality and heat spread: what the articles have.

    It fits a terminal of so many lines if there is room for blocks beside each other. With `drafts`, articles that are
    not published are drafts.
    """
    summary, beside = _summary(stats, drafts=drafts), _beside(frame.page_width)
    parts = list(_blocks(stats, uncut=not frame.cut, has_providers=not frame.cut or beside != _TOO_FEW))
    if frame.is_plain:
        return _read_aloud(summary, stats, parts)
    lines = _lines(frame, height) - -(-summary.cell_len // frame.page_width) - 1
    columns, chart = _in_columns(parts, beside), _least_chart(stats)
    heights = _heights(columns, lines - chart)
    rest = max(lines - chart - _tallest(heights), 0)
    over_time = _over_time(stats, frame.page_width, chart - _AROUND_CHART + rest) if chart else []
    return Group(summary, *over_time, *([Text(), _grid(columns, heights, frame)] if parts else []))


def _beside(width: int) -> int:
    """How many blocks may stand beside each other."""
    return max(1, (width + _GAP) // (_LEAST_WIDTH + _GAP))


def _lines(frame: Frame, height: int | None) -> int:
    """What a page may have: what a terminal holds, and in a pipe any number."""
    return max((height or 0) - 1, _LINES) if frame.cut else _ANY


def _least_chart(stats: Stats) -> int:
    """The lines of the columns over time, if there is no room for more; a single period needs none."""
    return min(_LEAST_CHART, _most(stats).count) + _AROUND_CHART if len(stats.times) > 1 else 0


def _most(stats: Stats) -> Facet:
    """The period with the most articles."""
    return max(stats.times, key=lambda facet: facet.count)


def _summary(stats: Stats, *, drafts: bool) -> Text:
    span = f", {day(stats.first)} to {day(stats.last)}" if stats.first and stats.last else ""
    chosen = stats.published < stats.articles or stats.quality.count or stats.heat.count
    where = "published" if drafts else "on the front page"
    share = f", {percent(stats.published, stats.articles)} {where}" if chosen else ""
    duplicates = f", {stats.duplicates:,} share a URL" if stats.duplicates else ""
    return Text.assemble((counted(stats.articles, "article"), "title"), f"{span}{share}{duplicates}.")


def _blocks(stats: Stats, *, uncut: bool, has_providers: bool) -> Iterator[Block]:
    """What any article has. With authors, there may be no room for those who published them."""
    articles = stats.articles
    if stats.topics:
        yield blocks.names("Topics", stats.topics, stats.topic_count, articles, uncut=uncut)
    if stats.authors:
        yield blocks.names("Authors", stats.authors, stats.author_count, articles, uncut=uncut)
    if stats.providers and (has_providers or not stats.authors):
        yield blocks.names("Providers", stats.providers, stats.provider_count, articles, uncut=uncut)
    for name, numbers in (("Quality", stats.quality), ("Heat", stats.heat), ("Words", stats.words)):
        if numbers and numbers.high is not None and (numbers.high or name != "Words"):
            yield blocks.spread(name, numbers, articles)
    if stats.words and len(stats.times) > 1:
        yield blocks.weekdays(stats.weekdays, articles)


def _in_columns(parts: Sequence[Block], most: int) -> Sequence[Sequence[Block]]:
    """The blocks in at most so many columns, the last of which have more where not all have as many."""
    count = min(most, len(parts))
    each, more = divmod(len(parts), count) if count else (0, 0)
    ends = [sum(each + (at >= count - more) for at in range(end)) for end in range(count + 1)]
    return [parts[start:end] for start, end in pairwise(ends)]


def _heights(columns: Sequence[Sequence[Block]], lines: int) -> list[list[int]]:
    """The lines of each block below its heading. Columns of as many blocks have them at the same height."""
    if len(columns) == 1:
        return [[min(block.need, _LONE) for block in columns[0]]]
    needs = [[block.need for block in column] for column in columns]
    if len({len(column) for column in columns}) == 1:
        needs = [[max(row) for row in zip(*needs, strict=True)]] * len(columns)
    return [_shared(column, lines - 2 * len(column) + 1) for column in needs]


def _shared(needs: Sequence[int], room: int) -> list[int]:
    """What each gets of so many lines: those that need little leave the rest to the others."""
    shares, left = [0] * len(needs), len(needs)
    for at in sorted(range(len(needs)), key=needs.__getitem__):
        shares[at] = max(3, min(needs[at], room // left))
        room, left = room - shares[at], left - 1
    return shares


def _tallest(heights: Sequence[Sequence[int]]) -> int:
    """The lines of a grid with its headings and blank lines."""
    return max((sum(column) + 2 * len(column) - 1 for column in heights), default=0)


def _grid(columns: Sequence[Sequence[Block]], heights: Sequence[Sequence[int]], frame: Frame) -> RenderableType:
    width = (frame.page_width - _GAP * (len(columns) - 1)) // len(columns)
    grid = Table.grid(padding=(0, _GAP, 0, 0), pad_edge=False)
    for _ in columns:
        grid.add_column(min_width=width, max_width=None if frame.width is None else width)
    drawn = [
        [block.drawn(lines, width) for block, lines in zip(column, shares, strict=True)]
        for column, shares in zip(columns, heights, strict=True)
    ]
    if len({len(column) for column in drawn}) > 1:
        grid.add_row(*(Group(*_apart(column)) for column in drawn))
        return grid
    for at, row in enumerate(zip(*drawn, strict=True)):
        if at:
            grid.add_row()
        grid.add_row(*row)
    return grid


def _apart(parts: Sequence[RenderableType]) -> Sequence[RenderableType]:
    """The parts with a blank line between them."""
    return [piece for part in parts for piece in (part, Text())][:-1]


def _over_time(stats: Stats, width: int, height: int) -> list[RenderableType]:
    """Columns over time, on their axis; where there are too many, several periods share one."""
    together = -(-len(stats.times) // width)
    parts = [stats.times[at : at + together] for at in range(0, len(stats.times), together)]
    cells = min(width // len(parts), _MOST_COLUMN)
    most = _most(stats)
    heading = Text.assemble(
        (f"Articles by {stats.unit}", "heading"),
        f", most in {most.value}: {most.count:,}" if most.count > 1 else "",
        f"; {together} in a column" if together > 1 else "",
    )
    columns = Columns(
        [sum(facet.count for facet in part) for part in parts], cells, min(height, _MOST_CHART, most.count)
    )
    return [Text(), heading, columns, Text(_axis([part[0].value for part in parts], cells, width), "date")]


def _axis(names: Sequence[str], cells: int, width: int) -> str:
    """The names of columns of so many cells, as many as have room."""
    step = -(-(len(names[0]) + 2) // cells)
    fitting = (name for at, name in enumerate(names[::step]) if at * step * cells + len(name) <= width)
    return "".join(name.ljust(step * cells) for name in fitting).rstrip()


def _read_aloud(summary: Text, stats: Stats, parts: Sequence[Block]) -> Group:
    lines = [summary]
    if stats.times:
        lines += [Text(), Text(f"Articles by {stats.unit}"), *_times_aloud(stats.times, stats.unit)]
    for part in parts:
        lines += [Text(), *part.read_aloud()]
    return Group(*lines)


def _times_aloud(times: Sequence[Facet], unit: str) -> Iterator[Text]:
    """The counts of periods, several without articles in one line."""
    for is_filled, found in groupby(times, lambda facet: facet.count > 0):
        several = list(found)
        if is_filled or len(several) == 1:
            yield from (spoken(facet.value, f"{facet.count:,}") for facet in several)
        else:
            yield Text(f"{counted(len(several), unit)} without articles")
