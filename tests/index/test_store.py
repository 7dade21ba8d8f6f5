import os
import random
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from newscli.errors import IndexBusy, IndexDamaged
from newscli.index import store
from newscli.index.files import folders_digest, index_file
from newscli.index.rows.seal import Seal
from newscli.index.store import Index
from newscli.library import Library
from tests.factory import related_entry, write_article
from tests.opening import open_library

PAGE = 4096
NOW = datetime(2026, 6, 1, tzinfo=UTC)


@pytest.fixture
def filled(folder: Path) -> Path:
    """A folder with articles that have everything an index holds."""
    for number in range(20):
        related = [related_entry(each) for each in range(number % 4)]
        write_article(folder, f"{number:02}.txt", f"word{number} robot", title=f"Title {number}", related=related)
    (folder / "broken.txt").write_text("---\ntitle: [\n---\n")
    return folder


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


def _answers(library: Library) -> tuple[object, ...]:
    articles = list(library.list())
    return (
        articles,
        list(library.search("robot")),
        list(library.counts.topics()),
        list(library.counts.providers()),
        list(library.problems()),
        [library.links.related(article.id) for article in articles],
        [library.articles.get(article.id) for article in articles],
    )


def _place(library: Library) -> Path:
    place = library.status().place
    assert place is not None
    return Path(place)


def test_nothing_is_written_into_the_library(filled: Path, cache: Path) -> None:
    before = sorted(os.listdir(filled))

    open_library(filled, cache_dir=cache).close()

    assert sorted(os.listdir(filled)) == before


def test_every_set_of_folders_has_an_index_of_its_own(folder: Path, cache: Path) -> None:
    for name in ("a", "b"):
        write_article(folder / name, "x.txt", title=name)

    titles = {
        tuple(sorted(article.title or "" for article in open_library(*folders, cache_dir=cache).list()))
        for folders in ([folder / "a"], [folder / "b"], [folder / "a", folder / "b"], [folder / "b", folder / "a"])
    }

    assert titles == {("a",), ("b",), ("a", "b")}
    assert len(list(cache.glob("*.db"))) == 3


def test_the_order_of_folders_does_not_matter() -> None:
    assert folders_digest(["/a", "/b"]) == folders_digest(["/b", "/a"]) != folders_digest(["/a/b"])


def test_no_journal_is_left_beside_the_index(filled: Path, cache: Path) -> None:
    library = open_library(filled, cache_dir=cache)
    library.close()

    assert {path.suffix for path in cache.iterdir()} == {".db", ".db-seal"}


def test_without_a_cache_the_index_is_in_memory(filled: Path, cache: Path) -> None:
    library = open_library(filled, cache=False)

    assert library.status().place is None
    assert _answers(library) == _answers(open_library(filled, cache_dir=cache))


@pytest.mark.parametrize("below", ["", "deeper", "deeper/still"])
def test_where_the_cache_folder_is_a_file_the_index_is_in_memory(filled: Path, cache: Path, below: str) -> None:
    cache.write_text("a file")

    library = open_library(filled, cache_dir=cache / below)

    assert library.status().place is None
    assert _answers(library) == _answers(open_library(filled, cache=False))


def test_where_a_folder_has_the_name_of_the_index_it_is_in_memory(filled: Path, cache: Path) -> None:
    index_file([os.path.realpath(filled)], cache).mkdir(parents=True)

    library = open_library(filled, cache_dir=cache)

    assert library.status().place is None
    assert library.articles.count() == 20


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root writes everywhere")
def test_where_the_cache_folder_cannot_be_written_the_index_is_in_memory(filled: Path, cache: Path) -> None:
    cache.mkdir(mode=0o500)

    library = open_library(filled, cache_dir=cache)

    assert library.status().place is None
    assert _answers(library) == _answers(open_library(filled, cache=False))


@pytest.mark.parametrize("limit", ["query_only = 1", "max_page_count = 12"])
def test_where_the_index_can_no_longer_be_written_it_goes_on_in_memory(
    filled: Path, cache: Path, monkeypatch: pytest.MonkeyPatch, limit: str
) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)  # as of a file system that is read-only by now
    with closing(Index.open((os.path.realpath(filled),), cache)) as index:
        index.connection.execute(f"PRAGMA {limit}")

        assert index.refresh(NOW, lambda _done, _total: None).parsed == 20

        assert index.place is None
        assert index.status().articles == 20


@pytest.mark.parametrize("times", [1, 2])
@pytest.mark.parametrize("in_transaction", [False, True])
def test_an_index_that_is_removed_while_it_is_refreshed_is_made_anew(
    filled: Path, cache: Path, monkeypatch: pytest.MonkeyPatch, times: int, in_transaction: bool
) -> None:
    removed, writing = [], Index._writing

    def remove() -> None:
        if len(removed) < times:
            removed.append(cache)
            shutil.rmtree(cache)

    @contextmanager
    def interfered(index: Index) -> Iterator[None]:
        if not in_transaction:
            remove()
        with writing(index):
            if in_transaction:
                remove()
            yield

    open_library(filled, cache_dir=cache).close()
    write_article(filled, "new.txt")
    monkeypatch.setattr(Index, "_writing", interfered)

    with open_library(filled, cache_dir=cache) as library:
        assert library.articles.count() == 21
        assert library.in_memory is None
    assert Seal(index_file([os.path.realpath(filled)], cache)).is_whole


