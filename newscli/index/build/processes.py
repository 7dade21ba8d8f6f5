"""Distributes work over several forked processes."""

import gc
import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from multiprocessing import active_children, current_process, get_context, parent_process
from multiprocessing.connection import wait
from multiprocessing.process import BaseProcess
from threading import Thread
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")

_PATIENCE = 1.0
"""Seconds between looks whether all processes are alive."""

_ENDING = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name))
_WAITING = 2
"""Items for each process whose results are not taken yet: it works on while this one writes, within bounded memory."""


def can_fork() -> bool:
    """Whether this process can be forked safely: on Linux, while it has a single thread.

    The other ways to start a process, spawn and forkserver, import the main module of the program again. A script that
    opens a library without an `if __name__ == "__main__"` would open it once more in each of them, which Python ends
    with a RuntimeError: they are no choice for a library. A fork imports nothing. But it copies the locks that other
    threads hold without those threads, of which Python warns since 3.12; macOS's own libraries do not survive it, and
    Windows has none.
    """
    try:
        return sys.platform == "linux" and len(os.listdir("/proc/self/task")) == 1 and not current_process().daemon
    except OSError:
        return False


def map_in_processes(work: Callable[[T], R], items: Iterable[T], count: int) -> Iterator[R]:
    """Like `map`, in several processes; results are in order.

    If a process is stopped, for want of memory perhaps, or the system gives none, the work is done here. No process is
    left when the results end or are no longer wanted.
    """
    try:
        pool = _Pool(count)
    except (OSError, NotImplementedError):  # some containers have no semaphores
        yield from map(work, items)
        return
    given: deque[tuple[T, Future[R] | None]] = deque()
    try:
        for item in items:
            given.append((item, pool.submit(work, item)))
            if len(given) > count * _WAITING:
                yield pool.result(work, *given.popleft())
        while given:
            yield pool.result(work, *given.popleft())
    finally:
        pool.end()


class _Pool:
    """Processes that are all stopped together.

    One that is stopped while it writes a result leaves half of it in the pipe, and the pool reads on until all who
    could write the rest are gone: this process must not be one of them, and no other may live on.
    """

    def __init__(self, count: int) -> None:
        self._others = set(active_children())
        with _signals_held():
            self._pool = ProcessPoolExecutor(count, get_context("fork"), _prepare)
        self._workers: set[BaseProcess] = set()

    def submit(self, work: Callable[[T], R], item: T) -> "Future[R] | None":
        with suppress(BrokenProcessPool, OSError):
            if self._workers:
                return self._pool.submit(work, item)
            with _signals_held():
                return self._first(work, item)
        return None

    def _first(self, work: Callable[[T], R], item: T) -> "Future[R]":
        """Submit the first item, which starts all processes."""
        future = self._pool.submit(work, item)
        self._workers = set(active_children()) - self._others
        self._close_own_end()
        return future

    def _close_own_end(self) -> None:
        writer = getattr(getattr(self._pool, "_result_queue", None), "_writer", None)
        if writer is not None:
            writer.close()

    def result(self, work: Callable[[T], R], item: T, future: "Future[R] | None") -> R:
        while future is not None:
            try:
                return future.result(_PATIENCE)
            except BrokenProcessPool:
                break
            except TimeoutError:
                if future.done():
                    raise  # it is the work's own
                if not all(process.is_alive() for process in self._workers):
                    self._stop()
        return work(item)

    def _stop(self) -> None:
        for process in self._workers:
            process.terminate()

    def end(self) -> None:
        self._workers |= set(active_children()) - self._others
        self._stop()
        self._pool.shutdown()
        for process in self._workers:
            process.join()


@contextmanager
def _signals_held() -> Iterator[None]:
    """Take signals that would end this process afterwards: multiprocessing is not written for one in its middle."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, ())
    try:
        signal.pthread_sigmask(signal.SIG_BLOCK, _ENDING)  # raises for a signal that came just before
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _prepare() -> None:
    """Begin as a process of the pool: end at once on Ctrl-C, when told to, and with the process it works for."""
    for number in _ENDING:
        signal.signal(number, signal.SIG_DFL)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, _ENDING)
    Thread(target=_end_with_parent, daemon=True).start()
    gc.disable()  # parsing makes no cycles, and looking for them takes a quarter of the time


def _end_with_parent() -> None:
    # The pool's own pipes do not tell: each process has copies of both of their ends.
    parent = parent_process()
    assert parent is not None
    wait([parent.sentinel])
    os._exit(1)
