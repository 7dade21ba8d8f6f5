"""What the report says of given results, to the letter."""

import json

from tests.benchmarks.browser import Browsed, Figure
from tests.benchmarks.contest import Comparison, Goal, Held, Measure, Series
from tests.benchmarks.growth import Growth
from tests.benchmarks.measure import Run
from tests.benchmarks.report import Results, rows, to_json, to_markdown
from tests.benchmarks.startup import Module, StartUp, read


def _series(*seconds: float, memory: int | None = None) -> Series:
    return Series("a command", tuple(Run(one, tree=memory) for one in seconds))


INDEX = Held(
    "index",
    (
        Comparison("index, 10 articles", "newscli", "hugo", Goal(0.25)),
        Comparison("index, 10 articles", "newscli", "loop", Goal(0.1)),
        Comparison("index, 10 articles", "newscli", "papis", Goal(0.1)),
        Comparison("index, 10 articles", "newscli", "cat"),
    ),
    {
        "newscli": _series(1.0, 1.1, 0.9),
        "hugo": _series(8.0, 8.0, 8.0),
        "loop": _series(9.0, 20.0, 9.5),
        "cat": _series(0.5, 0.5, 0.4),
    },
)
CHANGED = Held(
    "changed",
    (Comparison("list, files changed", "after", "before", Goal(0.5, Measure.SECONDS)),),
    {"before": _series(0.1), "after": _series(0.7)},
)
MEMORY = Held(
    "memory",
    (
        Comparison("memory, list", "list", goal=Goal(120_000_000, Measure.MEMORY)),
        Comparison("memory, show", "show", goal=Goal(120_000_000, Measure.MEMORY)),
    ),
    {"list": Series("a command", (Run(1, 90_000_000, 80_000_000), Run(1, None, 100_000_000))), "show": _series(1)},
)
RESULTS = Results(
    machine={"Processor": "a fast one, 2 cores"},
    held=(INDEX, CHANGED, MEMORY),
    growth=(
        Growth(
            articles=1_000,
            library_size=38_000_000,
            index_size=3_800_000,
            indexing=_series(12.34, 12.3, 12.4),
            count=_series(0.1),
            search=_series(0.2),
            memory=_series(1, memory=50_000_000),
        ),
    ),
    start_up=StartUp("a command", (100.0, 110.0, 130.0), (Module("rich.console", 9.94),)),
    browsed=(
        Browsed(
            articles=6_000,
            starts=(0.31, 0.3, 0.29),
            lists=(0.1, 0.11, 0.1),
            keys={"words": (0.02, 0.03, 0.2), "sorts": ()},
            pages=(0.01, 0.012),
            to_end=0.05,
            memory=60_000_000,
            idle=0.012,
        ),
    ),
    notes=("Skipped: papis: not here.",),
    failures=("Failed: help: no help.",),
)

