"""What a query is, and why it finds nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscli.cli.output.writing import write, write_records
from newscli.query.ast import NOTHING, Query
from newscli.render import messages
from newscli.render.formats import Format

if TYPE_CHECKING:
    from newscli.cli.options import OutputOptions
    from newscli.cli.session import Session


def explain(session: Session, query: Query, output: OutputOptions) -> None:
    """How the query is read, its SQL, and what each clause does."""
    explanation = session.library.explain(query)
    if output.format is Format.TABLE:
        write(session, [messages.explanation(explanation)])
    else:
        from newscli.render.records.numbers import EXPLANATION

        write_records(session, output, [explanation], EXPLANATION, "explanations")


def say_why_nothing(session: Session, query: Query) -> None:
    """Which clause removed everything, what is nearest, and where in time the library lies."""
    if query.where == NOTHING:
        session.say(messages.nothing_asked())
        return
    from newscli.query.reasons import asks_for_date, contradiction, either

    library = session.library
    explanation = library.explain(query)
    span = library.articles.span() if asks_for_date(query.where) else (None, None)
    excluding = contradiction(query.where)
    if excluding and library.articles.count(Query(excluding[1])):
        excluding = None
    session.say(messages.nothing_found(explanation, library.nearest(query), span, excluding and either(*excluding)))
