"""Paths into a record: `provider.name`, and `images.url`, the URLs of all images."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from newscli.query.fields import same_name
from newscli.render.records.record import Schema


def path_in(schema: Schema, path: Sequence[str]) -> Sequence[str] | None:
    """The path with the keys of this JSON Schema; None if no value of it can have anything there."""
    keys: list[str] = []
    for part in path:
        schema = _one(schema)
        if schema.get("type") != "object":
            return None
        if "properties" not in schema:  # the front matter, which may have anything
            return [*keys, *path[len(keys) :]]
        key = same_name(part, schema["properties"])
        if key is None:
            return None
        keys.append(key)
        schema = schema["properties"][key]
    return keys


def _one(schema: Schema) -> Schema:
    """The schema of the items of an array, and of what is not null."""
    while "items" in schema or "anyOf" in schema:
        schema = schema["items"] if "items" in schema else schema["anyOf"][0]
    return schema


def value_at(value: Any, path: Sequence[str]) -> Any:
    """The value at a path, a list of them where a list lies on the way; None if there is none."""
    for at, part in enumerate(path):
        if isinstance(value, list):
            return [value_at(item, path[at:]) for item in value]
        value = value.get(part) if isinstance(value, dict) else None
    return value
