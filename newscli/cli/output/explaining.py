"""What a query is, and why it finds nothing."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

from newscli.cli.output.answer import Answer
from newscli.cli.output.emit import emit
from newscli.query.ast import EVERYTHING, NOTHING, Query

if TYPE_CHECKING:
    from newscli.cli.options import OutputOptions
    from newscli.cli.session import Session
    from newscli.model.answers import Explanation


_RECENT = timedelta(days=366)
"""Who asks for so little time before now may have meant the last days of an archive that has ended."""


def explain(session: Session, query: Query, output: OutputOptions, words: str = "") -> None:
    """How a query is read, how many articles it finds, and what each of its clauses does.

    `words` say more of the question than its query does.
    """
    from newscli.render.wording import sentence

    emit_explanation(session, output, session.library.explain(query), words or sentence(query))


def emit_explanation(session: Session, output: OutputOptions, explanation: Explanation, words: str) -> None:
    """How a question was read, as text or as its record."""
    from newscli.render.explanation import explanation as lines
    from newscli.render.records.numbers import EXPLANATION, Explained

    with_sql, is_plain, width = session.options.debug, session.is_plain, session.fitted_width
    answer = Answer(
        items=[Explained(explanation, words)],
        noun="explanations",
        record=lambda: EXPLANATION,
        is_one=True,
        text=lambda items: (lines(*item, width, with_sql=with_sql, is_plain=is_plain) for item in items),
    )
    emit(session, output, answer)


def why_nothing(session: Session, query: Query, words: Sequence[str] = ()) -> str:
    """Which clause removed everything, what is nearest, and from when to when there are articles."""
    from newscli.render import questions  # 1 ms that an answer does without

    if query.where == NOTHING:
        return questions.nothing_asked()
    library = session.library
    found = questions.nothing_found(
        library.explain(query),
        library.nearest(query),
        library.wider(query),
        library.near_values(query),
        _excluding(session, query),
    )
    return "\n".join(filter(None, [found, *_dates(session, query), *_folders(words)]))


def why_no_value(session: Session, query: Query, field: str) -> str:
    """Why a count by a field is empty: no article, or none with a value; then what else there is to count."""
    from newscli.render import questions

    articles = session.library.articles
    if not articles.count(query):
        return why_nothing(session, query)
    return questions.no_value(field, articles.filled(questions.COUNTING), whole=query.where == EVERYTHING)


def _excluding(session: Session, query: Query) -> tuple[str, str] | None:
    """A field with one value of which the query asks for two, and the clause that asks for either."""
    from newscli.query.reasons import alternative, contradiction

    excluding = contradiction(query.where)
    if excluding is None or session.library.articles.count(Query(excluding[1])):
        return None
    return alternative(*excluding)


def _dates(session: Session, query: Query) -> Iterator[str]:
    from newscli.query.reasons import asks_for_date, earliest
    from newscli.render import questions

    if not asks_for_date(query.where):
        return
    first, last = session.library.articles.span()
    if first is None or last is None:
        yield questions.no_dates()
    else:
        begins = earliest(query.where)
        is_recent = begins is not None and last < begins <= session.now and session.now - begins < _RECENT
        yield questions.span(first, last, is_over=is_recent)


def _folders(words: Sequence[str]) -> Iterator[str]:
    """Words that are folders of the working directory: their articles may be meant."""
    from newscli.render import questions

    return (questions.is_folder(word) for word in words if os.path.isdir(word))
