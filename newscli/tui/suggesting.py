"""Help with typing a query: suggestions for what comes next, and earlier queries."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from rich.cells import cell_len

from newscli.tui.history import History, history_file
from newscli.tui.librarian import Task
from newscli.tui.suggestions import Suggestions

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newscli.completion.completer import Completer, Suggestion
    from newscli.library import Library
    from newscli.tui.asking import Asking
    from newscli.tui.stage import Stage

_LEAST = 2
"""Letters of a word from which fields are suggested: before that, the box would only hide the list."""


class Suggesting:
    def __init__(self, screen: Stage, asking: Asking) -> None:
        self._screen = screen
        self._asking = asking
        self._line = screen.query_line
        self._history = History(history_file(screen.setup.state, screen.setup.digest))
        self._completer: Completer | None = None
        self.box = Suggestions()

    def suggest(self) -> None:
        """Show what could come next at the cursor of the query line."""
        line, cursor = self._line.value, self._line.cursor_position
        if not line.strip():
            self.box.close()
            return
        ask = partial(self._suggestions, line=line, cursor=cursor)
        self._screen.librarian.ask(Task.SUGGESTIONS, ask, partial(self._show, line), lambda _: self.box.close())

    def _suggestions(self, library: Library, line: str, cursor: int) -> Sequence[Suggestion]:
        """In the librarian's thread."""
        from newscli.completion.completer import Completer  # 10 ms that reading does without

        if self._completer is None or self._completer.library is not library:  # the index may have been damaged
            self._completer = Completer(library)
        return self._completer.suggestions(line, cursor)

    def _show(self, line: str, found: Sequence[Suggestion]) -> None:
        is_current = line == self._line.value and self._line.has_focus
        wanted = [each for each in found if each.end - each.start >= _LEAST or ":" in line[: each.end]]
        self.box.show(wanted if is_current else (), self._column(wanted[0].start) if wanted else 0)

    def _column(self, start: int) -> int:
        """The column of the screen on which the part of the line begins that a suggestion replaces."""
        typed = self._line.value[start : self._line.cursor_position]
        return self._line.cursor_screen_offset.x - cell_len(typed)

    def complete(self) -> bool:
        """Take the suggestion; whether there is one."""
        taken = self.box.take()
        if taken is not None:
            self._line.value, self._line.cursor_position = taken.applied(self._line.value)
        return taken is not None

    def close(self) -> bool:
        """Close the box; whether it was open."""
        was_open = self.box.is_open
        self.box.close()
        return was_open

    def add(self, text: str) -> None:
        """Keep a query for the next time."""
        self._history.add(text)

    def earlier(self) -> None:
        """Go up in the box; without one, bring back an earlier query."""
        self._recall(-1)

    def later(self) -> None:
        """Go down in the box; without one, go on to a later query."""
        self._recall(1)

    def _recall(self, step: int) -> None:
        if self.box.is_open:
            self.box.move(step)
            return
        text = self._history.earlier(self._line.value.rstrip()) if step < 0 else self._history.later()
        if text is not None:
            self._asking.ask(text)
