"""Answers as tables. With a width they fit it, cells cut with “…”; without one nothing is cut."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from rich.console import Group, RenderableType
from rich.filesize import decimal
from rich.text import Text

from newscli.query.fields import BY_NAME, written_name
from newscli.render.ages import day
from newscli.render.marks import LINKED, in_words, of_related
from newscli.render.terminal.charts import Bar
from newscli.render.terminal.columns import NAMES, TITLE, Column, field_column
from newscli.render.terminal.frame import Frame
from newscli.render.terminal.layout import build, labelled, mark_column, numbers, with_lines
from newscli.render.terminal.snippets import line
from newscli.render.text import one_line, plain_line
from newscli.render.titles import title_or_nothing
from newscli.render.unread import left_out
from newscli.render.values import facet_label

if TYPE_CHECKING:
    from newscli.model.answers import Facet, RelatedRow, Similar
    from newscli.model.article import RelatedArticle
    from newscli.model.status import IndexStatus
    from newscli.render.records.numbers import FieldCount

_MOST_FACETS = 10
"""Values of a field that are counted below a table."""

_BAR = 24
_BROKEN = " (and broken links: newscli check)"
"""Finding these takes too long to count them with the others."""

_VALUE = 24
"""Cells of a value that tell it from others."""

_SENTENCE = 30
"""Cells of a sentence that is folded."""


def related(rows: Sequence[RelatedRow], frame: Frame) -> RenderableType:
    """Related articles with their numbers; a sentence that links to one is below its row."""
    columns = list(_related_columns(rows))
    if any(row.context for row in rows):
        return with_lines(columns, [list(line(row.context, frame)) for row in rows], frame)
    return build(columns, frame)


def _related_columns(rows: Sequence[RelatedRow]) -> Iterator[Column]:
    items = [row.related for row in rows]
    titles = [Text(title_or_nothing(item), "title") for item in items]
    yield Column("#", [Text(str(row.position), "number") for row in rows], right=True, name="Number")
    yield Column("Title", titles, weight=6, least=TITLE)
    yield from _facts_of_related(items)
    if any(row.depth > 1 for row in rows):
        yield Column("Depth", [Text(str(row.depth)) for row in rows], right=True, rank=3)
    marks = [Text(of_related(row), "mark") for row in rows]
    yield Column("In", marks, name="In the library", aloud=list(map(in_words, rows)))
    refs = [Text(row.article.id if row.article else row.related.id, "number") for row in rows]
    yield Column("Ref", refs, rank=5)


def _facts_of_related(items: Sequence[RelatedArticle]) -> Iterator[Column]:
    yield Column(
        "Provider", [Text(plain_line(item.provider.label), "provider") for item in items],
        weight=2, rank=4, least=NAMES,
    )  # fmt: skip
    yield Column("Date", [Text(day(item.published_at), "date") for item in items], rank=1)
    qualities = [Text("" if item.quality is None else str(item.quality)) for item in items]
    yield Column("Quality", qualities, right=True, rank=2, short="Q")


def similar(rows: Sequence[Similar], first: int, frame: Frame) -> RenderableType:
    articles = [row.article for row in rows]
    by = next((name for name in ("provider", "author") if any(map(BY_NAME[name].value_of, articles))), None)
    return build(
        [
            numbers(len(rows), first),
            mark_column([LINKED if row.linked else "" for row in rows], "Linked", no="no"),
            *(field_column(BY_NAME[name], articles) for name in ("date", "title", by) if name),
            Column("Shared words", [Text(", ".join(row.words)) for row in rows], weight=6, rank=2, least=16),
        ],
        frame,
    )


def facets(rows: Sequence[Facet], field: str, frame: Frame) -> RenderableType:
    most = max((facet.count for facet in rows), default=0)
    values = [Text(facet_label(field, facet), "topic") for facet in rows]
    domains = [Text(one_line(", ".join(facet.domains)), "provider") for facet in rows]
    return build(
        [
            Column(field.capitalize(), values, weight=4, least=_VALUE),
            Column("Articles", [Text(f"{facet.count:,}", "number") for facet in rows], right=True),
            Column("", [Bar(facet.count / most, _BAR) for facet in rows], rank=2),
            Column("Domain", domains, weight=3, rank=1, least=NAMES),
        ],
        frame,
    )


def facets_below(rows: Sequence[Facet], field: str, frame: Frame) -> RenderableType:
    """The most frequent values of an answer, a line below its table."""
    return Group(Text(), facets(rows[:_MOST_FACETS], field, frame))


def fields(rows: Sequence[FieldCount], frame: Frame) -> RenderableType:
    counts = [Text(f"{row.articles:,}", "number") for row in rows if row.articles is not None]
    return build(
        [
            Column("Field", [Text(one_line(written_name(row.name)), "title") for row in rows], weight=3, least=NAMES),
            Column("Type", [Text(row.kind) for row in rows], rank=2),
            *([Column("Articles", counts, right=True, rank=1)] if counts else []),
            Column("What it is", [Text(row.about) for row in rows], weight=2, least=_SENTENCE),
            Column("Also", [Text(", ".join(row.aliases)) for row in rows], weight=1, rank=3, least=_VALUE),
        ],
        frame,
        cut=False,
    )


def _counts(facets: Sequence[Facet]) -> str:
    return ", ".join(f"{one_line(facet.value)} {facet.count:,}" for facet in facets)


def _links(index: IndexStatus) -> str:
    """Those of the front matter, and those in texts, which may lead anywhere."""
    named = f"{index.links:,} to {index.related:,} articles" if index.links or not index.text_links else ""
    return ", ".join(filter(None, [named, f"{index.text_links:,} in texts" if index.text_links else ""]))


def status(index: IndexStatus, age: str, frame: Frame) -> RenderableType:
    read_from = " read from" if frame.is_plain else " ←"
    rows = {
        "Name": one_line(index.name or ""),
        "Folders": ", ".join(one_line(folder) for folder in index.folders),
        "Files": f"{index.files:,}",
        "Articles": f"{index.articles:,}",
        "Links": _links(index),
        "Problems": f"{index.problems:,}{_BROKEN if index.text_links else ''}",
        "Read as": _counts(index.read.dialects),
        **{f"{field.field}{read_from}": _counts(field.sources) for field in index.read.fields},
        "Not read": left_out(index.left_out),
        "Size": decimal(index.size),
        "Last change": age,
        "Place": one_line(index.place) if index.place else "in memory",
    }
    told = {label: Text(value) for label, value in rows.items() if value}
    return labelled(told, frame)
