"""Folder ↔ index: what changes in the files shows at the next refresh, and nothing else is read."""

import os
import shutil
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import newscli
from newscli.errors import UsageError
from newscli.index import store
from newscli.index.build import ingest, sync
from newscli.library import Library
from newscli.model.summary import Refresh
from newscli.query.ast import Query
from tests.factory import article_text, related_entry, write_article
from tests.opening import open_library


@pytest.fixture
def library(folder: Path) -> Iterator[Library]:
    """Two articles, indexed in a file."""
    write_article(folder, "a.txt", title="First")
    write_article(folder, "b.txt", title="Second")
    library = open_library(folder)
    yield library
    library.close()


@pytest.fixture
def read_files(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files whose bytes are read from now on."""
    names: list[str] = []
    read = ingest._read

    def noted(path: str, *, whole: bool = False) -> tuple[bytes, bool]:
        names.append(os.path.basename(path))
        return read(path, whole=whole)

    monkeypatch.setattr(ingest, "_read", noted)
    return names


def _titles(library: Library) -> list[str]:
    return sorted(article.title or "" for article in library.list())


def _id_alone(folder: Path, url: str) -> str:
    """The id that an article of this URL has where it is the only one."""
    other = folder.with_name("alone")
    write_article(other, "x.txt", webUrl=url)
    return next(open_library(other, cache=False).list()).id


def test_an_edited_file_shows_at_the_next_refresh(folder: Path, library: Library) -> None:
    write_article(folder, "a.txt", title="First, edited")

    assert library.refresh() == Refresh(parsed=1)
    assert _titles(library) == ["First, edited", "Second"]
    assert not [hit for hit in library.search("first") if hit.article.title == "First"]


def test_an_edit_of_equal_length_shows_where_the_time_of_change_differs(folder: Path, library: Library) -> None:
    path = write_article(folder, "a.txt", title="Fifth")
    os.utime(path, ns=(0, 1))

    library.refresh()

    assert _titles(library) == ["Fifth", "Second"]


def test_a_full_refresh_reads_even_what_seems_unchanged(folder: Path, library: Library) -> None:
    path = folder / "a.txt"
    before = path.stat()
    write_article(folder, "a.txt", title="Fifth")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))

    assert library.refresh() == Refresh(parsed=os.name != "nt")  # by the time of its change
    assert library.refresh(full=True) == Refresh(parsed=2)
    assert _titles(library) == ["Fifth", "Second"]


def test_an_added_file_shows_at_the_next_refresh(folder: Path, library: Library) -> None:
    write_article(folder, "deep/c.md", title="Third")

    assert library.refresh() == Refresh(parsed=1)
    assert _titles(library) == ["First", "Second", "Third"]


def test_a_deleted_file_is_gone_at_the_next_refresh(folder: Path, library: Library) -> None:
    (folder / "a.txt").unlink()

    assert library.refresh() == Refresh(removed=1)
    assert _titles(library) == ["Second"]
    assert not list(library.search("first"))


def test_a_renamed_file_keeps_its_id(folder: Path, library: Library) -> None:
    before = {article.title: article.id for article in library.list()}
    (folder / "a.txt").rename(folder / "z.md")

    assert library.refresh() == Refresh(parsed=1, removed=1)
    assert {article.title: article.id for article in library.list()} == before
    assert sorted(os.path.basename(article.path) for article in library.list()) == ["b.txt", "z.md"]


def test_a_file_that_stops_being_an_article_leaves_the_answers(folder: Path, library: Library) -> None:
    (folder / "a.txt").write_text("no front matter any more")
    (folder / "b.txt").write_text("---\ntitle: [\n---\n")

    assert library.refresh() == Refresh(parsed=0, refused=1)
    assert _titles(library) == []
    assert [problem.refused for problem in library.problems()] == [True]


@pytest.mark.parametrize("content", ["no front matter any more", "---\ntitle: [\n---\n"])
def test_the_index_changed_when_a_file_stopped_being_an_article(folder: Path, library: Library, content: str) -> None:
    before = library.status().refreshed_at
    (folder / "a.txt").write_text(content)
    later = datetime(2100, 1, 1, tzinfo=UTC)

    library._index.refresh(later, lambda _done, _total: None)

    assert before != later
    assert library.status().refreshed_at == later


def test_a_mended_file_has_no_problem_any_more(folder: Path, library: Library) -> None:
    (folder / "a.txt").write_text("---\ntitle: [\n---\n")
    library.refresh()
    write_article(folder, "a.txt", title="Mended")

    assert library.refresh() == Refresh(parsed=1)
    assert not list(library.problems())
    assert _titles(library) == ["Mended", "Second"]


def test_a_second_refresh_reads_no_file(folder: Path, library: Library, read_files: list[str]) -> None:
    (folder / "note.txt").write_text("no front matter")
    (folder / "broken.txt").write_text("---\ntitle: [\n---\n")
    library.refresh()
    assert sorted(read_files) == ["broken.txt", "note.txt"]
    read_files.clear()

    assert library.refresh() == Refresh(refused=1)
    assert read_files == []


def test_another_process_finds_the_index_ready(folder: Path, library: Library, read_files: list[str]) -> None:
    with Library([str(folder)]) as again:
        assert again.is_indexed
        assert again.refresh() == Refresh()
        assert list(again.list()) == list(library.list())
    assert read_files == []


def test_only_the_changed_file_is_read(folder: Path, library: Library, read_files: list[str]) -> None:
    write_article(folder, "b.txt", title="Second, edited")

    library.refresh()

    assert read_files == ["b.txt"]


def test_of_many_folders_only_the_changed_file_is_read(folder: Path, library: Library, read_files: list[str]) -> None:
    for number in range(30):
        write_article(folder, f"{number % 5}/{number}.txt")
    library.refresh()
    read_files.clear()
    write_article(folder, "3/13.txt", title="Edited")

    assert library.refresh() == Refresh(parsed=1)
    assert read_files == ["13.txt"]


def test_a_new_folder_without_articles_changes_nothing(folder: Path, library: Library) -> None:
    before = library.status().refreshed_at
    (folder / "empty").mkdir()
    (folder / "empty" / "data.json").write_text("{}")

    assert library.refresh() == Refresh()
    assert library.status().refreshed_at == before


def test_a_folder_that_is_gone_takes_its_articles_along(folder: Path, library: Library) -> None:
    for name in ("c", "d"):
        write_article(folder, f"deep/er/{name}.txt", title=name)
    library.refresh()
    shutil.rmtree(folder / "deep")

    assert library.refresh() == Refresh(removed=2)
    assert _titles(library) == ["First", "Second"]


def test_a_renamed_folder_keeps_the_ids_of_its_articles(folder: Path, library: Library) -> None:
    write_article(folder, "deep/c.txt", title="Third")
    library.refresh()
    before = {article.title: article.id for article in library.list()}
    (folder / "deep").rename(folder / "deeper")

    assert library.refresh() == Refresh(parsed=1, removed=1)
    assert {article.title: article.id for article in library.list()} == before


def test_a_folder_that_comes_back_as_it_was_is_found_again(folder: Path, library: Library) -> None:
    write_article(folder, "deep/c.txt", title="Third")
    library.refresh()
    away = folder.with_name("away")
    (folder / "deep").rename(away)
    assert library.refresh() == Refresh(removed=1)
    away.rename(folder / "deep")

    assert library.refresh() == Refresh(parsed=1)
    assert _titles(library) == ["First", "Second", "Third"]


def test_a_file_that_moves_between_folders_is_found_where_it_is(folder: Path, library: Library) -> None:
    (folder / "deep").mkdir()
    (folder / "a.txt").rename(folder / "deep" / "a.txt")

    assert library.refresh() == Refresh(parsed=1, removed=1)
    assert sorted(os.path.relpath(article.path, folder) for article in library.list()) == ["b.txt", "deep/a.txt"]


@pytest.mark.parametrize(
    "change",
    [
        lambda _folder: None,
        lambda folder: shutil.rmtree(folder / "deep"),
        lambda folder: (folder / "deep" / "c.txt").unlink(),
        lambda folder: (folder / "deep").rename(folder / "deeper"),
        lambda folder: (folder / "empty").mkdir(),
        lambda folder: (folder / "note.txt").write_text("no front matter"),
        lambda folder: (folder / "a.txt").write_text("---\ntitle: [\n---\n"),
    ],
    ids=["nothing", "folder gone", "folder emptied", "folder renamed", "empty folder", "note", "broken file"],
)
def test_a_refresh_that_finds_nothing_new_does_not_write(
    folder: Path, library: Library, change: Callable[[Path], object]
) -> None:
    write_article(folder, "deep/c.txt")
    library.refresh()
    change(folder)
    library.refresh()
    index = Path(library.status().place or "")
    before = index.read_bytes()

    library.refresh()

    assert index.read_bytes() == before


def test_a_file_that_moves_onto_another_takes_its_place(folder: Path, library: Library) -> None:
    write_article(folder, "deep/b.txt", title="Third")
    library.refresh()
    (folder / "deep" / "b.txt").replace(folder / "b.txt")

    assert library.refresh() == Refresh(parsed=1, removed=1)
    assert _titles(library) == ["First", "Third"]


def test_a_file_that_was_only_touched_is_read_again(folder: Path, library: Library, read_files: list[str]) -> None:
    before = list(library.list())
    os.utime(folder / "a.txt", ns=(0, 1))

    assert library.refresh() == Refresh(parsed=1)
    assert read_files == ["a.txt"]
    assert list(library.list()) == before
    assert library.refresh() == Refresh()


def test_a_folder_in_the_place_of_a_file_and_a_file_in_the_place_of_a_folder(folder: Path, library: Library) -> None:
    (folder / "a.txt").unlink()
    write_article(folder, "a.txt/inner.txt", title="Within")

    assert library.refresh() == Refresh(parsed=1, removed=1)
    assert _titles(library) == ["Second", "Within"]

    shutil.rmtree(folder / "a.txt")
    write_article(folder, "a.txt", title="First again")

    assert library.refresh() == Refresh(parsed=1, removed=1)
    assert _titles(library) == ["First again", "Second"]


def test_a_library_that_becomes_empty_has_no_articles_and_can_be_filled_again(folder: Path, library: Library) -> None:
    write_article(folder, "deep/c.txt")
    library.refresh()
    for path in folder.iterdir():
        shutil.rmtree(path) if path.is_dir() else path.unlink()

    assert library.refresh() == Refresh(removed=3)
    assert _titles(library) == []
    assert library.refresh() == Refresh()

    write_article(folder, "deep/c.txt", title="Back")

    assert library.refresh() == Refresh(parsed=1)
    assert _titles(library) == ["Back"]


def test_a_file_that_moves_between_the_folders_of_a_library_keeps_its_id(tmp_path: Path) -> None:
    write_article(tmp_path, "one/a.txt", title="First")
    write_article(tmp_path, "two/b.txt", title="Second")
    library = open_library(tmp_path / "one", tmp_path / "two", cache=False)
    before = {article.title: article.id for article in library.list()}
    (tmp_path / "one" / "a.txt").rename(tmp_path / "two" / "a.txt")

    assert library.refresh() == Refresh(parsed=1, removed=1)
    assert {article.title: article.id for article in library.list()} == before
    assert library.refresh() == Refresh()


@pytest.mark.skipif(os.name == "nt", reason="symbolic links")
def test_a_linked_folder_is_found_by_its_other_link_where_the_first_goes(folder: Path) -> None:
    write_article(folder, "a.txt", title="First")
    elsewhere = folder.with_name("elsewhere")
    write_article(elsewhere, "c.txt", title="Third")
    for name in ("1", "2"):
        (folder / name).symlink_to(elsewhere)
    with newscli.open_library(folder, follow=True) as library:
        assert library.refresh() == Refresh()
        (folder / "1").unlink()

        assert library.refresh() == Refresh(parsed=1, removed=1)
        assert [os.path.relpath(library.articles.get("Third").path, folder)] == ["2/c.txt"]
        (folder / "2").unlink()

        assert library.refresh() == Refresh(removed=1)
        assert _titles(library) == ["First"]


@pytest.fixture
def unreadable(monkeypatch: pytest.MonkeyPatch, read_files: list[str]) -> set[str]:
    """Names of files that cannot be read while they are in it; whether they can must not show in size and time."""
    names: set[str] = set()
    read = ingest._read

    def refusing(path: str, *, whole: bool = False) -> tuple[bytes, bool]:
        if os.path.basename(path) in names:
            read_files.append(os.path.basename(path))
            raise PermissionError(13, "Permission denied")
        return read(path, whole=whole)

    monkeypatch.setattr(ingest, "_read", refusing)
    return names


def test_a_file_that_cannot_be_read_is_asked_for_at_each_refresh_until_it_can(
    folder: Path, library: Library, read_files: list[str], unreadable: set[str]
) -> None:
    write_article(folder, "deep/c.txt", title="Third")
    write_article(folder, "deep/d.txt", title="Fourth")
    unreadable.add("c.txt")
    assert library.refresh() == Refresh(parsed=1, refused=1)

    for _ in range(2):
        read_files.clear()
        assert library.refresh() == Refresh(refused=1)
        assert read_files == ["c.txt"]

    unreadable.clear()
    read_files.clear()
    assert library.refresh() == Refresh(parsed=1)
    assert _titles(library) == ["First", "Fourth", "Second", "Third"]
    assert library.refresh() == Refresh()
    assert read_files == ["c.txt"]


def test_a_file_that_cannot_be_read_is_asked_for_again_whatever_its_time_of_change(
    folder: Path, library: Library, unreadable: set[str]
) -> None:
    unreadable.add("c.txt")
    path = write_article(folder, "c.txt", title="Third")
    os.utime(path, ns=(-1, -1))
    if path.stat().st_mtime_ns != -1:
        pytest.skip("this file system has no such time")
    assert library.refresh() == Refresh(refused=1)
    unreadable.clear()

    assert library.refresh() == Refresh(parsed=1)
    assert _titles(library) == ["First", "Second", "Third"]


def test_an_article_that_cannot_be_read_any_more_leaves_the_answers_till_it_can(
    folder: Path, library: Library, unreadable: set[str]
) -> None:
    unreadable.add("a.txt")
    os.utime(folder / "a.txt", ns=(0, 1))

    library.refresh()
    assert _titles(library) == ["Second"]
    assert not list(library.search("first"))

    unreadable.clear()
    library.refresh()
    assert _titles(library) == ["First", "Second"]


def test_progress_ends_at_the_whole_where_a_file_cannot_be_read(
    folder: Path, library: Library, unreadable: set[str]
) -> None:
    write_article(folder, "c.txt")
    unreadable.add("c.txt")
    told: list[tuple[int, int]] = []

    library.refresh(progress=lambda done, total: told.append((done, total)))

    assert told[-1][0] == told[-1][1] > 1


def test_a_file_that_could_not_be_read_and_goes_is_no_problem_any_more(
    folder: Path, library: Library, unreadable: set[str]
) -> None:
    write_article(folder, "deep/c.txt")
    unreadable.add("c.txt")
    library.refresh()
    shutil.rmtree(folder / "deep")

    assert library.refresh() == Refresh(removed=1)
    assert not list(library.problems())
    assert library.refresh() == Refresh()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads everything")
def test_a_folder_that_cannot_be_read_is_a_problem_till_it_can(folder: Path, library: Library) -> None:
    write_article(folder, "deep/c.txt", title="Third")
    library.refresh()
    (folder / "deep").chmod(0)
    try:
        assert library.refresh() == Refresh(removed=1, refused=1)
        assert library.refresh() == Refresh(refused=1)
        assert [os.path.basename(problem.path) for problem in library.problems()] == ["deep"]
        assert _titles(library) == ["First", "Second"]
    finally:
        (folder / "deep").chmod(0o700)

    assert library.refresh() == Refresh(parsed=1, removed=1)
    assert not list(library.problems())
    assert _titles(library) == ["First", "Second", "Third"]


@pytest.fixture
def meanwhile(monkeypatch: pytest.MonkeyPatch) -> list[Callable[[], object]]:
    """What happens, once each, after the next refresh has compared the files and before it writes."""
    waiting: list[Callable[[], object]] = []
    compare = sync.compare

    def interrupted(*values: Any, **options: Any) -> sync.Difference:
        difference = compare(*values, **options)
        if waiting:
            waiting.pop()()
        return difference

    monkeypatch.setattr(sync, "compare", interrupted)
    return waiting


def test_what_another_process_read_meanwhile_is_not_read_again(
    folder: Path, library: Library, read_files: list[str], meanwhile: list[Callable[[], object]]
) -> None:
    write_article(folder, "a.txt", title="First, edited")
    (folder / "b.txt").unlink()
    meanwhile.append(lambda: open_library(folder).close())

    assert library.refresh() == Refresh()
    assert read_files == ["a.txt"]
    assert _titles(library) == ["First, edited"]


def test_what_another_process_saw_later_stays(
    folder: Path, library: Library, read_files: list[str], meanwhile: list[Callable[[], object]]
) -> None:
    write_article(folder, "a.txt", title="First, edited")

    def change() -> None:
        write_article(folder, "a.txt", title="First, edited again")
        write_article(folder, "c.txt", title="Third")
        open_library(folder).close()

    meanwhile.append(change)

    assert library.refresh() == Refresh()
    assert read_files == ["a.txt", "c.txt"]
    assert _titles(library) == ["First, edited again", "Second", "Third"]


def test_an_index_that_another_process_made_meanwhile_is_not_made_again(
    folder: Path, read_files: list[str], meanwhile: list[Callable[[], object]]
) -> None:
    write_article(folder, "a.txt", title="First")
    meanwhile.append(lambda: open_library(folder).close())

    with Library([str(folder)]) as library:
        assert library.refresh() == Refresh()
        assert read_files == ["a.txt"]
        assert _titles(library) == ["First"]


def test_while_another_process_reads_nothing_is_written_by_half(
    folder: Path, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store, "_SHORT", 0.01)
    write_article(folder, "a.txt", title="First, edited")
    with closing(sqlite3.connect(library.status().place or "")) as other:
        reading = other.execute("SELECT number FROM file")
        next(reading)

        assert library.refresh().stale
        assert _titles(library) == ["First", "Second"]
        assert not library._index.connection.in_transaction

        reading.close()

    assert library.refresh() == Refresh(parsed=1)
    assert _titles(library) == ["First, edited", "Second"]


@pytest.mark.parametrize("full", [False, True])
def test_files_that_change_while_they_are_compared_show_at_the_next_refresh(
    folder: Path, library: Library, meanwhile: list[Callable[[], object]], full: bool
) -> None:
    write_article(folder, "a.txt", title="First, edited")

    def change() -> None:
        write_article(folder, "a.txt", title="First, edited again")
        write_article(folder, "deep/c.txt", title="Third")
        (folder / "b.txt").unlink()

    meanwhile.append(change)

    library.refresh(full=full)
    library.refresh()

    assert _titles(library) == ["First, edited again", "Third"]
    assert not list(library.problems())


def test_articles_with_one_url_have_ids_of_their_own(folder: Path) -> None:
    for name in ("c", "a", "b/a"):
        write_article(folder, f"{name}.txt", title=name, webUrl="https://example.com/same")
    alone = _id_alone(folder, "https://example.com/same")
    ids = {article.title: article.id for article in open_library(folder, cache=False).list()}

    assert len(set(ids.values())) == 3
    assert ids["a"] == alone


def test_ids_of_articles_with_one_url_outlive_edits_and_other_files(folder: Path, library: Library) -> None:
    for name in ("d", "e"):
        write_article(folder, f"{name}.txt", title=name, webUrl="https://example.com/same")
    library.refresh()
    before = {article.title: article.id for article in library.list()}
    write_article(folder, "d.txt", title="d", excerpt="Edited.", webUrl="https://example.com/same")
    write_article(folder, "f.txt", title="f", webUrl="https://example.com/same")
    library.refresh()
    after = {article.title: article.id for article in library.list()}

    assert {title: after[title] for title in before} == before
    assert len(set(after.values())) == 5


def test_the_one_that_is_left_of_two_has_the_id_of_the_url(folder: Path, library: Library) -> None:
    for name in ("d", "e"):
        write_article(folder, f"{name}.txt", title=name, webUrl="https://example.com/same")
    library.refresh()
    first = library.articles.resolve("d.txt")
    (folder / "d.txt").unlink()
    library.refresh()

    assert library.articles.resolve("e.txt") == first


NAMES = ("a.txt", "b.md", "c/a.txt", "c/b.txt", "d/a.txt", "d/c/a.txt", "z.html", "z.html/a.txt")
FOLDERS = ("c", "d", "d/c", "z.html", "empty")
RELATED = st.lists(
    st.sampled_from(
        [
            related_entry(1, webUrl="https://example.com/0"),
            related_entry(2, webUrl="https://example.com/1", title="Named"),
            related_entry(3),
            related_entry(4),
        ]
    ),
    max_size=3,
)
ARTICLES = st.builds(
    lambda body, **changes: article_text(body, **changes).encode(),
    st.sampled_from(["", "robot", "robot arm\nrobot", "Émile robots", "arms"]),
    webUrl=st.sampled_from(["https://example.com/0", "https://example.com/1", None]),
    title=st.sampled_from(["Robot", "A title", "日本語", "AT&amp;T", None]),
    excerpt=st.sampled_from(["robot", "Émile", None]),
    topics=st.sampled_from([["AI"], ["AI", "Robots"], None, {"no": "list"}]),
    provider=st.sampled_from([{"name": "CNET", "domain": "cnet.com"}, "CNET", None]),
    publishedDateTime=st.sampled_from(["2022-05-25", "2021-01-01T10:00:00Z", "never", None]),
    related=RELATED,
)
OTHER_FILES = st.sampled_from([b"", b"no front matter", b"---\ntitle: [\n---\n", b"---\ntitle: \xff\n---\nrobot"])
CHANGES = st.one_of(
    st.tuples(st.just("write"), st.sampled_from(NAMES), ARTICLES | OTHER_FILES),
    st.tuples(st.just("delete"), st.sampled_from(NAMES), st.none()),
    st.tuples(st.just("rename"), st.sampled_from(NAMES), st.sampled_from(NAMES)),
    st.tuples(st.just("touch"), st.sampled_from(NAMES), st.none()),
    st.tuples(st.just("delete"), st.sampled_from(FOLDERS), st.none()),
    st.tuples(st.just("rename"), st.sampled_from(FOLDERS), st.sampled_from(FOLDERS)),
    st.tuples(st.just("make folder"), st.sampled_from(FOLDERS), st.none()),
    *([st.tuples(st.just("link"), st.sampled_from(["l", "d/l"]), st.sampled_from(FOLDERS))] if os.name != "nt" else []),
    st.tuples(st.just("refresh"), st.none(), st.none()),
)


def _clear(folder: Path, path: Path) -> None:
    """Make room for a path: nothing is there, and everything above it is a folder."""
    above = path.parent
    if above != folder and not above.is_dir():
        _clear(folder, above)
    above.mkdir(exist_ok=True)
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    elif os.path.lexists(path):
        path.unlink()


def _rename(folder: Path, path: Path, other: Path) -> None:
    """Nothing is renamed into itself, or onto a folder that it lies in."""
    if path.exists() and path not in (other, *other.parents) and other not in path.parents:
        _clear(folder, other)
        path.rename(other)


def _change(folder: Path, tick: int, what: str, name: str, value: Any) -> None:
    """Do one change. Every write has a time of change of its own, whatever the clock of the file system."""
    path = folder / name
    if what == "rename":
        _rename(folder, path, folder / value)
        return
    if what != "touch" and (what != "delete" or os.path.lexists(path)):
        _clear(folder, path)
    if what == "make folder":
        path.mkdir()
    elif what == "link":
        path.symlink_to(folder / value)
    elif what == "write":
        path.write_bytes(value)
    if what in ("write", "touch") and path.exists():
        os.utime(path, ns=(0, tick * 1_000_000_000))


def _everything(library: Library) -> dict[str, object]:
    articles = list(library.list())
    words = ("robot", "ai", '"robot arm"', "emile", "日本", "at&t", "cnet", "rob*", "title")
    return {
        "articles": articles,
        "whole": [library.articles.get(article.id) for article in articles],
        "related": [library.links.related(article.id) for article in articles],
        "backlinks": [list(library.links.backlinks(article.id)) for article in articles],
        "problems": list(library.problems()),
        "topics": list(library.counts.topics()),
        "providers": list(library.counts.providers()),
        "hits": [list(library.search(word)) for word in words],
        "stems": list(library._index.rows("SELECT stem, word FROM stem ORDER BY word")),
        "words": library.nearest(Query(library.ask("robt titel emil topic:robot type:articl").where)),
    }


@settings(deadline=None, max_examples=60)
@given(st.lists(CHANGES, min_size=1, max_size=15))
def test_after_any_changes_the_index_answers_as_one_built_from_nothing(changes: list[tuple[str, Any, Any]]) -> None:
    with TemporaryDirectory() as folder, Library([folder], cache=False) as library:
        library.refresh()
        for tick, (what, name, value) in enumerate(changes, start=1):
            if what == "refresh":
                library.refresh()
            else:
                _change(Path(folder), tick, what, name, value)
        library.refresh()

        with open_library(folder, cache=False) as anew:
            assert _everything(library) == _everything(anew)
            assert library.status().links == anew.status().links


@pytest.mark.skipif(os.name == "nt", reason="symbolic links")
def test_a_link_out_of_the_library_is_told_and_not_followed(folder: Path, library: Library) -> None:
    write_article(folder.with_name("elsewhere"), "c.txt", title="Third")
    (folder / "link").symlink_to(folder.with_name("elsewhere"))

    assert library.refresh() == Refresh()
    assert [told.names for told in library.left_out().not_looked_at] == [(str(folder / "link"),)]


@pytest.mark.skipif(os.name == "nt", reason="symbolic links")
def test_no_setting_of_an_archive_follows_its_links(folder: Path) -> None:
    write_article(folder.with_name("elsewhere"), "c.txt", title="Third")
    (folder / "link").symlink_to(folder.with_name("elsewhere"))
    (folder / ".newscli.toml").write_text("[library]\nfollow = true\n")

    with pytest.raises(UsageError, match="There is no setting “follow”"):
        newscli.open_library(folder)


@pytest.mark.skipif(os.name == "nt", reason="symbolic links")
def test_an_index_with_all_links_followed_is_another_than_that_without(folder: Path, library: Library) -> None:
    write_article(folder.with_name("elsewhere"), "c.txt", title="Third")
    (folder / "link.txt").symlink_to(folder.with_name("elsewhere") / "c.txt")

    with newscli.open_library(folder, follow=True) as following:
        assert _titles(following) == ["First", "Second", "Third"]
    assert _titles(library) == ["First", "Second"]
    with Library([str(folder)], follow=True) as following:
        assert following.is_indexed
        assert library.clear()
        assert not following.has_index_file


@pytest.mark.skipif(os.name == "nt", reason="the time of change of POSIX")
def test_files_of_one_size_and_time_that_swap_names_are_read_again(folder: Path, library: Library) -> None:
    write_article(folder, "a.txt", title="Fifth")
    write_article(folder, "b.txt", title="Sixth")
    for name in ("a.txt", "b.txt"):
        os.utime(folder / name, ns=(0, 10**18))
    library.refresh()
    time.sleep(0.05)  # ticks of the file system

    (folder / "a.txt").rename(folder / "c")
    (folder / "b.txt").rename(folder / "a.txt")
    (folder / "c").rename(folder / "b.txt")

    assert library.refresh() == Refresh(parsed=2)
