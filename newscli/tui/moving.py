"""Which pane has the focus, and the way in and out of an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newscli.tui.asking import Asking
    from newscli.tui.reader import Reader
    from newscli.tui.reading import Reading
    from newscli.tui.stage import Stage

_SHORT = 32
"""Lines below which a reader under the list takes the whole screen while it has the focus."""


class Moving:
    def __init__(self, screen: Stage, reader: Reader, reading: Reading, asking: Asking) -> None:
        self._screen = screen
        self._reader = reader
        self._reading = reading
        self._asking = asking

    def open(self) -> None:
        """Read the article under the cursor; in the reader, follow the selected link."""
        screen = self._screen
        if self._reader.has_focus:
            self._reader.action_open()
        elif not screen.list.toggle():
            self._read()

    def _read(self) -> None:
        screen = self._screen
        if screen.size.height < _SHORT and not screen.has_class("wide"):
            screen.add_class("zoomed")
        self._screen.set_focus(self._reader)

    def next_article(self) -> None:
        if not self._screen.list.next_article():
            self._screen.tell("This is the last article.")

    def previous_article(self) -> None:
        if not self._screen.list.previous_article():
            self._screen.tell("This is the first article.")

    def switch(self) -> None:
        """Go to the other pane."""
        if self._reader.has_focus:
            self.to_list()
        else:
            self._read()

    def zoom(self) -> None:
        """Show the reader alone, or both panes again."""
        screen = self._screen
        screen.toggle_class("zoomed")
        screen.set_focus(self._reader if screen.has_class("zoomed") else screen.list)

    def back(self) -> None:
        """In the reader, go back to the page before, else to the list; there, to the query before."""
        screen = self._screen
        if self._reader.has_focus:
            if not self._reading.back():
                self.to_list()
        elif not self._asking.back():
            screen.tell("There is nothing to go back to.")

    def leave(self) -> None:
        """Go from the reader to the list; there, to the list before, or to all articles."""
        screen = self._screen
        if self._reader.has_focus:
            self.to_list()
        elif not self._asking.back() and self._asking.text:
            self._asking.ask("", screen.article_id)

    def quit(self) -> None:
        """Go one step back; at the top, quit."""
        screen = self._screen
        if self._reader.has_focus:
            self.to_list()
        elif not self._asking.back():
            screen.app.exit(0)

    def to_list(self) -> None:
        self._screen.remove_class("zoomed")
        self._screen.set_focus(self._screen.list)
