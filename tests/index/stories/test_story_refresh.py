"""Stories after a refresh: they are those of an index made anew, and what a change does not touch stays as it is."""

import json
import os
from collections import defaultdict
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newscli.index.stories import clusters
from newscli.index.stories import writer as story_writer
from newscli.library import Library
from newscli.text.ids import make_id
from tests.factory import article_text, related_entry, write_article
from tests.opening import open_library
from tests.telling import words_of_event


def _url(name: str) -> str:
    return f"https://example.com/{name}"


def _id(name: str) -> str:
    return make_id([_url(name)])


def _entry(name: str, event: str = "a", **changes: Any) -> dict[str, Any]:
    given = {"publishedDateTime": "2022-05-25T08:00:00Z", "excerpt": words_of_event(event), "provider": None}
    return related_entry(1, webUrl=_url(name), **given | changes)


def _write(folder: Path, name: str, event: str, links: str = "", **changes: Any) -> Path:
    """An article about an event, with links to others about it."""
    about = {"title": None, "excerpt": words_of_event(event), "provider": {"name": f"The {name}"}}
    related = [_entry(target, event) for target in links]
    return write_article(folder, f"{name}.txt", **about | {"related": related} | changes)


def _stories(library: Library) -> set[tuple[Any, ...]]:
    """All that the index has of each story, by the ids of its articles."""
    members: dict[int, set[str]] = defaultdict(set)
    for id_, story in library._index.rows("SELECT id, story FROM member"):
        members[story].add(id_)
    rows = list(
        library._index.rows("SELECT number, id, articles, outside, publishers, first, last, heat, pulse FROM story")
    )
    assert sorted(members) == sorted(number for number, *_ in rows)
    return {(frozenset(members[number]), *told) for number, *told in rows}


def _kept(library: Library) -> list[list[tuple[Any, ...]]]:
    """What the index keeps to find stories again."""
    tables = ("vector", "month", "alike")
    return [sorted(library._index.rows(f"SELECT * FROM {table}"), key=repr) for table in tables]


def _members(library: Library) -> set[frozenset[str]]:
    return {ids for ids, *_ in _stories(library)}


def _told(*events: str) -> set[frozenset[str]]:
    """The ids of articles named by letters."""
    return {frozenset(map(_id, event)) for event in events}


def _agrees(library: Library, *folders: Path) -> bool:
    """Whether an index made anew has the same stories."""
    with open_library(*folders, cache=False) as anew:
        assert _kept(library) == _kept(anew)
        assert _stories(library) == _stories(anew)
    return True


def _lead(library: Library) -> tuple[str, str, int | None, int]:
    """The lead of the only story: its file, its id and its heat, and how many articles the story has."""
    (story,) = library.stories.list()
    assert story.id == story.lead.id
    assert story.heat == story.lead.heat
    return Path(story.lead.path or "").name, story.id, story.heat, story.articles


@pytest.fixture
def library(folder: Path) -> Library:
    """Three events: a and b; c and d, which both link to X outside; e and f, a year before. g is alone."""
    for name, event, links in (("a", "a", ""), ("b", "a", ""), ("c", "c", "X"), ("d", "c", "X"), ("g", "g", "")):
        _write(folder, name, event, links)
    for name in "ef":
        _write(folder, name, "e", publishedDateTime="2021-05-25")
    return open_library(folder, cache=False)


CHANGES: dict[str, tuple[Callable[[Path], object], tuple[str, ...]]] = {
    "nothing": (lambda folder: folder, ("ab", "cdX", "ef")),
    "a title": (lambda folder: _write(folder, "a", "a", title="Else"), ("ab", "cdX", "ef")),
    "another event": (lambda folder: _write(folder, "b", "c"), ("bcdX", "ef")),
    "an event of its own": (lambda folder: _write(folder, "b", "h"), ("cdX", "ef")),
    "a later day": (lambda folder: _write(folder, "b", "a", publishedDateTime="2022-07-25"), ("cdX", "ef")),
    "no day": (lambda folder: _write(folder, "b", "a", publishedDateTime=None), ("cdX", "ef")),
    "a link less": (lambda folder: _write(folder, "d", "c"), ("ab", "cd", "ef")),
    "a new article": (lambda folder: _write(folder, "h", "a"), ("abh", "cdX", "ef")),
    "a new one that links to what is outside": (lambda folder: _write(folder, "h", "h", "X"), ("ab", "cdX", "ef")),
    "another description of an outside article": (
        lambda folder: [_write(folder, name, "c", related=[_entry("X", "a")]) for name in "cd"], ("abX", "cd", "ef"),
    ),
    "an outside article that comes in": (lambda folder: _write(folder, "X", "c"), ("ab", "cdX", "ef")),
    "an outside article that comes in with another text": (
        lambda folder: _write(folder, "X", "a"), ("abX", "cd", "ef"),
    ),
    "one of two that is gone": (lambda folder: (folder / "a.txt").unlink(), ("cdX", "ef")),
    "a rename": (lambda folder: (folder / "a.txt").rename(folder / "z.txt"), ("ab", "cdX", "ef")),
    "a body": (lambda folder: _write(folder, "a", "a", body="Another body"), ("ab", "cdX", "ef")),
}  # fmt: skip


