"""Stories: one event, reported by several articles."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from newscli.model.answers import Facet
from newscli.model.article import Article
from newscli.model.summary import Summary


@dataclass(frozen=True, slots=True)
class Story:
    """Articles about one event; it has the id of its lead.

    `articles` counts the library's, `outside` those that several of them link to and the library does not have. `pulse`
    counts both in equal slices of the time from the first to the last.
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
    """All of a story: its lead in full, its articles inside the library and outside by date, and its topics."""

    story: Story
    lead: Article
    articles: tuple[Summary, ...]
    topics: tuple[Facet, ...]


@dataclass(frozen=True, slots=True)
class Tie:
    """How alike another article is to one, from 0 to 1, and why.

    `words` are those that both have, the most telling first; the other came `apart` later than the one, or before it if
    that is negative. `one_publisher` is None if it is not known who published one of them.
    """

    article: Summary
    likeness: float
    words: tuple[str, ...]
    apart: timedelta
    one_publisher: bool | None
    is_linked: bool
    in_story: bool
