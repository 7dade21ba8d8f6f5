"""Groups of links: what the index has hangs together as a plain search over the files finds it."""

from collections import defaultdict
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newscli.index.stories.groups import Forest
from newscli.library import Library
from newscli.parser.article import parse_article
from newscli.text.ids import make_id
from tests.factory import related_entry, write_article
from tests.opening import open_library

Groups = set[frozenset[str]]


def _url(name: str) -> str:
    return f"https://example.com/{name}"


def _entry(name: str, number: int = 1) -> dict[str, Any]:
    """A link to the article of this name; another number describes it otherwise."""
    return related_entry(number, webUrl=_url(name))


def _ids(*groups: str) -> Groups:
    """The ids of articles named by letters."""
    return {frozenset(make_id([_url(name)]) for name in group) for group in groups}


def _indexed(library: Library) -> Groups:
    """The groups that the index has."""
    groups: dict[int, set[str]] = defaultdict(set)
    for id_, component in library._index.rows("SELECT id, component FROM member"):
        groups[component].add(id_)
    return {frozenset(group) for group in groups.values()}


def _written(folder: Path) -> Groups:
    """The groups of a folder's files, by breadth-first search."""
    namers: dict[str, set[str]] = defaultdict(set)
    near: dict[str, set[str]] = {}
    inside: set[str] = set()
    for path in folder.rglob("*.txt"):
        parsed = parse_article(path.read_bytes(), str(path))
        assert parsed is not None
        assert parsed.article is not None
        source = parsed.article.id
        inside.add(source)
        near.setdefault(source, set())
        for target in {related.id for related in parsed.article.related} - {source}:
            namers[target].add(source)
            near[source].add(target)
            near.setdefault(target, set()).add(source)
    found = {frozenset(_around(id_, near)) for id_ in near}
    groups = (frozenset(id_ for id_ in group if id_ in inside or len(namers[id_]) > 1) for group in found)
    return {group for group in groups if len(group) > 1}


def _around(start: str, near: dict[str, set[str]]) -> set[str]:
    seen, level = {start}, {start}
    while level:
        level = {other for one in level for other in near[one]} - seen
        seen |= level
    return seen


@pytest.mark.parametrize(
    ("articles", "expected"),
    [
        ({"a": "", "b": ""}, []),
        ({"a": "b", "b": "a"}, ["ab"]),
        ({"a": "b", "b": ""}, ["ab"]),
        ({"a": "b", "b": "c", "c": "", "d": ""}, ["abc"]),
        ({"a": "b", "c": "b", "b": ""}, ["abc"]),
        ({"a": "a"}, []),
        ({"a": "abab", "b": "b"}, ["ab"]),
        ({"a": "X"}, []),
        ({"a": "XXX"}, []),
        ({"a": "XY", "b": "XZ"}, ["abX"]),
        ({"a": "X", "b": "XY", "c": "YZ"}, ["abcXY"]),
        ({"a": "X", "b": "a"}, ["ab"]),
        ({"a": "b", "b": "", "c": "X", "d": "X"}, ["ab", "cdX"]),
    ],
    ids=[
        "no link", "both ways", "one way", "a chain", "two name one", "itself", "repeated", "outside, named by one",
        "outside, named by one repeatedly", "outside, named by two", "a chain of outside articles",
        "outside, named by one of two", "two groups",
    ],
)  # fmt: skip
def test_a_group_is_what_hangs_together_by_links(folder: Path, articles: dict[str, str], expected: list[str]) -> None:
    for name, targets in articles.items():
        write_article(folder, f"{name}.txt", related=[_entry(target) for target in targets])

    assert _indexed(open_library(folder, cache=False)) == _ids(*expected)


def test_files_of_one_url_are_one_article_of_a_group(folder: Path) -> None:
    write_article(folder, "1.txt", webUrl=_url("a"), related=[_entry("b")])
    write_article(folder, "2.txt", webUrl=_url("a"), related=[_entry("c")])
    for name in "bc":
        write_article(folder, f"{name}.txt")

    assert _indexed(open_library(folder, cache=False)) == _ids("abc")


