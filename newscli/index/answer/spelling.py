"""Finds the nearest known word to a misspelt one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newscli.index.rows.database import Database

_CANDIDATES = 2_000
"""Words that are compared, the most frequent first: some milliseconds."""

_SHORT, _LONG = 3, 6
"""Letters of words that one edit is forgiven, and two."""


def nearest_word(index: Database, word: str) -> str | None:
    """The known word with the fewest edits; if there are several, the most frequent one.

    None if it is known itself, or nothing is near. A likely slip keeps the first letter or leaves the rest.
    """
    most = _most_edits(word)
    if not most or index.value("SELECT 1 FROM vocabulary WHERE term = ?", (word,)):
        return None
    rows = index.rows(
        "SELECT term, doc FROM vocabulary WHERE length(term) BETWEEN ? AND ? "
        "AND (substr(term, 1, 1) = ? OR substr(term, 2, 2) = ?) "
        "ORDER BY doc DESC LIMIT ?",
        (len(word) - most, len(word) + most, word[:1], word[1:3], _CANDIDATES),
    )
    edits, _, near = min(((_edits(word, term), -count, term) for term, count in rows), default=(most + 1, 0, ""))
    return near if edits <= most else None


def _most_edits(word: str) -> int:
    """Of a short word, every other word of its length is near."""
    return 0 if len(word) < _SHORT else 1 if len(word) < _LONG else 2


def _edits(one: str, other: str) -> int:
    """How many letters are left out, put in, exchanged, or swapped with their neighbour."""
    earlier: list[int] = []
    before: list[int] = []
    row = list(range(len(other) + 1))
    for at, letter in enumerate(one, start=1):
        earlier, before, row = before, row, [at]
        for to, against in enumerate(other, start=1):
            edits = min(before[to] + 1, row[-1] + 1, before[to - 1] + (letter != against))
            if at > 1 and to > 1 and letter == other[to - 2] and against == one[at - 2]:
                edits = min(edits, earlier[to - 2] + 1)
            row.append(edits)
    return row[-1]
