"""A page as the reader pane shows it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from rich.cells import cell_len

from newscli.tui.lines import Line, text_of

if TYPE_CHECKING:
    from newscli.model.article import Article, RelatedArticle
    from newscli.tui.matches import Match


class PageView(StrEnum):
    """What is shown of an article: its page, the page with everything that is known, or its story."""

    ARTICLE = "article"
    EVERYTHING = "everything"
    STORY = "story"


@dataclass(frozen=True, slots=True)
class Link:
    """A part of a line that opens an article: from one position in its text to another."""

    line: int
    ref: str
    start: int
    stop: int

    def has_cell(self, text: str, column: int) -> bool:
        """Whether it has a column of its line, which has this text."""
        return cell_len(text[: self.start]) <= column < cell_len(text[: self.stop])


def _line_of(link: Link) -> int:
    return link.line


@dataclass(frozen=True, slots=True)
class ReaderPage:
    """A page in lines of at most `width` cells.

    `ref` is the id of the article, empty if the page is only a message. `url` and `path` are as in the file, and not
    safe to display. `links` and `matches` are in the order of the text; matches already look like matches.
    """

    ref: str
    view: PageView
    title: str
    url: str | None
    path: str | None
    width: int
    lines: tuple[Line, ...]
    links: tuple[Link, ...] = ()
    matches: tuple[Match, ...] = ()
    article: Article | RelatedArticle | None = None

    def link_at(self, line: int, column: int) -> int | None:
        """The position in `links` of the link that has a cell; lines and columns are counted from 0."""
        first = bisect_left(self.links, line, key=_line_of)
        on_line = range(first, bisect_right(self.links, line, lo=first, key=_line_of))
        text = text_of(self.lines[line]) if on_line else ""
        return next((at for at in on_line if self.links[at].has_cell(text, column)), None)
