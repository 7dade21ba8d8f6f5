"""Which files of a folder may be articles, with size and time of change.

Hidden files and folders are skipped. A linked folder is walked after all others, and only if it was not reached
before: links that lead in circles end there.
"""

import os
from array import array
from collections.abc import Iterator
from hashlib import blake2b
from stat import S_ISREG
from typing import NamedTuple

from newscli.parser.files import ENDINGS

_LATEST = 2**63 - 1
"""Nanoseconds that SQLite can hold; file systems can hold more, and every such time counts as the same."""


class Found(NamedTuple):
    """A file with size in bytes and time of change in nanoseconds.

    With size -1 it could not be read; without a name, it is the folder that could not.
    """

    folder: bytes
    name: bytes
    size: int
    mtime: int

    @property
    def path(self) -> bytes:
        return os.path.join(self.folder, self.name) if self.name else self.folder


class Folder(NamedTuple):
    """A folder with files of it, packed: there may be millions. Numbers are each file's size and time of change."""

    path: bytes
    names: bytes
    numbers: "array[int]"

    @property
    def fingerprint(self) -> bytes:
        """Equal where no file came, went or changed."""
        return blake2b(self.names + self.numbers.tobytes(), digest_size=16).digest()

    @property
    def bytes(self) -> int:
        """Of all files; an empty file counts as one."""
        return sum(max(size, 1) for size in self.numbers[::2])

    def files(self) -> Iterator[Found]:
        for name, size, mtime in zip(self.names.split(b"\0"), self.numbers[::2], self.numbers[1::2], strict=False):
            yield Found(self.path, name, size, mtime)


def pack(path: bytes, files: list[tuple[bytes, int, int]]) -> Folder:
    """A folder with its files: the name, size and time of change of each."""
    numbers = array("q", [number for _, size, mtime in files for number in (size, mtime)])
    return Folder(path, b"\0".join([name for name, _, _ in files]), numbers)


def scan(folder: str) -> Iterator[Folder]:
    """All folders in a folder, itself included, with the files that may be articles."""
    walk = _Walk()
    yield from walk.below(os.fsencode(folder))
    while walk.linked:
        waiting, walk.linked = sorted(walk.linked), []
        for path in waiting:
            yield from walk.below(path)


class _Walk:
    def __init__(self) -> None:
        self.linked: list[bytes] = []
        self._folders: list[bytes] = []
        self._seen: set[tuple[int, int]] = set()

    def below(self, folder: bytes) -> Iterator[Folder]:
        """The folder and all below it."""
        self._folders = [folder]
        while self._folders:
            yield from self._one(self._folders.pop())

    def _one(self, path: bytes) -> Iterator[Folder]:
        try:
            yield self._files(path) if self._is_new(path) else pack(path, [])
        except FileNotFoundError:
            return  # it went while we walked
        except OSError:
            yield pack(path, [(b"", -1, -1)])

    def _is_new(self, path: bytes) -> bool:
        status = os.stat(path)
        identity = (status.st_dev, status.st_ino)
        new = identity not in self._seen
        self._seen.add(identity)
        return new

    def _files(self, path: bytes) -> Folder:
        names: list[bytes] = []
        numbers = array("q")
        with os.scandir(path) as entries:
            for entry in entries:
                status = self._status(entry)
                if status is not None:
                    names.append(entry.name)
                    numbers.append(status.st_size)
                    mtime = status.st_mtime_ns
                    numbers.append(mtime if -_LATEST <= mtime <= _LATEST else _LATEST)
        return Folder(path, b"\0".join(names), numbers)

    def _status(self, entry: "os.DirEntry[bytes]") -> os.stat_result | None:
        """The status of a file that may be an article; folders are noted."""
        name = entry.name
        try:
            if name.startswith(b"."):
                return None
            if entry.is_file(follow_symlinks=False):
                return entry.stat() if name.endswith(ENDINGS) or name.lower().endswith(ENDINGS) else None
            if entry.is_dir():
                (self.linked if entry.is_symlink() else self._folders).append(entry.path)
                return None
            status = entry.stat() if name.lower().endswith(ENDINGS) else None
        except OSError:
            return None  # a link that leads nowhere or to itself, or what went while we walked
        return status if status is not None and S_ISREG(status.st_mode) else None
