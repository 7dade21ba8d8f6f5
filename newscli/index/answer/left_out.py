"""Reports the files and folders that were skipped."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from newscli.model.left_out import LeftOut, NotLookedAt, Reason
from newscli.parser.files import MARKDOWN

if TYPE_CHECKING:
    from newscli.index.rows.database import Database

_LONGEST = max(map(len, MARKDOWN))


def left_out_if_many(index: Database, shown: Callable[[str], str] = str) -> LeftOut | None:
    """Same as `left_out` if that is worth telling after a listing, otherwise None. A cheap check."""
    found = left_out(index, shown) if _may_lack_many(index) or _has_links(index) else None
    return found if found is not None and (found.lacks_many or found.links) else None


def _may_lack_many(index: Database) -> bool:
    """If False, it certainly is not more than one file in ten."""
    files, articles = index.value("SELECT count(*) FROM file"), index.value("SELECT count(*) FROM article")
    return bool((files - articles) * 10 > files)


def _has_links(index: Database) -> bool:
    return index.row("SELECT 1 FROM left_out WHERE reason = ?", (Reason.LINK.value,)) is not None


def left_out(index: Database, shown: Callable[[str], str] = str) -> LeftOut:
    """The files that are not articles and have no problem, and those that were not opened; `shown` writes paths."""
    endings = [
        ending.lower()
        for (ending,) in index.rows(
            f"SELECT substr(path, -{_LONGEST}) FROM file WHERE size > 0 "
            "AND number NOT IN (SELECT number FROM article) AND number NOT IN (SELECT file FROM problem)"
        )
    ]
    markdown = sum(ending.endswith(MARKDOWN) for ending in endings)
    files = index.value("SELECT count(*) FROM file WHERE size > 0")
    return LeftOut(files, markdown, len(endings) - markdown, (*_not_looked_at(index), *_links(index, shown)))


def _not_looked_at(index: Database) -> list[NotLookedAt]:
    rows = index.rows(
        "SELECT reason, name, sum(files = 0), sum(files) FROM left_out WHERE reason <> ? GROUP BY reason, name "
        "ORDER BY reason, count(*) + sum(files) DESC, name",
        (Reason.LINK.value,),
    )
    return [_told(Reason(reason), list(each)) for reason, each in groupby(rows, key=lambda row: row[0])]


def _links(index: Database, shown: Callable[[str], str]) -> Iterator[NotLookedAt]:
    """The links that were not followed, by their paths."""
    select = "SELECT path, name, files FROM left_out JOIN folder ON number = folder WHERE reason = ?"
    rows = sorted(index.rows(select, (Reason.LINK.value,)))
    if rows:
        paths = tuple(_text(os.fsencode(shown(os.fsdecode(os.path.join(path, name))))) for path, name, _ in rows)
        files = sum(is_file for *_, is_file in rows)
        yield NotLookedAt(Reason.LINK, len(rows) - files, files, paths)


def _text(path: bytes) -> str:
    """A path as text, whatever bytes it has."""
    return os.fsdecode(path).encode(errors="replace").decode()


def _told(reason: Reason, rows: list[tuple[str, bytes, int, int]]) -> NotLookedAt:
    counts: Counter[str] = Counter()
    for _, _, folders, files in rows:
        counts.update(folders=folders, files=files)
    names = (_text(name) for _, name, _, _ in rows)
    return NotLookedAt(reason, counts["folders"], counts["files"], tuple(filter(None, names)))
