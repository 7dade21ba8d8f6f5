"""The records of articles in lists and searches, made from the field table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newscli.query.fields import SHOWN, Field
from newscli.query.kinds import Kind
from newscli.render.records.record import (
    ANY_FLAG,
    COUNT,
    FLAG,
    ID,
    NUMBER,
    SCORE,
    STRING,
    TEXT,
    TIMESTAMP,
    Place,
    Record,
    Type,
    list_of,
    plain_text,
)

if TYPE_CHECKING:
    from newscli.model.answers import Hit
    from newscli.model.summary import Image, Provider, Summary

IMAGE: Record[Image] = Record(
    {"url": TEXT, "width": NUMBER, "height": NUMBER, "is_cached": ANY_FLAG, "title": TEXT, "attribution": TEXT}
)
PROVIDER: Record[Provider] = Record({"name": TEXT, "domain": TEXT})

_NARROWER: dict[str, Type[Any]] = {
    "id": ID,
    "url": TEXT,
    "published": FLAG,
    "provider": PROVIDER,
    "images": list_of(IMAGE),
    "related": COUNT,
    "path": STRING,
}
"""Fields that are always there, or have a structure of their own."""

_AS_IT_IS: Type[Any] = Type({})


def _type_of(field: Field) -> Type[Any]:
    if field.name in _NARROWER:
        return _NARROWER[field.name]
    if field.many:
        return list_of(STRING)
    return TIMESTAMP if field.kind is Kind.DATE else Type(field.kind.schema)


def _place_of(field: Field) -> Place:
    return field.attribute or field.value_of


def _field(field: Field) -> tuple[Type[Any], Place]:
    return _type_of(field), "provider" if field.name == "provider" else _place_of(field)


def _flat_field(field: Field) -> tuple[Type[Any], Place]:
    """Texts and names as plain text, other values for a cell."""
    if field.kind is Kind.DATE:
        return TIMESTAMP, _place_of(field)
    return plain_text(field.name) if field.kind.by_words else _AS_IT_IS, _place_of(field)


_LISTED = [field for field in SHOWN.values() if not field.on_demand]
ARTICLE: Record[Summary] = Record(
    {field.key: _field(field) for field in _LISTED if field.key},
    flat=Record({field.key or field.name: _flat_field(field) for field in _LISTED}),
)
"""An article in a list. CSV and TSV have every field that can be shown."""

COLLAPSED = ARTICLE | {"more": COUNT}
"""A row that stands for several articles."""

IN_CONTEXT: Record[Hit] = ARTICLE.within("article") | {
    "context": (TEXT, lambda hit: hit.snippet.text or None),
}
"""An article with the sentence in which it links to another."""

HIT: Record[Hit] = ARTICLE.within("article") | {"score": SCORE, "snippet": (STRING, "snippet.text")}
COLLAPSED_HIT = HIT | {"more": (COUNT, "article.more")}
