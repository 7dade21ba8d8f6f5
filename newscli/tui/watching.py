"""Looks for files that change while the browser runs."""

from __future__ import annotations

import time
from collections.abc import Callable
from threading import Event, Thread
from typing import TYPE_CHECKING

from newscli.errors import NewscliError

if TYPE_CHECKING:
    from newscli.library import Library

_SHARE = 50
"""A look at many files takes long: the pause is at least so many times as long."""


class Watcher:
    """A thread with its own library, which it keeps up to date with the files. All share its index.

    It looks at them after `delay` seconds, and then again after `pause` seconds.
    """

    def __init__(self, open_: Callable[[], Library], pause: float, delay: float = 0) -> None:
        self._open = open_
        self._pause = pause
        self._delay = delay
        self._wake = Event()
        self._is_closed = False
        self._thread = Thread(target=self._run, name="watcher", daemon=True)
        self._thread.start()

    def look(self) -> None:
        """Look at the files now."""
        self._wake.set()

    def close(self) -> None:
        """Stop the thread. A look at the files that has begun is finished, but not waited for."""
        self._is_closed = True
        self._wake.set()

    def _run(self) -> None:
        self._wake.wait(self._delay)
        while not self._is_closed:
            began = time.monotonic()
            self._refresh()
            self._wake.wait(max(self._pause, _SHARE * (time.monotonic() - began)))
            self._wake.clear()

    def _refresh(self) -> None:
        """Bring the index up to date; what is wrong now, such as a folder that is gone, may be right next time."""
        try:
            with self._open() as library:
                if library.is_cached:  # an index in memory is not shared: the librarian looks for itself
                    library.refresh()
        except (NewscliError, OSError):
            pass
