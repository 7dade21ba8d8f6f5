"""The panel of facets: topics, providers and months of the answer, to narrow the query to one or to exclude it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from io import StringIO
from typing import ClassVar, Self

from rich.cells import cell_len
from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Static

from newscli.query.editing import State
from newscli.query.reading import Known
from newscli.render.terminal.charts import Bar
from newscli.render.terminal.theme import Styles
from newscli.render.text import one_line
from newscli.tui.actions import Place
from newscli.tui.bindings import bindings_of
from newscli.tui.cursor_list import CursorList
from newscli.tui.facet_values import Choosable, FacetKind, FacetsOfAnswer, Values, choosable
from newscli.tui.lines import cut

_MARKS = {State.NEITHER: " ", State.NARROWED: "+", State.EXCLUDED: "−"}
_LOOKS = {State.NEITHER: Style(), State.NARROWED: Style(bold=True), State.EXCLUDED: Style(dim=True)}
_PARTS = {FacetKind.TOPIC: "Topics", FacetKind.PROVIDER: "Providers", FacetKind.MONTH: "Months"}
_BAR = 6
_LEAST_NAME = 8
_NONE = Values()
_UNKNOWN = Known()


class _Lines(CursorList):
    """The values of one part, each with its mark, bar and count."""

    def __init__(self, styles: Styles) -> None:
        super().__init__()
        self._drawing = Console(theme=styles, file=StringIO(), legacy_windows=False)
        self.values: Sequence[Choosable] = ()
        self.left_out = 0
        self._most = 1

    def show(self, values: Sequence[Choosable], left_out: int, cursor: int) -> None:
        self.values, self.left_out = values, left_out
        self._most = max((each.count or 0 for each in values), default=0) or 1
        self.show_lines(max(len(values) + bool(left_out), 1), cursor)

    @property
    def chosen(self) -> Choosable | None:
        """The value under the cursor."""
        return self.values[self.cursor] if self.cursor < len(self.values) else None

    def draw(self, line: int, width: int) -> Sequence[Segment]:
        if line >= len(self.values):
            told = f"  … and {self.left_out:,} more" if self.left_out else "  none"
            return [Segment(cut(told, width), Style(dim=True))]
        each = self.values[line]
        count = "" if each.count is None else f"{each.count:,}"
        behind = f" {count:>{len(f'{self._most:,}')}}"
        room = width - cell_len(behind)
        bar = self._bar(each.count or 0) if room - _BAR - 1 > _LEAST_NAME else []
        room -= sum(segment.cell_length for segment in bar)
        name = cut(f"{_MARKS[each.state]} {one_line(each.value) or '(blank)'}", room)
        look = _LOOKS[each.state]
        return [Segment(name + " " * (room - cell_len(name)), look), *bar, Segment(cut(behind, width), look)]

    def _bar(self, count: int) -> list[Segment]:
        return [Segment(" "), *self._drawing.render(Bar(count / self._most, _BAR))]


class Facets(Vertical):
    """Shows one part at a time. The screen runs its `actions` while it has the focus, and edits the query."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of(Place.FACETS), *bindings_of(Place.BROWSER)]
    DEFAULT_CSS = """
    Facets { dock: right; width: 32; max-width: 100%; border-left: solid $foreground 40%; background: $background; }
    Facets Static { height: 1; }
    Facets CursorList { height: 1fr; }
    """

    @dataclass
    class Narrowed(Message):
        """This clause should be added to the query, or removed from it."""

        clause: str

    @dataclass
    class Excluded(Message):
        """What this clause matches should be excluded, or included again."""

        clause: str

    class Closed(Message):
        """The panel should be hidden."""

    def __init__(self, styles: Styles) -> None:
        super().__init__()
        self._tabs = Static(markup=False)
        self._list = _Lines(styles)
        self._facets: FacetsOfAnswer = {}
        self._text = ""
        self._known = _UNKNOWN
        self._part = FacetKind.TOPIC
        self._cursors: dict[FacetKind, tuple[str, int]] = {}

    def compose(self) -> ComposeResult:
        yield self._tabs
        yield self._list

    def on_mount(self) -> None:
        self._draw()

    def focus(self, scroll_visible: bool = True) -> Self:
        """Give the focus to the list of values."""
        self._list.focus(scroll_visible)
        return self

    def show(self, facets: FacetsOfAnswer, text: str, known: Known = _UNKNOWN) -> None:
        """Show the values of an answer and what its query does with them. The cursor stays on its value."""
        self._facets, self._text, self._known = facets, text, known
        self._draw()

    def actions(self) -> Mapping[str, Callable[[], object]]:
        """What the actions of the table do here."""
        return {
            **self._list.moves(),
            "narrow": self.narrow,
            "exclude": self.exclude,
            "next_part": self.next_part,
            "previous_part": self.previous_part,
            "close_facets": self.close,
        }

    def narrow(self) -> None:
        """Narrow the query to the value under the cursor, or remove the condition."""
        if (clause := self._clause()) is not None:
            self.post_message(self.Narrowed(clause))

    def exclude(self) -> None:
        """Exclude the value under the cursor, or remove the condition."""
        if (clause := self._clause()) is not None:
            self.post_message(self.Excluded(clause))

    def close(self) -> None:
        self.post_message(self.Closed())

    def next_part(self) -> None:
        self._turn(1)

    def previous_part(self) -> None:
        self._turn(-1)

    def _turn(self, step: int) -> None:
        self._keep_cursor()
        parts = list(FacetKind)
        self._part = parts[(parts.index(self._part) + step) % len(parts)]
        self._fill()

    def _draw(self) -> None:
        self._keep_cursor()
        self._fill()

    def _keep_cursor(self) -> None:
        if (chosen := self._list.chosen) is not None:
            self._cursors[self._part] = (chosen.value, self._list.cursor)

    def _fill(self) -> None:
        values = self._facets.get(self._part, _NONE)
        lines = list(choosable(self._part, values, self._text, self._known))
        value, before = self._cursors.get(self._part, (None, 0))
        at = next((line for line, each in enumerate(lines) if each.value == value), before)
        self._list.show(lines, values.total - len(values.facets), at)
        self._tabs.update(_tabs(self._part, self.size.width))

    def on_resize(self) -> None:
        self._tabs.update(_tabs(self._part, self.size.width))

    def _clause(self) -> str | None:
        chosen = self._list.chosen
        return chosen.clause if chosen else None

    @on(CursorList.Clicked)
    def _clicked(self) -> None:
        self.narrow()


def _tabs(current: FacetKind, width: int) -> Text:
    """The names of all parts with the current one in brackets, or that alone where they have no room."""
    labels = [Text(f"[{label}]", "bold") if part is current else Text(f" {label} ") for part, label in _PARTS.items()]
    all_ = Text("").join(labels)
    return all_ if all_.cell_len <= width else Text(cut(f"‹ {_PARTS[current]} ›", width), "bold")
