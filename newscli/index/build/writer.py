"""Writes the rows of files to the index, and deletes them."""

from __future__ import annotations

import os
import sqlite3
from typing import TYPE_CHECKING

from newscli.index.build.places import below
from newscli.index.build.stems import Vocabulary
from newscli.index.rows import schema
from newscli.index.rows.codec import summary_values
from newscli.index.rows.searched import searched
from newscli.index.stories.changes import Changes, Links
from newscli.model.summary import Summary
from newscli.query.fields import WEIGHTS
from newscli.text.ids import make_id

if TYPE_CHECKING:
    from newscli.index.build.ingest import ArticleRows, Ingested
    from newscli.index.rows.codec import Row
    from newscli.index.rows.saving import RelatedEntry

_MOST_NUMBERS = 100_000
"""Related entries whose numbers are remembered: about 20 MB."""

_MARKS = ", ".join("?" * len(schema.ARTICLE_COLUMNS))
_INSERT_ARTICLE = f"INSERT INTO article ({', '.join(schema.ARTICLE_COLUMNS)}) VALUES ({_MARKS})"
_TEXT, _TEXT_MARKS = ", ".join(WEIGHTS), ", ?" * len(WEIGHTS)
_INSERT_TEXT = f"INSERT INTO article_text (rowid, {_TEXT}) VALUES (?{_TEXT_MARKS})"
_DELETE_TEXT = f"INSERT INTO article_text (article_text, rowid, {_TEXT}) VALUES ('delete', ?{_TEXT_MARKS})"


