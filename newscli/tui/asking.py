"""The query of the browser: what is asked, what is shown for it, and the way back to earlier queries."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from newscli.errors import NewscliError
from newscli.model.outline import GroupBy
from newscli.render.counts import counted
from newscli.tui import answers
from newscli.tui.answers import Answer, Order, Row
from newscli.tui.librarian import Task

if TYPE_CHECKING:
    from newscli.library import Library
    from newscli.tui.stage import Stage


class Step(NamedTuple):
    """A query that was left, and the article that the cursor was on."""

    text: str
    by: GroupBy | None
    chosen: str | None


class Asking:
    """Asks the library for what the list shows."""

    def __init__(self, screen: Stage) -> None:
        self._screen = screen
        self._list = screen.list
        self._steps: list[Step] = []
        self.by: GroupBy | None = None
        self.text = ""
        self.answer: Answer | None = None
        self.order: Order | None = None
        self.is_asking = False

    def type(self, text: str) -> None:
        """Ask for a query that is being typed."""
        self.text = text
        self._ask(text, None, is_typed=True)

    def ask(self, text: str, chosen: str | None = None) -> None:
        """Ask for a query, and put the cursor on an article if the answer has it."""
        self._put(text)
        self._ask(text, chosen, is_typed=False)

    def go(self, text: str) -> None:
        """Ask for another query, with a way back to this one."""
        self._steps.append(Step(self.text, self.by, self._screen.article_id))
        self.by = None
        self.ask(text)

    def back(self) -> bool:
        """Ask for the query before; whether there is one."""
        if not self._steps:
            return False
        step = self._steps.pop()
        self.by = step.by
        self.ask(step.text, step.chosen)
        return True

    def group(self, by: GroupBy | None) -> None:
        """Put the list into groups, all of which are folded, or show it without groups."""
        self.by = by
        self.ask(self.text)

    def catch_up(self, text: str) -> None:
        """Ask for what the query line has, unless that is asked for already."""
        if text != self.text:
            self.type(text)

    def settle(self) -> None:
        """The query is typed: if the beginning of a word was asked for, show that; otherwise ask for exactly this."""
        if self.answer is not None and self.answer.text == f"{self.text}*":
            self._put(self.answer.text)
        elif not self.is_answered:
            self.ask(self.text)

    def take_back(self) -> None:
        """Go back to the text of the last answer if what was typed since has none."""
        if not self.is_asking and self.answer is not None:
            self._put(self.answer.text)

    def _put(self, text: str) -> None:
        self.text = text
        self._screen.query_line.put(text)

    @property
    def is_answered(self) -> bool:
        """Whether the answer is for the query line as it is now."""
        return self.answer is not None and self.answer.text == self.text

    def refresh(self, *, files: bool = False) -> None:
        """Ask again, since articles changed; with `files`, look at these first. The cursor stays on its article.

        A query that is not answered yet is asked for anyway.
        """
        if self.is_asking:
            return
        chosen = self._screen.article_id
        text = self.answer.text if self.answer else self.text
        ask = partial(_again, text=text, now=self._screen.setup.now, by=self.by, chosen=chosen, files=files)
        self._screen.librarian.ask(Task.ANSWER, ask, self._changed)

    def look(self) -> None:
        """Ask again if the index has changed."""
        ask = partial(_stamp, files=self._screen.setup.is_watched)
        self._screen.librarian.ask(Task.REFRESH, ask, self._looked)

    def _looked(self, stamp: object) -> None:
        if self.answer is not None and stamp != self.answer.stamp:
            self.refresh()

    def summed_up(self, number: int) -> str:
        """How many articles are shown, of how many, and how."""
        if self.order is None:
            return f"{number:,} of …" if self.answer else ""
        found, total = self.order.outline.articles, self.order.total
        shown = f"{found:,}" if found == total else f"{found:,} of {total:,}"
        if groups := len(self.order.outline.groups):
            return f"{shown} in {counted(groups, 'group')} by {self.by} · {self._screen.setup.name}"
        return f"{number:,}/{shown} · {self._screen.setup.name}"

    def want(self, start: int, stop: int) -> None:
        """Read the articles at these positions of the answer."""
        if self.answer is None or self.order is None:
            return
        outline, asked = self.order.outline, self.answer.query
        read = partial(answers.page, outline=outline, start=start, stop=stop, asked=asked)
        self._screen.librarian.ask(Task.ROWS, read, partial(self._read, self.order, start), self._failed)

    def _read(self, order: Order, start: int, rows: Sequence[Row | None] | None) -> None:
        if order is not self.order:  # another query was answered first
            return
        if rows is None:
            self.refresh()
        else:
            self._list.take(start, rows)

    def _ask(self, text: str, chosen: str | None, *, is_typed: bool) -> None:
        librarian = self._screen.librarian
        librarian.forget(Task.ROWS)
        librarian.forget(Task.OUTLINE)
        ask = partial(answers.answer, text=text, now=self._screen.setup.now, is_typed=is_typed)
        librarian.ask(Task.ANSWER, ask, partial(self._answered, chosen=chosen), self._not_understood)
        self.is_asking = True

    def _answered(self, answer: Answer, chosen: str | None) -> None:
        self.answer, self.order, self.is_asking = answer, None, False
        self._screen.tell(answer.note)
        if self.by is None and chosen is None:
            self._list.show_first(answer.rows)
        self._screen.answered()
        self._ask_order(answer, chosen)

    def _ask_order(self, answer: Answer, chosen: str | None = None) -> None:
        ask = partial(answers.order, asked=answer.query, by=self.by, chosen=chosen)
        self._screen.librarian.ask(Task.OUTLINE, ask, self._ordered, self._failed)

    def _ordered(self, order: Order) -> None:
        self.order = order
        self._list.show(order.outline, self.answer.rows if self.answer else (), order.chosen)
        self._screen.answered()

    def _changed(self, found: tuple[Answer, Order]) -> None:
        self.answer, self.order = found
        self._list.change(self.order.outline, self.order.chosen)
        self._screen.changed()

    def _not_understood(self, error: NewscliError) -> None:
        """The last good answer stays, and what was dropped of it is asked for again."""
        self.is_asking = False
        if self.answer is not None and self.order is None:
            self._ask_order(self.answer)
        self._list.want_again()
        self._screen.refused()
        self._failed(error)

    def _failed(self, error: NewscliError) -> None:
        self._screen.tell(f"{error.message} {error.hint}")


def _again(
    library: Library, text: str, now: datetime, by: GroupBy | None, chosen: str | None, *, files: bool
) -> tuple[Answer, Order]:
    if library.is_cached:
        library.close()  # another process may have replaced the index
    if files or not library.is_indexed:
        library.refresh()
    found = answers.answer(library, text, now, is_typed=False)
    return found, answers.order(library, found.query, by, chosen)


def _stamp(library: Library, *, files: bool) -> object:
    """An index in memory is only up to date if its own library looks at the files."""
    if files and not library.is_cached:
        library.refresh()
    return library.stamp
