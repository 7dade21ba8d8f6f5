"""What a search is, and why its rows stand in their order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from newscli.cli.output.answer import Answer
from newscli.cli.output.emit import emit

if TYPE_CHECKING:
    from newscli.cli.options import OutputOptions
    from newscli.cli.session import Session
    from newscli.query.ast import Query
    from newscli.render.records.numbers import ExplainedSearch


def explain_search(session: Session, asked: Query, searched: Query, output: OutputOptions) -> None:
    """How a query is read, and the scores of a page of what is searched, which may be another query."""
    from newscli.render.explanation import explanation
    from newscli.render.records.numbers import EXPLAINED_SEARCH, Explained, ExplainedSearch
    from newscli.render.wording import sentence

    with_sql, is_plain, width = session.options.debug, session.is_plain, session.fitted_width

    def text(items: Iterable[ExplainedSearch]) -> Iterator[str]:
        for explained, rows, first in items:
            yield explanation(*explained, width, rows, first, with_sql=with_sql, is_plain=is_plain)

    explained = Explained(session.library.explain(asked), sentence(asked))
    rows = tuple(session.library.articles.scores(searched))
    answer = Answer(
        items=[ExplainedSearch(explained, rows, searched.offset + 1)],
        noun="explanations",
        record=lambda: EXPLAINED_SEARCH,
        is_one=True,
        text=text,
    )
    emit(session, output, answer)
