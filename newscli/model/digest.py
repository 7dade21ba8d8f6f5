"""What happened in some days, as one page."""

from dataclasses import dataclass
from datetime import datetime
from itertools import chain

from newscli.model.summary import Summary
from newscli.model.trends import Trend


@dataclass(frozen=True, slots=True)
class LeadingStory:
    """A story that a digest begins with.

    `lead` is the article of the digest that tells it: that with the most heat, else the best quality, else the first.
    `found` counts the articles of the digest, `articles` those of the library and `outside` those known from links
    alone, whenever they were published. `publishers` has each once, that of the lead first, then by who was first.
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
    """Single articles of note about a topic, and how many articles of the digest have it.

    Without a topic, those of the `count` articles that are in no leading story and that no other section is about.
    """

    topic: str | None
    count: int
    articles: tuple[Summary, ...]


@dataclass(frozen=True, slots=True)
class Compared:
    """How many there are in a digest, and in the time before it."""

    count: int
    before: int

    @property
    def change(self) -> int:
        return self.count - self.before


@dataclass(frozen=True, slots=True)
class DigestNumbers:
    """A digest in numbers.

    `pulse` counts articles in equal slices of the time, a day each if they are not too many; `busiest` is the day with
    the most articles, None if all came on one, or one on each. `rising_topics` and `rising_names` come much more often
    than before, those that rise most first.
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
    """What happened from `since` up to, not including, `until`.

    `name` is that of the library, `query` what was asked for beside the dates; both may be empty. Numbers are compared
    with those of the time from `before` up to `since`, which is as long as what is over of the digest's own time.
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
