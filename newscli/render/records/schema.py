"""The JSON Schema of every JSON answer: the contract with programs."""

from newscli.render.records.articles import ARTICLE, COLLAPSED, COLLAPSED_HIT, HIT
from newscli.render.records.graph import GRAPH
from newscli.render.records.links import OUTSIDE, RELATED, SIMILAR
from newscli.render.records.numbers import (
    CROSS_SCHEMA,
    EXPLANATION,
    FIELD,
    PROBLEM,
    PROVIDER,
    QUERY_COUNT,
    STATS,
    STATUS,
    TOPIC,
    VALUE,
)
from newscli.render.records.record import Schema
from newscli.render.records.stories import MATCHING, STORY, WHOLE_STORY
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
    "graph": GRAPH.schema,
    "topics": TOPIC.schema,
    "providers": PROVIDER.schema,
    "count": QUERY_COUNT.schema,
    "stats": STATS.schema,
    "stats-by": {"anyOf": [VALUE.schema, CROSS_SCHEMA]},
    "check": PROBLEM.schema,
    "index": STATUS.schema,
    "help-fields": FIELD.schema,
    "explain": EXPLANATION.schema,
}
"""The record of each command, of `stats --by`, `help fields` and --explain. `related --backlinks` has that of `list`;
with --fields, a record has only the keys that are named."""


_WHOLE_ANSWERS = ("graph",)
"""Commands whose answer is one record."""


def schema_of(command: str) -> Schema:
    """The schema of a command's answer: an array of its records, or one. A line of JSONL is one record."""
    record = SCHEMAS[command]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"newscli {command}",
        **(record if command in _WHOLE_ANSWERS else {"type": "array", "items": record}),
    }
