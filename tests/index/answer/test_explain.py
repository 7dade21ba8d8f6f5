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
        folder, "a.txt", title="Robots", topics=["AI"], quality=1, provider={"name": "CNET", "domain": "cnet.com"}
    )
    write_article(folder, "b.txt", title="Robots", topics=["AI", "Computer Vision"], quality=2, type="video")
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
    explained = library.explain("robots topic:ai,iot title:/x/ quality:1..5 author.name OR names:x is:duplicate")

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
        ("topic:robotics", {}),
        ("topic:=societe", {}),
        ("topic:=societ", {"topic:societ": "topic:Société"}),
        ("provider:cnett", {"provider:cnett": "provider:CNET"}),
        ("provider:cnet.con", {"provider:cnet con": "provider:cnet.com"}),
        ("type:vidoe", {"type:vidoe": "type:video"}),
        ("category:blgo", {"category:blgo": "category:blog"}),
        ("topic:ai,societ", {"topic:societ": "topic:Société"}),
        ("robts type:vidoe", {"robts": "robots", "type:vidoe": "type:video"}),
        ("title:robts", {"robts": "robots"}),
        ("robts*", {}),
        ('topic:"computer visio"* nothing', {}),
        ("topic:societ*", {}),
        ("-topic:societ -robts", {}),
        ("topic:ai type:video robots", {}),
        ("quality:7 date:2020", {}),
        ("", {}),
    ],
)
def test_the_nearest_to_what_no_article_has(library: Library, text: str, nearest: dict[str, str]) -> None:
    where = library.ask(text, NOW).where

    assert library.nearest(Query(where)) == nearest


def test_an_empty_library_has_nothing_near(folder: Path) -> None:
    library = open_library(folder, cache=False)

    assert library.nearest(Query(library.ask("robots topic:ai", NOW).where)) == {}
    assert library.explain("robots").clauses == (ClauseCount("robots", 0, 0),)
