import multiprocessing
import os
import re
import sys
import tracemalloc
from pathlib import Path
from typing import Any

import pytest

from newscli.index.build import ingest, processes
from newscli.index.build.scan import Found, scan
from newscli.library import Library
from newscli.model.summary import Summary
from newscli.parser import article
from tests.factory import related_entry, write_article
from tests.opening import open_library


@pytest.fixture
def many(folder: Path) -> Path:
    """A folder with more files than one batch holds, some of them defective."""
    for number in range(30):
        write_article(folder, f"{number:02}.txt", title=f"Title {number}", related=[related_entry(number % 4)])
    (folder / "broken.txt").write_text("---\ntitle: [\n---\n")
    (folder / "note.txt").write_text("no front matter")
    return folder


def _answers(folder: Path) -> tuple[list[Summary], list[str], list[object]]:
    library = open_library(folder, cache=False)
    articles = list(library.list())
    related = [[row.related.title for row in library.links.related(article.id)] for article in articles]
    return articles, [problem.reason for problem in library.problems()], [related, *library.search("title")]


@pytest.fixture
def several_processes(monkeypatch: pytest.MonkeyPatch) -> None:
    if sys.platform != "linux":
        pytest.skip("elsewhere one process does all")
    monkeypatch.setattr(ingest, "_WORTH_PROCESSES", 0)
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    monkeypatch.setattr(processes, "can_fork", lambda: True)  # the tests' own process may have threads


def test_several_processes_give_the_same_as_one(many: Path, request: pytest.FixtureRequest) -> None:
    alone = _answers(many)

    request.getfixturevalue("several_processes")

    assert _answers(many) == alone
    assert len(alone[0]) == 30


def _files(folder: Path) -> list[Found]:
    return [found for part in scan(str(folder)) for found in part.files()]


@pytest.mark.usefixtures("several_processes")
def test_processes_that_are_killed_at_work_lose_nothing(many: Path) -> None:
    files = _files(many)
    batches = ingest.ingest(files, total=sum(found.size for found in files))
    ingested = next(batches)
    for process in multiprocessing.active_children():
        process.kill()

    ingested += [each for batch in batches for each in batch]

    assert [each.found for each in ingested] == files
    assert sum(each.article is not None for each in ingested) == 30


@pytest.mark.usefixtures("several_processes")
def test_a_refresh_that_fails_leaves_neither_process_nor_half_an_index(many: Path) -> None:
    def fail(done: int, total: int) -> None:
        assert multiprocessing.active_children()
        raise KeyboardInterrupt

    with Library([str(many)]) as library:
        with pytest.raises(KeyboardInterrupt):
            library.refresh(progress=fail)

        assert not multiprocessing.active_children()
        assert not library.is_indexed
        assert library.refresh().parsed == 30


@pytest.mark.usefixtures("several_processes")
def test_an_index_that_cannot_be_written_leaves_no_process_behind(folder: Path) -> None:
    write_article(folder, "a.txt")
    library = open_library(folder)
    pages = library._index.value("PRAGMA page_count")
    library._index.connection.execute(f"PRAGMA max_page_count = {pages}")  # as if the disk were full
    for number in range(30):
        write_article(folder, f"{number:02}.txt", "many words " * 1_000)

    assert library.refresh().parsed == 31
    assert not library.is_cached
    assert not multiprocessing.active_children()


def test_many_small_files_come_in_several_batches(folder: Path) -> None:
    files = [Found(os.fsencode(folder), b"%d.txt" % number, 0, 0) for number in range(2_500)]

    batches = list(ingest.ingest(files, total=10**6))

    assert [len(batch) for batch in batches] == [1_000, 1_000, 500]
    assert [ingested.found for batch in batches for ingested in batch] == [
        found._replace(size=-1)
        for found in files  # none of them is there
    ]


@pytest.mark.usefixtures("several_processes")
def test_progress_is_told_up_to_the_end(many: Path) -> None:
    told: list[tuple[int, int]] = []

    library = open_library(many, cache=False)
    library.refresh(progress=lambda done, total: told.append((done, total)), full=True)

    assert len(told) > 1
    assert told == sorted(told)
    assert told[-1][0] == told[-1][1] > 0


