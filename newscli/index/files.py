"""The index files in a cache folder: their names, and removal of unused ones."""

import os
import re
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from hashlib import blake2b
from pathlib import Path

from newscli.index.rows import schema
from newscli.index.rows.database import remove

_DAY = 24 * 60 * 60
_KEPT = 30 * _DAY
"""Seconds. Long, because somebody may alternate between two versions of newscli."""

_NAME = re.compile(r"index-[0-9a-f]{16}-(v\d+|\d[\w.]*-\d+)\.db", re.ASCII)
"""An index file with its version, which was `v` and a number before the version of newscli was part of it."""


def cache_folder() -> Path:
    """The platform's cache folder."""
    from platformdirs import user_cache_path  # 3 ms

    return user_cache_path("newscli", appauthor=False)


def folders_digest(folders: Sequence[str]) -> str:
    """A short hash of a set of folders."""
    return blake2b(b"\0".join(sorted(map(os.fsencode, folders))), digest_size=8).hexdigest()


def index_file(folders: Sequence[str], cache: Path) -> Path:
    """The index file for a set of folders and this version of newscli."""
    return cache / f"index-{folders_digest(folders)}-{schema.NAME}.db"


def note_use(place: Path, now: datetime) -> bool:
    """Set the file's modification time, at most once a day, since access times are not reliable.

    Returns whether it was set.
    """
    with suppress(OSError):
        if place.stat().st_mtime < now.timestamp() - _DAY:
            os.utime(place, (now.timestamp(), now.timestamp()))
            return True
    return False


def remove_unused(cache: Path, now: datetime) -> None:
    """Remove the indexes of other versions that have not been used for 30 days. Errors are ignored."""
    with suppress(OSError):
        for place in cache.iterdir():
            name = _NAME.fullmatch(place.name)
            if name and name[1] != schema.NAME:
                _remove_if_unused(place, now)


def _remove_if_unused(place: Path, now: datetime) -> None:
    with suppress(OSError):
        if place.stat().st_mtime < now.timestamp() - _KEPT:
            remove(place)
