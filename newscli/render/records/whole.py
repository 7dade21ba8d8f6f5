"""The record of a whole article."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newscli.render.records.articles import ARTICLE
from newscli.render.records.links import BESIDE, RELATED
from newscli.render.records.record import (
    COUNT,
    OBJECT,
    STRING,
    TEXT,
    TIMESTAMP,
    Record,
    constant,
    list_of,
    or_none,
)

if TYPE_CHECKING:
    from newscli.model.answers import RelatedRow
    from newscli.model.article import Article, Secured
    from newscli.model.summary import Summary


class Whole(NamedTuple):
    """An article with what the library knows around it."""

    article: Article
    related: tuple[RelatedRow, ...] = ()
    copies: tuple[Summary, ...] = ()


_SECURED: Record[Secured] = Record({"ciphertext_bytes": (COUNT, "ciphertext"), "iv_bytes": (COUNT, "iv")})

BEYOND_LISTS: Record[Whole] = Record(
    {
        "updated_at": (TIMESTAMP, "article.updated_at"),
        "featured_content": (TEXT, "article.featured_content"),
        "related": list_of(RELATED),
        "copies": list_of(BESIDE),
        "body": (STRING, "article.body"),
        "extra": (OBJECT, "article.extra"),
        "secured": (or_none(_SECURED), "article.secured"),
        "in_library": (constant(True), ""),
    }
)
"""What lists leave out."""

WHOLE: Record[Whole] = Record({**ARTICLE.within("article").fields, **BEYOND_LISTS.fields})
