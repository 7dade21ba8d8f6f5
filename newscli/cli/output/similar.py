"""Articles that are similar to one, to stdout."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from newscli.cli.output.answer import Answer
from newscli.cli.output.articles import title_of
from newscli.cli.output.emit import emit
from newscli.errors import ExitCode
from newscli.query.ast import EVERYTHING, Query
from newscli.render import messages
from newscli.render.marks import LINKED
from newscli.render.records.links import SIMILAR

if TYPE_CHECKING:
    from newscli.cli.options import OrderOptions, OutputOptions
    from newscli.cli.session import Session
    from newscli.model.answers import Similar
    from newscli.render.terminal.console import Renderable


def emit_similar(session: Session, id_: str, asked: Query, order: OrderOptions, output: OutputOptions) -> ExitCode:
    """Print the matching articles that are similar to one, the most similar first."""
    part = order.part(output.format)
    one_more = None if part.end is None else part.end + 1
    found = similar_articles(session, id_, asked, one_more)

    def table(rows: Sequence[Similar]) -> Iterable[Renderable]:
        from newscli.render.terminal import tables

        return [tables.similar(rows, part.offset + 1, session.frame)]

    def footer(rows: Sequence[Similar]) -> str:
        if rows:
            signs, linked = "" if session.is_plain else LINKED, sum(row.linked for row in rows)
            return messages.similar_footer(len(rows), linked, signs, more=len(found) == one_more)
        if found:
            return messages.no_more_similar(len(found), part.offset)
        return messages.nothing_similar(title_of(session, id_), chosen=asked.where != EVERYTHING)

    answer = Answer(
        items=part.of(found),
        noun="similar articles",
        record=lambda: SIMILAR,
        table=table,
        articles=lambda rows: (row.article for row in rows),
        first=part.offset + 1,
        title=lambda: _title(session, id_, asked),
        footer=footer,
    )
    emit(session, output, answer)
    return ExitCode.DONE if found else ExitCode.NOTHING_FOUND


def _title(session: Session, id_: str, asked: Query) -> str:
    """The request in words."""
    from newscli.render.wording import similar_sentence

    return similar_sentence(title_of(session, id_), asked.where)


def similar_articles(session: Session, id_: str, asked: Query, limit: int | None = None) -> Sequence[Similar]:
    """The matching similar articles: all, or at least as many as the limit."""
    library = session.library
    if asked.where == EVERYTHING:
        return library.links.similar(id_, limit)
    found = library.links.similar(id_)
    matching = library.articles.matching([row.article.id for row in found], Query(asked.where))
    return [row for row in found if row.article.id in matching]
