"""Results as one page of Markdown for people, and as JSON with every run."""

import json
import statistics
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from typing import Any

from tests.benchmarks.browser import Browsed, Figure
from tests.benchmarks.contest import Comparison, Goal, Held, Measure, Series
from tests.benchmarks.growth import Growth
from tests.benchmarks.startup import StartUp

_MEGABYTE = 1_000_000
_FINE = 10
"""Seconds up to which milliseconds are told."""

_NONE = "–"

_METHOD = (
    "Times are of whole processes that print to /dev/null: the median, with the shortest and the longest of all runs.",
    "Those of a row were run in turns, with the files in the system's memory before.",
    "Hugo gets the same files under names that end in .md.",
    "papis gets an info.yaml for each article, with six fields of it or with its whole front matter.",
    "ripgrep looks for words in all of a file; newscli not in the related articles that an article names.",
    "Memory is the most that all processes of a command had at one moment; a page that they share counts once.",
)


@dataclass(frozen=True)
class Results:
    """All that was measured, and where."""

    machine: dict[str, str]
    held: tuple[Held, ...] = ()
    growth: tuple[Growth, ...] = ()
    start_up: StartUp | None = None
    browsed: tuple[Browsed, ...] = ()
    notes: tuple[str, ...] = ()
    failures: tuple[str, ...] = ()


@dataclass(frozen=True)
class Row:
    """A comparison with its series; `value` is what the goal is about, None where a side is missing."""

    comparison: Comparison
    ours: Series
    theirs: Series | None
    value: float | None

    @property
    def reached(self) -> bool | None:
        """None where there is nothing to reach, or nothing to say."""
        goal = self.comparison.goal
        return None if goal is None or self.value is None else self.value <= goal.most


def rows(held: Held) -> Iterator[Row]:
    """The comparisons of a contest, with numbers."""
    for comparison in held.comparisons:
        ours, theirs = held.series[comparison.ours], held.series.get(comparison.theirs or "")
        yield Row(comparison, ours, theirs, _value(_measure(comparison.goal), ours, theirs))


def _measure(goal: Goal | None) -> Measure:
    return goal.measure if goal else Measure.RATIO


def _value(measure: Measure, ours: Series, theirs: Series | None) -> float | None:
    if measure is Measure.MEMORY:
        return max(ours.memory, default=None)
    if theirs is None:
        return None
    return ours.median - theirs.median if measure is Measure.SECONDS else ours.median / theirs.median


def to_markdown(results: Results) -> str:
    """The page. Times are medians, with the shortest and the longest run in parentheses."""
    parts = [_compared(results.held), _grown(results.growth), _started(results.start_up), _browsed(results.browsed)]
    return "# Benchmarks\n\n" + "\n".join(part for part in (*parts, _notes(results)) if part)


def _compared(held: Iterable[Held]) -> str:
    cells = [_cells(row) for contest in held for row in rows(contest)]
    return _table(["What", "newscli", "Against", "Takes", "Ratio", "To reach", ""], cells) if cells else ""


def _cells(row: Row) -> list[str]:
    measure, goal = _measure(row.comparison.goal), row.comparison.goal
    ours = _spread_of_bytes(row.ours.memory) if measure is Measure.MEMORY else _spread(row.ours.seconds)
    theirs = _spread(row.theirs.seconds) if row.theirs else "" if row.comparison.theirs is None else "skipped"
    return [
        row.comparison.what,
        ours,
        row.comparison.theirs or "",
        theirs,
        "" if row.value is None or measure is Measure.MEMORY else _told(row.value, measure),
        "" if goal is None else f"≤ {_told(goal.most, measure)}",
        {None: "", True: "✓", False: "✗"}[row.reached],
    ]


def _told(value: float, measure: Measure) -> str:
    if measure is Measure.MEMORY:
        return f"{value / _MEGABYTE:.0f} MB"
    return f"{value:+.2f} s" if measure is Measure.SECONDS else f"{value:.2f} ×"


def _spread(seconds: list[float]) -> str:
    median, low, high = statistics.median(seconds), min(seconds), max(seconds)
    digits = 3 if median < _FINE else 1
    return f"{median:.{digits}f} ({low:.{digits}f}–{high:.{digits}f}) s"


