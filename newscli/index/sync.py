"""Folder ↔ index: compare size and time of change of every file, read what differs, forget what is gone."""

import json
import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from newscli.index import schema
from newscli.index.ingest import ArticleRows, Ingested, ingest
from newscli.index.rows import Row, search_row
from newscli.index.scan import Found, scan
from newscli.model import Refresh
from newscli.parser.identity import make_id

Progress = Callable[[int, int], None]
"""Told how many bytes are done, and of how many."""


@dataclass(frozen=True, slots=True)
class Difference:
    """What refreshing has to do."""

    changed: list[Found]
    gone: list[int]

    def __bool__(self) -> bool:
        return bool(self.changed or self.gone)


def compare(connection: sqlite3.Connection, files: Iterable[Found], *, full: bool = False) -> Difference:
    """How the files differ from the index; with `full`, every file counts as changed."""
    known = {path: (number, size, mtime) for number, path, size, mtime in connection.execute("SELECT * FROM file")}
    changed = []
    for found in files:
        number_size_mtime = known.pop(found.path, None)
        if full or number_size_mtime is None or number_size_mtime[1:] != found[1:]:
            changed.append(found)
    return Difference(sorted(changed), [number for number, _, _ in known.values()])


def refresh(
    connection: sqlite3.Connection,
    folders: tuple[str, ...],
    now_us: int,
    progress: Progress,
    *,
    full: bool = False,
) -> Refresh:
    """Bring the index up to date; nothing is written where nothing differs. Raises sqlite3.OperationalError."""
    files = list(_all_files(folders))
    if not full and schema.is_current(connection) and not compare(connection, files):
        return Refresh()
    with _writing(connection):
        if full or not schema.is_current(connection):
            schema.create(connection)
        difference = compare(connection, files)  # again: another process may have done it meanwhile
        _forget(connection, difference.gone)
        parsed = sum(_store(connection, batch, folders) for batch in _reported(difference.changed, progress))
        if difference:
            _drop_unnamed(connection)
            _name_duplicates(connection, folders)
            connection.execute("DELETE FROM changed")
            connection.execute("INSERT INTO changed VALUES (?)", (now_us,))
    return Refresh(parsed, len(difference.gone))


def _all_files(folders: tuple[str, ...]) -> Iterator[Found]:
    for folder in folders:
        yield from scan(folder)


@contextmanager
def _writing(connection: sqlite3.Connection) -> Iterator[None]:
    # IMMEDIATE: a transaction that begins by reading loses to any other writer, whatever the timeout.
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        connection.rollback()
        raise
    connection.commit()


def _reported(files: list[Found], progress: Progress) -> Iterator[list[Ingested]]:
    total = sum(max(found.size, 1) for found in files)
    done = 0
    for batch in ingest(files):
        yield batch
        done += sum(max(ingested.found.size, 1) for ingested in batch)
        progress(done, total)


def _store(connection: sqlite3.Connection, batch: list[Ingested], folders: tuple[str, ...]) -> int:
    """Write what the files gave; how many articles it were."""
    paths = [(ingested.found.path,) for ingested in batch]
    known = [row[0] for path in paths for row in connection.execute("SELECT number FROM file WHERE path = ?", path)]
    _forget(connection, known)
    for ingested in batch:
        number = connection.execute("INSERT INTO file (path, size, mtime) VALUES (?, ?, ?)", ingested.found).lastrowid
        connection.executemany(
            "INSERT INTO problem VALUES (?, ?, ?, ?, ?)",
            [(number, problem.line, problem.column, problem.reason, problem.refused) for problem in ingested.problems],
        )
        if ingested.article is not None and number is not None:
            _store_article(connection, number, ingested.article, _place(ingested.found.path, folders))
    return sum(ingested.article is not None for ingested in batch)


_MARKS = ", ".join("?" * len(schema.ARTICLE_COLUMNS))
_INSERT_ARTICLE = f"INSERT INTO article ({', '.join(schema.ARTICLE_COLUMNS)}) VALUES ({_MARKS})"
_TEXT = ", ".join(schema.TEXT_WEIGHTS)