@pytest.mark.parametrize(("change", "told"), CHANGES.values(), ids=CHANGES)
def test_a_change_changes_the_stories_that_it_is_about(
    folder: Path, library: Library, change: Callable[[Path], object], told: tuple[str, ...]
) -> None:
    change(folder)
    library.refresh()

    assert _members(library) == _told(*told)
    assert _agrees(library, folder)


def test_the_stories_that_a_change_does_not_touch_keep_their_rows(folder: Path, library: Library) -> None:
    rows = "SELECT * FROM story WHERE id NOT IN (?, ?) ORDER BY number"
    untouched = list(library._index.rows(rows, (_id("a"), _id("b"))))
    _write(folder, "a", "a", title="Another title")
    library.refresh()

    assert len(untouched) == 2
    assert list(library._index.rows(rows, (_id("a"), _id("b")))) == untouched


def test_an_outside_article_takes_part_if_two_articles_link_to_it(folder: Path, library: Library) -> None:
    _write(folder, "a", "a", "Y")
    library.refresh()
    assert _members(library) == _told("ab", "cdX", "ef")

    path = _write(folder, "g", "g", "", related=[_entry("Y", "a")])
    library.refresh()
    assert _members(library) == _told("abY", "cdX", "ef")

    path.unlink()
    library.refresh()
    assert _members(library) == _told("ab", "cdX", "ef")
    assert _agrees(library, folder)


def test_the_id_of_a_story_stays_while_its_lead_does(folder: Path) -> None:
    for name, heat in (("a", 9), ("b", -1), ("c", -1)):
        _write(folder, name, "a", heat=heat)
    library = open_library(folder, cache=False)
    assert [story.id for story in library.stories.list()] == [_id("a")]

    for change in (
        lambda: _write(folder, "d", "a", heat=8),
        lambda: _write(folder, "a", "a", heat=10, title="Another title"),
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
}


@pytest.mark.parametrize("written", LEADS.values(), ids=LEADS)
def test_the_lead_has_the_most_heat_else_the_best_quality_else_it_was_first(
    folder: Path, written: tuple[dict[str, Any], ...]
) -> None:
    """The second of each."""
    for name, values in zip("abc", written, strict=True):
        _write(folder, name, "a", **{"heat": -1, "quality": None} | values)

    (story,) = open_library(folder, cache=False).stories.list()

    assert story.id == _id("b")
    assert story.heat == (story.lead.heat if written[1].get("heat", -1) != -1 else None)


def test_an_outside_article_is_never_the_lead(folder: Path) -> None:
    for name in "ab":
        _write(folder, name, "a", quality=1, heat=-1, related=[_entry("X", quality=99)])

    (story,) = open_library(folder, cache=False).stories.list()

    assert (story.outside, story.id in {_id("a"), _id("b")}) == (1, True)


def test_a_story_has_two_articles_of_the_library(folder: Path) -> None:
    related = [_entry("X", publishedDateTime="2020-01-01"), _entry("Y", publishedDateTime="2020-01-02")]
    for name in "ab":
        _write(folder, name, name, related=related)
    _write(folder, "c", "a", publishedDateTime="2020-01-01")

    assert list(open_library(folder, cache=False).stories.list()) == []


def test_what_a_story_counts(folder: Path) -> None:
    related = [_entry("X", publishedDateTime="2022-05-02", provider={"name": "Two.example"})]
    for name, day, provider in (
        ("a", "2022-05-01", {"name": "One"}),
        ("b", "2022-05-02", {"name": " ONE "}),
        ("c", "2022-05-03", {"domain": "two.example"}),
    ):
        _write(folder, name, "a", publishedDateTime=day, provider=provider, related=related)
    again = {"publishedDateTime": "2022-05-04", "provider": {"name": "Three"}, "title": "Of another file"}
    write_article(folder, "z-copy.txt", webUrl=_url("a"), **again)

    (story,) = open_library(folder, cache=False).stories.list()

    assert (story.articles, story.outside, story.publishers, story.heat) == (4, 1, 3, 40)
    assert (story.first, story.last) == (datetime(2022, 5, 1, tzinfo=UTC), datetime(2022, 5, 4, tzinfo=UTC))
    assert story.pulse == (1, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 1)


