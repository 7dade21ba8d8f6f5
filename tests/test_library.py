import os
from pathlib import Path

import pytest

from newscli.errors import LibraryMissing
from newscli.library import Library
from newscli.model.answers import PercentileRanks
from newscli.model.article import Article
from newscli.query.ast import Query
from newscli.query.predicates import Bound, Range
from tests.factory import related_entry, write_article
from tests.opening import open_library


def _paths(library: Library) -> list[str]:
    return sorted(article.path for article in library.list())


def test_a_folder_that_does_not_exist_is_named(folder: Path) -> None:
    with pytest.raises(LibraryMissing, match=r"nowhere” does not exist") as raised:
        open_library(folder, folder / "nowhere")

    assert raised.value.hint == ""


@pytest.mark.parametrize(
    ("named", "shown"),
    [
        (["a.md"], ["a.md"]),
        (["./a.md", "deep/b.md"], ["./a.md", "deep/b.md"]),
        (["note.org", "deep"], ["deep/b.md", "note.org"]),
        (["deep/../a.md"], ["deep/../a.md"]),
        (["link.md"], ["link.md"]),
    ],
)
def test_a_library_can_be_single_files(
    folder: Path, monkeypatch: pytest.MonkeyPatch, named: list[str], shown: list[str]
) -> None:
    for name in ("a.md", "other.md", "deep/b.md", "note.org"):
        write_article(folder, name)
    (folder / "link.md").symlink_to("note.org")
    monkeypatch.chdir(folder)

    library = open_library(*named)

    assert _paths(library) == shown


def test_a_file_that_is_no_article_is_an_empty_library(folder: Path) -> None:
    (folder / "a.bin").write_bytes(b"\0\1")

    assert open_library(folder / "a.bin").articles.count() == 0


@pytest.mark.skipif(os.name == "nt", reason="named pipes of POSIX")
def test_what_is_neither_a_folder_nor_a_file_is_no_library(folder: Path) -> None:
    os.mkfifo(folder / "pipe")

    with pytest.raises(LibraryMissing, match="pipe” is neither a folder nor a file"):
        open_library(folder / "pipe")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads everything")
def test_a_folder_that_cannot_be_read_is_an_error(folder: Path) -> None:
    folder.chmod(0)
    try:
        with pytest.raises(LibraryMissing, match="cannot be read"):
            open_library(folder)
    finally:
        folder.chmod(0o700)


def test_an_empty_folder_is_a_library_without_articles(folder: Path) -> None:
    library = open_library(folder)

    assert not [
        *library.list(),
        *library.search("word"),
        *library.counts.topics(),
        *library.counts.providers(),
        *library.problems(),
    ]
    assert library.articles.count() == 0


def test_two_folders_are_one_library(tmp_path: Path) -> None:
    write_article(tmp_path / "one", "a.txt")
    write_article(tmp_path / "two", "b.txt")

    library = open_library(tmp_path / "two", tmp_path / "one")

    assert _paths(library) == [str(tmp_path / "one" / "a.txt"), str(tmp_path / "two" / "b.txt")]


def test_the_order_of_folders_makes_no_other_library(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
    one, two = str(tmp_path / "one"), str(tmp_path / "two")

    assert Library([one, two]).digest == Library([two, one]).digest == Library([one, two, one + os.sep]).digest
    assert Library([one]).digest != Library([two]).digest


@pytest.mark.parametrize(
    "folders", [[".", "."], [".", "deep"], ["deep", "."], ["deep", ".", "deep/er"], [".", "link"], ["link", "."]]
)
def test_nested_and_repeated_folders_are_counted_once(
    folder: Path, monkeypatch: pytest.MonkeyPatch, folders: list[str]
) -> None:
    write_article(folder, "a.txt")
    write_article(folder, "deep/b.txt")
    write_article(folder, "deep/er/c.txt")
    (folder / "link").symlink_to("deep", target_is_directory=True)
    monkeypatch.chdir(folder)

    library = open_library(*folders)

    assert [os.path.normpath(path) for path in _paths(library)] == ["a.txt", "deep/b.txt", "deep/er/c.txt"]


def test_a_folder_is_not_nested_in_one_whose_name_it_begins_with(tmp_path: Path) -> None:
    write_article(tmp_path / "news", "a.txt")
    write_article(tmp_path / "news-old", "b.txt")

    assert open_library(tmp_path / "news", tmp_path / "news-old").articles.count() == 2


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("articles", "articles/deep/a.txt"),
        ("articles/", "articles/deep/a.txt"),
        ("./articles", "./articles/deep/a.txt"),
        ("articles/../articles", "articles/../articles/deep/a.txt"),
        ("link", "link/deep/a.txt"),
    ],
)
def test_paths_begin_as_the_folder_was_given(
    folder: Path, monkeypatch: pytest.MonkeyPatch, given: str, shown: str
) -> None:
    write_article(folder, "deep/a.txt")
    (folder / "deep" / "broken.txt").write_text("---\ntitle: [\n---\n")
    (folder.parent / "link").symlink_to(folder, target_is_directory=True)
    monkeypatch.chdir(folder.parent)
    library = open_library(given)

    assert _paths(library) == [shown]
    assert [problem.path for problem in library.problems()] == [shown.replace("a.txt", "broken.txt")]
    article = library.articles.get("deep/a.txt")
    assert isinstance(article, Article)
    assert article.path == shown
    assert library.articles.file_of("deep/a.txt") == os.path.realpath(folder / "deep" / "a.txt")