def _spread_of_bytes(sizes: list[int]) -> str:
    if not sizes:
        return _NONE
    median, low, high = (size / _MEGABYTE for size in (statistics.median(sizes), min(sizes), max(sizes)))
    return f"{median:.0f} ({low:.0f}–{high:.0f}) MB"


def _grown(growth: Iterable[Growth]) -> str:
    head = ["Articles", "Library", "Index", "Index from scratch", "Count", "Search", "Memory while indexing"]
    cells = [
        [
            f"{one.articles:,}",
            f"{one.library_size / _MEGABYTE:,.1f} MB",
            f"{one.index_size / _MEGABYTE:,.1f} MB",
            *(_spread(series.seconds) for series in (one.indexing, one.count, one.search)),
            _spread_of_bytes(one.memory.memory),
        ]
        for one in growth
    ]
    return f"## Growth\n\n{_table(head, cells)}" if cells else ""


def _started(start_up: StartUp | None) -> str:
    if start_up is None:
        return ""
    total = f"{statistics.median(start_up.totals):.1f} ({start_up.totals[0]:.1f}–{start_up.totals[-1]:.1f})"
    cells = [["all", total], *([module.name, f"{module.milliseconds:.1f}"] for module in start_up.modules)]
    return f"## Start-up\n\n{_table(['Module that `newscli list` imports', 'Milliseconds'], cells)}"


def _browsed(browsed: Iterable[Browsed]) -> str:
    cells = [[f"{one.articles:,}", *_figure(figure)] for one in browsed for figure in one.figures]
    head = ["Articles", "Browser", "Median", "95th percentile", "To reach", ""]
    return f"## Browser\n\n{_table(head, cells)}" if cells else ""


def _figure(figure: Figure) -> list[str]:
    goals = [f"{goal:g}" for goal in (figure.most, figure.most_high) if goal is not None]
    high = f"{figure.high:.3g}" if len(figure.values) > 1 else ""
    return [figure.what, f"{figure.median:.3g}", high, f"≤ {', '.join(goals)}", "✓" if figure.reached else "✗"]


def _notes(results: Results) -> str:
    machine = [f"{name}: {value}" for name, value in results.machine.items()]
    return "## Notes\n\n" + "".join(f"- {note}\n" for note in (*_METHOD, *machine, *results.notes, *results.failures))


def _table(head: list[str], cells: Iterable[list[str]]) -> str:
    lines = [head, ["---"] * len(head), *cells]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def to_json(results: Results) -> str:
    """Everything: what was run, how long each run took, and what came out."""
    document = {
        "machine": results.machine,
        "contests": [_contest(held) for held in results.held],
        "growth": [_growth(one) for one in results.growth],
        "start_up": asdict(results.start_up) if results.start_up else None,
        "browser": [asdict(one) for one in results.browsed],
        "notes": results.notes,
        "failures": results.failures,
    }
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"


def _contest(held: Held) -> dict[str, Any]:
    return {
        "scenario": held.scenario,
        "rows": [_row(row) for row in rows(held)],
        "entries": {name: _series(series) for name, series in held.series.items()},
    }


def _row(row: Row) -> dict[str, Any]:
    goal = row.comparison.goal
    return {
        "what": row.comparison.what,
        "ours": row.comparison.ours,
        "theirs": row.comparison.theirs,
        "measure": _measure(goal).value,
        "value": row.value,
        "to_reach": goal.most if goal else None,
        "reached": row.reached,
    }


def _growth(growth: Growth) -> dict[str, Any]:
    return {
        name: _series(value) if isinstance(value, Series) else value
        for name, value in ((name, getattr(growth, name)) for name in growth.__dataclass_fields__)
    }


def _series(series: Series) -> dict[str, Any]:
    seconds = series.seconds
    quartiles = statistics.quantiles(seconds, method="inclusive") if len(seconds) > 1 else seconds * 3
    spread = dict(zip(("low", "q1", "median", "q3", "high"), (min(seconds), *quartiles, max(seconds)), strict=True))
    return {"command": series.command, "seconds": spread, "runs": [asdict(run) for run in series.runs]}
