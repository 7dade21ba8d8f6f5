"""The menus of the browser: order, groups, URLs and colours."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from newscli.model.outline import GroupBy
from newscli.query.editing import sorted_by
from newscli.query.fields import Direction
from newscli.query.kinds import Kind
from newscli.query.reading import Known
from newscli.query.sorting import SORTABLE, sort_keys
from newscli.render.text import one_line
from newscli.tui.actions import ACTIONS, Action, Place
from newscli.tui.choices import Choice, Choices
from newscli.tui.commands import Commands
from newscli.tui.facet_values import known_of
from newscli.tui.librarian import Task
from newscli.tui.themes import NAMES, remember_theme

if TYPE_CHECKING:
    from newscli.library import Library
    from newscli.tui.asking import Asking
    from newscli.tui.stage import Stage

T = TypeVar("T")

_ORDERS = ("date", "updated", "title", "author", "provider", "type", "quality", "heat", "words", "related", "mentions")
"""What the menu offers; `sort:` in the query line takes any field."""

_ALWAYS = (Place.BROWSER, Place.EVERYWHERE)
"""Places of keys that work whichever pane has the focus, unless it uses them for something else."""

_GROUPS = {
    None: "No groups",
    GroupBy.STORY: "Story",
    GroupBy.PROVIDER: "Provider",
    GroupBy.TOPIC: "Topic",
    GroupBy.MONTH: "Month",
}


class Menus:
    def __init__(self, screen: Stage, asking: Asking) -> None:
        self._screen = screen
        self._asking = asking

    def sort(self) -> None:
        """Choose what to sort by, among the fields that any article has."""
        self._screen.librarian.ask(Task.OTHER, _filled, self._choose_order)

    def _choose_order(self, found: tuple[Sequence[str], Known]) -> None:
        names, known = found
        orders = [Choice("", "Newest first"), Choice("match", "Best match first"), *_orders(names)]
        offered = {sort_keys(choice.value) if choice.value else (): choice.value for choice in orders}
        answer = self._asking.answer
        current = offered.get(answer.query.order) if answer else None
        self.choose("Sort by", orders, current, partial(self._sort, known))

    def _sort(self, known: Known, keys: str) -> None:
        self._asking.ask(sorted_by(self._asking.text, keys, known))

    def group(self) -> None:
        groups = [Choice(by, label) for by, label in _GROUPS.items()]
        self.choose("Group by", groups, self._asking.by, self._asking.group)

    def help(self) -> None:
        """List the keys that work now, to search in them and to run one."""
        own = [action for action in self._known if action.place in (*self._screen.places(), Place.PICKER)]
        taken = {key for action in own if action.place is not Place.BROWSER for key in action.keys}
        others = [action for action in self._known if action.place in _ALWAYS and not taken.issuperset(action.keys)]
        self._list("Keys", list(dict.fromkeys([*own, *others])))

    def palette(self) -> None:
        """List all actions, to search in them and to run one."""
        self._list("Commands", self._known)

    def _list(self, title: str, actions: Sequence[Action]) -> None:
        self._screen.app.push_screen(Commands(title, actions), self._run)

    @property
    def _known(self) -> Sequence[Action]:
        """The actions that the screen has."""
        known = self._screen.actions()
        return [action for action in ACTIONS if action.name in known]

    def _run(self, action: Action | None) -> None:
        if action is not None:
            self._screen.action_act(action.name)

    def theme(self) -> None:
        if not self._screen.setup.has_color:
            self._screen.tell("There are no colours to choose: NO_COLOR is set, or --color is never.")
            return
        app = self._screen.app
        themes = [Choice(name, label) for name, label in NAMES.items()]
        self.choose("Colours", themes, app.theme, self._paint)

    def _paint(self, name: str) -> None:
        self._screen.app.theme = name
        remember_theme(self._screen.setup.state, name)

    def choose(
        self, title: str, choices: Sequence[Choice[T]], current: T | None, chosen: Callable[[T], object]
    ) -> None:
        """Let one of several values be chosen."""

        def take(choice: Choice[T] | None) -> None:
            if choice is not None:
                chosen(choice.value)

        self._screen.app.push_screen(Choices(title, choices, current), take)


def _filled(library: Library) -> tuple[Sequence[str], Known]:
    """The sort keys that any article has a value for, and the keys of the front matter."""
    offered = [name for name in _ORDERS if name in SORTABLE]
    filled = library.articles.filled(offered)
    return [name for name in offered if name in filled], known_of(library)


def _orders(names: Sequence[str]) -> Iterator[Choice[str]]:
    """The directions of fields, each with its usual one first."""
    for name in names:
        field = SORTABLE[name]
        for direction in (field.sort, field.sort.reversed) if field.sort else ():
            label = f"{one_line(field.heading)}, {_spoken(field.kind, direction)}"
            yield Choice(f"{name}-{direction}", label)


def _spoken(kind: Kind, direction: Direction) -> str:
    first, last = ("oldest", "newest") if kind is Kind.DATE else ("lowest", "highest") if kind.right else ("A", "Z")
    if direction is Direction.DESCENDING:
        first, last = last, first
    return f"{first} first" if kind.right or kind is Kind.DATE else f"{first} to {last}"
