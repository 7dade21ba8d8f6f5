"""Why an article is in its story, to stdout."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from newscli.cli.output.answer import Answer
from newscli.cli.output.articles import summary_of
from newscli.cli.output.emit import emit
from newscli.errors import ExitCode
from newscli.render import footers, messages
from newscli.render.records.stories import TIE

if TYPE_CHECKING:
    from newscli.cli.options import OutputOptions
    from newscli.cli.session import Session
    from newscli.model.stories import Tie
    from newscli.render.terminal.console import Renderable


def emit_ties(session: Session, output: OutputOptions, id_: str) -> ExitCode:
    """Print the ties of an article to the rest of its story, then to the most similar articles outside it."""
    found = session.library.stories.why(id_)

    def table(rows: Sequence[Tie]) -> Iterable[Renderable]:
        from newscli.render.terminal import ties

        return [ties.table(rows, session.frame)]

    answer = Answer(
        items=found,
        noun="articles",
        record=lambda: TIE,
        table=table,
        articles=lambda rows: (tie.article for tie in rows),
        footer=lambda _: _footer(session, id_, found),
    )
    emit(session, output, answer)
    return ExitCode.DONE if found else ExitCode.NOTHING_FOUND


def _footer(session: Session, id_: str, found: Sequence[Tie]) -> str:
    article = summary_of(session.library.articles.get(id_))
    title = article.title or id_
    if article.published_at is None:
        return footers.undated(title)
    return footers.ties_footer(title, [tie.in_story for tie in found], has_marks=not session.is_plain)


def why_in_none(session: Session, id_: str) -> str:
    """Why an article is in no story."""
    article = summary_of(session.library.articles.get(id_))
    title = article.title or id_
    return messages.no_story(title) if article.published_at else footers.undated(title)
