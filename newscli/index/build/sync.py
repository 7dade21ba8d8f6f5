"""Folder ↔ index: compare size and time of change of every file, read what differs, forget what is gone.

A folder whose fingerprint is as it was needs no comparison of its files.
"""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from newscli.index.build.scan import Folder, pack, scan
from newscli.index.build.settings import read_settings, settings_mark
from newscli.index.rows import schema
from newscli.model.summary import Refresh

if TYPE_CHECKING:
    from newscli.index.build.ingest import Ingested
    from newscli.index.build.writer import Writer

Progress = Callable[[int, int], None]
"""Told how many bytes are done, and of how many."""


class Difference(NamedTuple):
    """Folders that are not as they were, and the paths of those that are gone."""

    touched: list[Folder]
    gone: list[bytes]


def compare(connection: sqlite3.Connection, roots: tuple[str, ...], *, full: bool = False) -> Difference:
    """How the folders differ from the index; with `full`, all of them do."""
    known = {} if full else dict(connection.execute("SELECT path, fingerprint FROM folder"))
    scanned = (folder for root in roots for folder in scan(root))
    touched = [folder for folder in scanned if known.pop(folder.path, None) != folder.fingerprint]
    return Difference(sorted(touched), list(known))


def refresh(
    connection: sqlite3.Connection,
    roots: tuple[str, ...],
    now_us: int,
    progress: Progress,
    *,
    full: bool = False,
) -> Refresh:
    """Bring the index up to date; nothing is written where nothing differs.

    Raises sqlite3.OperationalError, and UsageError or CannotRead about the settings of the library.
    """
    version, mark = _version(connection), settings_mark(roots)
    is_new = full or not schema.is_current(connection)
    difference = compare(connection, roots, full=is_new)
    if not is_new and not any(difference) and _kept(connection).mark == mark:
        return Refresh()
    settings = read_settings(roots)
    from newscli.index.build.stems import write_stems
    from newscli.index.build.writer import Writer
    from newscli.index.stories.writer import write_stories  # 8 ms that a command without changes does without

    with _writing(connection):
        is_new = full or not schema.is_current(connection)  # another process may have filled it meanwhile
        if _version(connection) != version:  # and may have seen later files than those compared here
            difference = compare(connection, roots, full=is_new)
        if is_new:
            schema.create(connection)
        writer = Writer(connection, roots, anew=is_new)
        done = _update(connection, writer, difference, roots, progress)
        if is_new:
            schema.create_indexes(connection)
        write_stories(connection, None if writer.changes is None else writer.changes.ids())
        is_other = _kept(connection).language != settings.language
        write_stems(connection, settings.language, None if is_other else writer.vocabulary)
        _keep(connection, Kept(mark, settings.language))
        if is_new or done != Refresh() or writer.changes or is_other:
            connection.execute("DELETE FROM changed")
            connection.execute("INSERT INTO changed VALUES (?)", (now_us,))
    return done


class Kept(NamedTuple):
    """What the index was made with: the mark of the settings, and their language."""

    mark: str = ""
    language: str = ""


def _kept(connection: sqlite3.Connection) -> Kept:
    row = connection.execute("SELECT mark, language FROM setting").fetchone()
    return Kept(*row) if row else Kept()


def _keep(connection: sqlite3.Connection, kept: Kept) -> None:
    connection.execute("DELETE FROM setting")
    connection.execute("INSERT INTO setting VALUES (?, ?)", kept)


def _version(connection: sqlite3.Connection) -> int:
    """Another number where another connection has written."""
    return int(connection.execute("PRAGMA data_version").fetchone()[0])


@contextmanager
def _writing(connection: sqlite3.Connection) -> Iterator[None]:
    # IMMEDIATE: a transaction that begins by reading loses to any other writer, whatever the timeout.
    connection.execute("PRAGMA cache_size = -32768")  # KiB
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.commit()  # waits for who reads, and may wait in vain
    except BaseException:
        connection.rollback()
        raise


def _update(
    connection: sqlite3.Connection,
    writer: "Writer",
    difference: Difference,
    roots: tuple[str, ...],
    progress: Progress,
) -> Refresh:
    _remember_folders(connection, difference.touched)
    changed, gone = [], 0
    difference.touched.reverse()
    while difference.touched:  # taken apart as it goes: a million names need not be there twice
        differing, stale, left = _differing(connection, difference.touched.pop())
        for number in (*stale, *left):
            writer.forget(number)
        changed.append(differing)
        gone += len(left)
    gone += _forget_folders(connection, writer, difference.gone)
    numbers = dict(connection.execute("SELECT path, number FROM folder"))
    parsed = sum(writer.store(batch, numbers) for batch in _reported(changed, roots, progress))
    writer.finish()
    # A file that could not be read is asked for again, whether it changed or not. A folder has a path of its own.
    unread = (
        "SELECT folder FROM file JOIN folder ON folder.number = folder WHERE size = -1 AND file.path <> folder.path"
    )
    connection.execute(f"UPDATE folder SET fingerprint = x'' WHERE number IN ({unread})")
    return Refresh(parsed, gone)


def _differing(connection: sqlite3.Connection, folder: Folder) -> tuple[Folder, list[int], list[int]]:
    """The files of a folder that the index has otherwise, the numbers of those it has, and of those that are gone."""
    rows = connection.execute(
        "SELECT file.path, file.number, size, mtime FROM file JOIN folder ON folder.number = folder "
        "WHERE folder.path = ?",
        (folder.path,),
    )
    known = {path: (number, size, mtime) for path, number, size, mtime in rows}
    changed: list[tuple[bytes, int, int]] = []
    stale: list[int] = []
    for found in folder.files():
        before = known.pop(found.path, None)
        if before is None or before[1:] != (found.size, found.mtime):
            changed.append((found.name, found.size, found.mtime))
            stale.extend(before[:1] if before else ())
    return pack(folder.path, sorted(changed)), stale, [number for number, _, _ in known.values()]


def _remember_folders(connection: sqlite3.Connection, folders: Sequence[Folder]) -> None:
    """Write folders as they are now."""
    connection.executemany(
        "INSERT INTO folder (path, fingerprint) VALUES (?, ?) "
        "ON CONFLICT (path) DO UPDATE SET fingerprint = excluded.fingerprint",
        [(folder.path, folder.fingerprint) for folder in folders],
    )


def _forget_folders(connection: sqlite3.Connection, writer: "Writer", paths: Sequence[bytes]) -> int:
    """Remove folders and their files from the index; return the number of files."""
    gone = [number for path in paths for number in _differing(connection, pack(path, []))[2]]
    for number in gone:
        writer.forget(number)
    connection.executemany("DELETE FROM folder WHERE path = ?", [(path,) for path in paths])
    return len(gone)


def _reported(folders: Sequence[Folder], roots: tuple[str, ...], progress: Progress) -> "Iterator[list[Ingested]]":
    from newscli.index.build.ingest import ingest

    total = sum(folder.bytes for folder in folders)
    done = 0
    for batch in ingest((found for folder in folders for found in folder.files()), total, roots):
        yield batch
        done += sum(max(ingested.found.size, 1) for ingested in batch)
        progress(done, total)
    if done < total:  # what could not be read has no size any more
        progress(total, total)
