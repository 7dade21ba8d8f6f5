"""Articles that belong together in one row: the first of them in the order of the answer, with how many more."""

import random
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newscli.library import Library
from newscli.model.summary import Summary
from newscli.query.ast import EVERYTHING, NOTHING, And, Collapse, Not, Or, Predicate, Query
from newscli.query.predicates import Bound, Contains, Is, Match, Range
from newscli.query.sorting import SortKey, sort_keys
from newscli.text.words import Phrase
from tests.factory import write_article
from tests.opening import open_library
from tests.telling import url, words_of_event, write_event, write_events

LIBRARIES = 4
PROPERTY = settings(deadline=None, max_examples=100)


@pytest.fixture(scope="module")
def libraries(tmp_path_factory: pytest.TempPathFactory) -> list[Library]:
    """Libraries of random events."""
    made = []
    for seed in range(LIBRARIES):
        folder = tmp_path_factory.mktemp("events")
        write_events(folder, random.Random(seed))
        made.append(open_library(folder, cache=False))
    return made


CLAUSES = st.sampled_from(
    [
        EVERYTHING,
        NOTHING,
        Is("lead"),
        Is("published"),
        Range("quality", Bound(20, closed=True), None),
        Match(Phrase(("robot",))),
        Match(Phrase(("gr",), prefix=True)),
        Contains("title", Phrase(("ferry",))),
        Contains("provider", Phrase(("fjord",))),
    ]
)
WHERE = st.recursive(
    CLAUSES,
    lambda parts: parts.map(Not) | st.tuples(parts, parts).map(And) | st.tuples(parts, parts).map(Or),
    max_leaves=3,
)
ORDERS = st.sampled_from(["", "date-asc", "quality", "quality-asc,title", "heat", "title", "provider-desc", "random"])


@st.composite
def _orders(draw: st.DrawFn) -> tuple[SortKey, ...]:
    text = draw(ORDERS)
    return sort_keys(text, draw(st.integers(0, 5))) if text else ()


def _same(library: Library, article: Summary, collapse: Collapse) -> str:
    """What the articles of a row have in common."""
    page = library.stories.of(article.id) if collapse is Collapse.STORY else None
    return page.story.id if page else article.url or article.id


def _collapsed(library: Library, articles: Sequence[Summary], collapse: Collapse) -> list[Summary]:
    rows: dict[str, Summary] = {}
    for article in articles:
        same = _same(library, article, collapse)
        first = rows.get(same)
        rows[same] = replace(first, more=first.more + 1) if first else article
    return list(rows.values())


@PROPERTY
@given(
    st.integers(0, LIBRARIES - 1), WHERE, _orders(), st.sampled_from([Collapse.STORY, Collapse.URL]),
    st.none() | st.integers(0, 9), st.integers(0, 9),
)  # fmt: skip
def test_a_row_is_the_first_of_what_belongs_together_with_the_number_of_the_others(
    libraries: list[Library],
    chosen: int,
    where: Predicate,
    order: tuple[SortKey, ...],
    collapse: Collapse,
    limit: int | None,
    offset: int,
) -> None:
    library = libraries[chosen]
    rows = _collapsed(library, list(library.list(Query(where, order))), collapse)

    query = Query(where, order, limit, offset, collapse)

    assert list(library.list(replace(query, limit=None, offset=0))) == rows
    assert list(library.list(query)) == rows[offset:][:limit]
    assert library.articles.count(query) == len(rows)
    assert sum(row.more + 1 for row in rows) == library.articles.count(Query(where))


@PROPERTY
@given(
    st.integers(0, LIBRARIES - 1), WHERE, _orders(), st.sampled_from([Collapse.STORY, Collapse.URL]),
    st.none() | st.integers(0, 9), st.integers(0, 9),
)  # fmt: skip
def test_a_search_collapses_in_its_order_and_keeps_scores_and_snippets(
    libraries: list[Library],
    chosen: int,
    where: Predicate,
    order: tuple[SortKey, ...],
    collapse: Collapse,
    limit: int | None,
    offset: int,
) -> None:
    library = libraries[chosen]
    hits = {hit.article.id: hit for hit in library.search(Query(where, order))}
    rows = _collapsed(library, [hit.article for hit in hits.values()], collapse)
    expected = [replace(hits[row.id], article=row) for row in rows]

    assert list(library.search(Query(where, order, limit, offset, collapse))) == expected[offset:][:limit]


