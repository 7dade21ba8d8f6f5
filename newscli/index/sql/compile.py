"""Query → SQL: which articles, in which order.

What only some queries need is imported where it is needed: a list of everything takes 5 ms less.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscli.index.rows.sql import Sql
from newscli.query.ast import EVERYTHING, Collapse, Predicate, Query
from newscli.query.fields import WEIGHTS

if TYPE_CHECKING:
    from newscli.query.sorting import SortKey


def condition(where: Predicate) -> Sql:
    """A predicate as a condition on the row `article`."""
    if where == EVERYTHING:
        return Sql("1")
    from newscli.index.sql.conditions import condition

    return condition(where)


def order_by(order: tuple[SortKey, ...], *, ranked: bool) -> Sql:
    """Best first where ranked, then newest, then by title what has no date.

    The id settles what is equal, so that no answer changes its order.
    """
    first = {key.field: key for key in reversed(order)}  # a field again sorts nothing more
    keys = [_sort_term(first[name]) for name in dict.fromkeys(key.field for key in order)]
    if ranked and not order:
        keys.append(Sql("exact DESC, score DESC"))
    # Without a date comes last, as NULL does.
    keys.append(Sql(f"article.published_at DESC, {_TITLE_OF_UNDATED}, article.id"))
    return Sql(", ".join(key.text for key in keys), tuple(value for key in keys for value in key.values))


_TITLE_OF_UNDATED = "CASE WHEN article.published_at IS NULL THEN nullif(article.title_words, '') END NULLS LAST"


def _sort_term(key: SortKey) -> Sql:
    from newscli.index.sql.sources import source
    from newscli.query.sorting import RANDOM

    if key.field == RANDOM:
        return Sql(f"shuffled(article.id, ?) {key.direction}", (str(key.seed),))
    where = source(key.field)
    text = ", ".join(f"{value} {key.direction} NULLS LAST" for value in where.order)
    return Sql(text, where.values * len(where.order))


def tables(query: Query) -> Sql:
    """FROM and WHERE of a query."""
    where = condition(query.where)
    return Sql(f"FROM article WHERE {where.text}", where.values)


def counted_tables(query: Query) -> Sql:
    """As `tables`, to be counted: what the words of the text decide needs no article."""
    if query.where == EVERYTHING:
        return Sql("FROM article")
    from newscli.index.sql.conditions import text_expression

    expression = text_expression(query.where)
    return Sql("FROM article_text WHERE article_text MATCH ?", (expression,)) if expression else tables(query)


def ranked_tables(query: Query) -> Sql:
    """As `tables`, with columns for how well the searched words match.

    `score` is FTS5's bm25, the higher the better; `exact` is 1 where the words are there as they were typed, without
    help of their kin.
    """
    from newscli.index.sql.conditions import text_expression

    expression = text_expression(query.where)
    if expression is None:
        where, scored = condition(query.where), _scored(query.where)
        text = f"FROM article LEFT JOIN ({scored.text}) AS ranked ON ranked.number = article.number WHERE {where.text}"
        return Sql(text, (*scored.values, *where.values))
    scored = _best(_scored(query.where, expression), query)
    return Sql(f"FROM ({scored.text}) AS ranked JOIN article ON article.number = ranked.number", scored.values)


def _scored(where: Predicate, expression: str | None = None) -> Sql:
    """Number, score and exactness of every article that has any of the words, or matches the whole expression."""
    from newscli.index.sql.conditions import fts_phrase, typed_expression
    from newscli.query.predicates import phrases

    weights, typed = ", ".join(str(weight) for weight in WEIGHTS.values()), typed_expression(where)
    text = (
        f"SELECT rowid AS number, -bm25(article_text, {weights}) AS score, {_AMONG if typed else 1} AS exact "
        "FROM article_text WHERE article_text MATCH ?"
    )
    words = " OR ".join(f"({fts_phrase(phrase)})" for phrase in dict.fromkeys(phrases(where)))
    values = (typed, words) if typed else (words,)
    if expression is None or expression == words:
        return Sql(text, values)
    return Sql(f"{text} AND {_AMONG}", (*values, expression))


_AMONG = "+rowid IN (SELECT rowid FROM article_text WHERE article_text MATCH ?)"
"""Without the plus, SQLite would begin a search of its own for each of these rows."""


def _best(scored: Sql, query: Query) -> Sql:
    """Only those that can be on the page: a word may be in every article, and reading an article costs most."""
    if query.limit is None or query.order or query.collapse is not Collapse.NONE:
        return scored
    best = "SELECT exact, score FROM scored ORDER BY exact DESC, score DESC LIMIT ?"
    least = f"SELECT exact, score FROM ({best}) ORDER BY exact, score LIMIT 1"
    text = f"WITH scored AS ({scored.text}) SELECT * FROM scored WHERE (exact, score) >= ({least})"
    return Sql(text, (*scored.values, query.limit + query.offset))
