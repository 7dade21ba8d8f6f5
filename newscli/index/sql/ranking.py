"""SQL for the ranking of search results.

All matches are ranked by their words. The best ones then get a bonus for words close together and for a recent date.
Each bonus is a share of the score of the words, so matches that are not examined follow in their previous order.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from newscli.index.rows.sql import Sql
from newscli.index.sql.compile import NEWEST_FIRST
from newscli.index.sql.full_text import fts_phrase, text_expression, typed_expression
from newscli.query.ast import Collapse, Rank, clauses
from newscli.query.fields import WEIGHTS, Direction
from newscli.query.predicates import SomeOf, phrases
from newscli.query.sorting import MATCH

if TYPE_CHECKING:
    from newscli.query.ast import Predicate, Query

_CLOSELY = 300
"""Articles that are looked at more closely: some milliseconds."""

_TYPED = 0.3
"""What words count more as they were typed than in another form."""

_NEAR = 0.5
"""What words count more that stand in a row."""

_MOST_NEAR = 20
"""Words of a query that are looked for near each other."""

_NEW = {Rank.RELEVANCE: 0.0, Rank.BALANCED: 0.1, Rank.FRESH: 2.0}
"""What an article counts more that is as new as the newest."""

_AGED = 90 * 86_400_000_000
"""Microseconds after which an article is half as new."""

_LEAST = "(SELECT min(base) FROM (SELECT base FROM matched ORDER BY base DESC LIMIT ?))"
_NEWEST = "(SELECT max(published_at) FROM article)"


def is_ranked(query: Query) -> bool:
    """Whether a list has the order of a search: it is sorted by match, and there are words to match."""
    return any(key.field == MATCH for key in query.order) and bool(phrases(query.where))


TABLES = Sql("FROM ranked JOIN article ON article.number = ranked.number")
"""FROM of a search, with the columns score, words, typed, near and new: the last three are shares of words."""


def ranked(query: Query) -> Sql:
    """The WITH clause of a search: the table `ranked` for TABLES. It is separate, since SQLite limits nesting."""
    matched, page, closely = _matched(query.where), _page(query), _closely(query)
    # Not a LEFT JOIN: SQLite would look through all of `closely` for each article.
    text = (
        f"WITH matched AS ({matched.text}), page AS ({page.text}), closely AS ({closely.text}), ranked AS ("
        "SELECT number, words, typed, near, new, words * (1 + typed + near + new) AS score FROM closely UNION ALL "
        "SELECT number, words, typed, 0.0, 0.0, words * (1 + typed) FROM page "
        "WHERE number NOT IN (SELECT number FROM closely))"
    )
    return Sql(text, (*matched.values, *page.values, *closely.values))


def _matched(where: Predicate) -> Sql:
    """All articles that match, in their first order by `base`."""
    expression = text_expression(where)
    scored = _scored(where, expression)
    if expression is not None:
        return Sql(f"SELECT number, words, typed, words * (1 + typed) AS base FROM ({scored.text})", scored.values)
    from newscli.index.sql.conditions import condition

    covering, of = _covering(where), condition(where)
    text = (
        "SELECT article.number, coalesce(scored.words * share, 0.0) AS words, coalesce(typed, 0.0) AS typed, "
        "coalesce(scored.words * share * (1 + typed), 0.0) AS base "
        f"FROM article LEFT JOIN ({scored.text}) AS scored ON scored.number = article.number "
        f"{covering.text} WHERE {of.text}"
    )
    return Sql(text, (*scored.values, *covering.values, *of.values))


def _covering(where: Predicate) -> Sql:
    """Joins what the share of the words that an article has makes of its score, where some of them will do.

    The square lets a second word outweigh the first in a better place.
    """
    some = next((part for part in clauses(where) if isinstance(part, SomeOf)), None)
    if some is None:
        return Sql("JOIN (SELECT 1.0 AS share) AS covering")
    from newscli.index.sql.conditions import covered

    weights, whole = covered(some), sum(some.weights)
    text = f"SELECT number, 1.0 * weight * weight / ? AS share FROM ({weights.text})"
    return Sql(f"JOIN ({text}) AS covering ON covering.number = article.number", (whole * whole, *weights.values))


def _scored(where: Predicate, expression: str | None) -> Sql:
    """What the words count in every article that has any of them, or matches the whole expression."""
    weights, typed = ", ".join(str(weight) for weight in WEIGHTS.values()), typed_expression(where)
    text = (
        f"SELECT rowid AS number, -bm25(article_text, {weights}) AS words, "
        f"{f'{_TYPED} * ({_AMONG})' if typed else 0.0} AS typed FROM article_text WHERE article_text MATCH ?"
    )
    words = " OR ".join(f"({fts_phrase(phrase)})" for phrase in dict.fromkeys(phrases(where)))
    values = (typed, words) if typed else (words,)
    if expression is None or expression == words:
        return Sql(text, values)
    return Sql(f"{text} AND {_AMONG}", (*values, expression))


_AMONG = "+rowid IN (SELECT rowid FROM article_text WHERE article_text MATCH ?)"
"""Without the plus, SQLite would begin a search of its own for each of these rows."""


def _page(query: Query) -> Sql:
    """Only those that can be on the page: a word may be in every article, and reading an article costs most."""
    if query.limit is None or not _is_best_first(query) or query.collapse is not Collapse.NONE:
        return Sql("SELECT * FROM matched")
    return Sql(f"SELECT * FROM matched WHERE base >= {_LEAST}", (max(_CLOSELY, query.limit + query.offset),))


def _is_best_first(query: Query) -> bool:
    return not query.order or (query.order[0].field, query.order[0].direction) == (MATCH, Direction.DESCENDING)


def _closely(query: Query) -> Sql:
    """The best, with how near to each other the words stand and how new each is, as shares of what the words count."""
    wanted = list(dict.fromkeys(phrases(query.where)))[:_MOST_NEAR]
    new = f"{_NEW[query.rank]} / (1 + ({_NEWEST} - article.published_at) / {_AGED}.0)"
    best = (
        "SELECT page.number, words, typed FROM page JOIN article ON article.number = page.number "
        f"WHERE base >= {_LEAST} ORDER BY base DESC, {NEWEST_FIRST} LIMIT {_CLOSELY}"
    )
    near = f"{_NEAR} * nearness(?, title_words, excerpt, body)" if len(wanted) > 1 else "0.0"
    text = (
        f"SELECT best.number, words, typed, {near} AS near, coalesce({new}, 0.0) AS new FROM ({best}) AS best "
        "JOIN article ON article.number = best.number JOIN detail ON detail.number = best.number"
    )
    said = (json.dumps([[phrase.words, phrase.prefix, phrase.kin] for phrase in wanted]),)
    return Sql(text, (*(said if len(wanted) > 1 else ()), _CLOSELY))
