"""Which files of a folder may be articles, with size and time of change.

Hidden files and folders are skipped. A linked folder is walked after all others, and only if it was not reached
before: links that lead in circles end there.
"""

import marshal
import os
import signal
import sys
import threading
from array import array
from collections.abc import Iterator
from contextlib import suppress
from hashlib import blake2b
from stat import S_ISREG
from typing import NamedTuple

from newscli.parser.files import ENDINGS

_LATEST = 2**63 - 1
"""Nanoseconds that SQLite can hold; file systems can hold more, and every such time counts as the same."""


_ENOUGH = 8
"""Folders that two processes can share about equally."""


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
    """A folder with files: name, size and time of change of each."""
    numbers = array("q", [number for _, size, mtime in files for number in (size, mtime)])
    return Folder(path, b"\0".join([name for name, _, _ in files]), numbers)


def scan(folder: str, *, many: bool = False) -> Iterator[Folder]:
    """All folders in a folder, itself included, with the files that may be articles; `many` where it is worth two."""
    walk = _Walk()
    root = os.fsencode(folder)
    yield from walk.in_two([root]) if many and _can_fork() else walk.through([root])
    while walk.linked:
        waiting, walk.linked = sorted(walk.linked), []
        for path in waiting:
            yield from walk.through([path])


def _can_fork() -> bool:
    # A copy of a process has none of its threads, and elsewhere libraries do not expect to be copied.
    return sys.platform == "linux" and (os.cpu_count() or 1) > 1 and threading.active_count() == 1


class _Walk:
    def __init__(self) -> None:
        self.linked: list[bytes] = []
        self._folders: list[bytes] = []
        self._seen: set[tuple[int, int]] = set()

    def through(self, folders: list[bytes]) -> Iterator[Folder]:
        """The folders and all below them."""
        self._folders = list(folders)
        while self._folders:
            yield from self._one(self._folders.pop())

    def in_two(self, folders: list[bytes]) -> Iterator[Folder]:
        """As `through`; half of the work is done by a copy of this process."""
        self._folders = list(folders)
        while 0 < len(self._folders) < _ENOUGH:
            yield from self._one(self._folders.pop(0))
        ours, theirs = self._folders[::2], self._folders[1::2]
        other = None
        if theirs:
            with suppress(OSError):  # the system gives no more processes
                other = _Copy(self, theirs)
        if other is None:
            yield from self.through(self._folders)
            return
        try:
            yield from self.through(ours)
            yield from self._taken(other) or self.through(theirs)
        finally:
            other.end()

    def _taken(self, other: "_Copy") -> list[Folder] | None:
        """What the copy found; None where it did not end well, or reached a folder that was reached here, too."""
        found = other.result()
        if found is None or not self._seen.isdisjoint(found.seen):
            return None
        self._seen |= found.seen
        self.linked += found.linked
        return [Folder(path, names, array("q", numbers)) for path, names, numbers in found.folders]

    def found_below(self, folders: list[bytes]) -> "_FoundBelow":
        """All that is below folders, as the copy tells it."""
        before, self.linked = set(self._seen), []
        found = [(path, names, numbers.tobytes()) for path, names, numbers in self.through(folders)]
        return _FoundBelow(found, self._seen - before, self.linked)

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


class _FoundBelow(NamedTuple):
    folders: list[tuple[bytes, bytes, bytes]]
    seen: set[tuple[int, int]]
    linked: list[bytes]


class _Copy:
    """A copy of this process that walks some of the folders."""

    def __init__(self, walk: _Walk, folders: list[bytes]) -> None:
        self._pipe, theirs = os.pipe()
        try:
            self._number = os.fork()
        except OSError:
            os.close(self._pipe)
            os.close(theirs)
            raise
        if self._number == 0:
            try:
                os.close(self._pipe)  # or it would wait for itself to read where the other is gone
                with open(theirs, "wb") as pipe:
                    marshal.dump(tuple(walk.found_below(folders)), pipe)
            finally:
                os._exit(0)  # nothing else of this process is the copy's to end
        self._is_walking = True
        os.close(theirs)

    def result(self) -> _FoundBelow | None:
        """What it found, None where it was stopped."""
        try:
            with open(self._pipe, "rb", closefd=False) as pipe:
                found = _FoundBelow(*marshal.load(pipe))  # noqa: S302 our own process wrote it
        except (EOFError, ValueError, TypeError):
            found = None
        self._is_walking = False
        return found

    def end(self) -> None:
        os.close(self._pipe)
        # Where this process is to ignore its children, or another part of it waits for them, the copy is gone already.
        with suppress(ProcessLookupError, ChildProcessError):
            if self._is_walking:
                os.kill(self._number, signal.SIGKILL)
            os.waitpid(self._number, 0)
