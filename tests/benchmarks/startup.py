"""What `newscli list` imports before it answers, and how long that takes."""

import re
import sys
from dataclasses import dataclass

from tests.benchmarks.bench import Bench
from tests.benchmarks.measure import Command, printed
from tests.benchmarks.ours import TABLE

_SHOWN = 10
"""Modules that are told of."""

_LINE = re.compile(r"^import time: +(\d+) \| +\d+ \| +(\S+)$", re.MULTILINE)


@dataclass(frozen=True)
class Module:
    """A module and the milliseconds that it takes by itself, without those that it imports."""

    name: str
    milliseconds: float


@dataclass(frozen=True)
class StartUp:
    """The sums of all runs in milliseconds, and the dearest modules of the run in the middle."""

    command: str
    totals: tuple[float, ...]
    modules: tuple[Module, ...]


def start_up(bench: Bench, runs: int) -> StartUp:
    """Python's own times of imports, after a run that has made the index and all .pyc files. Raises CommandFailed."""
    asked = bench.newscli.ask(bench.library(6_000), "list", *TABLE)
    arguments = asked.arguments[asked.arguments.index("list") :]
    command = Command((sys.executable, "-X", "importtime", "-m", "newscli", *arguments), asked.variables)
    printed(command)
    taken = sorted((read(printed(command, errors_too=True)) for _ in range(runs)), key=_total)
    return StartUp(str(command), tuple(map(_total, taken)), tuple(taken[len(taken) // 2][:_SHOWN]))


def read(told: str) -> list[Module]:
    """What `-X importtime` says on stderr, the dearest module first."""
    modules = [Module(name, int(microseconds) / 1000) for microseconds, name in _LINE.findall(told)]
    return sorted(modules, key=lambda module: -module.milliseconds)


def _total(modules: list[Module]) -> float:
    return round(sum(module.milliseconds for module in modules), 3)
