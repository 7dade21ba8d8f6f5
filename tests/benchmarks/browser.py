"""The browser as people use it: in a terminal, where keys are pressed, and rows come."""

import statistics
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum

from newscli.errors import NewscliError
from newscli.library import Library as Opened
from newscli.query.editing import sorted_by
from newscli.render.text import one_line
from newscli.tui.answers import answer
from tests.benchmarks.bench import Bench
from tests.benchmarks.contest import Tell
from tests.benchmarks.grid import Grid
from tests.benchmarks.library import Library
from tests.benchmarks.measure import Command, measure
from tests.benchmarks.ours import TABLE
from tests.benchmarks.terminal import HEIGHT, Terminal

NOW = datetime(2024, 1, 15, tzinfo=UTC)
"""The moment that relative dates are counted from."""

_TOP, _BOTTOM = 1, HEIGHT - 1
"""Lines of the screen that the list has: from, to."""

_TITLE = slice(2, 32)
"""Columns of a line that have the beginning of a title, whatever is behind it."""

_LIST = 54
"""Columns of the list."""

_BOX, _FRAME = 12, frozenset("│─")
"""Lines at the top that suggestions may hide, and what is around these."""

_RHYTHM = 0.12
"""Seconds from key to key: of a fast typist, and less than most answers of a large library take as a whole."""

_IDLE = 10.0
"""Seconds without a key."""

_SMALL = 6_000
"""Articles of the library in which the first rows are compared with `newscli list`."""


class Kind(Enum):
    """What is asked for by a key."""

    WORDS = "words"
    CLAUSES = "clauses"
    SORTS = "sorts"


_TYPED = {
    Kind.WORDS: ("facial recog", "quicksilver", "harbinger police", '"hong kong"', "micros", "everyday -garda"),
    Kind.CLAUSES: (
        "topic:ai clear",
        "provider:cnn police",
        "since:2022 amazon",
        "quality:>50 ibm",
        "is:published dublin",
        "garda OR sydney",
    ),
}
_SORTED = {"t": "title-asc", "q": "quality-desc", "p": "provider-asc", "n": ""}
"""The letters that lead to an order in the menu of `s`, with the order."""


@dataclass(frozen=True)
class Figure:
    """A row of the report: seconds, bytes or a share, with the most that the median and the 95th percentile may be."""

    what: str
    values: tuple[float, ...]
    most: float
    most_high: float | None = None

    @property
    def median(self) -> float:
        return statistics.median(self.values)

    @property
    def high(self) -> float:
        """The 95th percentile."""
        return statistics.quantiles(self.values, n=20, method="inclusive")[-1] if len(self.values) > 1 else self.median

    @property
    def reached(self) -> bool:
        return self.median <= self.most and (self.most_high is None or self.high <= self.most_high)


@dataclass(frozen=True)
class Browsed:
    """One library. Times are in seconds, memory in bytes; `idle` is the share of a core while nobody does anything."""

    articles: int
    starts: tuple[float, ...]
    lists: tuple[float, ...]
    keys: dict[str, tuple[float, ...]]
    pages: tuple[float, ...]
    to_end: float
    memory: int
    idle: float

    @property
    def figures(self) -> Iterator[Figure]:
        """What there are goals for."""
        yield Figure("first rows, seconds", self.starts, 0.6)
        if self.articles <= _SMALL:
            yield Figure("first rows, times `newscli list`", (middle(self.starts) / middle(self.lists),), 2.5)
        for kind, seconds in self.keys.items():
            if seconds:
                yield Figure(f"key to rows, {kind}, seconds", seconds, 0.05, 0.12)
        if self.pages:
            yield Figure("page down, seconds", self.pages, 0.016)
        yield Figure("to the end, seconds", (self.to_end,), 0.12)
        yield Figure("memory, MB", (self.memory / 1e6,), 150)
        yield Figure("processor while idle, percent of a core", (100 * self.idle,), 5)


def browse(bench: Bench, runs: int, tell: Tell) -> Iterator[Browsed]:
    """The library of 6,000 articles, and the largest. Raises CommandFailed."""
    for size in sorted({min(_SMALL, bench.sizes[-1]), bench.sizes[-1]}):
        library = bench.library(size)
        listing = bench.newscli.ask(library, "list", *TABLE)
        measure(listing)
        tell(f"browser: {library.count:,} articles")
        with closing(Opened([str(library.folder)], cache_dir=bench.newscli.cache(library))) as opened:
            yield browsed(_command(bench, library), listing, opened, runs)


def _command(bench: Bench, library: Library) -> Command:
    command = bench.newscli.ask(library, "browse")
    return Command(command.arguments, {**command.variables, "NEWSCLI_NOW": NOW.isoformat()})