MARKDOWN = """\
# Benchmarks

| What | newscli | Against | Takes | Ratio | To reach |  |
| --- | --- | --- | --- | --- | --- | --- |
| index, 10 articles | 1.000 (0.900–1.100) s | hugo | 8.000 (8.000–8.000) s | 0.12 × | ≤ 0.25 × | ✓ |
| index, 10 articles | 1.000 (0.900–1.100) s | loop | 9.500 (9.000–20.000) s | 0.11 × | ≤ 0.10 × | ✗ |
| index, 10 articles | 1.000 (0.900–1.100) s | papis | skipped |  | ≤ 0.10 × |  |
| index, 10 articles | 1.000 (0.900–1.100) s | cat | 0.500 (0.400–0.500) s | 2.00 × |  |  |
| list, files changed | 0.700 (0.700–0.700) s | before | 0.100 (0.100–0.100) s | +0.60 s | ≤ +0.50 s | ✗ |
| memory, list | 95 (90–100) MB |  |  |  | ≤ 120 MB | ✓ |
| memory, show | – |  |  |  | ≤ 120 MB |  |

## Growth

| Articles | Library | Index | Index from scratch | Count | Search | Memory while indexing |
| --- | --- | --- | --- | --- | --- | --- |
| 1,000 | 38.0 MB | 3.8 MB | 12.3 (12.3–12.4) s | 0.100 (0.100–0.100) s | 0.200 (0.200–0.200) s | 50 (50–50) MB |

## Start-up

| Module that `newscli list` imports | Milliseconds |
| --- | --- |
| all | 110.0 (100.0–130.0) |
| rich.console | 9.9 |

## Browser

| Articles | Browser | Median | 95th percentile | To reach |  |
| --- | --- | --- | --- | --- | --- |
| 6,000 | first rows, seconds | 0.3 | 0.309 | ≤ 0.6 | ✓ |
| 6,000 | first rows, times `newscli list` | 3 |  | ≤ 2.5 | ✗ |
| 6,000 | key to rows, words, seconds | 0.03 | 0.183 | ≤ 0.05, 0.12 | ✗ |
| 6,000 | page down, seconds | 0.011 | 0.0119 | ≤ 0.016 | ✓ |
| 6,000 | to the end, seconds | 0.05 |  | ≤ 0.12 | ✓ |
| 6,000 | memory, MB | 60 |  | ≤ 150 | ✓ |
| 6,000 | processor while idle, percent of a core | 1.2 |  | ≤ 5 | ✓ |

## Notes

- Times are of whole processes that print to /dev/null: the median, with the shortest and the longest of all runs.
- Those of a row were run in turns, with the files in the system's memory before.
- Hugo gets the same files under names that end in .md.
- papis gets an info.yaml for each article, with six fields of it or with its whole front matter.
- ripgrep looks for words in all of a file; newscli not in the related articles that an article names.
- Memory is the most that all processes of a command had at one moment; a page that they share counts once.
- Processor: a fast one, 2 cores
- Skipped: papis: not here.
- Failed: help: no help.
"""


def test_the_page() -> None:
    assert to_markdown(RESULTS) == MARKDOWN


def test_parts_that_were_not_measured_are_not_on_the_page() -> None:
    assert to_markdown(Results(machine={})).startswith("# Benchmarks\n\n## Notes\n\n- Times are")


def test_ratios_are_of_medians() -> None:
    assert [row.value for row in rows(INDEX)] == [1 / 8, 1 / 9.5, None, 2]
    assert [row.reached for row in rows(INDEX)] == [True, False, None, None]


def test_memory_is_judged_by_its_highest() -> None:
    assert [(row.value, row.reached) for row in rows(MEMORY)] == [(100_000_000, True), (None, None)]


def test_a_figure_is_reached_if_the_median_and_the_slowest_are() -> None:
    assert Figure("fast", (1, 2, 3), 2, 3).reached
    assert not Figure("slow at times", (1, 2, 9), 2, 3).reached
    assert not Figure("slow", (3, 3, 3), 2, 3).reached
    assert Figure("slow at times, which may be", (1, 2, 9), 2).reached


def test_the_document_has_every_run() -> None:
    document = json.loads(to_json(RESULTS))
    index = document["contests"][0]

    assert index["entries"]["loop"]["seconds"] == {"low": 9, "q1": 9.25, "median": 9.5, "q3": 14.75, "high": 20}
    assert [run["seconds"] for run in index["entries"]["loop"]["runs"]] == [9, 20, 9.5]
    assert index["rows"][0] == {
        "what": "index, 10 articles",
        "ours": "newscli",
        "theirs": "hugo",
        "measure": "ratio",
        "value": 0.125,
        "to_reach": 0.25,
        "reached": True,
    }
    assert document["growth"][0]["index_size"] == 3_800_000
    assert document["growth"][0]["count"]["seconds"]["median"] == 0.1
    assert document["start_up"]["modules"] == [{"name": "rich.console", "milliseconds": 9.94}]
    assert document["browser"][0]["keys"]["words"] == [0.02, 0.03, 0.2]
    assert document["notes"] == ["Skipped: papis: not here."]


def test_import_times_are_read_from_what_python_says() -> None:
    told = (
        "import time: self [us] | cumulative | imported package\n"
        "import time:       120 |        120 |   zipimport\n"
        "import time:      1500 |       1620 | site\n"
        "5 articles.\n"
    )

    assert read(told) == [Module("site", 1.5), Module("zipimport", 0.12)]
