"""Draws the lines of the list."""

from __future__ import annotations

from typing import NamedTuple

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from rich.text import Text

from newscli.render.ages import day
from newscli.render.terminal.snippets import marked
from newscli.render.terminal.theme import Styles
from newscli.render.text import plain_line
from newscli.render.titles import title_or_file
from newscli.tui.answers import Row
from newscli.tui.lines import CURSOR, cut

CHOSEN = "✓"
_DATE = 10
_WIDE, _WIDER = 50, 72
"""Cells of a list that has room for dates, and for dates and publishers: titles are what one reads."""

_PUBLISHER = 6
"""Publishers get one of so many parts of a line."""


_PLAIN = Style.null()


class Look(NamedTuple):
    """How a line stands out: under the cursor, in a pane that has the focus, chosen with others."""

    has_cursor: bool = False
    has_focus: bool = False
    is_chosen: bool = False
    is_indented: bool = False

    @property
    def style(self) -> Style:
        if not self.has_cursor:
            return Style.null()
        return Style(reverse=True) if self.has_focus else Style(bold=True)


class Pen:
    """Draws lines of a width in the styles of a theme."""

    def __init__(self, styles: Styles) -> None:
        self._styles = {name: styles.styles[name] for name in ("match", "date", "provider", "label", "heading")}

    def article(self, row: Row, width: int, look: Look) -> list[Segment]:
        """“› Title …   Publisher  2022-05-25”; narrow lines have the title alone."""
        before = _signs(look)
        behind = list(self._behind(row, width))
        room = width - cell_len(before) - sum(segment.cell_length for segment in behind)
        return _styled([Segment(before), *self._title(row, max(room, 1)), *behind], look)

    def heading(self, name: str, count: int, width: int, look: Look, *, is_folded: bool) -> list[Segment]:
        """“› ▾ Microsoft (12)”."""
        text = f"{_signs(look._replace(is_indented=False))}{'▸' if is_folded else '▾'} "
        number = f" ({count:,})"
        title = cut(plain_line(name) or "(none)", max(width - cell_len(text) - len(number), 1))
        line = Segment(f"{text}{title}", self._styles["heading"])
        filled = line.cell_length + len(number)
        return _styled([line, Segment(number + " " * max(width - filled, 0), self._styles["label"])], look)

    def waiting(self, width: int) -> list[Segment]:
        """A line whose article has not been read yet."""
        return [Segment(f"  …{' ' * (width - 3)}", self._styles["label"])]

    def _title(self, row: Row, room: int) -> list[Segment]:
        text = marked(row.title, "") if row.title.text else Text(title_or_file(row.article))
        if text.cell_len > room:
            text.truncate(room - 1, overflow="crop")
            text.append("…")
        pieces = [
            Segment(piece.plain, self._styles["match"] if piece.spans else None)
            for piece in text.divide(sorted({edge for span in text.spans for edge in (span.start, span.end)}))
            if piece.plain
        ]
        return [*pieces, Segment(" " * (room - text.cell_len))]

    def _behind(self, row: Row, width: int) -> list[Segment]:
        if width < _WIDE:
            return []
        date = Segment(f"  {day(row.article.published_at):{_DATE}}", self._styles["date"])
        if width < _WIDER:
            return [date]
        room = width // _PUBLISHER
        publisher = cut(plain_line(row.article.provider.label), room)
        return [Segment("  "), Segment(set_cell_size(publisher, room), self._styles["provider"]), date]


def _signs(look: Look) -> str:
    return f"{CURSOR if look.has_cursor else ' '}{CHOSEN if look.is_chosen else ' '}{'  ' if look.is_indented else ''}"


def _styled(line: list[Segment], look: Look) -> list[Segment]:
    """In the line under the cursor, nothing but the cursor has a colour: its background would be spotted."""
    if not look.has_cursor:
        return line
    return [Segment(text, (style.without_color if style else _PLAIN) + look.style) for text, style, _ in line]
