"""Answers are the same whether the index of dates is walked, or what matches is collected."""

from collections.abc import Iterator
from random import Random

import pytest

from newscli.index.answer import walking
from newscli.index.answer.walking import found_tables
from newscli.library import Library
from newscli.query.ast import Query
from tests.factory import write_article
from tests.opening import open_library

QUERIES = (
    "storm", "sto*", "storm fog", "storm -fog", "storm OR mist", "topic:tech", "topic:=tech storm", "storm heat:>1",
    "storm since:2022-05-10", "sort:heat", "storm sort:heat-asc", "storm sort:quality,date-asc", "storm sort:published",
    "storm sort:title", "-storm", "nothing-has-this", "storm is:lead",
)  # fmt: skip


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """Forty articles, many with the same values, and some without."""
    folder, chance = tmp_path_factory.mktemp("articles"), Random(11)
    for number in range(40):
        write_article(
            folder,
            f"{number}.md",
            title=" ".join(chance.choices(["storm", "fog", "mist", "calm"], k=2)),
            publishedDateTime=chance.choice([None, None, f"2022-05-{number % 5 + 8:02}"]),
            topics=chance.choice([[], ["AI"], ["Tech", "AI"]]),
            quality=chance.choice([None, 40, 60]),
            heat=chance.choice([None, 1, 2]),
            published=chance.choice([True, False]),
        )
    return open_library(folder)


def _pages(library: Library, text: str) -> Iterator[list[str]]:
    asked = library.ask(text)
    for limit, offset in ((None, 0), (5, 0), (5, 7)):
        yield [article.id for article in library.list(Query(asked.where, asked.order, limit, offset))]
    yield [article.id for article in library.list(Query(asked.where, asked.order, 9, folded=True))]


@pytest.mark.parametrize("text", QUERIES)
def test_an_answer_does_not_depend_on_how_it_is_found(
    library: Library, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    monkeypatch.setattr(walking, "_MANY", 0)
    walked = list(_pages(library, text))
    monkeypatch.setattr(walking, "_has_many", lambda *_: False)

    assert list(_pages(library, text)) == walked


def test_more_words_than_the_full_text_takes_at_once_are_looked_for(library: Library) -> None:
    everywhere = " ".join(f"-x{number}" for number in range(99))
    nowhere = " ".join(f"x{number}" for number in range(99))

    assert [len(page) for page in _pages(library, f"storm {everywhere}")] == [
        len(page) for page in _pages(library, "storm")
    ]
    assert not any(_pages(library, nowhere))


@pytest.mark.parametrize(
    ("text", "many", "walked"),
    [
        ("storm", 3, True),
        ("storm", 100, False),
        ("storm topic:tech", 100, False),
        ("topic:tech", 100, True),
        ("sort:heat", 100, True),
        ("storm sort:heat", 3, True),
        ("storm sort:title", 3, False),
        ("", 0, False),
    ],
)
def test_the_index_of_dates_is_walked_where_many_articles_match(
    library: Library, monkeypatch: pytest.MonkeyPatch, text: str, many: int, *, walked: bool
) -> None:
    monkeypatch.setattr(walking, "_MANY", many)

    assert ("INDEXED BY" in found_tables(library._index, library.ask(text)).text) is walked
