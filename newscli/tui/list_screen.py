"""What browser and picker have in common: query line, list and status line."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property, partial
from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.containers import Container, Horizontal
from textual.widget import Widget
from textual.widgets import Input, Static

from newscli.tui.actions import Place
from newscli.tui.article_list import ArticleList
from newscli.tui.asking import Asking
from newscli.tui.bindings import bindings_of
from newscli.tui.librarian import Librarian
from newscli.tui.setup import Setup
from newscli.tui.stage import Stage
from newscli.tui.suggesting import Suggesting
from newscli.tui.suggestions import Suggestions

if TYPE_CHECKING:
    from newscli.tui.menus import Menus

_OF_LIST = (
    "down", "up", "page_down", "page_up", "half_page_down", "half_page_up", "first", "last", "fold", "unfold",
    "fold_all",
)  # fmt: skip

_OF_MENUS = ("sort", "group", "theme", "help", "palette")


class ListScreen(Stage):
    """A list of the articles of a query. Subclasses say what else there is, and what their actions do."""

    BINDINGS = bindings_of(Place.EVERYWHERE)
    DEFAULT_CSS = """
    ListScreen #top { height: 1; }
    ListScreen #sign { width: 2; }
    ListScreen #panes { layout: vertical; }
    """

    def __init__(self, setup: Setup, librarian: Librarian, list_: ArticleList) -> None:
        super().__init__(setup, librarian, list_)
        self.asking = Asking(self)
        self.suggesting = Suggesting(self, self.asking)

    @cached_property
    def menus(self) -> Menus:
        from newscli.tui.menus import Menus  # 30 ms that a list without a menu does without

        return Menus(self, self.asking)

    def compose(self) -> ComposeResult:
        with Horizontal(id="top"):
            yield Static("/", id="sign", markup=False)
            yield self.query_line
        yield self.suggesting.box
        with Container(id="panes"):
            yield from self.panes()
        yield self.status

    def panes(self) -> Iterator[Widget]:
        yield self.list

    def on_mount(self) -> None:
        self.asking.ask(self.setup.text)
        self.set_interval(self.setup.pause, self.asking.look)

    # Actions

    def action_act(self, name: str) -> None:
        self.tell("")
        self.attempt(self.actions().get(name, lambda: None))

    def actions(self) -> Mapping[str, Callable[[], object]]:
        return {
            **{name: partial(self.move, name) for name in _OF_LIST},
            "query": self.begin_query,
            "settle": self.settle,
            "leave_query": self.leave_query,
            "complete": self.complete,
            "earlier_query": self.suggesting.earlier,
            "later_query": self.suggesting.later,
            **{name: partial(self.run, "menus", name) for name in _OF_MENUS},
        }

    def leave_query(self) -> None:
        """Close the suggestions, or else go to the list."""
        if not self.suggesting.close():
            self._catch_up()
            self.asking.take_back()
            self.settle()

    def complete(self) -> None:
        """Take the suggestion; without one, go to the list."""
        if not self.suggesting.complete():
            self.to_list()

    def begin_query(self) -> None:
        """Go to the query line, behind the query that is there."""
        text = self.query_line.value.rstrip()
        self.query_line.put(f"{text} " if text else "")
        self.set_focus(self.query_line)

    def to_list(self) -> None:
        self.set_focus(self.list)

    def settle(self) -> None:
        """The query is typed: go to the list."""
        self.suggesting.close()
        self._catch_up()
        self.asking.settle()
        if self.asking.is_answered:
            self.suggesting.add(self.asking.text)
        self.to_list()

    def _catch_up(self) -> None:
        """Ask for what was typed, unless nothing was: then the list stays as it is, cursor and all."""
        if self.query_line.value == f"{self.asking.text} ":
            self.query_line.put(self.asking.text)
        self.asking.catch_up(self.query_line.value)

    def run(self, part: str, name: str) -> None:
        """Run an action of a part of the screen, which is made when it is first needed."""
        getattr(getattr(self, part), name)()

    def move(self, name: str) -> None:
        """Move in the pane that has the focus."""
        self.list.moves()[name]()

    # What the widgets say

    @on(Input.Changed, "QueryLine")
    def _typed(self, event: Input.Changed) -> None:
        self.asking.catch_up(event.value)
        self.suggesting.suggest()

    @on(Suggestions.Taken)
    def _suggestion_clicked(self, event: Suggestions.Taken) -> None:
        self.query_line.value, self.query_line.cursor_position = event.suggestion.applied(self.query_line.value)

    @on(ArticleList.Moved)
    def _moved(self) -> None:
        self.moved()
        self.refresh_status()

    @on(ArticleList.Arrived)
    def _arrived(self) -> None:
        self.arrived()
        self.refresh_status()

    @on(ArticleList.Wanted)
    def _wanted(self, event: ArticleList.Wanted) -> None:
        self.asking.want(event.begin, event.end)

    def on_descendant_focus(self) -> None:
        self.refresh_status()

    # What is shown

    def moved(self) -> None:
        """The cursor of the list stands on another article."""

    def arrived(self) -> None:
        """The article under the cursor of the list is known now."""

    def facts(self) -> str:
        return self.asking.summed_up(self.list.number)

    def places(self) -> tuple[Place, ...]:
        return (Place.QUERY,) if self.query_line.has_focus else (Place.BROWSER, Place.LIST)
