"""What callers ask with: queries or their text, and refs."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from newscli.query.ast import NOTHING, Asked, Query

if TYPE_CHECKING:
    from newscli.index.rows.database import Database
    from newscli.query.stories import StoryQuery


class Asking:
    """Reads texts of the query language and refs with the help of an index."""

    def __init__(self, index: Database) -> None:
        self._index = index

    def read(self, text: str, now: datetime | None = None, seed: int = 0) -> Query:
        """What a text of the query language asks for: an empty one for everything, one like `!!!` for nothing.

        Raises QueryError.
        """
        if not text.strip():
            return Query()
        from newscli.index.answer.keys import kind_of_key
        from newscli.query.syntax import parse_query  # 4 ms

        asked = parse_query(text, now or datetime.now(UTC), lambda key: kind_of_key(self._index, key), seed)
        return Query(NOTHING) if asked == Asked() else Query(asked.where, asked.order)

    def query(self, query: Query | str | None) -> Query:
        """A query or its text. Raises QueryError."""
        return self.read(query) if isinstance(query, str) else query or Query()

    def story_query(self, query: StoryQuery | Query | str | None) -> StoryQuery:
        """A query for stories, or for stories with such articles. Raises QueryError, UsageError."""
        from newscli.query.stories import StoryQuery, StorySort, story_order

        if isinstance(query, StoryQuery):
            return query
        asked = self.query(query)
        order = story_order(asked.order) or (StorySort(),)
        return StoryQuery(asked.where, order, limit=asked.limit, offset=asked.offset)

    def id_of(self, ref: str) -> str:
        """The id that a ref means. Raises AmbiguousRef, UnknownRef."""
        from newscli.index.answer.refs import Refs

        return Refs(self._index).resolve(ref)
