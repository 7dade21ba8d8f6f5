"""A small menu: one of some labelled values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Generic, TypeVar

from rich.cells import cell_len
from rich.segment import Segment
from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.geometry import Size
from textual.screen import ModalScreen
from textual.widgets import Static

from newscli.render.text import one_line
from newscli.tui.cursor_list import SIGN, CursorList
from newscli.tui.lines import cut

T = TypeVar("T")

CURRENT = "•"
_FRAME = 3
"""Lines of the frame and the title."""


@dataclass(frozen=True, slots=True)
class Choice(Generic[T]):
    """A value with a label, which may be foreign text."""

    value: T
    label: str


class _Labels(CursorList):
    """`width` is the least number of cells, if the screen has them."""

    def __init__(self, labels: Sequence[str], current: int | None, width: int) -> None:
        super().__init__()
        self._width = max([width, *(SIGN + cell_len(f"{CURRENT} {label} ") for label in labels)])
        self._labels = labels
        self._current = current

    def on_mount(self) -> None:
        self.show_lines(len(self._labels), self._current or 0)

    def draw(self, line: int, width: int) -> Sequence[Segment]:
        mark = CURRENT if line == self._current else " "
        return [Segment(cut(f"{mark} {self._labels[line]}", width))]

    def get_content_width(self, container: Size, viewport: Size) -> int:
        """The cells of the longest label, and of the scrollbar where one is needed."""
        return self._width + (1 if len(self._labels) > viewport.height - _FRAME else 0)

    def go_to_letter(self, letter: str) -> None:
        """Go to the next label that begins with a letter, in any case, and after the last one to the first."""
        count, wanted = len(self._labels), letter.casefold()
        lines = (line % count for line in range(self.cursor + 1, self.cursor + 1 + count))
        self.go(next((line for line in lines if self._labels[line].casefold().startswith(wanted)), self.cursor))


class Choices(ModalScreen[Choice[T] | None], inherit_bindings=False):
    """Its result is the choice, None if Escape was pressed. The one with the value `current` is marked."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss", show=False),
        Binding("enter,space", "choose", show=False),
        Binding("down,j,tab,ctrl+n", "go('down')", show=False),
        Binding("up,k,shift+tab,ctrl+p", "go('up')", show=False),
        Binding("pagedown,ctrl+d", "go('page_down')", show=False),
        Binding("pageup,ctrl+u", "go('page_up')", show=False),
        Binding("home", "go('first')", show=False),
        Binding("end", "go('last')", show=False),
    ]
    DEFAULT_CSS = """
    Choices { align: center middle; }
    Choices > Vertical {
        width: auto; max-width: 100%; height: auto; max-height: 100%;
        border: round $foreground 60%; background: $background;
    }
    Choices Static { width: auto; height: 1; text-style: bold; padding: 0 1; }
    Choices CursorList { width: auto; height: auto; background: $background; }
    """

    def __init__(self, title: str, choices: Sequence[Choice[T]], current: T | None) -> None:
        super().__init__()
        self._title = one_line(title)
        self._choices = choices
        values = [choice.value for choice in choices]
        labels = [one_line(choice.label) for choice in choices]
        at = values.index(current) if current in values else None
        self._list = _Labels(labels, at, cell_len(self._title) + 2)

    def compose(self) -> ComposeResult:
        with Vertical():
            yield Static(self._title, markup=False)
            yield self._list

    def on_mount(self) -> None:
        self._list.focus()

    def on_resize(self, event: events.Resize) -> None:
        self._list.styles.max_height = max(event.size.height - _FRAME, 1)
        self._list.styles.max_width = max(event.size.width - 2, 1)

    def on_key(self, event: events.Key) -> None:
        is_bound = event.key in self._bindings.key_to_bindings  # these come later
        if event.is_printable and event.character and not is_bound:
            self._list.go_to_letter(event.character)
            event.stop()

    def action_go(self, name: str) -> None:
        self._list.moves()[name]()

    def action_choose(self) -> None:
        if self.is_active:  # not for a second Enter or click that came at once
            self.dismiss(self._choices[self._list.cursor] if self._choices else None)

    @on(CursorList.Clicked)
    def _clicked(self) -> None:
        self.action_choose()
