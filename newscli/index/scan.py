"""Which files of a folder may be articles, with size and time of change.

Hidden files and folders are skipped. A linked folder is walked after all others, and only if it was not reached
before: links that lead in circles end there.
"""

import os
from collections.abc import Iterator
from stat import S_ISREG
from typing import NamedTuple

ENDINGS = (b".txt", b".md", b".markdown", b".html")

_LATEST = 2**63 - 1
"""Nanoseconds that SQLite can hold; file systems can hold more."""


class Found(NamedTuple):
    """A file with size in bytes and time of change in nanoseconds, or, with size -1, a folder that cannot be read."""

    path: bytes
    size: int
    mtime: int


def scan(folder: str) -> Iterator[Found]:
    """All files below a folder that may be articles."""
    walk = _Walk()
    waiting = [os.fsencode(folder)]
    while waiting:
        for path in waiting:
            yield from walk.through(path)
        waiting, walk.linked = sorted(walk.linked), []


class _Walk:
    def __init__(self) -> None:
        self.linked: list[bytes] = []
        self._seen: set[tuple[int, int]] = set()

    def through(self, folder: bytes) -> Iterator[Found]:
        folders = [folder]
        while folders:
            path = folders.pop()
            try:
                with os.scandir(path) as entries:
                    visible = (
                        [entry for entry in entries if not entry.name.startswith(b".")] if self._is_new(path) else []
                    )
            except FileNotFoundError:
                continue  # it went while we walked
            except OSError:
                yield Found(path, -1, -1)
                continue
            for entry in visible:
                if entry.is_dir(follow_symlinks=False):
                    folders.append(entry.path)
                elif entry.is_symlink() or entry.name.lower().endswith(ENDINGS):
                    yield from self._file(entry)

    def _is_new(self, path: bytes) -> bool:
        status = os.stat(path)
        identity = (status.st_dev, status.st_ino)
        new = identity not in self._seen
        self._seen.add(identity)
        return new

    def _file(self, entry: os.DirEntry[bytes]) -> Iterator[Found]:
        try:
            if entry.is_symlink() and entry.is_dir():
                self.linked.append(entry.path)
                return
            status = entry.stat()
        except OSError:
            return  # a link that leads nowhere, or to itself
        if S_ISREG(status.st_mode) and entry.name.lower().endswith(ENDINGS):
            yield Found(entry.path, status.st_size, max(-_LATEST, min(_LATEST, status.st_mtime_ns)))
