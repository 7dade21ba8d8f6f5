"""Stories as tables and pages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.text import Text

from newscli.render.ages import day, minute
from newscli.render.counts import counted
from newscli.render.marks import INSIDE
from newscli.render.terminal.charts import Spark
from newscli.render.terminal.columns import Column
from newscli.render.terminal.frame import Frame
from newscli.render.terminal.layout import build, numbers
from newscli.render.terminal.panels import labelled
from newscli.render.text import plain_line
from newscli.render.titles import title_or_url

if TYPE_CHECKING:
    from rich.panel import Panel

    from newscli.model.stories import Story, StoryDetails, Tie
    from newscli.model.summary import Summary

_MOST_TOPICS = 8
_MOST_TELLERS = 12
_TITLE = 34
"""Cells of a title that tell which story it is."""


def table(stories: Sequence[Story], first: int, frame: Frame) -> RenderableType:
    """A row a story, numbered from `first`."""
    columns = [
        numbers(len(stories), first),
        Column("First", [Text(day(story.first), "date") for story in stories], rank=6),
        Column("Last", [Text(day(story.last), "date") for story in stories], rank=1),
        Column("Lead", [Text(title_or_url(story.lead), "title") for story in stories], weight=1, least=_TITLE),
        Column("Art", [Text(str(story.articles), "number") for story in stories], right=True),
        Column("Out", [Text(_count(story.outside)) for story in stories], right=True, rank=4),
        Column("Pub", [Text(_count(story.publishers)) for story in stories], right=True, rank=3),
        Column("Heat", [Text("" if story.heat is None else str(story.heat)) for story in stories], right=True, rank=2),
        Column("Pulse", [Spark(story.pulse) for story in stories], rank=5),
    ]
    return build(columns, frame)


def with_matching(
    stories: Sequence[Story], matching: Sequence[Sequence[Summary]], first: int, frame: Frame
) -> Iterator[RenderableType]:
    """Each story with the articles of it that were asked for; these are numbered."""
    for story, articles in zip(stories, matching, strict=True):
        yield Text.assemble((title_or_url(story.lead), "title"), ("  " + _counts(story), "label"))
        columns = [
            numbers(len(articles), first),
            Column("", [Text(day(article.published_at), "date") for article in articles], rank=1),
            Column("", [Text(title_or_url(article)) for article in articles], weight=3),
            Column("", [Text(_publisher(article), "provider") for article in articles], weight=1, rank=2),
        ]
        # Rich gives an empty column a cell that it does not count, and cuts the others by it.
        filled = [column for column in columns if column.natural_width]
        yield Padding(build(filled, frame.narrower(2), header=False), (0, 0, 1, 2), expand=False)
        first += len(articles)


def ties(rows: Sequence[Tie], frame: Frame) -> RenderableType:
    """A row an article, with what it shares with the one that is asked for; ✓ are those of its story."""
    return build(
        [
            numbers(len(rows), 1),
            Column("In", [Text(INSIDE if tie.in_story else "", "mark") for tie in rows]),
            Column("Alike", [Text(f"{tie.likeness:.2f}", "number") for tie in rows], right=True),
            Column("Days", [Text(_days(tie.apart)) for tie in rows], right=True, rank=2),
            Column("Title", [Text(title_or_url(tie.article), "title") for tie in rows], weight=5),
            Column("By", [Text(_publisher(tie.article), "provider") for tie in rows], weight=2, rank=1),
            Column("Why", [Text(_why(tie)) for tie in rows], weight=4),
        ],
        frame,
    )


def _days(apart: timedelta) -> str:
    days = f"{apart / timedelta(days=1):+.1f}"
    return "0" if days in ("+0.0", "-0.0") else days


def _why(tie: Tie) -> str:
    kept = [", ".join(map(plain_line, tie.words)) or "no shared word"]
    if tie.one_publisher:
        kept.append("one publisher")
    if tie.is_linked:
        kept.append("linked")
    return "; ".join(kept)


def details(shown: StoryDetails, lead: Panel, frame: Frame) -> Group:
    """A story: its lead in full, what is known of all of it, and its articles by day."""
    story = shown.story
    return Group(
        lead,
        Text(),
        _facts(shown),
        Text(),
        Rule(Text(f"{story.articles + story.outside} articles by day", "heading"), style="rule", align="left"),
        _timeline(shown.articles, frame),
    )


def _facts(shown: StoryDetails) -> RenderableType:
    story, earliest = shown.story, shown.articles[0]
    facts: dict[str, RenderableType] = {
        "Story": Text(_counts(story)),
        "When": Text(_span(story)),
        "Pulse": Spark(story.pulse),
        "First": Text(_first(earliest)),
    }
    if others := list(_others(shown.articles)):
        facts["Then"] = Text(", ".join(others), "provider")
    if shown.topics:
        named = [f"{plain_line(topic.value)} ({topic.count})" for topic in shown.topics[:_MOST_TOPICS]]
        facts["Topics"] = Text(", ".join(named), "topic")
    return labelled(facts)


def _counts(story: Story) -> str:
    by = f" by {counted(story.publishers, 'publisher')}" if story.publishers else ""
    known = f": {story.articles:,} in the library, {story.outside:,} known from links" if story.outside else ""
    return f"{counted(story.articles + story.outside, 'article')}{by}{known}"


def _span(story: Story) -> str:
    if story.first is None or story.last is None:
        return "no dates"
    if day(story.first) == day(story.last):
        return day(story.first)
    days = (story.last - story.first) / timedelta(days=1)
    return f"{day(story.first)} to {day(story.last)}, {counted(max(round(days), 1), 'day')}"


def _first(article: Summary) -> str:
    at = f"{minute(article.published_at)} UTC" if article.published_at else ""
    return " · ".join(part for part in (_publisher(article), at, title_or_url(article)) if part)


def _others(articles: Sequence[Summary]) -> Iterator[str]:
    """Who told it after the first, each with the time of the first article, and the day where it is another."""
    tellers: dict[str, Summary] = {}
    for article in articles:
        if _publisher(article):
            tellers.setdefault(_publisher(article), article)
    tellers.pop(_publisher(articles[0]), None)
    before = day(articles[0].published_at)
    for name, article in list(tellers.items())[:_MOST_TELLERS]:
        at = day(article.published_at)
        when = [at, _time(article)] if at != before else [_time(article)]
        yield " ".join(filter(None, [name, *when]))
        before = at
    if len(tellers) > _MOST_TELLERS:
        yield f"and {len(tellers) - _MOST_TELLERS:,} more"


def _timeline(articles: Sequence[Summary], frame: Frame) -> RenderableType:
    days = [day(article.published_at) or "no date" for article in articles]
    shown = ["" if at and days[at - 1] == name else name for at, name in enumerate(days)]
    columns = [
        numbers(len(articles)),
        Column("Day", [Text(name, "date") for name in shown]),
        Column("Time", [Text(_time(article), "date") for article in articles], rank=2),
        Column("Title", [Text(title_or_url(article), "title") for article in articles], weight=6),
        Column("Provider", [Text(_publisher(article), "provider") for article in articles], weight=2, rank=1),
        Column("Q", [Text("" if one.quality is None else str(one.quality)) for one in articles], right=True, rank=3),
        Column("In", [Text(INSIDE if one.in_library else "", "mark") for one in articles]),
        Column("Ref", [Text(article.id, "number") for article in articles], rank=4),
    ]
    return build(columns, Frame(frame.page_width), cut=frame.cut)


def _time(article: Summary) -> str:
    return f"{article.published_at:%H:%M}" if article.published_at else ""


def _publisher(article: Summary) -> str:
    return plain_line(article.provider.label)


def _count(count: int) -> str:
    return f"{count:,}" if count else ""
