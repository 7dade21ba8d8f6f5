"""The short form of an article, which lists and tables show."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Image:
    """An image; width and height are in pixels."""

    url: str | None = None
    width: int | None = None
    height: int | None = None
    is_cached: bool | None = None
    title: str | None = None
    attribution: str | None = None


@dataclass(frozen=True, slots=True)
class Provider:
    """Who published an article."""

    name: str | None = None
    domain: str | None = None
    images: tuple[Image, ...] = ()

    @property
    def label(self) -> str | None:
        """The name, or the domain if it has no name."""
        return self.name or self.domain


NO_PROVIDER = Provider()


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """An article without its text, as lists show it.

    `published_at` is in UTC. `heat` is None for follow-ups. `published` tells whether the article is on the front page
    or, in a blog, not a draft. `related_count` ignores repeated links and links to itself. `path` is relative to the
    working directory if the library's folder is; it is None for an article outside the library. If the answer is
    collapsed, `more` is the number of other results that this one represents, and `others` the number of other articles
    of its story, in the library and outside. `values` has the values of fields without an attribute here, by field name
    (`query.fields`).
    """

    id: str
    path: str | None
    title: str | None = None
    excerpt: str | None = None
    published_at: datetime | None = None
    updated_at: datetime | None = None
    web_url: str | None = None
    original_url: str | None = None
    amp_url: str | None = None
    cdn_amp_url: str | None = None
    type: str | None = None
    category: str | None = None
    quality: int | None = None
    heat: int | None = None
    published: bool = True
    provider: Provider = NO_PROVIDER
    topics: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    images: tuple[Image, ...] = ()
    related_count: int = 0
    values: Mapping[str, object] = field(default_factory=dict, hash=False)
    more: int = 0
    others: int = 0

    @property
    def url(self) -> str | None:
        return self.web_url or self.original_url or self.amp_url or self.cdn_amp_url

    @property
    def in_library(self) -> bool:
        """Whether the library has its file; otherwise it is known only from links."""
        return self.path is not None


@dataclass(frozen=True, slots=True)
class Refresh:
    """The result of a refresh: how many files were read, removed from the index, and refused."""

    parsed: int = 0
    removed: int = 0
    refused: int = 0
    stale: bool = False


class InMemoryReason(StrEnum):
    """Why an index is not in a file."""

    UNWRITABLE = "unwritable"
    NO_INDEX = "no index"
    """Something else is in its place."""

    LOCKED = "locked"
    """By a program that is not newscli: a newscli would be waited for."""


@dataclass(frozen=True, slots=True)
class InMemory:
    """Why an index is not in the file `place`, where it should be."""

    reason: InMemoryReason
    place: str
