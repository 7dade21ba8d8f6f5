"""The numbers of the last listing, so that `newscli show 3` means the third row a person saw.

Kept in the state folder, one file for each library. Losing it loses nothing: a listing makes it anew.
"""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from newscli.cli.session import Session


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
    place = _place(session)
    aside = place.with_name(f"{place.name}.{os.getpid()}")
    try:
        place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        aside.write_text(json.dumps({"first": first, "ids": list(ids)}))
        aside.replace(place)
    except OSError:
        with suppress(OSError):
            aside.unlink()


def last_listing(session: Session) -> Listing:
    """The last listing, without rows if there was none."""
    try:
        listing = json.loads(_place(session).read_text())
        return Listing(int(listing["first"]), [str(id_) for id_ in listing["ids"]])
    except (OSError, ValueError, KeyError, TypeError):
        return Listing(1, [])


def _place(session: Session) -> Path:
    return state_folder(session) / f"listing-{session.library.digest}.json"


def state_folder(session: Session) -> Path:
    """The folder for what is remembered from one run to the next; NEWSCLI_STATE_DIR names another."""
    named = session.environ.get("NEWSCLI_STATE_DIR")
    if named:
        return Path(named)
    from platformdirs import user_state_path

    return user_state_path("newscli", appauthor=False)
