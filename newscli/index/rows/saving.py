"""Values → rows of the index."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from hashlib import blake2b
from math import isfinite
from typing import TYPE_CHECKING, Any, NamedTuple

from newscli.text.dates import parse_moment
from newscli.text.headlines import headline_key
from newscli.text.html import text_of_html
from newscli.text.times import to_microseconds
from newscli.text.words import fold, words_of

if TYPE_CHECKING:
    from newscli.index.rows.loading import Row
    from newscli.model.article import Article, RelatedArticle, Tree
    from newscli.model.summary import Image, Summary

_ISO = re.compile(r"\d{4}-\d\d-\d\d(?:$|[T ])")
_LONGEST_NUMBER = 40

_APART = " \uffff "
"""A word that nobody can search for: no phrase reaches from one topic into the next."""


class RelatedEntry(NamedTuple):
    digest: bytes
    id: str
    headline: int | None
    published_at: int | None
    document: str


_dump = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def _spaced(text: str | None) -> str:
    """Folded words with a blank around each, so that ' ai ' finds the word and not its like."""
    return f" {fold(text_of_html(text or ''))} "


def _image(image: Image) -> list[Any]:
    return [image.url, image.width, image.height, image.is_cached, image.title, image.attribution]


def _images(images: Sequence[Image]) -> str:
    return _dump([_image(image) for image in images]) if images else "[]"


def summary_row(article: Summary) -> Row:
    """In the order of SUMMARY_COLUMNS."""
    return (
        article.title, article.excerpt, to_microseconds(article.published_at), to_microseconds(article.updated_at),
        article.web_url, article.original_url, article.amp_url, article.cdn_amp_url, article.type, article.category,
        article.quality, article.heat, article.published, article.provider.name, article.provider.domain,
        _dump(article.topics), _images(article.images), article.related_count,
    )  # fmt: skip


def words_row(article: Summary) -> Row:
    """title_words, provider_words, domain_words, headline."""
    title = fold(text_of_html(article.title or ""))
    return title, _spaced(article.provider.name), _spaced(article.provider.domain), headline_key(article.title)


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


def _leaves(tree: Tree | Mapping[str, Tree], key: str = "") -> Iterator[tuple[str, str]]:
    # Recursion is safe here: the parser refuses more than MAX_DEPTH levels.
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


def related_row(related: RelatedArticle) -> RelatedEntry:
    """The row of a related article; equal digests are equal articles."""
    published_at = to_microseconds(related.published_at)
    document = _dump(
        [
            related.id, related.title, related.excerpt, published_at, related.web_url,
            related.original_url, related.amp_url, related.cdn_amp_url, related.type, related.quality,
            related.provider.name, related.provider.domain, [_image(image) for image in related.provider.images],
            [_image(image) for image in related.images], related.extra,
        ]
    )  # fmt: skip
    digest = blake2b(document.encode(), digest_size=16).digest()
    return RelatedEntry(digest, related.id, headline_key(related.title), published_at, document)
