"""Translates predicates to SQL, which defines their meaning.

A condition is 0 or 1 for every row of `article`, never NULL: a missing value matches nothing, and so it matches every
negation.
"""

import json
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import Any

from newscli.index.rows.schema import BEST_URL
from newscli.index.rows.sql import Sql
from newscli.index.sql.full_text import depth, fts_phrase, text_expression
from newscli.index.sql.mentions import MENTIONED, MENTIONING
from newscli.index.sql.near_duplicates import SYNDICATED
from newscli.index.sql.similarity import like
from newscli.index.sql.sources import Source, source
from newscli.query.ast import And, Not, Or, Predicate
from newscli.query.fields import FULL_TEXT, WEIGHTS
from newscli.query.predicates import (
    Bound,
    Contains,
    Equals,
    Has,
    Is,
    Like,
    LinkedFrom,
    LinksTo,
    Match,
    Pattern,
    Range,
    SameStory,
    SomeOf,
)
from newscli.text.times import to_microseconds
from newscli.text.words import Phrase

_CHAIN = 60
_LARGEST = 2**63 - 1


def condition(predicate: Predicate) -> Sql:
    """A predicate as a condition on the row `article`."""
    return _CONDITIONS[type(predicate)](predicate)


def condition_on_few(predicate: Predicate) -> Sql:
    """Like `condition`, if few rows have to be tested: the topics of each are looked up, others are never read."""
    match predicate:
        case And(parts):
            return _all(parts, condition_on_few)
        case Contains() | Equals() if predicate.field == "topic":
            collected = condition(predicate)
            return Sql(collected.text.replace(_ALL_TOPICS, _TOPICS_OF_ROW), collected.values)
    return condition(predicate)


_ALL_TOPICS = source("topic").rows
_TOPICS_OF_ROW = f"{_ALL_TOPICS} AND topic.number = article.number"


def _found(expression: str) -> Sql:
    return Sql("article.number IN (SELECT rowid FROM article_text WHERE article_text MATCH ?)", (expression,))


def _match(predicate: Match) -> Sql:
    return _found(fts_phrase(predicate.phrase))


def _contains(predicate: Contains) -> Sql:
    if predicate.field in FULL_TEXT:
        return _found(f"{predicate.field} : {fts_phrase(predicate.phrase)}")
    if predicate.field == "id":
        return _id(predicate.phrase)
    words = " " + " ".join(predicate.phrase.words) + ("" if predicate.phrase.prefix else " ")
    where = source(predicate.field)
    return _any(where, [f"instr({column}, ?)" for column in where.words], words)


def _id(phrase: Phrase) -> Sql:
    """Ids are single folded words, so an index finds those that begin as a phrase."""
    word = " ".join(phrase.words)
    if phrase.prefix:
        return Sql("article.id BETWEEN ? AND ?", (word, f"{word}\U0010ffff"))
    return Sql("article.id = ?", (word,))


def _equals(predicate: Equals) -> Sql:
    if predicate.field == "id":
        return _id(Phrase(predicate.words))
    where = source(predicate.field)
    return _any(where, [f"{column} = ?" for column in where.words], f" {' '.join(predicate.words)} ")


def _pattern(predicate: Pattern) -> Sql:
    if predicate.field == "text":  # each of its values begins and ends by itself
        return _any_of(tuple(Pattern(name, predicate.expression) for name in WEIGHTS))
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


def _range(predicate: Range[Any]) -> Sql:
    where = source(predicate.field)
    is_date = any(isinstance(bound.value, datetime) for bound in (predicate.low, predicate.high) if bound)
    column = where.timestamp if is_date else where.numeric
    low, high = predicate.low, predicate.high
    if low and high and low.closed and high.closed:  # one test, for a column that is worked out
        return _in(where, Sql(f"{column} BETWEEN ? AND ?", (_stored(low), _stored(high))))
    ends = [_end(column, low=True, bound=low), _end(column, low=False, bound=high)]
    tests = [end for end in ends if end]
    text = " AND ".join(end.text for end in tests) or f"{column} IS NOT NULL"
    return _in(where, Sql(text, tuple(value for end in tests for value in end.values)))


