"""A digest as a page: a column that is good to read, two of them side by side where there is room for both.

Without a width nothing is cut: a line for each title, excerpt, byline and URL.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from rich.console import Group, RenderableType
from rich.constrain import Constrain
from rich.style import Style
from rich.table import Table
from rich.text import Text

from newscli.render.digests import DigestWords
from newscli.render.terminal.charts import Spark
from newscli.render.terminal.clamped import Clamped
from newscli.render.terminal.frame import Frame
from newscli.render.terminal.layout import spoken
from newscli.render.terminal.sections import section_heading
from newscli.render.text import one_line
from newscli.render.titles import title_or_file
from newscli.render.urls import link_target

if TYPE_CHECKING:
    from newscli.model.digest import Digest, DigestSection, LeadingStory
    from newscli.model.summary import Summary

_WIDEST = 90
"""Columns of prose: longer lines are hard to read."""

_SIDE_BY_SIDE = 150
"""From this width on, the stories and the single articles have a column each."""

_GAP = 4
_EXCERPT = 2
"""Lines of an excerpt."""


def page(digest: Digest, frame: Frame) -> Group:
    """The stories, then single articles, then the numbers."""
    drawn, width = _Page(digest, frame), frame.width
    head, stories, sections, numbers = [drawn.head(), Text()], drawn.stories(), drawn.sections(), drawn.numbers()
    if width is not None and width >= _SIDE_BY_SIDE and stories and sections:
        return Group(*head, _side_by_side([*stories, *numbers], sections, width))
    return Group(*(_narrow(part, width) for part in [*head, *stories, *sections, *numbers]))


def _side_by_side(left: Sequence[RenderableType], right: Sequence[RenderableType], width: int) -> Table:
    room = min((width - _GAP) // 2, _WIDEST)
    grid = Table.grid()
    for columns in (room, _GAP, room):
        grid.add_column(width=columns)
    grid.add_row(Group(*left), "", Group(*right))
    return grid


def _narrow(part: RenderableType, width: int | None) -> RenderableType:
    return part if width is None else Constrain(part, min(width, _WIDEST))


class _Page:
    """The parts of a page, each of which ends with a blank line."""

    def __init__(self, digest: Digest, frame: Frame) -> None:
        self._digest = digest
        self._frame = frame
        self._words = DigestWords(digest)
        self._digits = len(str(len(digest.articles)))
        self._numbers = {article.id: number for number, article in enumerate(digest.articles, start=1)}

    def head(self) -> Text:
        words = self._words
        title = Text.assemble((words.name(), "title"), "  ", (words.span(), "date"))
        return Text("\n").join([title, Text(words.about(), "label")])

    def stories(self) -> list[RenderableType]:
        if not self._digest.stories:
            return []
        stories = [part for story in self._digest.stories for part in self._story(story)]
        return [self._heading("Stories"), *stories]

    def _story(self, story: LeadingStory) -> Iterator[RenderableType]:
        excerpt = self._words.line(story.lead.excerpt)
        parts: list[RenderableType] = [self._title(story.lead, "title")]
        if excerpt:
            parts.append(Clamped(Text(excerpt), _EXCERPT))
        parts.append(_joined((self._words.publishers(story), "provider"), (self._words.extent(story), "label")))
        yield self._numbered(story.lead, [*parts, *self._url(story.lead)])
        yield Text()

    def sections(self) -> list[RenderableType]:
        return [part for section in self._digest.sections for part in self._section(section)]

    def _section(self, section: DigestSection) -> Iterator[RenderableType]:
        yield self._heading(self._words.heading(section), self._words.size(section))
        for article in section.articles:
            yield self._numbered(article, self._single(article))
        yield Text()

    def _single(self, article: Summary) -> list[RenderableType]:
        by, when = self._words.byline(article)
        about = _joined((by, "provider"), (when, "label"))
        return [self._title(article, ""), *([about] if about else []), *self._url(article)]

    def numbers(self) -> list[RenderableType]:
        if self._frame.is_plain:
            return [self._heading("Numbers"), *self._spoken_facts()]
        grid = Table.grid(padding=(0, 2, 0, 0))
        grid.add_column(no_wrap=True)
        if len(self._digest.numbers.pulse) > 1:
            grid.add_row(Text(self._words.pulse(), "label"), Spark(self._digest.numbers.pulse))
        for fact in self._words.facts():
            values = (_value(*value) for value in fact.values)
            grid.add_row(Text(fact.label, "label"), Text(", ").join(values))
        return [self._heading("Numbers"), grid]

    def _spoken_facts(self) -> Iterator[Text]:
        for fact in self._words.facts():
            yield spoken(fact.label, Text(", ").join(_value(*value) for value in fact.values))

    def _heading(self, text: str, note: str = "") -> RenderableType:
        return section_heading(text, self._frame, note)

    def _numbered(self, article: Summary, parts: Sequence[RenderableType]) -> RenderableType:
        if self._frame.is_plain:
            return Group(spoken("Number", str(self._numbers[article.id])), *parts)
        row = Table.grid(padding=(0, 2, 0, 0))
        row.add_column(justify="right", width=self._digits)
        row.add_column(overflow="fold")
        row.add_row(Text(str(self._numbers[article.id]), "number"), Group(*parts))
        return row

    def _url(self, article: Summary) -> list[RenderableType]:
        """In a pipe, where nothing is a link."""
        if self._frame.width is not None or not article.url:
            return []
        return [self._named("URL", Text(one_line(article.url)))]

    def _title(self, article: Summary, style: str) -> Text:
        title = Text(title_or_file(article), style)
        target = link_target(article.url)
        if target:
            title.stylize(Style(link=target))
        return self._named("Title", title)

    def _named(self, name: str, value: Text) -> Text:
        """With its name where it is read aloud."""
        return spoken(name, value) if self._frame.is_plain else value


def _joined(*parts: tuple[str, str]) -> Text:
    """Texts in their styles, a dot between them."""
    return Text.assemble((" · ", "label")).join(Text(*part) for part in parts if part[0])


def _value(value: str, note: str) -> Text:
    return Text.assemble((value, "number"), (f" ({note})" if note else "", "label"))
