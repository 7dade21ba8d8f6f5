"""Stories: events that several articles report."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from newscli.model.answers import Facet
from newscli.model.article import Article
from newscli.model.summary import Summary


@dataclass(frozen=True, slots=True)
class Story:
    """Articles about one event; `id` is the id of the lead.

    `articles` is the number of articles in the library, `outside` that of articles outside it, which several of them
    link to. `pulse` counts both in equal slices of the time from the first article to the last.
    """

    id: str
    lead: Summary
    articles: int
    outside: int
    publishers: int
    first: datetime | None
    last: datetime | None
    heat: int | None
    pulse: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class StoryDetails:
    """A story with its lead in full, all its articles (in the library and outside) by date, and its topics."""

    story: Story
    lead: Article
    articles: tuple[Summary, ...]
    topics: tuple[Facet, ...]


@dataclass(frozen=True, slots=True)
class Tie:
    """How similar two articles are, from 0 to 1, and why; `article` is the other one.

    `words` are the words that both contain, most significant first. `apart` is how much later the other article was
    published, negative if earlier. `one_publisher` tells whether both have the same publisher, None if unknown.
    """

    article: Summary
    likeness: float
    words: tuple[str, ...]
    apart: timedelta
    one_publisher: bool | None
    is_linked: bool
    in_story: bool
