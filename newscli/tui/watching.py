"""Looks for files that change while the browser runs."""

from __future__ import annotations

import time
from collections.abc import Callable
from threading import Event, Thread
from typing import TYPE_CHECKING

from newscli.errors import Interrupted, NewscliError

if TYPE_CHECKING:
    from newscli.library import Library

_SHARE = 50
"""A look at many files takes long: the pause is at least so many times as long."""

_TURN, _PATIENCE = 0.05, 5.0
"""Seconds: how often the thread is interrupted until it ends, and how long at most. It may be between statements."""


def _ignored(_: Exception) -> None:
    """An error that nobody wants to know."""


class Watcher:
    """A thread with its own library, which it keeps up to date with the files. All share its index.

    It looks at them after `delay` seconds, and then again after `pause` seconds. In this thread, `failed` is called
    with what is wrong with the library, once for each sentence, and `crashed` with any other exception: that ends it.
    """

    def __init__(
        self,
        open_: Callable[[], Library],
        pause: float,
        delay: float = 0,
        failed: Callable[[NewscliError], object] = _ignored,
        crashed: Callable[[Exception], object] = _ignored,
    ) -> None:
        self._open = open_
        self._pause = pause
        self._delay = delay
        self._failed = failed
        self._crashed = crashed
        self._wrong = ""
        self._library: Library | None = None
        self._wake = Event()
        self._is_closed = False
        self._thread = Thread(target=self._run, name="watcher", daemon=True)
        self._thread.start()

    def look(self) -> None:
        """Look at the files now."""
        self._wake.set()

    def close(self) -> None:
        """Stop the thread, and wait for it. A look at the files that has begun is taken back."""
        self._is_closed = True
        self._wake.set()
        end = time.monotonic() + _PATIENCE
        while self._thread.is_alive() and time.monotonic() < end:
            if (library := self._library) is not None:
                library.interrupt()
            self._thread.join(_TURN)

    def _run(self) -> None:
        self._wake.wait(self._delay)
        try:
            while not self._is_closed:
                began = time.monotonic()
                self._refresh()
                self._wake.wait(max(self._pause, _SHARE * (time.monotonic() - began)))
                self._wake.clear()
        except Exception as error:  # noqa: BLE001 the thread of the user interface ends the program with it
            self._crashed(error)

    def _refresh(self) -> None:
        """Bring the index up to date; what is wrong now, such as a folder that is gone, may be right next time."""
        try:
            with self._open() as library:
                self._library = library
                if library.is_cached:  # an index in memory is not shared: the librarian looks for itself
                    library.refresh(progress=self._go_on)
            self._wrong = ""
        except NewscliError as error:
            self._tell(error)
        except OSError:
            pass
        finally:
            self._library = None

    def _go_on(self, _done: int, _total: int) -> None:
        """Asked while files are read. Raises Interrupted."""
        if self._is_closed:
            raise Interrupted

    def _tell(self, error: NewscliError) -> None:
        if not self._is_closed and error.message != self._wrong:
            self._wrong = error.message
            self._failed(error)
