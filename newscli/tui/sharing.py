"""Opens the article in other programs, and copies its URL."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from newscli.errors import NewscliError
from newscli.tui.choices import Choice
from newscli.tui.driver import TerminalDriver
from newscli.tui.librarian import Task
from newscli.tui.outgoing import edit, markdown_link, open_url, urls_of

if TYPE_CHECKING:
    from newscli.library import Library
    from newscli.tui.asking import Asking
    from newscli.tui.menus import Menus
    from newscli.tui.reading import Reading
    from newscli.tui.stage import Stage

_NO_URL = "The article has no URL that can be opened."
_WITH_MOUSE = "The mouse works here again."
_WITHOUT_MOUSE = "The mouse is off here: the terminal can select text."


class Sharing:
    def __init__(self, screen: Stage, asking: Asking, reading: Reading, menus: Menus) -> None:
        self._screen = screen
        self._asking = asking
        self._reading = reading
        self._menus = menus
        self._has_mouse = True

    def web(self) -> None:
        """Open the article in the web browser."""
        if url := self._url():
            self.visit(url)

    def visit(self, url: str) -> None:
        self._screen.attempt(partial(self._visit, url))

    def _visit(self, url: str) -> None:
        open_url(self._screen.app, self._screen.setup.environ, url)
        self._screen.tell(f"Opened {url}")

    def urls(self) -> None:
        """Choose which URL of the article to open."""
        article = self._reading.article
        found = urls_of(article) if article else ()
        if not found:
            self._screen.tell(_NO_URL)
            return
        choices = [Choice(url, f"{label}: {url}") for url, label in found]
        self._menus.choose("Open", choices, found[0][0], self.visit)

    def copy_url(self) -> None:
        if url := self._url():
            self._copy(url)

    def copy_markdown(self) -> None:
        article = self._reading.article
        if article is not None:
            self._copy(markdown_link(article))

    def _copy(self, text: str) -> None:
        self._screen.app.copy_to_clipboard(text)
        self._screen.tell(f"Copied {text}")

    def _url(self) -> str:
        article = self._reading.article
        urls = urls_of(article) if article else ()
        if not urls:
            self._screen.tell(_NO_URL)
        return urls[0][0] if urls else ""

    def edit(self) -> None:
        """Open the file of the article in the editor."""
        ref = self._reading.ref
        if ref is not None:
            self._screen.librarian.ask(Task.OTHER, partial(_file_of, ref=ref), self._edit, self._failed)

    def _failed(self, error: NewscliError) -> None:
        self._screen.tell(error.message)

    def _edit(self, path: str | None) -> None:
        if path is None:
            self._screen.tell("The article is not in the library: it has no file.")
            return
        self._screen.attempt(partial(edit, self._screen.app, self._screen.setup.environ, path))
        self._asking.refresh(files=True)

    def mouse(self) -> None:
        """Leave the mouse to the terminal, so that it can select text, or take it back."""
        self._has_mouse = not self._has_mouse
        driver = self._screen.app._driver
        if isinstance(driver, TerminalDriver):
            driver.use_mouse(wanted=self._has_mouse)
        self._screen.tell(_WITH_MOUSE if self._has_mouse else _WITHOUT_MOUSE)


def _file_of(library: Library, ref: str) -> str | None:
    return library.articles.file_of(ref)
