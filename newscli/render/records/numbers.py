"""The records of answers in numbers, of problems and of the index."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import itemgetter
from typing import TYPE_CHECKING, Any, NamedTuple

from newscli.model.problem import Problem, Severity
from newscli.render.records.record import (
    ANY_COUNT,
    ANY_REAL,
    ARRAY,
    COUNT,
    FLAG,
    ID,
    REAL,
    SCORE,
    STRING,
    TEXT,
    TIMESTAMP,
    Record,
    Schema,
    Type,
    list_of,
    or_none,
    plain_text,
)
from newscli.render.values import text_value

if TYPE_CHECKING:
    from newscli.model.answers import Bin, ClauseCount, Cross, Distribution, Explanation, Facet, Score, Stats
    from newscli.model.left_out import LeftOut, NotLookedAt
    from newscli.model.status import FieldSources, HowRead, IndexStatus


class FieldCount(NamedTuple):
    """A field, how many articles have a value of it, its other names, and the keys that give it, the first wins.

    `articles` is None without a library.
    """

    name: str
    kind: str
    about: str
    articles: int | None
    aliases: tuple[str, ...] = ()
    front_matter: tuple[str, ...] = ()


class StatsRow(NamedTuple):
    """A line of statistics: what is counted, its value, how many."""

    section: str
    value: str
    articles: int


class Cell(NamedTuple):
    """How many articles have two values."""

    first: str
    second: str
    articles: int


class Explained(NamedTuple):
    """How a query was read, in words too."""

    explanation: Explanation
    words: str


class ExplainedSearch(NamedTuple):
    """How a search was read, and the scores of the rows of a page, the first of which has the number `first`."""

    explained: Explained
    scores: Sequence[Score]
    first: int


QUERY_COUNT: Record[tuple[str, int]] = Record({"query": (STRING, itemgetter(0)), "count": (COUNT, itemgetter(1))})
"""The text of a query, and how many articles match it."""

FIELD: Record[FieldCount] = Record(
    {
        "name": STRING,
        "type": (STRING, "kind"),
        "about": STRING,
        "articles": ANY_COUNT,
        "aliases": list_of(STRING),
        "front_matter": list_of(STRING),
    }
)
VALUE: Record[Facet] = Record({"value": STRING, "count": COUNT})
NUMBER_VALUE: Record[Facet] = VALUE | {"low": REAL, "high": REAL}
"""Of a count by numbers: `low` and `high` are the edges of a bin, both of which count, or the same number."""

TOPIC: Record[Facet] = Record(
    {"topic": (STRING, "value"), "count": COUNT},
    flat=Record({"topic": (plain_text("topic"), "value"), "count": COUNT}),
)
AUTHOR: Record[Facet] = Record(
    {"author": (STRING, "value"), "count": COUNT},
    flat=Record({"author": (plain_text("author"), "value"), "count": COUNT}),
)
NAME: Record[Facet] = Record(
    {"name": (STRING, "value"), "count": COUNT},
    flat=Record({"name": (plain_text("name"), "value"), "count": COUNT}),
)
PROVIDER: Record[Facet] = Record(
    {"provider": (STRING, "value"), "domains": list_of(STRING), "count": COUNT},
    flat=Record({"provider": (plain_text("provider"), "value"), "domains": list_of(STRING), "count": COUNT}),
)

_BUCKET: Record[Bin] = Record({"from": (REAL, "low"), "to": (REAL, "high"), "count": COUNT})
SPREAD: Record[Distribution] = Record(
    {
        "count": COUNT,
        "missing": COUNT,
        "low": ANY_REAL,
        "median": ANY_REAL,
        "high": ANY_REAL,
        "buckets": list_of(_BUCKET),
    }
)
STATS: Record[Stats] = Record(
    {
        "articles": COUNT,
        "first": TIMESTAMP,
        "last": TIMESTAMP,
        "published": COUNT,
        "duplicates": COUNT,
        "unit": Type({"enum": ["year", "quarter", "month", "week", "day", "hour"]}),
        "times": list_of(VALUE),
        "weekdays": list_of(VALUE),
        "topics": list_of(VALUE),
        "topic_count": COUNT,
        "authors": list_of(VALUE),
        "author_count": COUNT,
        "providers": list_of(VALUE),
        "provider_count": COUNT,
        "quality": SPREAD,
        "heat": SPREAD,
        "words": or_none(SPREAD),
    }
)
STATS_ROW: Record[StatsRow] = Record({"section": STRING, "value": STRING, "count": (COUNT, "articles")})
"""In CSV and TSV statistics have a line for each number."""

_CLAUSE: Record[ClauseCount] = Record({"clause": (STRING, "text"), "alone": COUNT, "without": COUNT})
EXPLANATION: Record[Explained] = Record(
    {
        "words": STRING,
        **Record[Any]({"query": STRING, "sql": STRING, "values": ARRAY, "found": COUNT, "clauses": list_of(_CLAUSE)})
        .within("explanation")
        .fields,
    }
)
_WORDS_FOUND: Type[Any] = Type(
    {"type": "object", "additionalProperties": {"type": "array", "items": {"type": "string"}}},
    lambda found: {field: list(words) for field, words in found},
)
_SCORE: Record[Score] = Record(
    {
        "id": (ID, "article.id"),
        "title": (TEXT, "article.title"),
        **dict.fromkeys(("score", "words", "typed", "near", "new"), SCORE),
        "found": _WORDS_FOUND,
    }
)
EXPLAINED_SEARCH: Record[ExplainedSearch] = Record(
    {**EXPLANATION.within("explained").fields, "rows": (list_of(_SCORE), "scores")}
)
"""Of a search, also what the score of each row of the page is made of."""

_NOT_LOOKED_AT: Record[NotLookedAt] = Record(
    {"reason": STRING, "folders": COUNT, "files": COUNT, "names": list_of(STRING)}
)
_LEFT_OUT: Record[LeftOut] = Record(
    {
        "markdown_without_front_matter": (COUNT, "markdown"),
        "others_without_front_matter": (COUNT, "other"),
        "not_looked_at": list_of(_NOT_LOOKED_AT),
    }
)
_FIELD_SOURCES: Record[FieldSources] = Record({"field": STRING, "sources": list_of(VALUE)})
_HOW_READ: Record[HowRead] = Record({"dialects": list_of(VALUE), "fields": list_of(_FIELD_SOURCES)})
STATUS: Record[IndexStatus] = Record(
    {
        "name": TEXT,
        "folders": list_of(STRING),
        "files": COUNT,
        "articles": COUNT,
        "links": COUNT,
        "related_articles": (COUNT, "related"),
        "links_in_texts": (COUNT, "text_links"),
        "problems": COUNT,
        "size_bytes": (COUNT, "size"),
        "changed_at": (TIMESTAMP, "refreshed_at"),
        "place": TEXT,
        "read": _HOW_READ,
        "left_out": _LEFT_OUT,
    }
)
PROBLEM: Record[Problem] = Record(
    {
        "path": STRING,
        "line": COUNT,
        "column": COUNT,
        "reason": STRING,
        "refused": FLAG,
        "code": (STRING, "kind"),
        "name": (STRING, "kind.slug"),
        "severity": (Type({"enum": list(Severity)}), "kind.severity"),
    }
)

CROSS_SCHEMA: Schema = {"type": "object", "properties": {"count": COUNT.schema}, "required": ["count"]}
"""The other keys of a cross table's records are the names of its fields."""


