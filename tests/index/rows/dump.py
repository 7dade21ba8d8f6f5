"""All that an index holds, as text in which a change is one line."""

import os
import sqlite3
from collections.abc import Iterator

_OF_FILES = {("folder", "fingerprint"), ("file", "stamp")}
"""Columns that differ each time the same files are written."""


def dump(connection: sqlite3.Connection, root: str) -> str:
    """Every table with its definition and rows, paths from `root` on."""
    objects = connection.execute(
        "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT GLOB 'article_text_*' ORDER BY name"
    ).fetchall()
    parts = []
    for name, sql in objects:
        parts.append(f"{sql};\n")
        if sql.startswith("CREATE VIRTUAL TABLE"):
            rows = _words(connection, name) if "USING fts5 " in sql else iter(())
        else:
            rows = _rows(connection, name, root) if sql.startswith("CREATE TABLE") else iter(())
        parts += rows
    return "\n".join(parts)


def _rows(connection: sqlite3.Connection, table: str, root: str) -> Iterator[str]:
    cursor = connection.execute(f'SELECT * FROM "{table}"')
    columns = [column for column, *_ in cursor.description]
    rows = [
        "".join(
            f"{column} = {'…' if (table, column) in _OF_FILES else _shown(value, root)}\n"
            for column, value in zip(columns, row, strict=True)
        )
        for row in cursor
    ]
    return iter(sorted(rows))


def _words(connection: sqlite3.Connection, table: str) -> Iterator[str]:
    """The words of each text of a full-text table, which keeps no text of its own."""
    connection.execute(f"CREATE VIRTUAL TABLE temp.words USING fts5vocab (main, {table}, instance)")
    found: dict[tuple[int, str], list[str]] = {}
    for word, row, column in connection.execute('SELECT term, doc, col FROM words ORDER BY doc, col, "offset"'):
        found.setdefault((row, column), []).append(word)
    connection.execute("DROP TABLE temp.words")
    for (row, column), words in found.items():
        yield f"{row}.{column} = {' '.join(words)}\n"


def _shown(value: object, root: str) -> str:
    if isinstance(value, bytes) and value.startswith(os.fsencode(root)):
        return repr(os.path.relpath(os.fsdecode(value), root).replace(os.sep, "/"))
    return value.hex() if isinstance(value, bytes) else repr(value)
