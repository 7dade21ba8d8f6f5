"""Finds articles that several files have: by their URL, or by an id that they share without one."""

from __future__ import annotations

import os
from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from newscli.index.answer.finding import Finding, found_at, shortened
from newscli.index.rows.schema import BEST_URL
from newscli.model.problem import ProblemKind

if TYPE_CHECKING:
    from newscli.index.answer.listing import ShownPath
    from newscli.index.rows.database import Database

_LONGEST_URL = 300

_REPEATED = f"""
SELECT natural_id, path, {BEST_URL} FROM article JOIN file USING (number)
WHERE natural_id IN (SELECT natural_id FROM article GROUP BY natural_id HAVING count(*) > 1)
ORDER BY natural_id, path
"""


def same_articles(index: Database, shown: ShownPath) -> Iterator[Finding]:
    """A finding for each file but the first of those that have one article."""
    for id_, rows in groupby(index.rows(_REPEATED), key=lambda row: str(row[0])):
        (_, first, first_url), *others = rows
        other = shown(os.fsdecode(first))
        for _, path, url in others:
            if url is not None and url == first_url:
                reason = f"the URL {shortened(url, _LONGEST_URL)} is that of {other}, too"
                yield found_at(path, url, ProblemKind.REPEATED_URL, reason)
            else:
                yield Finding(path, 0, 0, ProblemKind.REPEATED_ID, f"the id {id_} is that of {other}, too")
