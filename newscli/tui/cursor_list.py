"""A list of lines with a cursor, of which only those in view are drawn."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from newscli.tui.lines import CURSOR

SIGN = 2
"""Cells before each line, for the cursor."""

_UNDER_CURSOR, _UNFOCUSED = Style(reverse=True), Style(bold=True)


class CursorList(ScrollView, inherit_bindings=False):
    """A subclass draws its lines. That under the cursor has a sign, and is reversed while the list has the focus."""

    can_focus = True
    DEFAULT_CSS = """
    CursorList { overflow-x: hidden; overflow-y: auto; scrollbar-size-vertical: 1; }
    """

    class Clicked(Message):
        """The line under the cursor was clicked."""

    def __init__(self) -> None:
        super().__init__()
        self.cursor = 0
        self._count = 0
        self._width = 0
        self._style = Style.null()

    @property
    def is_lit(self) -> bool:
        """Whether keys act on the line under the cursor."""
        return self.has_focus

    def draw(self, line: int, width: int) -> Sequence[Segment]:
        """A line, of at most so many cells; it is safe for a terminal."""
        raise NotImplementedError

    def show_lines(self, count: int, cursor: int) -> None:
        """Draw so many lines, with the cursor on one of them."""
        self._count = count
        self._resize()
        self.go(cursor)
        self.refresh()

    def go(self, line: int) -> None:
        """Put the cursor on a line, or on the first or last if it lies outside."""
        before, self.cursor = self.cursor, max(min(line, self._count - 1), 0)
        self._reveal()  # which draws all lines if they move
        self.refresh_line(before)
        self.refresh_line(self.cursor)

    def moves(self) -> Mapping[str, Callable[[], object]]:
        """The actions that move the cursor, by their names in the table of actions."""
        page, half = max(self.height - 1, 1), max(self.height // 2, 1)
        steps = {
            "down": 1,
            "up": -1,
            "page_down": page,
            "page_up": -page,
            "half_page_down": half,
            "half_page_up": -half,
        }
        steps |= {"first": -self._count, "last": self._count}
        return {name: partial(self.move, step) for name, step in steps.items()}

    def move(self, lines: int) -> None:
        self.go(self.cursor + lines)

    @property
    def height(self) -> int:
        """Lines in view."""
        return self.scrollable_content_region.height

    def _reveal(self) -> None:
        top, height = self.scroll_offset.y, self.height
        if height and not top <= self.cursor < top + height:
            self.scroll_to(y=self.cursor - (0 if self.cursor < top else height - 1), animate=False, force=True)

    def _resize(self) -> None:
        self.virtual_size = Size(self.scrollable_content_region.width, self._count)

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines of a part of the view. What all lines share takes longer to work out than a line."""
        self._style, self._width = self.rich_style, self.scrollable_content_region.width
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        """A line of the view, as Textual's line API asks for it."""
        line, width = y + self.scroll_offset.y, self._width
        strip = self.line_at(line, width) if line < self._count else Strip.blank(width)
        return strip.apply_style(self._style)

    def line_at(self, line: int, width: int) -> Strip:
        """A line of exactly so many cells, with what shows where the cursor is."""
        has_cursor = line == self.cursor
        sign = Segment(f"{CURSOR if has_cursor else ' '} "[:width])
        strip = Strip([sign, *self.draw(line, max(width - SIGN, 0))]).adjust_cell_length(width)
        return strip.apply_style(_UNDER_CURSOR if self.is_lit else _UNFOCUSED) if has_cursor else strip

    def on_resize(self, _: events.Resize) -> None:
        self._resize()
        self.call_after_refresh(self._reveal)

    def on_focus(self) -> None:
        self.refresh()

    def on_blur(self) -> None:
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        line = event.y + self.scroll_offset.y
        if line < self._count:
            self.go(line)
            self.clicked(event)

    def clicked(self, event: events.Click) -> None:
        """The line that now has the cursor was clicked."""
        self.post_message(self.Clicked())
