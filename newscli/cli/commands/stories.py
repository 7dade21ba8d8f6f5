from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Annotated

import typer

from newscli.cli.options import MOST, ExplainOptions, FilterOptions, OutputOptions, QueryWords, part_of
from newscli.cli.output.answer import Answer
from newscli.cli.output.emit import emit
from newscli.cli.output.explaining import explain, why_nothing
from newscli.cli.queries import ask
from newscli.cli.session import Session
from newscli.errors import UsageError
from newscli.model.stories import Story
from newscli.query.ast import Query
from newscli.query.stories import (
    WORTH_A_LOOK,
    StoryOrder,
    StoryQuery,
    StorySort,
    reversed_sorts,
    story_order,
    story_sorts,
)
from newscli.render import messages
from newscli.render.formats import Format
from newscli.render.records.stories import MATCHING, STORY, Matching

if TYPE_CHECKING:
    from newscli.render.terminal.console import Renderable


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryOptions:
    """Which stories, in which order, and how many."""

    story_sort: Annotated[
        str | None,
        typer.Option(
            "--sort",
            "-s",
            metavar="KEYS",
            help="notable (articles × publishers, halved for each month of age), date (of the last article), heat, "
            "size, publishers or span; size-asc is the smallest first.  [default: notable]",
        ),
    ] = None
    reverse: Annotated[bool, typer.Option("--reverse", "-r", help="The other way round.")] = False
    min_size: Annotated[
        int, typer.Option("--min-size", metavar="N", min=0, help="Of N articles or more, those outside counted, too.")
    ] = WORTH_A_LOOK
    min_publishers: Annotated[
        int, typer.Option("--min-publishers", metavar="N", min=0, help="Told by N publishers or more.")
    ] = 0
    limit: Annotated[
        int | None,
        typer.Option(
            "--limit", "-n", metavar="N", min=0, help="At most N; 0 is all. Tables and cards show 20, others all."
        ),
    ] = None
    offset: Annotated[int, typer.Option("--offset", metavar="N", min=0, help="Leave out the first N.")] = 0
    all: Annotated[bool, typer.Option("--all", help="Under each story its articles that the query asks for.")] = False
    timeline: Annotated[
        bool, typer.Option("--timeline", help="In a table, bars over one axis of time, the oldest story first.")
    ] = False

    def __post_init__(self) -> None:
        """Raises UsageError for two views at once."""
        if self.all and self.timeline:
            raise UsageError("--all and --timeline cannot be combined.", "Leave out one of them.")


def run(
    session: Session,
    filters: FilterOptions,
    order: StoryOptions,
    output: OutputOptions,
    explaining: ExplainOptions,
    words: QueryWords = None,
) -> None:
    """List stories: events that many articles tell, the largest of the newest first.

    Articles are a story when rare words of their titles and excerpts are the same within days, best at several
    publishers; see `newscli help stories`. A story has the id of its lead, the article with the most heat. A query asks
    for stories with any such article. Stories of two articles, which most are, come with --min-size 2.
    “Size” counts all articles of a story, “Out” (Outside) those of them that the library does not have and several of
    its articles link to, “Pub” (Publishers) who published them.

    --timeline draws when each story was told, the oldest at the top: the height of a bar is the square root of the
    number of articles. --sort and -n choose which stories.

    \b
    Examples:
      newscli stories
      newscli stories --sort date --since 7d --min-size 2
      newscli stories --sort heat --min-publishers 5
      newscli stories clearview --since 2022 --all
      newscli stories --timeline --sort size -n 30
      newscli stories -f json --min-size 10
    """
    query = _query(ask(session, words, filters), order, output)
    if explaining.explain:
        from newscli.render.wording import story_sentence

        explain(session, Query(query.where), output, story_sentence(query))
        return
    stories = list(session.library.stories.list(query))
    if order.all:
        _emit_matching(session, output, query, stories)
    else:
        is_timeline = order.timeline and output.format is Format.TABLE
        _emit_stories(session, output, query, stories, timeline=is_timeline)
    if not stories:
        session.say(_why_none(session, query))


def _query(asked: Query, order: StoryOptions, output: OutputOptions) -> StoryQuery:
    keys = story_sorts(order.story_sort) if order.story_sort is not None else story_order(asked.order)
    keys = keys or (StorySort(StoryOrder.NOTABLE),)
    return StoryQuery(
        asked.where,
        reversed_sorts(keys) if order.reverse else keys,
        min(order.min_size, MOST),
        min(order.min_publishers, MOST),
        *part_of(order.limit, order.offset, output.format),
    )


def _emit_stories(
    session: Session, output: OutputOptions, query: StoryQuery, found: Sequence[Story], *, timeline: bool
) -> None:
    first = query.offset + 1

    def table(rows: Sequence[Story]) -> Iterable[Renderable]:
        from newscli.render.terminal import stories
        from newscli.render.terminal import timeline as bars

        return [(bars if timeline else stories).table(rows, first, session.frame)]

    answer = Answer(
        items=sorted(found, key=_begin) if timeline else found,
        noun="stories",
        record=lambda: STORY,
        table=table,
        articles=lambda rows: (story.lead for story in rows),
        first=first,
        title=lambda: _title(query),
        footer=lambda rows: _footer(session, query, len(rows)),
    )
    emit(session, output, answer)


def _begin(story: Story) -> tuple[bool, float, str]:
    """The oldest first, those without a date last."""
    return story.first is None, story.first.timestamp() if story.first else 0, story.id


def _emit_matching(session: Session, output: OutputOptions, query: StoryQuery, found: Sequence[Story]) -> None:
    """The stories with their articles that the query asks for; these are numbered."""

    def table(rows: Sequence[Matching]) -> Iterable[Renderable]:
        from newscli.render.terminal import stories

        stories_, articles = zip(*rows, strict=True)
        return stories.with_matching(stories_, articles, 1, session.frame)

    answer = Answer(
        items=[_matching(session, story, query) for story in found],
        noun="stories",
        record=lambda: MATCHING,
        table=table,
        articles=lambda rows: (article for row in rows for article in row.articles),
        has_several=True,
        title=lambda: _title(query),
        footer=lambda rows: _footer(session, query, len(rows)),
    )
    emit(session, output, answer)


def _title(query: StoryQuery) -> str:
    """What is asked, whatever the order and the size: a feed keeps its title."""
    from newscli.render.wording import sentence

    return sentence(Query(query.where), "stories of")


def _matching(session: Session, story: Story, query: StoryQuery) -> Matching:
    """The articles of a story in the order in which they told it."""
    newest_first = session.library.stories.matching(story, Query(query.where))
    return Matching(story, newest_first[::-1])


def _footer(session: Session, query: StoryQuery, shown: int) -> str:
    if not shown:
        return ""
    total = session.library.stories.count(query)
    return messages.stories_footer(shown, total, query.offset, _pairs(session, query))


def _pairs(session: Session, query: StoryQuery) -> int:
    """How many stories of two articles were left out, though nobody said how many articles there must be."""
    if query.min_size != WORTH_A_LOOK:
        return 0
    count = session.library.stories.count
    return count(replace(query, min_size=0)) - count(query)


def _why_none(session: Session, query: StoryQuery) -> str:
    total = session.library.stories.count(query)
    if total:
        return messages.stories_footer(0, total, query.offset, 0)
    if pairs := _pairs(session, query):
        return messages.only_pairs(pairs)
    if not session.library.stories.count():
        return messages.no_stories() if any(session.library.articles.span()) else messages.no_dates()
    articles = session.library.articles.count(Query(query.where))
    return messages.in_no_story(articles) if articles else why_nothing(session, Query(query.where))
