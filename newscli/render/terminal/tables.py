"""Answers as tables. With a width they fit it, cells cut with “…”; without one nothing is cut."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from rich.console import Group, RenderableType
from rich.filesize import decimal
from rich.table import Table
from rich.text import Text

from newscli.query.fields import BY_NAME, Field, written_name
from newscli.render import messages
from newscli.render.ages import day
from newscli.render.marks import IN_TEXT, INSIDE, LINKED
from newscli.render.terminal.charts import Bar
from newscli.render.terminal.columns import Column, field_column
from newscli.render.terminal.frame import Frame
from newscli.render.terminal.layout import NARROW, build, numbers, with_lines
from newscli.render.terminal.snippets import line, marked, others
from newscli.render.text import one_line, plain_line
from newscli.render.titles import title_or_nothing
from newscli.render.values import text_value

if TYPE_CHECKING:
    from newscli.model.answers import Facet, Hit, RelatedRow, Similar
    from newscli.model.article import Problem, RelatedArticle
    from newscli.model.status import IndexStatus
    from newscli.model.summary import Summary
    from newscli.render.records.numbers import FieldCount

_MOST_FACETS = 10
"""Values of a field that are counted below a table."""

_BAR = 24
_BROKEN = " (and broken links: newscli check)"
"""Finding these takes too long to count them with the others."""

DEFAULT_COLUMNS = tuple(
    BY_NAME[name]
    for name in ("published", "date", "title", "author", "provider", "topic", "quality", "heat", "related", "mentions")
    if name in BY_NAME
)
"""Of these a table has what the library fills."""


def default_columns(filled: Collection[str], width: int | None) -> list[Field]:
    """The columns of a table for which none are named.

    Links in bodies are counted where front matter has none; where little has room, the author says more than who
    published it.
    """
    left_out = {"mentions"} if "related" in filled else set()
    if "author" in filled and width is not None and width < NARROW:
        left_out.add("provider")
    return [field for field in DEFAULT_COLUMNS if field.name in filled and field.name not in left_out]


def articles(rows: Sequence[Summary], fields: Sequence[Field], first: int, frame: Frame) -> RenderableType:
    columns = [numbers(len(rows), first), *(field_column(field, rows) for field in fields), *_more(rows)]
    return build(columns, frame)


def _more(rows: Sequence[Summary]) -> Iterator[Column]:
    """How many others a row stands for, where any does."""
    if any(row.more for row in rows):
        yield Column("More", [Text(f"+{row.more:,}" if row.more else "", "number") for row in rows], right=True)


def hits(rows: Sequence[Hit], fields: Sequence[Field], first: int, frame: Frame) -> RenderableType:
    """As `articles`, the found words marked, and below each row its snippet across the whole width."""
    more = _more([hit.article for hit in rows])
    columns = [numbers(len(rows), first), *(_hit_column(field, rows) for field in fields), *more]
    below = [[*line(hit.snippet), *others(hit.article)] for hit in rows]
    return with_lines(columns, below, frame)


def naming(rows: Sequence[Summary], frame: Frame, *, cut: bool = True) -> RenderableType:
    """Articles by date, title and provider, with the ids by which they can be named."""
    fields = [field_column(BY_NAME[name], rows) for name in ("date", "title", "provider")]
    return build([*fields, Column("Ref", [Text(row.id, "number") for row in rows])], frame, cut=cut)


def _hit_column(field: Field, rows: Sequence[Hit]) -> Column:
    column = field_column(field, [hit.article for hit in rows])
    if field.name != "title":
        return column
    cells = [
        marked(hit.title, "title") if hit.title.text else cell for hit, cell in zip(rows, column.cells, strict=True)
    ]
    return replace(column, cells=cells)


def related(rows: Sequence[RelatedRow], frame: Frame, *, number: str = "#", cut: bool = True) -> RenderableType:
    """Related articles; `number` is the heading of their numbers, which are those of rows by the name “#”.

    Where they have a context, it stands below each row.
    """
    columns = _related_columns(rows, number)
    if any(row.context for row in rows):
        return with_lines(columns, [list(line(row.context)) for row in rows], frame)
    return build(columns, frame, cut=cut)


def _related_columns(rows: Sequence[RelatedRow], number: str) -> Sequence[Column]:
    items = [row.related for row in rows]
    return [
        Column(number, [Text(str(row.position), "number") for row in rows], right=True),
        Column("Title", [Text(title_or_nothing(item), "title") for item in items], weight=6),
        *_facts_of_related(items),
        *(
            [Column("Depth", [Text(str(row.depth)) for row in rows], right=True)]
            if any(row.depth > 1 for row in rows)
            else []
        ),
        Column("In", [Text(related_marks(row), "mark") for row in rows]),
        Column("Ref", [Text(row.article.id if row.article else row.related.id, "number") for row in rows]),
    ]


def _facts_of_related(items: Sequence[RelatedArticle]) -> Iterator[Column]:
    """What any of them has."""
    if any(item.provider.label for item in items):
        names = [Text(plain_line(item.provider.label), "provider") for item in items]
        yield Column("Provider", names, weight=2, rank=3)
    if any(item.published_at for item in items):
        yield Column("Date", [Text(day(item.published_at), "date") for item in items], rank=1)
    if any(item.quality is not None for item in items):
        qualities = [Text("" if item.quality is None else str(item.quality)) for item in items]
        yield Column("Q", qualities, right=True, rank=2)


def related_marks(row: RelatedRow) -> str:
    """Whether the library has an article, and whether it is only the text that links to it."""
    return (INSIDE if row.article else "") + (IN_TEXT if row.in_text else "")


def similar(rows: Sequence[Similar], first: int, frame: Frame) -> RenderableType:
    articles = [row.article for row in rows]
    by = next((name for name in ("provider", "author") if any(map(BY_NAME[name].value_of, articles))), None)
    about = [field_column(BY_NAME[name], articles) for name in ("date", "title", by) if name]
    linked = [Column("", [Text(LINKED if row.linked else "", "mark") for row in rows])]
    why = Column("Shared words", [Text(", ".join(row.words)) for row in rows], weight=4)
    return build([numbers(len(rows), first), *(linked if any(row.linked for row in rows) else []), *about, why], frame)


def facets(rows: Sequence[Facet], field: str, frame: Frame) -> RenderableType:
    most = max((facet.count for facet in rows), default=0)
    columns = [
        Column(field.capitalize(), [Text(text_value(field, facet.value), "topic") for facet in rows], weight=4),
        Column("Articles", [Text(f"{facet.count:,}", "number") for facet in rows], right=True),
        Column("", [Bar(facet.count / most, _BAR) for facet in rows], rank=2),
    ]
    if any(facet.domains for facet in rows):
        columns.append(
            Column("Domain", [Text(one_line(", ".join(facet.domains)), "provider") for facet in rows], weight=3, rank=1)
        )
    return build(columns, frame)


def facets_below(rows: Sequence[Facet], field: str, frame: Frame) -> RenderableType:
    """The most frequent values of an answer, a line below its table."""
    return Group(Text(), facets(rows[:_MOST_FACETS], field, frame))


def fields(rows: Sequence[FieldCount], frame: Frame) -> RenderableType:
    counts = [Text(f"{row.articles:,}", "number") for row in rows if row.articles is not None]
    return build(
        [
            Column("Field", [Text(one_line(written_name(row.name)), "title") for row in rows], weight=1),
            Column("Type", [Text(row.kind) for row in rows]),
            *([Column("Articles", counts, right=True)] if counts else []),
            Column("What it is", [Text(row.about) for row in rows], weight=2),
            Column("Also", [Text(", ".join(row.aliases)) for row in rows], weight=2),
        ],
        frame,
        cut=False,
    )


def problems(rows: Sequence[Problem], frame: Frame) -> RenderableType:
    return build(
        [
            Column("File", [Text(one_line(problem.path)) for problem in rows], weight=3),
            Column("Line", [Text(str(problem.line or ""), "number") for problem in rows], right=True),
            Column("Column", [Text(str(problem.column or ""), "number") for problem in rows], right=True),
            Column("Reason", [Text(one_line(problem.reason)) for problem in rows], weight=5),
            Column("", [Text("not read" if problem.refused else "", "mark") for problem in rows]),
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


def status(index: IndexStatus, age: str) -> Table:
    rows = {
        "Name": one_line(index.name or ""),
        "Folders": ", ".join(one_line(folder) for folder in index.folders),
        "Files": f"{index.files:,}",
        "Articles": f"{index.articles:,}",
        "Links": _links(index),
        "Problems": f"{index.problems:,}{_BROKEN if index.text_links else ''}",
        "Read as": _counts(index.read.dialects),
        **{f"{field.field} ←": _counts(field.sources) for field in index.read.fields},
        "Not read": messages.left_out(index.left_out),
        "Size": decimal(index.size),
        "Last change": age,
        "Place": one_line(index.place) if index.place else "in memory",
    }
    table = Table.grid(padding=(0, 2))
    for label, value in rows.items():
        if value:
            table.add_row(Text(label, "label"), Text(value, overflow="fold"))
    return table
