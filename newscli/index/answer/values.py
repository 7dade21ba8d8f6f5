"""Adds values to the articles of a list: front-matter keys, and fields that are computed on demand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from json import JSONDecoder
from typing import TYPE_CHECKING, Any

from newscli.index.sql.sources import source
from newscli.query.fields import BY_NAME

if TYPE_CHECKING:
    from newscli.index.rows.database import Database
    from newscli.model.article import Tree
    from newscli.model.summary import Summary

_AT_ONCE = 500
"""Articles that are asked for in one statement: SQLite takes 999 values."""

_parse = JSONDecoder().decode


def with_values(index: Database, articles: Iterable[Summary], names: Sequence[str]) -> Iterator[Summary]:
    """The articles, each with its values of these fields and keys beside those that it has."""
    remaining = iter(articles)
    while page := list(islice(remaining, _AT_ONCE)):
        found = _found(index, [article.id for article in page], names)
        for article in page:
            values = found.get(article.id)
            yield replace(article, values={**article.values, **values}) if values else article


def _found(index: Database, ids: Sequence[str], names: Sequence[str]) -> dict[str, dict[str, object]]:
    """The values by name of the articles of these ids, those that are there."""
    fields = [BY_NAME[name] for name in names if name in BY_NAME]
    keys = [name for name in names if name not in BY_NAME]
    columns = ", ".join(["id", "extra" if keys else "NULL", *(source(field.name).value for field in fields)])
    join = "JOIN detail ON detail.number = article.number" if keys else ""
    marks = ", ".join("?" * len(ids))
    found: dict[str, dict[str, object]] = {}
    for id_, extra, *values in index.rows(f"SELECT {columns} FROM article {join} WHERE id IN ({marks})", ids):
        own = {field.name: field.kind.from_sql(value) for field, value in zip(fields, values, strict=True)}
        found[id_] = {name: value for name, value in own.items() if value is not None}
        if extra and extra != "{}":
            of_keys = values_by_key(_parse(extra))
            found[id_] |= {key: of_keys[key] for key in keys if key in of_keys}
    return found


def values_by_key(tree: Mapping[str, Tree]) -> dict[str, Any]:
    """The values of the front matter that no field claims, by their dotted keys."""
    values: dict[str, Any] = {}
    for key, value in tree.items():
        values[key.lower()] = value
        if isinstance(value, dict):
            values |= {f"{key.lower()}.{inner}": item for inner, item in values_by_key(value).items()}
    return values
