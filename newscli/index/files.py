"""The index files in a cache folder: their names, and removal of unused ones."""

import os
import re
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from hashlib import blake2b
from pathlib import Path

from newscli.errors import CannotWrite, IndexBusy
from newscli.index.rows import schema
from newscli.index.rows.seal import Seal
from newscli.index.rows.trust import is_database, is_own, remove

_DAY = 24 * 60 * 60
_KEPT = 30 * _DAY
"""Seconds. Long, because somebody may alternate between two versions of newscli."""

_PATIENCE = 2.0
"""Seconds to wait for another process that writes an index."""

_NAME = re.compile(r"index-[0-9a-f]{16}-(v\d+|\d[\w.]*-\d+(?:-py\d+\.\d+)?)\.db", re.ASCII)
"""An index file with its version, which was `v` and a number before those of newscli and Python were part of it."""


def cache_folder() -> Path | None:
    """The platform's cache folder, None for a user without a home directory."""
    from platformdirs import user_cache_path  # 3 ms

    try:
        return user_cache_path("newscli", appauthor=False)
    except RuntimeError:
        return None


def folders_digest(folders: Sequence[str]) -> str:
    """A short hash of a set of folders."""
    return blake2b(b"\0".join(sorted(map(os.fsencode, folders))), digest_size=8).hexdigest()


def index_file(folders: Sequence[str], cache: Path, *, follow: bool = False) -> Path:
    """The index file for a set of folders and this version of newscli; another one if all links are followed."""
    digest = folders_digest([*folders, "\0follow"] if follow else folders)
    return cache / f"index-{digest}-{schema.NAME}.db"


def note_use(seal: Seal, now: datetime) -> bool:
    """Note in the seal's modification time that an index is used, at most once a day: access times are not reliable.

    Returns whether it was noted.
    """
    with suppress(OSError):
        if seal.used_at < now.timestamp() - _DAY:
            seal.note_use(now.timestamp())
            return True
    return False


def clear(folders: Sequence[str], cache: Path) -> bool:
    """Delete the indexes of a set of folders with their seals, and return whether there were any.

    Raises IndexBusy if another process is writing one, CannotWrite if a file is no index of newscli, and OSError.
    """
    return sum([_clear(Seal(index_file(folders, cache, follow=follow))) for follow in (False, True)]) > 0


def _clear(seal: Seal) -> bool:
    if not seal.exists:
        return False
    with seal.locked(_PATIENCE):
        if not is_own(seal):
            raise CannotWrite(f"{seal.place} is not an index of newscli.", "Move it away.")
        there = remove(seal.place)
        seal.remove()
    return there


def remove_unused(cache: Path, now: datetime) -> None:
    """Remove the indexes of other versions that have not been used for 30 days. Errors are ignored."""
    with suppress(OSError):
        for place in cache.iterdir():
            name = _NAME.fullmatch(place.name)
            if name and name[1] != schema.NAME:
                _remove_if_unused(place, now)


def _remove_if_unused(place: Path, now: datetime) -> None:
    seal = Seal(place)
    with suppress(OSError, IndexBusy):
        if max(place.stat().st_mtime, seal.used_at) < now.timestamp() - _KEPT and is_database(place):
            with seal.locked(0):
                remove(place)
                seal.remove()
