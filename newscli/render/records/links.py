"""The records of articles beside others: related, similar, in the same story, or not in the library."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscli.query.fields import FIELDS
from newscli.render.records.articles import ARTICLE
from newscli.render.records.record import COUNT, FLAG, ID, OBJECT, SCORE, STRING, TEXT, Record, constant, list_of

if TYPE_CHECKING:
    from newscli.model.answers import OutsideArticle, RelatedRow, Similar
    from newscli.model.article import RelatedArticle
    from newscli.model.summary import Summary

_BRIEF = ("id", "title", "published_at", "provider", "quality", "url")

ENTRY: Record[RelatedArticle] = ARTICLE.only(
    *(field.key for field in FIELDS if field.key and field.of_related and not field.on_demand)
) | {"extra": OBJECT}
"""An entry under `related`."""

RELATED: Record[RelatedRow] = Record(
    {
        "position": COUNT,
        "in_library": (FLAG, lambda row: row.article is not None),
        **ENTRY.within("related").fields,
        "depth": COUNT,
        "via": ID,
        "found_in": (STRING, lambda row: "text" if row.in_text else "front matter"),
        "context": (TEXT, lambda row: row.context.text if row.context else None),
    }
).flattened("position", "in_library", *_BRIEF, "depth", "via", "found_in", "context")

SIMILAR: Record[Similar] = ARTICLE.flattened(*_BRIEF).within("article") | {
    "score": SCORE,
    "words": list_of(STRING),
    "linked": FLAG,
}

BESIDE: Record[Summary] = Record({"in_library": FLAG, **ARTICLE.only(*_BRIEF).fields})
"""An article beside others, that the library may have or not."""

OUTSIDE: Record[OutsideArticle] = ENTRY.within("related") | {
    "in_library": (constant(False), ""),
    "named_by": (list_of(ID), lambda outside: [article.id for article in outside.named_by]),
}
"""The page of an article that is not in the library."""
