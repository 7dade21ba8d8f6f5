"""Articles as rows: those of a list, and the hits of a search."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from rich.console import RenderableType
from rich.text import Text

from newscli.query.fields import BY_NAME, Field
from newscli.render.terminal.columns import Column, field_column
from newscli.render.terminal.frame import Frame
from newscli.render.terminal.layout import NARROW, build, mark_column, numbers, with_lines
from newscli.render.terminal.snippets import line, marked, others

if TYPE_CHECKING:
    from newscli.model.answers import Hit
    from newscli.model.summary import Summary
    from newscli.render.marks import Mark

DEFAULT_COLUMNS = tuple(
    BY_NAME[name]
    for name in ("published", "date", "title", "author", "provider", "topic", "quality", "heat", "related", "mentions")
    if name in BY_NAME
)
"""Tables show those that have values in the library and in any of their rows."""


class Listing(NamedTuple):
    """How articles are listed: the fields that have columns, and the number of the first row.

    Columns that are `named` by a person are shown even if they are empty, and are left out last; of the others, those
    that rows are `sorted_by`. A `mark` tells articles that are published from those that are not.
    """

    fields: Sequence[Field]
    mark: Mark
    first: int = 1
    named: bool = False
    sorted_by: Collection[str] = ()


def default_columns(filled: Collection[str], width: int | None) -> list[Field]:
    """The columns of a table for which none are named.

    Links in bodies are counted where front matter has none; where little has room, the author says more than who
    published it.
    """
    left_out = {"mentions"} if "related" in filled else set()
    if "author" in filled and width is not None and width < NARROW:
        left_out.add("provider")
    return [field for field in DEFAULT_COLUMNS if field.name in filled and field.name not in left_out]


def articles(rows: Sequence[Summary], listing: Listing, frame: Frame) -> RenderableType:
    return build(list(_columns(rows, listing)), frame)


def hits(rows: Sequence[Hit], listing: Listing, frame: Frame) -> RenderableType:
    """As `articles`, with the found words marked, and the snippet of each row below it."""
    columns = [_painted(column, rows) for column in _columns([hit.article for hit in rows], listing)]
    below = [[*line(hit.snippet, frame), *others(hit.article, frame)] for hit in rows]
    return with_lines(columns, below, frame)


def _columns(rows: Sequence[Summary], listing: Listing) -> Iterator[Column]:
    yield numbers(len(rows), listing.first)
    for field in listing.fields:
        is_marked = field.name == "published" and not listing.named
        column = _marks(rows, listing.mark) if is_marked else field_column(field, rows)
        yield replace(column, rank=_rank(field, listing), kept=listing.named)
    yield Column("More", [Text(f"+{row.more:,}" if row.more else "", "number") for row in rows], right=True)


def _rank(field: Field, listing: Listing) -> int:
    if listing.named or not field.rank:
        return 0
    return 1 if field.name in listing.sorted_by else field.rank + 1


def _marks(rows: Sequence[Summary], mark: Mark) -> Column:
    signs = [mark.of(row.published) for row in rows]
    return mark_column(signs, "Published", yes="yes" if mark.of_published else "no")


def _painted(column: Column, rows: Sequence[Hit]) -> Column:
    if column.heading != BY_NAME["title"].heading:
        return column
    cells = [
        marked(hit.title, "title") if hit.title.text else cell for hit, cell in zip(rows, column.cells, strict=True)
    ]
    return replace(column, cells=cells)
