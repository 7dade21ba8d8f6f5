"""Contests: command lines that are run in turns, so that whatever else the machine does hits all alike."""

import statistics
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum

from tests.benchmarks.measure import Command, Run, measure

Tell = Callable[[str], None]
"""Told what is going on."""


def nothing() -> None:
    """What happens before a run of most entries."""


@dataclass(frozen=True)
class Entry:
    """A command line that takes part. `before` prepares every run of it; a slow one may have fewer runs, at `most`."""

    name: str
    command: Command
    before: Callable[[], None] = nothing
    most: int | None = None
    watched: bool = False


class Measure(Enum):
    """What of two entries is compared: the ratio of their times, the difference, or the memory of one alone."""

    RATIO = "ratio"
    SECONDS = "seconds more"
    MEMORY = "bytes"


@dataclass(frozen=True)
class Goal:
    """What is to be reached, at most."""

    most: float
    measure: Measure = Measure.RATIO


@dataclass(frozen=True)
class Comparison:
    """A row of the report: one entry against another, by their names. Without a goal it is only shown."""

    what: str
    ours: str
    theirs: str | None = None
    goal: Goal | None = None


@dataclass(frozen=True)
class Contest:
    """What is run together, and what is compared. `first` is run once, unmeasured, and `after` done when all is over.

    In a warm contest every entry has an unmeasured run, too: files are in memory, and indexes are made.
    """

    scenario: str
    entries: tuple[Entry, ...]
    comparisons: tuple[Comparison, ...] = ()
    first: tuple[Command, ...] = ()
    warm: bool = True
    after: Callable[[], None] = nothing


@dataclass(frozen=True)
class Series:
    """All runs of an entry, in order."""

    command: str
    runs: tuple[Run, ...]

    @property
    def seconds(self) -> list[float]:
        return [run.seconds for run in self.runs]

    @property
    def memory(self) -> list[int]:
        return [run.memory for run in self.runs if run.memory is not None]

    @property
    def median(self) -> float:
        return statistics.median(self.seconds)


@dataclass(frozen=True)
class Held:
    """A contest that is over. Of peers that are absent there is no series."""

    scenario: str
    comparisons: tuple[Comparison, ...] = ()
    series: dict[str, Series] = field(default_factory=dict)


def hold(contest: Contest, runs: int, tell: Tell) -> Held:
    """Run all entries in rounds: A B C, A B C, … Raises CommandFailed."""
    try:
        for command in contest.first:
            measure(command)
        if contest.warm:
            _round(contest, "warming up", tell)
        rounds = [_round(contest, f"run {number + 1} of {runs}", tell, number) for number in range(runs)]
    finally:
        contest.after()
    series = {
        entry.name: Series(str(entry.command), tuple(done[entry.name] for done in rounds if entry.name in done))
        for entry in contest.entries
    }
    return Held(contest.scenario, contest.comparisons, series)


def _round(contest: Contest, which: str, tell: Tell, number: int = 0) -> dict[str, Run]:
    """A run of every entry that has any left."""
    done = {}
    for entry in contest.entries:
        if entry.most is None or number < entry.most:
            tell(f"{contest.scenario}: {entry.name}, {which}")
            entry.before()
            done[entry.name] = measure(entry.command, watched=entry.watched)
    return done
