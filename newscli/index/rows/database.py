"""The open database: runs statements, and translates errors of SQLite."""

import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from itertools import chain
from pathlib import Path
from threading import RLock
from time import monotonic, sleep
from typing import TYPE_CHECKING, Any, TypeVar

from newscli.errors import IndexBusy, IndexDamaged, Interrupted, UsageError
from newscli.index.rows.failures import error_code, is_busy, shows_damage
from newscli.index.rows.schema import is_current
from newscli.index.rows.seal import Seal
from newscli.index.rows.trust import remove_damaged

T = TypeVar("T")

if TYPE_CHECKING:
    from newscli.text.patterns import Patterns

_MISUSED = {
    "Cannot operate on a closed database": (
        "The library was closed before its answer was read.", "Read it before, such as with list(…).",
    ),
    "SQLite objects created in a thread": (
        "A library answers in the thread that opened it alone.", "Open one in each thread: they share the index.",
    ),
}  # fmt: skip
"""The beginnings of what Python says of a wrong use, and how it is told."""

_LIMITS = ("parser stack overflow", "too many", "too complex", "too big", "too large", "at most")
"""Words by which SQLite says that a statement exceeds its limits."""

_WHILE_MADE = "vtable constructor failed"
"""What SQLite says if it is interrupted while it makes a virtual table, such as json_each."""

_PATIENCE = 2.0
"""Seconds that a statement waits for another process, which has locked the index while it commits."""

_POLL = 0.02


class Database:
    """An open SQLite file with its seal, which is None if it is in memory; `file` says which one was at its place.

    SQLite swallows what a function of Python raises: `failure` keeps it. `stopped` tells whether another thread has
    interrupted the statements that are running; if none has, Ctrl-C did. `patterns` limits the regular expressions of
    the statement that is running; None before its first.
    """

    def __init__(self, connection: sqlite3.Connection, seal: Seal | None) -> None:
        self.connection = connection
        self.seal = seal
        self.file: object = None
        self.failure: BaseException | None = None
        self.stopped = False
        self.patterns: Patterns | None = None
        self._running = 0
        self._counting = RLock()  # a handler of signals may interrupt its own thread

    @property
    def place(self) -> Path | None:
        """The file, None if it is in memory."""
        return self.seal.place if self.seal else None

    @property
    def is_replaced(self) -> bool:
        """Whether another file is at the place of the one that is open, or none."""
        return self.seal is not None and self.seal.file != self.file

    def rows(self, sql: str, values: Sequence[Any] | Mapping[str, Any] = ()) -> Iterator[tuple[Any, ...]]:
        """The rows of a statement, as they come. Raises IndexDamaged, IndexBusy, Interrupted."""
        self.patterns = None
        with self.running():
            try:
                # chain() has no close(): that of a cursor fails if its connection was closed before its last row.
                yield from chain(patiently(lambda: self.connection.execute(sql, values), _PATIENCE))
            except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
                raise self.meaning_of(error) from error

    @contextmanager
    def running(self) -> Iterator[None]:
        """Run statements: what was interrupted before the first of them has nothing to do with them."""
        with self._counting:
            self.stopped = self.stopped and self._running > 0
            self._running += 1
        try:
            yield
        finally:
            self._running -= 1

    def execute(self, sql: str, values: Sequence[Any] = ()) -> Iterator[tuple[Any, ...]]:
        """As `rows`: what reads from a connection reads from an index, too."""
        return self.rows(sql, values)

    def meaning_of(self, error: Exception) -> BaseException:
        """Translate an error of SQLite. Only an error that proves the file to be damaged removes it."""
        if raised := self._raised(error):
            return raised
        if isinstance(error, sqlite3.ProgrammingError):
            return next((UsageError(*told) for said, told in _MISUSED.items() if str(error).startswith(said)), error)
        if is_busy(error):
            return IndexBusy()
        if str(error).startswith("no such table") and not is_current(self.connection):
            return UsageError("The library has not been read yet.", "Refresh it first.")
        if any(limit in str(error) for limit in _LIMITS):
            return UsageError("The query is too complex.", "Shorten it.")
        return self.damaged() if shows_damage(error) else error

    def _raised(self, error: Exception) -> BaseException | None:
        """What ended a statement that did not fail itself: Ctrl-C, another thread, or a function of Python."""
        if self.stopped and str(error).startswith(_WHILE_MADE):
            return Interrupted()
        if error_code(error) == sqlite3.SQLITE_INTERRUPT:
            return Interrupted() if self.stopped else KeyboardInterrupt()
        if not str(error).startswith("user-defined function raised"):
            return None
        failure, self.failure = self.failure, None
        return failure or KeyboardInterrupt()  # before the first line of a function, nothing else is raised

    def damaged(self) -> IndexDamaged:
        """Remove the file that is open. The connection stays: answers that are still being read must not break."""
        if self.seal is not None:
            with suppress(OSError, IndexBusy):
                remove_damaged(self.seal, self.file, 0)
        return IndexDamaged()

    def row(self, sql: str, values: Sequence[Any] = ()) -> tuple[Any, ...] | None:
        return next(self.rows(sql, values), None)

    def value(self, sql: str, values: Sequence[Any] = ()) -> Any:
        """The first column of the first row, None without one."""
        row = self.row(sql, values)
        return row[0] if row else None

    def interrupt(self) -> None:
        """Stop the statement that is running, if any: it raises Interrupted. May be called in any thread."""
        with self._counting:
            self.stopped = True

    def version(self) -> int:
        """Another number after each change: by another connection, and by this one, which has its own count."""
        return int(self.value("PRAGMA data_version")) + self.connection.total_changes

    def close(self) -> None:
        """Raises UsageError in another thread than that which opened it."""
        try:
            self.connection.close()
        except sqlite3.ProgrammingError as error:
            raise self.meaning_of(error) from error


def patiently(run: Callable[[], T], seconds: float) -> T:
    """Run a statement, again and again while another process has locked the index.

    SQLite could wait itself, but it does not listen to Ctrl-C.
    """
    end = monotonic() + seconds
    while True:
        try:
            return run()
        except sqlite3.OperationalError as error:
            if not is_busy(error) or monotonic() > end:
                raise
        sleep(_POLL)
