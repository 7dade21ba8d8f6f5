"""The reader pane: a page that scrolls, with a cursor on what opens other articles."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from newscli.tui import trail
from newscli.tui.actions import Place
from newscli.tui.bindings import bindings_of
from newscli.tui.following import next_around, next_in_view, previous_around, previous_in_view
from newscli.tui.lines import turned
from newscli.tui.page import Link, PageView, ReaderPage

EMPTY = "No article is selected."
NO_LINK = "Nothing on this page opens another article."
NO_MATCH = "No word of the query is on this page."

_SELECTED, _CURRENT, _NEITHER = "› ", "» ", "  "
"""At the left of the selected link, of the current match, and of all other lines."""

_GUTTER = len(_NEITHER)
_BOLD = Style(bold=True)


class Reader(ScrollView, can_focus=True, inherit_bindings=False):
    """Shows pages that are `page_width` cells wide. Its actions are those of the table of actions for pages."""

    ALLOW_SELECT = False
    BINDINGS = bindings_of(Place.BROWSER, Place.READER)
    DEFAULT_CSS = """
    Reader {
        overflow-x: hidden;
        overflow-y: auto;
        scrollbar-gutter: stable;
        scrollbar-size-vertical: 1;
    }
    """

    class Opened(Message):
        """The article with this id is to be shown."""

        def __init__(self, ref: str) -> None:
            super().__init__()
            self.ref = ref

    class Told(Message):
        """A sentence for the status line."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    class Resized(Message):
        """Pages are to have this width from now on."""

        def __init__(self, width: int) -> None:
            super().__init__()
            self.width = width

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 Textual calls it so
        super().__init__(id=id)
        self._shown = ReaderPage("", PageView.ARTICLE, "", None, None, 1, ())
        self._message = ""
        self._link_lines: Sequence[int] = ()
        self._match_lines: Sequence[int] = ()
        self._wanted: tuple[int, int | None] | None = None
        self._selected: int | None = None
        self._match: int | None = None
        self._width = 0

    @property
    def page(self) -> ReaderPage | None:
        """The page of an article that is shown; None while there is only a message."""
        return self._shown if self._shown.ref else None

    @property
    def page_width(self) -> int:
        """The cells of a line of a page, at least one; the same with and without a scrollbar."""
        return max(self.scrollable_content_region.width - _GUTTER, 1)

    @property
    def place(self) -> trail.Place | None:
        """Where the reader is, to come back to; None while there is only a message."""
        top, selected = self._wanted or (self._view.start, self._selected)
        return trail.Place(self._shown.ref, self._shown.view, top, selected) if self._shown.ref else None

    @property
    def selected(self) -> Link | None:
        """The link that `open` opens."""
        return None if self._selected is None else self._shown.links[self._selected]

    def show(self, page: ReaderPage, scroll_to: int | None = None, selected: int | None = None) -> None:
        """Show a page from a line on, with the link at a position selected if it is in view.

        Without `scroll_to`, the page that is already shown stays where it is, in whatever width it comes now; another
        page is shown from its beginning.
        """
        before = self._shown
        if (before.ref, before.view) != (page.ref, page.view):
            self._match = None
        elif scroll_to is None:
            scroll_to = round(self._view.start * len(page.lines) / max(len(before.lines), 1))
            selected = self._selected
        self._shown = page
        self._link_lines = [link.line for link in page.links]
        self._match_lines = [match.line for match in page.matches]
        self._match = self._match if len(before.matches) == len(page.matches) else None
        self._selected = None
        self.virtual_size = Size(self.page_width, len(page.lines))
        self._wanted = scroll_to or 0, selected
        self._settle()
        self.refresh()

    def tell(self, message: str = EMPTY) -> None:
        """Show a message instead of a page."""
        from newscli.tui.pages import message_page  # 60 ms that a reader without a page does without

        self._message = message
        self.show(message_page(message, self.page_width), 0)

    def on_resize(self) -> None:
        self._settle()
        if self.page_width == self._width:
            return
        self._width = self.page_width
        if self._message and self.page is None:
            self.tell(self._message)
        self.post_message(self.Resized(self._width))

    def _settle(self) -> None:
        """Scroll to where the page was to be shown from; before the first layout, nothing has a place."""
        if self._wanted is None or not self.size.height:
            return
        top, selected = self._wanted
        self._wanted = None
        self._scroll(top)
        if selected is not None and selected < len(self._link_lines) and self._link_lines[selected] in self._view:
            self._select(selected)

    @property
    def _view(self) -> range:
        """The lines in view."""
        top = self.scroll_offset.y
        return range(top, top + max(self.size.height, 1))

    def _scroll(self, top: int) -> None:
        self.scroll_to(y=min(max(top, 0), self.max_scroll_y), animate=False, force=True)

    def _scroll_by(self, lines: int) -> None:
        self._scroll(self._view.start + lines)

    def _select(self, link: int) -> None:
        self._selected = link
        self.refresh()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """What is selected is always in view."""
        super().watch_scroll_y(old_value, new_value)
        if self._selected is not None and self._link_lines[self._selected] not in self._view:
            self._selected = None

    def moves(self) -> Mapping[str, Callable[[], object]]:
        """The actions that move in a page, by their names in the table of actions."""
        return {
            "down": self.action_down,
            "up": self.action_up,
            "page_down": self.action_page_down,
            "page_up": self.action_page_up,
            "half_page_down": self.action_half_page_down,
            "half_page_up": self.action_half_page_up,
            "first": self.action_first,
            "last": self.action_last,
        }

    def action_down(self) -> None:
        """Select the next link if it is in view, otherwise scroll down a line."""
        link = next_in_view(self._link_lines, self._selected, self._view)
        self._scroll_by(1) if link is None else self._select(link)

    def action_up(self) -> None:
        """Select the link before if it is in view, otherwise scroll up a line."""
        link = previous_in_view(self._link_lines, self._selected, self._view)
        self._scroll_by(-1) if link is None else self._select(link)

    def action_page_down(self) -> None:
        """Scroll down until the last line in view is the first."""
        self._scroll_by(max(len(self._view) - 1, 1))

    def action_page_up(self) -> None:
        """Scroll up until the first line in view is the last."""
        self._scroll_by(-max(len(self._view) - 1, 1))

    def action_half_page_down(self) -> None:
        """Scroll down half a page."""
        self._scroll_by(max(len(self._view) // 2, 1))

    def action_half_page_up(self) -> None:
        """Scroll up half a page."""
        self._scroll_by(-max(len(self._view) // 2, 1))

    def action_first(self) -> None:
        """Scroll to the first line."""
        self._scroll(0)

    def action_last(self) -> None:
        """Scroll to the last line."""
        self._scroll(self.max_scroll_y)

    def action_open(self) -> None:
        """Open the selected link; if none is selected, select the first from the first line in view on."""
        if self.selected:
            self.post_message(self.Opened(self.selected.ref))
        elif self._link_lines:
            link, _ = next_around(self._link_lines, None, self._view)
            self._bring_into_view(self._link_lines[link])
            self._select(link)
        else:
            self.post_message(self.Told(NO_LINK))

    def action_next_match(self) -> None:
        """Go to the next match, after the last one to the first."""
        if self._match_lines:
            match, is_anew = next_around(self._match_lines, self._match, self._view)
            self._go_to_match(match, ", from the top again" if is_anew else "")
        else:
            self.post_message(self.Told(NO_MATCH))

    def action_previous_match(self) -> None:
        """Go to the previous match, before the first one to the last."""
        if self._match_lines:
            match, is_anew = previous_around(self._match_lines, self._match, self._view)
            self._go_to_match(match, ", from the end again" if is_anew else "")
        else:
            self.post_message(self.Told(NO_MATCH))

    def _go_to_match(self, match: int, anew: str) -> None:
        self._bring_into_view(self._match_lines[match])
        self._match = match
        self.refresh()
        self.post_message(self.Told(f"Match {match + 1} of {len(self._match_lines)}{anew}."))

    def _bring_into_view(self, line: int) -> None:
        """Scroll until a line is in the upper third of the pane, unless it already is there."""
        third = len(self._view) // 3
        if line not in self._view[: third + 1]:
            self._scroll(line - third)

    def on_click(self, event: events.Click) -> None:
        """Open what is clicked on; the second click of a double one may hit another page."""
        if event.chain > 1:
            return
        place = event.get_content_offset(self)
        link = self._shown.link_at(self._view.start + place.y, place.x - _GUTTER) if place else None
        if link is not None:
            self._select(link)
            self.post_message(self.Opened(self._shown.links[link].ref))

    def render_line(self, y: int) -> Strip:
        """A line of the pane."""
        width, at = self.size.width, self._view.start + y
        if at >= len(self._shown.lines):
            return Strip.blank(width, self.rich_style)
        line, sign = self._shown.lines[at], _NEITHER
        if self._match is not None:
            for mark in self._shown.matches[self._match].marks:
                if mark.line == at:
                    line, sign = turned(line, mark.start, mark.stop), _CURRENT
        if self.selected and self.selected.line == at:
            line, sign = turned(line, self.selected.start, self.selected.stop), _SELECTED
        return Strip([Segment(sign, _BOLD), *line]).crop_extend(0, width, None).apply_style(self.rich_style)
