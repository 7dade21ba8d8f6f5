"""Finds the other forms of a word in a library."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscli.text.stems import stemmed

if TYPE_CHECKING:
    from newscli.index.rows.database import Database


def kin_of(index: Database, word: str) -> tuple[str, ...]:
    """The other words with the same stem; none if the library has no stems."""
    language = index.value("SELECT language FROM setting")
    rows = (
        row
        for stem, _ in stemmed([word], language)
        for row in index.rows("SELECT word FROM stem WHERE stem = ? AND word <> ? ORDER BY word", (stem, word))
    )
    return tuple(word for (word,) in rows)
