"""Decides how the first articles of an answer are found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscli.index.sql.compile import few_tables, tables, walked_tables
from newscli.query.ast import EVERYTHING, And, Predicate, clauses

if TYPE_CHECKING:
    from newscli.index.rows.database import Database
    from newscli.index.rows.sql import Sql
    from newscli.query.ast import Query

_MANY = 2_000
"""Articles that take longer to collect and sort than to test all others of a large library."""

_SHORT = 2
"""Letters of a prefix that many articles have. To count them takes as long as to find them."""

_IN_FACTS = frozenset({"date", "published", "quality", "heat"})
"""Sort keys in the index `article_facts`."""


def found_tables(index: Database, query: Query) -> Sql:
    """The FROM and WHERE clauses of a query.

    If many articles match, they are found by testing one after another in the index that has their order; otherwise,
    by collecting those that match.
    """
    if query.where == EVERYTHING:  # in its own order, it is walked anyway
        return walked_tables(query) if query.order and _is_in_facts(query) else tables(query)
    if not _is_in_facts(query):
        return tables(query)
    words = _words(query.where)
    if words:
        return walked_tables(query) if _has_many(index, words) else few_tables(query)
    return walked_tables(query) if _has_topics(query.where) else tables(query)


def _is_in_facts(query: Query) -> bool:
    return _IN_FACTS.issuperset(key.field for key in query.order)


def _words(where: Predicate) -> Predicate | None:
    """The clauses that words alone decide; None if there are none, or too many for one expression."""
    from newscli.index.sql.full_text import text_expression

    words = And(tuple(part for part in clauses(where) if text_expression(part)))
    return words if text_expression(words) else None


def _has_many(index: Database, words: Predicate) -> bool:
    """Whether many articles have the words of a query; counts no further."""
    from newscli.index.sql.full_text import text_expression
    from newscli.query.predicates import phrases

    if any(phrase.prefix and len(phrase.words[-1]) <= _SHORT for phrase in phrases(words)):
        return True
    probe = "SELECT 1 FROM article_text WHERE article_text MATCH ? LIMIT 1 OFFSET ?"
    return index.row(probe, (text_expression(words), _MANY)) is not None


def _has_topics(where: Predicate) -> bool:
    """Whether all topics have to be read anyway."""
    from newscli.query.predicates import Contains, Equals

    return any(isinstance(part, Contains | Equals) and part.field == "topic" for part in clauses(where))