def test_of_the_files_of_one_url_the_hottest_leads(folder: Path) -> None:
    words = {"title": None, "excerpt": words_of_event("a")}
    write_article(folder, "b.txt", webUrl=_url("a"), heat=5, **words)
    _write(folder, "c", "a", heat=-1)
    library = open_library(folder, cache=False)
    assert _lead(library) == ("b.txt", _id("a"), 5, 2)

    write_article(folder, "a.txt", webUrl=_url("a"), heat=3, **words)
    library.refresh()
    assert _lead(library) == ("b.txt", library.articles.resolve(str(folder / "b.txt")), 5, 3)

    (folder / "b.txt").rename(folder / "d.txt")
    library.refresh()
    assert _lead(library) == ("d.txt", library.articles.resolve(str(folder / "d.txt")), 5, 3)
    assert _agrees(library, folder)

    write_article(folder, "a.txt", webUrl=_url("a"), heat=9, **words)
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
        _write(folder, name, "a", related=[_entry("X", publishedDateTime=f"2022-05-{day}")])
        library.refresh()

    assert _agrees(library, folder)
    assert [story.outside for story in library.stories.list()] == [1]


def test_a_full_refresh_finds_the_same_stories(library: Library) -> None:
    stories = _stories(library)
    library.refresh(full=True)

    assert _stories(library) == stories
    assert len(stories) == 3


def test_stories_are_kept_with_the_index(folder: Path, library: Library) -> None:
    for _ in "twice":
        with open_library(folder) as kept:
            assert _stories(kept) == _stories(library)


def test_another_language_has_other_stems_and_stories(folder: Path) -> None:
    _write(folder, "a", "a", excerpt="Schiffen, Booten, Wellen, Inseln")
    _write(folder, "b", "a", excerpt="Schiff, Boot, Welle, Insel")
    library = open_library(folder, cache=False)
    assert _members(library) == set()

    (folder / ".newscli.toml").write_text('[library]\nlanguage = "german"\n')
    library.refresh()

    assert _members(library) == _told("ab")
    assert _agrees(library, folder)


def _random_words() -> st.SearchStrategy[str]:
    """Texts of few words, so that chance makes some alike, and counts of terms pass the steps of rarity."""
    words = st.sampled_from([f"word{number}" for number in range(24)] + ["the", "日本語"])
    return st.lists(words, max_size=9).map(" ".join)


def _random_days() -> st.SearchStrategy[str | None]:
    """Days within a year, most of them near each other."""
    start = datetime(2022, 1, 1, tzinfo=UTC)
    days = st.one_of(st.integers(0, 20), st.integers(0, 20), st.integers(0, 360))
    return st.none() | days.map(lambda day: (start + timedelta(days=day, hours=day % 7)).isoformat())


FILES = tuple(f"{folder}{number}.txt" for number in range(16) for folder in ("", "deep/"))
PROVIDERS = st.sampled_from([{"name": "One"}, {"name": "Two", "domain": "two.example"}, None])
ENTRIES = st.builds(
    _entry,
    st.sampled_from("abcdefXY"),
    excerpt=_random_words(),
    publishedDateTime=_random_days(),
    provider=PROVIDERS,
)
ARTICLES = st.builds(
    article_text,
    webUrl=st.sampled_from([*"abcdefghijklmnop"]).map(_url),
    title=_random_words(),
    excerpt=_random_words(),
    publishedDateTime=_random_days(),
    heat=st.sampled_from([-1, 0, 5]),
    quality=st.sampled_from([1, 2]),
    provider=PROVIDERS,
    related=st.lists(ENTRIES, max_size=3),
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


@pytest.mark.parametrize("largest", [clusters.LARGEST, 2])
@settings(deadline=None, max_examples=60)
@given(st.lists(st.tuples(st.sampled_from(FILES), ARTICLES), max_size=30), st.lists(EDITS, min_size=1, max_size=12))
def test_after_any_edits_the_stories_are_those_of_an_index_made_anew(
    largest: int, first: list[tuple[str, str]], edits: list[tuple[str, Any, Any]]
) -> None:
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setattr(clusters, "LARGEST", largest)
        (Path(folder) / "deep").mkdir()
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