class Writer:
    """Writes within the caller's transaction. `roots` are the library's folders.

    `changes` collects what stories have to be found again for, and `vocabulary` which words came and went; both are
    None if the whole index is built.
    """

    def __init__(self, connection: sqlite3.Connection, roots: tuple[str, ...], *, anew: bool = False) -> None:
        self._connection = connection
        self._roots = roots
        self._numbers: dict[bytes, int] = {}
        self._readings: dict[tuple[str, str], int] = {}
        self._unnamed: set[int] = set()
        self.changes = None if anew else Changes()
        self.vocabulary = None if anew else Vocabulary()

    def store(self, batch: list[Ingested], folder_numbers: dict[bytes, int]) -> int:
        """Write what files gave, and return the number of articles."""
        for found, article, problems in batch:
            number = self._connection.execute(
                "INSERT INTO file (folder, path, size, stamp, reading) VALUES (?, ?, ?, ?, ?)",
                (folder_numbers[found.folder], found.path, found.size, found.stamp, self._reading(article)),
            ).lastrowid
            assert number is not None
            if problems:
                rows = [(number, each.line, each.column, each.kind, each.reason, each.refused) for each in problems]
                self._connection.executemany("INSERT INTO problem VALUES (?, ?, ?, ?, ?, ?)", rows)
            if article is not None:
                self._store_article(number, article)
        return sum(ingested.article is not None for ingested in batch)

    def _reading(self, article: ArticleRows | None) -> int | None:
        """The number of how a file was read, which is written where it is new."""
        if article is None:
            return None
        number = self._readings.get(article.reading)
        if number is None:
            execute = self._connection.execute
            execute("INSERT OR IGNORE INTO reading (dialect, sources) VALUES (?, ?)", article.reading)
            found = execute("SELECT number FROM reading WHERE dialect = ? AND sources = ?", article.reading).fetchone()
            number = self._readings[article.reading] = int(found[0])
        return number

    def _store_article(self, number: int, article: ArticleRows) -> None:
        connection = self._connection
        if self.changes is not None:
            self.changes.written(
                article.summary, article.id, frozenset((entry.id, entry.digest) for entry in article.related)
            )
        place = article.place.replace("/", os.sep)
        connection.execute(_INSERT_ARTICLE, (number, article.id, article.id, *article.summary, *article.words, place))
        connection.execute("INSERT INTO detail VALUES (?, ?, ?, ?, ?, ?)", (number, *article.detail))
        connection.execute(_INSERT_TEXT, (number, *article.search))
        if self.vocabulary is not None:
            self.vocabulary.written(article.search)
        if article.topics:
            topics = [(number, *row) for row in article.topics]
            connection.executemany("INSERT INTO topic VALUES (?, ?, ?, ?)", topics)
        if article.extra:
            extra = [(number, *row) for row in article.extra]
            connection.executemany("INSERT INTO extra VALUES (?, ?, ?, ?, ?, ?)", extra)
        if article.sketch:
            connection.executemany("INSERT INTO sketch VALUES (?, ?)", [(number, *row) for row in article.sketch])
        if article.names:
            names = [(key, kind, number) for key, kind in article.names]
            connection.executemany("INSERT INTO name VALUES (?, ?, ?)", names)
        if article.mentions:
            mentions = [(number, *row) for row in article.mentions]
            connection.executemany("INSERT INTO mention VALUES (?, ?, ?, ?, ?)", mentions)
        links = [(number, position, self._related(entry)) for position, entry in enumerate(article.related)]
        connection.executemany("INSERT INTO link VALUES (?, ?, ?)", links)

    def _related(self, entry: RelatedEntry) -> int:
        """The number of a related entry, which is written where it is new."""
        digest = entry.digest
        number = self._numbers.get(digest)
        if number is None:
            known = self._connection.execute("SELECT number FROM related WHERE digest = ?", (digest,)).fetchone()
            insert = "INSERT INTO related (digest, id, headline, published_at, document) VALUES (?, ?, ?, ?, ?)"
            number = known[0] if known else self._connection.execute(insert, entry).lastrowid
            assert number is not None
            if len(self._numbers) >= _MOST_NUMBERS:
                self._numbers.clear()
            self._numbers[digest] = number
        return number

    def forget(self, number: int) -> None:
        """Take a file and all that it gave out of the index."""
        connection = self._connection
        words = self._search_row(number)
        if words is not None:
            connection.execute(_DELETE_TEXT, (number, *words))
            if self.vocabulary is not None:
                self.vocabulary.deleted(words)
        links = self._linked(number)
        self._unnamed.update(related for related, *_ in links)
        if self.changes is not None:
            self._deleted(self.changes, number, frozenset((id_, digest) for _, id_, digest in links))
        for table in ("article", "detail", "topic", "extra", "sketch", "name", "mention", "link", "file"):
            connection.execute(f"DELETE FROM {table} WHERE number = ?", (number,))
        connection.execute("DELETE FROM problem WHERE file = ?", (number,))

    def _linked(self, number: int) -> list[tuple[int, str, bytes]]:
        """Numbers, ids and digests of the entries that a file's article links to."""
        return self._connection.execute(
            "SELECT related.number, related.id, related.digest FROM link JOIN related ON related.number = link.related "
            "WHERE link.number = ?",
            (number,),
        ).fetchall()

    def _deleted(self, changes: Changes, number: int, links: Links) -> None:
        select = f"SELECT natural_id, {', '.join(schema.SUMMARY_COLUMNS)} FROM article WHERE number = ?"
        row = self._connection.execute(select, (number,)).fetchone()
        if row is not None:
            changes.deleted(row[1:], row[0], links)

    def _search_row(self, number: int) -> Row | None:
        columns = ", ".join(schema.SUMMARY_COLUMNS)
        select = f"SELECT {columns}, body FROM article JOIN detail USING (number) WHERE number = ?"
        row = self._connection.execute(select, (number,)).fetchone()
        if row is None:
            return None
        *summary, body = row
        return searched(Summary(**summary_values("", "", tuple(summary))), body).row

    def finish(self) -> None:
        """Settle what depends on several files."""
        self._drop_unnamed()
        self._name_duplicates()

    def _drop_unnamed(self) -> None:
        """Drop the related entries that no article has any more."""
        self._connection.executemany(
            "DELETE FROM related WHERE number = ? AND NOT EXISTS (SELECT 1 FROM link WHERE related = ?)",
            [(number, number) for number in self._unnamed],
        )

    def _name_duplicates(self) -> None:
        """Of the articles with one URL, the first by path has the URL's id; the others one of URL and path."""
        connection = self._connection
        repeated = "SELECT natural_id FROM article GROUP BY natural_id HAVING count(*) > 1"
        connection.execute(
            f"UPDATE article SET id = natural_id WHERE id <> natural_id AND natural_id NOT IN ({repeated})"
        )
        rows = connection.execute(
            "SELECT number, natural_id, path FROM article JOIN file USING (number) "
            f"WHERE natural_id IN ({repeated}) ORDER BY natural_id, path"
        ).fetchall()
        named: set[str] = set()
        for number, natural_id, path in rows:
            id_ = natural_id if natural_id not in named else make_id([natural_id, below(path, self._roots)])
            if id_ in named:  # the same place in two folders
                id_ = make_id([natural_id, os.fsdecode(path)])
            named.add(id_)
            renamed = connection.execute("UPDATE article SET id = ? WHERE number = ? AND id <> ?", (id_, number, id_))
            if renamed.rowcount and self.changes is not None:
                self.changes.speaks_for(natural_id)
