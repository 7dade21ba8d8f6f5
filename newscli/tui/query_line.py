"""The line on which a query is typed."""

from __future__ import annotations

from textual.widgets import Input

from newscli.tui.actions import Place
from newscli.tui.bindings import bindings_of
from newscli.tui.lines import Masking

PLACEHOLDER = "Type / to search: words, topic:ai, provider:bbc, since:2022 …"


class QueryLine(Input):
    """An input line; the screen runs the actions of its keys."""

    BINDINGS = bindings_of(Place.QUERY)
    DEFAULT_CSS = """
    QueryLine, QueryLine:focus {
        border: none; height: 1; padding: 0; background: transparent; background-tint: transparent;
    }
    QueryLine > .input--placeholder { color: $foreground; text-style: dim; }
    """

    def __init__(self) -> None:
        super().__init__(placeholder=PLACEHOLDER, select_on_focus=False, highlighter=Masking())

    def put(self, text: str) -> None:
        """Show another query, without a message that it was typed."""
        with self.prevent(Input.Changed):
            self.value = text
        self.cursor_position = len(text)
