"""Work for several processes, which are copies of this one."""

import gc
import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from multiprocessing import active_children, current_process, get_context, parent_process
from multiprocessing.connection import wait
from threading import Thread
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")

_WAITING = 2
"""Items for each process whose results are not taken yet: it works on while this one writes, within bounded memory."""


def can_fork() -> bool:
    """Whether this process can be copied without harm, which it can on Linux while it has one thread.

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
    """The result for each item in turn, as `map` has it, from so many processes.

    If a process is stopped, for want of memory perhaps, or the system gives none, the work is done here. No process is
    left when the results end or are no longer wanted.
    """
    others = set(active_children())
    try:
        pool = ProcessPoolExecutor(count, get_context("fork"), _prepare)
    except (OSError, NotImplementedError):  # some containers have no semaphores
        yield from map(work, items)
        return
    given: deque[tuple[T, Future[R] | None]] = deque()
    try:
        for item in items:
            given.append((item, _submit(pool, work, item)))
            if len(given) > count * _WAITING:
                yield _result(work, *given.popleft())
        while given:
            yield _result(work, *given.popleft())
    finally:
        workers = set(active_children()) - others
        for process in workers:
            process.terminate()
        pool.shutdown()
        for process in workers:
            process.join()


def _submit(pool: ProcessPoolExecutor, work: Callable[[T], R], item: T) -> "Future[R] | None":
    with suppress(BrokenProcessPool, OSError):
        return pool.submit(work, item)
    return None


def _result(work: Callable[[T], R], item: T, future: "Future[R] | None") -> R:
    if future is not None:
        with suppress(BrokenProcessPool):
            return future.result()
    return work(item)


def _prepare() -> None:
    """Begin as a process of the pool: end at once on Ctrl-C, when told to, and with the process it works for."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_DFL)
    Thread(target=_end_with_parent, daemon=True).start()
    gc.disable()  # parsing makes no cycles, and looking for them takes a quarter of the time


def _end_with_parent() -> None:
    # The pool's own pipes do not tell: each process has copies of both of their ends.
    parent = parent_process()
    assert parent is not None
    wait([parent.sentinel])
    os._exit(1)
