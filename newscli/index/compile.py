"""Query → SQL: the one meaning of each predicate.

A condition is 0 or 1 for every row of `article`, never NULL: what an article does not have fits nothing, and so fits
every negation.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from newscli.index.rows import to_microseconds
from newscli.index.schema import TEXT_WEIGHTS
from newscli.index.sources import Source, expression, source
from newscli.query.fields import BY_NAME, Direction, Kind
from newscli.query.predicates import (
    And,
    Bound,
    Has,
    Is,
    Named,
    Names,
    Not,
    Or,
    Pattern,
    Predicate,
    Query,
    Range,
    Says,
    Whole,
    phrases,
)
from newscli.query.sorting import RANDOM, SortKey
from newscli.query.words import Phrase


@dataclass(frozen=True, slots=True)
class Sql:
    """A piece of SQL and the values of its question marks."""

    text: str
    values: tuple[Any, ...] = ()


_CHAIN = 100
_LARGEST = 2**63 - 1


def fts_phrase(phrase: Phrase) -> str:
    """A phrase in the language of FTS5. Every word is quoted, so nothing in it is an operator."""
    words = " + ".join(f'"{word}"' for word in phrase.words)
    return f"{words} *" if phrase.prefix else words


def condition(predicate: Predicate) -> Sql:
    """A predicate as a condition on the row `article`."""
    return _CONDITIONS[type(predicate)](predicate)


def _found(expression: str) -> Sql:
    return Sql("article.number IN (SELECT rowid FROM article_text WHERE article_text MATCH ?)", (expression,))


def _says(predicate: Says) -> Sql:
    return _found(fts_phrase(predicate.phrase))


def _named(predicate: Named) -> Sql:
    if predicate.field in ("title", "excerpt", "body"):
        return _found(f"{predicate.field} : {fts_phrase(predicate.phrase)}")
    words = " " + " ".join(predicate.phrase.words) + ("" if predicate.phrase.prefix else " ")
    where = source(predicate.field)
    return _any(where, [f"instr({column}, ?)" for column in where.words], words)


def _whole(predicate: Whole) -> Sql:
    where = source(predicate.field)
    return _any(where, [f"{column} = ?" for column in where.words], f" {' '.join(predicate.words)} ")


def _pattern(predicate: Pattern) -> Sql:
    where = source(predicate.field)
    return _any(where, [f"matches({column}, ?)" for column in where.texts], predicate.expression)


def _has(predicate: Has) -> Sql:
    where = source(predicate.field)
    return _in(where, Sql(" OR ".join(where.present)))


def _any(where: Source, tests: list[str], value: object) -> Sql:
    """Any of the tests, each with the same value."""
    return _in(where, Sql(" OR ".join(tests), (value,) * len(tests)))


def _in(where: Source, test: Sql) -> Sql:
    """A test on the row itself, or on any of an article's rows in another table."""
    if where.rows:
        return Sql(f"article.number IN ({where.rows} AND ({test.text}))", (*where.values, *test.values))
    return Sql(f"coalesce(({test.text}), 0)", test.values)


def _range(predicate: Range) -> Sql:
    where = source(predicate.field)
    is_date = any(isinstance(bound.value, datetime) for bound in (predicate.low, predicate.high) if bound)
    column = where.moment if is_date else where.amount
    ends = [_end(column, low=True, bound=predicate.low), _end(column, low=False, bound=predicate.high)]
    tests = [end for end in ends if end]
    text = " AND ".join(end.text for end in tests) or f"{column} IS NOT NULL"
    return _in(where, Sql(text, tuple(value for end in tests for value in end.values)))


def _end(column: str, *, low: bool, bound: Bound | None) -> Sql | None:
    if bound is None:
        return None
    value = to_microseconds(bound.value) if isinstance(bound.value, datetime) else bound.value
    value = max(-_LARGEST, min(_LARGEST, value)) if isinstance(value, int) else value
    return Sql(f"{column} {'>' if low else '<'}{'=' * bound.closed} ?", (value,))


