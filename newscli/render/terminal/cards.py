"""Articles as cards: what one wants to know before reading."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from rich.console import Group, RenderableType
from rich.text import Text

from newscli.render.marks import unpublished
from newscli.render.terminal import aloud
from newscli.render.terminal.bylines import byline, topics_of, url_text
from newscli.render.terminal.layout import spoken
from newscli.render.terminal.prose import Indented, Measured, paragraph, whole
from newscli.render.terminal.snippets import others
from newscli.render.text import plain_line
from newscli.render.titles import title_in_full

if TYPE_CHECKING:
    from newscli.model.summary import Summary
    from newscli.render.terminal.frame import Frame


def cards(articles: Sequence[Summary], first: int, now: datetime, frame: Frame, *, drafts: bool) -> RenderableType:
    """A card an article, numbered from `first`; with `drafts`, those that are not published are drafts."""
    width = len(str(first + len(articles) - 1))
    parts: list[RenderableType] = []
    for number, article in enumerate(articles, start=first):
        state = "" if article.published else unpublished(drafts=drafts)
        parts += [Text()] if parts else []
        if frame.is_plain:
            parts += [spoken("Number", str(number)), *_spoken(article, now, state)]
        else:
            parts.append(Indented(Group(*_shown(article, now, state, frame)), f"{number:>{width}}  ", style="number"))
    return Measured(Group(*parts)) if frame.cut else Group(*parts)


def _shown(article: Summary, now: datetime, state: str, frame: Frame) -> Iterator[RenderableType]:
    yield paragraph(Text(title_in_full(article), "title"), frame)
    about = Text(plain_line(article.excerpt)), Text(topics_of(article), "topic")
    yield from (paragraph(text, frame) for text in (byline(article, now, unpublished=state), *about) if text)
    yield from [url_text(article.url, "label")] if article.url else []
    yield from others(article)


def _spoken(article: Summary, now: datetime, state: str) -> Iterator[Text]:
    yield from aloud.heading(article, now, unpublished=state)
    yield from [whole(Text(plain_line(article.excerpt)))] if article.excerpt else []
    yield from aloud.ending(article)
    yield from others(article)
