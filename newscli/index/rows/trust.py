"""Decides whether what is at the place of an index is one: whole, and newscli's own.

What has the seal that newscli left is trusted. Anything else is looked at while nobody writes: an index that newscli
was stopped in writing, which SQLite takes back, is checked; one that something else has changed is deleted, as no check
finds every change; what is not newscli's is left as it is.
"""

import os
import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from stat import S_ISREG

from newscli.errors import IndexBusy
from newscli.index.rows import schema
from newscli.index.rows.failures import is_busy
from newscli.index.rows.header import INDEX, LENGTH, MAGIC, application
from newscli.index.rows.seal import Seal

_LONG = 120.0
"""Seconds to wait for another process that checks the same index."""


def trust(seal: Seal) -> bool:
    """Make sure that a whole index of newscli is at the seal's place, or none. False if something else is, and stays.

    Raises IndexBusy, and OSError if there is an index that cannot be checked, as in a folder that cannot be written.
    """
    if _is_fine(seal):
        return True
    if not _may_be_index(seal.place):
        return False
    try:
        with seal.locked(0 if seal.is_unfinished else _LONG):
            return _is_fine(seal) or _checked(seal)
    except IndexBusy:
        if seal.is_unfinished:  # a writer is at work: until it is done, SQLite answers from what was there before
            return True
        raise


def _is_fine(seal: Seal) -> bool:
    """Whether the index is as it was left, or there is nothing in it yet."""
    return seal.is_whole or not (seal.has_journal or _has_content(seal.place))


def _has_content(place: Path) -> bool:
    with suppress(FileNotFoundError):
        status = os.lstat(place)
        return bool(status.st_size) or not S_ISREG(status.st_mode)
    return False


def _may_be_index(place: Path) -> bool:
    try:
        return S_ISREG(os.lstat(place).st_mode)
    except FileNotFoundError:
        return True


def _checked(seal: Seal) -> bool:
    """As `trust`, for who holds the lock."""
    if seal.fits:  # the journal is not newscli's: with that, SQLite would change the index
        remove_journal(seal.place)
    elif seal.is_unfinished and not seal.has_log and _is_sound(seal.place):
        seal.close()
    elif not is_own(seal):
        return False
    elif not seal.fits:  # asked again: NFS may know a new time only since the file was opened
        remove(seal.place)
    return True


def is_own(seal: Seal) -> bool:
    """Whether a file is an index of newscli, also if it is damaged, or nothing at all.

    Only for files that are not used any more: when Python closes one, the system drops the locks that SQLite has on it.
    """
    if not _may_be_index(seal.place):
        return False
    try:
        header = _header(seal.place)
    except FileNotFoundError:
        return True
    if len(header) < LENGTH:
        return MAGIC.startswith(header[: len(MAGIC)])  # the rest is lost
    if (id_ := application(header)) is None:
        return seal.fits_size  # an index without its header: any other database would have one
    return id_ == INDEX or seal.fits


def is_database(place: Path) -> bool:
    """Whether a file is one of SQLite, of whichever application. Raises OSError."""
    return _may_be_index(place) and application(_header(place)) is not None


def _header(place: Path) -> bytes:
    with open(place, "rb", opener=_not_through_links) as file:
        return file.read(LENGTH)


def _not_through_links(path: str, flags: int) -> int:
    return os.open(path, flags | getattr(os, "O_NOFOLLOW", 0))


def _is_sound(place: Path) -> bool:
    """Whether SQLite finds no mistake in an index and it has newscli's tables, or none yet.

    Raises IndexBusy if somebody is writing it, who holds no lock where there are none but SQLite's own.
    """
    try:
        with closing(sqlite3.connect(place, isolation_level=None, timeout=0)) as connection:
            connection.execute("BEGIN IMMEDIATE")
            if connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
                return False
            return is_empty(connection) or (schema.is_current(connection) and _has_all_tables(connection))
    except (sqlite3.Error, UnicodeDecodeError) as error:  # what SQLite says quotes names in the file
        if is_busy(error):
            raise IndexBusy from error
        return False


def is_empty(connection: sqlite3.Connection) -> bool:
    """Whether a database has no tables at all, as before its first transaction."""
    return connection.execute("SELECT 1 FROM sqlite_master").fetchone() is None


def _has_all_tables(connection: sqlite3.Connection) -> bool:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as fresh:
        schema.create(fresh)
        schema.create_indexes(fresh)
        return _described(connection) == _described(fresh)


def _described(connection: sqlite3.Connection) -> set[tuple[str, ...]]:
    return set(connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_master"))


def remove_damaged(seal: Seal, file: object, seconds: float) -> None:
    """Delete an index in which SQLite has found damage, unless another `file` is at its place by now.

    Raises IndexBusy after `seconds`, and OSError.
    """
    with seal.locked(seconds):
        if seal.file == file:
            remove(seal.place)


def remove(place: Path) -> bool:
    """Delete an index file and its journal, and return whether there was one. For who holds the lock of its seal."""
    there = os.path.lexists(place)
    place.unlink(missing_ok=True)
    remove_journal(place)
    return there


def remove_journal(place: Path) -> None:
    for suffix in ("journal", "wal", "shm"):
        place.with_name(f"{place.name}-{suffix}").unlink(missing_ok=True)
