"""Refs on the command line: what the library knows, rows of the last listing, and `-` for refs on stdin."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING

from newscli.cli import numbers
from newscli.cli.negation import NEGATION_MARK
from newscli.errors import AmbiguousRef, NothingToOpen, UnknownRef, UsageError
from newscli.render import messages

if TYPE_CHECKING:
    from newscli.cli.session import Session
    from newscli.model.answers import RelatedRow

_ROW = r"[1-9][0-9]{0,8}"  # 003 is the beginning of a file name
_ROWS = re.compile(rf"({_ROW})(?:(?:-|\.\.)({_ROW}))?")


def resolve(session: Session, ref: str) -> str:
    """The id that a ref means. Raises AmbiguousRef, UnknownRef, and UsageError for several rows."""
    id_, *others = _resolved(session, ref)
    if others:
        raise UsageError(f"“{ref}” names several rows, and one article is asked for.", "Only `show` takes several.")
    return id_


def resolve_all(session: Session, refs: Iterable[str]) -> list[str]:
    """The ids that refs mean; `3-7` and `3,5` are rows of the last listing. Raises AmbiguousRef or UnknownRef."""
    return [id_ for ref in refs for id_ in _resolved(session, ref)]


def _resolved(session: Session, ref: str) -> list[str]:
    ref = ref.removeprefix(NEGATION_MARK)
    articles, rows = session.library.articles, _rows(ref)
    if not rows:
        return [articles.resolve(ref)]
    listing = numbers.last_listing(session)
    if rows[0].start in listing.rows:
        return [articles.resolve(id_) for id_ in _ids(listing, ref, rows)]
    if not all(rows):
        return [articles.resolve(ref)]  # 2021-10 is the beginning of a file name, too
    told = messages.rows_of_listing(listing.rows)
    try:
        found = articles.resolve(ref)
    except (AmbiguousRef, UnknownRef) as error:
        error.hint = f"{told} {error.hint}".strip()
        raise
    if not found.startswith(ref) and not _is_file(articles.file_of(found), ref):
        raise UnknownRef(ref, hint=f"{told} `newscli search {ref}` looks for the number.")
    session.say(messages.no_row(ref, told))
    return [found]


def _is_file(path: str | None, beginning: str) -> bool:
    return path is not None and os.path.basename(path).startswith(beginning)


def is_number(ref: str) -> bool:
    """Whether a ref is the number of a single row."""
    return re.fullmatch(_ROW, ref) is not None


def _rows(ref: str) -> list[range]:
    """The rows that `3`, `3-7`, `3..7` or `3,5-7` names, `7-3` as an empty range; none if it is no such list."""
    found = [_ROWS.fullmatch(part) for part in ref.split(",")]
    rows = [range(int(match[1]), int(match[2] or match[1]) + 1) for match in found if match]
    return rows if len(rows) == len(found) else []


def _ids(listing: numbers.Listing, ref: str, rows: Sequence[range]) -> Iterator[str]:
    """The ids of rows. Raises UnknownRef if the listing does not have all of them, UsageError for `7-3`."""
    for row in rows:
        if not row:
            first, last = row.start, row.stop - 1
            raise UsageError(f"The rows {first}-{last} end before they begin.", f"Did you mean {last}-{first}?")
    if any(end not in listing.rows for row in rows for end in (row[0], row[-1])):
        raise UnknownRef(ref, hint=messages.rows_of_listing(listing.rows))
    return (listing.ids[number - listing.first] for number in chain.from_iterable(rows))


def nth_related(session: Session, id_: str, number: int) -> RelatedRow:
    """The N-th of an article's related articles, in the order of its file. Raises NothingToOpen."""
    rows = session.library.links.related(id_)
    if number > len(rows):
        raise NothingToOpen(messages.no_such_related(len(rows), number), "`newscli related` lists them.")
    return rows[number - 1]


def expanded(session: Session, refs: Sequence[str]) -> Iterator[str]:
    """The refs; `-` stands for the lines of stdin."""
    for ref in refs:
        if ref == "-":
            yield from (line.strip() for line in session.stdin_lines() if line.strip())
        else:
            yield ref
