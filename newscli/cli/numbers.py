"""The numbers of the last listing, so that `newscli show 3` means the third row a person saw.

Kept in the state folder, one file for each library. Losing it loses nothing: a listing makes it anew.
"""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from newscli.state import read_state, write_state

if TYPE_CHECKING:
    from newscli.cli.session import Session


_LARGEST = 256 * 2**20
"""Bytes of a listing that are read: more than one of all articles has."""


class Listing(NamedTuple):
    """The ids of the rows of a listing, the first of which has the number `first`."""

    first: int
    ids: Sequence[str]

    @property
    def rows(self) -> range:
        """The numbers of its rows."""
        return range(self.first, self.first + len(self.ids))


def remember(session: Session, ids: Sequence[str], first: int = 1) -> None:
    """Keep what the numbers of a listing mean; if the file cannot be written, row numbers do not work."""
    write_state(_place(session), json.dumps({"first": first, "ids": list(ids)}))


def last_listing(session: Session) -> Listing:
    """The last listing, without rows if there was none."""
    try:
        listing = json.loads(read_state(_place(session), _LARGEST))
        return Listing(int(listing["first"]), [_text(id_) for id_ in listing["ids"]])
    except (ValueError, LookupError, TypeError, OverflowError, RecursionError):
        return Listing(1, [])


def _text(id_: object) -> str:
    """The id, if it is one that `remember` writes. Raises ValueError."""
    if not isinstance(id_, str):
        raise ValueError
    id_.encode()  # half of a surrogate pair
    return id_


def _place(session: Session) -> Path:
    return state_folder(session) / f"listing-{session.library.digest}.json"


def state_folder(session: Session) -> Path:
    """The folder for what is remembered from one run to the next; NEWSCLI_STATE_DIR names another.

    Without a home directory it is one in which nothing can be kept.
    """
    named = session.environ.get("NEWSCLI_STATE_DIR")
    if named:
        return Path(named)
    from platformdirs import user_state_path

    try:
        return user_state_path("newscli", appauthor=False)
    except RuntimeError:
        return Path(os.devnull)
