"""`python -m tests.campaign`: see the package."""

import argparse
import os
import sys
import tempfile
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from tests.campaign import report
from tests.campaign.checking import fault_of
from tests.campaign.part import Part
from tests.campaign.parts import PARTS
from tests.campaign.running import Outcome, chance, run_part


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the campaign, and return 1 if anything failed."""
    given = _given(arguments)
    names = given.part or list(PARTS)
    with tempfile.TemporaryDirectory(prefix="newscli-campaign-") as folder:
        if given.case or given.run is not None:
            return _again(PARTS[names[0]], Path(folder), given)
        _say(report.heading(datetime.now(UTC), given.seed))
        outcomes: dict[str, Outcome] = {}
        for name in names:
            part = PARTS[name]
            runs = part.full if given.runs is None else given.runs
            outcomes[name] = run_part(
                part, runs, seed=given.seed, jobs=given.jobs, place=Path(folder), keep=given.failures
            )
            _say(report.row(name, outcomes[name]) + report.failures(outcomes[name]))
        _say(report.table(outcomes))
    return int(any(outcome.failures for outcome in outcomes.values()))


def _again(part: type[Part[object]], folder: Path, given: argparse.Namespace) -> int:
    """Run one case again, from its file or from its number."""
    made = part(folder)
    try:
        case = made.load(given.case.read_bytes()) if given.case else made.make(chance(part, given.seed, given.run))
        fault = fault_of(made, case)
    finally:
        made.close()
    _say(str(fault or "withstood"))
    return int(fault is not None)


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def _given(arguments: Sequence[str] | None) -> argparse.Namespace:
    """The arguments; wrong ones end with a sentence and exit code 2."""
    parser = _parser()
    given = parser.parse_args(arguments)
    for name in given.part:
        if name not in PARTS:
            parser.error(f"there is no part {name!r}; the parts are {', '.join(PARTS)}")
    if given.jobs < 1 or (given.runs is not None and given.runs < 1):
        parser.error("--jobs and --runs are at least 1")
    if (given.case or given.run is not None) and len(given.part) != 1:
        parser.error("--case and --run belong to one part")
    return given


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.campaign", description="Try to break newscli at random.")
    parser.add_argument("part", nargs="*", metavar="PART", help=", ".join(PARTS))
    parser.add_argument("--runs", type=int, help="runs of each part (default: its full size)")
    parser.add_argument("--seed", type=int, default=0, help="the same seed gives the same runs (default: 0)")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="processes (default: one for each core)")
    parser.add_argument(
        "--failures", type=Path, default=Path("campaign-failures"), help="folder of the smallest cases that failed"
    )
    parser.add_argument("--case", type=Path, help="run only the case in this file")
    parser.add_argument("--run", type=int, help="run only the case with this number")
    return parser


if __name__ == "__main__":
    sys.exit(main())
