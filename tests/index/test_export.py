"""The database of `newscli export --to sqlite`."""

import json
import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from newscli.index.export import OTHERS, TABLES, is_export, schema
from tests.conftest import SEEDS, Outcome
from tests.factory import related_entry, write_article
from tests.golden import Golden
from tests.opening import open_library

Newscli = Callable[..., Outcome]


@pytest.fixture
def exported(newscli: Newscli, tmp_path: Path) -> Iterator[Callable[[Path], sqlite3.Connection]]:
    opened: list[sqlite3.Connection] = []

    def export(library: Path) -> sqlite3.Connection:
        outcome = newscli("-L", str(library), "export", str(tmp_path / "a.db"), "--to", "sqlite")
        assert outcome.code == 0, outcome.err
        opened.append(sqlite3.connect(tmp_path / "a.db"))
        return opened[-1]

    yield export
    for connection in opened:
        connection.close()


Export = Callable[[Path], sqlite3.Connection]


def _rows(connection: sqlite3.Connection, sql: str) -> list[tuple[Any, ...]]:
    return connection.execute(sql).fetchall()


def test_the_schema(golden: Golden) -> None:
    golden.check("export.sql", schema())


def test_the_database_is_sound(exported: Export) -> None:
    connection = exported(SEEDS)

    assert _rows(connection, "PRAGMA integrity_check") == [("ok",)]
    assert _rows(connection, "PRAGMA foreign_key_check") == []
    assert _rows(connection, "SELECT count(*) FROM article") == [(5,)]
    connection.execute("INSERT INTO article_fts (article_fts, rank) VALUES ('integrity-check', 1)")


def test_every_article_has_its_values(exported: Export) -> None:
    connection = exported(SEEDS)
    connection.row_factory = sqlite3.Row
    library = open_library(SEEDS)

    for article in library.list():
        row = connection.execute("SELECT * FROM article WHERE id = ?", (article.id,)).fetchone()
        assert (row["title"], row["quality"], row["heat"]) == (article.title, article.quality, article.heat)
        assert (row["provider"], row["domain"]) == (article.provider.name, article.provider.domain)
        assert (row["url"], row["web_url"], row["published"]) == (article.url, article.web_url, article.published)
        assert row["published_at"] == article.published_at.isoformat().replace("+00:00", "Z")  # type: ignore[union-attr]
        assert json.loads(row["topics"]) == list(article.topics)


def test_values_of_several_kinds_have_tables(exported: Export, folder: Path) -> None:
    image = {"url": "https://example.com/a.png", "width": 4, "height": 3}
    related = [related_entry(1, webUrl="https://example.com/b"), related_entry(2, webUrl="https://other.example/c")]
    write_article(folder, "a.md", topics=["B", "A"], author=["Ann", "Bo"], images=[image], related=related, mood="glad")
    write_article(folder, "b.md", topics=["A"])
    connection = exported(folder)
    ids = dict(_rows(connection, "SELECT web_url, id FROM article"))
    a, b = ids["https://example.com/a"], ids["https://example.com/b"]

    assert _rows(connection, "SELECT * FROM topic WHERE article = (SELECT id FROM article WHERE extra <> '{}')") == [
        (a, 1, "B"), (a, 2, "A"),
    ]  # fmt: skip
    assert _rows(connection, "SELECT * FROM author") == [(a, 1, "Ann"), (a, 2, "Bo")]
    assert _rows(connection, "SELECT * FROM image") == [(a, 1, "https://example.com/a.png", 4, 3, None, None)]
    assert _rows(connection, "SELECT article, position, target, title FROM link") == [
        (a, 1, b, "Related 1"), (a, 2, None, "Related 2"),
    ]  # fmt: skip
    assert _rows(connection, "SELECT extra FROM article WHERE extra <> '{}'") == [('{"mood": "glad"}',)]
    assert _rows(connection, "SELECT * FROM articles_by_topic") == [("A", 2), ("B", 1)]
    assert _rows(connection, "SELECT * FROM articles_by_month") == [("2022-05", 2)]
    assert _rows(connection, "SELECT id, links, in_export FROM most_linked ORDER BY in_export DESC")[0] == (b, 1, 1)


def test_the_full_text_is_found_without_case_and_accents(exported: Export, folder: Path) -> None:
    write_article(folder, "a.md", title="Résumé", body="Some *text*.")
    connection = exported(folder)

    for words in ("resume", "RÉSUMÉ text", '"some text"'):
        search = "SELECT title FROM article_fts WHERE article_fts MATCH"
        assert _rows(connection, f"{search} '{words}'") == [("Résumé",)], words


def test_datasette_and_sqlite_utils_can_tell_which_table_the_full_text_is_of() -> None:
    assert 'content="article"' in schema()


def test_every_table_and_column_is_documented(exported: Export) -> None:
    connection = exported(SEEDS)
    documented = set(_rows(connection, 'SELECT "table", "column" FROM documentation'))

    for (name,) in _rows(
        connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE 'CREATE TABLE%'"
    ):
        if name.startswith(("article_fts_", "sqlite_")) or name == "documentation":
            continue
        columns = {(name, column) for _, column, *_ in _rows(connection, f"PRAGMA table_info({name})")}
        assert columns | {(name, None)} <= documented
    views = {name for (name,) in _rows(connection, "SELECT name FROM sqlite_master WHERE type = 'view'")}
    assert views < {name for name, _ in OTHERS}


@pytest.mark.parametrize("name", [*(table.name for table in TABLES), *(name for name, _ in OTHERS)])
def test_every_table_is_in_the_help(newscli: Newscli, name: str) -> None:
    assert name in newscli("help", "export").out


def test_every_column_is_in_the_help(newscli: Newscli) -> None:
    text = newscli("help", "export").out

    assert [column.name for table in TABLES for column in table.columns if column.name not in text] == []


def test_hostile_text_is_kept_as_it_is(exported: Export, folder: Path) -> None:
    hostile = "'); DROP TABLE article; -- \x00 \u202e \U0001f600"
    write_article(folder, "a.md", title=hostile, topics=[hostile], webUrl=hostile)

    assert _rows(exported(folder), "SELECT title, web_url FROM article") == [(hostile, hostile)]


@pytest.mark.skipif(sys.platform == "darwin", reason="file names are UTF-8")
def test_a_file_name_that_is_not_utf8_is_kept_as_far_as_it_is_text(exported: Export, folder: Path) -> None:
    write_article(folder, "a\udcffb.md")

    assert _rows(exported(folder), "SELECT path FROM article") == [(f"{folder}/a?b.md",)]


@pytest.mark.parametrize(
    ("content", "expected"), [(b"", False), (b"SQLite format 3\x00" + b"\0" * 90, False), (b"text", False)]
)
def test_another_file_is_no_export(tmp_path: Path, content: bytes, expected: bool) -> None:
    path = tmp_path / "a.db"
    path.write_bytes(content)

    assert is_export(path) is expected


def test_another_database_is_no_export(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "a.db")) as connection:
        connection.execute("CREATE TABLE a (b)")

    assert not is_export(tmp_path / "a.db")