@pytest.mark.parametrize("named", ["", "X", "a"])
def test_files_of_one_url_alone_are_no_group(folder: Path, named: str) -> None:
    for name in ("1", "2"):
        write_article(folder, f"{name}.txt", webUrl=_url("a"), related=[_entry(target) for target in named])

    assert not _indexed(open_library(folder, cache=False))


def test_two_descriptions_of_an_outside_article_are_one_article(folder: Path) -> None:
    write_article(folder, "a.txt", related=[_entry("X", 1)])
    write_article(folder, "b.txt", related=[_entry("X", 2)])

    assert _indexed(open_library(folder, cache=False)) == _ids("abX")


def test_an_article_without_a_url_is_named_by_title_and_date(folder: Path) -> None:
    untold = {"title": "No URL", "publishedDateTime": "2022-05-25T20:04:00Z"}
    (folder / "a.txt").write_text("---\ntitle: No URL\npublishedDateTime: 2022-05-25T20:04:00Z\n---\n")
    write_article(folder, "b.txt", related=[untold])

    assert [len(group) for group in _indexed(open_library(folder, cache=False))] == [2]


def test_the_folders_of_a_library_have_groups_together(tmp_path: Path) -> None:
    write_article(tmp_path, "one/a.txt", related=[_entry("b")])
    write_article(tmp_path, "two/b.txt")

    assert _indexed(open_library(tmp_path / "one", tmp_path / "two", cache=False)) == _ids("ab")


NAMES = st.sampled_from("abcdefghijkl")
LINKS = st.lists(st.tuples(NAMES, st.integers(1, 2)), max_size=3)


@settings(deadline=None, max_examples=60)
@given(st.lists(st.tuples(NAMES, LINKS), max_size=9))
def test_the_groups_of_any_files_are_those_that_a_plain_search_finds(
    articles: list[tuple[str, list[tuple[str, int]]]],
) -> None:
    with TemporaryDirectory() as folder:
        for place, (name, links) in enumerate(articles):
            related = [_entry(target, number) for target, number in links]
            write_article(Path(folder), f"{place % 2}/{place}.txt", webUrl=_url(name), related=related)
        with open_library(folder, cache=False) as library:
            assert _indexed(library) == _written(Path(folder))


@settings(deadline=None, max_examples=100)
@given(st.lists(st.tuples(st.integers(0, 19), st.integers(0, 19)), max_size=30))
def test_a_forest_has_the_sets_that_its_pairs_join(pairs: list[tuple[int, int]]) -> None:
    forest = Forest(20)
    forest.join(pairs)
    near: dict[str, set[str]] = {str(number): set() for number in range(20)}
    for one, other in pairs:
        near[str(one)].add(str(other))
        near[str(other)].add(str(one))

    for number in range(20):
        same = {str(other) for other in range(20) if forest.root(other) == forest.root(number)}
        assert same == _around(str(number), near)


def test_entries_with_nothing_to_name_them_link_nobody(folder: Path) -> None:
    nameless = {"provider": {"name": "Example News"}}
    for name in "abc":
        write_article(folder, f"{name}.txt", related=[nameless])

    with open_library(folder, cache=False) as library:
        assert _indexed(library) == set()


def test_files_with_nothing_to_name_them_are_no_article_of_a_group(folder: Path) -> None:
    for name in "ab":
        article = {"webUrl": None, "title": None, "publishedDateTime": None, "related": [_entry(name)]}
        write_article(folder, f"x{name}.txt", **article)
        write_article(folder, f"{name}.txt", webUrl=_url(name))

    with open_library(folder, cache=False) as library:
        assert not any(frozenset(map(make_id, ([_url("a")], [_url("b")]))) <= group for group in _indexed(library))
