"""The screen of the browser: the list of a query, and a reader."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property, partial
from typing import TYPE_CHECKING

from textual import events, on
from textual.widget import Widget

from newscli.errors import ExitCode
from newscli.tui.actions import Place
from newscli.tui.article_list import ArticleList
from newscli.tui.librarian import Librarian
from newscli.tui.list_screen import ListScreen
from newscli.tui.moving import Moving
from newscli.tui.reader import Reader
from newscli.tui.reading import Reading
from newscli.tui.setup import Setup

if TYPE_CHECKING:
    from newscli.tui.facets import Facets
    from newscli.tui.narrowing import Narrowing
    from newscli.tui.sharing import Sharing

SIDE_BY_SIDE = 100
"""Columns from which the reader is beside the list."""

_LOW = 12
"""Lines below which there is no room for a reader under the list."""

_OF_NARROWING = ("facets", "related", "backlinks", "alike")
_OF_SHARING = ("urls", "web", "edit", "copy_url", "copy_markdown", "mouse")


class Browser(ListScreen):
    AUTO_FOCUS = "ArticleList"
    DEFAULT_CSS = """
    Browser ArticleList { height: 2fr; }
    Browser Reader { height: 3fr; border-top: solid $foreground 40%; }
    Browser Reader:focus { border-top: heavy $foreground; }
    Browser.wide #panes { layout: horizontal; }
    Browser.wide ArticleList { width: 1fr; height: 1fr; }
    Browser.wide Reader {
        width: 55%; max-width: 96; height: 1fr; border-top: none; border-left: solid $foreground 40%;
    }
    Browser.wide Reader:focus { border-top: none; border-left: heavy $foreground; }
    Browser.low Reader { display: none; }
    Browser.zoomed ArticleList { display: none; }
    Browser.zoomed Reader, Browser.zoomed Reader:focus { display: block; border: none; width: 1fr; max-width: 100%; }
    """

    def __init__(self, setup: Setup, librarian: Librarian) -> None:
        super().__init__(setup, librarian, ArticleList(setup.styles))
        self.reader = Reader()
        self.reading = Reading(self, self.reader, self.asking)
        self.moving = Moving(self, self.reader, self.reading, self.asking)

    @cached_property
    def narrowing(self) -> Narrowing:
        from newscli.tui.narrowing import Narrowing  # 20 ms that the first rows do without

        return Narrowing(self, self.asking, self.reading, self.moving)

    @cached_property
    def sharing(self) -> Sharing:
        from newscli.tui.sharing import Sharing  # 5 ms that the first rows do without

        return Sharing(self, self.asking, self.reading, self.menus)

    def panes(self) -> Iterator[Widget]:
        yield self.list
        yield self.reader

    def actions(self) -> Mapping[str, Callable[[], object]]:
        moving, reading = self.moving, self.reading
        panel = {**self.narrowing.panel.actions(), "quit": self.narrowing.close} if self._in_facets else {}
        return {
            **super().actions(),
            "open": moving.open,
            "back": moving.back,
            "earlier_list": moving.back,
            "next_article": moving.next_article,
            "previous_article": moving.previous_article,
            "leave": moving.leave,
            "switch": moving.switch,
            "zoom": moving.zoom,
            "quit": moving.quit,
            "suspend": self.app.action_suspend_process,
            "quit_now": partial(self.app.exit, ExitCode.DONE),
            "forward": reading.forward,
            "story": reading.story,
            "everything": reading.everything,
            "next_match": self.reader.action_next_match,
            "previous_match": self.reader.action_previous_match,
            **{name: partial(self.run, "narrowing", name) for name in _OF_NARROWING},
            **{name: partial(self.run, "sharing", name) for name in _OF_SHARING},
            **panel,
        }

    @property
    def _has_facets(self) -> bool:
        """Whether the facets have ever been shown."""
        return "narrowing" in self.__dict__

    @property
    def _in_facets(self) -> bool:
        return self._has_facets and self.narrowing.panel.has_focus_within

    def to_list(self) -> None:
        self.moving.to_list()

    def move(self, name: str) -> None:
        moves = self.reader.moves() if self.reader.has_focus else self.list.moves()
        if name in moves:  # a page has nothing to fold
            moves[name]()

    # What the widgets say

    @on(ArticleList.Opened)
    def _opened(self) -> None:
        self.moving.open()

    @on(Reader.Opened)
    def _followed(self, event: Reader.Opened) -> None:
        self.reading.go(event.ref)

    @on(Reader.Told)
    def _told(self, event: Reader.Told) -> None:
        self.tell(event.text)

    @on(Reader.Resized)
    def _reader_resized(self) -> None:
        self.reading.reload()

    # Textual finds these by their names: the class is 30 ms that the first rows do without

    def on_facets_narrowed(self, event: Facets.Narrowed) -> None:
        self.narrowing.narrow(event.clause)

    def on_facets_excluded(self, event: Facets.Excluded) -> None:
        self.narrowing.exclude(event.clause)

    def on_facets_closed(self) -> None:
        self.narrowing.close()

    def on_resize(self, event: events.Resize) -> None:
        is_wide = event.size.width >= SIDE_BY_SIDE
        self.set_class(is_wide, "wide")
        is_low = not is_wide and event.size.height < _LOW
        self.set_class(is_low, "low")
        if is_low and self.reader.has_focus:
            self.add_class("zoomed")

    # What is shown

    def moved(self) -> None:
        self.reading.follow()

    def arrived(self) -> None:
        self.reading.follow_another()

    def answered(self) -> None:
        if self.asking.answer is not None and not self.asking.answer.rows:
            self.reading.tell_why_nothing(self.asking.answer)
        if self._has_facets:
            self.narrowing.refresh()
        super().answered()

    def changed(self) -> None:
        super().changed()
        self.reading.reload()

    def places(self) -> tuple[Place, ...]:
        if self._in_facets:
            return (Place.FACETS,)
        return (Place.BROWSER, Place.READER) if self.reader.has_focus else super().places()
