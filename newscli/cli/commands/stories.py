from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

import typer

from newscli.cli import numbers
from newscli.cli.options import PAGE, FilterOptions, OutputOptions, QueryWords
from newscli.cli.output.articles import write_articles
from newscli.cli.output.explaining import say_why_nothing
from newscli.cli.output.writing import show, write_records
from newscli.cli.queries import MOST, ask
from newscli.cli.session import Session
from newscli.model.stories import Story
from newscli.model.summary import Summary
from newscli.query.ast import Asked, Query
from newscli.query.stories import StoryQuery, StorySort, story_order, story_sorts, turned
from newscli.render import messages
from newscli.render.formats import Format
from newscli.render.records.stories import MATCHING, STORY, Matching


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryOptions:
    """Which stories, in which order, and how many."""

    story_sort: Annotated[
        str | None,
        typer.Option(
            "--sort",
            "-s",
            metavar="KEYS",
            help="date (of the last article), heat, size, publishers or span; size-asc is the smallest first.",
        ),
    ] = None
    reverse: Annotated[bool, typer.Option("--reverse", "-r", help="The other way round.")] = False
    min_size: Annotated[
        int, typer.Option("--min-size", metavar="N", min=0, help="Of N articles or more, those outside counted, too.")
    ] = 0
    min_publishers: Annotated[
        int, typer.Option("--min-publishers", metavar="N", min=0, help="Told by N publishers or more.")
    ] = 0
    limit: Annotated[
        int | None,
        typer.Option("--limit", "-n", metavar="N", min=0, help="At most N; 0 is all. Tables show 20, others all."),
    ] = None
    offset: Annotated[int, typer.Option("--offset", metavar="N", min=0, help="Leave out the first N.")] = 0
    all: Annotated[bool, typer.Option("--all", help="Under each story its articles that the query asks for.")] = False


_RECORDS = (Format.JSON, Format.JSONL, Format.CSV, Format.TSV)


def run(
    session: Session,
    filters: FilterOptions,
    order: StoryOptions,
    output: OutputOptions,
    words: QueryWords = None,
) -> None:
    """List stories: events that many articles tell, those with the newest articles first.

    Articles that name each other under `related` are a story when they come within days, or go on being alike. A story
    has the id of its lead, the article with the most heat. A query asks for stories with any such article.
    “Art” counts articles of the library, “Out” those that several of them name and the library does not have, “Pub”
    who published them.

    \b
    Examples:
      newscli stories
      newscli stories --sort heat --min-publishers 5
      newscli stories clearview --since 2022 --all
      newscli stories -f json --min-size 10
    """
    query = _query(ask(session, words, filters), order, output.format)
    stories = list(session.library.stories.list(query))
    matching = [session.library.stories.matching(story, query.where) for story in stories] if order.all else []
    if output.format is Format.TABLE:
        _show(session, query, stories, matching)
    else:
        _write(session, output, stories, matching)
    if not stories:
        _say_why_none(session, query)


def _query(asked: Asked, order: StoryOptions, output: Format) -> StoryQuery:
    keys = story_sorts(order.story_sort) if order.story_sort is not None else story_order(asked.order)
    keys = keys or (StorySort(),)
    limit = order.limit
    if limit is None:
        limit = PAGE if output in (Format.TABLE, Format.CARDS) else None
    return StoryQuery(
        asked.where,
        turned(keys) if order.reverse else keys,
        min(order.min_size, MOST),
        min(order.min_publishers, MOST),
        min(limit, MOST) if limit else None,
        min(order.offset, MOST),
    )


def _show(session: Session, query: StoryQuery, stories: Sequence[Story], matching: Sequence[Sequence[Summary]]) -> None:
    if not stories:
        return
    from newscli.render.terminal import stories as shown

    first = query.offset + 1
    if matching:
        show(session, *shown.with_matching(stories, matching, 1, session.fitted_width))
        numbers.remember(session, [article.id for articles in matching for article in articles])
    else:
        show(session, shown.table(stories, first, session.fitted_width))
        numbers.remember(session, [story.id for story in stories], first)
    session.say(messages.stories_footer(len(stories), session.library.stories.count(query), query.offset))


def _write(
    session: Session, output: OutputOptions, stories: Sequence[Story], matching: Sequence[Sequence[Summary]]
) -> None:
    if output.format not in _RECORDS:
        told = [article for some in matching for article in some] if matching else [story.lead for story in stories]
        write_articles(session, output, told)
        return
    if matching:
        write_records(session, output, map(Matching, stories, matching), MATCHING, "stories")
    else:
        write_records(session, output, stories, STORY, "stories")


def _say_why_none(session: Session, query: StoryQuery) -> None:
    articles = session.library.articles.count(Query(query.where))
    total = session.library.stories.count(query)
    if total:
        session.say(messages.stories_footer(0, total, query.offset))
    elif not session.library.stories.count():
        session.say(messages.no_stories())
    elif articles:
        session.say(messages.in_no_story(articles))
    else:
        say_why_nothing(session, Query(query.where))
