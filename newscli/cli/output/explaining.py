"""What a query is, and why it finds nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscli.cli.output.answer import Answer
from newscli.cli.output.emit import emit
from newscli.query.ast import NOTHING, Query
from newscli.render import messages

if TYPE_CHECKING:
    from newscli.cli.options import OutputOptions
    from newscli.cli.session import Session
    from newscli.model.answers import Explanation
    from newscli.render.records.record import Record


def explain(session: Session, query: Query, output: OutputOptions) -> None:
    """How the query is read, its SQL, and what each clause does."""
    emit(
        session,
        output,
        Answer(
            items=[session.library.explain(query)],
            noun="explanations",
            record=_record,
            text=lambda explanations: map(messages.explanation, explanations),
        ),
    )


def _record() -> Record[Explanation]:
    from newscli.render.records.numbers import EXPLANATION

    return EXPLANATION


def why_nothing(session: Session, query: Query) -> str:
    """Which clause removed everything, what is nearest, and where in time the library lies."""
    if query.where == NOTHING:
        return messages.nothing_asked()
    from newscli.query.reasons import alternative, asks_for_date, contradiction

    library = session.library
    explanation = library.explain(query)
    span = library.articles.span() if asks_for_date(query.where) else (None, None)
    excluding = contradiction(query.where)
    if excluding and library.articles.count(Query(excluding[1])):
        excluding = None
    nearest, wider = library.nearest(query), library.wider(query)
    return messages.nothing_found(explanation, nearest, wider, span, excluding and alternative(*excluding))
