"""Stories after a refresh: they are those of an index made anew, and only the groups that a change touches are read."""

import json
import os
from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newscli.index.stories import writer as story_writer
from newscli.index.stories.members import Group
from newscli.library import Library
from newscli.text.ids import make_id
from tests.factory import article_text, related_entry, write_article
from tests.opening import open_library


def _url(name: str) -> str:
    return f"https://example.com/{name}"


def _id(name: str) -> str:
    return make_id([_url(name)])


def _entry(name: str, number: int = 1, **changes: Any) -> dict[str, Any]:
    return related_entry(number, webUrl=_url(name), **{"publishedDateTime": "2022-05-25T08:00:00Z"} | changes)


def _write(folder: Path, name: str, named: str = "", **changes: Any) -> Path:
    """An article that names those of the letters."""
    return write_article(folder, f"{name}.txt", related=[_entry(target) for target in named], **changes)


def _groups(library: Library) -> set[frozenset[str]]:
    members: dict[int, set[str]] = defaultdict(set)
    for id_, component in library._index.rows("SELECT id, component FROM member"):
        members[component].add(id_)
    return {frozenset(ids) for ids in members.values()}


def _stories(library: Library) -> set[tuple[Any, ...]]:
    """All that the index has of each story, by the ids of its articles."""
    members: dict[int, set[str]] = defaultdict(set)
    for id_, story in library._index.rows("SELECT id, story FROM member WHERE story IS NOT NULL"):
        members[story].add(id_)
    columns = "number, id, articles, outside, publishers, first, last, heat, pulse"
    rows = list(library._index.rows(f"SELECT {columns} FROM story"))
    assert sorted(members) == sorted(number for number, *_ in rows)
    return {(frozenset(members[number]), *told) for number, *told in rows}


def _lead(library: Library) -> tuple[str, str, int | None, int]:
    """The lead of the only story: its file, its id and its heat, and how many articles the story has."""
    (story,) = library.stories.list()
    assert story.id == story.lead.id
    assert story.heat == story.lead.heat
    return Path(story.lead.path or "").name, story.id, story.heat, story.articles


def _agrees(library: Library, *folders: Path) -> bool:
    """Whether an index made anew has the same stories."""
    with open_library(*folders, cache=False) as anew:
        assert _groups(library) == _groups(anew)
        assert _stories(library) == _stories(anew)
    return True


@pytest.fixture
def read_groups(monkeypatch: pytest.MonkeyPatch) -> list[set[str]]:
    """The members of the groups that are read from now on."""
    read: list[set[str]] = []
    load = story_writer.load

    def noted(connection: Any, numbers: Sequence[int]) -> Group:
        group = load(connection, numbers)
        read.append(set(group.members))
        return group

    monkeypatch.setattr(story_writer, "load", noted)
    return read


@pytest.fixture
def library(folder: Path) -> Library:
    """Three groups: a-b, c-d with an outside article that both name, and e-f; g is alone."""
    for name, named in {"a": "b", "b": "a", "c": "dX", "d": "cX", "e": "f", "f": "e", "g": ""}.items():
        _write(folder, name, named)
    return open_library(folder, cache=False)


def _ids(*groups: str) -> list[set[str]]:
    return [set(map(_id, group)) for group in groups]


def _in_no_order(groups: Sequence[set[str]]) -> list[list[str]]:
    return sorted(map(sorted, groups))


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (lambda folder: _write(folder, "a", "b", title="Another title"), ["ab"]),
        (lambda folder: _write(folder, "d", "cXY"), ["cdX"]),
        (lambda folder: _write(folder, "d", "c"), ["cd"]),
        (lambda folder: _write(folder, "a", "bc"), ["abcdX"]),
        (lambda folder: _write(folder, "h", "f"), ["efh"]),
        (lambda folder: _write(folder, "h", "X"), ["cdXh"]),
        (lambda folder: _write(folder, "h", "bg"), ["abgh"]),
        (lambda folder: _write(folder, "X", ""), ["cdX"]),
        (lambda folder: _write(folder, "h", ""), []),
        (lambda folder: _write(folder, "g", "", title="Another title"), []),
        (lambda folder: (folder / "a.txt").unlink(), []),
        (lambda folder: (folder / "a.txt").rename(folder / "z.txt"), []),
        (lambda folder: _write(folder, "a", "b", body="Another body"), []),
        (lambda folder: _write(folder, "c", "X"), ["cdX"]),
        (lambda folder: (_write(folder, "a"), _write(folder, "b")), []),
    ],
    ids=[
        "a title", "an outside article that one names", "an outside article less", "a link to another group",
        "a new article", "a new article that names what is outside", "a new article that joins a single one",
        "an outside article that comes in", "a new article without a link", "a single article", "one of two is gone",
        "a rename", "a body", "a link less", "the only links",
    ],
)  # fmt: skip
def test_a_refresh_reads_only_the_groups_that_a_change_touches(
    folder: Path, library: Library, read_groups: list[set[str]], change: Callable[[Path], object], expected: list[str]
) -> None:
    change(folder)
    library.refresh()

    assert _in_no_order(read_groups) == _in_no_order(_ids(*expected))
    assert _agrees(library, folder)


