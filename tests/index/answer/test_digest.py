"""What a digest chooses and counts, on libraries of its own."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from newscli.index.answer.digest.entries import Entry, firsts
from newscli.index.answer.digest.leading import Told, notability
from newscli.library import Library
from newscli.model.digest import Digest
from tests.factory import write_article
from tests.opening import open_library
from tests.telling import link, write_event

NOW = datetime(2022, 6, 8, 12, tzinfo=UTC)
"""A Wednesday: the digest of the last 7 days begins with the first of June."""


def _at(day: int, hour: int = 10) -> str:
    return f"2022-06-{day:02}T{hour:02}:00:00Z"


def _write(folder: Path, name: str, **changes: Any) -> None:
    """An article in no story."""
    told = {"title": f"On {name}", "excerpt": f"{name} alone", "publishedDateTime": _at(3), "topics": None}
    write_article(folder, f"{name}.md", **(told | changes))


def _digest(library: Library, query: str = "", most: int | None = 7) -> Digest:
    return library.stories.digest(library.ask(query, now=NOW), NOW, most)


def _titles(digest: Digest) -> dict[str | None, list[str | None]]:
    return {section.topic: [article.title for article in section.articles] for section in digest.sections}


@pytest.fixture
def events(folder: Path) -> Library:
    """Three stories: the outage at four publishers, the merger at two, and the strike, which ends in the week."""
    papers = [{"name": name} for name in ("Post", "Times", "Herald", "Globe")]
    for event, days in {"outage": (2, 2, 3, 4), "merger": (5, 6), "strike": (-9, -8, 1)}.items():
        start = datetime(2022, 6, 1, 9, tzinfo=UTC)
        articles = {
            f"{event}{at}": {
                "title": f"{event.capitalize()} {at}",
                "publishedDateTime": (start + timedelta(days=day - 1)).isoformat(),
                "provider": papers[at],
                "heat": 10 * at,
            }
            for at, day in enumerate(days)
        }
        outside = [link("out", provider={"name": "Far News"}, publishedDateTime=_at(4))] if event == "outage" else []
        write_event(folder, articles, outside, topics=None)
    return open_library(folder)


def test_the_story_that_most_publishers_tell_leads(events: Library) -> None:
    stories = _digest(events).stories

    assert [story.lead.title for story in stories] == ["Outage 3", "Merger 1", "Strike 2"]
    assert [(story.found, story.articles, story.outside) for story in stories] == [(4, 4, 1), (2, 2, 0), (1, 3, 0)]


def test_a_story_names_the_publisher_of_its_lead_and_then_who_was_first(events: Library) -> None:
    stories = _digest(events).stories

    assert stories[0].publishers == ("Globe", "Post", "Times", "Herald", "Far News")
    assert stories[1].publishers == ("Times", "Post")


def test_a_story_is_told_by_an_article_of_the_digest(events: Library) -> None:
    (merger,) = _digest(events, "date:2022-06-05").stories

    assert (merger.lead.title, merger.found) == ("Merger 0", 1)


@pytest.mark.parametrize(("most", "leads"), [(1, 1), (2, 2), (None, 3)])
def test_so_many_stories_lead(events: Library, most: int | None, leads: int) -> None:
    assert len(_digest(events, most=most).stories) == leads


def test_an_article_of_another_story_stands_for_all_of_it(events: Library) -> None:
    assert [(article.title, article.others) for article in _digest(events, most=1).sections[0].articles] == [
        ("Strike 2", 2),
        ("Merger 1", 1),
    ]


def test_a_story_is_counted_whose_articles_match(events: Library) -> None:
    digest = _digest(events, "provider:post")

    assert [story.lead.title for story in digest.stories] == ["Outage 0", "Merger 0"]
    assert digest.query == "provider:post"


TOLD = Told(1, "a", articles=8, outside=0, publishers=4, first=None, last=None, heat=50)
MONTH = 30 * 24 * 3600 * 1_000_000


@pytest.mark.parametrize(
    "better",
    [
        TOLD._replace(articles=9),
        TOLD._replace(outside=1),
        TOLD._replace(publishers=5),
    ],
)
def test_stories_of_more_articles_or_publishers_are_more_notable(better: Told) -> None:
    assert notability(better, 1, 0) > notability(TOLD, 1, 0)


def test_a_story_of_a_month_ago_is_half_as_notable() -> None:
    assert notability(TOLD, 1, MONTH) == pytest.approx(notability(TOLD._replace(articles=16), 1, 0))


def test_only_the_share_in_the_period_counts() -> None:
    assert notability(TOLD, 0.5, 0) == pytest.approx(notability(TOLD._replace(articles=4, publishers=2), 1, 0))


@pytest.fixture
def topics(folder: Path) -> Library:
    """Articles of the topic News, some also of Ships or Ports."""
    for number in range(5):
        _write(folder, f"ship{number}", topics=["News", "Ships"], heat=number, quality=50)
    for number in range(3):
        _write(folder, f"port{number}", topics=["News", "Ships", "Ports"], heat=None, quality=number)
    for number in range(8):
        _write(folder, f"tree{number}", topics=["News"], heat=None, quality=None, publishedDateTime=_at(1, number))
    _write(folder, "rare", topics=["News", "Rare"], heat=99)
    _write(folder, "undated", publishedDateTime=None)
    for number in range(3):
        _write(folder, f"before{number}", topics=["News"], publishedDateTime=f"2022-05-{29 + number}T10:00:00Z")
    return open_library(folder)


def test_articles_are_shown_by_topic_each_once_the_best_first(topics: Library) -> None:
    assert _titles(_digest(topics)) == {
        "Ships": ["On ship4", "On ship3", "On ship2"],
        "Ports": ["On port2", "On port1", "On port0"],
        None: ["On rare", "On tree7", "On tree6", "On tree5", "On tree4"],
    }


def test_a_section_tells_how_many_articles_it_is_about(topics: Library) -> None:
    assert {section.topic: section.count for section in _digest(topics).sections} == {"Ships": 8, "Ports": 3, None: 9}


def test_a_headline_or_url_is_named_once() -> None:
    entries = [
        Entry(number, name, url, 0, None, None, headline, None, None)
        for number, (name, url, headline) in enumerate(
            [("a", "u", 1), ("b", "v", 1), ("c", "u", 2), ("d", "w", None), ("e", "x", None), ("f", "y", 2)]
        )
    ]

    assert [entry.id for entry in firsts(entries)] == ["a", "d", "e"]


def test_without_topics_there_is_one_list(folder: Path) -> None:
    for number in range(12):
        _write(folder, f"a{number}", heat=None, quality=None, publishedDateTime=_at(1 + number // 2, number))

    assert _titles(_digest(open_library(folder))) == {None: [f"On a{number}" for number in range(11, 1, -1)]}


def test_numbers_are_compared_with_the_time_before(topics: Library) -> None:
    numbers = _digest(topics).numbers

    assert (numbers.articles.count, numbers.articles.before, numbers.articles.change) == (17, 3, 14)
    assert (numbers.publishers.count, numbers.publishers.before) == (1, 1)
    assert (numbers.stories.count, numbers.stories.before) == (0, 0)


def test_the_days_are_counted_and_the_busiest_is_named(topics: Library) -> None:
    numbers = _digest(topics).numbers

    assert numbers.pulse == (8, 0, 9, 0, 0, 0, 0, 0)
    assert numbers.busiest == (datetime(2022, 6, 3, tzinfo=UTC), 9)


def test_a_long_time_has_no_more_than_31_slices(topics: Library) -> None:
    numbers = _digest(topics, "since:2021").numbers

    assert (len(numbers.pulse), sum(numbers.pulse)) == (31, 20)


def test_no_day_is_the_busiest_of_one(topics: Library) -> None:
    assert _digest(topics, "date:2022-06-01").numbers.busiest is None


def test_what_comes_more_often_than_chance_makes_rises(topics: Library) -> None:
    (ships,) = _digest(topics).numbers.rising_topics

    assert (ships.value, ships.last, ships.before) == ("Ships", 8, 0)


def test_names_in_titles_rise(folder: Path) -> None:
    for number in range(6):
        text = f"We heard that Zorbal made number {number} here."
        _write(folder, f"a{number}", title=f"Now Zorbal makes thing {number}", excerpt=text)
        _write(folder, f"b{number}", publishedDateTime="2022-05-29T10:00:00Z")

    names = _digest(open_library(folder)).numbers.rising_names

    assert [(name.value, name.last, name.before) for name in names] == [("Zorbal", 6, 0)]


def test_nothing_rises_from_nothing(folder: Path) -> None:
    for number in range(9):
        _write(folder, f"a{number}", topics=["Ships"] if number % 2 else ["Ports"])

    numbers = _digest(open_library(folder)).numbers

    assert (numbers.rising_topics, numbers.rising_names) == ((), ())


def test_a_digest_of_nothing_is_empty(topics: Library) -> None:
    digest = _digest(topics, "date:2001")

    assert (digest.stories, digest.sections, digest.articles) == ((), (), ())
    assert digest.numbers.articles.count == 0


def test_a_digest_has_the_name_of_the_library(folder: Path) -> None:
    (folder / ".newscli.toml").write_text('[library]\nname = "Harbour News"\n')
    _write(folder, "a")

    assert _digest(open_library(folder)).name == "Harbour News"
