"""What is answered about articles."""

from dataclasses import dataclass, fields, replace
from datetime import datetime

from newscli.model.article import RelatedArticle
from newscli.model.summary import NO_PROVIDER, Summary


@dataclass(frozen=True, slots=True)
class Snippet:
    """A piece of an article's text and the slices of it that a search found."""

    text: str
    matches: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """An article that a search found; a higher score is a better match."""

    article: Summary
    score: float
    title: Snippet
    snippet: Snippet


@dataclass(frozen=True, slots=True)
class Score:
    """What the score of a match is made of: the sum of what its words count, and of what is added to that.

    `typed` is for words as they were typed, `near` for words near each other, `new` for a new article. `found` are the
    fields that have any of the words, each with these.
    """

    article: Summary
    words: float
    typed: float
    near: float
    new: float
    found: tuple[tuple[str, tuple[str, ...]], ...]

    @property
    def score(self) -> float:
        return self.words + self.typed + self.near + self.new


@dataclass(frozen=True, slots=True)
class Facet:
    """How many articles have a value; for a provider, `domains` are its domains.

    Of numbers, `low` and `high` are the least and the greatest that count: the number itself, or the edges of a bin,
    whose value is “10..99”, as the query language writes it.
    """

    value: str
    count: int
    domains: tuple[str, ...] = ()
    low: float | None = None
    high: float | None = None


_TOLD = [field.name for field in fields(RelatedArticle) if field.name not in ("id", "values", "extra")]


@dataclass(frozen=True, slots=True)
class NearValues:
    """Values of a field in the place of one that no article has.

    `clause` asked for that one; `values` are those `alike`, or else the most frequent of the `total` that there are.
    """

    field: str
    clause: str
    values: tuple[Facet, ...]
    total: int
    alike: bool


@dataclass(frozen=True, slots=True)
class RelatedRow:
    """A related article as answered: with its place in the answer, and its own article where the library has it.

    `depth` counts the links to it, `via` is the id of the article that links to it. One that is found `in_text` is
    not in the front matter of that; `context` is the sentence that has the link, if it was asked for.
    """

    position: int
    related: RelatedArticle
    article: Summary | None = None
    depth: int = 1
    via: str = ""
    in_text: bool = False
    context: Snippet | None = None

    @property
    def summary(self) -> Summary:
        """What a listing shows of it: what the link tells, and what only the library knows."""
        if self.article is None:
            return self.related.summary
        told = {name: getattr(self.related, name) for name in _TOLD}
        known = {name: value for name, value in told.items() if value not in (None, (), NO_PROVIDER)}
        return replace(self.article, **known, values={**self.article.values, **self.related.values})


def as_related(article: Summary) -> RelatedArticle:
    """An article of the library in the place of an entry under `related`."""
    return RelatedArticle(id=article.id, values=article.values, **{name: getattr(article, name) for name in _TOLD})


@dataclass(frozen=True, slots=True)
class Similar:
    """An article that is similar to another; the higher the score, up to 1, the more similar.

    `words` are those that both have in title or excerpt, the most telling first. `linked` tells whether one of the two
    links to the other.
    """

    article: Summary
    score: float
    words: tuple[str, ...]
    linked: bool


@dataclass(frozen=True, slots=True)
class OutsideArticle:
    """An article that is known only because library articles link to it."""

    related: RelatedArticle
    named_by: tuple[Summary, ...]


@dataclass(frozen=True, slots=True)
class PercentileRanks:
    """The shares, 0 to 1, of the library's articles whose quality and heat are not above this one's."""

    quality: float | None
    heat: float | None


@dataclass(frozen=True, slots=True)
class ClauseCount:
    """A clause of a query: how many articles match it alone, and how many the query without it."""

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
class Bin:
    """How many articles have a number from `low` up to and including `high`."""

    low: float
    high: float
    count: int

    @property
    def name(self) -> str:
        """“10..99” as the query language writes it, or “10” for one number."""
        return _written(self.low) if self.low == self.high else f"{_written(self.low)}..{_written(self.high)}"


def _written(number: float) -> str:
    return str(int(number)) if number == int(number) else str(number)


@dataclass(frozen=True, slots=True)
class Distribution:
    """The spread of a number over the articles that have it; how many do not is `missing`."""

    count: int
    missing: int
    low: float | None = None
    median: float | None = None
    high: float | None = None
    buckets: tuple[Bin, ...] = ()


@dataclass(frozen=True, slots=True)
class Stats:
    """An answer in numbers.

    `unit` is that of the histogram over time: year, quarter, month, week, day, or hour if all is of one day. Topics,
    authors and providers are the most frequent, of as many as their counts say. `words` are the lengths of the texts,
    which are counted only if no article has quality or heat.
    """

    articles: int
    first: datetime | None
    last: datetime | None
    published: int
    duplicates: int
    unit: str
    times: tuple[Facet, ...]
    weekdays: tuple[Facet, ...]
    topics: tuple[Facet, ...]
    topic_count: int
    authors: tuple[Facet, ...]
    author_count: int
    providers: tuple[Facet, ...]
    provider_count: int
    quality: Distribution
    heat: Distribution
    words: Distribution | None = None


@dataclass(frozen=True, slots=True)
class Cross:
    """Counts by two fields: `counts[row][column]`. Of a field with many values an article counts in several cells."""

    rows: tuple[Facet, ...]
    columns: tuple[Facet, ...]
    counts: tuple[tuple[int, ...], ...]
