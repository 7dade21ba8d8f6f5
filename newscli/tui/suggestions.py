"""What could be typed next, in a box below the query line and over the list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

if TYPE_CHECKING:
    from newscli.completion.completer import Suggestion

MOST = 8
"""Rows of the box."""

_SIGN, _GAP, _MARGIN = "› ", "  ", " "
"""What marks the row that is chosen; between a text and its help; behind both."""

_LEAST = 4
"""Cells of help: fewer tell nothing."""

_BORDER = 1
_OTHERS = 3
"""Rows of the screen that the box leaves: query line and status line, and its own border."""


class Suggestions(Widget):
    """A box of suggestions, one of which is chosen. It never has the focus: the query line keeps it."""

    can_focus = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {"suggestions--help", "suggestions--chosen"}
    DEFAULT_CSS = """
    Suggestions {
        overlay: screen; constrain: inside inside; display: none;
        width: auto; height: auto; max-width: 100%; background: $surface; color: $foreground;
        border: solid $foreground 40%; border-top: none;
    }
    Suggestions .suggestions--help { text-style: dim; }
    Suggestions .suggestions--chosen { text-style: reverse; }
    """

    @dataclass
    class Taken(Message):
        """A suggestion was clicked."""

        suggestion: Suggestion

    def __init__(self) -> None:
        super().__init__()
        self._suggestions: Sequence[Suggestion] = ()
        self._at = 0
        self._first = 0

    @property
    def is_open(self) -> bool:
        """Whether there is anything to choose from."""
        return bool(self._suggestions)

    @property
    def chosen(self) -> Suggestion | None:
        """The suggestion that Tab takes."""
        return self._suggestions[self._at] if self._suggestions else None

    def show(self, suggestions: Sequence[Suggestion], column: int = 0) -> None:
        """Offer suggestions, the first of which is chosen, below a column of the screen. None close the box."""
        if not suggestions and not self.is_open:
            return  # a new layout of the screen takes longer than most answers
        self._suggestions, self._at, self._first = suggestions, 0, 0
        self.styles.offset = (max(column - len(_SIGN) - _BORDER, 0), 0)
        self.display = self.is_open
        self.refresh(layout=True)

    def close(self) -> None:
        self.show(())

    def move(self, steps: int) -> None:
        """Choose another suggestion, so many rows below; the first follows the last."""
        if self._suggestions:
            self._at = (self._at + steps) % len(self._suggestions)
            self._first = max(min(self._first, self._at), self._at - (self.size.height or MOST) + 1)
            self.refresh()

    def take(self) -> Suggestion | None:
        """The suggestion that is chosen; the box closes."""
        taken = self.chosen
        self.close()
        return taken

    def get_content_width(self, container: Size, viewport: Size) -> int:
        helps = max((cell_len(_GAP + each.help) for each in self._suggestions if each.help), default=0)
        return min(self._texts + helps + len(_MARGIN), viewport.width - 2 * _BORDER)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return max(min(len(self._suggestions), MOST, viewport.height - _OTHERS), 1)

    @property
    def _texts(self) -> int:
        """Cells of the longest text with its sign."""
        return len(_SIGN) + max((cell_len(each.text) for each in self._suggestions), default=0)

    def render_line(self, y: int) -> Strip:
        place = self._first + y
        if place >= len(self._suggestions):
            return Strip.blank(self.size.width, self.rich_style)
        line = self._line(self._suggestions[place], is_chosen=place == self._at)
        return Strip(line).adjust_cell_length(self.size.width, self.rich_style)

    def _line(self, suggestion: Suggestion, *, is_chosen: bool) -> list[Segment]:
        style = self.rich_style
        if is_chosen:
            style += self.get_component_rich_style("suggestions--chosen", partial=True)
        width = self.size.width - len(_MARGIN)
        text = _fitted(f"{_SIGN if is_chosen else ' ' * len(_SIGN)}{suggestion.text}", min(self._texts, width))
        room = width - cell_len(text) - len(_GAP)
        help_ = _GAP + _fitted(suggestion.help, room) if room >= _LEAST else " " * max(room + len(_GAP), 0)
        faint = style if is_chosen else style + self.get_component_rich_style("suggestions--help", partial=True)
        return [Segment(text, style), Segment(help_ + _MARGIN, faint)]

    def on_click(self, event: events.Click) -> None:
        event.stop()
        place = self._first + event.y
        if place < len(self._suggestions):
            self.post_message(self.Taken(self._suggestions[place]))
            self.close()


def _fitted(text: str, width: int) -> str:
    """A text in exactly so many cells."""
    return set_cell_size(text if cell_len(text) <= width else set_cell_size(text, max(width - 1, 0)) + "…", width)
