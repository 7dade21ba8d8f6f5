"""Counts per value to stdout, in every format."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from newscli.cli.output.explaining import say_why_nothing
from newscli.cli.output.writing import show, write_records
from newscli.render import messages
from newscli.render.formats import Format

if TYPE_CHECKING:
    from newscli.cli.options import OutputOptions
    from newscli.cli.session import Session
    from newscli.model.answers import Facet
    from newscli.query.ast import Query
    from newscli.render.records.record import Record


def write_facets(
    session: Session,
    output: OutputOptions,
    query: Query,
    facets: Iterable[Facet],
    noun: str,
    record: Record[Facet],
) -> None:
    """`noun` is what is counted, in the singular."""
    if output.format is not Format.TABLE:
        write_records(session, output, facets, record, f"{noun}s")
        return
    from newscli.render.terminal import tables

    rows = list(facets)
    if not rows:
        say_why_nothing(session, query)
        return
    show(session, tables.facets(rows, noun.capitalize(), session.fitted_width))
    session.say(messages.facets_footer(len(rows), noun))
