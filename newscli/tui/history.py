"""Earlier queries, kept in a file of the state folder.

The file only saves typing, so it may be missing, broken or not writable.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from newscli.render.text import one_line
from newscli.state import read_state, write_state

MOST = 200
"""Queries that are kept."""

_LONGEST, _LARGEST = 1_000, 1_000_000
"""Characters of a query, and bytes of a file, that are read; more are not ours."""


def history_file(state: Path, digest: str) -> Path:
    """Where the queries for a library are kept, given `Library.digest`."""
    return state / f"queries-{digest}.txt"


class History:
    """Brings back earlier queries one by one, the newest first, and in the end what was being typed."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._queries = _read(file)
        self._place = len(self._queries)
        self._draft = ""

    def earlier(self, text: str) -> str | None:
        """The query before the one that is shown, None if there is none. A text that was typed is kept for `later`."""
        if text != self._shown:
            self._place, self._draft = len(self._queries), text
        place = self._place - 1
        if place >= 0 and self._queries[place] == text:
            place -= 1
        if place < 0:
            return None
        self._place = place
        return self._shown

    def later(self) -> str | None:
        """The query after the one that is shown, at last what was typed before the first of them; then None."""
        shown = self._shown
        while self._place < len(self._queries):
            self._place += 1
            if self._shown != shown:
                return self._shown
        return None

    def add(self, text: str) -> None:
        """Keep a query as the newest, beside those that others have added to the file."""
        text = one_line(text)
        if text and len(text) <= _LONGEST:
            before = [query for query in _read(self._file) or self._queries if query != text]
            self._queries = [*before, text][-MOST:]
            _write(self._file, self._queries)
        self._place, self._draft = len(self._queries), ""

    @property
    def _shown(self) -> str:
        """The query that was brought back last, or else what was typed."""
        return self._queries[self._place] if self._place < len(self._queries) else self._draft


def _read(file: Path) -> list[str]:
    """The queries in a file, the newest last; none if it cannot be read."""
    text = read_state(file, _LARGEST)
    lines = [line for line in map(one_line, text.split("\n")) if 0 < len(line) <= _LONGEST]
    newest = dict.fromkeys(reversed(lines))
    return list(reversed(newest))[-MOST:]


def _write(file: Path, queries: Sequence[str]) -> None:
    write_state(file, "".join(f"{query}\n" for query in queries))
