"""Exports articles to an SQLite database that is easy to query, with Datasette, sqlite-utils or any other program.

It is independent of the index. Each table and column is described once, here: the descriptions become comments in the
schema and rows of the table `documentation`, and `newscli help export` shows them.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from errno import EIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from newscli.index.rows import header

if TYPE_CHECKING:
    from datetime import datetime

    from newscli.model.article import Article
    from newscli.model.summary import Image

Row = tuple[Any, ...]


class Column(NamedTuple):
    name: str
    definition: str
    about: str


class Table(NamedTuple):
    name: str
    about: str
    columns: tuple[Column, ...]
    constraint: str = ""


_OF_ARTICLE = "TEXT NOT NULL REFERENCES article (id)"

TABLES = (
    Table(
        "article",
        "the articles",
        (
            Column("id", "TEXT PRIMARY KEY", "newscli's id of the article"),
            Column("title", "TEXT", "headline"),
            Column("published_at", "TEXT", "date of publication, in UTC, such as 2022-05-25T20:04:00Z"),
            Column("updated_at", "TEXT", "date of the last change, in UTC"),
            Column("provider", "TEXT", "publisher"),
            Column("domain", "TEXT", "domain of the publisher"),
            Column("authors", "TEXT NOT NULL", "authors, a JSON array"),
            Column("topics", "TEXT NOT NULL", "topics, a JSON array"),
            Column("type", "TEXT", "article, video, …"),
            Column("category", "TEXT", "news, …"),
            Column("quality", "INTEGER", "the archive's own rating"),
            Column("heat", "INTEGER", "attention that its story gets; NULL for follow-ups"),
            Column("published", "INTEGER NOT NULL", "1 if it is on the front page or, in a blog, not a draft; else 0"),
            Column("url", "TEXT", "preferred URL"),
            Column("web_url", "TEXT", "URL of the page for browsers"),
            Column("original_url", "TEXT", "URL where it first appeared"),
            Column("amp_url", "TEXT", "URL of the AMP page"),
            Column("cdn_amp_url", "TEXT", "URL of the AMP page in a cache"),
            Column("excerpt", "TEXT", "summary"),
            Column("body", "TEXT NOT NULL", "text after the front matter, as in the file"),
            Column("aliases", "TEXT NOT NULL", "other names that links can use, a JSON array"),
            Column("extra", "TEXT NOT NULL", "front matter without a column of its own, a JSON object"),
            Column("path", "TEXT", "path of the file"),
        ),
    ),
    Table(
        "topic",
        "a row for each topic of each article",
        (
            Column("article", _OF_ARTICLE, "the article"),
            Column("position", "INTEGER NOT NULL", "position in the file, from 1"),
            Column("name", "TEXT NOT NULL", "the topic"),
        ),
        "PRIMARY KEY (article, position)",
    ),
    Table(
        "author",
        "a row for each author of each article",
        (
            Column("article", _OF_ARTICLE, "the article"),
            Column("position", "INTEGER NOT NULL", "position in the file, from 1"),
            Column("name", "TEXT NOT NULL", "the author"),
        ),
        "PRIMARY KEY (article, position)",
    ),
    Table(
        "link",
        "related articles in the front matter",
        (
            Column("article", _OF_ARTICLE, "the article that has the link"),
            Column("position", "INTEGER NOT NULL", "position in the file, from 1"),
            Column("target", "TEXT REFERENCES article (id)", "the article that it links to, if the table has it"),
            Column("target_id", "TEXT NOT NULL", "id of the article that it links to, even if the table lacks it"),
            Column("title", "TEXT", "headline, as given in the link"),
            Column("published_at", "TEXT", "date of publication"),
            Column("provider", "TEXT", "publisher"),
            Column("url", "TEXT", "preferred URL"),
        ),
        "PRIMARY KEY (article, position)",
    ),
    Table(
        "image",
        "images of articles",
        (
            Column("article", _OF_ARTICLE, "the article"),
            Column("position", "INTEGER NOT NULL", "position in the file, from 1"),
            Column("url", "TEXT", "URL of the image"),
            Column("width", "INTEGER", "in pixels"),
            Column("height", "INTEGER", "in pixels"),
            Column("title", "TEXT", "title"),
            Column("attribution", "TEXT", "credit"),
        ),
        "PRIMARY KEY (article, position)",
    ),
)

_AFTER = """
CREATE TABLE documentation (
    "table" TEXT NOT NULL,
    "column" TEXT, -- NULL if the row describes the whole table
    meaning TEXT NOT NULL
);
CREATE INDEX article_published_at ON article (published_at);
CREATE INDEX article_provider ON article (provider);
CREATE INDEX topic_name ON topic (name);
CREATE INDEX author_name ON author (name);
CREATE INDEX link_target ON link (target);
CREATE INDEX link_target_id ON link (target_id);
CREATE VIRTUAL TABLE article_fts USING fts5 (
    title, excerpt, body, content="article", tokenize="unicode61 remove_diacritics 2"
);
CREATE VIEW articles_by_month AS
    SELECT substr(published_at, 1, 7) AS month, count(*) AS articles FROM article
    WHERE published_at IS NOT NULL GROUP BY month ORDER BY month DESC;
