"""Files as costly as their size allows: the time and memory that they take to become rows, and to be shown."""

import os
import pickle
from collections.abc import Iterable
from pathlib import Path
from random import Random
from resource import RLIMIT_CPU, RUSAGE_SELF, getrusage, setrlimit
from signal import SIGKILL, SIGXCPU
from time import process_time
from typing import NamedTuple

from newscli.parser.conventions import NO_CONVENTIONS
from tests.campaign.in_process import run, settle
from tests.campaign.ingesting import PLACE, ingested
from tests.campaign.part import Fault, Kind, Part
from tests.campaign.worst_cases import WorstCase, file_of, worst_case

_SECONDS = 0.5
"""CPU time from a file to its rows."""

_SHOWN = 5.0
"""CPU time until an article is shown, with its index in memory."""

_MOST = 20
"""Seconds of CPU time after which a process is ended."""

_MEMORY = 100 << 20
"""Bytes of its own that a file may need on its way to rows."""

_TURNS = 3
"""What takes too long is measured again: another process may have had the caches."""


class _Cost(NamedTuple):
    """CPU time in seconds and memory in bytes."""

    seconds: float
    memory: int
    shown: float
    code: int
    said: str
    refused: bool


class Limits(Part[WorstCase]):
    name = "limits"
    full = 3_000
    share = 30
    limit = 150.0

    def __init__(self, place: Path) -> None:
        super().__init__(place)
        settle(place)
        self._library = place / "library"
        self._file = self._library / PLACE
        self._file.parent.mkdir(parents=True, exist_ok=True)
        self._measure(b"---\ntitle: warm\n---\n[a](b.md) &amp; <b>\n\n```py\nx\n```\n")  # loads all modules

    def make(self, random: Random) -> WorstCase:
        return worst_case(random)

    def check(self, case: WorstCase) -> None:
        self._file.write_bytes(file_of(case))
        cost = _in_child(self)
        for _ in range(_TURNS - 1):
            if cost.seconds <= _SECONDS and cost.shown <= _SHOWN:
                break
            again = _in_child(self)
            cost = cost._replace(seconds=min(cost.seconds, again.seconds), shown=min(cost.shown, again.shown))
        _judge(cost, case)

    def smaller(self, case: WorstCase) -> Iterable[WorstCase]:
        place, piece, size = case
        if size > 1:
            yield place, piece, size // 2
            yield place, piece, size * 3 // 4

    def measure(self) -> _Cost:
        """What the file costs this process, which does nothing else."""
        memory, started = _memory(), process_time()
        article = ingested(self._library, NO_CONVENTIONS).article
        seconds, memory = process_time() - started, _memory() - memory
        started = process_time()
        ran = run("show", str(self._file), "--no-cache", "-L", str(self._library))
        return _Cost(seconds, memory, process_time() - started, ran.code, ran.err, article is None)

    def _measure(self, content: bytes) -> None:
        self._file.write_bytes(content)
        self.measure()


def _memory() -> int:
    """The most that this process has had in memory, in bytes."""
    return getrusage(RUSAGE_SELF).ru_maxrss * 1024


def _in_child(part: Limits) -> _Cost:
    """What a file costs, in a process of its own that begins with what this one has. Raises Fault if that dies."""
    receiver, sender = os.pipe()
    child = os.fork()
    if not child:
        try:
            os.close(receiver)
            setrlimit(RLIMIT_CPU, (_MOST, _MOST))
            with open(sender, "wb") as told:
                pickle.dump(part.measure(), told)
            os._exit(0)
        finally:
            os._exit(1)
    os.close(sender)
    try:
        with open(receiver, "rb") as told:
            content = told.read()
    except BaseException:
        os.kill(child, SIGKILL)
        raise
    finally:
        _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status) and os.WTERMSIG(status) in (SIGXCPU, SIGKILL):
        raise Fault(Kind.HANG, f"no end within {_MOST} s of CPU time")
    if status:
        raise Fault(Kind.TRACEBACK, "the process that reads a file died")
    cost: _Cost = pickle.loads(content)
    return cost


def _judge(cost: _Cost, case: WorstCase) -> None:
    if "internal error" in cost.said or "Traceback" in cost.said:
        raise Fault(Kind.TRACEBACK, cost.said[:200])
    told = f"{case[0]} of {case[1]!a}"
    if cost.code and not cost.refused:
        raise Fault(Kind.WRONG, f"{told}: show ends with {cost.code}: {cost.said[:200]}")
    if cost.seconds > _SECONDS:
        raise Fault(Kind.HANG, f"{told}: more than {_SECONDS:g} s from file to rows")
    if cost.memory > _MEMORY:
        raise Fault(Kind.WRONG, f"{told}: more than {_MEMORY >> 20} MB from file to rows")
    if cost.shown > _SHOWN:
        raise Fault(Kind.HANG, f"{told}: more than {_SHOWN:g} s to show")
