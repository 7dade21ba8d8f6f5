"""Lists the problems in all files, and those that only the library as a whole shows."""

from __future__ import annotations

import os
from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING

from newscli.index.answer.broken_links import broken_links
from newscli.index.answer.finding import Finding
from newscli.index.answer.publishers import publishers
from newscli.index.answer.same_articles import same_articles
from newscli.index.answer.spellings import spellings
from newscli.model.left_out import Reason
from newscli.model.problem import KINDS, Problem, ProblemKind

if TYPE_CHECKING:
    from newscli.index.answer.listing import ShownPath
    from newscli.index.rows.database import Database

_LEFT_OUT = {Reason.LINK: ProblemKind.LINK_OUTSIDE}
"""Reasons to leave something out that are a problem of the folder entry that was left out."""


def problems(index: Database, shown: ShownPath) -> Iterator[Problem]:
    """All problems, sorted by file and place."""
    of_files = chain(_kept(index), _left_out(index), broken_links(index))
    of_library = chain(same_articles(index, shown), spellings(index), publishers(index))
    for each in sorted(chain(of_files, of_library)):
        yield Problem(shown(os.fsdecode(each.path)), each.line, each.column, each.reason, each.kind)


def _kept(index: Database) -> Iterator[Finding]:
    """The problems that were found when files were read."""
    rows = index.rows('SELECT path, line, "column", code, reason FROM problem JOIN file ON file.number = file')
    for path, line, column, code, reason in rows:
        if code not in KINDS:
            raise index.damaged()
        yield Finding(path, line, column, KINDS[code], reason)


def _left_out(index: Database) -> Iterator[Finding]:
    for reason, kind in _LEFT_OUT.items():
        rows = index.rows(
            "SELECT folder.path, name FROM left_out JOIN folder ON folder.number = folder WHERE reason = ?", [reason]
        )
        for folder, name in rows:
            yield Finding(os.path.join(folder, name), 0, 0, kind, kind.meaning)
