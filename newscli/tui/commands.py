"""A searchable list of actions with their keys: `?` and the palette."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len
from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from newscli.tui.actions import Action, Place
from newscli.tui.keys import written_keys

_KEYS = 22
"""Cells of the column of keys."""


def matching(text: str, actions: Sequence[Action]) -> list[Action]:
    """The actions whose keys or descriptions have all words of a text, in any case."""
    words = text.casefold().split()
    return [action for action in actions if all(word in _searched(action) for word in words)]


def _searched(action: Action) -> str:
    return f"{written_keys(action)} {action.label} {action.help} {action.place}".casefold()


class Commands(ModalScreen[Action]):
    """Its result is the action to run, None if there is none."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss", show=False),
        Binding("down,ctrl+n", "move(1)", show=False, priority=True),
        Binding("up,ctrl+p", "move(-1)", show=False, priority=True),
        Binding("pagedown", "move(10)", show=False, priority=True),
        Binding("pageup", "move(-10)", show=False, priority=True),
    ]
    CSS = """
    Commands { align: center middle; }
    Commands > Vertical {
        width: 90%; max-width: 90; height: 90%; border: round $foreground 60%; background: $background;
    }
    Commands Input, Commands Input:focus { border: none; height: 1; padding: 0; background: transparent; }
    Commands OptionList, Commands OptionList:focus { border: none; padding: 0; background: transparent; height: 1fr; }
    Commands Static { height: 1; text-style: bold; }
    """

    def __init__(self, title: str, actions: Sequence[Action]) -> None:
        super().__init__()
        self._actions = actions
        self._title = title
        self._list = OptionList(markup=False)
        self._shown: list[Action] = []

    def compose(self) -> ComposeResult:
        with Vertical():
            yield Static(self._title, markup=False)
            yield Input(placeholder="Type to search, Enter to run, Esc to close")
            yield self._list

    def on_mount(self) -> None:
        self._list.can_focus = False
        self._fill("")

    def on_input_changed(self, event: Input.Changed) -> None:
        self._fill(event.value)

    def on_input_submitted(self) -> None:
        at = self._list.highlighted
        self.dismiss(self._shown[at] if at is not None and self._shown else None)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(self._shown[event.option_index])

    def action_move(self, lines: int) -> None:
        if self._shown:
            self._list.highlighted = max(0, min((self._list.highlighted or 0) + lines, len(self._shown) - 1))

    def _fill(self, text: str) -> None:
        self._shown = matching(text, self._actions)
        self._list.clear_options()
        self._list.add_options([Option(_line(action)) for action in self._shown])
        self._list.highlighted = 0 if self._shown else None


def _line(action: Action) -> Text:
    keys = written_keys(action)
    place = "" if action.place in (Place.BROWSER, Place.EVERYWHERE) else f" ({action.place})"
    gap = " " * max(_KEYS - cell_len(keys), 1)
    return Text.assemble((keys, "bold"), gap, action.help, (place, "dim"))
