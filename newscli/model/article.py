"""Whole articles and their related articles."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeAlias

from newscli.model.summary import NO_PROVIDER, Image, Provider, Summary

Tree: TypeAlias = "str | list[Tree] | dict[str, Tree] | None"
"""Front matter that no field uses: text, or lists and mappings of text."""


@dataclass(frozen=True, slots=True)
class Secured:
    """The sizes of an encrypted value, in bytes; the value itself is not kept."""

    ciphertext: int
    iv: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RelatedArticle:
    """An entry under `related`. `id` is the id of the article that it links to; `values` are as in Summary."""

    id: str
    title: str | None = None
    excerpt: str | None = None
    published_at: datetime | None = None
    web_url: str | None = None
    original_url: str | None = None
    amp_url: str | None = None
    cdn_amp_url: str | None = None
    type: str | None = None
    quality: int | None = None
    provider: Provider = NO_PROVIDER
    images: tuple[Image, ...] = ()
    values: Mapping[str, object] = field(default_factory=dict, hash=False)
    extra: dict[str, Tree] = field(default_factory=dict)

    @property
    def url(self) -> str | None:
        return self.web_url or self.original_url or self.amp_url or self.cdn_amp_url

    @property
    def summary(self) -> Summary:
        """The same as a Summary, for lists."""
        return Summary(
            id=self.id,
            path=None,
            title=self.title,
            excerpt=self.excerpt,
            published_at=self.published_at,
            web_url=self.web_url,
            original_url=self.original_url,
            amp_url=self.amp_url,
            cdn_amp_url=self.cdn_amp_url,
            type=self.type,
            quality=self.quality,
            provider=self.provider,
            images=self.images,
            values=self.values,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Article(Summary):
    """A whole article: its summary, text, related articles, and all other front matter."""

    related: tuple[RelatedArticle, ...] = ()
    body: str = ""
    featured_content: str | None = None
    secured: Secured | None = None
    extra: dict[str, Tree] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Origin:
    """The file of an article: `file` is its absolute path, `place` its path relative to the library's folder."""

    file: str
    place: str
