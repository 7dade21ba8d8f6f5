"""The screen of the picker: the list of a query, from which articles are taken."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from textual import on
from textual.message import Message

from newscli.tui.actions import Place
from newscli.tui.article_list import ArticleList
from newscli.tui.bindings import bindings_of
from newscli.tui.librarian import Librarian
from newscli.tui.list_screen import ListScreen
from newscli.tui.setup import Setup


class PickList(ArticleList):
    BINDINGS = bindings_of(Place.PICKER)


class Picker(ListScreen):
    """Posts the ids that are taken, none if it is cancelled; with `is_multi`, several articles can be marked."""

    AUTO_FOCUS = "QueryLine"

    class Taken(Message):
        def __init__(self, ids: tuple[str, ...]) -> None:
            super().__init__()
            self.ids = ids

    def __init__(self, setup: Setup, librarian: Librarian, *, is_multi: bool) -> None:
        super().__init__(setup, librarian, PickList(setup.styles))
        self._is_multi = is_multi
        self._is_taking = False

    def actions(self) -> Mapping[str, Callable[[], object]]:
        cancel = dict.fromkeys(("cancel", "leave_query", "quit_now"), self._cancel)
        moves: dict[str, Callable[[], object]] = {
            "earlier_query": partial(self.list.move, -1),
            "later_query": partial(self.list.move, 1),
            "switch": self._switch,
        }
        marking = {"mark": self.list.mark} if self._is_multi else {}
        return {**super().actions(), **cancel, **moves, **marking, "take": self._take, "settle": self._take}

    def places(self) -> tuple[Place, ...]:
        return (Place.PICKER, Place.LIST)

    @on(ArticleList.Opened)
    def _take(self) -> None:
        """Take the articles, as soon as the list shows what the query line asks for."""
        self.asking.catch_up(self.query_line.value)
        self._is_taking = self.asking.is_asking
        if not self._is_taking:
            self._give()

    def answered(self) -> None:
        super().answered()
        if self._is_taking and not self.asking.is_asking:  # an earlier query may be answered meanwhile
            self._is_taking = False
            self._give()

    def refused(self) -> None:
        self._is_taking = False

    def _give(self) -> None:
        ids = tuple(self.list.chosen) or tuple(filter(None, [self.article_id]))
        if ids:
            self.post_message(self.Taken(ids))
        else:
            self.tell("There is no article to pick.")

    def _cancel(self) -> None:
        self.post_message(self.Taken(()))

    def _switch(self) -> None:
        self.set_focus(self.query_line if self.list.has_focus else self.list)