def _end(column: str, *, low: bool, bound: Bound[Any] | None) -> Sql | None:
    if bound is None:
        return None
    operator = (">=" if bound.closed else ">") if low else ("<=" if bound.closed else "<")
    return Sql(f"{column} {operator} ?", (_stored(bound),))


def _stored(bound: Bound[Any]) -> Any:
    """The value of a bound as the index keeps such values."""
    value = to_microseconds(bound.value) if isinstance(bound.value, datetime) else bound.value
    return max(-_LARGEST, min(_LARGEST, value)) if isinstance(value, int) else value


# What is repeated is found in an index alone; the id of an article without a URL is made of its title and date.
_DUPLICATE = (
    "(article.natural_id IN (SELECT natural_id FROM article GROUP BY natural_id HAVING count(*) > 1) AND "
    f"{BEST_URL} IS NOT NULL)"
)
_LEAD = "article.id IN (SELECT id FROM story)"
_IN_STORY = "article.natural_id IN (SELECT id FROM member)"
_FLAGS = {
    "published": "article.published",
    "duplicate": _DUPLICATE,
    "lead": _LEAD,
    "followup": f"({_IN_STORY} AND NOT {_LEAD})",
    "syndicated": SYNDICATED,
}


def _is(predicate: Is) -> Sql:
    return Sql(_FLAGS.get(predicate.flag) or f"coalesce({source(predicate.flag).value}, 0)")


_TARGET = "coalesce((SELECT natural_id FROM article AS target WHERE target.id = ?), ?)"
"""The natural id of an article; it is that of an article outside the library itself."""


# CROSS JOIN leaves the tables in their order: from the few that are reached to their links.
_LINKING = (
    "CROSS JOIN article AS source ON source.number IN (SELECT link.number FROM related "
    f"CROSS JOIN link ON link.related = related.number WHERE related.id = reached.id UNION ALL {MENTIONING}) "
    "AND source.natural_id <> reached.id"
).format(id="reached.id")
_LINKED = (
    "CROSS JOIN article AS target ON target.number IN (SELECT page.number FROM link "
    "CROSS JOIN related ON related.number = link.related CROSS JOIN article AS page ON page.natural_id = related.id "
    f"WHERE link.number = source.number UNION ALL {MENTIONED})"
).format(number="source.number")

_REACHING = (
    f"WITH RECURSIVE reached (id, depth) AS (SELECT {_TARGET}, 1 UNION SELECT source.natural_id, depth + 1 "
    f"FROM reached {_LINKING} WHERE depth < ?) "
    f"SELECT source.number FROM reached {_LINKING}"
)
"""The numbers of the articles that link to one, to those that link to it, and so on."""

_REACHED = (
    f"WITH RECURSIVE reached (id, depth) AS (SELECT target.natural_id, 1 FROM article AS source {_LINKED} "
    "WHERE source.id = ? AND target.natural_id <> source.natural_id UNION "
    "SELECT target.natural_id, depth + 1 FROM reached "
    f"CROSS JOIN article AS source ON source.natural_id = reached.id {_LINKED} WHERE depth < ?) SELECT id FROM reached"
)
"""The natural ids of the articles that one links to, that these link to, and so on. A link to itself leads nowhere."""


def _links_to(predicate: LinksTo) -> Sql:
    id_, depth = predicate.id, predicate.depth
    text = f"(article.number IN ({_REACHING}) AND article.natural_id <> {_TARGET})"
    return Sql(text, (id_, id_, depth, id_, id_))


def _linked_from(predicate: LinkedFrom) -> Sql:
    id_, depth = predicate.id, predicate.depth
    text = f"(article.natural_id IN ({_REACHED}) AND article.natural_id <> {_TARGET})"
    return Sql(text, (id_, depth, id_, id_))


