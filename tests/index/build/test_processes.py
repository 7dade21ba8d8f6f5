"""Work that several processes do: what happens to it, and to them, when something ends early."""

import ctypes
import multiprocessing
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from multiprocessing.context import ForkProcess
from multiprocessing.process import BaseProcess
from pathlib import Path
from unittest.mock import Mock

import pytest

from newscli.index.build import processes
from newscli.index.build.processes import map_in_processes
from tests.factory import write_article

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere one process does all")

ITEMS = range(20)


def _double(item: int) -> int:
    return item * 2


def _in_worker() -> bool:
    return multiprocessing.parent_process() is not None


def _ends_at_once(item: int) -> int:
    if _in_worker():
        os._exit(9)
    return _double(item)


def _ends_later(item: int) -> int:
    return _ends_at_once(item) if item > 7 else _double(item)


def _is_killed_once(item: int) -> int:
    if _in_worker() and item == 5:
        os.kill(os.getpid(), signal.SIGKILL)
    return _double(item)


@pytest.mark.parametrize("work", [_double, _ends_at_once, _ends_later, _is_killed_once])
@pytest.mark.parametrize("items", [range(0), range(1), ITEMS], ids=len)
@pytest.mark.parametrize("count", [1, 2, 5])
def test_the_results_are_those_of_one_process_in_its_order(
    work: Callable[[int], int], items: range, count: int
) -> None:
    assert list(map_in_processes(work, items, count)) == [_double(item) for item in items]
    assert not multiprocessing.active_children()


LARGE = 30_000_000
"""Bytes of a result that takes a while to write."""


def _dies_while_it_writes(item: int) -> bytes:
    if _in_worker() and item == 1:
        threading.Timer(0.02, os._exit, (9,)).start()
    return bytes(LARGE)


@pytest.mark.parametrize("count", [1, 2])
def test_half_of_a_result_makes_nobody_wait_for_ever(count: int) -> None:
    assert [len(result) for result in map_in_processes(_dies_while_it_writes, range(4), count)] == [LARGE] * 4
    assert not multiprocessing.active_children()


@pytest.mark.parametrize("_again", range(5))
def test_who_wants_no_more_of_large_results_ends_at_once(_again: int) -> None:
    results = map_in_processes(_dies_while_it_writes, ITEMS, 2)
    next(results)
    results.close()  # type: ignore[attr-defined]

    assert not multiprocessing.active_children()


def _number_of_process(_item: int) -> int:
    return os.getpid()


def test_other_processes_do_the_work() -> None:
    assert os.getpid() not in set(map_in_processes(_number_of_process, ITEMS, 2))


def test_large_items_and_results_make_nobody_wait_for_ever() -> None:
    items = [bytes([number]) * 1_000_000 for number in range(12)]

    assert list(map_in_processes(bytes.upper, items, 2)) == [item.upper() for item in items]


def test_items_are_taken_as_results_are() -> None:
    taken: list[int] = []

    def items() -> Iterator[int]:
        for number in range(1_000):
            taken.append(number)
            yield number

    results = map_in_processes(_double, items(), 2)
    for number in range(1, 51):
        next(results)
        assert len(taken) <= number + 4
    results.close()


def _refuses(item: int) -> int:
    if item == 5:
        raise ValueError("five")
    return item


def test_an_error_in_the_work_is_raised_and_leaves_no_process_behind() -> None:
    with pytest.raises(ValueError, match="five"):
        list(map_in_processes(_refuses, ITEMS, 2))

    assert not multiprocessing.active_children()


def test_ctrl_c_while_processes_are_started_ends_them_all(monkeypatch: pytest.MonkeyPatch) -> None:
    looked = iter([False, True])  # before the first item and, in the middle of what starts the processes, after it

    def interrupted() -> list[BaseProcess]:
        if next(looked, False):
            signal.raise_signal(signal.SIGINT)
        return multiprocessing.active_children()

    monkeypatch.setattr(processes, "active_children", interrupted)
    monkeypatch.setattr(processes._Pool, "_close_own_end", closed := Mock())

    with pytest.raises(KeyboardInterrupt):
        list(map_in_processes(_double, ITEMS, 2))

    assert closed.called
    assert not multiprocessing.active_children()


def test_handlers_of_signals_that_are_not_python_s_stay() -> None:
    ignored = 1
    handle = ctypes.CDLL(None).signal
    handle.argtypes, handle.restype = (ctypes.c_int, ctypes.c_void_p), ctypes.c_void_p
    before = handle(signal.SIGHUP, ignored)
    try:
        list(map_in_processes(_double, ITEMS, 2))
    finally:
        after = handle(signal.SIGHUP, before)

    assert after == ignored


def _held_signals(_item: int) -> set[signal.Signals]:
    return signal.pthread_sigmask(signal.SIG_BLOCK, ())


