"""Pages to read: what `newscli show` and `newscli story` print, as lines for the reader pane."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.text import Text

from newscli.model.answers import OutsideArticle
from newscli.render.terminal import console, panels, story
from newscli.render.terminal.frame import Frame
from newscli.render.terminal.opening import SIGN, opened_by
from newscli.render.terminal.prose import Measured, Prose
from newscli.render.terminal.theme import THEME, Styles
from newscli.render.text import many_lines
from newscli.render.titles import title_in_full
from newscli.tui.lines import Line, folded, restyled, text_of
from newscli.tui.matches import Match, Shown, matches
from newscli.tui.page import Link, PageView, ReaderPage

if TYPE_CHECKING:
    from newscli.library import Library
    from newscli.model.article import Article
    from newscli.text.words import Phrase

NO_STORY = "This article is in no story: no other article reports the same event."

_NUMBER = re.compile(rf"\[(\d+)\]{SIGN}")


@dataclass(frozen=True, slots=True)
class _Content:
    """What is on a page; the ids of the articles that numbers in its text stand for."""

    renderable: console.Renderable
    ids: Mapping[str, str]


def article_page(
    library: Library,
    ref: str,
    view: PageView,
    now: datetime,
    frame: Frame,
    styles: Styles = THEME,
    phrases: Sequence[Phrase] = (),
) -> ReaderPage:
    """A page of the article that a ref matches, in the library or outside it, with the places of phrases marked.

    Raises AmbiguousRef, UnknownRef.
    """
    article = library.articles.get(ref)
    known = article.related if isinstance(article, OutsideArticle) else article
    path = None if isinstance(article, OutsideArticle) else article.path
    content = _content(library, article, view, now, frame._replace(in_browser=True))
    width = frame.page_width
    lines, links, shown = _laid_out(content, width, styles)
    found = tuple(matches(shown, phrases))
    marked = _marked(lines, found, styles)
    return ReaderPage(known.id, view, title_in_full(known), known.url, path, width, marked, links, found, known)


def message_page(message: str, width: int, styles: Styles = THEME) -> ReaderPage:
    """A page with a message alone."""
    content = _Content(Measured(Prose(Text(many_lines(message), "label"))), {})
    lines, _, _ = _laid_out(content, width, styles)
    return ReaderPage("", PageView.ARTICLE, "", None, None, width, lines)


def _content(
    library: Library, article: Article | OutsideArticle, view: PageView, now: datetime, frame: Frame
) -> _Content:
    every = view is PageView.EVERYTHING
    if view is PageView.STORY:
        return _Content(_story(library, article, now, frame), {})
    if isinstance(article, OutsideArticle):
        return _Content(panels.outside_panel(article, now, frame, every=every), {})
    context = library.articles.context(article)
    ids = {str(row.position): row.article.id for row in context.related if row.article}
    return _Content(panels.article_panel(article, context, now, frame, every=every), ids)


def _story(library: Library, article: Article | OutsideArticle, now: datetime, frame: Frame) -> console.Renderable:
    id_ = article.related.id if isinstance(article, OutsideArticle) else article.id
    details = library.stories.of(id_)
    return story.page(details, now, frame) if details else Measured(Prose(Text(NO_STORY, "label")))


def _laid_out(content: _Content, width: int, styles: Styles) -> tuple[tuple[Line, ...], tuple[Link, ...], list[Shown]]:
    """The lines of a page, what opens articles on them, and their texts."""
    lines: list[Line] = []
    links: list[Link] = []
    texts: list[Shown] = []
    for whole in console.segments(content.renderable, width, styles):
        for at, line in enumerate(folded(tuple(whole), width)):
            text = text_of(line)
            row = _row(line, text, len(lines)) if at == 0 else ()
            links += row or _numbers(text, len(lines), content.ids)
            lines.append(_unsigned(line) if SIGN in text else line)
            texts.append(Shown(text.replace(SIGN, ""), goes_on=at > 0))
    return tuple(lines), tuple(links), texts


def _row(line: Line, text: str, number: int) -> Sequence[Link]:
    """The link that a row of a table is."""
    ref = opened_by(line[0].style) if line else ""
    return [Link(number, ref, 0, len(text))] if ref else ()


def _numbers(text: str, number: int, ids: Mapping[str, str]) -> Iterator[Link]:
    """The links that numbers in a text are; their signs are not shown, and take no place."""
    for at, found in enumerate(_NUMBER.finditer(text)):
        if found[1] in ids:
            yield Link(number, ids[found[1]], found.start() - at, found.end() - at - 1)


def _unsigned(line: Line) -> Line:
    return tuple(Segment(text.replace(SIGN, ""), style) for text, style, _ in line)


def _marked(lines: Sequence[Line], found: Sequence[Match], styles: Styles) -> tuple[Line, ...]:
    """The lines with matches in the style of matches."""
    marked = list(lines)
    for match in found:
        for mark in match.marks:
            marked[mark.line] = restyled(marked[mark.line], mark.start, mark.stop, styles.styles["match"])
    return tuple(marked)