def test_a_group_that_a_change_takes_apart_is_read_in_parts(
    folder: Path, library: Library, read_groups: list[set[str]]
) -> None:
    _write(folder, "a", "bc")
    library.refresh()
    read_groups.clear()
    _write(folder, "a", "b")
    library.refresh()

    assert _in_no_order(read_groups) == _in_no_order(_ids("ab", "cdX"))
    assert _agrees(library, folder)


def test_a_refresh_without_a_change_reads_no_group(library: Library, read_groups: list[set[str]]) -> None:
    library.refresh()

    assert read_groups == []


def test_the_stories_that_a_change_does_not_touch_keep_their_rows(folder: Path, library: Library) -> None:
    rows = "SELECT * FROM story WHERE id <> ? ORDER BY number"
    (lead,) = (story.id for story in library.stories.list() if story.id in {_id("a"), _id("b")})
    before = list(library._index.rows(rows, (lead,)))
    _write(folder, "a", "b", title="Another title")
    library.refresh()

    assert len(before) == 2
    assert list(library._index.rows(rows, (lead,))) == before


def test_a_story_is_found_where_an_outside_article_gets_a_second_namer_and_lost_with_it(
    folder: Path, library: Library
) -> None:
    _write(folder, "g", "Y")
    library.refresh()
    assert library.stories.of("g.txt") is None

    path = _write(folder, "h", "Y")
    library.refresh()
    page = library.stories.of("g.txt")
    assert page is not None
    assert (page.story.articles, page.story.outside) == (2, 1)

    path.unlink()
    library.refresh()
    assert library.stories.of("g.txt") is None
    assert _agrees(library, folder)


def test_the_id_of_a_story_stays_while_its_lead_does(folder: Path) -> None:
    for name, heat in (("a", 9), ("b", -1), ("c", -1)):
        _write(folder, name, "abc", heat=heat)
    library = open_library(folder, cache=False)
    assert [story.id for story in library.stories.list()] == [_id("a")]

    for change in (
        lambda: _write(folder, "d", "a", heat=8),
        lambda: _write(folder, "a", "abc", heat=10, title="Another title"),
        (folder / "b.txt").unlink,
        lambda: (folder / "a.txt").rename(folder / "z.txt"),
    ):
        change()
        library.refresh()
        assert [story.id for story in library.stories.list()] == [_id("a")]

    _write(folder, "d", "a", heat=11)
    library.refresh()
    assert [story.id for story in library.stories.list()] == [_id("d")]


LEADS = {
    "the most heat": ({"heat": 5}, {"heat": 7}, {"heat": 6, "quality": 99}),
    "any heat before quality": ({"heat": -1, "quality": 99}, {"heat": 0, "quality": 1}, {"heat": None, "quality": 99}),
    "equal heat: the best quality": ({"heat": 5, "quality": 3}, {"heat": 5, "quality": 4}, {"heat": 1, "quality": 9}),
    "no heat: the best quality": ({"heat": -1, "quality": 3}, {"heat": -1, "quality": 4}, {"heat": None, "quality": 1}),
    "quality before time": (
        {"quality": 3, "publishedDateTime": "2022-05-01"},
        {"quality": 4, "publishedDateTime": "2022-05-02"},
        {"quality": None, "publishedDateTime": "2022-05-01"},
    ),
    "all equal: the first": (
        {"publishedDateTime": "2022-05-02T10:00:00Z"},
        {"publishedDateTime": "2022-05-02T09:59:59Z"},
        {"publishedDateTime": "2022-05-03"},
    ),
    "a date before none": ({"publishedDateTime": None}, {"publishedDateTime": "2022-05-02"}, {"publishedDateTime": ""}),
}


@pytest.mark.parametrize("written", LEADS.values(), ids=LEADS)
def test_the_lead_has_the_most_heat_else_the_best_quality_else_it_was_first(
    folder: Path, written: tuple[dict[str, Any], ...]
) -> None:
    """The second of each."""
    for name, values in zip("abc", written, strict=True):
        _write(folder, name, "abc", **{"heat": -1, "quality": None} | values)

    (story,) = open_library(folder, cache=False).stories.list()

    assert story.id == _id("b")
    assert story.heat == (story.lead.heat if written[1].get("heat", -1) != -1 else None)


