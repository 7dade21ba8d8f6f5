"""Refs on the command line: what the library knows, numbers of the last listing, and `-` for refs on stdin."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from newscli.cli import numbers
from newscli.errors import UnknownRef

if TYPE_CHECKING:
    from newscli.cli.session import Session


def resolve(session: Session, ref: str) -> str:
    """The id that a ref means. Raises AmbiguousRef or UnknownRef."""
    if not (ref.isascii() and ref.isdecimal()) or ref.startswith("0"):  # 003 is the beginning of a file name
        return session.library.articles.resolve(ref)
    known = numbers.recall(session, int(ref)) if len(ref) < 10 else None  # noqa: PLR2004
    if known is not None:
        return session.library.articles.resolve(known)
    try:
        return session.library.articles.resolve(ref)
    except UnknownRef as error:
        raise UnknownRef(
            ref, error.suggestions, f"The last listing had no row {ref}: `newscli list` makes a new one."
        ) from None


def expanded(session: Session, refs: Sequence[str]) -> Iterator[str]:
    """The refs; `-` stands for the lines of stdin."""
    for ref in refs:
        if ref == "-":
            yield from (line.strip() for line in session.stdin_lines() if line.strip())
        else:
            yield ref
