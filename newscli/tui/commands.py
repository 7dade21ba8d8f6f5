"""A searchable list of actions with their keys: `?` and the palette."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from newscli.tui.actions import Action, Place
from newscli.tui.cursor_list import CursorList
from newscli.tui.keys import written, written_keys
from newscli.tui.lines import Masking, cut

_GAP = 2
_NARROW = 70
"""Cells of a line below which there is room for one key of an action alone."""

_KEYS, _PLACE = Style(bold=True), Style(dim=True)


def matching(text: str, actions: Sequence[Action]) -> list[Action]:
    """The actions whose keys or descriptions have all words of a text, in any case."""
    words = text.casefold().split()
    return [action for action in actions if all(word in _searched(action) for word in words)]


def _searched(action: Action) -> str:
    return f"{written_keys(action)} {action.label} {action.help} {action.place}".casefold()


class _Actions(CursorList):
    """Never has the focus: what is typed goes to the input line."""

    can_focus = False

    def __init__(self, known: Sequence[Action]) -> None:
        super().__init__()
        self._known = known
        self.actions = known

    @property
    def is_lit(self) -> bool:
        return True

    def search(self, text: str) -> None:
        self.actions = matching(text, self._known)
        self.show_lines(len(self.actions), 0)

    def draw(self, line: int, width: int) -> Sequence[Segment]:
        action = self.actions[line]
        shown = self._keys(action, width)
        column = max(cell_len(self._keys(each, width)) for each in self._known) + _GAP
        place = "" if action.place in (Place.BROWSER, Place.EVERYWHERE) else f" ({action.place})"
        help_ = cut(action.help, max(width - column, 0))
        return [
            Segment(set_cell_size(shown, column), _KEYS),
            Segment(help_),
            Segment(cut(place, max(width - column - cell_len(help_), 0)), _PLACE),
        ]

    def _keys(self, action: Action, width: int) -> str:
        return written(action.keys[0]) if width < _NARROW else written_keys(action)


class Commands(ModalScreen[Action]):
    """Its result is the action to run, None if there is none."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss", show=False),
        Binding("down,ctrl+n", "move(1)", show=False, priority=True),
        Binding("up,ctrl+p", "move(-1)", show=False, priority=True),
        Binding("pagedown", "page('page_down')", show=False, priority=True),
        Binding("pageup", "page('page_up')", show=False, priority=True),
    ]
    CSS = """
    Commands { align: center middle; }
    Commands > Vertical {
        width: 100%; max-width: 90; height: 90%; min-height: 5; border: round $foreground 60%; background: $background;
    }
    Commands Input, Commands Input:focus {
        border: none; height: 1; padding: 0 1; background: transparent; background-tint: transparent;
    }
    Commands Input > .input--placeholder { color: $foreground; text-style: dim; }
    Commands CursorList { height: 1fr; background: $background; }
    Commands Static { height: 1; text-style: bold; padding: 0 1; }
    """

    def __init__(self, title: str, actions: Sequence[Action]) -> None:
        super().__init__()
        self._title = title
        self._list = _Actions(actions)

    def compose(self) -> ComposeResult:
        with Vertical():
            yield Static(self._title, markup=False)
            yield Input(placeholder="Type to search, Enter to run, Esc to close", highlighter=Masking())
            yield self._list

    def on_mount(self) -> None:
        self._list.search("")

    def on_input_changed(self, event: Input.Changed) -> None:
        self._list.search(event.value)

    @on(Input.Submitted)
    @on(CursorList.Clicked)
    def _choose(self) -> None:
        actions = self._list.actions
        if self.is_active:  # not for a second Enter or click that came at once
            self.dismiss(actions[self._list.cursor] if actions else None)

    def action_page(self, name: str) -> None:
        self._list.moves()[name]()

    def action_move(self, lines: int) -> None:
        self._list.move(lines)