def test_a_file_that_cannot_be_read_is_a_problem_and_read_as_soon_as_it_can(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_article(folder, "a.txt")
    write_article(folder, "b.txt")
    read = ingest._read

    def refuse(path: str, *, whole: bool = False) -> tuple[bytes, bool]:
        if path.endswith("a.txt"):
            raise PermissionError(13, "Permission denied")
        return read(path, whole=whole)

    monkeypatch.setattr(ingest, "_read", refuse)
    library = open_library(folder, cache=False)
    assert [(os.path.basename(problem.path), problem.reason, problem.refused) for problem in library.problems()] == [
        ("a.txt", "cannot be read: Permission denied", True)
    ]
    assert library.articles.count() == 1

    monkeypatch.setattr(ingest, "_read", read)
    assert library.refresh().parsed == 1
    assert not list(library.problems())
    assert library.articles.count() == 2


@pytest.mark.skipif(os.name == "nt", reason="named pipes of POSIX")
def test_a_named_pipe_in_the_place_of_a_file_is_not_waited_for(folder: Path) -> None:
    os.mkfifo(folder / "x.txt")

    assert ingest._read(str(folder / "x.txt")) == (b"", False)


@pytest.mark.parametrize(
    "content", [b"", b"text", b"--- \n", b"----\n", b"# Title\n---\ntitle: no\n---\n", b"\0" * 2_000]
)
def test_a_file_without_front_matter_is_neither_article_nor_problem(folder: Path, content: bytes) -> None:
    (folder / "note.txt").write_bytes(content)
    write_article(folder, "a.txt")
    library = open_library(folder, cache=False)

    assert [article.title for article in library.list()] == ["A title"]
    assert not list(library.problems())


@pytest.mark.parametrize("error", [ValueError("x"), RecursionError(), AssertionError(), KeyError("a")])
def test_a_fault_of_the_parser_costs_one_file_and_not_the_library(
    folder: Path, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    library = _with_a_fault(folder, monkeypatch, error)

    assert library.articles.count() == 1
    (problem,) = library.problems()
    assert problem.refused
    place = rf"{type(error).__name__} \(test_ingest\.py, line \d+\)"
    assert re.fullmatch(f"newscli could not read it because of a bug: {place}", problem.reason)


def test_a_file_for_which_the_memory_does_not_suffice_is_asked_for_again(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = _with_a_fault(folder, monkeypatch, MemoryError())
    assert [problem.reason for problem in library.problems()] == ["cannot be read: not enough memory"]

    monkeypatch.undo()
    assert library.refresh().parsed == 1
    assert not list(library.problems())


def test_an_interrupt_is_no_fault_of_a_file(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(KeyboardInterrupt):
        _with_a_fault(folder, monkeypatch, KeyboardInterrupt())


def _with_a_fault(folder: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException) -> Library:
    """A library of two articles, of which the parser fails for one."""
    write_article(folder, "a.txt")
    write_article(folder, "b.txt")
    parse = article.parse_article

    def fail(content: bytes, path: str, *rest: Any) -> Any:
        if path.endswith("a.txt"):
            raise error
        return parse(content, path, *rest)

    monkeypatch.setattr(article, "parse_article", fail)
    return open_library(folder, cache=False)


@pytest.mark.parametrize("sign", ["\x1c", "\x1d", "\x1e", "\x1f", "\u2028", "\xa0", "\u0660"])
def test_no_sign_beside_a_number_ends_a_refresh(folder: Path, sign: str) -> None:
    write_article(folder, "a.txt", quality=f"{sign}5", heat=f"5{sign}", related=[related_entry(1, quality=f"5{sign}")])

    assert open_library(folder, cache=False).articles.count() == 1


def test_memory_does_not_grow_with_large_related_entries(folder: Path) -> None:
    for number in range(12):
        write_article(folder, f"{number}.txt", related=[related_entry(number, excerpt="long " * 100_000)])
    files = _files(folder)
    tracemalloc.start()
    try:
        for batch in ingest.ingest(files, total=0):
            del batch
        held, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()

    assert held < 20_000_000
