"""Decides how the newest articles of an answer are found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscli.index.sql.compile import tables, tables_by_date
from newscli.query.ast import EVERYTHING, And, Predicate, clauses

if TYPE_CHECKING:
    from newscli.index.rows.database import Database
    from newscli.index.rows.sql import Sql
    from newscli.query.ast import Query

_MANY = 2_000
"""Articles that take longer to collect and sort than to test all others of a large library."""


def newest_first(index: Database, query: Query) -> Sql:
    """The FROM and WHERE clauses of a query.

    If many articles match, the newest are found by testing one after another in the order of their dates; otherwise, by
    collecting all.
    """
    is_by_date = query.where != EVERYTHING and not query.order and _has_many(index, query.where)
    return tables_by_date(query) if is_by_date else tables(query)


def _has_many(index: Database, where: Predicate) -> bool:
    """Whether many articles have the words of a query; counts no further. All topics have to be read anyway."""
    from newscli.index.sql.full_text import text_expression
    from newscli.query.predicates import Contains, Equals

    parts = clauses(where)
    words = text_expression(And(tuple(part for part in parts if text_expression(part))))
    if words:
        probe = "SELECT 1 FROM article_text WHERE article_text MATCH ? LIMIT 1 OFFSET ?"
        return index.row(probe, (words, _MANY)) is not None
    return any(isinstance(part, Contains | Equals) and part.field == "topic" for part in parts)
