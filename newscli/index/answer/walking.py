"""Decides how the first articles of an answer are found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscli.index.sql.compile import tables, walked_tables
from newscli.query.ast import EVERYTHING, And, Predicate, clauses

if TYPE_CHECKING:
    from newscli.index.rows.database import Database
    from newscli.index.rows.sql import Sql
    from newscli.query.ast import Query

_MANY = 2_000
"""Articles that take longer to collect and sort than to test all others of a large library."""

_IN_FACTS = frozenset({"date", "published", "quality", "heat"})
"""Sort keys in the index `article_facts`."""


def found_tables(index: Database, query: Query) -> Sql:
    """The FROM and WHERE clauses of a query.

    If many articles match, they are found by testing one after another in the index that has their order; otherwise,
    by collecting those that match.
    """
    if not query.order and query.where == EVERYTHING:  # walked anyway
        return tables(query)
    is_walked = _IN_FACTS.issuperset(key.field for key in query.order) and _has_many(index, query.where)
    return walked_tables(query) if is_walked else tables(query)


def _has_many(index: Database, where: Predicate) -> bool:
    """Whether many articles have the words of a query; counts no further. All topics have to be read anyway."""
    if where == EVERYTHING:
        return True
    from newscli.index.sql.full_text import text_expression
    from newscli.query.predicates import Contains, Equals

    parts = clauses(where)
    words = text_expression(And(tuple(part for part in parts if text_expression(part))))
    if words:
        probe = "SELECT 1 FROM article_text WHERE article_text MATCH ? LIMIT 1 OFFSET ?"
        return index.row(probe, (words, _MANY)) is not None
    return any(isinstance(part, Contains | Equals) and part.field == "topic" for part in parts)
