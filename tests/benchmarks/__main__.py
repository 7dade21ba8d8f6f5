"""`python -m tests.benchmarks`: newscli beside what people would use instead, on the same files, in the same run."""

import argparse
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from tests.benchmarks import against_itself, against_others, stories
from tests.benchmarks.bench import Bench
from tests.benchmarks.browser import Browsed, browse
from tests.benchmarks.contest import Contest, Held, hold
from tests.benchmarks.growth import Growth, grow
from tests.benchmarks.library import REAL, Libraries, library_in
from tests.benchmarks.machine import describe
from tests.benchmarks.measure import CommandFailed
from tests.benchmarks.ours import Newscli
from tests.benchmarks.peers import Peers
from tests.benchmarks.report import Results, to_json, to_markdown
from tests.benchmarks.startup import StartUp, start_up

ROOT = Path(__file__).parent.parent.parent

CONTESTS: dict[str, Callable[[Bench], Iterable[Contest]]] = {
    "index": against_others.index,
    "markdown": against_others.markdown,
    "list": against_others.listing,
    "search": against_others.search,
    "common": against_itself.common,
    "unchanged": against_itself.unchanged,
    "changed": against_itself.changed,
    "stories": stories.stories,
    "memory": against_itself.memory,
    "help": against_others.command_line,
}
"""By name, in the order of the report; the others have tables of their own."""

NAMES = (*CONTESTS, "growth", "startup", "browser")


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, and report. The exit code is 1 where a command failed; goals that are missed are told, no more."""
    options = _parser().parse_args(arguments)
    with _work_folder(options.work) as work:
        results = _measured(_bench(options, work), options.only, options.runs)
    _write(results, options.out)
    return 1 if results.failures else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("python -m tests.benchmarks", description=__doc__)
    add = parser.add_argument
    add("--from", dest="sources", type=_folder, nargs="+", default=[ROOT / "seeds"], metavar="FOLDER",
        help="articles whose words the generated ones are made of")  # fmt: skip
    add("--real", type=_folder, metavar="FOLDER", help="an archive of real articles to index, too")
    add("--sizes", type=_positive, nargs="+", default=[1_000, 10_000, 100_000], metavar="N",
        help="how many articles the generated libraries have")  # fmt: skip
    add("--runs", type=_positive, default=5, metavar="N", help="runs of each command; slow peers have 3 at most")
    add("--only", nargs="+", choices=NAMES, default=NAMES, metavar="NAME", help=f"of {', '.join(NAMES)}")
    add("--seed", type=int, default=1, metavar="N", help="another seed makes other articles")
    add("--work", type=Path, metavar="DIR", help="keep the libraries here, and use them again")
    add("--out", type=Path, metavar="DIR", help="write benchmarks.md and benchmarks.json here")
    add("--peers-python", default=sys.executable, metavar="PATH",
        help="the Python that has python-frontmatter, PyYAML and papis")  # fmt: skip
    return parser


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise ValueError(text)
    return number


def _folder(text: str) -> Path:
    if not Path(text).is_dir():
        raise argparse.ArgumentTypeError(f"{text} is no folder")
    return Path(text)


@contextmanager
def _work_folder(named: Path | None) -> Iterator[Path]:
    """A folder of ours in the one that was named, without what an older newscli may have left; else a temporary one."""
    if named is None:
        with tempfile.TemporaryDirectory() as folder:
            yield Path(folder)
        return
    ours = named.absolute() / "newscli-benchmarks"
    for name in ("cache", "state", "hugo", "papis"):
        shutil.rmtree(ours / name, ignore_errors=True)
    yield ours


def _bench(options: argparse.Namespace, work: Path) -> Bench:
    return Bench(
        newscli=Newscli(work),
        peers=Peers(shutil.which(options.peers_python) or options.peers_python, work),
        libraries=Libraries(work, tuple(options.sources), options.seed),
        sizes=tuple(sorted(set(options.sizes))),
        real=library_in(options.real, REAL) if options.real else None,
    )


def _measured(bench: Bench, names: Sequence[str], runs: int) -> Results:
    held: list[Held] = []
    growth: list[Growth] = []
    started: list[StartUp] = []
    browsed: list[Browsed] = []
    work: dict[str, Callable[[], object]] = {
        **{name: partial(_hold_all, contests, bench, runs, held) for name, contests in CONTESTS.items()},
        "growth": lambda: growth.extend(grow(bench, runs, _tell)),
        "startup": lambda: started.append(start_up(bench, runs)),
        "browser": lambda: browsed.extend(browse(bench, runs, _tell)),
    }
    failures = [failure for name in NAMES if name in names for failure in _failures(name, work[name])]
    notes = (f"Runs of each command: {runs}. Seed: {bench.libraries.seed}.", *bench.peers.notes)
    start = started[0] if started else None
    machine = describe(bench.peers)
    return Results(machine, tuple(held), tuple(growth), start, tuple(browsed), notes, tuple(failures))


def _hold_all(contests: Callable[[Bench], Iterable[Contest]], bench: Bench, runs: int, held: list[Held]) -> None:
    for contest in contests(bench):
        held.append(hold(contest, runs, _tell))  # noqa: PERF401 those before a failure count


def _failures(name: str, work: Callable[[], object]) -> Iterator[str]:
    """Do a part of the work. What fails is told, and ends that part: the others may have taken an hour."""
    _tell(f"{name}: making what it needs")
    try:
        work()
    except CommandFailed as error:
        _tell(str(error))
        yield f"Failed: {name}: {error.what}: {error.said.strip()}"


def _write(results: Results, folder: Path | None) -> None:
    if folder is None:
        sys.stdout.write(to_markdown(results))
        return
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "benchmarks.md").write_text(to_markdown(results), encoding="utf-8")
    (folder / "benchmarks.json").write_text(to_json(results), encoding="utf-8")


def _tell(text: str) -> None:
    print(text, file=sys.stderr, flush=True)  # noqa: T201


if __name__ == "__main__":
    sys.exit(main())
