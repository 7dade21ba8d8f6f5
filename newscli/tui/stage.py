"""What all parts of a screen share: its widgets, and what they can ask of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from textual.screen import Screen

from newscli.errors import NewscliError
from newscli.tui.actions import Place
from newscli.tui.article_list import ArticleList
from newscli.tui.librarian import Librarian
from newscli.tui.query_line import QueryLine
from newscli.tui.setup import Setup
from newscli.tui.status import StatusLine, keys_now


class Stage(Screen[None], inherit_bindings=False):
    """A screen with a list of articles and its query. Parts of a screen use this class, and screens implement it."""

    def __init__(self, setup: Setup, librarian: Librarian, list_: ArticleList) -> None:
        super().__init__()
        self.setup = setup
        self.librarian = librarian
        self.list = list_
        self.query_line = QueryLine()
        self.status = StatusLine()

    def actions(self) -> Mapping[str, Callable[[], object]]:
        """What each action of the table does, by its name; those that are missing do nothing here."""
        raise NotImplementedError

    def action_act(self, name: str) -> None:
        """Run an action of the table."""
        raise NotImplementedError

    def attempt(self, work: Callable[[], object]) -> None:
        """Do something, or say why it cannot be done."""
        try:
            work()
        except NewscliError as error:
            self.tell(f"{error.message} {error.hint}")

    def answered(self) -> None:
        """There is another answer to show."""
        self.refresh_status()

    def changed(self) -> None:
        """Articles have changed."""
        self.answered()

    def refused(self) -> None:
        """The query cannot be answered: what is shown stays."""

    def facts(self) -> str:
        """What the status line says of the list."""
        raise NotImplementedError

    def places(self) -> tuple[Place, ...]:
        """Where the keys of the status line work."""
        raise NotImplementedError

    def tell(self, message: str) -> None:
        """Say something on the status line, until the next action."""
        self.status.tell(message.strip())

    def refresh_status(self) -> None:
        known = self.actions()
        self.status.show(self.facts(), [action for action in keys_now(*self.places()) if action.name in known])

    @property
    def article_id(self) -> str | None:
        """The id of the article under the cursor of the list."""
        row = self.list.row
        return row.article.id if row else None
