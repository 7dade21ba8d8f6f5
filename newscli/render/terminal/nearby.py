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
from newscli.render.terminal.layout import build, mark_column, spoken
from newscli.render.terminal.prose import whole
from newscli.render.terminal.sections import section_heading
from newscli.render.text import plain_line
from newscli.render.titles import title_or_nothing, title_or_url
from newscli.render.wrapping import READABLE

if TYPE_CHECKING:
    from newscli.model.answers import RelatedRow
    from newscli.model.article import RelatedArticle
    from newscli.model.summary import Summary

MOST = 10
"""Articles shown below another."""

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
    """The best related articles of an article, or with `every` all of them, with their numbers."""
    if not rows:
        return ()
    shown = rows if every else best(rows)
    items = [row.related for row in shown]
    columns = [
        Column("", [Text(str(row.position), "number") for row in shown], right=True, name="Number"),
        Column("Title", [Text(title_or_nothing(item)) for item in items], weight=6, least=_TITLE),
        *_by_and_date(items),
        mark_column([INSIDE if row.article else "" for row in shown], "In the library", no="no"),
    ]
    ids = [row.article.id if row.article else row.related.id for row in shown]
    return _section("Related", columns, ids, _more(f"{len(rows):,} related", id_, frame), frame, total=len(rows))


def linked_from(articles: Sequence[Summary], id_: str, frame: Frame) -> Sequence[RenderableType]:
    """The first ten articles that link to an article, with their ids."""
    shown = articles[:MOST]
    columns = [
        Column("Title", [Text(title_or_url(article)) for article in shown], weight=6, least=_TITLE),
        *_by_and_date(shown),
        Column("Ref", [Text(article.id, "number") for article in shown]),
    ]
    more = _more(f"{len(articles):,} articles link to it", f"{id_} --backlinks", frame)
    return _section("Linked from", columns, [article.id for article in shown], more, frame, total=len(articles))


def _more(count: str, arguments: str, frame: Frame) -> str:
    """How many there are, and the command that shows all."""
    return count if frame.in_browser else f"{count}: newscli related {arguments}"


def _by_and_date(items: Sequence[RelatedArticle] | Sequence[Summary]) -> Iterator[Column]:
    """Providers and dates, if there are any."""
    if any(item.provider.label for item in items):
        names = [Text(plain_line(item.provider.label), "provider") for item in items]
        yield Column("Provider", names, weight=2, rank=2, least=10)
    if any(item.published_at for item in items):
        yield Column("Date", [Text(day(item.published_at), "date") for item in items], rank=1)


def _section(
    title: str, columns: Sequence[Column], ids: Sequence[str], more: str, frame: Frame, *, total: int
) -> Sequence[RenderableType]:
    """Rows for articles with these ids below a title; where there are more than these, `more` says so."""
    shown = len(ids)
    rest = [whole(Text(more, "label"))] if shown < total else []
    if frame.is_plain:
        count = spoken(title, f"{shown} of {total:,}" if rest else f"{total:,}")
        return [count, Text(), build(columns, frame), *([Text(), *rest] if rest else [])]
    heading = section_heading(title, frame)
    if not frame.cut:
        return [heading, *_lines(columns), *rest]
    measured = frame._replace(width=min(frame.page_width, READABLE))
    return [heading, build(columns, measured, header=False, ids=ids), *rest]


def _lines(columns: Sequence[Column]) -> Sequence[Text]:
    """A line a row, none of it cut."""
    rows = zip(*(column.cells for column in columns), strict=True)
    return [whole(Text("  ").join(cell for cell in row if isinstance(cell, Text) and cell)) for row in rows]
