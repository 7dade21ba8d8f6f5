"""Which of the articles that match comes first."""

from pathlib import Path
from typing import Any

import pytest

from newscli.index.sql import ranking
from newscli.library import Library
from newscli.query.ast import Query, Rank
from tests.factory import write_article
from tests.opening import open_library

FILLER = "Some words that nobody looks for stand here between the others"


def _library(folder: Path, *articles: tuple[str, dict[str, Any]]) -> Library:
    """Articles by their names, among others of the same day that have none of the words."""
    for name, changes in articles:
        write_article(folder, f"{name}.txt", **{"title": FILLER, "excerpt": FILLER, **changes})
    for number in range(6):
        write_article(folder, f"{number}.txt", title=FILLER, excerpt=FILLER)
    return open_library(folder, cache=False)


def _found(library: Library, text: str, rank: Rank = Rank.BALANCED) -> str:
    query = Query(library.ask(text).where, rank=rank)
    return "".join(Path(hit.article.path).stem for hit in library.search(query))


@pytest.mark.parametrize(
    ("first", "second", "text"),
    [
        ({"title": "The robot arm of it"}, {"title": "The arm of a robot"}, "robot arm"),
        ({"excerpt": f"{FILLER} robot arm"}, {"excerpt": f"Robot {FILLER} arm"}, "robot arm"),
        ({"title": "The robot of it"}, {"title": "The robots of it"}, "robot"),
        ({"title": f"Robot {FILLER}"}, {"excerpt": f"Robot {FILLER}"}, "robot"),
        ({"excerpt": f"Robot {FILLER}"}, {"body": f"Robot {FILLER}"}, "robot"),
        ({"title": "A robot", "publishedDateTime": "2022-05-26"}, {"title": "A robot"}, "robot"),
        ({"title": "Two robots", "excerpt": FILLER}, {"title": FILLER, "excerpt": "A robot"}, "robot"),
    ],
)
def test_a_better_match_comes_first(folder: Path, first: dict[str, Any], second: dict[str, Any], text: str) -> None:
    assert _found(_library(folder, ("a", first), ("b", second)), text) == "ab"


def test_new_is_counted_from_the_newest_article(folder: Path) -> None:
    library = _library(
        folder,
        ("a", {"title": "A robot or two", "publishedDateTime": "1999-12-01"}),
        ("b", {"title": "A robot or two", "publishedDateTime": None}),
        ("c", {"title": "Robots", "publishedDateTime": "1990-01-01"}),
    )
    for number in range(6):
        write_article(folder, f"{number}.txt", title=FILLER, excerpt=FILLER, publishedDateTime="1999-12-02")
    library.refresh()

    assert _found(library, "robots", Rank.RELEVANCE) == "cab"
    assert _found(library, "robots", Rank.FRESH) == "acb"


@pytest.mark.parametrize("closely", [1, 3, 7, 300])
@pytest.mark.parametrize("text", ["robot arm", "robot", "robot OR arm", "robot type:article"])
def test_pages_are_parts_of_one_order(folder: Path, monkeypatch: pytest.MonkeyPatch, closely: int, text: str) -> None:
    monkeypatch.setattr(ranking, "_CLOSELY", closely)
    for number in range(12):
        gap = " x" * (number % 5)
        write_article(
            folder, f"{number}.txt", title=f"robot{gap} arm", publishedDateTime=f"2022-05-{number // 2 + 1:02}"
        )
    library = open_library(folder, cache=False)
    where = library.ask(text).where
    whole = [hit.article.id for hit in library.search(Query(where))]
    scores = [hit.score for hit in library.search(Query(where))]

    assert len(set(whole)) == 12
    assert scores == sorted(scores, reverse=True)
    for limit in (1, 4, 12):
        pages = [hit.article.id for at in range(0, 12, limit) for hit in library.search(Query(where, (), limit, at))]
        assert pages == whole


def test_the_score_of_an_article_is_the_same_in_every_order(folder: Path) -> None:
    library = _library(folder, ("a", {"title": "A robot arm"}), ("b", {"title": "The arm of a robot"}))
    by_rank, by_title = (
        {hit.article.id: hit.score for hit in library.search(text)} for text in ("robot arm", "robot arm sort:title")
    )

    assert by_rank == by_title
