"""The deepest query that the language allows is answered, whatever stands in its parentheses."""

import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from newscli.errors import UsageError
from newscli.library import Library
from newscli.query.ast import Collapse, Query
from newscli.query.fields import Direction
from newscli.query.sorting import SortKey
from newscli.query.syntax import MAX_DEPTH
from tests.factory import write_article
from tests.opening import open_library


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder: Path = tmp_path_factory.mktemp("deep")
    write_article(folder, "a.txt", title="Robots")
    library = open_library(folder, cache=False)
    yield library
    library.close()


def _nested(*openings: str, end: str) -> str:
    """As many openings as there may be, by turns, around the end."""
    levels = [openings[level % len(openings)].format(level) for level in range(MAX_DEPTH)]
    return "".join(levels) + end + ")" * MAX_DEPTH


SHAPES = {
    "or of and": ["(a{0} OR b{0} c{0} "],
    "and not": ["(a{0} b{0} -c{0} "],
    "both by turns": ["(a{0} OR b{0} c{0} ", "(a{0} b{0} -c{0} "],
    "negated": ["(a{0} OR b{0} -"],
    "negated before": ["-(a{0} OR b{0} "],
    "many words": ["(" + "a{0} " * 99],
    "many words or others": ["(c{0} OR " + "a{0} " * 20 + "-"],
}
ANSWERS: dict[str, Callable[[Library, str], object]] = {
    "list": lambda library, text: list(library.list(text)),
    "list stories": lambda library, text: list(
        library.list(Query(library.ask(text).where, collapse=Collapse.STORY, limit=5))
    ),
    "count": lambda library, text: library.articles.count(text),
    "search": lambda library, text: list(library.search(text)),
    "count by": lambda library, text: list(library.counts.by("month", text)),
    "stats": lambda library, text: library.counts.stats(text),
    "stories": lambda library, text: list(library.stories.list(text)),
    "explain": Library.explain,
}


@pytest.mark.parametrize("end", ["robots", "title:robots", "topic:ai", "story:a.txt"])
@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("answer", ANSWERS)
def test_the_deepest_query_is_answered(library: Library, answer: str, shape: str, end: str) -> None:
    ANSWERS[answer](library, _nested(*SHAPES[shape], end=end))


def test_what_is_too_much_for_sqlite_is_wrong_usage(library: Library) -> None:
    connection = library._index.connection
    before = connection.setlimit(sqlite3.SQLITE_LIMIT_EXPR_DEPTH, 10)
    try:
        with pytest.raises(UsageError, match="too complex"):
            list(library.list(" ".join(f"(a{number} OR b c)" for number in range(10))))
    finally:
        connection.setlimit(sqlite3.SQLITE_LIMIT_EXPR_DEPTH, before)


def test_more_sort_keys_than_sqlite_takes_are_wrong_usage(library: Library) -> None:
    order = tuple(SortKey(f"k{number}", Direction.ASCENDING) for number in range(3_000))

    with pytest.raises(UsageError, match="too complex"):
        list(library.list(Query(order=order)))


@pytest.mark.parametrize(
    ("limit", "value"),
    [
        (sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER, 1),
        (sqlite3.SQLITE_LIMIT_COLUMN, 3),
        (sqlite3.SQLITE_LIMIT_SQL_LENGTH, 100),
    ],
)
def test_each_limit_of_sqlite_is_wrong_usage(library: Library, limit: int, value: int) -> None:
    connection = library._index.connection
    before = connection.setlimit(limit, value)
    try:
        with pytest.raises(UsageError, match="too complex"):
            list(library.list('topic:ai topic:iot sort:heat -"a b c"'))
    finally:
        connection.setlimit(limit, before)
