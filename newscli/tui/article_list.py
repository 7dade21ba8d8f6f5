"""The list of articles: only the lines in view are drawn, and only the articles around them are read."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from rich.segment import Segment
from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip

from newscli.model.outline import Group, Outline
from newscli.render.terminal.theme import Styles
from newscli.tui.actions import Place
from newscli.tui.answers import Row
from newscli.tui.bindings import bindings_of
from newscli.tui.cursor_list import CursorList
from newscli.tui.groups import Heading, Lines
from newscli.tui.rows import Look, Pen

_AROUND = 60
"""Articles read above and below those in view, so that most steps find theirs."""

_MOST_KEPT = 2_000
"""Rows that are kept; those that came first go first."""


class ArticleList(CursorList):
    """A list with a cursor on one of its lines: an article, or the heading of a group."""

    BINDINGS = bindings_of(Place.BROWSER, Place.LIST)

    class Moved(Message):
        """The cursor stands on another article, or on none."""

    class Arrived(Message):
        """The article under the cursor was read from the library."""

    class Opened(Message):
        """The line under the cursor was clicked twice."""

    @dataclass
    class Wanted(Message):
        """Articles at these positions come into view."""

        begin: int
        end: int

    def __init__(self, styles: Styles) -> None:
        super().__init__()
        self._pen = Pen(styles)
        self._lines = Lines(_first(0))
        self._rows: dict[int, Row | None] = {}
        self._asked = range(0)
        self.chosen: dict[str, None] = {}

    # What it shows

    def show_first(self, rows: Sequence[Row]) -> None:
        """Show the first articles of an answer, with the cursor at the top."""
        self._take(Lines(_first(len(rows))), dict(enumerate(rows)), 0)

    def show(self, outline: Outline, rows: Sequence[Row], at: int | None) -> None:
        """Show a whole answer, with the cursor on the article at a position or else where it is.

        Groups are folded, but for that of the article.
        `rows` are its first articles, if they are not in groups.
        """
        has_groups = outline.groups or self._lines.outline.groups
        lines = Lines(outline, [number for number, group in enumerate(outline.groups) if not _has(group, at)])
        line = None if at is None else lines.line_of(at)
        other = 0 if has_groups else self.cursor
        self._take(lines, {} if outline.groups else dict(enumerate(rows)), other if line is None else line)

    def change(self, outline: Outline, at: int | None) -> None:
        """Show an answer whose articles changed; groups of the same names stay folded."""
        before, kept = self._lines, self._lines.folded
        names = {group.name for number, group in enumerate(before.outline.groups) if number in kept}
        folded = [number for number, group in enumerate(outline.groups) if group.name in names]
        lines = Lines(outline, folded)
        line = None if at is None else lines.line_of(at)
        with self.prevent(self.Moved):  # an article in place of the one under the cursor arrives
            self._take(lines, {}, self.cursor if line is None else line)

    def want_again(self) -> None:
        """What was wanted is not coming: ask again for what is in view."""
        self._asked = range(0)
        self.refresh()

    def take(self, start: int, rows: Sequence[Row | None]) -> None:
        """Show articles that were wanted."""
        self._rows |= {start + at: row for at, row in enumerate(rows)}
        for position in list(islice(self._rows, max(len(self._rows) - _MOST_KEPT, 0))):
            del self._rows[position]
        self._asked = range(0)
        read = range(start, start + len(rows))
        if any(self._at(line) in read for line in range(self.scroll_offset.y, self.scroll_offset.y + self.height)):
            self.refresh()
        if self._position() in read:
            self.post_message(self.Arrived())

    def _take(self, lines: Lines, rows: dict[int, Row | None], cursor: int) -> None:
        self._lines, self._rows, self._asked = lines, rows, range(0)
        self.show_lines(len(lines), cursor)

    # What stands under the cursor

    @property
    def row(self) -> Row | None:
        """The article under the cursor, or the first of the group; None while it is being read."""
        position = self._position()
        return self._rows.get(position) if position is not None else None

    @property
    def number(self) -> int:
        """The number of the line under the cursor, counted from 1; 0 in an empty list."""
        return self.cursor + 1 if len(self._lines) else 0

    def _position(self) -> int | None:
        at = self._at(self.cursor)
        return self._lines.outline.groups[at.group].first if isinstance(at, Heading) else at

    def _at(self, line: int) -> Heading | int | None:
        return self._lines.at(line) if 0 <= line < len(self._lines) else None

    # How the cursor moves

    def moves(self) -> Mapping[str, Callable[[], object]]:
        folds = {"fold": self.fold, "unfold": self.unfold, "fold_all": self.fold_all}
        return {**super().moves(), **folds, "mark": self.mark}

    def go(self, line: int) -> None:
        super().go(line)
        position = self._position()
        if position is not None:
            self._want(position)
        self.post_message(self.Moved())

    def next_article(self) -> bool:
        """Go to the next article, over headings; whether there is one."""
        return self._skip(1)

    def previous_article(self) -> bool:
        return self._skip(-1)

    def _skip(self, step: int) -> bool:
        line = self.cursor + step
        while isinstance(self._at(line), Heading):
            line += step
        if self._at(line) is None:
            return False
        self.go(line)
        return True

    # Groups

    def fold(self) -> None:
        """Fold the group that the cursor is in, and go to its heading."""
        if (heading := self._lines.heading_of(self.cursor)) is not None:
            self._lines.fold(heading.group)
            self._folded(self._lines.line_of_heading(heading.group))

    def unfold(self) -> None:
        at = self._at(self.cursor)
        if isinstance(at, Heading):
            self._lines.unfold(at.group)
            self._folded(self.cursor)

    def toggle(self) -> bool:
        """Fold or unfold the group if the cursor is on a heading; whether it is."""
        at = self._at(self.cursor)
        if not isinstance(at, Heading):
            return False
        if at.is_folded:
            self.unfold()
        else:
            self.fold()
        return True

    def fold_all(self) -> None:
        """Fold all groups, or unfold them if all are folded."""
        heading = self._lines.heading_of(self.cursor)
        if heading is None:
            return
        if self._lines.all_folded:
            self._lines.unfold_all()
        else:
            self._lines.fold_all()
        self._folded(self._lines.line_of_heading(heading.group))

    def _folded(self, cursor: int) -> None:
        self.show_lines(len(self._lines), cursor)

    # Choosing several

    def mark(self) -> None:
        """Mark or unmark the article under the cursor, and go to the next line."""
        row = None if isinstance(self._at(self.cursor), Heading) else self.row
        if row is not None:
            if row.article.id in self.chosen:
                del self.chosen[row.article.id]
            else:
                self.chosen[row.article.id] = None
        self.move(1)

    # Drawing

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines in view. Those of the page before and of the next one are read before they come into view."""
        drawn = super().render_lines(crop)
        top, height = self.scroll_offset.y, self.height
        for line in (top + 2 * height - 1, top - height):
            at = self._at(line)
            if isinstance(at, int) and not self._asked:
                self._want(at)
        return drawn

    def line_at(self, line: int, width: int) -> Strip:
        return Strip(self._drawn(line, width)).adjust_cell_length(width)

    def _drawn(self, line: int, width: int) -> Sequence[Segment]:
        at = self._lines.at(line)
        look = Look(line == self.cursor, self.has_focus, is_indented=bool(self._lines.outline.groups))
        if isinstance(at, Heading):
            return self._pen.heading(at.name, at.count, width, look, is_folded=at.is_folded)
        row = self._rows.get(at)
        if row is None:
            self._want(at)
            return self._pen.waiting(width)
        chosen = look._replace(is_chosen=row.article.id in self.chosen)
        return self._pen.article(row, width, chosen)

    def _want(self, position: int) -> None:
        """Ask for an article that is neither known nor asked for, with others around it."""
        if position in self._rows or position in self._asked:
            return
        count = len(self._lines.outline.numbers)
        first, last = max(position - _AROUND, 0), min(position + self.height + _AROUND, count) - 1
        while first in self._rows:
            first += 1
        while last in self._rows:
            last -= 1
        self._asked = range(first, last + 1)
        self.post_message(self.Wanted(self._asked.start, self._asked.stop))

    def clicked(self, event: events.Click) -> None:
        if event.chain > 1:
            self.post_message(self.Opened())


def _has(group: Group, position: int | None) -> bool:
    return position is not None and group.first <= position < group.first + group.count


def _first(count: int) -> Outline:
    """The outline of an answer of which only the first articles are known."""
    return Outline(array("q", range(count)), (), count, 0)