def test_an_index_that_is_removed_again_and_again_is_in_memory(
    filled: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lock = Index._lock

    def interfered(index: Index, *arguments: Any) -> None:
        shutil.rmtree(cache)
        lock(index, *arguments)

    monkeypatch.setattr(Index, "_lock", interfered)

    with open_library(filled, cache_dir=cache) as library:
        assert library.articles.count() == 20
        assert not library.is_cached


@pytest.mark.parametrize("version", [0, 1, 99, -1])
def test_an_index_of_another_version_is_built_anew(filled: Path, cache: Path, version: int) -> None:
    library = open_library(filled, cache_dir=cache)
    place, right = _place(library), _answers(library)
    library.close()
    with closing(sqlite3.connect(place)) as connection:
        connection.execute("DROP TABLE detail")
        connection.execute("CREATE TABLE other (x)")
        connection.execute(f"PRAGMA user_version = {version}")
        connection.commit()

    again = open_library(filled, cache_dir=cache)

    assert _answers(again) == right
    assert _place(again) == place


def test_an_empty_file_in_its_place_becomes_the_index(filled: Path, cache: Path) -> None:
    place = index_file([os.path.realpath(filled)], cache)
    cache.mkdir()
    place.touch()

    library = open_library(filled, cache_dir=cache)

    assert library.articles.count() == 20
    assert _place(library) == place


def test_clearing_removes_the_index(filled: Path, cache: Path) -> None:
    library = open_library(filled, cache_dir=cache)
    library.close()

    assert library.clear()
    assert not library.clear()
    assert list(cache.iterdir()) == []


def _cut_short(content: bytes, chance: random.Random) -> bytes:
    return content[: chance.randrange(len(content))]


def _garbage_pages(content: bytes, chance: random.Random) -> bytes:
    damaged = bytearray(content)
    for _ in range(chance.randint(1, 5)):
        start = chance.randrange(len(content) // PAGE) * PAGE
        # 0 is no kind of page that SQLite knows, so that no page is whole by chance.
        damaged[start : start + PAGE] = b"\0" + chance.randbytes(PAGE - 1)
    return bytes(damaged)


def _random_bytes(content: bytes, chance: random.Random) -> bytes:
    return chance.randbytes(len(content))


def _zeros_at_the_end(content: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(1, len(content) // PAGE) * PAGE
    return content[:start] + bytes(len(content) - start)


@pytest.mark.parametrize("damage", [_cut_short, _garbage_pages, _random_bytes, _zeros_at_the_end])
def test_a_damaged_index_is_removed_or_answers_right(
    filled: Path, cache: Path, damage: Callable[[bytes, random.Random], bytes]
) -> None:
    library = open_library(filled, cache_dir=cache)
    place = _place(library)
    right = (place, *_answers(library))
    library.close()
    content = place.read_bytes()

    for seed in range(20):
        place.write_bytes(damage(content, random.Random(seed)))
        try:
            library = open_library(filled, cache_dir=cache)
            answers = (_place(library), *_answers(library))
        except IndexDamaged:
            assert not place.exists()
            library = open_library(filled, cache_dir=cache)
            answers = (_place(library), *_answers(library))
        library.close()
        assert answers == right, f"seed {seed}"


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "_SHORT", 0.01)
    monkeypatch.setattr(store, "_LONG", 0.01)


@pytest.mark.usefixtures("impatient")
def test_while_another_process_writes_the_answers_are_those_of_before(filled: Path, cache: Path) -> None:
    library = open_library(filled, cache_dir=cache)
    before = _answers(library)
    with closing(sqlite3.connect(_place(library), isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        write_article(filled, "new.txt")

        assert library.refresh().stale
        assert _answers(library) == before

    assert library.refresh().parsed == 1
    assert library.articles.count() == 21


@pytest.mark.usefixtures("impatient")
def test_while_another_process_builds_the_index_there_is_no_answer(filled: Path, cache: Path) -> None:
    with Library([str(filled)], cache_dir=cache) as library:
        assert not library.is_indexed
        with Seal(next(cache.glob("*.db"))).locked(0), pytest.raises(IndexBusy):
            library.refresh()

        assert library.refresh().parsed == 20


def test_processes_that_start_at_once_without_an_index_all_answer_right(filled: Path, cache: Path) -> None:
    environment = os.environ | {"NEWSCLI_CACHE_DIR": str(cache), "NEWSCLI_LIBRARY": str(filled)}
    command = [sys.executable, "-m", "newscli", "list", "-f", "ids"]
    processes = [
        subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        for _ in range(6)
    ]
    outcomes = [(*process.communicate(), process.returncode) for process in processes]

    right = [article.id for article in open_library(filled, cache=False).list()]
    assert [(out.split(), code) for out, _, code in outcomes] == [(right, 0)] * 6
    assert len(list(cache.glob("*.db"))) == 1
