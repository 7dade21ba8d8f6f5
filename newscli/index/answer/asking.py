"""Accepts queries, their text, and refs from callers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from typing import TYPE_CHECKING, TypeVar

from newscli.errors import UsageError
from newscli.query.ast import EVERYTHING, Query

if TYPE_CHECKING:
    from newscli.index.rows.database import Database
    from newscli.query.fields import Field
    from newscli.query.kinds import Kind
    from newscli.query.reading import Known
    from newscli.query.sorting import SortKey
    from newscli.query.stories import StoryQuery

Q = TypeVar("Q", "Query", "StoryQuery")


class Asking:
    """Parses queries and resolves refs with the help of an index."""

    def __init__(self, index: Database) -> None:
        self._index = index

    def read(
        self,
        text: str,
        now: datetime | None = None,
        seed: int = 0,
        id_of: Callable[[str], str] | None = None,
        *,
        lenient: bool = False,
    ) -> Query:
        """What a text of the query language asks for: an empty one for everything, one like `!!!` for nothing.

        `id_of` gives the id that a ref in the text means, by default as `id_of` of this class. Raises QueryError.
        """
        if not text.strip():
            return Query()
        from newscli.query.syntax import parse_query  # 4 ms

        return self._resolved(parse_query(text, now or datetime.now(UTC), self.known(id_of), seed, lenient=lenient))

    def known(self, id_of: Callable[[str], str] | None = None) -> Known:
        """What the language must know of the library."""
        from newscli.index.answer.keys import kind_of_key, sizes_of_key
        from newscli.query.reading import Known

        return Known(
            kind=lambda key: kind_of_key(self._index, key),
            sizes=lambda key: sizes_of_key(self._index, key),
            id_of=cache(id_of or self.id_of),
            kin=cache(self.kin),
        )

    def sort_keys(self, text: str, seed: int = 0) -> tuple[SortKey, ...]:
        """The keys of a list of fields and front-matter keys. Raises UsageError."""
        from newscli.query.sorting import sort_keys

        return sort_keys(text, seed, self._kind_of_key)

    def field(self, name: str) -> Field:
        """The field of this name or front-matter key, if it can be shown. Raises UsageError with the nearest name."""
        from newscli.query.fields import SHOWN, key_field, known_field, nearest_hint

        known, key = known_field(name), name.strip().lower()
        if known is not None and known.shown:
            return known
        kind = self._kind_of_key(key) if known is None else None
        if kind is not None:
            return key_field(key, kind)
        raise UsageError(f"There is no field “{name}” to show.", nearest_hint(name, [*SHOWN, *self._keys()]))

    def kin(self, word: str) -> tuple[str, ...]:
        """The other words of the library with the same stem."""
        from newscli.index.answer.kin import kin_of

        return kin_of(self._index, word)

    def query(self, query: Query | str | None) -> Query:
        """A query or its text. Raises QueryError."""
        return self.read(query) if isinstance(query, str) else self._resolved(query or Query())

    def _resolved(self, query: Q) -> Q:
        """The query with the similar articles that it asks for: they are found once, and not for each row.

        Raises UsageError if the query asks for too much.
        """
        if query.where == EVERYTHING:
            return query
        from newscli.query.limits import check_size
        from newscli.query.predicates import with_similar

        check_size(query.where)
        return replace(query, where=with_similar(query.where, self._similar))

    def _similar(self, id_: str) -> tuple[str, ...]:
        from newscli.index.answer.similar import similar_ids

        return similar_ids(self._index, id_)

    def story_query(self, query: StoryQuery | Query | str | None) -> StoryQuery:
        """A query for stories, or for stories with such articles. Raises QueryError, UsageError."""
        from newscli.query.stories import StoryQuery, StorySort, story_order

        if isinstance(query, StoryQuery):
            return self._resolved(query)
        asked = self.query(query)
        order = story_order(asked.order) or (StorySort(),)
        return StoryQuery(asked.where, order, limit=asked.limit, offset=asked.offset)

    def _kind_of_key(self, key: str) -> Kind | None:
        from newscli.index.answer.keys import kind_of_key

        return kind_of_key(self._index, key)

    def _keys(self) -> list[str]:
        from newscli.index.answer.keys import key_names

        return list(key_names(self._index))

    def id_of(self, ref: str) -> str:
        """The id that a ref means. Raises AmbiguousRef, UnknownRef."""
        from newscli.index.answer.refs import Refs

        return Refs(self._index).resolve(ref)
