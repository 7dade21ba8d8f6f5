"""Lines below the row of an article: a piece of its text with matches highlighted, and its story."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from newscli.render.terminal.layout import spoken
from newscli.render.text import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscli.model.answers import Snippet
    from newscli.model.summary import Summary
    from newscli.render.terminal.frame import Frame


def marked(snippet: Snippet, style: str) -> Text:
    """A snippet's text in a style, with its matches highlighted.

    The gate may drop characters, so each piece passes it alone, with the blanks around it kept.
    """
    painted = Text(style=style)
    end = 0
    for start, stop in snippet.matches:
        painted.append(_piece(snippet.text[end:start]))
        painted.append(_piece(snippet.text[start:stop]), "match")
        end = stop
    painted.append(_piece(snippet.text[end:]))
    return painted


def line(snippet: Snippet | None, frame: Frame) -> Iterator[Text]:
    """A snippet, if there is one."""
    if snippet and snippet.text:
        text = marked(snippet, "snippet")
        yield spoken("Text", text) if frame.is_plain else text


def others(article: Summary, frame: Frame) -> Iterator[Text]:
    """How many other articles tell the story of a row that stands for them."""
    if article.others:
        text = Text(f"+{article.others:,} of this story", "label")
        yield spoken("More", text) if frame.is_plain else text


def _piece(text: str) -> str:
    inner = one_line(text)
    before = " " if text[:1].isspace() else ""
    after = " " if inner and text[-1:].isspace() else ""
    return f"{before}{inner}{after}"
