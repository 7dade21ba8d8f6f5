"""Values ↔ rows of the index."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from hashlib import blake2b
from math import isfinite
from typing import Any

from newscli.model import Article, Image, Provider, RelatedArticle, Secured, Summary, Tree
from newscli.parser.dates import parse_moment
from newscli.parser.html_text import text_of_html
from newscli.query.words import fold, words_of

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)

_ISO = re.compile(r"\d{4}-\d\d-\d\d(?:$|[T ])")
_LONGEST_NUMBER = 40

_APART = " \uffff "
"""A word that nobody can search for: no phrase reaches from one topic into the next."""

Row = tuple[Any, ...]


def to_microseconds(moment: datetime | None) -> int | None:
    return (moment - _EPOCH) // _MICROSECOND if moment else None


def from_microseconds(count: int | None) -> datetime | None:
    return None if count is None else _EPOCH + timedelta(microseconds=count)


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _spaced(text: str | None) -> str:
    """Folded words with a blank around each, so that ' ai ' finds the word and not its like."""
    return f" {fold(text_of_html(text or ''))} "


def _image(image: Image) -> list[Any]:
    return [image.url, image.width, image.height, image.is_cached, image.title, image.attribution]


def _images(images: Sequence[Image]) -> str:
    return _dump([_image(image) for image in images]) if images else "[]"


def _load_images(text: str) -> tuple[Image, ...]:
    return tuple(Image(*values) for values in json.loads(text)) if text != "[]" else ()


def summary_row(article: Summary) -> Row:
    """In the order of SUMMARY_COLUMNS."""
    return (
        article.title, article.excerpt, to_microseconds(article.published_at), to_microseconds(article.updated_at),
        article.web_url, article.original_url, article.amp_url, article.cdn_amp_url, article.type, article.category,
        article.quality, article.heat, article.published, article.provider.name, article.provider.domain,
        _dump(article.topics), _images(article.images), article.related_count,
    )  # fmt: skip


def words_row(article: Summary) -> Row:
    """title_words, provider_words, domain_words."""
    title = fold(text_of_html(article.title or ""))
    return title, _spaced(article.provider.name), _spaced(article.provider.domain)


def detail_row(article: Article) -> Row:
    secured = _dump([article.secured.ciphertext, article.secured.iv]) if article.secured else None
    return (
        article.body,
        article.featured_content,
        secured,
        _images(article.provider.images),
        _dump(article.extra),
    )


def topic_rows(article: Summary) -> list[Row]:
    return [(position, name, _spaced(name)) for position, name in enumerate(article.topics)]


def extra_rows(tree: Mapping[str, Tree]) -> list[Row]:
    """Key, text, words, amount and moment of each value that no field claims."""
    return [(key.lower(), text, _spaced(text), _amount(text), _moment(text)) for key, text in _leaves(tree)]


def _leaves(tree: "Tree | Mapping[str, Tree]", key: str = "") -> Iterator[tuple[str, str]]:
    # Recursion is safe here: yaml_events refuses more than MAX_DEPTH levels.
    if isinstance(tree, str):
        yield key, tree
    elif isinstance(tree, list):
        for item in tree:
            yield from _leaves(item, key)
    elif tree is not None:
        for name, item in tree.items():
            yield from _leaves(item, f"{key}.{name}" if key else name)


def _amount(text: str) -> float | None:
    try:
        amount = float(text) if len(text) < _LONGEST_NUMBER and "_" not in text else None
    except ValueError:
        return None
    return amount if amount is not None and isfinite(amount) else None


def _moment(text: str) -> int | None:
    # Only what looks like an ISO date: guessing would make dates of words.
    return to_microseconds(parse_moment(text)) if _ISO.match(text) else None


def search_row(
    title: str | None,
    topics: Sequence[str],
    provider: str | None,
    domain: str | None,
    excerpt: str | None,
    body: str,
) -> Row:
    """The words of the columns of article_text."""
    apart = [_APART.join(_searchable(part or "") for part in parts) for parts in (topics, (provider, domain))]
    return (_searchable(title or ""), *apart, _searchable(excerpt or ""), _searchable(body))


def _searchable(text: str) -> str:
    # SQLite's ascii tokenizer finds the words of ASCII text as words_of does, only faster.
    meant = text_of_html(text)
    return meant if meant.isascii() else " ".join(words_of(meant))


def related_row(related: RelatedArticle) -> tuple[bytes, str, str]:
    """Digest, id and document of a related article; equal digests are equal articles."""
    document = _dump(
        [
            related.id, related.title, related.excerpt, to_microseconds(related.published_at), related.web_url,
            related.original_url, related.amp_url, related.cdn_amp_url, related.type, related.quality,
            related.provider.name, related.provider.domain, [_image(image) for image in related.provider.images],
            [_image(image) for image in related.images], related.extra,
        ]
    )  # fmt: skip
    return blake2b(document.encode(), digest_size=16).digest(), related.id, document


def load_related(document: str) -> RelatedArticle:
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


def load_article(summary: dict[str, Any], detail: Row, related: tuple[RelatedArticle, ...]) -> Article:
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
