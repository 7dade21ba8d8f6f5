"""The JSON Schema of every JSON answer: the contract with programs."""

from newscli.render.records.articles import ARTICLE, COLLAPSED, COLLAPSED_HIT, HIT
from newscli.render.records.digests import DIGEST
from newscli.render.records.graph import GRAPH
from newscli.render.records.links import OUTSIDE, RELATED, SIMILAR
from newscli.render.records.numbers import (
    AUTHOR,
    CROSS_SCHEMA,
    EXPLAINED_SEARCH,
    EXPLANATION,
    FIELD,
    NAME,
    NUMBER_VALUE,
    PROBLEM,
    PROVIDER,
    QUERY_COUNT,
    STATS,
    STATUS,
    TOPIC,
    VALUE,
)
from newscli.render.records.record import Schema
from newscli.render.records.stories import MATCHING, STORY, TIE, WHOLE_STORY
from newscli.render.records.trends import trend_record
from newscli.render.records.whole import WHOLE

SCHEMAS: dict[str, Schema] = {
    "list": COLLAPSED.schema | {"required": list(ARTICLE.keys)},  # `more` is there with --collapse alone
    "search": COLLAPSED_HIT.schema | {"required": list(HIT.keys)},
    "show": {"anyOf": [WHOLE.schema, OUTSIDE.schema]},
    "related": RELATED.schema,
    "related-similar": SIMILAR.schema,
    "stories": STORY.schema,
    "stories-all": MATCHING.schema,
    "story": WHOLE_STORY.schema,
    "story-why": TIE.schema,
    "digest": DIGEST.schema,
    "graph": GRAPH.schema,
    "topics": TOPIC.schema,
    "authors": AUTHOR.schema,
    "providers": PROVIDER.schema,
    "names": NAME.schema,
    **{f"{field}s-trend": trend_record(field).schema for field in ("topic", "author", "provider", "name")},
    "count": QUERY_COUNT.schema,
    "stats": STATS.schema,
    "stats-by": {"anyOf": [VALUE.schema, NUMBER_VALUE.schema, CROSS_SCHEMA]},
    "check": PROBLEM.schema,
    "index": STATUS.schema,
    "help-fields": FIELD.schema,
    "explain": EXPLAINED_SEARCH.schema | {"required": list(EXPLANATION.keys)},  # `rows` is there of a search alone
}
"""The record of each command, of `stats --by`, `story --why`, `help fields` and --explain. `related --backlinks` has
that of `list`, with --context a key `context` more; with --fields, a record has only the keys that are named."""


_ONE = ("digest", "stats", "index", "explain", "graph")
_ONE_OR_NULL = ("story",)
_ONE_OR_SEVERAL = ("show", "count")
"""A question for one thing is answered by its record alone; `show` takes several refs, and `count --batch` queries."""


def schema_of(command: str) -> Schema:
    """The schema of a command's answer: a record, an array of them, or either. A line of JSONL is one record."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"newscli {command}",
        **_answer(command, SCHEMAS[command]),
    }


def _answer(command: str, record: Schema) -> Schema:
    if command in _ONE:
        return record
    if command in _ONE_OR_NULL:
        return {"anyOf": [record, {"type": "null"}]}
    several: Schema = {"type": "array", "items": record}
    return {"anyOf": [record, several]} if command in _ONE_OR_SEVERAL else several
