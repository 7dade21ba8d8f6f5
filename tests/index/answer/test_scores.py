"""What the scores of a search are made of."""

from collections.abc import Iterator

import pytest

from newscli.library import Library
from newscli.query.ast import Query, Rank
from tests.factory import write_article
from tests.opening import open_library


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder = tmp_path_factory.mktemp("scores")
    write_article(folder, "a.txt", "An arm of it.", title="The robot arm", excerpt="Robots.", topics=["Robot"])
    write_article(folder, "b.txt", title="Robots", excerpt="Of one arm.", publishedDateTime=None)
    for number in range(6):
        write_article(folder, f"{number}.txt", title="Other", excerpt="Nothing.")
    library = open_library(folder, cache=False)
    yield library
    library.close()


@pytest.mark.parametrize(
    "text", ["robot arm", "robot", '"robot arm"', "rob* arm", "robot OR arm", "robot type:article", "robot sort:title"]
)
@pytest.mark.parametrize("rank", Rank)
def test_the_parts_of_a_score_make_the_score_of_the_hit(library: Library, text: str, rank: Rank) -> None:
    asked = library.ask(text)
    query = Query(asked.where, asked.order, rank=rank)
    hits, scores = list(library.search(query)), list(library.articles.scores(query))

    assert [score.article.id for score in scores] == [hit.article.id for hit in hits]
    assert [score.score for score in scores] == pytest.approx([hit.score for hit in hits])


def test_a_score_tells_where_the_words_are(library: Library) -> None:
    first, second = library.articles.scores("robot arm")

    assert first.found == (
        ("title", ("robot", "arm")), ("excerpt", ("robot",)), ("body", ("arm",)), ("topic", ("robot",))
    )  # fmt: skip
    assert second.found == (("title", ("robot",)), ("excerpt", ("arm",)))
    assert (first.typed > 0, first.near > 0, first.new > 0) == (True, True, True)
    assert (second.typed, second.near, second.new) == (0, 0, 0)


def test_without_words_there_are_no_scores(library: Library) -> None:
    assert list(library.articles.scores("type:article")) == []


def test_without_dates_nothing_is_new(library: Library) -> None:
    (score,) = library.articles.scores("robot no:date")

    assert score.new == 0
    assert [each.new for each in library.articles.scores(Query(library.ask("robot").where, rank=Rank.RELEVANCE))] == [
        0,
        0,
    ]
