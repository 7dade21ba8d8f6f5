"""Processes that are killed, interrupted, locked out or many at once: the next answer is right, nothing is left."""

import os
import shutil
import signal
import sqlite3
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from random import Random
from time import sleep
from typing import TypedDict

from newscli.errors import ExitCode
from newscli.index.files import index_file
from tests.benchmarks.generate import COMMON, generate, read_material
from tests.campaign.answers import check, check_manners, check_sentence, told
from tests.campaign.children import ROOT, Answer, Started, environment, forked, load, patience
from tests.campaign.part import Fault, Kind, Part

_ARTICLES = 170
"""Just enough for an index to be made in several processes."""

_WEIGHTS = {"kill": 65, "interrupt": 32, "crowd": 2, "lock": 2}
_CROWDS = (4, 8, 32)
_WORKS = {
    "list": ("list", "-n", "0", "-f", "json"),
    "search": ("search", COMMON, "-n", "0", "-f", "ids"),
    "stats": ("stats", "-f", "json"),
    "rebuild": ("index", "rebuild"),
    "markdown": ("export", "--to", "markdown"),
    "html": ("export", "--to", "html"),
    "sqlite": ("export", "--to", "sqlite"),
}
_OF_CROWD = ("list", "list", "search", "stats", "rebuild", "clear", "count")
_ASKED = ("list", "search", "stats")
_EXPORTS = ("markdown", "html", "sqlite")
_ENDS = {signal.SIGINT: (130,), signal.SIGTERM: (143, -signal.SIGTERM), signal.SIGHUP: (129, -signal.SIGHUP)}
"""Exit codes after each signal; a shell tells of a process that died of one as of one that ended with the code."""


class Case(TypedDict):
    kind: str
    work: str
    is_cold: bool
    """Without an index; otherwise it is one of other files."""

    moment: float
    """When it happens, 1.0 is when the work ends by itself."""

    number: int
    """The signal, or how many processes there are."""

    to_all: bool
    """Whether the signal goes to all processes that the first has started, too."""

    seed: int


