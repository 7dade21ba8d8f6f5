"""The nearest known word to one that finds nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newscli.index.rows.database import Database

_CANDIDATES = 2_000
"""Words that are compared, the most frequent first: some milliseconds."""


def nearest_word(index: Database, word: str) -> str | None:
    """The known word most like this one, None if it is known itself or nothing is like it.

    A likely slip keeps the first letter or leaves the rest, and changes the length by two at most.
    """
    from difflib import get_close_matches  # only where a search found nothing

    if index.value("SELECT 1 FROM vocabulary WHERE term = ?", (word,)):
        return None
    rows = index.rows(
        "SELECT term FROM vocabulary WHERE length(term) BETWEEN ? AND ? "
        "AND (substr(term, 1, 1) = ? OR substr(term, 2, 2) = ?) "
        "ORDER BY doc DESC LIMIT ?",
        (len(word) - 2, len(word) + 2, word[:1], word[1:3], _CANDIDATES),
    )
    near = get_close_matches(word, [term for (term,) in rows], n=1, cutoff=0.7)
    return near[0] if near else None
