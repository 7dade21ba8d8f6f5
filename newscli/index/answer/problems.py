"""The defects of all files."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

from newscli.model.article import Problem

if TYPE_CHECKING:
    from newscli.index.answer.listing import ShownPath
    from newscli.index.rows.database import Database


def problems(index: Database, shown: ShownPath) -> Iterator[Problem]:
    """Every problem, by file and place."""
    rows = index.rows(
        'SELECT path, line, "column", reason, refused FROM problem JOIN file ON file.number = file '
        'ORDER BY path, line, "column", reason'
    )
    for path, line, place, reason, refused in rows:
        yield Problem(shown(os.fsdecode(path)), line, place, reason, bool(refused))
