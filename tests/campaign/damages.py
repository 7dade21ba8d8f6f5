"""Ways to damage an index file, by their names: each takes the file and a source of chance."""

import os
import shutil
import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing, suppress
from pathlib import Path
from random import Random

Damage = Callable[[Path, Random], None]

PAGE = 4096


def _bytes(path: Path, at: int, content: bytes) -> None:
    with path.open("r+b") as file:
        file.seek(at)
        file.write(content)


def _at(path: Path, random: Random) -> int:
    return random.choice((random.randrange(100), random.randrange(max(1, path.stat().st_size))))


def _page(path: Path, random: Random) -> int:
    return random.randrange(max(1, path.stat().st_size // PAGE)) * PAGE


def _flip_bit(path: Path, random: Random) -> None:
    at = _at(path, random)
    _bytes(path, at, bytes([(path.read_bytes()[at : at + 1] or b"\0")[0] ^ 1 << random.randrange(8)]))


def _random_bytes(path: Path, random: Random) -> None:
    _bytes(path, _at(path, random), random.randbytes(random.choice((1, 8, 100, 5000))))


def _zeros(path: Path, random: Random) -> None:
    _bytes(path, _page(path, random), bytes(PAGE * random.choice((1, 1, 4))))


def _swapped_pages(path: Path, random: Random) -> None:
    content = path.read_bytes()
    one, other = _page(path, random), _page(path, random)
    _bytes(path, one, content[other : other + PAGE])
    _bytes(path, other, content[one : one + PAGE])


def _copied_page(path: Path, random: Random) -> None:
    source = _page(path, random)
    _bytes(path, _page(path, random), path.read_bytes()[source : source + PAGE])


def _truncated(path: Path, random: Random) -> None:
    size = path.stat().st_size
    os.truncate(path, random.choice((random.randrange(size + 1), _page(path, random), size - 1)))


def _longer(path: Path, random: Random) -> None:
    with path.open("ab") as file:
        file.write(random.choice((bytes, random.randbytes))(random.choice((1, PAGE, 3 * PAGE))))


BYTES: Mapping[str, Damage] = {
    "a bit flipped": _flip_bit,
    "random bytes": _random_bytes,
    "zeros": _zeros,
    "pages swapped": _swapped_pages,
    "a page copied": _copied_page,
    "truncated": _truncated,
    "longer": _longer,
}


def _statement(*statements: str) -> Damage:
    """Statements of SQL in which {table} and {column} are any of the index, and {text} is some text."""

    def run(path: Path, random: Random) -> None:
        with suppress(sqlite3.Error), closing(sqlite3.connect(path, isolation_level=None, timeout=1)) as database:
            tables = sorted(name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'"))
            table = random.choice([name for name in tables if "_text_" not in name])
            columns = [row[1] for row in database.execute(f'PRAGMA table_info("{table}")')]
            names = {"table": f'"{table}"', "column": f'"{random.choice(columns)}"', "name": table}
            names["text"] = random.choice(
                ("'x'", "'[1'", "'{}'", "'[[]]'", "NULL", "x'ff00'", "1e300", "-1", "'\ufffd'")
            )
            for statement in statements:
                database.execute(statement.format(**names, number=random.randrange(-(2**31), 2**31)))

    return run


SQL: Mapping[str, Damage] = {
    "values": _statement("UPDATE {table} SET {column} = {text}"),
    "a value": _statement("UPDATE {table} SET {column} = {text} WHERE rowid % 7 = 3"),
    "rows deleted": _statement("DELETE FROM {table} WHERE rowid % 3 = 1"),
    "all rows deleted": _statement("DELETE FROM {table}"),
    "a table dropped": _statement("DROP TABLE {table}"),
    "a table renamed": _statement("ALTER TABLE {table} RENAME TO gone"),
    "a column dropped": _statement("ALTER TABLE {table} DROP COLUMN {column}"),
    "a column renamed": _statement("ALTER TABLE {table} RENAME COLUMN {column} TO gone"),
    "a column more": _statement("ALTER TABLE {table} ADD COLUMN more TEXT"),
    "another shape": _statement("DROP TABLE {table}", "CREATE TABLE {table} (a, b)"),
    "a view": _statement("DROP TABLE {table}", "CREATE VIEW {table} AS SELECT 1 AS number, 'x' AS id"),
    "a view over a table": _statement(
        "ALTER TABLE {table} RENAME TO gone", "CREATE VIEW {table} AS SELECT * FROM gone LIMIT 5"
    ),
    "a trigger": _statement(
        "CREATE TRIGGER t AFTER INSERT ON {table} BEGIN DELETE FROM {table}; END",
        "CREATE TRIGGER u AFTER UPDATE ON {table} BEGIN SELECT RAISE(ABORT, 'no'); END",
    ),
    "another version": _statement("PRAGMA user_version = {number}"),
    "another application": _statement("PRAGMA application_id = {number}"),
    "written ahead": _statement("PRAGMA journal_mode = WAL", "UPDATE {table} SET {column} = {text}"),
    "a table of a stranger": _statement("CREATE TABLE bookmarks (url)", "INSERT INTO bookmarks VALUES ('a')"),
}


def foreign(path: Path) -> None:
    """A database of somebody else."""
    with closing(sqlite3.connect(path)) as database:
        database.execute("CREATE TABLE bookmarks (url TEXT)")
        database.executemany("INSERT INTO bookmarks VALUES (?)", [(f"http://{n}.example",) for n in range(100)])
        database.commit()


def _replaced(make: Callable[[Path], object]) -> Damage:
    def run(path: Path, random: Random) -> None:
        path.unlink()
        make(path)

    return run


def _linked_to(make: Callable[[Path], object] | None) -> Callable[[Path], None]:
    def run(path: Path) -> None:
        target = target_of(path)
        if make is not None:
            make(target)
        path.symlink_to(target)

    return run


def target_of(path: Path) -> Path:
    """Where a link at the place of an index leads."""
    return path.parent.parent / "elsewhere.db"


def _folder(path: Path) -> None:
    path.mkdir()
    (path / "kept").write_text("kept")


PLACES: Mapping[str, Damage] = {
    "a database": _replaced(foreign),
    "a text": _replaced(lambda path: path.write_text("Not an index.\n" * 200)),
    "an empty file": _replaced(Path.touch),
    "a folder": _replaced(_folder),
    "a pipe": _replaced(os.mkfifo),
    "a link to a database": _replaced(_linked_to(foreign)),
    "a link to a text": _replaced(_linked_to(lambda path: path.write_text("A letter.\n"))),
    "a link to an empty file": _replaced(_linked_to(Path.touch)),
    "a link to a folder": _replaced(_linked_to(Path.mkdir)),
    "a link to nowhere": _replaced(_linked_to(None)),
    "a loop": _replaced(lambda path: path.symlink_to(path.name)),
}
"""What stands at the place of the index instead."""

NOT_OURS = frozenset(PLACES) - {"an empty file"}
"""Those that newscli must leave as they are."""


def _companion(suffix: str) -> Damage:
    def run(path: Path, random: Random) -> None:
        companion = path.with_name(path.name + suffix)
        companion.write_bytes(random.choice((b"", b"x", random.randbytes(600), bytes(5000))))

    return run


def _beside(path: Path, random: Random) -> None:
    """Whatever newscli has laid beside its index is gone, empty or something else."""
    for other in sorted(path.parent.iterdir()):
        if other != path and other.is_file():
            random.choice((Path.unlink, Path.touch, lambda file: file.write_bytes(random.randbytes(100))))(other)


def _folder_beside(path: Path, random: Random) -> None:
    path.with_name(path.name + random.choice(("-journal", "-wal"))).mkdir()


def _hot_journal(path: Path, random: Random) -> None:
    """The journal of another database that was being written when its process died."""
    other = path.with_name("other.db")
    foreign(other)
    with closing(sqlite3.connect(other, isolation_level=None)) as database:
        database.execute("PRAGMA cache_size = 1")
        database.execute("BEGIN")
        database.execute("UPDATE bookmarks SET url = url || ?", (random.randbytes(3000).hex(),))
        shutil.copyfile(f"{other}-journal", f"{path}-journal")
        database.execute("ROLLBACK")
    other.unlink()
    if random.random() < 0.5:
        with path.with_name(f"{path.name}-journal").open("r+b") as journal:
            journal.seek(16)
            journal.write((path.stat().st_size // PAGE).to_bytes(4, "big"))


BESIDE: Mapping[str, Damage] = {
    "a journal": _companion("-journal"),
    "a write-ahead log": _companion("-wal"),
    "shared memory": _companion("-shm"),
    "other files": _beside,
    "a folder beside it": _folder_beside,
    "the journal of another database": _hot_journal,
}

ALL: Mapping[str, Damage] = {**BYTES, **SQL, **PLACES, **BESIDE}