def test_an_outside_article_is_never_the_lead(folder: Path) -> None:
    for name in "ab":
        write_article(folder, f"{name}.txt", quality=1, heat=-1, related=[_entry("X", 99)])

    (story,) = open_library(folder, cache=False).stories.list()

    assert story.id in {_id("a"), _id("b")}


def test_outside_articles_alone_are_no_story(folder: Path) -> None:
    day = {"X": "2020-01-01", "Y": "2020-01-02"}
    related = [_entry(name, publishedDateTime=date) for name, date in day.items()]
    for name in "ab":
        write_article(folder, f"{name}.txt", related=related)
    library = open_library(folder, cache=False)

    assert _groups(library) == {frozenset(map(_id, "abXY"))}
    assert [(story.articles, story.outside) for story in library.stories.list()] == [(2, 0)]


def test_what_a_story_counts(folder: Path) -> None:
    related = [_entry("X", publishedDateTime="2022-05-02", provider={"name": "Two.example"})]
    for name, day, provider in (
        ("a", "2022-05-01", {"name": "One"}),
        ("b", "2022-05-02", {"name": " ONE "}),
        ("c", "2022-05-03", {"domain": "two.example"}),
        ("d", None, None),
    ):
        links = [*related, *map(_entry, "abcd")]
        write_article(folder, f"{name}.txt", publishedDateTime=day, provider=provider, heat=-1, related=links)
    write_article(folder, "copy.txt", webUrl=_url("a"), publishedDateTime="2022-05-04", provider={"name": "Three"})

    (story,) = open_library(folder, cache=False).stories.list()

    assert (story.articles, story.outside, story.publishers, story.heat) == (5, 1, 3, 40)
    assert (story.first, story.last) == (datetime(2022, 5, 1, tzinfo=UTC), datetime(2022, 5, 4, tzinfo=UTC))
    assert story.pulse == (1, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 1)


def test_of_the_files_of_one_url_the_hottest_leads(folder: Path) -> None:
    write_article(folder, "b.txt", webUrl=_url("a"), heat=5)
    _write(folder, "c", "a", heat=-1)
    library = open_library(folder, cache=False)
    assert _lead(library) == ("b.txt", _id("a"), 5, 2)

    write_article(folder, "a.txt", webUrl=_url("a"), heat=3)
    library.refresh()
    assert _lead(library) == ("b.txt", library.articles.resolve(str(folder / "b.txt")), 5, 3)

    (folder / "b.txt").rename(folder / "d.txt")
    library.refresh()
    assert _lead(library) == ("d.txt", library.articles.resolve(str(folder / "d.txt")), 5, 3)
    assert _agrees(library, folder)

    write_article(folder, "a.txt", webUrl=_url("a"), heat=9)
    library.refresh()
    assert _lead(library) == ("a.txt", _id("a"), 9, 3)

    (folder / "a.txt").unlink()
    library.refresh()
    assert _lead(library) == ("d.txt", _id("a"), 5, 2)
    assert _agrees(library, folder)


@pytest.mark.parametrize("days", [("24", "26"), ("26", "24")])
def test_of_two_descriptions_of_an_outside_article_the_same_is_told_whichever_came_first(
    folder: Path, days: tuple[str, str]
) -> None:
    library = open_library(folder, cache=False)
    for name, day in zip("ba", days, strict=True):
        entry = _entry("X", publishedDateTime=f"2022-05-{day}")
        write_article(folder, f"{name}.txt", publishedDateTime="2022-05-25", related=[entry])
        library.refresh()

    assert _agrees(library, folder)
    assert [story.outside for story in library.stories.list()] == [1]


def test_a_story_without_dates_has_no_pulse(folder: Path) -> None:
    for name in "ab":
        _write(folder, name, "ab", publishedDateTime=None)

    (story,) = open_library(folder, cache=False).stories.list()

    assert (story.first, story.last, sum(story.pulse)) == (None, None, 0)


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> int:
    """Groups of more files than this are not looked at."""
    monkeypatch.setattr(story_writer, "LARGEST_GROUP", 3)
    return 3


