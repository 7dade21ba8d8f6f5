"""The memory of a process and all its descendants at one moment, as Linux tells it under /proc."""

import os
import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from threading import Event, Thread
from types import TracebackType

_INTERVAL = 0.01
"""Seconds between two looks."""

_PROPORTIONAL = re.compile(rb"^Pss: +(\d+) kB", re.MULTILINE)
_PAGE = os.sysconf("SC_PAGE_SIZE")


class TreeWatch:
    """While it is entered, a thread looks at a process tree again and again; `peak` is the highest sum, in bytes."""

    def __init__(self, pid: int) -> None:
        self._pid = pid
        self._over = Event()
        self._thread = Thread(target=self._look, daemon=True)
        self.peak: int | None = None

    def __enter__(self) -> "TreeWatch":
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._over.set()
        self._thread.join()

    def _look(self) -> None:
        while not self._over.wait(_INTERVAL):
            now = tree_memory(self._pid)
            if now:
                self.peak = max(now, self.peak or 0)


def tree_memory(pid: int) -> int:
    """Bytes of a process and its descendants; 0 where there is no /proc, or they are gone."""
    return sum(_process_memory(one) for one in _tree(pid))


def _tree(pid: int) -> Iterator[int]:
    yield pid
    with suppress(OSError):
        for children in Path(f"/proc/{pid}/task").glob("*/children"):
            for child in children.read_text(encoding="ascii").split():
                yield from _tree(int(child))


def _process_memory(pid: int) -> int:
    """The proportional size, in which a page that several processes share counts once; else the resident size."""
    with suppress(OSError):
        found = _PROPORTIONAL.search(Path(f"/proc/{pid}/smaps_rollup").read_bytes())
        if found:
            return int(found[1]) * 1024
    with suppress(OSError):
        return int(Path(f"/proc/{pid}/statm").read_bytes().split()[1]) * _PAGE
    return 0
