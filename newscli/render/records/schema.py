"""The JSON Schema of every JSON answer: the contract with programs."""

from typing import Any

from newscli.query.fields import FIELDS, Field
from newscli.query.kinds import Kind

Schema = dict[str, Any]

_TEXT, _NUMBER, _MOMENT = Kind.NAME.schema, Kind.NUMBER.schema, Kind.DATE.schema
_COUNT: Schema = {"type": "integer", "minimum": 0}
_FLAG: Schema = {"type": "boolean"}
_ID: Schema = {"type": "string", "pattern": "^[b-df-hj-np-tv-z2-9]{10}$"}


def _object(**properties: Schema) -> Schema:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _with(schema: Schema, optional: dict[str, Schema]) -> Schema:
    """Also with these properties, which need not be there."""
    return schema | {"properties": schema["properties"] | optional}


def _list(items: Schema) -> Schema:
    return {"type": "array", "items": items}


_IMAGE = _object(
    url=_TEXT, width=_NUMBER, height=_NUMBER, is_cached={"type": ["boolean", "null"]}, title=_TEXT, attribution=_TEXT
)
_PROVIDER = _object(name=_TEXT, domain=_TEXT)
_NARROWER: dict[str, Schema] = {
    "id": _ID,
    "url": _TEXT,
    "published": _FLAG,
    "provider": _PROVIDER,
    "images": _list(_IMAGE),
    "related": _COUNT,
    "path": {"type": "string"},
}
"""Fields that are always there, or have a structure of their own."""


def _of_field(field: Field) -> Schema:
    if field.name in _NARROWER:
        return _NARROWER[field.name]
    return _list({"type": "string"}) if field.many else field.kind.schema


_ARTICLE = {field.key: _of_field(field) for field in FIELDS if field.key}
_KNOWN = {field.key: _of_field(field) for field in FIELDS if field.key and field.of_related} | {
    "extra": {"type": "object"}
}
_RELATED = _object(position=_COUNT, in_library=_FLAG, **_KNOWN, depth=_COUNT, via=_ID)
_TOLD: dict[str, Schema] = {
    "in_library": _FLAG,
    "id": _ID,
    "title": _TEXT,
    "published_at": _MOMENT,
    "provider": _PROVIDER,
    "quality": _NUMBER,
    "url": _TEXT,
}
_STORY: dict[str, Schema] = {
    "id": _ID,
    "title": _TEXT,
    "articles": _COUNT,
    "outside": _COUNT,
    "publishers": _COUNT,
    "first": _MOMENT,
    "last": _MOMENT,
    "heat": _NUMBER,
    "url": _TEXT,
    "pulse": _list(_COUNT),
}
_SECURED = _object(ciphertext_bytes=_COUNT, iv_bytes=_COUNT)
_WHOLE = _object(
    **_ARTICLE,
    updated_at=_MOMENT,
    featured_content=_TEXT,
    related=_list(_RELATED),
    copies=_list(_object(**_TOLD)),
    body={"type": "string"},
    extra={"type": "object"},
    secured={"anyOf": [_SECURED, {"type": "null"}]},
    in_library={"const": True},
)
_OUTSIDE = _object(**_KNOWN, in_library={"const": False}, named_by=_list(_ID))
_VALUE = _object(value={"type": "string"}, count=_COUNT)
_BUCKET = _object(**{"from": {"type": "number"}, "to": {"type": "number"}, "count": _COUNT})
_SPREAD = _object(
    count=_COUNT,
    missing=_COUNT,
    low={"type": ["number", "null"]},
    median={"type": ["number", "null"]},
    high={"type": ["number", "null"]},
    buckets=_list(_BUCKET),
)
_STATS = _object(
    articles=_COUNT,
    first=_MOMENT,
    last=_MOMENT,
    published=_COUNT,
    duplicates=_COUNT,
    unit={"enum": ["year", "quarter", "month", "week", "day"]},
    times=_list(_VALUE),
    topics=_list(_VALUE),
    providers=_list(_VALUE),
    quality=_SPREAD,
    heat=_SPREAD,
)
_CROSS: Schema = {"type": "object", "properties": {"count": _COUNT}, "required": ["count"]}
_EXPLANATION = _object(
    query={"type": "string"},
    sql={"type": "string"},
    values={"type": "array"},
    found=_COUNT,
    clauses=_list(_object(clause={"type": "string"}, alone=_COUNT, without=_COUNT)),
)

_GRAPH = _object(
    directed={"const": True},
    multigraph={"const": False},
    graph=_object(),
    nodes=_list(
        _object(
            id=_ID,
            title=_TEXT,
            published_at=_MOMENT,
            provider=_TEXT,
            quality=_NUMBER,
            heat=_NUMBER,
            in_library=_FLAG,
            story={"anyOf": [_ID, {"type": "null"}]},
            url=_TEXT,
        )
    ),
    links=_list(_object(source=_ID, target=_ID)),
)

_MORE = {"more": _COUNT}
"""Only with --collapse."""

SCHEMAS: dict[str, Schema] = {
    "list": _with(_object(**_ARTICLE), _MORE),
    "search": _with(_object(**_ARTICLE, score={"type": "number"}, snippet={"type": "string"}), _MORE),
    "show": {"anyOf": [_WHOLE, _OUTSIDE]},
    "related": _RELATED,
    "related-similar": _object(
        **_ARTICLE, score={"type": "number"}, words=_list({"type": "string"}), shared_links=_COUNT
    ),
    "stories": _object(**_STORY),
    "stories-all": _object(**_STORY, matching=_list(_object(**_ARTICLE))),
    "story": _object(
        **_STORY,
        lead=_WHOLE,
        timeline=_list(_object(**_TOLD)),
        topics=_list(_object(topic={"type": "string"}, count=_COUNT)),
    ),
    "graph": _GRAPH,
    "topics": _object(topic={"type": "string"}, count=_COUNT),
    "providers": _object(provider={"type": "string"}, domains=_list({"type": "string"}), count=_COUNT),
    "count": _object(query={"type": "string"}, count=_COUNT),
    "stats": _STATS,
    "stats-by": {"anyOf": [_VALUE, _CROSS]},
    "check": _object(path={"type": "string"}, line=_COUNT, column=_COUNT, reason={"type": "string"}, refused=_FLAG),
    "index": _object(
        folders=_list({"type": "string"}),
        files=_COUNT,
        articles=_COUNT,
        links=_COUNT,
        related_articles=_COUNT,
        problems=_COUNT,
        size_bytes=_COUNT,
        changed_at=_MOMENT,
        place=_TEXT,
    ),
    "help-fields": _object(name={"type": "string"}, type={"type": "string"}, about={"type": "string"}, articles=_COUNT),
    "explain": _EXPLANATION,
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
        **(record if command in _WHOLE_ANSWERS else _list(record)),
    }