def test_of_two_ways_to_give_a_folder_the_first_is_shown(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_article(folder, "a.txt")
    monkeypatch.chdir(folder.parent)

    assert _paths(open_library("./articles", "articles")) == ["./articles/a.txt"]
    assert _paths(open_library("articles", "./articles")) == ["articles/a.txt"]


def test_the_index_outlives_the_way_the_folder_is_given(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_article(folder, "a.txt")
    open_library(folder).close()
    monkeypatch.chdir(folder)

    with Library(["."]) as library:
        assert library.is_indexed
        assert library.refresh().parsed == 0


def test_a_library_that_was_never_refreshed_is_not_indexed(folder: Path) -> None:
    with Library([str(folder)]) as library:
        assert not library.is_indexed


def test_a_query_of_words_is_text_or_a_value(folder: Path) -> None:
    write_article(folder, "a.txt", title="Robots", quality=1)
    write_article(folder, "b.txt", title="Robots", quality=9)
    library = open_library(folder)

    assert len(list(library.search("robots"))) == 2
    assert library.articles.count("robots quality:>5") == 1
    assert library.articles.count(Query(Range("quality", Bound(5, closed=False), None))) == 1


def test_a_percentile_rank_is_the_share_of_articles_that_are_not_above(folder: Path) -> None:
    for quality, heat in ((10, 5), (20, -1), (20, 7), (30, 9), (None, None)):
        write_article(folder, f"{quality}-{heat}.txt", quality=quality, heat=heat)
    library = open_library(folder)
    ranks = {os.path.basename(article.path): library.counts.percentile_ranks(article) for article in library.list()}

    assert ranks == {
        "10-5.txt": PercentileRanks(0.25, 1 / 3),
        "20--1.txt": PercentileRanks(0.75, None),
        "20-7.txt": PercentileRanks(0.75, 2 / 3),
        "30-9.txt": PercentileRanks(1.0, 1.0),
        "None-None.txt": PercentileRanks(None, None),
    }


def test_status_counts_what_the_index_has(folder: Path) -> None:
    write_article(folder, "a.txt", related=[related_entry(1), related_entry(2), related_entry(1)])
    (folder / "broken.txt").write_text("---\ntitle: [\n---\n")
    (folder / "note.txt").write_text("no front matter")

    status = open_library(folder).status()

    assert (status.files, status.articles, status.links, status.related, status.problems) == (3, 1, 3, 2, 1)
    assert status.folders == (os.path.realpath(folder),)
    assert status.size > 0
    assert status.refreshed_at is not None


def test_version_stays_while_nothing_changes(folder: Path) -> None:
    write_article(folder, "a.md")
    library = open_library(folder)
    version = library.version()

    list(library.search("title"))
    library.refresh()

    assert library.version() == version


def test_version_changes_with_each_change_of_the_library_itself(folder: Path) -> None:
    library = open_library(folder)
    versions = [library.version()]

    for name in ("a.md", "b.md"):
        write_article(folder, name)
        library.refresh()
        versions.append(library.version())
    (folder / "a.md").unlink()
    library.refresh()

    assert len({*versions, library.version()}) == 4


def test_version_changes_with_each_change_by_another_library(folder: Path) -> None:
    library, other = open_library(folder), open_library(folder)
    versions = [library.version()]

    for name in ("a.md", "b.md"):
        write_article(folder, name)
        other.refresh()
        versions.append(library.version())

    assert len(set(versions)) == 3
