"""Answers in numbers → records: what programs are told, key by key."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from newscli.render.ages import rfc3339
from newscli.render.formats import Record

if TYPE_CHECKING:
    from newscli.model.answers import Cross, Distribution, Explanation, Facet, IndexStatus, Stats

COUNT_KEYS = ("query", "count")
VALUE_KEYS = ("value", "count")
FIELD_KEYS = ("name", "type", "about", "articles")
STATS_ROW_KEYS = ("section", "value", "count")
STATS_KEYS = (
    "articles",
    "first",
    "last",
    "published",
    "duplicates",
    "unit",
    "times",
    "topics",
    "providers",
    "quality",
    "heat",
)
EXPLANATION_KEYS = ("query", "sql", "values", "found", "clauses")
STATUS_KEYS = (
    "folders",
    "files",
    "articles",
    "links",
    "related_articles",
    "problems",
    "size_bytes",
    "changed_at",
    "place",
)


def stats_record(stats: Stats) -> Record:
    return {
        "articles": stats.articles,
        "first": rfc3339(stats.first),
        "last": rfc3339(stats.last),
        "published": stats.published,
        "duplicates": stats.duplicates,
        "unit": stats.unit,
        "times": [value_record(facet) for facet in stats.times],
        "topics": [value_record(facet) for facet in stats.topics],
        "providers": [value_record(facet) for facet in stats.providers],
        "quality": _distribution(stats.quality),
        "heat": _distribution(stats.heat),
    }


def stats_rows(stats: Stats) -> Iterator[Record]:
    """The dashboard for CSV and TSV: what is counted, its value, how many."""
    yield {"section": "articles", "value": "", "count": stats.articles}
    yield {"section": "published", "value": "", "count": stats.published}
    yield {"section": "duplicates", "value": "", "count": stats.duplicates}
    facets = {stats.unit: stats.times, "topic": stats.topics, "provider": stats.providers}
    for section, values in facets.items():
        yield from ({"section": section, "value": facet.value, "count": facet.count} for facet in values)
    for section, numbers in (("quality", stats.quality), ("heat", stats.heat)):
        for low, high, count in numbers.buckets:
            yield {"section": section, "value": f"{low:g}..{high:g}", "count": count}
        yield {"section": section, "value": "none", "count": numbers.missing}


def _distribution(numbers: Distribution) -> Record:
    return {
        "count": numbers.count,
        "missing": numbers.missing,
        "low": numbers.low,
        "median": numbers.median,
        "high": numbers.high,
        "buckets": [{"from": low, "to": high, "count": count} for low, high, count in numbers.buckets],
    }


def value_record(facet: Facet) -> Record:
    return {"value": facet.value, "count": facet.count}


def cross_records(cross: Cross, first: str, second: str) -> Iterator[Record]:
    """A record for each pair of values that any article has."""
    for row, counts in zip(cross.rows, cross.counts, strict=True):
        for column, count in zip(cross.columns, counts, strict=True):
            if count:
                yield {first: row.value, second: column.value, "count": count}


def field_record(name: str, kind: str, about: str, articles: int) -> Record:
    return {"name": name, "type": kind, "about": about, "articles": articles}


def explanation_record(explanation: Explanation) -> Record:
    return {
        "query": explanation.query,
        "sql": explanation.sql,
        "values": list(explanation.values),
        "found": explanation.found,
        "clauses": [
            {"clause": clause.text, "alone": clause.alone, "without": clause.without} for clause in explanation.clauses
        ],
    }


def status_record(status: IndexStatus) -> Record:
    return {
        "folders": list(status.folders),
        "files": status.files,
        "articles": status.articles,
        "links": status.links,
        "related_articles": status.related,
        "problems": status.problems,
        "size_bytes": status.size,
        "changed_at": rfc3339(status.refreshed_at),
        "place": status.place,
    }
