"""Finds broken links: those in texts that can only lead to a file of the library, but do not."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import chain, islice
from typing import TYPE_CHECKING

from newscli.index.answer.finding import Finding, shortened
from newscli.model.left_out import Reason
from newscli.model.problem import ProblemKind
from newscli.parser.files import ENDINGS, open_file, read_up_to
from newscli.parser.front_matter import MAX_FILE
from newscli.parser.link_targets import written_path
from newscli.parser.mentions import Mention, find_mentions

if TYPE_CHECKING:
    from newscli.index.rows.database import Database

_BROKEN = """
SELECT file.path, article.place, detail.body, group_concat(position) FROM (
    SELECT number, position FROM mention WHERE local AND position >= 0 GROUP BY number, position
    HAVING NOT max(EXISTS (SELECT 1 FROM name WHERE name.key = mention.key))
) AS broken JOIN article USING (number) JOIN detail USING (number) JOIN file USING (number) GROUP BY number
"""
_LEFT_OUT = (
    "SELECT folder.path, name FROM left_out JOIN folder ON folder.number = folder "
    f"WHERE files = 0 AND reason NOT IN ('{Reason.PACKAGES}', '{Reason.BUILT}')"
)
"""Folders that were not looked at, without those whose files no note means."""

_MOST_FOLDERS = 10_000


def broken_links(index: Database) -> Iterator[Finding]:
    files = _Files(index)
    for path, place, body, positions in index.rows(_BROKEN):
        mentions = find_mentions(body, place.replace(os.sep, "/"))
        keys = {mentions[position].keys for position in map(int, positions.split(","))}
        broken = [mention for mention in mentions if mention.keys in keys and not files.has(path, body, mention)]
        for mention, line, column in _placed(broken, body, _first_line(path, body)) if broken else ():
            reason = f"the link {_written(body, mention)} leads to no article"
            yield Finding(path, line, column, ProblemKind.BROKEN_LINK, reason)


def _placed(mentions: Iterable[Mention], body: str, line: int) -> Iterator[tuple[Mention, int, int]]:
    """The mentions with their lines and columns in the file, in which the body begins at a line."""
    end, before = 0, -1
    for mention in mentions:
        line += body.count("\n", end, mention.start)
        before = max(before, body.rfind("\n", end, mention.start))
        end = mention.start
        yield mention, line, end - before


def _first_line(path: bytes, body: str) -> int:
    """The line of a file that its body begins at: a body is all that follows, as far as a file is read."""
    try:
        file = open_file(path)
        if file is None:
            return 1
        with file:
            return read_up_to(file, MAX_FILE).count(b"\n") - body.count("\n") + 1
    except OSError:
        return 1


def _is_note(body: str, mention: Mention) -> bool:
    return body.startswith(("[[", "![["), mention.start)


def _written(body: str, mention: Mention) -> str:
    target = shortened(mention.target)
    return f"[[{target}]]" if _is_note(body, mention) else target


class _Files:
    """The files in the folders of the library, whether they are articles or not."""

    def __init__(self, index: Database) -> None:
        self._index = index

    def has(self, path: bytes, body: str, mention: Mention) -> bool:
        """Whether there is a file that a link in the file at a path may mean: an attachment, or one left out."""
        wanted = written_path(mention.target)
        if "\0" in wanted:
            return False
        is_name = _is_note(body, mention) or mention.target.startswith("@/") or "{" in mention.target
        if is_name and not wanted.startswith(("./", "../")):
            return os.path.basename(wanted.rstrip("/")).casefold() in self._names
        beside = os.path.join(os.path.dirname(path), os.fsencode(wanted))
        return any(os.path.exists(beside + ending) for ending in (b"", *ENDINGS))

    @cached_property
    def _names(self) -> frozenset[str]:
        """The names of all files, with and without their endings."""
        folders = [os.fsdecode(path) for (path,) in self._index.rows("SELECT path FROM folder")]
        names = {name.casefold() for names in chain(map(_names_in, folders), self._left_out()) for name in names}
        return frozenset(names | {os.path.splitext(name)[0] for name in names})

    def _left_out(self) -> Iterator[list[str]]:
        """The names of the files in each folder that was not looked at."""
        tops = (os.path.join(folder, name) for folder, name in self._index.rows(_LEFT_OUT))
        walks = (os.walk(top) for top in tops if not os.path.islink(top))  # which os.walk would follow at the top
        for _, folders, names in islice(chain.from_iterable(walks), _MOST_FOLDERS):
            folders[:] = [name for name in folders if not name.startswith(b".")]
            yield list(map(os.fsdecode, names))


def _names_in(folder: str) -> list[str]:
    try:
        return os.listdir(folder)
    except OSError:
        return []