_SAME_URL = (
    "SELECT natural_id FROM article WHERE coalesce(web_url, original_url, amp_url, cdn_amp_url) IS NOT NULL "
    "GROUP BY natural_id HAVING count(*) > 1"
)
_FLAGS = {"published": "article.published", "duplicate": f"article.natural_id IN ({_SAME_URL})"}


def _is(predicate: Is) -> Sql:
    return Sql(_FLAGS[predicate.flag])


def _names(predicate: Names) -> Sql:
    target = "coalesce((SELECT natural_id FROM article AS target WHERE target.id = ?), ?)"
    naming = f"SELECT link.number FROM link JOIN related ON related.number = link.related WHERE related.id = {target}"
    values = (predicate.id, predicate.id)
    return Sql(f"(article.number IN ({naming}) AND article.natural_id <> {target})", values * 2)


def _not(predicate: Not) -> Sql:
    part = condition(predicate.part)
    return Sql(f"NOT {part.text}", part.values)


def _joined(parts: tuple[Predicate, ...], word: str, none: str) -> Sql:
    conditions = [condition(part) for part in parts]
    text = _balanced([part.text for part in conditions], word)
    return Sql(f"({text or none})", tuple(value for part in conditions for value in part.values))


def _balanced(texts: list[str], word: str) -> str:
    """Joined by halves: SQLite refuses a chain of more than 1,000."""
    if len(texts) <= _CHAIN:
        return f" {word} ".join(texts)
    middle = len(texts) // 2
    return f"({_balanced(texts[:middle], word)}) {word} ({_balanced(texts[middle:], word)})"


_CONDITIONS: dict[type, Callable[[Any], Sql]] = {
    Says: _says,
    Named: _named,
    Whole: _whole,
    Pattern: _pattern,
    Range: _range,
    Is: _is,
    Has: _has,
    Names: _names,
    Not: _not,
    And: lambda predicate: _joined(predicate.parts, "AND", "1"),
    Or: lambda predicate: _joined(predicate.parts, "OR", "0"),
}


def order_by(order: tuple[SortKey, ...], *, ranked: bool) -> Sql:
    """Best first where ranked, then newest; the id settles what is equal, so that no answer changes its order."""
    keys = [_sort_term(key) for key in order]
    if ranked and not order:
        keys.append(Sql("score DESC"))
    keys.append(Sql("article.published_at IS NULL, article.published_at DESC, article.id"))
    return Sql(", ".join(key.text for key in keys), tuple(value for key in keys for value in key.values))


def _sort_term(key: SortKey) -> Sql:
    if key.field == RANDOM:
        return Sql(f"shuffled(article.id, ?) {key.direction}", (str(key.seed),))
    field, value = BY_NAME[key.field], expression(key.field)
    missing = f"coalesce({value}, '') = ''" if field.kind in (Kind.TEXT, Kind.NAME) else f"{value} IS NULL"
    return Sql(f"{missing}, {value} {'DESC' if key.direction is Direction.DESCENDING else 'ASC'}")


def tables(query: Query) -> Sql:
    """FROM and WHERE of a query."""
    where = condition(query.where)
    return Sql(f"FROM article WHERE {where.text}", where.values)


def ranked_tables(query: Query) -> Sql:
    """As `tables`, with the column `score` for how well the searched words fit: FTS5's bm25, the higher the better."""
    where = condition(query.where)
    expression = " OR ".join(f"({fts_phrase(phrase)})" for phrase in phrases(query.where))
    weights = ", ".join(str(weight) for weight in TEXT_WEIGHTS.values())
    scored = f"SELECT rowid, -bm25(article_text, {weights}) AS score FROM article_text WHERE article_text MATCH ?"
    text = f"FROM article LEFT JOIN ({scored}) AS ranked ON ranked.rowid = article.number WHERE {where.text}"
    return Sql(text, (expression, *where.values))
