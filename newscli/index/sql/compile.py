"""Translates a query to SQL: which articles, in which order.

Modules that only some queries need are imported when needed, which saves 5 ms for a plain list.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscli.index.rows.sql import Sql
from newscli.query.ast import EVERYTHING, Predicate, Query
from newscli.query.sorting import MATCH, RANDOM

if TYPE_CHECKING:
    from newscli.query.sorting import SortKey


def condition(where: Predicate) -> Sql:
    """A predicate as a condition on the row `article`."""
    if where == EVERYTHING:
        return Sql("1")
    from newscli.index.sql.conditions import condition

    return condition(where)


def order_by(query: Query, *, ranked: bool) -> Sql:
    """Best match first in a search, then most similar, then newest; articles without a date by title.

    The id settles what is equal, so that no answer changes its order.
    """
    first = {key.field: key for key in reversed(query.order)}  # a field again sorts nothing more
    fields = dict.fromkeys(key.field for key in query.order)
    keys = [_sort_term(first[name]) for name in fields if ranked or name != MATCH]
    if ranked and not fields:
        keys.append(Sql("score DESC"))
    if fields.keys() <= {MATCH} and query.where != EVERYTHING:
        from newscli.index.sql.similarity import most_similar_first

        keys += most_similar_first(query.where)
    keys.append(Sql(NEWEST_FIRST))
    return Sql(", ".join(key.text for key in keys), tuple(value for key in keys for value in key.values))


_TITLE_OF_UNDATED = "CASE WHEN article.published_at IS NULL THEN nullif(article.title_words, '') END NULLS LAST"
NEWEST_FIRST = f"article.published_at DESC, {_TITLE_OF_UNDATED}, article.id"
"""Without a date comes last, as NULL does. The id settles what is equal."""


def _sort_term(key: SortKey) -> Sql:
    from newscli.index.sql.sources import source

    if key.field == MATCH:
        return Sql(f"score {key.direction}")
    if key.field == RANDOM:
        return Sql(f"shuffled(article.id, ?) {key.direction}", (str(key.seed),))
    where = source(key.field)
    text = ", ".join(f"{value} {key.direction} NULLS LAST" for value in where.order)
    return Sql(text, where.values * len(where.order))


def tables(query: Query) -> Sql:
    """The FROM and WHERE clauses of a query."""
    where = condition(query.where)
    return Sql(f"FROM article WHERE {where.text}", where.values)


def few_tables(query: Query) -> Sql:
    """Like `tables`, if the words of the query leave few articles: these are found first, and then tested."""
    from newscli.index.sql.conditions import condition_on_few

    where = condition_on_few(query.where)
    return Sql(f"FROM article WHERE {where.text}", where.values)


def walked_tables(query: Query) -> Sql:
    """Like `tables`, but SQLite walks the index of dates and ratings, whatever else the query has."""
    where = condition(query.where)
    return Sql(f"FROM article INDEXED BY article_facts WHERE {where.text}", where.values)


def counted_tables(query: Query) -> Sql:
    """Like `tables`, for counts: conditions on words alone do not need the table of articles."""
    if query.where == EVERYTHING:
        return Sql("FROM article")
    from newscli.index.sql.full_text import text_expression

    expression = text_expression(query.where)
    return Sql("FROM article_text WHERE article_text MATCH ?", (expression,)) if expression else tables(query)
