"""What changes the query: facets, and lists of related and similar articles."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from newscli.errors import NewscliError
from newscli.query.editing import excluded, narrowed
from newscli.query.reading import Known
from newscli.tui.facet_values import FacetsOfAnswer, facets_of, known_of
from newscli.tui.facets import Facets
from newscli.tui.librarian import Task

if TYPE_CHECKING:
    from newscli.library import Library
    from newscli.query.ast import Query
    from newscli.tui.asking import Asking
    from newscli.tui.moving import Moving
    from newscli.tui.reading import Reading
    from newscli.tui.stage import Stage


class Narrowing:
    def __init__(self, screen: Stage, asking: Asking, reading: Reading, moving: Moving) -> None:
        self._screen = screen
        self._asking = asking
        self._reading = reading
        self._moving = moving
        self._known = Known()
        self._is_open = False
        self.panel = Facets(screen.setup.styles)

    def facets(self) -> None:
        """Show the facets of the answer."""
        if not self.panel.is_mounted:
            self._screen.query_one("#panes").mount(self.panel)
        self._asking.settle()
        self._is_open = self.panel.display = True
        self._screen.call_after_refresh(self.panel.focus)
        self.refresh()

    def close(self) -> None:
        """Hide the facets."""
        self._is_open = self.panel.display = False
        self._moving.to_list()

    def refresh(self) -> None:
        """Count the values of the answer, if they are shown."""
        if self._is_open and self._asking.answer is not None:
            count = partial(_counted, asked=self._asking.answer.query)
            self._screen.librarian.ask(Task.FACETS, count, self._show)

    def _show(self, found: tuple[FacetsOfAnswer, Known]) -> None:
        facets, self._known = found
        self.panel.show(facets, self._asking.text, self._known)

    def narrow(self, clause: str) -> None:
        """Add a clause to the query, or remove it."""
        self._asking.ask(narrowed(self._asking.text, clause, self._known))

    def exclude(self, clause: str) -> None:
        """Exclude what a clause matches, or include it again."""
        self._asking.ask(excluded(self._asking.text, clause, self._known))

    def related(self) -> None:
        """List the articles of the library that the article links to."""
        self._list("linked-from", "This article links to no article of the library.")

    def backlinks(self) -> None:
        """List the articles that link to the article."""
        self._list("links-to", "No article links to this one.")

    def alike(self) -> None:
        """List the articles that are similar to the article."""
        self._list("like", "No article is similar to this one.")

    def _list(self, name: str, nothing: str) -> None:
        """List the articles that match a clause with the article, if there are any."""
        if self._reading.ref is not None:
            clause = f"{name}:{self._reading.ref}"
            ask = partial(_count, clause=clause)
            self._screen.librarian.ask(Task.OTHER, ask, partial(self._go, clause, nothing), self._failed)

    def _go(self, clause: str, nothing: str, count: int) -> None:
        if count:
            self._moving.to_list()
            self._asking.go(clause)
        else:
            self._screen.tell(nothing)

    def _failed(self, error: NewscliError) -> None:
        self._screen.tell(error.message)


def _count(library: Library, clause: str) -> int:
    return library.articles.count(clause)


def _counted(library: Library, asked: Query) -> tuple[FacetsOfAnswer, Known]:
    return facets_of(library, asked), known_of(library)
