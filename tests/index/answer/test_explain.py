"""Why a query finds what it finds, and the nearest to what it does not."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from newscli.library import Library
from newscli.model.answers import ClauseCount
from newscli.query.ast import Collapse, Query
from tests.factory import write_article
from tests.opening import open_library

NOW = datetime(2026, 6, 1, tzinfo=UTC)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """Robots in a, b and c; AI in a, b and d; quality 1 to 4."""
    folder = tmp_path_factory.mktemp("explain")
    write_article(
        folder, "a.txt", title="Robots", topics=["AI"], quality=1, desk="money",
        provider={"name": "CNET", "domain": "cnet.com"},
    )  # fmt: skip
    write_article(
        folder, "b.txt", title="Robots", topics=["AI", "Computer Vision"], quality=2, type="video", desk="money"
    )
    write_article(folder, "c.txt", title="Robots", topics=["Société"], quality=3, category="blog")
    write_article(folder, "d.txt", title="Machines", topics=["AI"], quality=4)
    library = open_library(folder, cache=False)
    yield library
    library.close()


@pytest.mark.parametrize(
    ("text", "found", "clauses"),
    [
        ("", 4, []),
        ("robots", 3, [("robots", 3, 4)]),
        ("robots #ai", 2, [("robots", 3, 3), ("topic:ai", 3, 3)]),
        ("robots topic:ai quality:>1", 1, [("robots", 3, 2), ("topic:ai", 3, 2), ("quality:>1", 3, 2)]),
        ("robots nothing", 0, [("robots", 3, 0), ("nothing", 0, 3)]),
        ("-robots", 1, [("-robots", 1, 4)]),
        ("robots OR machines", 4, [("robots OR machines", 4, 4)]),
        ("(robots OR machines) is:video", 1, [("robots OR machines", 4, 1), ("type:=video", 1, 4)]),
        ("robots robots", 3, [("robots", 3, 3), ("robots", 3, 3)]),
        ("robots (topic:ai quality:1)", 1, [("robots", 3, 1), ("topic:ai", 3, 1), ("quality:1", 1, 2)]),
    ],
)
def test_each_clause_is_counted_alone_and_left_out(
    library: Library, text: str, found: int, clauses: list[tuple[str, int, int]]
) -> None:
    explained = library.explain(text)

    assert explained.found == found
    assert list(explained.clauses) == [ClauseCount(*clause) for clause in clauses]


def test_the_number_found_is_what_the_sql_counts_when_rows_collapse(folder: Path) -> None:
    for name in ("a.txt", "b.txt"):
        write_article(folder, name, title="Robots", webUrl="https://example.com/same")
    library = open_library(folder, cache=False)
    query = Query(library.ask("robots", NOW).where, collapse=Collapse.URL)

    explanation = library.explain(query)

    assert library.articles.count(query) == 1
    assert explanation.found == library._index.value(explanation.sql, explanation.values) == 2


def test_the_query_is_told_as_it_was_read(library: Library) -> None:
    explained = library.explain('#AI "Robots" sort:heat no:heat')

    assert explained.query == "topic:ai =robots -has:heat sort:heat-desc"
    assert library.explain(explained.query) == explained


def test_the_sql_takes_as_many_values_as_it_has_marks(library: Library) -> None:
    explained = library.explain("robots topic:ai,iot title:/x/ quality:1..5 owner.name OR names:a.txt is:duplicate")

    assert explained.sql.startswith("SELECT count(*)")
    assert explained.sql.count("?") == len(explained.values)


@pytest.mark.parametrize("text", ["", "robots -machines", "robots topic:ai", "quality:>1"])
def test_the_sql_is_what_is_asked(library: Library, text: str) -> None:
    asked: list[str] = []
    library._index.connection.set_trace_callback(lambda sql: asked.append(" ".join(sql.split())))
    try:
        explained = library.explain(text)
        before = asked.copy()
        list(library._index.rows(explained.sql, explained.values))
    finally:
        library._index.connection.set_trace_callback(None)

    assert asked[len(before)] in before


@pytest.mark.parametrize(
    ("text", "nearest"),
    [
        ("robts", {"robts": "robots"}),
        ("title:robts", {"robts": "robots"}),
        ("robts*", {}),
        ("-robts", {}),
        ("topic:societ robots", {}),
        ("", {}),
    ],
)
def test_the_nearest_to_words_that_no_article_has(library: Library, text: str, nearest: dict[str, str]) -> None:
    assert library.nearest(Query(library.ask(text, NOW).where)) == nearest


@pytest.mark.parametrize(
    ("text", "clause", "values"),
    [
        ("topic:=societ", "topic:=societ", [("Société", 1)]),
        ("topic:ai,societ", "topic:societ", [("Société", 1)]),
        ('topic:"vision of computers"', 'topic:"vision of computers"', [("Computer Vision", 1)]),
        ("provider:cnett", "provider:cnett", [("CNET", 1)]),
        ("domain:cnet.con", 'domain:"cnet con"', [("cnet.com", 1)]),
        ("type:vidoe", "type:vidoe", [("video", 1)]),
        ("robts category:blgo", "category:blgo", [("blog", 1)]),
        ("desk:moneyy", "desk:moneyy", [("money", 2)]),
    ],
)
def test_the_values_alike_one_that_no_article_has(
    library: Library, text: str, clause: str, values: list[tuple[str, int]]
) -> None:
    (near,) = library.near_values(text)

    assert near.alike
    assert near.clause == clause
    assert [(facet.value, facet.count) for facet in near.values] == values


def test_without_a_value_alike_the_known_ones_are_told(library: Library) -> None:
    (near,) = library.near_values("topic:xyz")

    assert not near.alike
    assert [(facet.value, facet.count) for facet in near.values] == [("AI", 3), ("Computer Vision", 1), ("Société", 1)]
    assert near.total == 3


@pytest.mark.parametrize(
    "text",
    ["topic:vision robots", "topic:=société", "topic:soci*", "-topic:societ", "url:x", "id:x", "path:x", ""],
)
def test_values_that_are_there_or_unlike_any_have_none_alike(library: Library, text: str) -> None:
    assert library.near_values(text) == ()


def test_an_empty_library_has_nothing_near(folder: Path) -> None:
    library = open_library(folder, cache=False)

    assert library.nearest("robots") == {}
    assert [near.total for near in library.near_values("topic:ai")] == [0]
    assert library.explain("robots").clauses == (ClauseCount("robots", 0, 0),)
