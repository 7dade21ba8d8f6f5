"""The seal of an index: what its file was like when newscli last wrote it.

SQLite does not notice that a page is an old one, or another's: it has no checksums. So there is a small file beside the
index with the size and times of the index, which every writer replaces. An index with others was changed by something
else. The same file is the lock of those who write, so that one process waits for another, hears Ctrl-C meanwhile, and
can tell a writer that is at work from one that was killed.
"""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from stat import S_ISREG

from newscli.errors import IndexBusy

try:
    import fcntl
except ImportError:  # Windows: who writes is left to SQLite's own locks
    fcntl = None  # type: ignore[assignment]

_WRITING = b"newscli: being written"
_LENGTH = 96
"""Bytes of a seal, so that a new one replaces the whole of an old one."""

_OPENED = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0)
_POLL = 0.02
"""Seconds between attempts to get the lock."""


class Seal:
    """The seal of the index at `place`, in a file beside it."""

    def __init__(self, place: Path) -> None:
        self.place = place
        self._path = place.with_name(f"{place.name}-seal")
        self._journal = place.with_name(f"{place.name}-journal")
        self._log = place.with_name(f"{place.name}-wal")
        self._held: int | None = None
        """The descriptor that holds the lock. On SMB, a locked file cannot be read or written with another."""

    @property
    def is_whole(self) -> bool:
        """Whether the index is as newscli left it. A journal belongs to something that was not finished."""
        return not self.has_journal and self.fits

    @property
    def fits(self) -> bool:
        """Whether the index has the size and the times that it was sealed with."""
        return self._read() == _mark(self.place) is not None

    @property
    def fits_size(self) -> bool:
        """Whether the index has the size that it was sealed with, which damage within a file does not change."""
        mark = _mark(self.place)
        return mark is not None and self._read().split()[:2] == mark.split()[:2]

    @property
    def is_unfinished(self) -> bool:
        """Whether somebody began to write: they are at work if they hold the lock, otherwise they were stopped."""
        return self._read() == _WRITING

    @property
    def has_journal(self) -> bool:
        return os.path.lexists(self._journal) or self.has_log

    @property
    def has_log(self) -> bool:
        """Whether there is a journal of SQLite's other kind, which newscli does not write, but SQLite would read."""
        return os.path.lexists(self._log)

    @property
    def exists(self) -> bool:
        """Whether there is an index, or anything that belongs to one."""
        return self.has_journal or os.path.lexists(self.place) or os.path.lexists(self._path)

    @property
    def file(self) -> object:
        """Which file the index is, as another may take its place; None if there is none."""
        with suppress(OSError):
            status = os.lstat(self.place)
            return status.st_dev, status.st_ino
        return None

    @property
    def used_at(self) -> float:
        """When the index was last used, in seconds since 1970, as noted; 0 without a seal."""
        with suppress(OSError):
            return os.lstat(self._path).st_mtime
        return 0

    def note_use(self, now: float) -> None:
        """Raises OSError."""
        os.utime(self._path, (now, now), follow_symlinks=os.utime not in os.supports_follow_symlinks)

    def close(self) -> None:
        """Seal the index as it is. For who holds the lock."""
        self._write(_mark(self.place) or b"")

    def open(self) -> None:
        """Mark the index as being written. For who holds the lock.

        The mark is on the disk before anything of the index is: if the power fails in the middle, the journal beside
        the index must not look like that of another database.
        """
        self._write(_WRITING, sync=True)

    @contextmanager
    def locked(self, seconds: float) -> Iterator[None]:
        """Keep others from writing. Raises IndexBusy after `seconds`, OSError if there cannot be a seal."""
        self._held = file = self._locked_file(time.monotonic() + seconds)
        try:
            yield
        finally:
            self._held = None
            os.close(file)  # which unlocks it

    def remove(self) -> None:
        """Delete it with the index: then nothing is left of both."""
        self._path.unlink(missing_ok=True)

    def _locked_file(self, end: float) -> int:
        while True:
            file = os.open(self._path, _OPENED, 0o600)
            if _lock(file) and self._is_at_path(file):
                return file
            os.close(file)
            if time.monotonic() > end:
                raise IndexBusy
            time.sleep(_POLL)

    def _is_at_path(self, file: int) -> bool:
        """Whether the file was not removed by whoever held the lock before."""
        with suppress(OSError):
            return os.path.samestat(os.fstat(file), os.stat(self._path))
        return False

    def _read(self) -> bytes:
        if self._held is not None:
            return _content(self._held)
        try:
            file = os.open(self._path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))
        except OSError:
            return b""
        try:
            return _content(file)
        except PermissionError:  # though it could be opened: on SMB, somebody holds the lock
            return _WRITING
        except OSError:
            return b""
        finally:
            os.close(file)

    def _write(self, content: bytes, *, sync: bool = False) -> None:
        assert self._held is not None
        os.lseek(self._held, 0, os.SEEK_SET)
        os.write(self._held, content.ljust(_LENGTH - 1) + b"\n")
        if sync:
            os.fsync(self._held)


def _content(file: int) -> bytes:
    if not S_ISREG(os.fstat(file).st_mode):
        return b""
    os.lseek(file, 0, os.SEEK_SET)
    return os.read(file, _LENGTH).rstrip()


def _mark(place: Path) -> bytes | None:
    """What an index is known by, None if there is none."""
    try:
        status = os.lstat(place)
    except OSError:
        return None
    if not S_ISREG(status.st_mode):
        return None
    return b"newscli: %d %d %d" % (status.st_size, status.st_mtime_ns, status.st_ctime_ns)


def _lock(file: int) -> bool:
    if fcntl is None:
        return True
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        return True  # a file system without locks: who writes is left to SQLite's own
    return True
