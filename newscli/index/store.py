"""The index of a set of folders: opens it, refreshes it, and rebuilds it if it cannot be used."""

import os
import sqlite3
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from newscli.errors import IndexBusy
from newscli.index.build.sync import Progress, refresh
from newscli.index.files import index_file, note_use, remove_unused
from newscli.index.rows import schema
from newscli.index.rows.database import Database, error_code, is_busy, remove
from newscli.index.sql.functions import add_functions
from newscli.model.summary import Refresh
from newscli.text.times import from_microseconds, to_microseconds

if TYPE_CHECKING:
    from newscli.model.status import IndexStatus

_SHORT, _LONG = 2.0, 120.0
"""Seconds to wait for another process that refreshes the same index: with an older one to answer from, and without."""

_UNWRITABLE = (
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_PERM,
)

_MEMORY = ":memory:"


class Index(Database):
    """An open index of folders."""

    def __init__(self, connection: sqlite3.Connection, folders: tuple[str, ...], place: Path | None) -> None:
        super().__init__(connection, place)
        self.folders = folders
        add_functions(self)

    @classmethod
    def open(cls, folders: tuple[str, ...], cache: Path | None) -> "Index":
        """The index of these absolute folders; in memory where `cache` is None or cannot be written."""
        place = index_file(folders, cache) if cache else None
        if place is not None:
            try:
                place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
                return cls(_connect(place), folders, place)
            except (OSError, sqlite3.OperationalError) as error:
                if is_busy(error):
                    raise IndexBusy from error
            except sqlite3.DatabaseError:
                with suppress(OSError):
                    remove(place)
                    return cls(_connect(place), folders, place)
        connection = sqlite3.connect(_MEMORY, isolation_level=None)
        return cls(connection, folders, None)

    def refresh(self, now: datetime, progress: Progress, *, full: bool = False) -> Refresh:
        """Bring the index up to date; where another process holds it, answer from what it has.

        Raises IndexBusy if it has nothing to answer from, IndexDamaged if it cannot be read.
        """
        was_ready = self.is_ready
        try:
            self._wait_for(_SHORT if was_ready else _LONG)
            done = self._refreshed(now, progress, full=full)
            refused = self.value("SELECT count(DISTINCT file) FROM problem WHERE refused")
        except sqlite3.DatabaseError as error:
            raise self.meaning_of(error) from error
        if self.place is not None and (note_use(self.place, now) or not was_ready):  # once a day, not at every start
            remove_unused(self.place.parent, now)
        return replace(done, refused=refused)

    def _refreshed(self, now: datetime, progress: Progress, *, full: bool) -> Refresh:
        try:
            return refresh(self.connection, self.folders, to_microseconds(now) or 0, progress, full=full)
        except sqlite3.OperationalError as error:
            if is_busy(error) and self.is_ready:
                return Refresh(stale=True)
            if error_code(error) not in _UNWRITABLE or self.place is None:
                raise
        # The disk is full, or read-only: the same index in memory answers as well.
        self.connection.close()
        self.connection, self.place = sqlite3.connect(_MEMORY, isolation_level=None), None
        add_functions(self)
        return refresh(self.connection, self.folders, to_microseconds(now) or 0, progress)

    def _wait_for(self, seconds: float) -> None:
        self.connection.execute(f"PRAGMA busy_timeout = {int(seconds * 1000)}")

    @property
    def is_ready(self) -> bool:
        """Whether it has ever been filled. Raises IndexBusy."""
        try:
            return schema.is_current(self.connection)
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


def _connect(place: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(place, isolation_level=None, timeout=_LONG)
    try:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()  # a file that is no database says so here
    except sqlite3.DatabaseError:
        connection.close()
        raise
    return connection
