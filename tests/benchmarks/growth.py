"""What more articles cost: time, disk and memory at every size."""

from collections.abc import Iterator
from dataclasses import dataclass

from tests.benchmarks.bench import Bench
from tests.benchmarks.contest import Contest, Series, Tell, hold
from tests.benchmarks.generate import MIDDLING
from tests.benchmarks.library import Library
from tests.benchmarks.ours import TABLE


@dataclass(frozen=True)
class Growth:
    """One size. Sizes of files are in bytes."""

    articles: int
    library_size: int
    index_size: int
    indexing: Series
    count: Series
    search: Series
    memory: Series


def grow(bench: Bench, runs: int, tell: Tell) -> Iterator[Growth]:
    """All sizes, the smallest first. Raises CommandFailed."""
    for size in bench.sizes:
        yield _at(bench, bench.libraries.of(size), runs, tell)


def _at(bench: Bench, library: Library, runs: int, tell: Tell) -> Growth:
    making = (
        bench.indexing("index", library, most=3),
        bench.indexing("index, watched", library, most=1, watched=True),
    )
    asking = (
        bench.entry("count", library, "count"),
        bench.entry("search", library, "search", MIDDLING, *TABLE),
    )
    made = hold(Contest(f"growth, {library.count:,}", making, warm=False), runs, tell).series
    asked = hold(Contest(f"growth, {library.count:,}", asking), runs, tell).series
    return Growth(
        articles=library.count,
        library_size=library.bytes,
        index_size=bench.newscli.index_size(library),
        indexing=made["index"],
        count=asked["count"],
        search=asked["search"],
        memory=made["index, watched"],
    )
