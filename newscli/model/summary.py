"""What a listing shows of an article."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Image:
    """A picture; width and height in pixels."""

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
    """What a listing shows of an article.

    `published_at` is in UTC; `heat` is None if the article follows another; `published` says whether it was chosen for
    the front page; `related_count` leaves out links to itself and repetitions; `path` is the file as seen from the
    working directory, None for an article outside the library; `more` is how many others of an answer it stands for,
    `others` how many other articles tell its story, in the library and outside, if the answer is folded by stories.
    `values` are those of the fields that have no attribute here, by the field's name (`query.fields`): the value of
    each kind, absent if the article has none.
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
        """Whether there is a file of it; else it is known from links alone."""
        return self.path is not None


@dataclass(frozen=True, slots=True)
class Refresh:
    """What one comparison of files and index did."""

    parsed: int = 0
    removed: int = 0
    refused: int = 0
    stale: bool = False