def test_without_collapse_every_article_stands_alone(libraries: list[Library]) -> None:
    for library in libraries:
        articles = list(library.list(Query(collapse=Collapse.NONE)))
        assert articles == list(library.list())
        assert not any(article.more for article in articles)


def test_the_random_libraries_have_what_there_is_to_collapse(libraries: list[Library]) -> None:
    for library in libraries:
        found = {collapse: list(library.list(Query(collapse=collapse))) for collapse in Collapse}
        assert len(found[Collapse.STORY]) < len(found[Collapse.URL]) < len(found[Collapse.NONE])
        assert all(any(row.more for row in found[each]) for each in (Collapse.STORY, Collapse.URL))


def test_another_seed_may_show_another_article_of_a_story(libraries: list[Library]) -> None:
    orders = [sort_keys("random", seed) for seed in range(10)]
    rows = [[row.id for row in libraries[0].list(Query(order=order, collapse=Collapse.STORY))] for order in orders]

    assert len({tuple(ids) for ids in rows}) > 1
    assert rows == [
        [row.id for row in libraries[0].list(Query(order=order, collapse=Collapse.STORY))] for order in orders
    ]
    assert len({len(ids) for ids in rows}) == 1


@pytest.fixture
def told(folder: Path) -> Library:
    write_event(
        folder,
        {
            "a": {"quality": 1, "heat": 9, "title": "Robot", "publishedDateTime": "2022-05-25"},
            "b": {"quality": 3, "heat": 5, "title": "Ferry robot robot", "publishedDateTime": "2022-05-26"},
        },
    )
    again = {"title": "Again", "excerpt": words_of_event("a"), "publishedDateTime": "2022-05-27"}
    write_article(folder, "a-again.md", webUrl=url("a"), quality=9, **again)
    write_article(folder, "alone.md", quality=2, publishedDateTime="2022-05-28")
    write_article(folder, "alone-again.md", webUrl=url("alone"), quality=0, publishedDateTime="2022-05-29")
    return open_library(folder, cache=False)


@pytest.mark.parametrize(
    ("collapse", "sort", "rows"),
    [
        (Collapse.STORY, "date", "alone-again+1 a-again+2"),
        (Collapse.STORY, "date-asc", "a+2 alone+1"),
        (Collapse.STORY, "quality", "a-again+2 alone+1"),
        (Collapse.STORY, "quality-asc", "alone-again+1 a+2"),
        (Collapse.URL, "date", "alone-again+1 a-again+1 b+0"),
        (Collapse.URL, "quality", "a-again+1 b+0 alone+1"),
        (Collapse.NONE, "quality", "a-again+0 b+0 alone+0 a+0 alone-again+0"),
    ],
)
def test_the_order_says_which_article_is_shown(told: Library, collapse: Collapse, sort: str, rows: str) -> None:
    found = told.list(Query(order=sort_keys(sort), collapse=collapse))

    assert " ".join(f"{Path(row.path).stem}+{row.more}" for row in found) == rows


def test_more_counts_only_what_the_query_asks_for(told: Library) -> None:
    (row,) = told.list(
        Query(told.ask("story:{} quality:<9".format(told.articles.resolve("b.md"))).where, collapse=Collapse.STORY)
    )

    assert (Path(row.path).stem, row.more) == ("b", 1)


def test_articles_without_a_url_stand_alone(folder: Path) -> None:
    for name, title in {"a": "Ferries", "b": "Pumps"}.items():
        write_article(folder, f"{name}.md", webUrl=None, title=title, excerpt=None)
        path = folder / f"{name}.md"
        path.write_text(path.read_text().replace("webUrl", "unknownUrl"))
    library = open_library(folder, cache=False)

    for collapse in (Collapse.URL, Collapse.STORY):
        assert [row.more for row in library.list(Query(collapse=collapse))] == [0, 0]
