"""Maintains the table of stems: exactly the words of the full text that have a stem."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, field

from newscli.text.stems import stemmed
from newscli.text.words import pieces_of, words_of


@dataclass(frozen=True)
class Vocabulary:
    """The words that were added to the full text, and those that may have been removed."""

    came: set[str] = field(default_factory=set)
    went: set[str] = field(default_factory=set)

    def written(self, texts: Iterable[str]) -> None:
        self.came.update(_words(texts))

    def deleted(self, texts: Iterable[str]) -> None:
        self.went.update(_words(texts))


def _words(texts: Iterable[str]) -> Iterable[str]:
    return (word for text in texts for piece in pieces_of(text) for word in words_of(piece))


def write_stems(connection: sqlite3.Connection, language: str, changed: Vocabulary | None) -> None:
    """Bring the table up to date with the full text; rebuild it if the changes are None."""
    if changed is None:
        connection.execute("DELETE FROM stem")
        words = (word for (word,) in connection.execute("SELECT term FROM vocabulary"))
        connection.executemany("INSERT INTO stem VALUES (?, ?)", sorted(stemmed(words, language)))
        return
    perhaps = stemmed(changed.went - changed.came, language)
    gone = [(stem, word) for stem, word in perhaps if not _is_said(connection, word)]
    connection.executemany("DELETE FROM stem WHERE stem = ? AND word = ?", gone)
    connection.executemany("INSERT OR IGNORE INTO stem VALUES (?, ?)", stemmed(changed.came, language))


def _is_said(connection: sqlite3.Connection, word: str) -> bool:
    """Whether any article has the word."""
    found = "SELECT 1 FROM article_text WHERE article_text MATCH ? LIMIT 1"
    return connection.execute(found, (f'"{word}"',)).fetchone() is not None
