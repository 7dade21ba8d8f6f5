"""Rows of the index → values."""

import json
from typing import TYPE_CHECKING, Any

from newscli.model.summary import Image, Provider
from newscli.text.times import from_microseconds

if TYPE_CHECKING:
    from newscli.model.article import Article, RelatedArticle

Row = tuple[Any, ...]


def _load_images(text: str) -> tuple[Image, ...]:
    return tuple(Image(*values) for values in json.loads(text)) if text != "[]" else ()


def load_related(document: str) -> "RelatedArticle":
    from newscli.model.article import RelatedArticle  # 1 ms that lists do without

    (
        id_, title, excerpt, published_at, web_url, original_url, amp_url, cdn_amp_url, type_, quality,
        name, domain, provider_images, images, extra,
    ) = json.loads(document)  # fmt: skip
    return RelatedArticle(
        id=id_, title=title, excerpt=excerpt, published_at=from_microseconds(published_at), web_url=web_url,
        original_url=original_url, amp_url=amp_url, cdn_amp_url=cdn_amp_url, type=type_, quality=quality,
        provider=Provider(name, domain, tuple(Image(*values) for values in provider_images)),
        images=tuple(Image(*values) for values in images), extra=extra,
    )  # fmt: skip


def summary_values(id_: str, path: str, row: Row) -> dict[str, Any]:
    """The arguments of a Summary, from a row in the order of SUMMARY_COLUMNS."""
    (
        title, excerpt, published_at, updated_at, web_url, original_url, amp_url, cdn_amp_url, type_, category,
        quality, heat, published, provider_name, provider_domain, topics, images, related_count,
    ) = row  # fmt: skip
    return {
        "id": id_, "path": path, "title": title, "excerpt": excerpt, "published_at": from_microseconds(published_at),
        "updated_at": from_microseconds(updated_at), "web_url": web_url, "original_url": original_url,
        "amp_url": amp_url, "cdn_amp_url": cdn_amp_url, "type": type_, "category": category, "quality": quality,
        "heat": heat, "published": bool(published), "provider": Provider(provider_name, provider_domain),
        "topics": tuple(json.loads(topics)), "images": _load_images(images), "related_count": related_count,
    }  # fmt: skip


def load_article(summary: dict[str, Any], detail: Row, related: "tuple[RelatedArticle, ...]") -> "Article":
    from newscli.model.article import Article, Secured

    body, featured_content, secured, provider_images, extra = detail
    provider = summary["provider"]
    whole = summary | {"provider": Provider(provider.name, provider.domain, _load_images(provider_images))}
    return Article(
        **whole,
        related=related,
        body=body,
        featured_content=featured_content,
        secured=Secured(*json.loads(secured)) if secured else None,
        extra=json.loads(extra),
    )
