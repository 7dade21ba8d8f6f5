"""Counts per value to stdout."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from newscli.cli.counting import CountSort
from newscli.cli.output.answer import Answer
from newscli.cli.output.emit import emit
from newscli.cli.output.explaining import explain, why_no_value
from newscli.cli.output.left_out import say_unread_if_empty
from newscli.cli.queries import ask_in_any_order
from newscli.render import footers

if TYPE_CHECKING:
    from collections.abc import Callable

    from newscli.cli.counting import CountOptions
    from newscli.cli.options import ExplainOptions, FilterOptions, OutputOptions
    from newscli.cli.session import Session
    from newscli.model.answers import Facet
    from newscli.model.trends import Trend
    from newscli.query.ast import Query
    from newscli.render.records.record import Record
    from newscli.render.terminal.console import Renderable


T = TypeVar("T")


class Counted(NamedTuple):
    """What is counted: a field, by its name in a sentence; `page` is how many values a table shows by itself.

    `source` is what the library counts it by.
    """

    field: str
    plural: str
    source: str
    record: Record[Facet]
    facets: Callable[[Query], Iterable[Facet]]
    page: int | None = None


def count(
    session: Session,
    counted: Counted,
    words: Sequence[str] | None,
    filters: FilterOptions,
    options: CountOptions,
    output: OutputOptions,
    explaining: ExplainOptions,
) -> None:
    """A command that counts the articles of each value."""
    query = ask_in_any_order(session, words, filters)
    if explaining.explain:
        explain(session, query, output)
    elif options.trend:
        _emit_trends(session, output, query, counted, options)
    else:
        facets = list(counted.facets(query))
        shown = _page(facets, counted, options, output)
        emit_facets(
            session, output, query, shown, counted.record,
            field=counted.field, noun=counted.field, plural=counted.plural, total=len(facets),
        )  # fmt: skip


def _page(values: Sequence[T], counted: Counted, options: CountOptions, output: OutputOptions) -> Sequence[T]:
    """The values that are shown, in their order."""
    limit = options.limit
    if limit is None and output.format.has_pages:
        limit = counted.page
    return (values[::-1] if options.reverse else values)[: limit or None]


def _emit_trends(
    session: Session, output: OutputOptions, query: Query, counted: Counted, options: CountOptions
) -> None:
    from newscli.render.records.trends import trend_record

    found = session.library.counts.trends(counted.source, query, session.now.date() if session.options.now else None)
    rows = found.rows
    if options.count_sort is CountSort.COUNT:
        rows = tuple(sorted(rows, key=lambda row: (-row.count, row.value)))

    def table(rows: Sequence[Trend]) -> Iterable[Renderable]:
        from newscli.render.terminal import trends

        return [trends.table(rows, found.months, counted.field, session.frame)]

    def footer(shown: Sequence[Trend]) -> str:
        if not shown:
            return why_no_value(session, query, counted.field)
        return footers.trends_footer(len(shown), len(rows), counted.field, found.end)

    record = trend_record(counted.field, found.months)
    shown = _page(rows, counted, options, output)
    emit(session, output, Answer(shown, counted.plural, lambda: record, table=table, footer=footer))
    say_unread_if_empty(session)


def emit_facets(
    session: Session,
    output: OutputOptions,
    query: Query,
    facets: Iterable[Facet],
    record: Record[Facet],
    *,
    field: str,
    noun: str,
    plural: str,
    total: int | None = None,
) -> None:
    """`field` is what is counted by, `noun` what its values are called below the table, `total` how many there are."""

    def table(rows: Sequence[Facet]) -> Iterable[Renderable]:
        from newscli.render.terminal import tables

        return [tables.facets(rows, field, session.frame)]

    def footer(rows: Sequence[Facet]) -> str:
        if any(row.low != row.high for row in rows):
            return footers.bins_footer(len(rows))
        return footers.facets_footer(len(rows), total, noun) if rows else why_no_value(session, query, field)

    emit(session, output, Answer(items=facets, noun=plural, record=lambda: record, table=table, footer=footer))
    say_unread_if_empty(session)
