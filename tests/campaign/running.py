"""Runs a part of the campaign in several processes, and stops what hangs."""

import multiprocessing
import traceback
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing.connection import wait
from pathlib import Path
from random import Random
from time import monotonic
from typing import Any

from tests.campaign.checking import fault_of
from tests.campaign.part import Fault, Kind, Part
from tests.campaign.shrinking import SECONDS, smallest

_POLL = 0.2
_GRACE = 15.0
"""Seconds beyond the limit of a run before its process is killed: it hears no signal within one call into C."""

_MOST_KEPT = 20
"""Failures of one process that are made smaller and written."""


@dataclass
class Outcome:
    """The result of some runs: how many, the slowest in seconds, and the failures as (run, kind, detail, file)."""

    runs: int = 0
    seconds: float = 0.0
    worst: float = 0.0
    failures: list[tuple[int, Kind, str, str]] = field(default_factory=list)

    def __iadd__(self, other: "Outcome") -> "Outcome":
        self.runs += other.runs
        self.worst = max(self.worst, other.worst)
        self.failures += other.failures
        return self

    def count(self, kind: Kind) -> int:
        return sum(found is kind for _, found, _, _ in self.failures)


def chance(part: type[Part[Any]], seed: int, run: int) -> Random:
    """The source of chance of one run, the same on every machine."""
    return Random(f"{part.name}:{seed}:{run}")


def run_part(part: type[Part[Any]], runs: int, *, seed: int, jobs: int, place: Path, keep: Path) -> Outcome:
    """Run a part; cases that fail are written to the folder `keep`."""
    started = monotonic()
    workers = [
        _Worker(part, range(job, runs, jobs), seed, place / f"{part.name}-{job}", keep)
        for job in range(min(jobs, runs))
    ]
    while waiting := [worker for worker in workers if not worker.is_done()]:
        wait([worker.process.sentinel for worker in waiting], _POLL)
    whole = Outcome()
    for worker in workers:
        whole += worker.outcome
    whole.seconds = monotonic() - started
    return whole


class _Worker:
    """A process that runs a share of a part. If it hangs or dies, another goes on behind the run that did it."""

    def __init__(self, part: type[Part[Any]], runs: range, seed: int, place: Path, keep: Path) -> None:
        self.part, self.runs, self.seed, self.place, self.keep = part, runs, seed, place, keep
        self.outcome = Outcome()
        self.process: Any = None
        self._shrinks = False
        self._context = multiprocessing.get_context("fork")
        self._begin(0)

    def _begin(self, at: int) -> None:
        self._receiver, sender = self._context.Pipe(duplex=False)
        self._at, self._since = at, monotonic()
        runs = self.runs[at:]
        self.process = self._context.Process(
            target=_work, args=(self.part, runs, self.seed, self.place / str(at), self.keep, sender), daemon=False
        )
        self.process.start()
        sender.close()

    def is_done(self) -> bool:
        """Take what the process has said; kill and replace it if it hangs or has died."""
        if self.process is None:
            return True
        is_alive = self.process.is_alive()  # asked first: what it said at its end is still to be taken
        with suppress(EOFError):
            while self._receiver.poll():
                self._take(self._receiver.recv())
        if self._at >= len(self.runs) and not self._shrinks:
            self.process.join()
            self.process = None
        elif not is_alive:
            self._lost(Fault(Kind.TRACEBACK, f"the process died with {self.process.exitcode}"))
        elif monotonic() - self._since > self._patience:
            self.process.kill()
            self._lost(Fault(Kind.HANG, f"no end within {self._patience:.0f} s"))
        return self.process is None

    @property
    def _patience(self) -> float:
        return self.part.limit + _GRACE + (SECONDS if self._shrinks else 0.0)

    def _take(self, told: Outcome) -> None:
        self.outcome += told
        self._at += told.runs
        self._since = monotonic()
        self._shrinks = bool(told.failures)

    def _lost(self, fault: Fault) -> None:
        """Go on behind the run that did it. While a case is made smaller, its run is over and counted."""
        self.process.join()
        self.process = None
        if self._shrinks:
            self._shrinks = False
        else:
            again = f"--seed {self.seed} --run {self.runs[self._at]}"
            self.outcome += Outcome(1, failures=[(self.runs[self._at], fault.kind, fault.detail, again)])
            self._at += 1
        if self._at < len(self.runs):
            self._begin(self._at)


def _work(part: type[Part[Any]], runs: range, seed: int, place: Path, keep: Path, sender: Any) -> None:
    place.mkdir(parents=True, exist_ok=True)
    made = part(place)
    try:
        kept: set[tuple[Kind, str]] = set()
        for run in runs:
            _run(made, run, chance(part, seed, run), keep / f"{part.name}-{run}", kept, sender.send)
    except BaseException:
        traceback.print_exc()
        raise
    finally:
        made.close()


def _run(
    part: Part[Any], run: int, random: Random, file: Path, kept: set[tuple[Kind, str]], say: Callable[[Outcome], None]
) -> None:
    """Say how a run has ended; after a failure, say again when its case is as small as it can be."""
    case = part.make(random)
    started = monotonic()
    fault = fault_of(part, case)
    outcome = Outcome(1, worst=monotonic() - started)
    if fault is None:
        say(outcome)
        return
    keeps = (fault.kind, fault.detail) not in kept and len(kept) < _MOST_KEPT
    if keeps:
        kept.add((fault.kind, fault.detail))
        _write(part, case, fault, file)
    outcome.failures.append((run, fault.kind, fault.detail, str(file) if keeps else ""))
    say(outcome)
    if keeps:
        _write(part, smallest(part, case, fault), fault, file)
    say(Outcome())


def _write(part: Part[Any], case: Any, fault: Fault, place: Path) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(part.dump(case))
    place.with_name(f"{place.name}.txt").write_text(f"{fault}\n", errors="backslashreplace")
