"""Everything that contests are made of."""

from collections.abc import Iterable
from dataclasses import dataclass

from tests.benchmarks.contest import Entry
from tests.benchmarks.library import Libraries, Library
from tests.benchmarks.ours import Newscli
from tests.benchmarks.peers import Peers


@dataclass(frozen=True)
class Bench:
    """newscli, its peers and the libraries; sizes go up."""

    newscli: Newscli
    peers: Peers
    libraries: Libraries
    sizes: tuple[int, ...]
    real: Library | None = None

    def library(self, size: int) -> Library:
        """A generated library of this size, or of the largest that was asked for where that is smaller."""
        return self.libraries.of(min(size, self.sizes[-1]))

    def markdown(self, size: int) -> Library:
        """As `library`, of Markdown articles that link to each other."""
        return self.libraries.of_markdown(min(size, self.sizes[-1]))

    @property
    def largest(self) -> Library:
        return self.libraries.of(self.sizes[-1])

    def entry(self, name: str, library: Library, *arguments: str, watched: bool = False) -> Entry:
        """A question to newscli, whose index is made and stays."""
        return Entry(name, self.newscli.ask(library, *arguments), watched=watched)

    def indexing(self, name: str, library: Library, *, most: int | None = None, watched: bool = False) -> Entry:
        """The first question to newscli, which makes the index."""
        command = self.newscli.ask(library, "count", fresh=True)
        return Entry(name, command, self.newscli.forget(library), most, watched)


def present(entries: Iterable[Entry | None]) -> tuple[Entry, ...]:
    """Those that are there."""
    return tuple(entry for entry in entries if entry is not None)
