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


def explain(session: Session, query: Query, output: OutputOptions, words: str = "") -> None:
    """How a query is read, how many articles it finds, and what each of its clauses does.

    `words` say more of the question than its query does.
    """
    from newscli.render.wording import sentence

    emit_explanation(session, output, session.library.explain(query), words or sentence(query))


def emit_explanation(session: Session, output: OutputOptions, explanation: Explanation, words: str) -> None:
    from newscli.render.explanation import explanation as lines
    from newscli.render.records.numbers import EXPLANATION, Explained

    with_sql, width = session.options.debug, session.fitted_width
    answer = Answer(
        items=[Explained(explanation, words)],
        noun="explanations",
        record=lambda: EXPLANATION,
        is_one=True,
        text=lambda items: (lines(*item, width, with_sql=with_sql) for item in items),
    )
    emit(session, output, answer)


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
    return messages.nothing_found(explanation, library.nearest(query), span, excluding and alternative(*excluding))
