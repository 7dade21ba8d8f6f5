import multiprocessing
import os
from pathlib import Path

import pytest

from newscli.index import ingest
from newscli.index.scan import Found, scan
from newscli.library import open_library
from newscli.model.summary import Summary
from tests.factory import related_entry, write_article


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
    related = [[row.related.title for row in library.related(article.id)] for article in articles]
    return articles, [problem.reason for problem in library.problems()], [related, *library.search("title")]


@pytest.fixture
def several_processes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ingest, "_WORTH_PROCESSES", 0)
    monkeypatch.setattr(os, "cpu_count", lambda: 2)


def test_several_processes_give_the_same_as_one(many: Path, request: pytest.FixtureRequest) -> None:
    alone = _answers(many)

    request.getfixturevalue("several_processes")

    assert _answers(many) == alone
    assert len(alone[0]) == 30


@pytest.mark.skipif(os.name == "nt", reason="processes that are copies of this one")
def test_a_process_that_is_stopped_loses_nothing(
    many: Path, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    alone = _answers(many)
    request.getfixturevalue("several_processes")
    monkeypatch.setattr(ingest, "_work", lambda pipe: os._exit(9) if pipe.recv() else None)

    assert _answers(many) == alone


@pytest.mark.usefixtures("several_processes")
def test_who_wants_no_more_leaves_no_process_behind(many: Path) -> None:
    files = [found for folder in scan(str(many)) for found in folder.files()]
    batches = ingest.ingest(lambda: files, total=sum(found.size for found in files))
    next(batches)
    assert multiprocessing.active_children()

    batches.close()

    assert not multiprocessing.active_children()


def test_many_small_files_come_in_several_batches(folder: Path) -> None:
    files = [Found(os.fsencode(folder), b"%d.txt" % number, 0, 0) for number in range(2_500)]

    batches = list(ingest.ingest(lambda: files, total=10**6))

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

    def refuse(path: str) -> tuple[bytes, bool]:
        if path.endswith("a.txt"):
            raise PermissionError(13, "Permission denied")
        return read(path)

    monkeypatch.setattr(ingest, "_read", refuse)
    library = open_library(folder, cache=False)
    assert [(os.path.basename(problem.path), problem.reason, problem.refused) for problem in library.problems()] == [
        ("a.txt", "cannot be read: Permission denied", True)
    ]
    assert library.count() == 1

    monkeypatch.setattr(ingest, "_read", read)
    assert library.refresh().parsed == 1
    assert not list(library.problems())
    assert library.count() == 2


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
