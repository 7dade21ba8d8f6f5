"""Answers about articles: search results, counts, statistics."""

from dataclasses import dataclass, fields, replace
from datetime import datetime

from newscli.model.article import RelatedArticle
from newscli.model.summary import NO_PROVIDER, Summary


@dataclass(frozen=True, slots=True)
class Snippet:
    """A piece of an article's text; `matches` are the slices that match a search."""

    text: str
    matches: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """A search result; a higher score is a better match."""

    article: Summary
    score: float
    title: Snippet
    snippet: Snippet


@dataclass(frozen=True, slots=True)
class Score:
    """The parts of a search result's score, which add up to it.

    `words` is the score of the words, `typed` a bonus for words exactly as typed, `near` for words close together,
    `new` for a recent article. `found` lists the fields that contain any of the words, each with these words.
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
    """The number of articles with a value; for a provider, also its domains.

    For a number, `low` and `high` are both that number; for a bin, they are its inclusive limits, and `value` is a
    range of the query language such as “10..99”.
    """

    value: str
    count: int
    domains: tuple[str, ...] = ()
    low: float | None = None
    high: float | None = None


_TOLD = [field.name for field in fields(RelatedArticle) if field.name not in ("id", "values", "extra")]


@dataclass(frozen=True, slots=True)
class NearValues:
    """Suggestions for a value in a query that no article has.

    `clause` is the part of the query with that value. `values` are similar values if `alike`, otherwise the most
    frequent values; `total` is the number of distinct values of the field.
    """

    field: str
    clause: str
    values: tuple[Facet, ...]
    total: int
    alike: bool


@dataclass(frozen=True, slots=True)
class RelatedRow:
    """A related article with its position in the answer; `article` is None if it is outside the library.

    `depth` is the number of links that lead to it, `via` the id of the article that links to it. If `in_text`, the link
    is in the text of that article and not in its front matter. `context` is the sentence with the link, if requested.
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
        """The summary for a list: values given in the link, completed with those of the library's article."""
        if self.article is None:
            return self.related.summary
        told = {name: getattr(self.related, name) for name in _TOLD}
        known = {name: value for name, value in told.items() if value not in (None, (), NO_PROVIDER)}
        return replace(self.article, **known, values={**self.article.values, **self.related.values})


def as_related(article: Summary) -> RelatedArticle:
    """An article of the library in the form of an entry under `related`."""
    return RelatedArticle(id=article.id, values=article.values, **{name: getattr(article, name) for name in _TOLD})


@dataclass(frozen=True, slots=True)
class Similar:
    """An article that is similar to another; `score` is above 0 and at most 1.

    `words` are the words that the title or excerpt of both contain, most significant first. `linked` is True if one of
    the two links to the other.
    """

    article: Summary
    score: float
    words: tuple[str, ...]
    linked: bool


@dataclass(frozen=True, slots=True)
class OutsideArticle:
    """An article that is known only because articles of the library, `named_by`, link to it."""

    related: RelatedArticle
    named_by: tuple[Summary, ...]


@dataclass(frozen=True, slots=True)
class PercentileRanks:
    """The shares, from 0 to 1, of rated articles whose quality and heat are at most those of this article."""

    quality: float | None
    heat: float | None


@dataclass(frozen=True, slots=True)
class ClauseCount:
    """A clause of a query: `alone` articles match the clause, `without` match the rest of the query."""

    text: str
    alone: int
    without: int


@dataclass(frozen=True, slots=True)
class Explanation:
    """How a query is understood: in canonical form, as SQL with its parameters, and with counts."""

    query: str
    sql: str
    values: tuple[object, ...]
    found: int
    clauses: tuple[ClauseCount, ...]


@dataclass(frozen=True, slots=True)
class Bin:
    """The number of articles with a number from `low` to `high`, both included."""

    low: float
    high: float
    count: int

    @property
    def name(self) -> str:
        """A range of the query language such as “10..99”, or “10” for a single number."""
        return _written(self.low) if self.low == self.high else f"{_written(self.low)}..{_written(self.high)}"


def _written(number: float) -> str:
    return str(int(number)) if number == int(number) else str(number)


@dataclass(frozen=True, slots=True)
class Distribution:
    """The distribution of a number: `count` articles have it, `missing` articles do not."""

    count: int
    missing: int
    low: float | None = None
    median: float | None = None
    high: float | None = None
    buckets: tuple[Bin, ...] = ()


@dataclass(frozen=True, slots=True)
class Stats:
    """Statistics of the articles that match a query.

    `unit` is the unit of `times`: year, quarter, month, week, day, or hour if all articles are from one day. Topics,
    authors and providers are the most frequent ones; `topic_count` and so on are the numbers of all. `words` is the
    distribution of text lengths in words, present only if no article has quality or heat.
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
    """Counts by two fields: `counts[row][column]`. An article with several values of a field is in several cells."""

    rows: tuple[Facet, ...]
    columns: tuple[Facet, ...]
    counts: tuple[tuple[int, ...], ...]
