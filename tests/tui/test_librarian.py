"""The thread of the library: which requests are answered, in which order, and what ends it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from queue import Queue
from threading import Event
from time import monotonic, sleep
from typing import Any

import pytest

from newscli.errors import IndexDamaged, Interrupted, UsageError
from newscli.tui.librarian import Librarian, Task

LONG = 20
"""Seconds after which something that should happen never will."""


class Shelf:
    """Stands in for a library: notes what is done to it, and lets work wait until it is interrupted."""

    is_indexed = True

    def __init__(self, log: list[str]) -> None:
        self._log = log
        self._stopped = Event()

    def interrupt(self) -> None:
        self._stopped.set()

    def close(self) -> None:
        self._log.append("closed")

    def refresh(self, progress: Callable[[int, int], None]) -> None:
        self._log.append("refreshed")

    def refuse(self) -> None:
        raise UsageError("That is wrong.")

    def work_until_interrupted(self) -> None:
        assert self._stopped.wait(LONG)
        self._stopped.clear()
        raise Interrupted


class Room:
    """A librarian whose results are kept until the test takes them."""

    def __init__(self) -> None:
        self.log: list[str] = []
        self.crashes: list[Exception] = []
        self.opened = 0
        self._results: Queue[Callable[[], object]] = Queue()
        self.librarian = Librarian(self._open, self._results.put, self.crashes.append)

    def _open(self) -> Any:
        self.opened += 1
        return Shelf(self.log)

    def ask(self, task: Task, name: str, work: Callable[[Any], object] = lambda _: None) -> None:
        def done(result: object) -> None:
            self.log.append(name if result is None else f"{name} {result}")

        self.librarian.ask(task, work, done, lambda error: self.log.append(f"{name}: {error.message}"))

    def take(self, count: int) -> list[str]:
        """Wait for so many results, and return what was noted until then."""
        for _ in range(count):
            self._results.get(timeout=LONG)()
        return self.log

    def wait(self) -> None:
        """Wait until all results are in the queue."""
        deadline = monotonic() + LONG
        while not self.librarian.is_idle:
            assert monotonic() < deadline
            sleep(0.001)

    def hold(self) -> tuple[Event, Callable[[Any], object]]:
        """Work that waits, and the event that lets it end."""
        begun, released = Event(), Event()

        def work(_: object) -> None:
            begun.set()
            assert released.wait(LONG)

        self.ask(Task.ANSWER, "held", work)
        assert begun.wait(LONG)
        return released, work


@pytest.fixture
def room() -> Iterator[Room]:
    room = Room()
    yield room
    room.librarian.close()


def test_work_gets_the_library_and_its_result_is_delivered(room: Room) -> None:
    room.ask(Task.ANSWER, "answer", lambda library: type(library).__name__)

    assert room.take(1) == ["answer Shelf"]


def test_the_most_urgent_request_is_answered_first(room: Room) -> None:
    released, _ = room.hold()
    for task in (Task.FACETS, Task.PAGE, Task.SUGGESTIONS):
        room.ask(task, task.name)
    released.set()

    assert room.take(4) == ["held", "SUGGESTIONS", "PAGE", "FACETS"]


def test_a_later_request_replaces_a_waiting_one_of_its_task(room: Room) -> None:
    released, _ = room.hold()
    for name in ("first", "second", "third"):
        room.ask(Task.PAGE, name)
    released.set()

    assert room.take(2) == ["held", "third"]


def test_a_later_request_interrupts_a_running_one_of_its_task(room: Room) -> None:
    begun = Event()

    def work(library: Shelf) -> None:
        begun.set()
        library.work_until_interrupted()

    room.ask(Task.ANSWER, "first", work)
    assert begun.wait(LONG)
    room.ask(Task.ANSWER, "second")

    assert room.take(1) == ["second"]


def test_a_result_that_nobody_wants_any_more_is_not_delivered(room: Room) -> None:
    released, _ = room.hold()
    room.ask(Task.ANSWER, "later")
    released.set()

    assert room.take(1) == ["later"]


def test_a_less_urgent_request_is_interrupted_and_answered_later(room: Room) -> None:
    begun, runs = Event(), list[int]()

    def work(library: Shelf) -> None:
        runs.append(len(runs))
        begun.set()
        if len(runs) == 1:
            library.work_until_interrupted()

    room.ask(Task.OUTLINE, "outline", work)
    assert begun.wait(LONG)
    room.ask(Task.ANSWER, "answer")

    assert room.take(2) == ["answer", "outline"]
    assert runs == [0, 1]


def test_a_forgotten_request_is_never_answered(room: Room) -> None:
    released, _ = room.hold()
    room.ask(Task.ROWS, "rows")
    room.librarian.forget(Task.ROWS)
    room.ask(Task.FACETS, "facets")
    released.set()

    assert room.take(2) == ["held", "facets"]


@pytest.mark.parametrize("work", [lambda _: None, Shelf.refuse])
def test_a_result_in_the_queue_is_dropped_once_another_is_asked_for(room: Room, work: Callable[[Any], object]) -> None:
    room.ask(Task.ANSWER, "first", work)
    room.wait()
    room.ask(Task.ANSWER, "second")

    assert room.take(2) == ["second"]


def test_a_result_in_the_queue_is_dropped_once_it_is_forgotten(room: Room) -> None:
    room.ask(Task.ROWS, "rows")
    room.wait()
    room.librarian.forget(Task.ROWS)

    assert room.take(1) == []


def test_an_error_of_newscli_is_delivered_to_who_asked(room: Room) -> None:
    room.ask(Task.ANSWER, "answer", Shelf.refuse)

    assert room.take(1) == ["answer: That is wrong."]


def test_a_damaged_index_is_opened_again_and_the_request_answered_once_more(room: Room) -> None:
    runs = list[int]()

    def work(_: object) -> None:
        runs.append(len(runs))
        if len(runs) == 1:
            raise IndexDamaged

    room.ask(Task.ANSWER, "answer", work)

    assert room.take(1) == ["closed", "answer"]
    assert room.opened == 2


def test_an_index_that_stays_damaged_is_an_error(room: Room) -> None:
    def work(_: object) -> None:
        raise IndexDamaged

    room.ask(Task.ANSWER, "answer", work)

    log = room.take(1)
    assert log[:2] == ["closed", "closed"]
    assert log[2].startswith("answer: ")


def test_another_exception_ends_the_thread(room: Room) -> None:
    error = ZeroDivisionError()

    def work(_: object) -> None:
        raise error

    room.ask(Task.ANSWER, "answer", work)
    room.take(1)

    assert room.crashes == [error]
    room.librarian.close()
    assert room.log == ["closed"]


def test_closing_waits_for_no_one_and_delivers_nothing(room: Room) -> None:
    begun = Event()

    def work(library: Shelf) -> None:
        begun.set()
        library.work_until_interrupted()

    room.ask(Task.ANSWER, "answer", work)
    assert begun.wait(LONG)
    room.librarian.close()

    assert room.log == ["closed"]


def test_a_library_without_an_index_is_read_first(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Shelf, "is_indexed", False)

    room.ask(Task.ANSWER, "answer")

    assert room.take(1) == ["refreshed", "answer"]


def test_closing_takes_back_an_index_that_is_being_made(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    begun = Event()

    def refresh(_: Shelf, progress: Callable[[int, int], None]) -> None:
        begun.set()
        while True:
            progress(1, 2)

    monkeypatch.setattr(Shelf, "is_indexed", False)
    monkeypatch.setattr(Shelf, "refresh", refresh)
    room.ask(Task.ANSWER, "answer")
    assert begun.wait(LONG)
    room.librarian.close()

    assert room.log == ["closed"]
    assert room.crashes == []
