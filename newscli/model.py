"""The words of newscli as frozen values: what an article is, and what is answered about articles.

Texts are kept as the file has them; `newscli.render.text` makes them fit for a terminal.
"""

from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeAlias

Tree: TypeAlias = "str | list[Tree] | dict[str, Tree] | None"
"""Front matter that no field claims: text, lists and mappings of it."""


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
        """The name, or the domain of one that has none."""
        return self.name or self.domain


@dataclass(frozen=True, slots=True)
class Secured:
    """Sizes in bytes of an encrypted field, of which nothing else is kept."""

    ciphertext: int
    iv: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RelatedArticle:
    """An entry under `related`; its id is that of the article that it names."""

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
    provider: Provider = Provider()
    images: tuple[Image, ...] = ()
    extra: dict[str, Tree] = field(default_factory=dict)

    @property
    def url(self) -> str | None:
        return self.web_url or self.original_url or self.amp_url or self.cdn_amp_url


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What a listing tells of an article.

    `published_at` is in UTC; `heat` is None where the article follows another; `published` says whether it was chosen
    for the front page; `related_count` leaves out links to itself and repetitions; `path` is the file as seen from the
    working directory.
    """

    id: str
    path: str
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
    provider: Provider = Provider()
    topics: tuple[str, ...] = ()
    images: tuple[Image, ...] = ()
    related_count: int = 0

    @property
    def url(self) -> str | None:
        return self.web_url or self.original_url or self.amp_url or self.cdn_amp_url


@dataclass(frozen=True, slots=True, kw_only=True)
class Article(Summary):
    """One file, whole."""

    related: tuple[RelatedArticle, ...] = ()
    body: str = ""
    featured_content: str | None = None
    secured: Secured | None = None
    extra: dict[str, Tree] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Problem:
    """A defect of a file. Line and column count from 1; line 0 is the file as a whole.

    A `refused` file is in no answer; any other problem leaves its article listed.
    """

    path: str
    line: int
    column: int
    reason: str
    refused: bool = False


@dataclass(frozen=True, slots=True)
class Snippet:
    """A piece of an article's text and the slices of it that a search found."""

    text: str
    matches: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """An article that a search found; a higher score is a better fit."""

    article: Summary
    score: float
    title: Snippet
    snippet: Snippet


@dataclass(frozen=True, slots=True)
class Facet:
    """How many articles have a value; for a provider, `domains` are its domains."""

    value: str
    count: int
    domains: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RelatedRow:
    """A related article as answered: with its place in the file, and its own article where the library has it."""

    position: int
    related: RelatedArticle
    article: Summary | None = None


@dataclass(frozen=True, slots=True)
class OutsideArticle:
    """An article that is known only because library articles name it."""

    related: RelatedArticle
    named_by: tuple[Summary, ...]

    @property
    def summary(self) -> Summary:
        """The part of it that a listing tells; there is no file."""
        related = self.related
        return Summary(
            id=related.id,
            path="",
            title=related.title,
            excerpt=related.excerpt,
            published_at=related.published_at,
            web_url=related.web_url,
            original_url=related.original_url,
            amp_url=related.amp_url,
            cdn_amp_url=related.cdn_amp_url,
            type=related.type,
            quality=related.quality,
            provider=related.provider,
            images=related.images,
        )


@dataclass(frozen=True, slots=True)
class Standing:
    """Shares, 0 to 1, of the library's articles whose quality and heat are not above this one's."""

    quality: float | None
    heat: float | None


@dataclass(frozen=True, slots=True)
class IndexStatus:
    """The index in numbers: size in bytes, times in UTC; `place` is None in memory."""

    files: int
    articles: int
    links: int
    related: int
    problems: int
    size: int
    refreshed_at: datetime | None
    place: str | None
    folders: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Refresh:
    """What one comparison of files and index did."""

    parsed: int = 0
    removed: int = 0
    refused: int = 0
    stale: bool = False


@dataclass(frozen=True, slots=True)
class ClauseCount:
    """A clause of a query: how many articles fit it alone, and how many the query without it."""

    text: str
    alone: int
    without: int


@dataclass(frozen=True, slots=True)
class Explanation:
    """How a query was read and what it found."""

    query: str
    sql: str
    values: tuple[object, ...]
    found: int
    clauses: tuple[ClauseCount, ...]


@dataclass(frozen=True, slots=True)
class Distribution:
    """The spread of a number over the articles that have it: `buckets` are (from, up to and including, count)."""

    count: int
    missing: int
    low: float | None = None
    median: float | None = None
    high: float | None = None
    buckets: tuple[tuple[float, float, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Stats:
    """An answer in numbers. `unit` is that of the histogram over time: year, quarter, month, week or day."""

    articles: int
    first: datetime | None
    last: datetime | None
    published: int
    duplicates: int
    unit: str
    times: tuple[Facet, ...]
    topics: tuple[Facet, ...]
    providers: tuple[Facet, ...]
    quality: Distribution
    heat: Distribution


@dataclass(frozen=True, slots=True)
class Cross:
    """Counts by two fields: `counts[row][column]`. Of a field with many values an article counts in several cells."""

    rows: tuple[Facet, ...]
    columns: tuple[Facet, ...]
    counts: tuple[tuple[int, ...], ...]
