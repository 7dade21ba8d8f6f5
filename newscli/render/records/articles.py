"""Values → records: what programs are told, key by key.

The keys of a record are a contract: `json_schema.py` publishes them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from newscli.model.summary import Image, Provider, Summary
from newscli.query.fields import FIELDS, SHOWN, Field
from newscli.query.kinds import Kind
from newscli.render.ages import rfc3339
from newscli.render.formats import Record
from newscli.render.text import meant

if TYPE_CHECKING:
    from newscli.model.answers import (
        Facet,
        Hit,
        OutsideArticle,
        RelatedRow,
        Similar,
    )
    from newscli.model.article import Article, Problem, RelatedArticle, Tree
    from newscli.model.stories import Story, StoryPage, Told

_LISTED = tuple(field for field in FIELDS if field.key)
_OF_RELATED = tuple(field for field in _LISTED if field.of_related)

ARTICLE_KEYS = tuple(field.key for field in _LISTED)
"""What lists tell of an article."""

WHOLE_KEYS = ("updated_at", "featured_content", "related", "copies", "body", "extra", "secured", "in_library")
"""What only the whole article has."""

FLAT_KEYS = tuple(key for field in SHOWN.values() if (key := field.key or field.name))
"""The columns of CSV and TSV where none are named."""

HIT_KEYS = ("score", "snippet")


def with_more(record: Record, article: Summary) -> Record:
    """The record of a row that stands for several articles."""
    return record | {"more": article.more}


def flat_article(article: Summary) -> Record:
    """An article for CSV and TSV: the fields that can be shown, texts as they are meant."""
    return {field.key or field.name: _flat_field(field, article) for field in SHOWN.values()}


def flat_hit(hit: Hit) -> Record:
    return flat_article(hit.article) | {"score": _rounded(hit.score), "snippet": hit.snippet.text}


def _flat_field(field: Field, article: Summary) -> object:
    value = field.value_of(article)
    return meant(str(value or "")) if field.kind is Kind.TEXT else value


def _image(image: Image) -> Record:
    return {
        "url": image.url,
        "width": image.width,
        "height": image.height,
        "is_cached": image.is_cached,
        "title": image.title,
        "attribution": image.attribution,
    }


def _provider(provider: Provider) -> Record:
    return {"name": provider.name, "domain": provider.domain}


def article_record(article: Summary) -> Record:
    """What lists and searches tell of an article: the field table's keys."""
    return {field.key: _json_value(_value(field, article)) for field in _LISTED}


def _value(field: Field, article: Summary | RelatedArticle) -> object:
    return article.provider if field.name == "provider" else field.value_of(article)


def _json_value(value: object) -> object:
    if isinstance(value, datetime):
        return rfc3339(value)
    if isinstance(value, Provider):
        return _provider(value)
    if isinstance(value, tuple):
        return [_image(item) if isinstance(item, Image) else item for item in value]
    return value


def _rounded(score: float) -> float:
    """Six digits: the others differ from one machine to the next."""
    return float(f"{score:.6g}")


def hit_record(hit: Hit) -> Record:
    return article_record(hit.article) | {"score": _rounded(hit.score), "snippet": hit.snippet.text}


TOLD_KEYS = ("in_library", "id", "title", "published_at", "provider", "quality", "url")
STORY_KEYS = ("id", "title", "articles", "outside", "publishers", "first", "last", "heat", "url", "pulse")
PAGE_KEYS = (*STORY_KEYS, "lead", "timeline", "topics")
TOPIC_KEYS = ("topic", "count")
PROVIDER_KEYS = ("provider", "domains", "count")
PROBLEM_KEYS = ("path", "line", "column", "reason", "refused")
RELATED_JSON_KEYS = ("position", "in_library", *(field.key for field in _OF_RELATED), "extra", "depth", "via")
SIMILAR_KEYS = ("id", "title", "published_at", "provider", "quality", "url")
WHY_KEYS = ("score", "words", "shared_links")
RELATED_KEYS = (
    "position", "in_library", "id", "title", "published_at", "provider", "quality", "url", "depth", "via",
)  # fmt: skip
"""What CSV and TSV have of a record."""


def full_record(article: Article, related: Iterable[RelatedRow], copies: Iterable[Told]) -> Record:
    """All of an article."""
    secured = article.secured
    return article_record(article) | {
        "updated_at": rfc3339(article.updated_at),
        "featured_content": article.featured_content,
        "related": [related_record(row) for row in related],
        "copies": [told_record(copy) for copy in copies],
        "body": article.body,
        "extra": article.extra,
        "secured": {"ciphertext_bytes": secured.ciphertext, "iv_bytes": secured.iv} if secured else None,
        "in_library": True,
    }


def extra_values(tree: Mapping[str, Tree]) -> Record:
    """The values of the front matter that no field claims, by their dotted keys."""
    values: Record = {}
    for key, value in tree.items():
        values[key.lower()] = value
        if isinstance(value, dict):
            values |= {f"{key.lower()}.{inner}": item for inner, item in extra_values(value).items()}
    return values


def related_record(row: RelatedRow) -> Record:
    return (
        {"position": row.position, "in_library": row.article is not None}
        | _known_of(row.related)
        | {"depth": row.depth, "via": row.via}
    )


def similar_record(row: Similar) -> Record:
    return article_record(row.article) | _why(row)


def flat_similar(row: Similar) -> Record:
    return flat_article(row.article) | _why(row)


def _why(row: Similar) -> Record:
    return {"score": _rounded(row.score), "words": list(row.words), "shared_links": row.links}


def told_record(told: Told) -> Record:
    """An article beside others, that the library may have or not."""
    article = told.article
    return {
        "in_library": told.in_library,
        "id": article.id,
        "title": article.title,
        "published_at": rfc3339(article.published_at),
        "provider": _provider(article.provider),
        "quality": article.quality,
        "url": article.url,
    }


def story_record(story: Story) -> Record:
    return {
        "id": story.id,
        "title": story.lead.title,
        "articles": story.articles,
        "outside": story.outside,
        "publishers": story.publishers,
        "first": rfc3339(story.first),
        "last": rfc3339(story.last),
        "heat": story.heat,
        "url": story.lead.url,
        "pulse": list(story.pulse),
    }


def page_record(page: StoryPage, lead: Record) -> Record:
    """All of a story; `lead` is all of its lead."""
    return story_record(page.story) | {
        "lead": lead,
        "timeline": [told_record(told) for told in page.told],
        "topics": [topic_record(topic) for topic in page.topics],
    }


def outside_record(outside: OutsideArticle) -> Record:
    """What is known of an article that the library does not have."""
    return _known_of(outside.related) | {
        "in_library": False,
        "named_by": [article.id for article in outside.named_by],
    }


def _known_of(related: RelatedArticle) -> Record:
    return {field.key: _json_value(_value(field, related)) for field in _OF_RELATED} | {"extra": related.extra}


def topic_record(facet: Facet) -> Record:
    return {"topic": facet.value, "count": facet.count}


def provider_record(facet: Facet) -> Record:
    return {"provider": facet.value, "domains": list(facet.domains), "count": facet.count}


def problem_record(problem: Problem) -> Record:
    return {
        "path": problem.path,
        "line": problem.line,
        "column": problem.column,
        "reason": problem.reason,
        "refused": problem.refused,
    }
