"""Counts per value to stdout."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from newscli.cli.output.answer import Answer
from newscli.cli.output.emit import emit
from newscli.cli.output.explaining import why_no_value
from newscli.cli.output.left_out import say_unread_if_empty
from newscli.render import messages

if TYPE_CHECKING:
    from newscli.cli.options import OutputOptions
    from newscli.cli.session import Session
    from newscli.model.answers import Facet
    from newscli.query.ast import Query
    from newscli.render.records.record import Record
    from newscli.render.terminal.console import Renderable


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
) -> None:
    """`field` is what is counted by, `noun` what its values are called below the table."""

    def table(rows: Sequence[Facet]) -> Iterable[Renderable]:
        from newscli.render.terminal import tables

        return [tables.facets(rows, field, session.fitted_width)]

    def footer(rows: Sequence[Facet]) -> str:
        return messages.facets_footer(len(rows), noun) if rows else why_no_value(session, query, field)

    emit(session, output, Answer(items=facets, noun=plural, record=lambda: record, table=table, footer=footer))
    say_unread_if_empty(session)
