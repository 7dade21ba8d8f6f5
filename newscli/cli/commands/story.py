from typing import Annotated

import typer

from newscli.cli import numbers
from newscli.cli.options import OutputOptions
from newscli.cli.output.articles import is_json, title_of, write_articles
from newscli.cli.output.writing import show, write_records
from newscli.cli.refs import resolve
from newscli.cli.session import Session
from newscli.errors import ExitCode
from newscli.model.stories import StoryPage
from newscli.render import messages
from newscli.render.formats import Format
from newscli.render.records.links import TOLD
from newscli.render.records.stories import STORY_PAGE, WholePage
from newscli.render.records.whole import Whole


def run(
    session: Session,
    ref: Annotated[
        str,
        typer.Argument(metavar="REF", help="Any article of the story: id, row number, file, URL or title."),
    ],
    output: OutputOptions,
) -> ExitCode:
    """Show a story: its lead in full, who was first, its topics, and all its articles by day.

    ✓ marks articles that are in the library; the others are known because several of the story name them. Every row
    has a REF for `show` and `open`, its number too. In other formats than tables and JSON, the articles are listed.
    The exit code is 1 when the article is in no story.

    \b
    Examples:
      newscli story 1
      newscli story 'facial clampdown'
      newscli story 1 -f urls
      newscli story 1 -f ids | newscli show -
    """
    id_ = resolve(session, ref)
    page = session.library.stories.of(id_)
    if page is None:
        if output.format in (Format.JSON, Format.JSONL, Format.CSV, Format.TSV):
            _write_none(session, output)
        session.say(messages.no_story(title_of(session, id_)))
        return ExitCode.NOTHING_FOUND
    if output.format is Format.TABLE:
        _show(session, page)
    else:
        _write(session, output, page)
    return ExitCode.DONE


def _write_none(session: Session, output: OutputOptions) -> None:
    if is_json(output):
        write_records(session, output, [], STORY_PAGE, "stories")
    else:
        write_records(session, output, [], TOLD, "stories")


def _show(session: Session, page: StoryPage) -> None:
    from newscli.render.terminal import panels, stories

    library = session.library
    shown = panels.Page(session.page_width, cut=session.fitted_width is not None, links=session.has_color)
    context = panels.Context(library.counts.percentile_ranks(page.lead), library.articles.near_duplicates(page.lead.id))
    show(session, stories.page(page, panels.article_panel(page.lead, context, session.now, shown), shown), page=True)
    numbers.remember(session, [told.article.id for told in page.told])
    inside = sum(told.in_library for told in page.told)
    session.say(messages.story_footer(inside, len(page.told) - inside))


def _write(session: Session, output: OutputOptions, page: StoryPage) -> None:
    if is_json(output):
        library, lead = session.library, page.lead
        whole = Whole(lead, library.links.related(lead.id), library.articles.near_duplicates(lead.id))
        write_records(session, output, [WholePage(page, whole)], STORY_PAGE, "stories")
    elif output.format in (Format.CSV, Format.TSV):
        write_records(session, output, page.told, TOLD, "stories")
    else:
        write_articles(session, output, [told.article for told in page.told])
