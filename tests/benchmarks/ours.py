"""newscli as its users run it: the whole process, with caches of its own."""

import shutil
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.library import Library
from tests.benchmarks.measure import Command, printed

TABLE, TSV, IDS = ("--width", "120"), ("-f", "tsv", "-n", "20"), ("-f", "ids", "-n", "20")
"""Formats. A table is fitted to a terminal, as people see it: in a pipe it would cost less."""


@dataclass(frozen=True)
class Newscli:
    """Makes command lines. Every library has two caches: one that lasts, and one that is emptied before each run."""

    work: Path

    def ask(self, library: Library, *arguments: str, fresh: bool = False) -> Command:
        """A question to a library."""
        command, *rest = arguments
        return self.run(command, "-L", str(library.folder), *rest, cache=self.cache(library, fresh=fresh))

    def run(self, *arguments: str, cache: Path | None = None, variables: Mapping[str, str] | None = None) -> Command:
        """Any command; without a cache of a library it needs none."""
        places = {
            "NEWSCLI_CACHE_DIR": str(cache or self.work / "cache" / "none"),
            "NEWSCLI_STATE_DIR": str(self.work / "state"),
        }
        return Command((*_program(), *arguments), {**places, **(variables or {})})

    def forget(self, library: Library) -> Callable[[], None]:
        """Empties the fresh cache of a library."""
        return lambda: shutil.rmtree(self.cache(library, fresh=True), ignore_errors=True)

    def cache(self, library: Library, *, fresh: bool = False) -> Path:
        return self.work / "cache" / f"{library.name}{'-fresh' if fresh else ''}"

    def index_size(self, library: Library) -> int:
        """Bytes of the index that lasts."""
        return sum(file.stat().st_size for file in self.cache(library).iterdir())

    def linked_article(self, library: Library) -> str:
        """The id of an article with related ones; the newest of those with as many as the median of real archives."""
        for query in ("related:19", "related:>=1", ""):
            ids = printed(self.ask(library, "list", *([query] if query else []), "-n", "1", "-f", "ids")).split()
            if ids:
                return ids[0]
        raise ValueError(f"{library.folder} has no articles.")


def _program() -> tuple[str, ...]:
    script = Path(sys.executable).with_name("newscli")
    return (str(script),) if script.exists() else (sys.executable, "-m", "newscli")