def value_record(field: str, *, of_numbers: bool = False) -> Record[Facet]:
    """The record of a count by a field."""
    if of_numbers:
        return NUMBER_VALUE
    return Record(VALUE.fields, flat=Record({"value": plain_text(field), "count": COUNT}))


def cross_record(first: str, second: str) -> Record[Cell]:
    """The record of a cell of a cross table of two fields."""
    cells = {first: (plain_text(first), "first"), second: (plain_text(second), "second"), "count": (COUNT, "articles")}
    texts = {first: (STRING, "first"), second: (STRING, "second"), "count": (COUNT, "articles")}
    return Record(texts, flat=Record(cells))


def cross_cells(cross: Cross) -> Iterator[Cell]:
    """The pairs of values that any article has."""
    for row, counts in zip(cross.rows, cross.counts, strict=True):
        for column, count in zip(cross.columns, counts, strict=True):
            if count:
                yield Cell(row.value, column.value, count)


def stats_rows(stats: Stats) -> Iterator[StatsRow]:
    """Statistics line by line."""
    yield StatsRow("articles", "", stats.articles)
    yield StatsRow("published", "", stats.published)
    yield StatsRow("duplicates", "", stats.duplicates)
    facets = {stats.unit: stats.times, "weekday": stats.weekdays}
    facets |= {"topic": stats.topics, "author": stats.authors, "provider": stats.providers}
    for section, values in facets.items():
        yield from (StatsRow(section, text_value(section, facet.value), facet.count) for facet in values)
    spreads = {"quality": stats.quality, "heat": stats.heat, "words": stats.words}
    for section, numbers in spreads.items():
        if numbers is not None:
            yield from (StatsRow(section, bin_.name, bin_.count) for bin_ in numbers.buckets)
            yield StatsRow(section, "none", numbers.missing)