class Processes(Part[Case]):
    name = "processes"
    full = 1_750
    share = 6
    limit = 300.0

    def __init__(self, place: Path) -> None:
        super().__init__(place)
        load()
        self._folder, self._environ = place / "articles", environment(place, TMPDIR=str(place / "temporary"))
        (place / "temporary").mkdir()
        self._index = index_file([os.path.realpath(self._folder)], place / "cache")
        self._states = self._two_states()
        self._right = {}
        for state in (1, 0):
            self._put(state)
            self._right[state] = {work: self._ask(*_WORKS[work], "--no-cache") for work in _ASKED}
        self._durations: dict[tuple[str, bool], float] = {}
        self._ask("count")
        self._kept = frozenset(os.listdir(place / "cache"))

    def make(self, random: Random) -> Case:
        kind = random.choices(list(_WEIGHTS), list(_WEIGHTS.values()))[0]
        number = {"interrupt": random.choice(list(_ENDS)), "crowd": random.choice(_CROWDS)}.get(kind, signal.SIGKILL)
        return Case(
            kind=kind,
            work=random.choice([*_WORKS] if kind in ("kill", "interrupt") else _ASKED),
            is_cold=random.random() < 0.5,
            moment=random.random() * 1.2,
            number=int(number),
            to_all=random.random() < 0.5,
            seed=random.randrange(2**32),
        )

    def check(self, case: Case) -> None:
        self._begin(is_cold=case["is_cold"])
        if case["kind"] in ("kill", "interrupt"):
            self._measure(case["work"], is_cold=case["is_cold"])
        {"kill": self._kill, "interrupt": self._interrupt, "crowd": self._crowd, "lock": self._lock}[case["kind"]](case)
        self._check_rest(f"after {case['kind']}")

    def _begin(self, *, is_cold: bool) -> None:
        """State 1 of the files, with an index of state 0 or none."""
        if is_cold:
            shutil.rmtree(self.place / "cache", ignore_errors=True)
        else:
            self._put(0)
            self._ask("count")
        self._put(1)
        for name in os.listdir(self.place):
            if name.startswith((".export", "export")):
                path = self.place / name
                shutil.rmtree(path) if path.is_dir() else path.unlink()

    def _measure(self, work: str, *, is_cold: bool) -> None:
        """Find out how long a work takes that nothing disturbs, once for all runs."""
        if (work, is_cold) not in self._durations:
            self._durations[work, is_cold] = self._ended(self._started(work), work).seconds
            self._begin(is_cold=is_cold)

    def _kill(self, case: Case) -> None:
        started = self._started(case["work"]).after(self._moment(case))
        started.send(signal.SIGKILL, to_all=case["to_all"])
        self._ended(started, f"{case['work']} that is killed")

    def _moment(self, case: Case) -> float:
        """Seconds from the start of its work, which takes longer without an index."""
        return case["moment"] * self._durations[case["work"], case["is_cold"]]

    def _interrupt(self, case: Case) -> None:
        number = signal.Signals(case["number"])
        started = self._started(case["work"]).after(self._moment(case))
        started.send(number, to_all=case["to_all"])
        self._check_interrupted(case["work"], number, self._ended(started, f"{case['work']} with {number.name}"))

    def _check_interrupted(self, work: str, number: signal.Signals, answer: Answer, when: str = "") -> None:
        name = f"{work} with {number.name}{when}"
        if answer.code in _ENDS[number]:
            check_manners(name, Answer(abs(answer.code) if answer.code > 0 else 128 - answer.code, err=answer.err))
        elif answer.code != ExitCode.DONE:
            raise Fault(Kind.WRONG, f"{name} ends with {answer.code}: {told(answer.err)}")
        elif work in _ASKED:
            check(name, answer, self._right[1][work])

    def _crowd(self, case: Case) -> None:
        """Many processes at once, while the files change."""
        random = Random(case["seed"])
        works = random.choices(_OF_CROWD, k=case["number"])
        crowd = [(work, self._started(work)) for work in works]
        for state in (0, 1, 0, 1):
            self._put(state)
            sleep(random.random() * 0.2)
        for work, started in crowd:
            self._check_of_crowd(work, self._ended(started, f"{work} in a crowd", len(crowd)))

    def _check_of_crowd(self, work: str, answer: Answer) -> None:
        name = f"{work} in a crowd"
        check_manners(name, answer)
        if answer.code == ExitCode.UNREADABLE:
            check_sentence(name, answer.err)
        elif answer.code != ExitCode.DONE:
            raise Fault(Kind.WRONG, f"{name} ends with {answer.code}: {told(answer.err)}")
        elif work == "count" and not _ARTICLES - 10 <= int(answer.out) <= _ARTICLES + 10:
            raise Fault(Kind.WRONG, f"{name} counts articles that were never there, or not those that always were")

    def _lock(self, case: Case) -> None:
        """Another program holds the index for itself alone."""
        self._ask("count")
        with _held(self._index):
            started = self._started(case["work"])
            if case["to_all"]:
                check("an answer from a held index", self._ended(started, "a held index"), self._right[1][case["work"]])
            else:
                started.after(1 + case["moment"]).send(signal.SIGINT, to_all=True)
                answer = self._ended(started, "Ctrl-C at a held index")
                self._check_interrupted(case["work"], signal.SIGINT, answer, " at a held index")

    def _check_rest(self, when: str) -> None:
        """Answers are right, exports are whole, and no file is left over."""
        for work in _ASKED[:2]:
            check(f"{work} {when}", self._ask(*_WORKS[work]), self._right[1][work], may_refuse=False)
        for name in _EXPORTS:
            if (self.place / f"export-{name}").exists() or (
                self.place / f".export-{name}.newscli-export.part"
            ).exists():
                self._check_export(name, when)
        left = set(os.listdir(self.place / "cache")) - self._kept | set(os.listdir(self.place / "temporary"))
        if left:
            raise Fault(Kind.WRONG, f"files are left over {when}: {sorted(left)}")
        with closing(sqlite3.connect(f"file:{self._index}?mode=ro", uri=True)) as database:
            if database.execute("PRAGMA quick_check").fetchone() != ("ok",):
                raise Fault(Kind.WRONG, f"the index is damaged {when}")

    def _check_export(self, name: str, when: str) -> None:
        place = self.place / f"export-{name}"
        before = _content(place)
        answer = self._ask(*self._arguments(name))
        check_manners(f"{name} again {when}", answer)
        if answer.code != ExitCode.DONE:
            raise Fault(Kind.LOST, f"{name} again {when} ends with {answer.code}: {told(answer.err)}")
        if before and before != _content(place):
            raise Fault(Kind.LOST, f"an export in part {when}: {name}")
        parts = {*self.place.glob(".export*"), *self.place.glob("export*/**/.*.part")}
        if left := sorted(path.name for path in parts):
            raise Fault(Kind.WRONG, f"files are left over {when}: {left}")

    def _ended(self, started: Started, name: str, crowd: int = 1) -> Answer:
        try:
            answer = started.end(patience(crowd))
        except subprocess.TimeoutExpired:
            raise Fault(Kind.HANG, f"{name} does not end") from None
        if answer.has_left:
            raise Fault(Kind.HANG, f"processes of {name} live on")
        return answer

    def _started(self, work: str) -> Started:
        return Started(["-L", str(self._folder), *self._arguments(work)], self._environ)

    def _ask(self, *arguments: str) -> Answer:
        return forked(["-L", str(self._folder), *arguments], self._environ)

    def _arguments(self, work: str) -> Sequence[str]:
        other = {"clear": ("index", "clear"), "count": ("count",)}
        place = (str(self.place / f"export-{work}"),) if work in _EXPORTS else ()
        return (*_WORKS.get(work, other.get(work, ())), *place)

    def _two_states(self) -> tuple[dict[str, bytes], dict[str, bytes]]:
        """Files by their names: of the second state, some are changed, some are gone, and some are new."""
        generate(read_material(list((ROOT / "seeds").glob("*.txt"))), _ARTICLES, seed=1, to=self._folder)
        paths = sorted(path for path in self._folder.rglob("*") if path.is_file())
        first = {str(path.relative_to(self._folder)): path.read_bytes() for path in paths}
        names = list(first)
        second = {name: first[name] for name in names[5:]}
        second |= {name: content + b"\nchanged" for name, content in first.items() if name in names[20:60]}
        second |= {f"{names[5 + at]}.new.md": first[names[60 + at]].replace(b"id=", b"id=x") for at in range(5)}
        return first, second

    def _put(self, state: int) -> None:
        wanted, other = self._states[state], self._states[1 - state]
        for name in other.keys() - wanted.keys():
            (self._folder / name).unlink(missing_ok=True)
        for name, content in wanted.items():
            if other.get(name) != content:
                (self._folder / name).write_bytes(content)


@contextmanager
def _held(index: Path) -> Iterator[None]:
    with closing(sqlite3.connect(index, isolation_level=None)) as database:
        database.execute("BEGIN EXCLUSIVE")
        yield
        database.execute("ROLLBACK")


def _content(place: Path) -> dict[str, object]:
    """What an export has, by the names of its files; not what is still being written, and not in its place yet."""
    paths = (path for path in sorted(place.rglob("*")) if path.is_file() and path.suffix != ".part")
    return {str(path.relative_to(place)): _rows(path) if path.suffix == ".db" else path.read_bytes() for path in paths}


def _rows(path: Path) -> list[str]:
    """All rows of a database, as SQL: its file differs from one export to the next. Raises Fault if it is damaged."""
    try:
        with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as database:
            if database.execute("PRAGMA quick_check").fetchone() == ("ok",):
                return list(database.iterdump())
    except sqlite3.DatabaseError:
        pass
    raise Fault(Kind.LOST, f"an export in part: {path.name}")
