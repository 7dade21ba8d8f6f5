"""The thread that owns the library: it answers one request at a time, the most urgent first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import IntEnum
from threading import Condition, Thread
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from newscli.errors import IndexDamaged, Interrupted, NewscliError

if TYPE_CHECKING:
    from newscli.library import Library

T = TypeVar("T")

_TURN = 0.05
"""Seconds between two attempts to interrupt what is running when the thread should end."""


class Task(IntEnum):
    """What a request is for. The lower its number, the sooner it is answered."""

    ANSWER = 1
    SUGGESTIONS = 2
    ROWS = 3
    OTHER = 4
    PAGE = 5
    OUTLINE = 6
    FACETS = 7
    REFRESH = 8


@dataclass(frozen=True, slots=True)
class Request(Generic[T]):
    """Work for the library. Exactly one of `done` and `failed` is called, unless a later request replaces this one.

    `number` counts the requests of a task.
    """

    task: Task
    number: int
    work: Callable[[Library], T]
    done: Callable[[T], object]
    failed: Callable[[NewscliError], object]
    is_repeated: bool = False


Deliver = Callable[[Callable[[], object]], object]
"""Runs a function in the thread of the user interface."""


def _ignored(_: NewscliError) -> None:
    """An error that only means that there is nothing to show."""


class Librarian:
    """A thread with its own library.

    A request replaces a waiting one of the same task, and interrupts a running one of the same task or a less urgent
    one. The latter is answered later. A result is dropped if its request is replaced or forgotten before the user
    interface gets to it. `crashed` is called with an exception that is not an error of newscli.
    """

    def __init__(self, open_: Callable[[], Library], deliver: Deliver, crashed: Callable[[Exception], object]) -> None:
        self._open = open_
        self._deliver = deliver
        self._crashed = crashed
        self._waiting: dict[Task, Request[Any]] = {}
        self._running: Request[Any] | None = None
        self._latest = Counter[Task]()
        self._is_closed = False
        self._library: Library | None = None
        self._filling: Library | None = None
        self._changed = Condition()
        self._thread = Thread(target=self._run, name="librarian", daemon=True)
        self._thread.start()

    def ask(
        self,
        task: Task,
        work: Callable[[Library], T],
        done: Callable[[T], object],
        failed: Callable[[NewscliError], object] = _ignored,
    ) -> None:
        """Do `work` in the thread, and call `done` with the result in that of the user interface."""
        with self._changed:
            self._latest[task] += 1
            self._waiting[task] = Request(task, self._latest[task], work, done, failed)
            if self._running is not None and task <= self._running.task:
                self._interrupt()
            self._changed.notify()

    def forget(self, task: Task) -> None:
        """Drop the request of a task, be it waiting, running or answered."""
        with self._changed:
            self._latest[task] += 1
            self._waiting.pop(task, None)
            if self._running is not None and self._running.task is task:
                self._interrupt()

    @property
    def is_idle(self) -> bool:
        """Whether all requests are answered; their results may not be worked through yet."""
        with self._changed:
            return self._running is None and not self._waiting

    def close(self) -> None:
        """Stop the thread, and wait until it has closed its library. An index that is being made is taken back."""
        with self._changed:
            self._is_closed = True
            self._changed.notify()
        while self._thread.is_alive():
            if (library := self._library or self._filling) is not None:  # it may be between two statements
                library.interrupt()
            self._thread.join(_TURN)

    def _interrupt(self) -> None:
        if self._library is not None:
            self._library.interrupt()

    def _run(self) -> None:
        try:
            while (request := self._next()) is not None:
                self._answer(request)
        except Exception as error:  # noqa: BLE001 the thread of the user interface ends the program with it
            self._deliver(_call(self._crashed, error))
        finally:
            self._close_library()

    def _next(self) -> Request[Any] | None:
        """The most urgent request, None if the thread should end."""
        with self._changed:
            self._running = None
            while not self._waiting and not self._is_closed:
                self._changed.wait()
            if self._is_closed:
                return None
            self._running = self._waiting.pop(min(self._waiting))
            return self._running

    def _answer(self, request: Request[Any]) -> None:
        try:
            result = request.work(self._opened())
        except Interrupted:
            self._once_more(request)
        except IndexDamaged as error:
            self._close_library()
            if request.is_repeated:
                self._give(request, _call(request.failed, error))
            else:
                self._once_more(replace(request, is_repeated=True))
        except NewscliError as error:
            self._give(request, _call(request.failed, error))
        else:
            self._give(request, _call(request.done, result))

    def _once_more(self, request: Request[Any]) -> None:
        """Answer a request later, unless there is a later one of its task."""
        with self._changed:
            if self._is_wanted(request):
                self._waiting[request.task] = request

    def _give(self, request: Request[Any], call: Callable[[], object]) -> None:
        def hand_over() -> None:
            if self._is_wanted(request):  # the user interface may have asked again while the result was in its queue
                call()

        if self._is_wanted(request):
            self._deliver(hand_over)

    def _is_wanted(self, request: Request[Any]) -> bool:
        with self._changed:
            return request.number == self._latest[request.task] and not self._is_closed

    def _opened(self) -> Library:
        if self._library is None:
            library = self._open()
            try:
                self._fill(library)
            except BaseException:
                library.close()
                raise
            self._library = library
        return self._library

    def _fill(self, library: Library) -> None:
        """Make the index if there is none. Requests do not interrupt that: it would begin anew with each of them."""
        self._filling = library
        try:
            if not library.is_indexed:
                library.refresh(progress=self._go_on)
        finally:
            self._filling = None

    def _go_on(self, _done: int, _total: int) -> None:
        """Asked while files are read. Raises Interrupted."""
        if self._is_closed:
            raise Interrupted

    def _close_library(self) -> None:
        with self._changed:
            library, self._library = self._library, None
        if library is not None:
            library.close()


def _call(function: Callable[[T], object], value: T) -> Callable[[], object]:
    return lambda: function(value)
