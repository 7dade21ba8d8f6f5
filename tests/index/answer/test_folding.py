"""Answers folded by stories: the first article of each, with how many others the story has."""

import random
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscli.library import Library
from newscli.model.summary import Summary
from newscli.query.ast import Predicate, Query
from newscli.query.sorting import SortKey
from tests.index.answer.test_collapse import LIBRARIES, ORDERS, PROPERTY, WHERE
from tests.opening import open_library
from tests.telling import write_events


@pytest.fixture(scope="module")
def libraries(tmp_path_factory: pytest.TempPathFactory) -> list[Library]:
    """Libraries of random events."""
    made = []
    for seed in range(LIBRARIES):
        folder = tmp_path_factory.mktemp("folded")
        write_events(folder, random.Random(seed))
        made.append(open_library(folder, cache=False))
    return made


@st.composite
def _orders(draw: st.DrawFn) -> tuple[SortKey, ...]:
    from newscli.query.sorting import sort_keys

    text = draw(ORDERS)
    return sort_keys(text, draw(st.integers(0, 5))) if text else ()


def _folded(library: Library, articles: Sequence[Summary]) -> list[Summary]:
    rows: dict[str, Summary] = {}
    for article in articles:
        page = library.stories.of(article.id)
        others = len(page.articles) - 1 if page else 0
        rows.setdefault(page.story.id if page else article.id, replace(article, others=others))
    return list(rows.values())


@PROPERTY
@given(st.integers(0, LIBRARIES - 1), WHERE, _orders(), st.none() | st.integers(1, 9), st.integers(0, 9))
def test_a_page_is_a_part_of_the_whole_folded_answer(
    libraries: list[Library],
    chosen: int,
    where: Predicate,
    order: tuple[SortKey, ...],
    limit: int | None,
    offset: int,
) -> None:
    library = libraries[chosen]
    listed = _folded(library, list(library.list(Query(where, order))))
    found = _folded(library, [hit.article for hit in library.search(Query(where, order))])
    query = Query(where, order, limit, offset, folded=True)

    assert list(library.list(query)) == listed[offset:][:limit]
    assert [hit.article for hit in library.search(query)] == found[offset:][:limit]


def test_a_folded_answer_counts_all_articles(libraries: list[Library]) -> None:
    for library in libraries:
        assert library.articles.count(Query(folded=True)) == library.articles.count()


def test_the_random_libraries_have_stories_to_fold(libraries: list[Library]) -> None:
    for library in libraries:
        assert len(list(library.list(Query(folded=True)))) < library.articles.count()


def test_files_with_one_url_fold_only_in_a_story(folder: Path) -> None:
    from tests.factory import write_article

    for name in ("a", "b"):
        write_article(folder, f"{name}.md", webUrl="https://example.com/same")
    library = open_library(folder, cache=False)

    assert [row.others for row in library.list(Query(folded=True))] == [0, 0]
