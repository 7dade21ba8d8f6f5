"""The digest of a period: leading stories, notable articles, and numbers."""

from dataclasses import dataclass
from datetime import datetime
from itertools import chain

from newscli.model.summary import Summary
from newscli.model.trends import Trend


@dataclass(frozen=True, slots=True)
class LeadingStory:
    """One of the stories at the top of a digest.

    `lead` is its article in the digest with the most heat, else the best quality, else the earliest. `found` is the
    number of its articles in the digest, `articles` that of all its articles in the library, `outside` that of those
    known only from links. `publishers` are distinct: first that of the lead, then the others by their first article.
    """

    id: str
    lead: Summary
    found: int
    articles: int
    outside: int
    publishers: tuple[str, ...]
    first: datetime | None
    last: datetime | None


@dataclass(frozen=True, slots=True)
class DigestSection:
    """Notable articles with a topic; `count` is the number of all articles of the digest with it.

    If `topic` is None, the articles have no topic with a section, and `count` leaves out those of leading stories.
    """

    topic: str | None
    count: int
    articles: tuple[Summary, ...]


@dataclass(frozen=True, slots=True)
class Compared:
    """A number in the period of a digest, and in the period before it."""

    count: int
    before: int

    @property
    def change(self) -> int:
        return self.count - self.before


@dataclass(frozen=True, slots=True)
class DigestNumbers:
    """The numbers of a digest.

    `pulse` counts articles in equal slices of the period, one per day unless there are too many days. `busiest` is the
    day with the most articles and their number, None if all are from one day or no day has two. `rising_topics` and
    `rising_names` are those that appear significantly more often than before, strongest rise first.
    """

    articles: Compared
    stories: Compared
    publishers: Compared
    pulse: tuple[int, ...]
    busiest: tuple[datetime, int] | None
    rising_topics: tuple[Trend, ...]
    rising_names: tuple[Trend, ...]


@dataclass(frozen=True, slots=True)
class Digest:
    """What happened from `since` (included) to `until` (excluded).

    `name` is the name of the library, `query` the query without its dates; both may be empty. Numbers are compared with
    the period from `before` to `since`, which is as long as the part of the digest's own period that has passed.
    """

    name: str
    query: str
    since: datetime
    until: datetime
    before: datetime
    stories: tuple[LeadingStory, ...]
    sections: tuple[DigestSection, ...]
    numbers: DigestNumbers

    @property
    def articles(self) -> tuple[Summary, ...]:
        """The articles in the order in which they are shown."""
        leads = (story.lead for story in self.stories)
        return (*leads, *chain.from_iterable(section.articles for section in self.sections))
