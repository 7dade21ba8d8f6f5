"""Which fields the library fills is known without reading its articles."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from newscli.index.answer.filled import _ROWS
from newscli.library import Library
from tests.factory import write_article
from tests.opening import open_library

EMPTY = {"publishedDateTime": None, "webUrl": None, "provider": None, "topics": None, "quality": None, "heat": None}


def _plan(library: Library, sql: str) -> Iterable[str]:
    return [step for *_, step in library._index.rows(f"EXPLAIN QUERY PLAN {sql}") if "article" in step]


@pytest.mark.parametrize("name", _ROWS)
def test_one_look_into_an_index_tells(seeds: Library, name: str) -> None:
    steps = _plan(seeds, f"SELECT EXISTS (SELECT 1 FROM {_ROWS[name]})")

    assert all("USING COVERING INDEX" in step for step in steps)
    assert "SCAN article USING COVERING INDEX article_facts" not in steps


def test_seeds_fill_all_but_authors_and_links_in_texts(seeds: Library) -> None:
    assert seeds.articles.filled([*_ROWS, "title"]) == {*_ROWS, "title"} - {"author", "mentions"}


@pytest.mark.parametrize(
    ("provider", "is_filled"),
    [({"name": "A"}, True), ({"domain": "a.com"}, True), ({"name": "A", "domain": "a.com"}, True), (None, False)],
)
def test_a_provider_has_a_name_or_a_domain(folder: Path, provider: dict[str, str] | None, *, is_filled: bool) -> None:
    write_article(folder, "a.txt", **EMPTY | {"provider": provider})
    write_article(folder, "b.txt", **EMPTY)

    assert open_library(folder, cache=False).articles.filled(["provider", "title"]) == {
        "title",
        *(["provider"] if is_filled else []),
    }


def test_an_empty_library_fills_nothing(folder: Path) -> None:
    assert open_library(folder, cache=False).articles.filled(_ROWS) == set()
