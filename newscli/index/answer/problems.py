"""Lists the problems in all files."""

from __future__ import annotations

import os
from collections.abc import Iterator
from heapq import merge
from typing import TYPE_CHECKING

from newscli.index.answer.broken_links import broken_links
from newscli.model.article import Problem

if TYPE_CHECKING:
    from newscli.index.answer.listing import ShownPath
    from newscli.index.rows.database import Database


_Place = tuple[bytes, int, int, str, bool]
"""Path, line, column, reason and whether the file is refused: in this order problems come."""


def problems(index: Database, shown: ShownPath) -> Iterator[Problem]:
    """All problems, sorted by file and place."""
    kept: Iterator[_Place] = index.rows(
        'SELECT path, line, "column", reason, refused FROM problem JOIN file ON file.number = file '
        'ORDER BY path, line, "column", reason'
    )
    broken = sorted((path, line, column, reason, False) for path, line, column, reason in broken_links(index))
    for path, line, place, reason, refused in merge(kept, broken):
        yield Problem(shown(os.fsdecode(path)), line, place, reason, bool(refused))
