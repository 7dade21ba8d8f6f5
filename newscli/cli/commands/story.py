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
from newscli.errors import ExitCode, UsageError
from newscli.model.stories import StoryDetails
from newscli.model.summary import Summary
from newscli.render import messages
from newscli.render.formats import Format, Shape
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
        bool,
        typer.Option("--why", help="Show why this article is in its story, and the most similar articles outside it."),
    ] = False,
    every: Annotated[
        bool,
        typer.Option(
            "--all", "-a", help="Show the lead in full, as `show` does, topics, and who published first and next."
        ),
    ] = False,
) -> ExitCode:
    """Show a story: what it is about, and all its articles by day.

    At the top are the title and excerpt of the lead, the article with the most heat; --all shows it in full. ✓ marks
    articles that are in the library, if others are not: those are known from links in several articles of the story.
    Times are in UTC. `show` and `open` take the number of a row. Formats other than tables and JSON list the articles.
    If the article is in no story, the exit code is 1, and JSON is null.

    \b
    Examples:
      newscli story 1
      newscli story 'facial clampdown'
      newscli story 1 --all
      newscli story 1 --why
      newscli story 1 -f urls
      newscli story 1 -f ids | newscli show -
    """
    if every and (why or output.format is not Format.TABLE):
        other = "--why has a table of its own." if why else "JSON has all of a story."
        raise UsageError("--all works only with pages.", other)
    id_ = resolve(session, ref)
    if why:
        return emit_ties(session, output, id_)
    details = session.library.stories.of(id_)
    if details is not None:
        _emit(session, output, details, every=every)
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


def _emit(session: Session, output: OutputOptions, details: StoryDetails, *, every: bool) -> None:
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
        table=lambda _: [_page(session, details, every=every)],
        articles=lambda rows: rows,
        title=lambda: f"Story: {title_or_url(details.lead)}",
        footer=lambda rows: _footer(rows, has_marks=not session.is_plain),
    )
    emit(session, output, answer)


def _page(session: Session, details: StoryDetails, *, every: bool) -> Renderable:
    from newscli.render.terminal import story

    if not every:
        return story.page(details, session.now, session.frame)
    from newscli.model.context import Context
    from newscli.render.terminal import panels

    library, lead = session.library, details.lead
    context = Context(library.counts.percentile_ranks(lead), library.articles.near_duplicates(lead.id))
    return story.page_in_full(details, panels.article_panel(lead, context, session.now, session.frame), session.frame)


def _footer(rows: Sequence[Summary], *, has_marks: bool) -> str:
    inside = sum(article.in_library for article in rows)
    return messages.story_footer(inside, len(rows) - inside, has_marks=has_marks)
