"""Below an article: those that it links to, or that link to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from rich.console import RenderableType
from rich.text import Text

from newscli.render.ages import day
from newscli.render.marks import INSIDE
from newscli.render.terminal.columns import Column
from newscli.render.terminal.frame import Frame
from newscli.render.terminal.layout import build, spoken
from newscli.render.terminal.prose import MEASURE, whole
from newscli.render.terminal.sections import section_heading
from newscli.render.text import plain_line
from newscli.render.titles import title_or_nothing, title_or_url

if TYPE_CHECKING:
    from newscli.model.answers import RelatedRow
    from newscli.model.article import RelatedArticle
    from newscli.model.summary import Summary

MOST = 10
"""Articles that are named below another."""

_TITLE = 14
"""Cells of a title that still tell what it is."""


def best(rows: Sequence[RelatedRow]) -> Sequence[RelatedRow]:
    """The ten to read first: those in the library, of these the ones of the highest quality; in the order of all."""
    return sorted(sorted(rows, key=_rank)[:MOST], key=lambda row: row.position)


def _rank(row: RelatedRow) -> tuple[bool, int, int, int]:
    known = row.article or row.related.summary
    quality = known.quality if row.related.quality is None else row.related.quality
    return row.article is None, -(quality or 0), -(known.heat or 0), row.position


def related_below(
    rows: Sequence[RelatedRow], id_: str, frame: Frame, *, every: bool = False
) -> Sequence[RenderableType]:
    """The best related articles of the one that has the id, or every one, with their numbers among all."""
    if not rows:
        return ()
    shown = rows if every else best(rows)
    items = [row.related for row in shown]
    inside = [Text(INSIDE if row.article else "", "mark") for row in shown]
    columns = [
        Column("", [Text(str(row.position), "number") for row in shown], right=True, name="Number"),
        Column("Title", [Text(title_or_nothing(item)) for item in items], weight=6, least=_TITLE),
        *_by_and_date(items),
        Column("", inside, name="In the library", aloud=["yes" if mark else "" for mark in inside]),
    ]
    return _section("Related", columns, len(rows), f"{len(rows):,} related: newscli related {id_}", frame)


def linked_from(articles: Sequence[Summary], id_: str, frame: Frame) -> Sequence[RenderableType]:
    """The first ten of the articles that link to the one that has the id, with the ids by which they can be named."""
    shown = articles[:MOST]
    columns = [
        Column("Title", [Text(title_or_url(article)) for article in shown], weight=6, least=_TITLE),
        *_by_and_date(shown),
        Column("Ref", [Text(article.id, "number") for article in shown]),
    ]
    more = f"{len(articles):,} articles link to it: newscli related {id_} --backlinks"
    return _section("Linked from", columns, len(articles), more, frame)


def _by_and_date(items: Sequence[RelatedArticle] | Sequence[Summary]) -> Iterator[Column]:
    """What any of them has."""
    if any(item.provider.label for item in items):
        names = [Text(plain_line(item.provider.label), "provider") for item in items]
        yield Column("Provider", names, weight=2, rank=2, least=10)
    if any(item.published_at for item in items):
        yield Column("Date", [Text(day(item.published_at), "date") for item in items], rank=1)


def _section(title: str, columns: Sequence[Column], total: int, more: str, frame: Frame) -> Sequence[RenderableType]:
    """Rows below a title; where there are more than these, `more` says how to see all."""
    shown = len(columns[0].cells)
    rest = [whole(Text(more, "label"))] if shown < total else []
    if frame.is_plain:
        count = spoken(title, f"{shown} of {total:,}" if rest else f"{total:,}")
        return [count, Text(), build(columns, frame), *([Text(), *rest] if rest else [])]
    filled = [column for column in columns if column.natural_width]
    heading = section_heading(title, frame)
    if not frame.cut:
        return [heading, *_lines(filled), *rest]
    measured = frame._replace(width=min(frame.page_width, MEASURE))
    return [heading, build(filled, measured, header=False), *rest]


def _lines(columns: Sequence[Column]) -> Sequence[Text]:
    """A line a row, none of it cut."""
    rows = zip(*(column.cells for column in columns), strict=True)
    return [whole(Text("  ").join(cell for cell in row if isinstance(cell, Text) and cell)) for row in rows]
