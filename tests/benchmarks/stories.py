"""What stories cost: newscli beside newscli that finds none."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from tests.benchmarks.bench import Bench
from tests.benchmarks.contest import Comparison, Contest, Entry, Goal, Measure
from tests.benchmarks.library import Library, articles
from tests.benchmarks.measure import Command
from tests.benchmarks.ours import TABLE

_PROGRAM = Path(__file__).parent / "programs" / "without_stories.py"
_CHANGED = 100
"""Files whose titles are changed before each run."""


def stories(bench: Bench) -> Iterator[Contest]:
    """The first command, and the first after changes, with stories and without."""
    library = bench.largest
    making = replace(bench.indexing("newscli, index", library), most=3)
    plain = replace(making, name="without stories, index", command=_without(making.command))
    more = Comparison(f"index with stories, {articles(library)}", making.name, plain.name, Goal(25, Measure.SECONDS))
    yield Contest("stories", (making, plain), (more,), warm=False)

    titles = _Titles.of(library)
    asked = bench.newscli.ask(library, "list", *TABLE)
    after = Entry("newscli, titles changed", asked, titles.change)
    without = Entry("without stories, titles changed", _apart(_without(asked), bench), titles.change)
    what = f"list with stories, {len(titles.files)} titles changed, {articles(library)}"
    row = Comparison(what, after.name, without.name, Goal(1, Measure.SECONDS))
    yield Contest("stories", (after, without), (row,), after=titles.restore)


def _without(command: Command) -> Command:
    """The same command line for newscli without stories."""
    rest = command.arguments[command.arguments.index("-L") - 1 :]
    return replace(command, arguments=(sys.executable, str(_PROGRAM), *rest))


def _apart(command: Command, bench: Bench) -> Command:
    """With an index of its own: none takes up what the other has read."""
    return replace(
        command, variables={**command.variables, "NEWSCLI_CACHE_DIR": str(bench.newscli.work / "cache" / "plain")}
    )


@dataclass(frozen=True)
class _Titles:
    """Gives files all over a library another title, each time a longer one."""

    files: tuple[Path, ...]
    texts: tuple[bytes, ...]

    @classmethod
    def of(cls, library: Library) -> "_Titles":
        step = max(1, library.count // _CHANGED)
        files = tuple(islice(library.files(), 0, step * _CHANGED, step))
        return cls(files, tuple(file.read_bytes() for file in files))

    def change(self) -> None:
        for file in self.files:
            head, title, rest = file.read_bytes().partition(b'\ntitle: "')
            file.write_bytes(head + title + b"Corrected: " + rest)

    def restore(self) -> None:
        for file, text in zip(self.files, self.texts, strict=True):
            file.write_bytes(text)
