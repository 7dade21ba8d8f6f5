"""What newscli does with a file in the place of its index that is not as it left it."""

import errno
import fcntl
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from newscli.errors import CannotWrite, IndexBusy
from newscli.index import store
from newscli.index.export import write_database
from newscli.index.files import index_file
from newscli.index.rows import seal as seal_module
from newscli.index.rows import trust as trust_module
from newscli.index.rows.header import INDEX
from newscli.index.rows.seal import Seal
from newscli.index.rows.trust import trust
from newscli.library import Library
from newscli.model.summary import InMemoryReason
from tests.factory import write_article
from tests.opening import open_library
from tests.sealing import close


@pytest.fixture
def filled(folder: Path) -> Path:
    for number in range(5):
        write_article(folder, f"{number}.txt", f"word{number} robot", title=f"Title {number}")
    return folder


@pytest.fixture
def place(filled: Path, tmp_path: Path) -> Path:
    """The index of the articles, in a cache folder of its own."""
    open_library(filled, cache_dir=tmp_path / "cache").close()
    return index_file([os.path.realpath(filled)], tmp_path / "cache")


def _titles(filled: Path, place: Path) -> list[str | None]:
    with open_library(filled, cache_dir=place.parent) as library:
        return sorted(article.title for article in library.list())


RIGHT = [f"Title {number}" for number in range(5)]


def _sql(statement: str) -> Callable[[Path], None]:
    def change(place: Path) -> None:
        with closing(sqlite3.connect(place, isolation_level=None)) as connection:
            connection.execute(statement)

    return change


def _flip(place: Path) -> None:
    """Change one letter of a title, as a broken disk would."""
    content = place.read_bytes()
    place.write_bytes(content.replace(b"Title 3", b"Title 7"))


def _keep_times(change: Callable[[Path], None]) -> Callable[[Path], None]:
    def changed(place: Path) -> None:
        before = place.stat()
        change(place)
        os.utime(place, ns=(before.st_atime_ns, before.st_mtime_ns))

    return changed


def _lose_the_seal(place: Path) -> None:
    _flip(place)
    place.with_name(f"{place.name}-seal").unlink()


def _write_a_false_seal(place: Path) -> None:
    _flip(place)
    place.with_name(f"{place.name}-seal").write_bytes(b"newscli: 1 2 3\n")


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(_flip, id="a letter"),
        pytest.param(_keep_times(_flip), id="a letter, with the time set back"),
        pytest.param(_lose_the_seal, id="a letter, without a seal"),
        pytest.param(_write_a_false_seal, id="a letter, with another seal"),
        pytest.param(_sql("UPDATE article SET title = 'Wrong'"), id="rows"),
        pytest.param(_sql("UPDATE detail SET extra = 'x'"), id="JSON"),
        pytest.param(_sql("DELETE FROM article WHERE number = 1"), id="an article"),
        pytest.param(_sql("ALTER TABLE detail DROP COLUMN featured_content"), id="a column"),
        pytest.param(_sql("DROP TABLE detail"), id="a table"),
        pytest.param(_sql("CREATE TRIGGER t AFTER INSERT ON file BEGIN DELETE FROM article; END"), id="a trigger"),
        pytest.param(_sql("PRAGMA user_version = 1"), id="the version"),
        pytest.param(lambda place: os.truncate(place, 40), id="nearly all of it"),
        pytest.param(lambda place: os.truncate(place, 0), id="all of it"),
    ],
)
def test_an_index_that_something_else_has_changed_is_built_anew(
    filled: Path, place: Path, change: Callable[[Path], None]
) -> None:
    change(place)

    assert _titles(filled, place) == RIGHT
    with Library([str(filled)], cache_dir=place.parent) as library:
        assert library.is_indexed


def _overwrite(start: int, length: int) -> Callable[[Path], None]:
    def change(place: Path) -> None:
        with place.open("r+b") as file:
            file.seek(start)
            file.write(b"\xff" * length)

    return change


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(_overwrite(0, 16), id="no header"),
        pytest.param(_overwrite(44, 4), id="another file format"),
        pytest.param(_overwrite(100, 100), id="no tables"),
        pytest.param(lambda place: os.truncate(place, 4096), id="one page"),
    ],
)
def test_damage_that_the_seal_does_not_show_is_mended(
    filled: Path, place: Path, change: Callable[[Path], None]
) -> None:
    change(place)
    close(Seal(place))

    for _ in range(2):
        with open_library(filled, cache_dir=place.parent) as library:
            assert sorted(article.title or "" for article in library.list()) == RIGHT
            assert library.is_cached


