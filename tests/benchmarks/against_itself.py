"""newscli against itself: with more articles, with changed files, with a word that is everywhere; and its memory."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from tests.benchmarks.bench import Bench
from tests.benchmarks.contest import Comparison, Contest, Entry, Goal, Measure
from tests.benchmarks.generate import COMMON, RARE
from tests.benchmarks.library import Library, articles
from tests.benchmarks.ours import IDS, TABLE

_CHANGED = 100
"""Files that are changed before each run."""

_MEGABYTE = 1_000_000


def common(bench: Bench) -> Iterator[Contest]:
    """A word of nearly all articles against one of hardly any: both are newscli."""
    library = bench.largest
    for format_, options in (("table", (*TABLE, "-n", "20")), ("ids", IDS)):
        often = bench.entry("newscli, a common word", library, "search", COMMON, *options)
        seldom = bench.entry("newscli, a rare word", library, "search", RARE, *options)
        what = f"search, a common word, {format_}, {articles(library)}"
        yield Contest("common", (often, seldom), (Comparison(what, often.name, seldom.name, Goal(1.5)),))


def unchanged(bench: Bench) -> Iterator[Contest]:
    """Commands on the largest library against the same on the smallest: what the comparison with the files costs."""
    small, large = bench.libraries.of(bench.sizes[0]), bench.largest
    if small == large:
        bench.peers.notes.append("Skipped: unchanged: it compares two sizes.")
        return
    refs = {library.name: bench.newscli.linked_article(library) for library in (small, large)}
    for command in ("list", "search", "show", "related", "count", "topics", "providers", "stats"):
        entries = []
        for library in (small, large):
            arguments = [command, *_operand(command, refs[library.name]), *TABLE]
            entries.append(bench.entry(f"newscli, {articles(library)}", library, *arguments))
            name = f"newscli, {articles(library)}, --no-refresh"
            entries.append(bench.entry(name, library, *arguments, "--no-refresh"))
        few, few_as_is, many, many_as_is = (entry.name for entry in entries)
        rows = (
            Comparison(f"{command}, nothing changed, {articles(large)}", many, few, Goal(0.5, Measure.SECONDS)),
            Comparison(f"{command} --no-refresh, {articles(large)}", many_as_is, few_as_is, Goal(1.2)),
        )
        yield Contest("unchanged", tuple(entries), rows)


def _operand(command: str, ref: str) -> tuple[str, ...]:
    return {"search": (RARE,), "show": (ref,), "related": (ref,)}.get(command, ())


def changed(bench: Bench) -> Iterator[Contest]:
    """Some files of many changed since the last command, against none."""
    library = bench.largest
    quiet = bench.entry("newscli, nothing changed", library, "list", *TABLE)
    changes = _Changes.of(library)
    after = Entry("newscli, files changed", quiet.command, changes.make)
    what = f"list, {len(changes.files)} files changed, {articles(library)}"
    row = Comparison(what, after.name, quiet.name, Goal(1, Measure.SECONDS))
    yield Contest("changed", (quiet, after), (row,), after=changes.undo)


@dataclass(frozen=True)
class _Changes:
    """Gives files all over a library another last line, each time a longer one."""

    files: tuple[Path, ...]
    sizes: tuple[int, ...]

    @classmethod
    def of(cls, library: Library) -> "_Changes":
        step = max(1, library.count // _CHANGED)
        files = tuple(islice(library.files(), 0, step * _CHANGED, step))
        return cls(files, tuple(file.stat().st_size for file in files))

    def make(self) -> None:
        for file in self.files:
            with file.open("ab") as end:
                end.write(b"Corrected.\n")

    def undo(self) -> None:
        for file, size in zip(self.files, self.sizes, strict=True):
            os.truncate(file, size)


def memory(bench: Bench) -> Iterator[Contest]:
    """The most that newscli ever takes, with all its processes."""
    library = bench.largest
    ref = bench.newscli.linked_article(library)
    questions = {
        "list": ("list",),
        "search, a common word": ("search", COMMON),
        "show": ("show", ref),
        "stats": ("stats",),
    }
    making = bench.indexing("index", library, most=2, watched=True)
    asking = [bench.entry(name, library, *question, *TABLE, watched=True) for name, question in questions.items()]
    yield Contest("memory", (making,), (_memory_row("index from scratch", making, library, 300),), warm=False)
    yield Contest("memory", tuple(asking), tuple(_memory_row(entry.name, entry, library, 120) for entry in asking))


def _memory_row(what: str, entry: Entry, library: Library, megabytes: int) -> Comparison:
    goal = Goal(megabytes * _MEGABYTE, Measure.MEMORY)
    return Comparison(f"memory, {what}, {articles(library)}", entry.name, goal=goal)