def test_a_group_of_too_many_articles_has_no_story_till_it_is_smaller(
    folder: Path, few: int, read_groups: list[set[str]]
) -> None:
    for name in "abc":
        _write(folder, name, "abcX")
    library = open_library(folder, cache=False)
    assert [story.articles for story in library.stories.list()] == [few]

    read_groups.clear()
    path = _write(folder, "d", "a")
    library.refresh()
    assert list(library.stories.list()) == []
    assert _groups(library) == {frozenset(map(_id, "abcdX"))}
    assert read_groups == []
    assert library.stories.of("a.txt") is None
    assert _agrees(library, folder)

    _write(folder, "b", "abcXY", quality=99)
    _write(folder, "c", "Y")
    library.refresh()
    assert list(library.stories.list()) == []
    assert _agrees(library, folder)

    path.unlink()
    library.refresh()
    assert [story.articles for story in library.stories.list()] == [few]
    assert _agrees(library, folder)


def test_a_full_refresh_finds_the_same_stories(folder: Path, library: Library) -> None:
    groups, stories = _groups(library), _stories(library)
    library.refresh(full=True)

    assert (_groups(library), _stories(library)) == (groups, stories)
    assert len(stories) == 3


def test_stories_are_kept_with_the_index(folder: Path, library: Library, read_groups: list[set[str]]) -> None:
    with open_library(folder) as kept:
        stories = _stories(kept)
    read_groups.clear()
    with open_library(folder) as again:
        assert _stories(again) == stories == _stories(library)
    assert read_groups == []


FILES = ("1.txt", "2.txt", "3.txt", "4.txt", "deep/5.txt", "deep/6.txt", "deep/er/7.txt", "8.md")
NAMES = st.sampled_from("abcdefXY")
ENTRIES = st.builds(
    _entry,
    NAMES,
    st.integers(1, 2),
    publishedDateTime=st.sampled_from(["2022-05-02T08:00:00Z", "2022-05-30", None]),
    provider=st.sampled_from([{"name": "One"}, {"domain": "two.example"}, None]),
)
ARTICLES = st.builds(
    article_text,
    webUrl=st.sampled_from("abcdef").map(_url),
    title=st.sampled_from(["Ferries for the fjord", "Storm over the grid", "Chess", None]),
    excerpt=st.sampled_from(["A robot", None]),
    publishedDateTime=st.sampled_from(["2022-05-01", "2022-05-03T10:00:00Z", "2022-05-06", "2022-05-20", None]),
    heat=st.sampled_from([-1, 0, 5]),
    quality=st.sampled_from([1, 2]),
    provider=st.sampled_from([{"name": "One"}, {"name": "Two", "domain": "two.example"}, None]),
    related=st.lists(ENTRIES, max_size=4),
)
EDITS = st.one_of(
    st.tuples(st.just("write"), st.sampled_from(FILES), ARTICLES),
    st.tuples(st.just("write"), st.sampled_from(FILES), ARTICLES),
    st.tuples(st.just("write"), st.sampled_from(FILES), st.sampled_from(["no front matter", "---\ntitle: [\n---\n"])),
    st.tuples(st.just("remove"), st.sampled_from(FILES), st.none()),
    st.tuples(st.just("rename"), st.sampled_from(FILES), st.sampled_from(FILES)),
    st.tuples(st.just("refresh"), st.none(), st.none()),
)


def _edit(folder: Path, tick: int, what: str, name: str, value: str) -> None:
    """Do one edit. Every write has a time of change of its own, whatever the clock of the file system."""
    path = folder / name
    if what == "remove":
        path.unlink(missing_ok=True)
    elif what == "rename" and path.exists():
        path.replace(folder / value)
    elif what == "write":
        path.write_text(value, encoding="utf-8")
        os.utime(path, ns=(0, tick * 1_000_000_000))


@pytest.mark.parametrize("most", [story_writer.LARGEST_GROUP, 3])
@settings(deadline=None, max_examples=40)
@given(st.lists(st.tuples(st.sampled_from(FILES), ARTICLES), max_size=8), st.lists(EDITS, min_size=1, max_size=10))
def test_after_any_edits_the_stories_are_those_of_an_index_made_anew(
    most: int, first: list[tuple[str, str]], edits: list[tuple[str, Any, Any]]
) -> None:
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setattr(story_writer, "LARGEST_GROUP", most)
        (Path(folder) / "deep" / "er").mkdir(parents=True)
        for tick, (name, text) in enumerate(first):
            _edit(Path(folder), tick, "write", name, text)
        library = open_library(folder, cache=False)
        for tick, (what, name, value) in enumerate(edits, start=len(first)):
            if what == "refresh":
                library.refresh()
            else:
                _edit(Path(folder), tick, what, name, value)
        library.refresh()

        assert _agrees(library, Path(folder))
        assert all(len(json.loads(pulse)) == story_writer.PULSE for *_, pulse in _stories(library))
        library.close()