def test_no_signal_is_held_in_the_processes_or_afterwards() -> None:
    assert list(map_in_processes(_held_signals, range(2), 2)) == [set(), set()]
    assert _held_signals(0) == set()


def test_who_wants_no_more_leaves_no_process_behind_but_those_of_others() -> None:
    other = multiprocessing.get_context("fork").Process(target=signal.pause)
    other.start()
    results = map_in_processes(_double, ITEMS, 2)
    next(results)
    assert len(multiprocessing.active_children()) == 3

    results.close()

    assert multiprocessing.active_children() == [other]
    other.terminate()
    other.join()


@pytest.mark.parametrize("given", [0, 1])
def test_where_the_system_gives_no_more_processes_this_one_does_the_work(
    monkeypatch: pytest.MonkeyPatch, given: int
) -> None:
    start = ForkProcess.start
    left = [given]

    def refuse(process: ForkProcess) -> None:
        if not left[0]:
            raise BlockingIOError(11, "Resource temporarily unavailable")
        left[0] -= 1
        start(process)

    monkeypatch.setattr(ForkProcess, "start", refuse)

    assert list(map_in_processes(_double, ITEMS, 2)) == [_double(item) for item in ITEMS]
    assert not multiprocessing.active_children()


@pytest.mark.parametrize("error", [OSError(38, "Function not implemented"), NotImplementedError()])
def test_where_the_system_has_no_semaphores_this_process_does_the_work(
    monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    def refuse(*_: object) -> None:
        raise error

    monkeypatch.setattr(processes, "ProcessPoolExecutor", refuse)

    assert list(map_in_processes(_double, ITEMS, 2)) == [_double(item) for item in ITEMS]


SLEEPING = """
import os, sys, time
from newscli.index.build import ingest

def work(reading, batch):
    os.write(1, b"at work\\n")
    time.sleep(600)

os.cpu_count = lambda: 2
ingest._WORTH_PROCESSES = 0
ingest._ingest_batch = work
sys.argv = ["newscli", "list", "-L", sys.argv[1]]

from newscli.__main__ import main

main()
"""


@pytest.fixture
def at_work(folder: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A command whose processes are at work, in a group of their own."""
    for number in range(30):
        write_article(folder, f"{number}.txt")
    process = subprocess.Popen(
        [sys.executable, "-c", SLEEPING, folder],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == b"at work\n"
    yield process
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.communicate()


def _communicated(process: subprocess.Popen[bytes]) -> bytes:
    """What was said until the last process ended: each has the other end of the pipes."""
    out, err = process.communicate(timeout=60)
    return out.replace(b"at work\n", b"") + err


@pytest.mark.parametrize("send", [os.kill, os.killpg], ids=["to newscli alone", "to all of its processes"])
def test_ctrl_c_ends_at_once_and_leaves_no_process_behind(
    at_work: subprocess.Popen[bytes], send: Callable[[int, int], None]
) -> None:
    send(at_work.pid, signal.SIGINT)

    assert _communicated(at_work) == b""
    assert at_work.returncode == 130


@pytest.mark.parametrize(("how", "code"), [(signal.SIGKILL, -9), (signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_processes_end_with_the_one_that_they_work_for(
    at_work: subprocess.Popen[bytes], how: signal.Signals, code: int
) -> None:
    at_work.send_signal(how)

    assert _communicated(at_work) == b""
    assert at_work.returncode == code


SCRIPT = """
import multiprocessing, os, sys, threading, time
import newscli
from newscli.index.build import ingest

os.cpu_count = lambda: 2
ingest._WORTH_PROCESSES = 0
forks = []
os.register_at_fork(before=lambda: forks.append(1))

def count():
    return len(list(newscli.open_library(sys.argv[1], cache=False).list()))
"""
ALONE = "print(count(), len(forks))"
WITH_THREAD = """
threading.Thread(target=time.sleep, args=(600,), daemon=True).start()
print(count(), len(forks), flush=True)
os._exit(0)
"""
IN_DAEMON = """
told = lambda: print(count(), len(forks) - 1, flush=True)
process = multiprocessing.get_context("fork").Process(target=told, daemon=True)
process.start()
process.join()
"""


@pytest.mark.parametrize(
    ("rest", "forks"), [(ALONE, 2), (WITH_THREAD, 0), (IN_DAEMON, 0)], ids=["alone", "beside a thread", "in a daemon"]
)
def test_a_script_without_a_main_guard_opens_a_library_once_and_without_a_warning(
    folder: Path, tmp_path: Path, rest: str, forks: int
) -> None:
    for number in range(30):
        write_article(folder, f"{number}.txt")
    script = tmp_path / "script.py"
    script.write_text(SCRIPT + rest, encoding="utf-8")

    done = subprocess.run(
        [sys.executable, "-W", "error", script, folder], capture_output=True, text=True, timeout=60, check=False
    )

    assert (done.stdout, done.stderr, done.returncode) == (f"30 {forks}\n", "", 0)
