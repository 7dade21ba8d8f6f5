"""Found words, painted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from newscli.render.text import one_line

if TYPE_CHECKING:
    from newscli.model.answers import Snippet


def marked(snippet: Snippet, style: str) -> Text:
    """A snippet's text in a style, its matches painted.

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


def _piece(text: str) -> str:
    inner = one_line(text)
    before = " " if text[:1].isspace() else ""
    after = " " if inner and text[-1:].isspace() else ""
    return f"{before}{inner}{after}"
