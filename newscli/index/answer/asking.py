"""What callers ask with: queries or their text, and refs."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from newscli.query.ast import Asked, Query

if TYPE_CHECKING:
    from newscli.index.rows.database import Database
    from newscli.query.stories import StoryQuery


class Asking:
    """Reads texts of the query language and refs with the help of an index."""

    def __init__(self, index: Database) -> None:
        self._index = index

    def read(self, text: str, now: datetime | None = None, seed: int = 0) -> Asked:
        """What a text of the query language asks for. Raises QueryError."""
        if not text.strip():
            return Asked()
        from newscli.index.answer.keys import kind_of_key
        from newscli.query.syntax import parse_query  # 4 ms

        return parse_query(text, now or datetime.now(UTC), lambda key: kind_of_key(self._index, key), seed, self.kin)

    def kin(self, word: str) -> tuple[str, ...]:
        """The other words of the library with the same stem."""
        from newscli.index.answer.kin import kin_of

        return kin_of(self._index, word)

    def query(self, query: Query | str | None) -> Query:
        """A query or its text. Raises QueryError."""
        if isinstance(query, str):
            asked = self.read(query)
            return Query(asked.where, asked.order)
        return query or Query()

    def story_query(self, query: StoryQuery | str | None) -> StoryQuery:
        """A query for stories or its text. Raises QueryError."""
        from newscli.query.stories import StoryQuery, StorySort, story_order

        if isinstance(query, StoryQuery):
            return query
        asked = self.read(query or "")
        return StoryQuery(asked.where, story_order(asked.order) or (StorySort(),))

    def id_of(self, ref: str) -> str:
        """The id that a ref means. Raises AmbiguousRef, UnknownRef."""
        from newscli.index.answer.refs import Refs

        return Refs(self._index).resolve(ref)
