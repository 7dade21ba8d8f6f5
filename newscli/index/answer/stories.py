"""Lists stories, and gets one with all its articles."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from newscli.index.answer.asking import Asking
from newscli.index.answer.listing import COLUMNS, Listing
from newscli.index.answer.near_duplicates import by_time
from newscli.index.rows.codec import Row, load_related
from newscli.index.rows.sql import Sql
from newscli.index.sql.compile import condition
from newscli.index.sql.near_duplicates import not_inside
from newscli.model.answers import Facet
from newscli.model.stories import Story, StoryDetails, Tie
from newscli.query.ast import EVERYTHING, Query, all_of
from newscli.query.predicates import SameStory
from newscli.query.stories import HALF_LIFE, StoryOrder, StoryQuery, StorySort
from newscli.text.times import from_microseconds

if TYPE_CHECKING:
    from newscli.index.rows.database import Database
    from newscli.model.digest import Digest
    from newscli.model.summary import Summary

_COLUMNS = (
    "story.id, story.articles, story.outside, story.publishers, story.first, story.last, story.heat, story.pulse, "
    f"{COLUMNS}"
)
_WITH_LEAD = "JOIN article ON article.id = story.id JOIN file ON file.number = article.number"
_SIZE = "story.articles + story.outside"
_NOTABLE = f"log2(({_SIZE}) * max(story.publishers, 1)) + story.last / {HALF_LIFE / timedelta(microseconds=1)}"
"""The logarithm of notability: halving becomes subtracting one per half-life, so today's date cancels out."""
_ORDERS = {
    StoryOrder.NOTABLE: _NOTABLE,
    StoryOrder.DATE: "story.last",
    StoryOrder.HEAT: "story.heat",
    StoryOrder.SIZE: _SIZE,
    StoryOrder.PUBLISHERS: "story.publishers",
    StoryOrder.SPAN: "story.last - story.first",
}


class Stories:
    """The stories of a library: events that several articles report."""

    def __init__(self, index: Database, listing: Listing, asking: Asking) -> None:
        self._index = index
        self._listing = listing
        self._asking = asking

    def list(self, query: StoryQuery | Query | str | None = None) -> Iterator[Story]:
        """The stories with at least one matching article, by default those with the newest articles first.

        Raises QueryError, and UsageError if stories cannot be sorted by a key of the query.
        """
        query = self._asking.story_query(query)
        found, matching = _tables(query), _matching(query)
        order = ", ".join([*map(_sort_term, query.order), "story.last DESC", "story.id"])
        limit = -1 if query.limit is None else query.limit
        chosen = f"SELECT * {found.text} ORDER BY {order} LIMIT ? OFFSET ?"
        rows = self._index.rows(
            f"{matching.text} SELECT {_COLUMNS} FROM ({chosen}) AS story {_WITH_LEAD} ORDER BY {order}",
            (*matching.values, *found.values, limit, query.offset),
        )
        return map(self._story, rows)

    def count(self, query: StoryQuery | Query | str | None = None) -> int:
        """The number of stories that match, regardless of the query's limit.

        Raises QueryError, UsageError.
        """
        query = self._asking.story_query(query)
        found, matching = _tables(query), _matching(query)
        counted = f"{matching.text} SELECT count(*) {found.text}"
        return int(self._index.value(counted, (*matching.values, *found.values)))

    def matching(self, story: Story, query: Query | str | None = None) -> tuple[Summary, ...]:
        """The articles of a story that match a query, newest first.

        Raises QueryError.
        """
        where = self._asking.query(query).where
        return tuple(self._listing.list(Query(all_of(SameStory(story.id), where))))

    def of(self, ref: str) -> StoryDetails | None:
        """The story that an article belongs to, None if it has no story. The id of a story is that of its lead.

        Raises AmbiguousRef, UnknownRef.
        """
        id_ = self._asking.id_of(ref)
        row = self._index.row(
            f"SELECT {_COLUMNS} FROM story {_WITH_LEAD} WHERE story.number = (SELECT story FROM member WHERE id = "
            "coalesce((SELECT natural_id FROM article AS target WHERE target.id = ?), ?))",
            (id_, id_),
        )
        if row is None:
            return None
        story = self._story(row)
        lead = self._listing.get(story.id)
        assert lead is not None
        articles = sorted([*self.matching(story), *self._outside(story)], key=by_time)
        return StoryDetails(story, lead, tuple(articles), tuple(self._topics(story)))

    def digest(self, query: Query | str | None = None, now: datetime | None = None, most: int | None = 7) -> Digest:
        """What happened in the period of a query, by default in the 7 days before `now` (the current time).

        `most` is the maximum number of leading stories, None for all. `newscli help stories` explains how stories and
        articles are chosen.
        Raises QueryError.
        """
        from newscli.index.answer.digest.digest import digest

        return digest(self._index, self._listing, self._asking.query(query).where, now or datetime.now(UTC), most)

    def why(self, ref: str) -> tuple[Tie, ...]:
        """The ties of an article to the others of its story, strongest first, then to the closest articles outside it.

        Only articles within two weeks are compared; an article without a date has no ties. Raises AmbiguousRef,
        UnknownRef.
        """
        from newscli.index.answer.why import ties

        id_ = self._asking.id_of(ref)
        natural_id = self._index.value("SELECT natural_id FROM article WHERE id = ?", (id_,)) or id_
        return tuple(ties(self._index, self._listing, natural_id))

    def _story(self, row: Row) -> Story:
        id_, articles, outside, publishers, first, last, heat, pulse, *summary = row
        return Story(
            id_, self._listing.summary(tuple(summary)), articles, outside, publishers, from_microseconds(first),
            from_microseconds(last), heat, tuple(json.loads(pulse)),
        )  # fmt: skip

    def _outside(self, story: Story) -> Iterator[Summary]:
        rows = self._index.rows(
            "SELECT document, min(digest) FROM story JOIN member ON member.story = story.number "
            "JOIN related ON related.id = member.id "
            f"WHERE story.id = ? AND {not_inside('related')} GROUP BY related.id",
            (story.id,),
        )
        return (load_related(document).summary for document, _ in rows)

    def _topics(self, story: Story) -> Iterator[Facet]:
        where = condition(SameStory(story.id))
        rows = self._index.rows(
            "SELECT name, count(DISTINCT number) AS articles FROM topic WHERE number IN "
            f"(SELECT article.number FROM article WHERE {where.text}) GROUP BY name ORDER BY articles DESC, name",
            where.values,
        )
        yield from (Facet(name, count) for name, count in rows)


def _tables(query: StoryQuery) -> Sql:
    """The FROM and WHERE clauses of a query."""
    text = f"FROM story WHERE {_SIZE} >= ? AND story.publishers >= ?"
    if query.where != EVERYTHING:
        text += " AND story.number IN (SELECT member.story FROM matching JOIN member ON member.id = natural_id)"
    return Sql(text, (query.min_size, query.min_publishers))


def _matching(query: StoryQuery) -> Sql:
    """The WITH clause of the articles that match: deeper down, SQLite would find them too complex."""
    if query.where == EVERYTHING:
        return Sql("", ())
    where = condition(query.where)
    return Sql(f"WITH matching AS (SELECT natural_id FROM article WHERE {where.text})", where.values)


def _sort_term(key: StorySort) -> str:
    return f"{_ORDERS[key.by]} {key.direction} NULLS LAST"
