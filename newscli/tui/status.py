"""The line at the bottom: what is shown, or what just happened, and the keys that matter now."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len
from rich.text import Text
from textual.widget import Widget

from newscli.render.text import one_line
from newscli.tui.actions import ACTIONS, Action, Place, actions_of
from newscli.tui.keys import written

_MOST_KEYS = 4
_GAP = 2


def keys_now(*places: Place) -> Sequence[Action]:
    """The actions whose keys the line shows, those that matter most first."""
    ranked = [action for action in actions_of(*places) if action.rank <= _MOST_KEYS]
    return sorted(ranked, key=lambda action: action.rank)[:_MOST_KEYS]


def line(told: str, actions: Sequence[Action], width: int) -> Text:
    """The text at the left, and at the right the keys that have room, in the order of the table of actions."""
    told = one_line(told)
    count = len(actions)
    shown = _keys(actions)
    while count and shown.cell_len + _GAP + cell_len(told) > width:
        count -= 1
        shown = _keys(actions[:count])
    gap = _GAP if count else 0
    left = Text(told)
    left.truncate(max(width - shown.cell_len - gap, 0), overflow="ellipsis", pad=True)
    return Text.assemble(left, " " * gap, shown)


def _keys(actions: Sequence[Action]) -> Text:
    ordered = sorted(actions, key=ACTIONS.index)
    return Text("  ").join(Text.assemble((written(each.keys[0]), "bold"), f" {each.label}") for each in ordered)


class StatusLine(Widget):
    DEFAULT_CSS = """
    StatusLine { height: 1; dock: bottom; text-style: reverse; }
    """

    def __init__(self) -> None:
        super().__init__()
        self.facts = ""
        self.message = ""
        self._actions: Sequence[Action] = ()

    def tell(self, message: str) -> None:
        """Say what happened, until the next key."""
        self.message = message
        self.refresh()

    def show(self, facts: str, actions: Sequence[Action]) -> None:
        """What is shown, and the keys that matter now."""
        self.facts, self._actions = facts, actions
        self.refresh()

    def render(self) -> Text:
        text = line(self.message or self.facts, self._actions, self.size.width)
        text.no_wrap = True
        return text
