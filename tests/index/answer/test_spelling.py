from datetime import UTC, datetime
from pathlib import Path

import pytest

from newscli.library import Library
from newscli.query.ast import Query
from newscli.query.syntax import parse_query
from tests.factory import write_article
from tests.opening import open_library


def _asked(words: str) -> Query:
    return Query(parse_query(words, datetime(2022, 6, 1, tzinfo=UTC)).where)


@pytest.fixture
def library(folder: Path) -> Library:
    write_article(folder, "a.txt", "Microsoft and robotics", title="Facial recognition in Zürich", topics=["AI"])
    write_article(folder, "b.txt", "Microsoft looks at 東京")
    return open_library(folder, cache=False)


@pytest.mark.parametrize(
    ("words", "nearest"),
    [
        ("recogntion", {"recogntion": "recognition"}),
        ("Mircosoft", {"mircosoft": "microsoft"}),
        ("xicrosoft", {"xicrosoft": "microsoft"}),
        ("zurch", {"zurch": "zurich"}),
        ("facal microsft", {"facal": "facial", "microsft": "microsoft"}),
        ("facial recogntion", {"recogntion": "recognition"}),
        ('"facial recogntion"', {"recogntion": "recognition"}),
        ("recognition", {}),
        ("zzzzzz", {}),
        ("rec", {}),
        ("recognitional", {"recognitional": "recognition"}),
        ("recognitionally", {}),
        ("teh", {}),
        ("", {}),
        ("% _ '", {}),
        ("東", {}),
        ("x" * 10_000, {}),
    ],
)
def test_the_nearest_known_words(library: Library, words: str, nearest: dict[str, str]) -> None:
    assert library.nearest(_asked(words)) == nearest


def test_words_that_are_gone_are_not_proposed(folder: Path, library: Library) -> None:
    (folder / "a.txt").unlink()
    library.refresh()

    assert library.nearest(_asked("recogntion mircosoft")) == {"mircosoft": "microsoft"}


def test_an_empty_library_knows_no_word(tmp_path: Path) -> None:
    assert open_library(tmp_path, cache=False).nearest(_asked("word")) == {}


def test_of_words_that_are_as_near_the_most_frequent_is_proposed(folder: Path) -> None:
    write_article(folder, "a.txt", title="Azur")
    for name in ("b.txt", "c.txt"):
        write_article(folder, name, title="Azure")

    assert open_library(folder, cache=False).nearest(_asked("azuer")) == {"azuer": "azure"}


def test_a_nearer_word_comes_before_a_frequent_one(folder: Path) -> None:
    write_article(folder, "a.txt", title="Robotics")
    for name in ("b.txt", "c.txt"):
        write_article(folder, name, title="Robotic")

    assert open_library(folder, cache=False).nearest(_asked('"robotixs"')) == {"robotixs": "robotics"}


@pytest.mark.parametrize(
    ("words", "wider"),
    [
        ("robotic", {"robotic*": 1}),
        ('"robotic"', {"robotic*": 1}),
        ("=looked", {"looked": 1}),
        ('"facial looked"', {"looked": 1}),
        ("recogn", {"recogn*": 1}),
        ("re", {}),
        ("micro look", {"micro*": 2, "look*": 1}),
        ("microsoft", {}),
        ("micro*", {}),
        ("-micro", {}),
        ("zzzz topic:robots", {}),
    ],
)
def test_what_begins_like_an_unknown_word_or_is_another_form_of_it(
    library: Library, words: str, wider: dict[str, int]
) -> None:
    assert library.wider(_asked(words)) == wider