def test_an_index_whose_error_cannot_be_read_is_made_anew(
    filled: Path, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """SQLite quotes the names of tables, whatever bytes a damaged page has in their place."""
    errors = iter([UnicodeDecodeError("utf-8", b"\xda", 0, 1, "invalid continuation byte")])
    connect = store._connect

    def connect_in_vain(seal: Seal) -> object:
        if error := next(errors, None):
            raise error
        return connect(seal)

    monkeypatch.setattr(store, "_connect", connect_in_vain)

    with open_library(filled, cache_dir=place.parent) as library:
        assert library.is_cached


def test_an_index_that_claims_to_be_read_only_is_made_anew(filled: Path, place: Path) -> None:
    _overwrite(18, 1)(place)
    close(Seal(place))

    with open_library(filled, cache_dir=place.parent) as library:
        library.refresh(full=True)
        assert sorted(article.title or "" for article in library.list()) == RIGHT
        assert library.is_cached


def test_an_index_is_kept_whose_time_is_known_only_when_it_is_opened(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on NFS, shortly after another computer has written it."""
    mark = seal_module._mark
    header = trust_module._header
    opened: list[Path] = []

    def header_of(place: Path) -> bytes:
        opened.append(place)
        return header(place)

    monkeypatch.setattr(trust_module, "_header", header_of)
    monkeypatch.setattr(seal_module, "_mark", lambda place: mark(place) if opened else b"newscli: 1 2 3")

    assert trust(Seal(place))
    assert opened
    assert place.exists()


def test_an_index_is_checked_again_at_every_refresh(filled: Path, place: Path) -> None:
    with open_library(filled, cache_dir=place.parent) as library:
        _sql("UPDATE article SET title = 'Wrong'")(place)
        library.refresh()

        assert sorted(article.title or "" for article in library.list()) == RIGHT
        assert library.is_cached


def test_the_index_of_another_library_is_not_answered_from(filled: Path, place: Path, tmp_path: Path) -> None:
    write_article(tmp_path / "other", "a.txt", title="Another library")
    open_library(tmp_path / "other", cache_dir=place.parent).close()
    other = index_file([os.path.realpath(tmp_path / "other")], place.parent)
    os.replace(other, place)

    assert _titles(filled, place) == RIGHT


def _database(place: Path) -> None:
    with closing(sqlite3.connect(place)) as connection:
        connection.execute("CREATE TABLE bookmarks (url)")
        connection.execute("CREATE VIEW article AS SELECT 1")
        connection.commit()


FOREIGN = [
    pytest.param(_database, id="a database"),
    pytest.param(lambda place: write_database(place, [], frozenset()), id="an export"),
    pytest.param(lambda place: place.write_text("a note\n" * 10), id="a text"),
    pytest.param(lambda place: place.write_text("a"), id="a letter"),
    pytest.param(lambda place: place.write_bytes(bytes(5000)), id="zeros"),
]


@pytest.mark.parametrize("make", FOREIGN)
def test_what_is_not_an_index_is_left_alone(filled: Path, place: Path, make: Callable[[Path], None]) -> None:
    place.unlink()
    make(place)
    before = place.read_bytes()

    with open_library(filled, cache_dir=place.parent) as library:
        assert library.articles.count() == 5
        assert library.in_memory is not None
        assert (library.in_memory.reason, library.in_memory.place) == (InMemoryReason.NO_INDEX, str(place))
        with pytest.raises(CannotWrite):
            library.clear()

    assert place.read_bytes() == before


def test_a_database_of_the_size_of_the_index_is_left_alone(filled: Path, place: Path) -> None:
    size = place.stat().st_size
    place.unlink()
    _database(place)
    os.truncate(place, size)
    before = place.read_bytes()

    assert _titles(filled, place) == RIGHT
    assert place.read_bytes() == before


@pytest.mark.parametrize("make", [*FOREIGN, pytest.param(lambda place: place.touch(), id="an empty file")])
def test_a_link_in_place_of_the_index_is_not_followed(
    filled: Path, place: Path, tmp_path: Path, make: Callable[[Path], None]
) -> None:
    target = tmp_path / "elsewhere"
    make(target)
    before = target.read_bytes()
    place.unlink()
    place.symlink_to(target)

    with open_library(filled, cache_dir=place.parent) as library:
        assert library.articles.count() == 5
        assert not library.is_cached
    assert target.read_bytes() == before


def test_a_link_in_place_of_the_seal_is_not_followed(filled: Path, place: Path, tmp_path: Path) -> None:
    target = tmp_path / "elsewhere"
    target.write_text("a note")
    seal = place.with_name(f"{place.name}-seal")
    seal.unlink()
    seal.symlink_to(target)

    assert _titles(filled, place) == RIGHT
    assert target.read_text() == "a note"


@pytest.mark.parametrize("kind", ["folder", "fifo"])
def test_what_is_no_file_is_left_alone(filled: Path, place: Path, kind: str) -> None:
    place.unlink()
    (os.mkdir if kind == "folder" else os.mkfifo)(place)

    assert _titles(filled, place) == RIGHT
    assert not place.is_file()


def test_a_journal_of_something_else_is_not_played_back(filled: Path, place: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    _database(other)
    journal = place.with_name(f"{place.name}-journal")
    with closing(sqlite3.connect(other, isolation_level=None)) as connection:
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("BEGIN")
        connection.execute("INSERT INTO bookmarks VALUES ('x')")
        journal.write_bytes(other.with_name("other.db-journal").read_bytes())
    inode = place.stat().st_ino

    assert _titles(filled, place) == RIGHT
    assert not journal.exists()
    assert place.stat().st_ino == inode  # it was whole all the time


@pytest.mark.parametrize("mark", [Seal.close, Seal.open])
def test_a_write_ahead_log_of_something_else_is_not_played_in(
    filled: Path, place: Path, tmp_path: Path, mark: Callable[[Seal], None]
) -> None:
    other, log = tmp_path / "other.db", place.with_name(f"{place.name}-wal")
    shutil.copyfile(place, other)
    with closing(sqlite3.connect(other, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("UPDATE article SET title = 'Planted'")
        shutil.copyfile(f"{other}-wal", log)
    seal = Seal(place)
    with seal.locked(0):
        mark(seal)

    assert _titles(filled, place) == RIGHT
    assert not log.exists()


def _stop_writing(filled: Path, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave an index behind as a process does that is killed between its last write and the seal."""
    with monkeypatch.context() as patched:
        patched.setattr("newscli.index.store._close", lambda _seal: None)
        write_article(filled, "new.txt", title="New")
        open_library(filled, cache_dir=place.parent).close()


def test_an_index_that_was_not_sealed_is_checked_and_kept(
    filled: Path, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _stop_writing(filled, place, monkeypatch)
    inode = place.stat().st_ino
    assert Seal(place).is_unfinished

    assert _titles(filled, place) == ["New", *RIGHT]
    assert place.stat().st_ino == inode
    assert Seal(place).is_whole


@pytest.mark.parametrize("statement", ["DROP INDEX article_id", "CREATE TABLE other (x)"])
def test_an_index_that_was_not_sealed_and_has_other_tables_is_built_anew(
    filled: Path, place: Path, monkeypatch: pytest.MonkeyPatch, statement: str
) -> None:
    _stop_writing(filled, place, monkeypatch)
    _sql(statement)(place)
    inode = os.open(place, os.O_RDONLY)  # held, so that no other file gets its number

    assert _titles(filled, place) == ["New", *RIGHT]
    assert place.stat().st_ino != os.fstat(inode).st_ino
    os.close(inode)


def test_that_an_index_is_being_written_is_on_the_disk_before_it_is(
    filled: Path, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[tuple[bool, int]] = []
    before = place.stat().st_mtime_ns
    monkeypatch.setattr(os, "fsync", lambda _file: synced.append((Seal(place).is_unfinished, place.stat().st_mtime_ns)))
    write_article(filled, "new.txt", title="New")

    open_library(filled, cache_dir=place.parent).close()
    open_library(filled, cache_dir=place.parent).close()

    assert synced == [(True, before)]
    assert place.stat().st_mtime_ns > before


@pytest.fixture
def smb(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that is locked cannot be read or written with another descriptor, as on SMB since Linux 5.5."""
    read, write = os.read, os.write

    def refuse_if_locked(file: int) -> None:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise PermissionError(errno.EACCES, "locked") from error

    def read_if_not_locked(file: int, length: int) -> bytes:
        refuse_if_locked(file)
        return read(file, length)

    def write_if_not_locked(file: int, content: bytes) -> int:
        refuse_if_locked(file)
        return write(file, content)

    monkeypatch.setattr(os, "read", read_if_not_locked)
    monkeypatch.setattr(os, "write", write_if_not_locked)


@pytest.mark.usefixtures("smb")
def test_there_is_an_index_where_locked_files_cannot_be_read(filled: Path, place: Path) -> None:
    write_article(filled, "new.txt", title="New")

    with open_library(filled, cache_dir=place.parent) as library:
        assert library.articles.count() == 6
        assert library.is_cached
    assert Seal(place).is_whole


@pytest.mark.usefixtures("smb")
def test_a_writer_at_work_is_trusted_where_locked_files_cannot_be_read(place: Path) -> None:
    seal = Seal(place)
    with seal.locked(0):
        seal.open()

        assert Seal(place).is_unfinished
        assert trust(Seal(place))


def test_the_seal_of_somebody_else_is_not_written(place: Path) -> None:
    ours, theirs = Seal(place), Seal(place)
    with ours.locked(0):
        shutil.rmtree(place.parent)
        place.parent.mkdir()
        with theirs.locked(0):
            theirs.open()
            ours.close()

            assert theirs.is_unfinished


def test_a_writer_at_work_is_trusted(place: Path) -> None:
    seal = Seal(place)
    with seal.locked(0):
        seal.open()

        assert trust(seal)


@pytest.mark.parametrize("lock", ["IMMEDIATE", "EXCLUSIVE"])
def test_a_writer_at_work_is_trusted_where_only_sqlite_has_locks(
    place: Path, monkeypatch: pytest.MonkeyPatch, lock: str
) -> None:
    monkeypatch.setattr("newscli.index.rows.seal.fcntl", None)
    seal = Seal(place)
    with closing(sqlite3.connect(place, isolation_level=None)) as writer, seal.locked(0):
        seal.open()
        writer.execute(f"BEGIN {lock}")
        began = time.monotonic()

        assert trust(seal)

        assert time.monotonic() - began < 1  # Ctrl-C is not heard while SQLite waits
        assert place.exists()
        assert seal.is_unfinished


def test_who_checks_an_index_is_waited_for(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trust_module, "_LONG", 0.01)
    _flip(place)

    with Seal(place).locked(0), pytest.raises(IndexBusy):
        trust(Seal(place))


def test_a_library_survives_waiting_in_vain(filled: Path, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trust_module, "_LONG", 0.01)
    with open_library(filled, cache_dir=place.parent) as library:
        place.unlink()
        _database(place)
        _sql(f"PRAGMA application_id = {INDEX}")(place)
        with Seal(place).locked(0), pytest.raises(IndexBusy):
            library.refresh()

        assert len(list(library.list("/Title/"))) == 5
        library.refresh()
        assert len(list(library.list("/Title/"))) == 5
        assert library.is_cached


def test_clearing_waits_for_a_writer(filled: Path, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newscli.index.files._PATIENCE", 0.01)
    with Library([str(filled)], cache_dir=place.parent) as library, Seal(place).locked(0), pytest.raises(IndexBusy):
        library.clear()
    assert place.exists()


def test_an_index_that_was_cleared_meanwhile_is_made_anew(filled: Path, place: Path) -> None:
    with open_library(filled, cache_dir=place.parent) as library:
        Library([str(filled)], cache_dir=place.parent).clear()
        write_article(filled, "new.txt", title="New")
        library.refresh()

        assert library.articles.count() == 6
        assert library.status().place == str(place)
    assert Seal(place).is_whole


def test_an_index_is_for_its_owner_alone(place: Path) -> None:
    for path in place.parent.iterdir():
        assert path.stat().st_mode & 0o077 == 0


def test_a_lock_of_another_program_is_not_waited_for(filled: Path, place: Path) -> None:
    with closing(sqlite3.connect(place, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")

        with open_library(filled, cache_dir=place.parent) as library:
            assert library.articles.count() == 5
            assert library.in_memory is not None
            assert library.in_memory.reason is InMemoryReason.LOCKED


def test_ctrl_c_ends_waiting_for_another_newscli(filled: Path, place: Path) -> None:
    environment = os.environ | {"NEWSCLI_CACHE_DIR": str(place.parent), "NEWSCLI_LIBRARY": str(filled)}
    place.unlink()
    seal = Seal(place)
    with seal.locked(0):
        seal.open()
        command = [sys.executable, "-m", "newscli", "count"]
        process = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        while not place.exists():  # it is about to wait for the lock
            time.sleep(0.01)
        time.sleep(0.2)
        process.send_signal(signal.SIGINT)
        assert process.communicate(timeout=60) == ("", "")

    assert process.returncode == 130
