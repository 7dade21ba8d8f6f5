"""What changes the query: facets, and lists of related and similar articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newscli.tui.browser import Browser


class Narrowing:
    def __init__(self, screen: Browser) -> None:
        self._screen = screen

    def related(self) -> None:
        """List the articles of the library that the article links to."""
        self._ask("linked-from")

    def backlinks(self) -> None:
        """List the articles that link to the article."""
        self._ask("links-to")

    def alike(self) -> None:
        """List the articles that are similar to the article."""
        self._ask("like")

    def _ask(self, clause: str) -> None:
        ref = self._screen.reading.ref or self._screen.article_id
        if ref is not None:
            self._screen.moving.to_list()
            self._screen.asking.go(f"{clause}:{ref}")

    def facets(self) -> None:
        """Show the facets of the answer, or hide them."""
