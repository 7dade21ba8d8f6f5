"""Stories as tables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from newscli.render.ages import day
from newscli.render.counts import counted
from newscli.render.days import short_span, span
from newscli.render.terminal.columns import Column
from newscli.render.terminal.frame import Frame
from newscli.render.terminal.layout import build, numbers, spoken
from newscli.render.text import plain_line
from newscli.render.titles import title_or_url

if TYPE_CHECKING:
    from newscli.model.stories import Story
    from newscli.model.summary import Summary

_TITLE = 34
"""Cells of a title that tell which story it is."""


def table(stories: Sequence[Story], first: int, frame: Frame) -> RenderableType:
    """A row a story, numbered from `first`."""
    columns = [
        numbers(len(stories), first),
        when(stories),
        Column("Lead", [Text(title_or_url(story.lead), "title") for story in stories], weight=1, least=_TITLE),
        size(stories),
        _count("Outside", "Out", [story.outside for story in stories], rank=4),
        _count("Publishers", "Pub", [story.publishers for story in stories], rank=2),
        Column("Heat", [Text("" if story.heat is None else str(story.heat)) for story in stories], right=True, rank=3),
    ]
    return build(columns, frame)


def when(stories: Sequence[Story]) -> Column:
    """From when to when, as short as can be."""
    cells = [Text(short_span(story.first, story.last), "date") for story in stories]
    return Column("When", cells, rank=1, aloud=[span(story.first, story.last) for story in stories])


def size(stories: Sequence[Story]) -> Column:
    """How many articles, in the library and outside."""
    return Column("Size", [Text(f"{story.articles + story.outside:,}", "number") for story in stories], right=True)


def _count(name: str, short: str, counts: Sequence[int], rank: int) -> Column:
    """Numbers without zeros."""
    return Column(name, [Text(f"{count:,}" if count else "") for count in counts], right=True, rank=rank, short=short)


def with_matching(
    stories: Sequence[Story], matching: Sequence[Sequence[Summary]], frame: Frame
) -> Iterator[RenderableType]:
    """Each story with its matching articles, which are numbered through."""
    first = 1
    for story, articles in zip(stories, matching, strict=True):
        yield from _heading(story, frame)
        yield from [Text()] if frame.is_plain else []
        columns = [
            numbers(len(articles), first),
            days(articles, frame, rank=1),
            Column("Title", [Text(title_or_url(article)) for article in articles], weight=3),
            Column("Provider", [Text(publisher(article), "provider") for article in articles], weight=1, rank=2),
        ]
        inner = build(columns, frame.narrower(2), header=False)
        yield inner if frame.is_plain else Padding(inner, (0, 0, 0, 2), expand=False)
        yield Text()
        first += len(articles)


def _heading(story: Story, frame: Frame) -> Iterator[Text]:
    """The title of a story, and on the next line when it was told and by how many."""
    title = Text(title_or_url(story.lead), "title")
    if frame.is_plain:
        yield spoken("Story", title)
        yield spoken("Size", counts(story))
        yield spoken("When", span(story.first, story.last))
    else:
        yield title
        yield Text(" · ".join(filter(None, [short_span(story.first, story.last), counts(story)])), "label")


def counts(story: Story) -> str:
    """How many articles, in the library and outside, by how many publishers."""
    by = f" by {counted(story.publishers, 'publisher')}" if story.publishers else ""
    return f"{counted(story.articles + story.outside, 'article')}{by}"


def days(articles: Sequence[Summary], frame: Frame, *, rank: int = 0) -> Column:
    """Each day once, its year in the heading if all have the same; in a pipe, every line has its day."""
    told = [day(article.published_at) for article in articles]
    names = [name or "no date" for name in told]
    if not frame.cut:
        return Column("Day", [Text(name, "date") for name in names])
    once = ["" if at and names[at - 1] == name else name for at, name in enumerate(names)]
    years = {name[:4] for name in told if name}
    year = years.pop() if len(years) == 1 else ""
    cells = [Text(name.removeprefix(f"{year}-"), "date") for name in once]
    return Column(year or "Day", cells, rank=rank)


def publisher(article: Summary) -> str:
    return plain_line(article.provider.label)
