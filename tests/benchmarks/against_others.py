"""newscli against what people would use instead, and against the least that a program costs."""

from collections.abc import Iterator

from tests.benchmarks import peers as tools
from tests.benchmarks.bench import Bench, present
from tests.benchmarks.contest import Comparison, Contest, Entry, Goal
from tests.benchmarks.generate import COMMON, MIDDLING, RARE
from tests.benchmarks.library import REAL, Library, articles
from tests.benchmarks.ours import IDS, TABLE, TSV

_FORMATS = {"table": TABLE, "tsv": TSV, "ids": IDS}


def index(bench: Bench) -> Iterator[Contest]:
    """From nothing: the real archive, 20,000 articles, and as many as papis can be asked for."""
    libraries = {library.name: library for library in (bench.library(20_000), bench.library(tools.PAPIS_MOST))}
    if bench.real:
        libraries = {REAL: bench.real, **libraries}
    for library in libraries.values():
        yield _index(bench, library)


def markdown(bench: Bench) -> Iterator[Contest]:
    """A site of Markdown articles: from scratch, and with the index that hugo does not have."""
    library, goal = bench.markdown(20_000), Goal(0.3)
    hugo = bench.peers.hugo(library)
    first = bench.indexing("newscli", library)
    rows = (Comparison(f"index from scratch, {articles(library)}", "newscli", tools.HUGO, goal),)
    yield Contest("markdown", present([first, hugo]), rows, warm=False)
    again = bench.entry("newscli", library, "list", *TABLE)
    rows = (Comparison(f"list, {articles(library)}", "newscli", tools.HUGO, goal),)
    yield Contest("markdown", present([again, hugo]), rows)


def _index(bench: Bench, library: Library) -> Contest:
    peers = bench.peers
    what = f"index from scratch, {articles(library)}"
    entries = [
        bench.indexing("newscli", library),
        peers.hugo(library),
        peers.papis_index(library, whole=True),
        peers.papis_index(library, whole=False),
        peers.yaml(library),
        peers.frontmatter(library),
        peers.cat(library),
    ]
    goals = {tools.HUGO: 0.25, tools.PAPIS_WHOLE: 0.1, tools.PAPIS: 0.1, tools.YAML: 0.12}
    against = [name for name in (*goals, tools.FRONTMATTER, tools.CAT) if _can(name, library)]
    rows = [Comparison(what, "newscli", name, Goal(goals[name]) if name in goals else None) for name in against]
    reading = peers.cat(library)
    first = (reading.command,) if reading else ()
    return Contest("index", present(entries), tuple(rows), first, warm=False)


def _can(name: str, library: Library) -> bool:
    """papis has rows of its own size."""
    return name not in (tools.PAPIS, tools.PAPIS_WHOLE) or library.count <= tools.PAPIS_MOST


def listing(bench: Bench) -> Iterator[Contest]:
    """`list` of an unchanged library, against a program that does nothing."""
    library = bench.library(6_000)
    ours = [bench.entry(f"list, {name}", library, "list", *options) for name, options in _FORMATS.items()]
    what = {entry.name: f"{entry.name}, {articles(library)}" for entry in ours}
    rows = [
        Comparison(what[entry.name], entry.name, tools.TYPER, Goal(2 if "table" in entry.name else 1.4))
        for entry in ours
    ]
    floor = [Comparison(what[ours[0].name], ours[0].name, tools.PYTHON)]
    yield Contest("list", (*ours, tools.typer_app("hello"), tools.python()), (*rows, *floor))


def search(bench: Bench) -> Iterator[Contest]:
    """One word, of three that are in few, some and nearly all articles."""
    for word, kind in ((RARE, "rare"), (MIDDLING, "middling"), (COMMON, "common")):
        for library, goals in (
            (bench.largest, {tools.RIPGREP: 0.6}),
            (bench.library(tools.PAPIS_MOST), {tools.PAPIS_WHOLE: 0.04, tools.PAPIS: 0.04}),
        ):
            yield _search(bench, library, word, f"search, a {kind} word, {articles(library)}", goals)


def _search(bench: Bench, library: Library, word: str, what: str, goals: dict[str, float]) -> Contest:
    entries = [
        bench.entry("newscli", library, "search", word, *TABLE),
        bench.peers.ripgrep(library, word) if tools.RIPGREP in goals else None,
        bench.peers.papis_search(library, word, whole=True) if tools.PAPIS_WHOLE in goals else None,
        bench.peers.papis_search(library, word, whole=False) if tools.PAPIS in goals else None,
    ]
    rows = [Comparison(what, "newscli", name, Goal(most)) for name, most in goals.items()]
    return Contest("search", present(entries), tuple(rows))


def command_line(bench: Bench) -> Iterator[Contest]:
    """Help and completion need no library: they cost what the program costs."""
    ours = (
        Entry("--help", bench.newscli.run("--help")),
        Entry("list --help", bench.newscli.run("list", "--help")),
        Entry("completion", bench.newscli.run(variables=_completing("newscli", "li"))),
    )
    theirs = (
        tools.typer_app("--help", name=f"{tools.TYPER} --help"),
        tools.typer_app("hello", "--help", name=f"{tools.TYPER} hello --help"),
        tools.typer_app(name=f"{tools.TYPER}, completion", **_completing("tiny", "he")),
    )
    floor = tools.typer_app("hello")
    wanted = [Comparison(f"newscli {entry.name}", entry.name, floor.name, Goal(1.3)) for entry in ours]
    shown = [Comparison(f"newscli {one.name}", one.name, other.name) for one, other in zip(ours, theirs, strict=True)]
    yield Contest("help", (*ours, floor, *theirs), (*wanted, *shown))


def _completing(program: str, word: str) -> dict[str, str]:
    """What bash tells a program that is to complete a word."""
    return {
        f"_{program.upper()}_COMPLETE": "complete_bash",
        "COMP_WORDS": f"{program} {word}",
        "COMP_CWORD": "1",
    }
