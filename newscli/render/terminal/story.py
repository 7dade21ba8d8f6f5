"""A story as a page: what it is about, and its articles by day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from rich.console import Group, RenderableType
from rich.text import Text

from newscli.render.ages import day, minute
from newscli.render.days import span
from newscli.render.marks import INSIDE
from newscli.render.terminal import aloud
from newscli.render.terminal.bylines import byline
from newscli.render.terminal.charts import Track
from newscli.render.terminal.columns import Column
from newscli.render.terminal.frame import Frame
from newscli.render.terminal.layout import NARROW, build, labelled, mark_column, numbers, spoken
from newscli.render.terminal.prose import Measured, clamped
from newscli.render.terminal.sections import top_rule
from newscli.render.terminal.stories import counts, days, publisher
from newscli.render.text import plain_line
from newscli.render.titles import title_in_full, title_or_url
from newscli.render.wrapping import READABLE

if TYPE_CHECKING:
    from newscli.model.stories import Story, StoryDetails
    from newscli.model.summary import Summary

_TITLE_LINES, _EXCERPT_LINES = 2, 4
"""So that the timeline begins in the upper half of a terminal of 24 lines."""

_MOST_TOPICS = 8
_MOST_TELLERS = 12
_TITLE = 36
"""Cells of a title that tell what an article says."""

_PROVIDER = 14
"""Cells of a name that tell who it is."""


def page(shown: StoryDetails, now: datetime, frame: Frame) -> RenderableType:
    """A story in short: title and excerpt of its lead, what is known of it on a line, and its articles by day."""
    heading = _spoken(shown, now) if frame.is_plain else _heading(shown, now, frame)
    return Group(*heading, Text(), _timeline(shown, frame))


def page_in_full(shown: StoryDetails, lead: RenderableType, frame: Frame) -> RenderableType:
    """A story with the page of its lead, its topics, and who published first and next."""
    facts = labelled({**_facts(shown), "Pulse": _pulse(shown.story)}, frame)
    return Group(lead, Text(), facts, Text(), _timeline(shown, frame))


def _heading(shown: StoryDetails, now: datetime, frame: Frame) -> Iterator[RenderableType]:
    lead = shown.lead
    if frame.cut:
        yield Measured(top_rule(lead.id))
    yield clamped(Text(title_in_full(lead), "title"), _TITLE_LINES, frame)
    if by := byline(lead, now):
        yield clamped(by, 1, frame)
    if lead.excerpt:
        yield Text()
        yield clamped(Text(plain_line(lead.excerpt)), _EXCERPT_LINES, frame, READABLE)
    yield Text()
    more = " · more: --all" if frame.cut and not frame.in_browser else ""
    yield clamped(Text.assemble(_summed_up(shown.story), (more, "label")), _EXCERPT_LINES, frame)


def _spoken(shown: StoryDetails, now: datetime) -> Iterator[Text]:
    lead = shown.lead
    yield from aloud.heading(lead, now)
    if lead.excerpt:
        yield spoken("Excerpt", plain_line(lead.excerpt))
    yield spoken("Story", _summed_up(shown.story))


def _summed_up(story: Story) -> str:
    told = ", ".join(filter(None, [counts(story), span(story.first, story.last)]))
    return f"{told} · {story.outside:,} only known from links" if story.outside else told


def _facts(shown: StoryDetails) -> dict[str, Text]:
    facts = {"Story": Text(_summed_up(shown.story)), "First": Text(_first(shown.articles[0]))}
    if others := list(_others(shown.articles)):
        facts["Then"] = Text(", ".join(others), "provider")
    if shown.topics:
        named = [f"{plain_line(topic.value)} ({topic.count})" for topic in shown.topics[:_MOST_TOPICS]]
        facts["Topics"] = Text(", ".join(named), "topic")
    return facts


def _pulse(story: Story) -> Track:
    """How many articles appeared when, from the first to the last."""
    return Track(0, story.pulse, max(story.pulse, default=0), len(story.pulse))


def _first(article: Summary) -> str:
    at = f"{minute(article.published_at)} UTC" if article.published_at else ""
    return " · ".join(part for part in (publisher(article), at, title_or_url(article)) if part)


def _others(articles: Sequence[Summary]) -> Iterator[str]:
    """The publishers after the first, each with the time of its first article, and the day where it changes."""
    tellers: dict[str, Summary] = {}
    for article in articles:
        if publisher(article):
            tellers.setdefault(publisher(article), article)
    tellers.pop(publisher(articles[0]), None)
    before = day(articles[0].published_at)
    for name, article in list(tellers.items())[:_MOST_TELLERS]:
        at = day(article.published_at)
        when = [at, _time(article)] if at != before else [_time(article)]
        yield " ".join(filter(None, [name, *when]))
        before = at
    if len(tellers) > _MOST_TELLERS:
        yield f"and {len(tellers) - _MOST_TELLERS:,} more"


def _timeline(shown: StoryDetails, frame: Frame) -> RenderableType:
    articles = shown.articles
    publishers = [Text(publisher(article), "provider") for article in articles]
    columns = [
        numbers(len(articles)),
        days(articles, frame),
        _times(articles),
        Column("Title", [_title(article, shown.lead) for article in articles], weight=3, least=_TITLE),
        Column("Provider", publishers, weight=1, rank=1, least=_PROVIDER),
        _inside(articles),
    ]
    if frame.width is None or frame.width >= NARROW:
        columns.append(Column("Ref", [Text(article.id, "number") for article in articles]))
    return build(columns, frame, ids=[article.id for article in articles])


def _title(article: Summary, lead: Summary) -> Text:
    return Text(title_or_url(article), "title" if article.id == lead.id else "")


def _times(articles: Sequence[Summary]) -> Column:
    """Times; if all are midnight, they are not known."""
    times = [_time(article) for article in articles]
    known = any(time not in ("", "00:00") for time in times)
    return Column("UTC", [Text(time if known else "", "date") for time in times], rank=2, name="Time")


def _inside(articles: Sequence[Summary]) -> Column:
    """Which articles are in the library, unless all are."""
    if all(article.in_library for article in articles):
        return Column("", [Text()] * len(articles))
    return mark_column([INSIDE if article.in_library else "" for article in articles], "In the library", no="no")


def _time(article: Summary) -> str:
    return f"{article.published_at:%H:%M}" if article.published_at else ""
