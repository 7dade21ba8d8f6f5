"""Stories against events that are known: a made-up archive of months, with events, columns and single articles."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pytest

from newscli.library import Library
from tests.factory import write_article
from tests.opening import open_library
from tests.telling import link, url

DAYS = 200
START = datetime(2022, 1, 1, tzinfo=UTC)
HALF_A_YEAR = timedelta(days=182)
COMMON = [f"common{number}" for number in range(60)]
"""Words that any article may have; the first more often than the last."""

BEATS = [[f"beat{beat}word{number}" for number in range(12)] for beat in range(6)]
"""Words that the articles about one subject share, whatever happens."""

PUBLISHERS = [f"Paper {number}" for number in range(25)]


@dataclass(frozen=True)
class Told:
    """An article as it is written, and which event it is about."""

    name: str
    event: str
    title: str
    excerpt: str
    at: datetime
    publisher: str


def _archive(random: Random) -> Iterator[Told]:
    """60 events of 2 to 12 articles, 240 single articles, a weekly column and notes of one publisher."""
    for event in range(60):
        yield from _event(random, f"event{event}", random.choice((2, 2, 3, 4, 6, 12)), spread=2.5)
    for single in range(240):
        yield from _event(random, f"single{single}", 1, spread=0)
    for week in range(DAYS // 7):
        day, words = START + timedelta(days=7 * week), [f"issue{week}", *random.sample(COMMON, 3)]
        yield Told(f"column{week}", f"column{week}", "The week in boats", " ".join(words), day, "Paper 1")
    for note in range(40):
        day = START + timedelta(days=random.uniform(0, DAYS))
        title = f"Release notes of the service for {random.choice(BEATS[0])} note{note}"
        yield Told(f"note{note}", f"note{note}", title, " ".join(random.sample(BEATS[0], 4)), day, "Paper 2")


def _event(random: Random, event: str, articles: int, spread: float) -> Iterator[Told]:
    names = [f"{event}name{number}" for number in range(6)]
    beat, begin = random.choice(BEATS), random.uniform(0, DAYS)
    publishers = random.sample(PUBLISHERS, articles)
    for number, publisher in enumerate(publishers):
        at = START + timedelta(days=begin + random.uniform(0, spread))
        title = [*random.sample(names, 3), *random.sample(beat, 2), *_some(random, 3)]
        excerpt = [*random.sample(names, 3), *random.sample(beat, 4), *_some(random, 15)]
        random.shuffle(title)
        yield Told(f"{event}-{number}", event, " ".join(title), " ".join(excerpt), at, publisher)


def _some(random: Random, count: int) -> list[str]:
    return random.choices(COMMON, [1 / (number + 1) for number in range(len(COMMON))], k=count)


def _write(folder: Path, archive: Sequence[Told], *, linked: bool) -> None:
    """Articles with links to those of their subject and days, as archives have them, or without."""
    for told in archive:
        near = [other for other in archive if abs(other.at - told.at) < timedelta(days=2) and other is not told]
        write_article(
            folder,
            f"{told.name}.md",
            title=told.title,
            excerpt=told.excerpt,
            publishedDateTime=told.at.isoformat(),
            provider={"name": told.publisher},
            related=[link(other.name) for other in near[:9]] if linked else None,
        )


def _clusters(library: Library, archive: Sequence[Told]) -> dict[str, str]:
    """The story of each article, the article itself if it is in none."""
    clusters = {told.name: told.name for told in archive}
    for story in library.stories.list():
        for article in library.stories.matching(story):
            clusters[(article.url or "").removeprefix(url(""))] = f"story {story.id}"
    return clusters


def _b_cubed(archive: Sequence[Told], clusters: dict[str, str]) -> tuple[float, float]:
    """Precision over the articles in stories, recall over those of events that several tell (Amigó et al. 2009)."""
    both = Counter((told.event, clusters[told.name]) for told in archive)
    events, stories = Counter(told.event for told in archive), Counter(clusters.values())
    shared = {told.name: both[told.event, clusters[told.name]] for told in archive}
    precisions = [
        shared[told.name] / stories[clusters[told.name]] for told in archive if stories[clusters[told.name]] > 1
    ]
    recalls = [shared[told.name] / events[told.event] for told in archive if events[told.event] > 1]
    return sum(precisions) / len(precisions), sum(recalls) / len(recalls)


@pytest.mark.parametrize("linked", [True, False], ids=["with links", "without a link"])
@pytest.mark.parametrize("seed", [1, 2])
def test_stories_are_the_events_of_a_known_archive(folder: Path, seed: int, *, linked: bool) -> None:
    archive = list(_archive(Random(seed)))
    _write(folder, archive, linked=linked)

    with open_library(folder, cache=False) as library:
        precision, recall = _b_cubed(archive, _clusters(library, archive))

    assert precision >= 0.95
    assert recall >= 0.9


def test_what_comes_half_a_year_later_changes_no_story(folder: Path) -> None:
    archive = sorted(_archive(Random(3)), key=lambda told: told.at)
    _write(folder, archive, linked=False)
    library = open_library(folder, cache=False)
    before = _clusters(library, archive)

    random = Random(4)
    events = [told for number in range(30) for told in _event(random, f"event{number}", 12, spread=20)]
    later = [replace(told, name=f"later-{told.name}", at=told.at + HALF_A_YEAR) for told in events]
    _write(folder, later, linked=False)
    library.refresh()

    first = min(told.at for told in later)
    old = [told.name for told in archive if told.at <= first - HALF_A_YEAR]
    after = _clusters(library, archive)
    assert len(old) > 20
    assert {name: before[name] for name in old} == {name: after[name] for name in old}
    assert before != after


FIVE = {
    "Ferry": ("Halvorsen wins the order for twelve ferries", "The yard on the west coast hires four hundred people."),
    "Grid": ("Storm cuts power to the northern islands", "Engineers hope to mend both lines within a week."),
    "Chess": ("A new champion at nineteen", "She won the last game of the match with the black pieces."),
    "Bread": ("Why sourdough is back", "Bakers in three cities tell how they keep their cultures alive."),
    "Moon": ("Probe lands near the pole of the moon", "It will look for ice in the shade of a crater."),
}


def test_five_articles_that_have_nothing_in_common_are_no_story(folder: Path) -> None:
    for name, (title, excerpt) in FIVE.items():
        write_article(folder, f"{name}.md", title=title, excerpt=excerpt, provider={"name": name})

    with open_library(folder, cache=False) as library:
        assert list(library.stories.list()) == []


def test_two_of_six_articles_that_tell_one_event_are_a_story(folder: Path) -> None:
    for name, (title, excerpt) in FIVE.items():
        write_article(folder, f"{name}.md", title=title, excerpt=excerpt, provider={"name": name})
    again = {"title": "Twelve electric ferries: Halvorsen gets the order", "excerpt": "The west coast yard will hire."}
    write_article(folder, "again.md", provider={"name": "Fjord Times"}, **again)

    with open_library(folder, cache=False) as library:
        (story,) = library.stories.list()
        titles = {article.title for article in library.stories.matching(story)}

    assert titles == {FIVE["Ferry"][0], again["title"]}


def test_a_folder_about_one_event_alone_is_one_story(folder: Path) -> None:
    for number in range(30):
        title, excerpt = f"Halvorsen to build ferries, says source {number}a", FIVE["Ferry"][1]
        write_article(folder, f"{number}.md", title=title, excerpt=excerpt, provider={"name": f"Paper {number}"})

    with open_library(folder, cache=False) as library:
        assert [story.articles for story in library.stories.list()] == [30]
