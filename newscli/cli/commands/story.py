from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from newscli.cli.options import OutputOptions
from newscli.cli.output.answer import Answer
from newscli.cli.output.emit import emit
from newscli.cli.output.ties import emit_ties, why_in_none
from newscli.cli.refs import resolve
from newscli.cli.session import Session
from newscli.errors import ExitCode
from newscli.model.stories import StoryDetails
from newscli.model.summary import Summary
from newscli.render import messages
from newscli.render.formats import Shape
from newscli.render.records.links import BESIDE
from newscli.render.records.stories import WHOLE_STORY, WholeStory
from newscli.render.records.whole import Whole
from newscli.render.titles import title_or_url

if TYPE_CHECKING:
    from newscli.render.terminal.console import Renderable


def run(
    session: Session,
    ref: Annotated[
        str,
        typer.Argument(metavar="REF", help="Any article of the story: id, row number, file, URL or title."),
    ],
    output: OutputOptions,
    *,
    why: Annotated[
        bool, typer.Option("--why", help="What holds this article in its story, and what is nearest and stayed out.")
    ] = False,
) -> ExitCode:
    """Show a story: its lead in full, who was first and who then, its topics, and all its articles by day.

    ✓ marks articles that are in the library; the others are known because several of the story link to them. Every row
    has a REF for `show` and `open`, its number too. In other formats than tables and JSON, the articles are listed.
    The exit code is 1 when the article is in no story, and JSON is null.

    \b
    Examples:
      newscli story 1
      newscli story 'facial clampdown'
      newscli story 1 --why
      newscli story 1 -f urls
      newscli story 1 -f ids | newscli show -
    """
    id_ = resolve(session, ref)
    if why:
        return emit_ties(session, output, id_)
    details = session.library.stories.of(id_)
    if details is not None:
        _emit(session, output, details)
        return ExitCode.DONE
    if output.format.has_keys:
        _emit_none(session, output)
    session.say(why_in_none(session, id_))
    return ExitCode.NOTHING_FOUND


def _emit_none(session: Session, output: OutputOptions) -> None:
    if output.format.shape is Shape.RECORDS:
        emit(session, output, Answer(items=(), noun="stories", record=lambda: WHOLE_STORY, is_one=True))
    else:
        emit(session, output, Answer(items=(), noun="stories", record=lambda: BESIDE))


def _emit(session: Session, output: OutputOptions, details: StoryDetails) -> None:
    """In JSON one record of the story, in other formats its articles."""
    if output.format.shape is Shape.RECORDS:
        library, lead = session.library, details.lead
        whole = Whole(lead, library.links.related(lead.id), library.articles.near_duplicates(lead.id))
        story = WholeStory(details, whole)
        emit(session, output, Answer(items=[story], noun="stories", record=lambda: WHOLE_STORY, is_one=True))
        return
    answer = Answer(
        items=details.articles,
        noun="stories",
        record=lambda: BESIDE,
        table=lambda _: [_panel(session, details)],
        page=True,
        articles=lambda rows: rows,
        title=lambda: f"Story: {title_or_url(details.lead)}",
        footer=_footer,
    )
    emit(session, output, answer)


def _panel(session: Session, details: StoryDetails) -> Renderable:
    from newscli.render.terminal import panels, stories

    library = session.library
    frame = session.frame
    context = panels.Context(
        library.counts.percentile_ranks(details.lead), library.articles.near_duplicates(details.lead.id)
    )
    return stories.details(details, panels.article_panel(details.lead, context, session.now, frame), frame)


def _footer(rows: Sequence[Summary]) -> str:
    inside = sum(article.in_library for article in rows)
    return messages.story_footer(inside, len(rows) - inside)