def _same_story(predicate: SameStory) -> Sql:
    told = f"SELECT story FROM member WHERE id = {_TARGET}"
    return Sql(f"article.natural_id IN (SELECT id FROM member WHERE story = ({told}))", (predicate.id, predicate.id))


_COVERED_BY_WORDS = (
    "SELECT article_text.rowid AS number, json_extract(part.value, '$[1]') AS weight FROM json_each(?) AS part "
    "CROSS JOIN article_text WHERE article_text MATCH json_extract(part.value, '$[0]')"
)
_COVERED_OTHERWISE = "SELECT article.number, ? FROM article WHERE {condition}"


def covered(predicate: SomeOf) -> Sql:
    """The number of each article that matches any of the parts, and the total weight of these parts."""
    expressions = [(text_expression(part), weight) for part, weight in _weighted(predicate)]
    words = json.dumps([(text, weight) for text, weight in expressions if text is not None])
    others = [(weight, condition(part)) for part, weight in _weighted(predicate) if text_expression(part) is None]
    found = [_COVERED_BY_WORDS, *(_COVERED_OTHERWISE.format(condition=where.text) for _, where in others)]
    text = f"SELECT number, sum(weight) AS weight FROM ({' UNION ALL '.join(found)}) GROUP BY number"
    return Sql(text, (words, *(value for weight, where in others for value in (weight, *where.values))))


def _weighted(predicate: SomeOf) -> list[tuple[Predicate, int]]:
    return list(zip(predicate.parts, predicate.weights, strict=True))


def _some_of(predicate: SomeOf) -> Sql:
    having = covered(predicate)
    return Sql(
        f"article.number IN (SELECT number FROM ({having.text}) WHERE weight >= ?)", (*having.values, predicate.least)
    )


def _not(predicate: Not) -> Sql:
    part = condition(predicate.part)
    return Sql(f"NOT {part.text}", part.values)


def _all(parts: tuple[Predicate, ...], translated: Callable[[Predicate], Sql] = condition) -> Sql:
    """All parts. FTS5 finds the articles that have several words faster than SQLite compares those that have each."""
    words = tuple(part for part in parts if isinstance(part, Match | Contains) and text_expression(part))
    together = text_expression(And(words)) if len(words) > 1 else None
    if together is None:
        return _joined("AND", "1", _each(parts, translated))
    return _joined("AND", "1", [*_each([part for part in parts if part not in words], translated), _found(together)])


def _any_of(parts: tuple[Predicate, ...]) -> Sql:
    return _joined("OR", "0", _each(parts))


def _each(parts: Iterable[Predicate], translated: Callable[[Predicate], Sql] = condition) -> list[Sql]:
    # Where the deepest comes first, SQLite has nothing to keep for after it: its parser holds 100 things at a time.
    return [translated(part) for part in sorted(dict.fromkeys(parts), key=depth, reverse=True)]


def _joined(word: str, none: str, conditions: Sequence[Sql]) -> Sql:
    text = _balanced([part.text for part in conditions], word)
    return Sql(f"({text or none})", tuple(value for part in conditions for value in part.values))


def _balanced(texts: list[str], word: str) -> str:
    """Join by halves: SQLite refuses expressions more than 1,000 deep, and nested chains add up."""
    if len(texts) <= _CHAIN:
        return f" {word} ".join(texts)
    middle = len(texts) // 2
    return f"({_balanced(texts[:middle], word)}) {word} ({_balanced(texts[middle:], word)})"


_CONDITIONS: dict[type, Callable[[Any], Sql]] = {
    Match: _match,
    Contains: _contains,
    Equals: _equals,
    Pattern: _pattern,
    Range: _range,
    Is: _is,
    Has: _has,
    LinksTo: _links_to,
    LinkedFrom: _linked_from,
    SameStory: _same_story,
    SomeOf: _some_of,
    Like: like,
    Not: _not,
    And: lambda predicate: _all(predicate.parts),
    Or: lambda predicate: _any_of(predicate.parts),
}
