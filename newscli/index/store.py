"""The index of one set of folders: where it lies, how it is opened, and what happens when it cannot be used."""

import os
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newscli.digest import blake2b
from newscli.errors import IndexBusy, IndexDamaged, UsageError
from newscli.index.build.sync import Progress, refresh
from newscli.index.rows import schema
from newscli.index.rows.times import from_microseconds, to_microseconds
from newscli.index.sql.functions import Functions
from newscli.model.summary import Refresh

if TYPE_CHECKING:
    from newscli.model.answers import IndexStatus

_SHORT, _LONG = 2.0, 120.0
"""Seconds to wait for another process that refreshes the same index: with an older one to answer from, and without."""

_BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
_UNWRITABLE = (
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_PERM,
)
_DAMAGED = (
    sqlite3.SQLITE_CORRUPT,
    sqlite3.SQLITE_NOTADB,
    sqlite3.SQLITE_FORMAT,
    sqlite3.SQLITE_SCHEMA,
    sqlite3.SQLITE_IOERR,
)

_LIMITS = ("parser stack overflow", "Expression tree is too large")

_MEMORY = ":memory:"


def cache_folder() -> Path:
    """NEWSCLI_CACHE_DIR, else the platform's cache folder."""
    named = os.environ.get("NEWSCLI_CACHE_DIR")
    if named:
        return Path(named)
    from platformdirs import user_cache_path  # 3 ms

    return user_cache_path("newscli", appauthor=False)


def folders_digest(folders: Sequence[str]) -> str:
    """A short name for a set of folders."""
    return blake2b(b"\0".join(sorted(map(os.fsencode, folders))), digest_size=8).hexdigest()


def index_file(folders: Sequence[str], cache: Path) -> Path:
    """One file for each set of folders and version of the tables."""
    return cache / f"index-{folders_digest(folders)}-v{schema.VERSION}.db"


@dataclass
class Index:
    """An open index. `place` is None where it is in memory."""

    connection: sqlite3.Connection
    folders: tuple[str, ...]
    place: Path | None

    def __post_init__(self) -> None:
        self._functions = Functions(self.connection)

    @classmethod
    def open(cls, folders: tuple[str, ...], cache: Path | None) -> "Index":
        """The index of these absolute folders; in memory where `cache` is None or cannot be written."""
        place = index_file(folders, cache) if cache else None
        if place is not None:
            try:
                place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
                return cls(_connect(place), folders, place)
            except (OSError, sqlite3.OperationalError) as error:
                if _code(error) in _BUSY:
                    raise IndexBusy("Another newscli is writing the index.", "Try again, or use --no-cache.") from error
            except sqlite3.DatabaseError:
                with suppress(OSError):
                    remove(place)
                    return cls(_connect(place), folders, place)
        connection = sqlite3.connect(_MEMORY, isolation_level=None)
        return cls(connection, folders, None)

    def refresh(self, now: datetime, progress: Progress, *, full: bool = False) -> Refresh:
        """Bring the index up to date; where another process holds it, answer from what it has.

        Raises IndexBusy where it has nothing, IndexDamaged where it is broken.
        """
        try:
            self._wait_for(_SHORT if self.is_ready else _LONG)
            done = self._refreshed(now, progress, full=full)
            return replace(done, refused=self.value("SELECT count(DISTINCT file) FROM problem WHERE refused"))
        except sqlite3.DatabaseError as error:
            raise self._meaning_of(error) from error

    def _refreshed(self, now: datetime, progress: Progress, *, full: bool) -> Refresh:
        try:
            return refresh(self.connection, self.folders, to_microseconds(now) or 0, progress, full=full)
        except sqlite3.OperationalError as error:
            if _code(error) in _BUSY and self.is_ready:
                return Refresh(stale=True)
            if _code(error) not in _UNWRITABLE or self.place is None:
                raise
        # The disk is full, or read-only: the same index in memory answers as well.
        self.connection.close()
        self.connection, self.place = sqlite3.connect(_MEMORY, isolation_level=None), None
        self._functions = Functions(self.connection)
        return refresh(self.connection, self.folders, to_microseconds(now) or 0, progress)

    def _wait_for(self, seconds: float) -> None:
        self.connection.execute(f"PRAGMA busy_timeout = {int(seconds * 1000)}")

    @property
    def is_ready(self) -> bool:
        """Whether it has ever been filled. Raises IndexBusy."""
        try:
            return schema.is_current(self.connection)
        except sqlite3.DatabaseError as error:
            raise self._meaning_of(error) from error

    def rows(self, sql: str, values: Sequence[Any] | Mapping[str, Any] = ()) -> Iterator[tuple[Any, ...]]:
        """The rows of a statement, as they come. Raises IndexDamaged, IndexBusy."""
        try:
            yield from self.connection.execute(sql, values)
        except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
            raise self._meaning_of(error) from error

    def _meaning_of(self, error: Exception) -> BaseException:
        """What an error of SQLite is to who asked. Only what shows that the file is broken removes it."""
        if self._functions.interrupted:
            self._functions.interrupted = False
            return KeyboardInterrupt()
        if _code(error) in _BUSY:
            return IndexBusy("Another newscli is writing the index.", "Try again, or use --no-cache.")
        if any(limit in str(error) for limit in _LIMITS):
            return UsageError("The query is too much for SQLite.", "Ask for less at a time.")
        return self.damaged() if _shows_damage(error) else error

    def damaged(self) -> IndexDamaged:
        """Remove the index and say so. The connection stays: answers that are still being read must not break."""
        if self.place is not None:
            with suppress(OSError):
                remove(self.place)
        return IndexDamaged()

    def row(self, sql: str, values: Sequence[Any] = ()) -> tuple[Any, ...] | None:
        return next(self.rows(sql, values), None)

    def value(self, sql: str, values: Sequence[Any] = ()) -> Any:
        """The first column of the first row, None without one."""
        row = self.row(sql, values)
        return row[0] if row else None

    def status(self) -> "IndexStatus":
        from newscli.model.answers import IndexStatus  # 7 ms that other commands do without

        return IndexStatus(
            files=self._count("file"),
            articles=self._count("article"),
            links=self._count("link"),
            related=self._count("related"),
            problems=self._count("problem"),
            size=self.value("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size"),
            refreshed_at=from_microseconds(self.value("SELECT at FROM changed")),
            place=str(self.place) if self.place else None,
            folders=self.folders,
        )

    def _count(self, table: str) -> int:
        return int(self.value(f"SELECT count(*) FROM {table}"))

    def close(self) -> None:
        self.connection.close()


def _shows_damage(error: Exception) -> bool:
    # Text that is no UTF-8 and tables that are gone have no code of their own: newscli wrote neither.
    message = str(error)
    told = message.startswith("no such table") or "decode to UTF-8" in message or "malformed JSON" in message
    return _code(error) in _DAMAGED or told or isinstance(error, UnicodeDecodeError)


def _code(error: Exception) -> int:
    """The kind of an SQLite error; 0 for errors of Python's own module, which have none."""
    return int(getattr(error, "sqlite_errorcode", 0)) & 0xFF


def remove(place: Path) -> bool:
    """Delete an index file and what belongs to it; whether there was one."""
    there = place.exists()
    for path in (place, place.with_name(place.name + "-journal")):
        path.unlink(missing_ok=True)
    return there


def _connect(place: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(place, isolation_level=None, timeout=_LONG)
    try:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()  # a file that is no database says so here
    except sqlite3.DatabaseError:
        connection.close()
        raise
    return connection
