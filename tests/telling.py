"""Libraries in which articles tell events together."""

import random
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from tests.factory import related_entry, write_article

Changes = Mapping[str, Any]
_START = datetime(2022, 1, 1, tzinfo=UTC)
_WORDS = ("robot", "ferry", "grid", "pump", "storm")
_EVENTS = 9


def url(name: str) -> str:
    return f"https://example.com/{name}"


def link(name: str, **changes: Any) -> dict[str, Any]:
    """A link to the article of this name, of the day on which the factory's articles came."""
    given = {"title": f"Link to {name}", "webUrl": url(name), "publishedDateTime": "2022-05-25T21:00:00Z"}
    return related_entry(1, **(given | changes))


def words_of_event(event: str) -> str:
    """Words that only the articles of this event have: so many that a title of their own makes no difference."""
    return " ".join(f"{event}{number}" for number in range(40))


def write_event(
    folder: Path, articles: Mapping[str, Changes], outside: Sequence[dict[str, Any]] = (), **changes: Any
) -> None:
    """Articles by the names of their files, which tell one event: each links to the others and what is outside.

    Their excerpts are the same words, which no other event has.
    """
    excerpt = words_of_event(next(iter(articles)))
    told = [link | {"excerpt": excerpt} for link in outside]
    for name, own in articles.items():
        links = [*(link(other) for other in articles if other != name), *told]
        write_article(folder, f"{name}.md", **({"related": links, "excerpt": excerpt} | changes | dict(own)))


def write_events(folder: Path, chance: random.Random) -> None:
    """Random events of up to five articles, some with articles outside, some with several files of one URL."""
    pick = chance.choice
    for event in range(_EVENTS):
        words = words_of_event(f"event{event}x")
        names = [f"{event}{letter}" for letter in "abcde"[: chance.randrange(1, 6)]]
        outside = [
            link(f"{event}out{number}", publishedDateTime=_day(chance), excerpt=words)
            for number in range(pick([0, 1, 2]))
        ]
        for name in names:
            links = [*(link(other) for other in names if other != name), *outside]
            changes = {
                "title": " ".join(chance.sample(_WORDS, 2)),
                "excerpt": pick([f"A robot. {words}", f"The grid and the pump. {words}", words]),
                "publishedDateTime": pick([_day(chance), _day(chance), None]),
                "quality": pick([None, 10, 20, 30]),
                "heat": pick([None, -1, 5, 50]),
                "published": pick([True, False]),
                "provider": pick([{"name": "Fjord Times"}, {"domain": "post.example"}, None]),
                "related": links or None,
            }
            write_article(folder, f"{name}.md", **changes)
            if pick([True, False, False]):
                again = {"webUrl": url(name), "quality": pick([1, 99]), "heat": pick([None, 9, 90])}
                again |= {"publishedDateTime": pick([_day(chance), None]), "provider": pick([{"name": "Post"}, None])}
                write_article(folder, f"{name}-again.md", **(changes | again))


def _day(chance: random.Random) -> str:
    return (_START + timedelta(days=chance.randrange(5), hours=chance.randrange(3))).isoformat()
