"""What people would use instead, and the floors that nothing in Python can be below: every tool and how it is run."""

import re
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tests.benchmarks.contest import Entry
from tests.benchmarks.generate import RARE
from tests.benchmarks.library import Library, apart, articles
from tests.benchmarks.measure import Command, CommandFailed, printed
from tests.benchmarks.shapes import make_hugo_site, make_papis_library

HUGO, RIPGREP, FRONTMATTER, YAML = "hugo list all", "rg -il", "python-frontmatter loop", "PyYAML CSafeLoader loop"
PAPIS, PAPIS_WHOLE = "papis", "papis, whole front matter"
PYTHON, TYPER, CAT = "python -c pass", "Typer app", "cat"

PAPIS_MOST = 6_000
"""Files that papis is asked to index: beyond, it takes too long to wait for."""

_SLOW = 3
"""Runs of what takes minutes."""

_SAID = 200
"""Characters of an error that a note repeats."""

_UNREADABLE = 20
"""Pages that are taken from hugo before it is left out."""

_PROGRAMS = Path(__file__).with_name("programs")


@dataclass(frozen=True)
class Peers:
    """Every tool as an entry of a contest, None where it is absent or cannot read the library; `notes` says why."""

    python: str
    work: Path
    notes: list[str] = field(default_factory=list)
    absent: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.absent.update(dict(_missing(self)))
        self.notes.extend(f"Skipped: {name}: {reason}." for name, reason in self.absent.items())

    @property
    def papis_program(self) -> str | None:
        """papis beside the peers' Python, else on the PATH."""
        beside = Path(self.python).with_name("papis")
        return str(beside) if beside.exists() else shutil.which("papis")

    def hugo(self, library: Library) -> Entry | None:
        if HUGO in self.absent:
            return None
        site = self.work / "hugo" / library.name
        if not site.exists():
            make_hugo_site(library, site)
        variables = {"HUGO_CACHEDIR": str(self.work / "hugo" / "cache")}
        command = Command(("hugo", "list", "all", "--source", str(site)), variables)
        _drop_unreadable(command)
        return self._checked(Entry(HUGO, command), library, library.count + 1)

    def ripgrep(self, library: Library, word: str) -> Entry | None:
        command = Command(("rg", "-il", word, str(library.folder)))
        return None if RIPGREP in self.absent else Entry(RIPGREP, command)

    def cat(self, library: Library) -> Entry | None:
        command = Command(("find", str(library.folder), "-type", "f", "-exec", "cat", "{}", "+"))
        return None if CAT in self.absent else Entry(CAT, command)

    def frontmatter(self, library: Library) -> Entry | None:
        return self._loop(FRONTMATTER, "load_frontmatter.py", library)

    def yaml(self, library: Library) -> Entry | None:
        return self._loop(YAML, "load_yaml.py", library)

    def _loop(self, name: str, program: str, library: Library) -> Entry | None:
        command = Command((self.python, str(_PROGRAMS / program), str(library.folder)))
        return None if name in self.absent else Entry(name, command, most=_SLOW)

    def papis_index(self, library: Library, *, whole: bool) -> Entry | None:
        """The first listing after the cache was cleared."""
        name = PAPIS_WHOLE if whole else PAPIS
        if PAPIS in self.absent or library.count > PAPIS_MOST:
            return None
        cache = self.work / "papis" / "cache-fresh"
        listing = Entry(name, self._papis(library, cache, whole=whole))
        first = Entry(name, self._papis(library, cache, RARE, whole=whole), _remove(cache), most=_SLOW)
        return self._checked(listing, library, library.count) and first

    def papis_search(self, library: Library, word: str, *, whole: bool) -> Entry | None:
        name = PAPIS_WHOLE if whole else PAPIS
        cache = self.work / "papis" / "cache"
        return None if PAPIS in self.absent else Entry(name, self._papis(library, cache, word, whole=whole))

    def _papis(self, library: Library, cache: Path, *query: str, whole: bool) -> Command:
        folder = self.work / "papis" / f"{library.name}{'-whole' if whole else ''}"
        if not folder.exists():
            apart(make_papis_library, library, folder, whole=whole)
        variables = {"PAPIS_CONFIG_DIR": str(folder / "config"), "PAPIS_CACHE_DIR": str(cache)}
        return Command((self.papis_program or "papis", "list", "--all", *query), variables)

    def _checked(self, entry: Entry, library: Library, lines: int) -> Entry | None:
        """The entry, None where it fails. A note tells where it prints fewer lines, or more, than there are files."""
        try:
            seen = len(printed(entry.command).splitlines())
        except CommandFailed as error:
            self.notes.append(f"Skipped: {entry.name}, {articles(library)}: {error.what}: {error.said[:_SAID].strip()}")
            return None
        if seen != lines:
            self.notes.append(f"{entry.name}, {articles(library)}, printed {seen:,} lines, not {lines:,}.")
        return entry


def python() -> Entry:
    return Entry(PYTHON, Command((sys.executable, "-c", "pass")))


def typer_app(*arguments: str, name: str = TYPER, **variables: str) -> Entry:
    """A program of two commands, made with the Typer that newscli has."""
    return Entry(name, Command((sys.executable, str(_PROGRAMS / "typer_app.py"), *arguments), variables))


def _drop_unreadable(command: Command) -> None:
    """Take away, one by one, the pages that hugo names as those it ends at: it gives no answer because of one."""
    for _ in range(_UNREADABLE):
        try:
            printed(command)
            return
        except CommandFailed as error:
            page = re.search(r'"([^"]+\.md):\d+:\d+"', error.said)
            if page is None:
                return
            Path(page[1]).unlink()


def _remove(folder: Path) -> Callable[[], None]:
    return lambda: shutil.rmtree(folder, ignore_errors=True)


def _missing(peers: Peers) -> Iterator[tuple[str, str]]:
    """The tools that are not there, with the reason."""
    for name, program in ((HUGO, "hugo"), (RIPGREP, "rg"), (CAT, "find")):
        if not shutil.which(program):
            yield name, f"no {program} on the PATH"
    for name, module, thing in ((FRONTMATTER, "frontmatter", "load"), (YAML, "yaml", "CSafeLoader")):
        if _answer(peers.python, "-c", f"from {module} import {thing}") is None:
            yield name, f"{peers.python} cannot import {thing} from {module}"
    if not peers.papis_program:
        yield PAPIS, f"no papis beside {peers.python} or on the PATH"


def versions(peers: Peers) -> dict[str, str]:
    """What the tools that are there call themselves."""
    asked = {
        "hugo": ("hugo", "version"),
        "ripgrep": ("rg", "--version"),
        "papis": (peers.papis_program or "papis", "--version"),
        "python-frontmatter": (peers.python, "-c", _VERSION, "python-frontmatter"),
        "PyYAML": (peers.python, "-c", _VERSION, "PyYAML"),
        "Typer": (sys.executable, "-c", _VERSION, "typer"),
    }
    answers = {name: _answer(*command) for name, command in asked.items()}
    return {name: answer.splitlines()[0].strip() for name, answer in answers.items() if answer}


_VERSION = "import importlib.metadata, sys; print(importlib.metadata.version(sys.argv[1]))"


def _answer(*arguments: str) -> str | None:
    try:
        return printed(Command(arguments))
    except CommandFailed:
        return None
