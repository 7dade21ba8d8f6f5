"""Synchronises the index: compares size and stamp of files, reads changed ones, removes deleted ones.

Files of a folder with an unchanged fingerprint are not compared.
"""

import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, NamedTuple

from newscli.index.build.folders import own_folder
from newscli.index.build.kept import Kept, keep, kept_in
from newscli.index.build.scan import Folder, pack, scan
from newscli.index.build.settings import Settings, read_settings, settings_mark
from newscli.index.rows import schema
from newscli.model.summary import Refresh

if TYPE_CHECKING:
    from newscli.index.build.ingest import Ingested, Reading
    from newscli.index.build.writer import Writer

Progress = Callable[[int, int], None]
"""Told how many bytes are done, and of how many."""


class Difference(NamedTuple):
    """Folders that changed, and the paths of deleted ones."""

    touched: list[Folder]
    gone: list[bytes]


def compare(
    connection: sqlite3.Connection,
    roots: tuple[str, ...],
    exclude: Mapping[str, Sequence[str]],
    *,
    full: bool = False,
    follow: bool = False,
) -> Difference:
    """How the folders differ from the index; with `full`, all count as changed.

    `exclude` has patterns by folder. With `follow`, all links are followed.
    """
    known = {} if full else dict(connection.execute("SELECT path, fingerprint FROM folder"))
    scanned = scan(*roots, exclude=exclude, follow=follow)
    touched = [folder for folder in scanned if known.pop(folder.path, None) != folder.fingerprint]
    return Difference(sorted(touched), list(known))


def refresh(
    connection: sqlite3.Connection,
    roots: tuple[str, ...],
    now_us: int,
    progress: Progress,
    writing: Callable[[], AbstractContextManager[None]],
    *,
    full: bool = False,
    follow: bool = False,
) -> Refresh:
    """Bring the index up to date; writes nothing if nothing changed, and all within one transaction of `writing`.

    With `follow`, all links are followed. Raises sqlite3.OperationalError, and UsageError or CannotRead about the
    settings of the library.
    """
    version, folders = _version(connection), tuple(dict.fromkeys(map(own_folder, roots)))
    mark = settings_mark(folders)
    is_new = full or not schema.is_current(connection)
    kept = Kept() if is_new else kept_in(connection)
    settings = read_settings(folders) if is_new or kept.mark != mark else None
    exclude = kept.excluded if settings is None else settings.exclude
    is_new = is_new or (settings is not None and settings.reading != kept.reading)
    difference = compare(connection, roots, exclude, full=is_new, follow=follow)
    if settings is None and not any(difference):
        return Refresh()
    settings = settings or read_settings(folders)
    from newscli.index.build.stems import write_stems
    from newscli.index.build.writer import Writer
    from newscli.index.stories.writer import write_stories  # 8 ms that a command without changes does without

    with writing():
        kept = kept_in(connection) if schema.is_current(connection) else Kept()  # another process may have filled it
        is_new = full or not schema.is_current(connection) or settings.reading != kept.reading
        if _version(connection) != version:  # and may have seen later files than those compared here
            difference = compare(connection, roots, settings.exclude, full=is_new, follow=follow)
        if is_new:
            schema.create(connection)
        writer = Writer(connection, folders, anew=is_new)
        done = _update(connection, writer, difference, progress, _reading(settings, roots))
        if is_new:
            schema.create_indexes(connection)
        is_other = kept.language != settings.language
        write_stories(connection, settings.language, None if is_other else writer.changes)
        write_stems(connection, settings.language, None if is_other else writer.vocabulary)
        keep(connection, mark, settings)
        if is_new or done != Refresh() or writer.changes or is_other:
            connection.execute("DELETE FROM changed")
            connection.execute("INSERT INTO changed VALUES (?)", (now_us,))
    return done


def _reading(settings: Settings, roots: tuple[str, ...]) -> "Reading":
    from newscli.index.build.ingest import Reading

    files = frozenset(root for root in roots if root not in settings.folders)
    return Reading(tuple((path, folder.conventions) for path, folder in sorted(settings.folders.items())), files)


def _version(connection: sqlite3.Connection) -> int:
    """Another number where another connection has written."""
    return int(connection.execute("PRAGMA data_version").fetchone()[0])


def _update(
    connection: sqlite3.Connection, writer: "Writer", difference: Difference, progress: Progress, reading: "Reading"
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
    parsed = sum(writer.store(batch, numbers) for batch in _reported(changed, progress, reading))
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
        "SELECT file.path, file.number, size, stamp FROM file JOIN folder ON folder.number = folder "
        "WHERE folder.path = ?",
        (folder.path,),
    )
    known = {path: (number, size, stamp) for path, number, size, stamp in rows}
    changed: list[tuple[bytes, int, int]] = []
    stale: list[int] = []
    for found in folder.files():
        before = known.pop(found.path, None)
        if before is None or before[1:] != (found.size, found.stamp):
            changed.append((found.name, found.size, found.stamp))
            stale.extend(before[:1] if before else ())
    return pack(folder.path, sorted(changed)), stale, [number for number, _, _ in known.values()]


def _remember_folders(connection: sqlite3.Connection, folders: Sequence[Folder]) -> None:
    """Write folders as they are now, and what is left out of them."""
    connection.executemany(
        "INSERT INTO folder (path, fingerprint) VALUES (?, ?) "
        "ON CONFLICT (path) DO UPDATE SET fingerprint = excluded.fingerprint",
        [(folder.path, folder.fingerprint) for folder in folders],
    )
    numbered = "(SELECT number FROM folder WHERE path = ?)"
    connection.executemany(f"DELETE FROM left_out WHERE folder = {numbered}", [(folder.path,) for folder in folders])
    connection.executemany(
        f"INSERT INTO left_out VALUES ({numbered}, ?, ?, ?)",
        [(folder.path, *left) for folder in folders for left in folder.left],
    )


def _forget_folders(connection: sqlite3.Connection, writer: "Writer", paths: Sequence[bytes]) -> int:
    """Remove folders and their files from the index; return the number of files."""
    gone = [number for path in paths for number in _differing(connection, pack(path, []))[2]]
    for number in gone:
        writer.forget(number)
    of_folder = "DELETE FROM left_out WHERE folder = (SELECT number FROM folder WHERE path = ?)"
    for delete in (of_folder, "DELETE FROM folder WHERE path = ?"):
        connection.executemany(delete, [(path,) for path in paths])
    return len(gone)


def _reported(folders: Sequence[Folder], progress: Progress, reading: "Reading") -> "Iterator[list[Ingested]]":
    from newscli.index.build.ingest import ingest

    total = sum(folder.bytes for folder in folders)
    done = 0
    for batch in ingest((found for folder in folders for found in folder.files()), total, reading):
        yield batch
        done += sum(max(ingested.found.size, 1) for ingested in batch)
        progress(done, total)
    if done < total:  # what could not be read has no size any more
        progress(total, total)
