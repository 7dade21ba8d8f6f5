import multiprocessing
import os
import signal
import struct
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscli.index.build import ingest
from newscli.index.build.scan import Found, scan
from newscli.library import Library, open_library
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
    related = [[row.related.title for row in library.links.related(article.id)] for article in articles]
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


def _ends_at_once(pipe: Connection) -> None:
    os._exit(9)


def _ends_with_its_first_batch(pipe: Connection) -> None:
    pipe.recv()
    os._exit(9)


def _ends_after_its_first_batch(pipe: Connection) -> None:
    pipe.send(ingest._ingest_batch(pipe.recv()))
    os._exit(9)


def _ends_with_its_second_batch(pipe: Connection) -> None:
    pipe.send(ingest._ingest_batch(pipe.recv()))
    _ends_with_its_first_batch(pipe)


def _ends_within_its_answer(pipe: Connection) -> None:
    pipe.recv()
    os.write(pipe.fileno(), struct.pack("!i", 1_000) + b"half of what was promised")
    os._exit(9)


@pytest.mark.skipif(os.name == "nt", reason="the ends of a pipe are files")
@pytest.mark.parametrize(
    "work",
    [
        _ends_at_once,
        _ends_with_its_first_batch,
        _ends_after_its_first_batch,
        _ends_with_its_second_batch,
        _ends_within_its_answer,
    ],
    ids=lambda work: work.__name__.strip("_").replace("_", " "),
)
def test_a_process_that_is_stopped_loses_nothing(
    many: Path, work: Callable[[Connection], None], request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    alone = _answers(many)
    request.getfixturevalue("several_processes")
    monkeypatch.setattr(ingest, "_work", work)

    assert _answers(many) == alone
    assert not multiprocessing.active_children()


def _files(folder: Path) -> list[Found]:
    return [found for part in scan(str(folder)) for found in part.files()]


@pytest.mark.usefixtures("several_processes")
def test_processes_that_are_killed_at_work_lose_nothing(many: Path) -> None:
    files = _files(many)
    batches = ingest.ingest(lambda: files, total=sum(found.size for found in files))
    ingested = next(batches)
    for process in multiprocessing.active_children():
        process.kill()

    ingested += [each for batch in batches for each in batch]

    assert sorted(each.found for each in ingested) == sorted(files)
    assert sum(each.article is not None for each in ingested) == 30


@pytest.mark.usefixtures("several_processes")
def test_who_wants_no_more_leaves_no_process_behind(many: Path) -> None:
    files = _files(many)
    batches = ingest.ingest(lambda: files, total=sum(found.size for found in files))
    next(batches)
    assert multiprocessing.active_children()

    batches.close()

    assert not multiprocessing.active_children()


@pytest.mark.usefixtures("several_processes")
def test_a_refresh_that_fails_leaves_neither_process_nor_half_an_index(many: Path) -> None:
    library = Library([str(many)])

    def fail(done: int, total: int) -> None:
        assert multiprocessing.active_children()
        raise KeyboardInterrupt

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


KILLED = """
import os, sys
from newscli.index.build import ingest
from newscli.index.build.scan import scan

os.cpu_count = lambda: 2
ingest._WORTH_PROCESSES = 0
files = [found for part in scan(sys.argv[1]) for found in part.files()]
batches = ingest.ingest(lambda: files, total=sum(found.size for found in files))
next(batches)
print("at work", flush=True)
sys.stdin.read()
"""


@pytest.mark.skipif(os.name == "nt", reason="signals and groups of processes of POSIX")
@pytest.mark.parametrize("how", ["SIGKILL", "SIGTERM", "SIGHUP"])
def test_processes_end_with_the_one_that_they_work_for(many: Path, how: str) -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", KILLED, many], stdin=subprocess.PIPE, stdout=subprocess.PIPE, start_new_session=True
    )
    try:
        assert process.stdout is not None
        assert process.stdout.readline() == b"at work\n"
        process.send_signal(getattr(signal, how))
        # Whatever process is left has the other end of this pipe, too.
        assert process.communicate(timeout=60) == (b"", None)
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.communicate()


@pytest.mark.usefixtures("several_processes")
def test_batches_larger_than_a_pipe_holds_make_nobody_wait_for_ever(folder: Path) -> None:
    files = [Found(os.fsencode(folder), b"%0200d.txt" % number, 1, 0) for number in range(20_000)]

    batches = list(ingest.ingest(lambda: files, total=len(files)))

    assert {len(batch) for batch in batches} == {1_000}
    assert sorted(ingested.found.name for batch in batches for ingested in batch) == [found.name for found in files]


@given(st.lists(st.integers(-1, 5) | st.integers(0, 1_000), max_size=30), st.integers(1, 9))
def test_every_file_has_one_share_of_about_equal_size(sizes: list[int], count: int) -> None:
    files = [Found(b"/folder", b"%d.txt" % number, size, 0) for number, size in enumerate(sizes)]
    bytes_ = [max(size, 1) for size in sizes]

    shares = [list(share) for share in ingest._shares(lambda: files, sum(bytes_), count)]

    assert [found for share in shares for found in share] == files
    assert len(shares) <= count
    largest = max((sum(max(found.size, 1) for found in share) for share in shares), default=0)
    assert largest <= sum(bytes_) / count + max(bytes_, default=0)


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


@pytest.mark.usefixtures("several_processes")
def test_where_the_system_gives_no_more_processes_this_one_does_the_rest(
    many: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[object] = []

    def start(process: multiprocessing.Process) -> None:
        if started:
            raise BlockingIOError(11, "Resource temporarily unavailable")
        started.append(process)
        begin(process)

    begin = multiprocessing.Process.start
    alone = _answers(many)
    monkeypatch.setattr(multiprocessing.Process, "start", start)

    assert _answers(many) == alone
    assert len(started) == 1
    assert not multiprocessing.active_children()


@pytest.mark.usefixtures("several_processes")
def test_a_process_that_may_start_none_does_all(many: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(multiprocessing.current_process()._config, "daemon", True)
    monkeypatch.setattr(multiprocessing.Process, "start", lambda _process: pytest.fail("this is not allowed"))

    assert len(_answers(many)[0]) == 30


def test_a_process_that_does_not_start_leaves_no_pipe_open(monkeypatch: pytest.MonkeyPatch) -> None:
    ends: list[Connection] = []
    pipe = multiprocessing.Pipe

    def noted() -> list[Connection]:
        ends.extend(pipe())
        return ends

    def start(_process: multiprocessing.Process) -> None:
        raise BlockingIOError(11, "Resource temporarily unavailable")

    monkeypatch.setattr(multiprocessing, "Pipe", noted)
    monkeypatch.setattr(multiprocessing.Process, "start", start)

    with pytest.raises(BlockingIOError):
        ingest._Worker()

    assert [end.closed for end in ends] == [True, True]
    assert not ingest._ours