def browsed(command: Command, listing: Command, library: Opened, runs: int, *, idle: float = _IDLE) -> Browsed:
    """Start the browser some times, and use it once for all that it does. Raises CommandFailed."""
    script = Script(library)
    first = script.rows("")
    assert first is not None
    starts, lists = [], []
    for _ in range(runs + 1):
        with Terminal(command) as terminal:
            starts.append(terminal.until(lambda grid: _has_title(grid, first)) - terminal.started)
        lists.append(measure(listing).seconds)
    count = library.articles.count()
    with Terminal(command) as terminal:
        terminal.until(shows(first))
        terminal.until(_ends(1, count))
        keys = {
            **{kind.value: tuple(script.type(terminal, texts)) for kind, texts in _TYPED.items()},
            Kind.SORTS.value: tuple(script.sort(terminal)),
        }
        pages = tuple(_pages(terminal, count))
        to_end = _to_end(terminal, count)
        memory = terminal.peak
        terminal.rest(1)
        before = terminal.processor_time
        terminal.rest(idle)
        busy = terminal.processor_time - before
    return Browsed(count, tuple(starts[1:]), tuple(lists[1:]), keys, pages, to_end, memory, busy / idle if idle else 0)


class Script:
    """Presses keys, and knows what they must show."""

    def __init__(self, library: Opened) -> None:
        self._library = library

    def rows(self, text: str) -> Sequence[str] | None:
        """The titles that the list must show for a text that is being typed; None if the last answer stays."""
        try:
            found = answer(self._library, text, NOW, is_typed=True).rows
        except NewscliError:
            return None
        titles = [one_line(row.title.text)[: _TITLE.stop - _TITLE.start] for row in found[: _BOTTOM - _TOP]]
        return [*titles, *[""] * (_BOTTOM - _TOP - len(titles))]

    def type(self, terminal: Terminal, texts: Sequence[str]) -> Iterator[float]:
        """Type texts one after another; seconds from each key that changes the rows until they are there."""
        _focus_query(terminal)
        for text in texts:
            before = self.rows("")
            for length in range(1, len(text) + 1):
                after = self.rows(text[:length])
                yield from _taken(terminal, text[length - 1], before, after)
                before = after or before
            terminal.press(_CTRL_U)
            terminal.until(shows(self.rows("") or ()))
        terminal.press(_ESCAPE)
        terminal.rest(1)

    def sort(self, terminal: Terminal) -> Iterator[float]:
        """Choose orders; seconds from the key that takes one."""
        before = self.rows("")
        for letter, order in _SORTED.items():
            terminal.press("s")
            terminal.until(lambda grid: any("Sort by" in line for line in grid.lines))
            terminal.press(letter)
            terminal.rest(0.5)
            after = self.rows(sorted_by("", order))
            yield from _taken(terminal, "\r", before, after)
            before = after
            terminal.rest(0.5)


_CTRL_U, _ESCAPE, _PAGE_DOWN = "\x15", "\x1b", "\x1b[6~"


def _focus_query(terminal: Terminal) -> None:
    terminal.press("/")
    terminal.until(lambda grid: "complete" in grid.line(HEIGHT - 1))


def _taken(terminal: Terminal, key: str, before: Sequence[str] | None, after: Sequence[str] | None) -> Iterator[float]:
    pressed = terminal.press(key)
    if after is not None and after != before:
        yield terminal.until(shows(after)) - pressed
    terminal.rest(_RHYTHM)


def shows(titles: Sequence[str]) -> Callable[[Grid], bool]:
    """Whether the list shows titles, but for those that the box of suggestions may hide."""

    def is_met(grid: Grid) -> bool:
        lines = [grid.line(y) for y in range(_TOP, _BOTTOM)]
        return all(
            _is_title(line, title) or (at < _BOX and not _FRAME.isdisjoint(line[:_LIST]))
            for at, (line, title) in enumerate(zip(lines, titles, strict=True))
        )

    return is_met


def _has_title(grid: Grid, titles: Sequence[str]) -> bool:
    return _is_title(grid.line(_TOP), titles[0])


def _is_title(line: str, title: str) -> bool:
    return line[_TITLE].rstrip() == title.rstrip()


def _pages(terminal: Terminal, count: int, most: int = 300) -> Iterator[float]:
    """Page down, each page when the one before is there; seconds of each."""
    page = _BOTTOM - _TOP - 1
    number = 1
    while number + page < count and most:
        number, most = number + page, most - 1
        pressed = terminal.press(_PAGE_DOWN)
        yield terminal.until(_ends(number, count)) - pressed


def _to_end(terminal: Terminal, count: int) -> float:
    pressed = terminal.press("G")
    return terminal.until(_ends(count, count)) - pressed


def _ends(number: int, count: int) -> Callable[[Grid], bool]:
    """Whether the cursor is on an article of all, and no line waits for its article."""
    told = f"{number:,}/{count:,} "

    def is_met(grid: Grid) -> bool:
        return grid.line(HEIGHT - 1).startswith(told) and not any(
            grid.line(y).startswith("  …  ") for y in range(_TOP, _BOTTOM)
        )

    return is_met


def middle(seconds: Sequence[float]) -> float:
    return statistics.median(seconds)
