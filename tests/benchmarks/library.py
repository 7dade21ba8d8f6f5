"""The libraries that are measured: made once, used by all tools."""

import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from hashlib import blake2b
from multiprocessing import get_context
from pathlib import Path
from typing import ParamSpec, TypeVar

from tests.benchmarks import generate, markdown

P = ParamSpec("P")
T = TypeVar("T")

ENDINGS = (".txt", ".md", ".markdown", ".html")
"""Of files that can be articles."""

REAL = "real"
"""The name of a library that was not generated."""


@dataclass(frozen=True)
class Library:
    """A folder of article files, and a short name for what is made of it."""

    name: str
    folder: Path
    count: int
    bytes: int

    def files(self) -> Iterator[Path]:
        return article_files([self.folder])


@dataclass(frozen=True)
class Libraries:
    """Makes libraries below a work folder of the words of source folders, or takes them from there."""

    work: Path
    sources: tuple[Path, ...]
    seed: int
    known: dict[str, Library] = field(default_factory=dict)

    def of(self, count: int) -> Library:
        """A generated news archive of so many articles."""
        return self._made(f"{count}", _generate, count)

    def of_markdown(self, count: int) -> Library:
        """A generated site of so many Markdown articles that link to each other."""
        return self._made(f"{count}-markdown", _generate_markdown, count)

    def _made(self, name: str, work: "Callable[[Sequence[Path], int, int, Path], None]", count: int) -> Library:
        if name not in self.known:
            self.known[name] = self._generated(name, work, count)
        return self.known[name]

    def _generated(self, name: str, work: "Callable[[Sequence[Path], int, int, Path], None]", count: int) -> Library:
        folder = self.work / "libraries" / name
        mark = folder.with_suffix(".complete")
        if not mark.exists() or mark.read_text(encoding="ascii") != self._origin():
            mark.unlink(missing_ok=True)
            shutil.rmtree(folder, ignore_errors=True)
            apart(work, self.sources, count, self.seed, folder)
            mark.write_text(self._origin(), encoding="ascii")
        return library_in(folder, name)

    def _origin(self) -> str:
        """A digest of everything that a library comes from: the generator, the seed and the sources."""
        digest = blake2b(str(self.seed).encode(), digest_size=16)
        for file in (Path(generate.__file__), Path(markdown.__file__), *sorted(article_files(self.sources))):
            digest.update(file.read_bytes())
        return digest.hexdigest()


def library_in(folder: Path, name: str) -> Library:
    """The library that a folder is."""
    sizes = [file.stat().st_size for file in article_files([folder])]
    return Library(name, folder.absolute(), len(sizes), sum(sizes))


def articles(library: Library) -> str:
    """How a library is called in the report."""
    kind = "real files" if library.name == REAL else "articles"
    return f"{library.count:,} {'Markdown ' if library.name.endswith('-markdown') else ''}{kind}"


def article_files(folders: Sequence[Path]) -> Iterator[Path]:
    """All files below folders that can be articles."""
    for folder in folders:
        for place, _, names in os.walk(folder):
            yield from (Path(place, name) for name in names if name.lower().endswith(ENDINGS))


def apart(work: Callable[P, T], *arguments: P.args, **options: P.kwargs) -> T:
    """Do work in a process of its own: Linux tells of a process that it took what its parent took before it."""
    with ProcessPoolExecutor(1, get_context("spawn")) as other:
        return other.submit(work, *arguments, **options).result()


def _generate(sources: Sequence[Path], count: int, seed: int, folder: Path) -> None:
    material = generate.read_material(list(article_files(sources)))
    generate.generate(material, count, seed, folder)


def _generate_markdown(sources: Sequence[Path], count: int, seed: int, folder: Path) -> None:
    material = generate.read_material(list(article_files(sources)))
    markdown.generate_markdown(material, count, seed, folder)
