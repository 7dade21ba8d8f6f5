"""The index of a set of folders: opens it, refreshes it, and rebuilds it if it cannot be used."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from newscli.errors import IndexBusy
from newscli.index.build.sync import Progress, refresh
from newscli.index.files import index_file, note_use, remove_unused
from newscli.index.rows import schema
from newscli.index.rows.database import Database, patiently
from newscli.index.rows.failures import error_code, is_busy, shows_damage
from newscli.index.rows.seal import Seal
from newscli.index.rows.trust import is_empty, remove_damaged, trust
from newscli.index.sql.functions import add_functions
from newscli.model.summary import InMemory, InMemoryReason, Refresh
from newscli.text.times import from_microseconds, to_microseconds

if TYPE_CHECKING:
    from newscli.model.status import IndexStatus

_SHORT, _LONG = 1.5, 120.0
"""Seconds to wait for another process that refreshes the same index: with an older one to answer from, and without."""

_MOMENT = 0.05
"""Seconds that SQLite waits by itself, in which it hears no Ctrl-C."""

_UNWRITABLE = (
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_PERM,
)

_MEMORY = ":memory:"


_ATTEMPTS = 3
"""How often the index is opened again if it is removed while it is refreshed."""


class _Unwritable(Exception):
    """There can be no seal, or the file that is open was removed, so that nobody would find what is written to it."""


class Index(Database):
    """An open index of folders. `in_memory` says why it is not in a file, though it should be."""

    def __init__(self, folders: tuple[str, ...], place: Path | None, *, follow: bool = False) -> None:
        super().__init__(_in_memory(), None)
        self.folders = folders
        self._follow = follow
        self.in_memory: InMemory | None = None
        add_functions(self)
        if place is not None:
            self._open(Seal(place))

    @classmethod
    def open(cls, folders: tuple[str, ...], cache: Path | None, *, follow: bool = False) -> "Index":
        """The index of these absolute folders; in memory if `cache` is None or cannot be used.

        With `follow`, links that lead out of the folders are followed.
        """
        return cls(folders, index_file(folders, cache, follow=follow) if cache else None, follow=follow)

    def _open(self, seal: Seal) -> None:
        """Open what is at its place, or go on in memory if that cannot be trusted or is locked.

        Raises IndexBusy, and then has changed nothing.
        """
        try:
            seal.place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            opened = _connect_to_whole(seal) if trust(seal) else None
        except (OSError, sqlite3.DatabaseError) as error:
            self._go_on_in_memory(InMemoryReason.LOCKED if is_busy(error) else InMemoryReason.UNWRITABLE, seal)
        else:
            if opened is None:
                self._go_on_in_memory(InMemoryReason.NO_INDEX, seal)
            else:
                connection, self.file = opened
                self._go_on(connection, seal, None)

    def _go_on_in_memory(self, reason: InMemoryReason, seal: Seal) -> None:
        self._go_on(_in_memory(), None, InMemory(reason, str(seal.place)))

    def _go_on(self, connection: sqlite3.Connection, seal: Seal | None, in_memory: InMemory | None) -> None:
        self.connection.close()
        self.connection, self.seal, self.in_memory = connection, seal, in_memory
        add_functions(self)

    def refresh(self, now: datetime, progress: Progress, *, full: bool = False) -> Refresh:
        """Bring the index up to date; where another process holds it, answer from what it has.

        Raises IndexBusy if it has nothing to answer from, IndexDamaged if it cannot be read.
        """
        if self.seal is not None and not self._is_trusted(self.seal):
            self._open(self.seal)
        was_ready = self.is_ready
        with self.running():
            try:
                done = self._refreshed(now, progress, full=full)
            except sqlite3.DatabaseError as error:
                raise self.meaning_of(error) from error
        refused = self.value("SELECT count(DISTINCT file) FROM problem WHERE refused")
        if self.seal is not None and (note_use(self.seal, now) or not was_ready):  # once a day, not at every start
            remove_unused(self.seal.place.parent, now)
        return replace(done, refused=refused)

    def _is_trusted(self, seal: Seal) -> bool:
        """Whether the file is still the one that was opened, and only newscli has changed it. Raises IndexBusy."""
        with suppress(OSError):
            return trust(seal) and not self.is_replaced
        return False

    def _refreshed(self, now: datetime, progress: Progress, *, full: bool, attempts: int = _ATTEMPTS) -> Refresh:
        def once() -> Refresh:
            at = to_microseconds(now) or 0
            return refresh(self.connection, self.folders, at, progress, self._writing, full=full, follow=self._follow)

        try:
            return patiently(once, _SHORT)
        except (_Unwritable, IndexBusy, sqlite3.OperationalError) as error:
            if self.seal is not None and attempts and (self.is_replaced or _is_marked_read_only(error, self.seal)):
                if not self.is_replaced:
                    remove_damaged(self.seal, self.file, _LONG)
                self._open(self.seal)
                return self._refreshed(now, progress, full=full, attempts=attempts - 1)
            if is_busy(error) and self.is_ready:
                return Refresh(stale=True)
            if self.seal is None or not _is_unwritable(error):
                raise
        # The disk is full, or read-only: the same index in memory answers as well.
        self._go_on_in_memory(InMemoryReason.UNWRITABLE, self.seal)
        return once()

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """A transaction, after which the file is sealed. Raises IndexBusy, _Unwritable."""
        patience = _SHORT if self.is_ready else _LONG
        with ExitStack() as stack:
            if self.seal is not None:
                self._lock(self.seal, patience, stack)
            # IMMEDIATE: a transaction that begins by reading loses to any other writer, whatever the timeout.
            self.connection.execute("PRAGMA cache_size = -32768")  # KiB
            patiently(lambda: self.connection.execute("BEGIN IMMEDIATE"), patience)
            try:
                yield
                patiently(self.connection.commit, patience)  # waits for who reads, and may wait in vain
            except BaseException:
                self.connection.rollback()
                raise

    def _lock(self, seal: Seal, seconds: float, stack: ExitStack) -> None:
        """Keep others from writing until the stack is closed, which seals the file."""
        try:
            stack.enter_context(seal.locked(seconds))
            if self.is_replaced:
                raise _Unwritable
            stack.callback(_close, seal)
            seal.open()
        except OSError as error:
            raise _Unwritable from error

    @property
    def is_ready(self) -> bool:
        """Whether it has ever been filled. Raises IndexBusy."""
        try:
            return patiently(lambda: schema.is_current(self.connection), _SHORT)
        except sqlite3.DatabaseError as error:
            raise self.meaning_of(error) from error

    @property
    def stamp(self) -> object:
        """Which file the index is in and when that was written; in memory, how often it was written."""
        if self.place is None:
            return self.connection.total_changes
        try:
            status = os.stat(self.place)
        except OSError:
            return None
        return status.st_ino, status.st_mtime_ns, status.st_size

    def status(self) -> "IndexStatus":
        from newscli.index.answer.how_read import how_read
        from newscli.index.answer.left_out import left_out
        from newscli.model.status import IndexStatus  # 7 ms that other commands do without

        return IndexStatus(
            files=self._count("file"),
            articles=self._count("article"),
            links=self._count("link"),
            related=self._count("related"),
            text_links=int(self.value("SELECT count(*) FROM (SELECT DISTINCT number, position FROM mention)")),
            problems=self._count("problem"),
            size=self.value("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size"),
            refreshed_at=from_microseconds(self.value("SELECT at FROM changed")),
            place=str(self.place) if self.place else None,
            folders=self.folders,
            name=self.value("SELECT name FROM setting") or None,
            read=how_read(self),
            left_out=left_out(self),
        )

    def _count(self, table: str) -> int:
        return int(self.value(f"SELECT count(*) FROM {table}"))


def _is_unwritable(error: Exception) -> bool:
    return isinstance(error, _Unwritable) or error_code(error) in _UNWRITABLE


def _is_marked_read_only(error: Exception, seal: Seal) -> bool:
    """Whether SQLite refuses to write though the file can be written: then its header is damaged."""
    return getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_READONLY and os.access(seal.place, os.W_OK)


def _in_memory() -> sqlite3.Connection:
    return sqlite3.connect(_MEMORY, isolation_level=None)


def _connect_to_whole(seal: Seal) -> tuple[sqlite3.Connection, object]:
    """As `_connect`, but to a new file if SQLite finds damage that the seal does not show."""
    file = seal.file
    try:
        return _connect(seal)
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:  # what SQLite says quotes names in the file
        if not shows_damage(error):
            raise
    remove_damaged(seal, file, _LONG)
    return _connect(seal)


def _connect(seal: Seal) -> tuple[sqlite3.Connection, object]:
    """A connection to the file, and what that file is known by."""
    with suppress(FileExistsError):
        os.close(os.open(seal.place, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    connection = sqlite3.connect(seal.place, isolation_level=None, timeout=_MOMENT)
    try:
        _await(connection, seal)
    except BaseException:
        connection.close()
        raise
    return connection, seal.file


def _await(connection: sqlite3.Connection, seal: Seal) -> None:
    """Wait until the file can be read. Raises IndexBusy, sqlite3.DatabaseError."""
    try:
        patiently(lambda: is_empty(connection), _SHORT)
    except sqlite3.OperationalError as error:
        if not is_busy(error):
            raise
        with seal.locked(_LONG):  # if it is newscli, it will be done sooner than we would be without it
            pass
        patiently(lambda: is_empty(connection), _SHORT)


def _close(seal: Seal) -> None:
    with suppress(OSError):
        if not seal.has_journal:  # what could not even be taken back is not whole
            seal.close()
