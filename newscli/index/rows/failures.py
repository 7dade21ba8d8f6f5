"""What the errors of SQLite mean."""

import sqlite3

from newscli.errors import IndexBusy

_BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)

_DAMAGED = (
    sqlite3.SQLITE_CORRUPT,
    sqlite3.SQLITE_NOTADB,
    sqlite3.SQLITE_FORMAT,
    sqlite3.SQLITE_SCHEMA,
    sqlite3.SQLITE_IOERR,
)

_SIGNS = (
    "no such table", "no such column", "decode to UTF-8", "malformed JSON", "invalid fts5 file format",
    "unsupported file format",
)  # fmt: skip
"""Of damage that has no code of its own: newscli does not write text that is not UTF-8, or tables without a column."""


def is_busy(error: Exception) -> bool:
    """Whether the error means that another process has locked the file."""
    return isinstance(error, IndexBusy) or error_code(error) in _BUSY


def shows_damage(error: Exception) -> bool:
    """Whether the error means that the file is not as newscli wrote it."""
    message = str(error)
    return (
        error_code(error) in _DAMAGED
        or isinstance(error, UnicodeDecodeError)
        or any(sign in message for sign in _SIGNS)
    )


def error_code(error: Exception) -> int:
    """The primary code of an SQLite error; 0 for errors of the sqlite3 module itself, which have none."""
    return int(getattr(error, "sqlite_errorcode", 0)) & 0xFF
