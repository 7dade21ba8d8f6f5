"""Lists that are sorted by best match."""

from pathlib import Path
from random import Random

import pytest

from newscli.errors import UsageError
from newscli.index.sql import ranking
from newscli.library import Library
from newscli.query.ast import Collapse, Query
from tests.factory import write_article
from tests.opening import open_library

SEARCHES = ("storm", "storm fog", "sto*", "storm OR mist", "storm topic:tech", "storm -fog", '"storm fog"')


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """Forty articles that have the words more or less often, in better and worse places."""
    folder, chance = tmp_path_factory.mktemp("articles"), Random(7)
    for number in range(40):
        text = " ".join(chance.choices(["storm", "fog", "mist", "calm", "sun", "rain", "wind"], k=8))
        write_article(
            folder,
            f"{number}.md",
            title=text[: 4 * number % 30],
            excerpt=text,
            publishedDateTime=chance.choice([None, f"2022-05-{number % 28 + 1:02}"]),
            topics=chance.choice([["AI"], ["Tech"]]),
        )
    return open_library(folder)


def _listed(library: Library, query: Query | str) -> list[str]:
    return [article.id for article in library.list(query)]


def _searched(library: Library, query: Query | str) -> list[str]:
    return [hit.article.id for hit in library.search(query)]


@pytest.mark.parametrize("text", SEARCHES)
def test_a_list_sorted_by_match_has_the_order_of_a_search(library: Library, text: str) -> None:
    found = _searched(library, text)

    assert found != _listed(library, text)
    assert _listed(library, f"{text} sort:match") == _searched(library, f"{text} sort:match") == found
    assert list(library.articles.outline(f"{text} sort:match").numbers) == [
        library.articles.number_of(id_) for id_ in found
    ]


@pytest.mark.parametrize("collapse", [Collapse.NONE, Collapse.URL])
@pytest.mark.parametrize("folded", [False, True])
@pytest.mark.parametrize(("limit", "offset"), [(5, 0), (5, 3), (None, 2)])
def test_pages_of_a_list_sorted_by_match_are_those_of_a_search(
    library: Library, limit: int | None, offset: int, collapse: Collapse, *, folded: bool
) -> None:
    asked = Query(library.ask("storm").where, limit=limit, offset=offset, collapse=collapse, folded=folded)
    sorted_ = Query(asked.where, library.sort_keys("match"), limit, offset, collapse, folded)

    assert _listed(library, sorted_) == _searched(library, asked)


def test_only_articles_that_can_be_on_the_page_are_looked_at_closely(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ranking, "_CLOSELY", 3)
    asked = Query(library.ask("storm fog").where, limit=2)

    assert _listed(library, Query(asked.where, library.sort_keys("match"), 2)) == _searched(library, asked)


def test_the_weakest_match_can_come_first(library: Library) -> None:
    scores = {hit.article.id: hit.score for hit in library.search("storm")}

    listed = [scores[id_] for id_ in _listed(library, "storm sort:match-asc")]

    assert listed == sorted(scores.values())


def test_match_settles_what_a_key_before_it_leaves_open(library: Library) -> None:
    scores = {hit.article.id: hit.score for hit in library.search("storm")}
    articles = list(library.list("storm sort:topic,match"))

    assert articles == sorted(articles, key=lambda article: (article.topics, -scores[article.id]))


@pytest.mark.parametrize("text", ["", "topic:tech", "title:storm", "sort:title", "sort:title-desc topic:ai"])
@pytest.mark.parametrize("key", ["match", "match-asc"])
def test_without_words_a_list_is_sorted_as_if_match_were_not_there(library: Library, text: str, key: str) -> None:
    expected = Query(library.ask(text).where, library.ask(text).order)
    asked = Query(expected.where, (*library.sort_keys(key), *expected.order))
    has_words = text == "title:storm"

    assert has_words != (_listed(library, asked) == _listed(library, expected))


def test_stories_are_not_sorted_by_match(library: Library) -> None:
    with pytest.raises(UsageError, match="Cannot sort stories by “match”"):
        library.stories.list("storm sort:match")


def test_related_articles_are_not_sorted_by_match(library: Library) -> None:
    with pytest.raises(UsageError, match="Cannot sort related articles by “match”"):
        library.links.related(_listed(library, "")[0], "match")


def test_similar_articles_stay_the_most_similar_first(folder: Path) -> None:
    for number in range(6):
        words = " ".join(f"word{at}" for at in range(number, number + 8))
        write_article(folder, f"{number}.md", title=f"Robots in {number} halls", excerpt=words)
    library = open_library(folder)
    ref = _listed(library, "path:0.md")[0]

    assert _listed(library, f"like:{ref} sort:match") == _listed(library, f"like:{ref}") != []