def _store_article(connection: sqlite3.Connection, number: int, article: ArticleRows, place: str) -> None:
    connection.execute(_INSERT_ARTICLE, (number, article.id, article.id, *article.summary, *article.words, place))
    connection.execute("INSERT INTO detail VALUES (?, ?, ?, ?, ?, ?)", (number, *article.detail))
    connection.executemany("INSERT INTO topic VALUES (?, ?, ?, ?)", [(number, *topic) for topic in article.topics])
    connection.executemany("INSERT INTO extra VALUES (?, ?, ?, ?, ?, ?)", [(number, *extra) for extra in article.extra])
    connection.execute(
        f"INSERT INTO article_text (rowid, {_TEXT}) VALUES (?, ?, ?, ?, ?, ?)", (number, *article.search)
    )
    connection.executemany("INSERT OR IGNORE INTO related (digest, id, document) VALUES (?, ?, ?)", article.related)
    connection.executemany(
        "INSERT INTO link SELECT ?, ?, number FROM related WHERE digest = ?",
        [(number, position, digest) for position, (digest, _, _) in enumerate(article.related)],
    )


def _forget(connection: sqlite3.Connection, numbers: list[int]) -> None:
    for number in numbers:
        words = _search_row(connection, number)
        if words is not None:
            connection.execute(
                f"INSERT INTO article_text (article_text, rowid, {_TEXT}) VALUES ('delete', ?, ?, ?, ?, ?, ?)",
                (number, *words),
            )
        for table in ("article", "detail", "topic", "extra", "link", "file"):
            connection.execute(f"DELETE FROM {table} WHERE number = ?", (number,))
        connection.execute("DELETE FROM problem WHERE file = ?", (number,))


def _search_row(connection: sqlite3.Connection, number: int) -> Row | None:
    row = connection.execute(
        "SELECT title, topics, provider_name, provider_domain, excerpt, body "
        "FROM article JOIN detail USING (number) WHERE number = ?",
        (number,),
    ).fetchone()
    if row is None:
        return None
    title, topics, *rest = row
    return search_row(title, json.loads(topics), *rest)


def _drop_unnamed(connection: sqlite3.Connection) -> None:
    connection.execute("DELETE FROM related WHERE NOT EXISTS (SELECT 1 FROM link WHERE link.related = related.number)")


def _name_duplicates(connection: sqlite3.Connection, folders: tuple[str, ...]) -> None:
    """Of the articles with one URL, the first by path has the URL's id; the others one of URL and path."""
    repeated = "SELECT natural_id FROM article GROUP BY natural_id HAVING count(*) > 1"
    connection.execute(f"UPDATE article SET id = natural_id WHERE id <> natural_id AND natural_id NOT IN ({repeated})")
    rows = connection.execute(
        "SELECT number, natural_id, path FROM article JOIN file USING (number) "
        f"WHERE natural_id IN ({repeated}) ORDER BY natural_id, path"
    ).fetchall()
    named: set[str] = set()
    for number, natural_id, path in rows:
        id_ = natural_id if natural_id not in named else make_id([natural_id, _below(path, folders)])
        if id_ in named:  # the same place in two folders
            id_ = make_id([natural_id, os.fsdecode(path)])
        named.add(id_)
        connection.execute("UPDATE article SET id = ? WHERE number = ? AND id <> ?", (id_, number, id_))


def _place(path: bytes, folders: tuple[str, ...]) -> str:
    """The path from the library's own folder on, as text."""
    text = os.fsdecode(path)
    folder = next((folder for folder in folders if text.startswith(os.path.join(folder, ""))), "")
    below = os.path.relpath(text, os.path.dirname(folder)) if folder else text
    return below.encode(errors="replace").decode()


def _below(path: bytes, folders: tuple[str, ...]) -> str:
    text = os.fsdecode(path)
    folder = next((folder for folder in folders if text.startswith(os.path.join(folder, ""))), "")
    return os.path.relpath(text, folder) if folder else text