CREATE VIEW articles_by_topic AS
    SELECT name AS topic, count(*) AS articles FROM topic GROUP BY name ORDER BY articles DESC, name;
CREATE VIEW most_linked AS
    SELECT target_id AS id, max(title) AS title, max(url) AS url, count(DISTINCT article) AS links,
        max(target) IS NOT NULL AS in_export
    FROM link GROUP BY target_id ORDER BY links DESC, title;
"""

OTHERS = (
    ("article_fts", "full-text index of title, excerpt and body (FTS5); its rowid is that of article"),
    ("articles_by_month", "number of articles published in each month"),
    ("articles_by_topic", "number of articles for each topic"),
    ("most_linked", "articles by number of links to them, in the export or not"),
)


def is_export(path: Path) -> bool:
    """Whether a file is a database that `write_database` made, which a later export may replace. Raises OSError."""
    with path.open("rb") as file:
        return header.application(file.read(header.LENGTH)) == header.EXPORT


def write_database(path: Path, articles: Iterable[Article], ids: frozenset[str]) -> None:
    """Write a new database of articles; `ids` are the ids of all of them. Raises OSError."""
    try:
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            connection.executescript(schema())
            connection.execute("BEGIN")
            _insert(connection, "documentation", _documentation())
            for article in articles:
                for table, rows in _rows(article, ids).items():
                    _insert(connection, table, rows)
            connection.execute("INSERT INTO article_fts (article_fts) VALUES ('rebuild')")
            connection.execute("INSERT INTO article_fts (article_fts) VALUES ('optimize')")
            connection.execute("COMMIT")
            connection.execute("ANALYZE")
    except sqlite3.OperationalError as error:
        raise OSError(EIO, str(error)) from error


def schema() -> str:
    """The SQL that creates the tables, with a comment on each column."""
    pragmas = f"PRAGMA application_id = {header.EXPORT};\nPRAGMA journal_mode = OFF;\nPRAGMA synchronous = OFF;\n"
    return pragmas + "".join(map(_create, TABLES)) + _AFTER


def _create(table: Table) -> str:
    lines = [(f"{column.name} {column.definition}", column.about) for column in table.columns]
    lines += [(table.constraint, "")] if table.constraint else []
    commas = [","] * (len(lines) - 1) + [""]
    written = (
        f"    {line}{comma}" + (f" -- {about}" if about else "")
        for (line, about), comma in zip(lines, commas, strict=True)
    )
    return f"CREATE TABLE {table.name} ( -- {table.about}\n" + "\n".join(written) + "\n);\n"


def _documentation() -> Iterator[Row]:
    for table in TABLES:
        yield table.name, None, table.about
        yield from ((table.name, column.name, column.about) for column in table.columns)
    for name, about in OTHERS:
        yield name, None, about


def _insert(connection: sqlite3.Connection, table: str, rows: Iterable[Row]) -> None:
    for row in rows:
        marks = ", ".join("?" * len(row))
        connection.execute(f"INSERT INTO {table} VALUES ({marks})", row)


def _rows(article: Article, ids: frozenset[str]) -> dict[str, list[Row]]:
    """The rows of an article by table."""
    return {
        "article": [_article_row(article)],
        "topic": [(article.id, *row) for row in enumerate(article.topics, start=1)],
        "author": [(article.id, *row) for row in enumerate(article.authors, start=1)],
        "link": [(article.id, *row) for row in _link_rows(article, ids)],
        "image": [(article.id, at, *_image_row(image)) for at, image in enumerate(article.images, start=1)],
    }


def _article_row(article: Article) -> Row:
    provider = article.provider
    return (
        article.id, article.title, _written(article.published_at), _written(article.updated_at),
        provider.label, provider.domain, _json(article.authors), _json(article.topics),
        article.type, article.category, article.quality, article.heat, article.published,
        article.url, article.web_url, article.original_url, article.amp_url, article.cdn_amp_url,
        article.excerpt, article.body, _json(article.aliases), _json(article.extra), _storable(article.path),
    )  # fmt: skip


def _link_rows(article: Article, ids: frozenset[str]) -> Iterator[Row]:
    for position, entry in enumerate(article.related, start=1):
        target = entry.id if entry.id in ids else None
        told = (entry.title, _written(entry.published_at), entry.provider.label, entry.url)
        yield (position, target, entry.id, *told)


def _image_row(image: Image) -> Row:
    return image.url, image.width, image.height, image.title, image.attribution


def _written(moment: datetime | None) -> str | None:
    return moment.isoformat().replace("+00:00", "Z") if moment else None


def _storable(path: str | None) -> str | None:
    """A path as text that a database can hold: bytes of it that are no text become question marks."""
    return path and path.encode(errors="replace").decode()


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
