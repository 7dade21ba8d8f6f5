"""Odd environments and streams: the same answer, or one sentence and the exit code for it."""

import os
import resource
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from random import Random
from typing import TypedDict, cast

from newscli.errors import ExitCode
from tests.campaign.answers import check, check_manners, check_sentence, told
from tests.campaign.archive import write_archive
from tests.campaign.children import CLOSED, ROOT, Answer, Streams, environment, forked, load, started
from tests.campaign.part import Fault, Kind, Part

_COMMANDS: Mapping[str, tuple[str, ...]] = {
    line: tuple(line.split(" "))
    for line in (
        "list", "list -n 0 -f json", "list -n 0 -f csv", "list -n 0 -f ids", "list -n 0 -f paths", "list nope:x",
        "search robot", "search robot -f jsonl", "search nothing-has-this", "show 0a", "show active",
        "show active -f json", "show active --all", "show 0a --raw", "show -", "count", "count --batch", "stats",
        "stats -f json", "topics", "stories", "story 0a", "related 0a", "graph", "check", "check -f json", "index",
        "index rebuild", "schema", "help query", "list --help", "--help", "--version", "digest --now 2022-01-03",
        "show 1", "export -", "nope",
    )
}  # fmt: skip
"""Arguments by the command line that they are."""

_CHANGING = frozenset({"index", "index rebuild", "show 1"})
"""Commands with answers that depend on the files of newscli itself."""

_OF_STDIN = frozenset({"show -", "count --batch"})

_LOOKS: Mapping[str, tuple[str, ...]] = {
    "PYTHONIOENCODING": ("ascii", "latin-1", "cp1252", "utf-8", "utf-16", "cp437", "utf-8:strict"),
    "COLUMNS": ("", "0", "1", "-5", "20", "x", "99999999999999999999", "٣"),
    "LINES": ("0", "x"),
    "TERM": ("dumb", "unset", "", "xterm", "\x1b[31m", "x" * 5000),
    "NO_COLOR": ("1", ""),
    "FORCE_COLOR": ("1", "0", "x"),
    "CLICOLOR_FORCE": ("1",),
    "NEWSCLI_PLAIN": ("1", ""),
    "NEWSCLI_THEME": ("title=red", "nope", "title=", "\udcff", "[/]"),
    "PAGER": ("nope", "false", ""),
    "NEWSCLI_PAGER": ("nope", "", "'"),
    "LC_ALL": ("C", "POSIX", "nope", "tr_TR.UTF-8"),
    "LANG": ("", "C"),
    "TZ": ("Nowhere/Nope", "UTC+99", ":x", "Asia/Kolkata"),
    "NEWSCLI_NOW": ("latest", "9999-12-31", "0001-01-01", "2022-05-25"),
}
"""Variables that may change how an answer looks, with their values."""

_PLACES: Mapping[str, tuple[str, ...]] = {
    "HOME": ("unset", "unset", "", "/nonexistent", "relative", "/dev/null", "\udcff", "/root/" + "x" * 300),
    "XDG_CACHE_HOME": ("", "/nonexistent", "relative", "/dev/null", "/proc"),
    "XDG_STATE_HOME": ("", "/nonexistent", "relative", "/dev/null", "/proc"),
    "NEWSCLI_CACHE_DIR": (
        "unset", "", "/dev/null", "/dev/null/x", "/proc/nope", "/" + "x" * 300, "{place}/readonly", "{place}/full",
        "{place}/file", "{place}/\udcff",
    ),
    "NEWSCLI_STATE_DIR": (
        "unset", "", "/dev/null", "/proc/nope", "/" + "x" * 5000, "{place}/readonly", "{place}/full", "{place}/file",
    ),
    "TMPDIR": ("/nonexistent", "{place}/readonly", "{place}/full"),
}  # fmt: skip
"""Variables that name places which are missing, full, or not to be written."""

_STDOUT = ("kept", "kept", "full", "closed", "shut pipe")
_STDERR = ("kept", "kept", "kept", "full", "closed")
_STDIN = {"empty": b"", "closed": b"", "zeros": bytes(3000), "not UTF-8": b"0a\xff\n\xc3", "refs": b"0a\n1a\nnope\n"}
_LIMITS: Mapping[str, Callable[[int], object]] = {
    "open files": lambda number: _limit(resource.RLIMIT_NOFILE, 7 + number % 30),
    "size of files": lambda number: _limit(resource.RLIMIT_FSIZE, number % 300_000),
    "memory": lambda number: _limit(resource.RLIMIT_AS, _memory() + number % 200 * 2**20),
    "processes": lambda number: _limit(resource.RLIMIT_NPROC, number % 3),
}
_NOBODY = 54_321
_FULL = "/dev/full"
_HAS_FULL = os.path.exists(_FULL)


class Case(TypedDict):
    command: str
    looks: dict[str, str]
    places: dict[str, str]
    stdin: str
    stdout: str
    stderr: str
    limit: list[object]
    """The name of a limit and a number that it is made of, or nothing."""

    is_nobody: bool
    """Another user, who may write nowhere, and who has no name."""

    is_gone: bool
    """The working directory has been deleted."""

    is_real: bool
    """A start of Python, without PyYAML's C part."""


class AllStreams(Part[Case]):
    name = "streams"
    full = 2_000
    share = 40
    limit = 60.0

    def __init__(self, place: Path) -> None:
        super().__init__(place)
        load()
        self._own = Path(tempfile.mkdtemp(prefix="newscli-streams-"))  # another user can read it, unlike `place`
        self._folder = self._own / "articles"
        write_archive(self._folder)
        (self._folder / "refused.md").unlink()  # the two parsers of YAML have words of their own for what is wrong
        self._environ = environment(self._own) | {"HOME": str(self._own / "home")}
        self._right: dict[str, Answer] = {}
        self._make_places()

    def make(self, random: Random) -> Case:
        def some(values: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
            names = random.sample(list(values), random.choice((0, 0, 1, 1, 2)))
            return {name: random.choice(values[name]) for name in names}

        return Case(
            command=random.choice(list(_COMMANDS)),
            looks=some(_LOOKS),
            places=some(_PLACES),
            stdin=random.choice(list(_STDIN)),
            stdout=random.choice(_STDOUT),
            stderr=random.choice(_STDERR),
            limit=[random.choice(list(_LIMITS)), random.randrange(2**20)] if random.random() < 0.2 else [],
            is_nobody=random.random() < 0.15,
            is_gone=random.random() < 0.1,
            is_real=random.random() < 0.15,
        )

    def check(self, case: Case) -> None:
        name, case = case["command"], self._possible(case)
        answer = self._run(case)
        check_manners(name, answer)
        if case["stderr"] == "kept" and answer.code not in (ExitCode.DONE, ExitCode.NOTHING_FOUND):
            check_sentence(name, answer.err)
        if answer.code == ExitCode.USAGE and self._answer_to(case).code != ExitCode.USAGE:
            raise Fault(Kind.WRONG, f"{name} is refused as wrong usage: {told(answer.err)}")
        if name not in _CHANGING and name not in _OF_STDIN:
            self._compare(case, answer)

    def _compare(self, case: Case, answer: Answer) -> None:
        name, right = case["command"], self._answer_to(case)
        if case["stdout"] == "kept":
            check(name, Answer(answer.code, answer.out, answer.err or b"-"), right)
        elif case["stdout"] == "full" and right.out and answer.code in (ExitCode.DONE, ExitCode.NOTHING_FOUND):
            raise Fault(Kind.LOST, f"{name} to a full disk ends with {answer.code}")
        elif case["stdout"] != "full" and answer.code not in (right.code, ExitCode.DONE, ExitCode.UNREADABLE):
            raise Fault(Kind.WRONG, f"{name} ends with {answer.code} instead of {right.code}: {told(answer.err)}")

    def _answer_to(self, case: Case) -> Answer:
        """The right answer: that which looks the same, but is read from the files themselves, with nothing wrong."""
        key = f"{case['command']} {sorted(case['looks'].items())}"
        if key not in self._right:
            self._right[key] = self._run({**_plain(case["command"]), "looks": case["looks"]}, "--no-cache")
        return self._right[key]

    def smaller(self, case: Case) -> Iterable[Case]:
        for key, value in _plain(case["command"]).items():
            if case[key] != value:  # type: ignore[literal-required]
                yield cast(Case, {**case, key: value})
        for key, some in (("looks", case["looks"]), ("places", case["places"])):
            for name in some:
                yield cast(Case, {**case, key: {other: value for other, value in some.items() if other != name}})

    def close(self) -> None:
        if self._has_full:
            subprocess.run(["umount", str(self._own / "full")], check=False)
        shutil.rmtree(self._own, ignore_errors=True)

    def _make_places(self) -> None:
        self._own.chmod(0o755)
        for name in ("readonly", "full", "home", "hidden"):
            (self._own / name).mkdir()
        (self._own / "file").touch()
        (self._own / "readonly").chmod(0o555)
        (self._own / "hidden" / "sitecustomize.py").write_text("import sys\nsys.modules['yaml._yaml'] = None\n")
        self._has_full = _mounted(self._own / "full")

    def _run(self, case: Case, *options: str) -> Answer:
        own = self._environ | self._without_libyaml() if case["is_real"] else self._environ
        environ = own | case["looks"] | case["places"]
        environ = {
            name: value.replace("{place}", str(self._own)) for name, value in environ.items() if value != "unset"
        }
        arguments = ["-L", str(self._folder), *options, *_COMMANDS[case["command"]]]
        with _end(case["stdout"]) as stdout, _end(case["stderr"]) as stderr:
            streams = Streams(_STDIN[case["stdin"]], stdout, stderr, has_stdin=case["stdin"] != "closed")
            run = started if case["is_real"] else forked
            return run(arguments, environ, streams, lambda: self._prepare(case))

    def _without_libyaml(self) -> dict[str, str]:
        """Variables for a start without libyaml, and without an index: with one, there is no YAML to read."""
        shutil.rmtree(self._own / "unread", ignore_errors=True)
        path = f"{self._own / 'hidden'}{os.pathsep}{ROOT}"
        return {"PYTHONPATH": path, "NEWSCLI_CACHE_DIR": str(self._own / "unread")}

    def _prepare(self, case: Case) -> None:
        """What the child does to itself before newscli begins."""
        os.chdir(self._own)
        if case["is_gone"]:
            gone = self._own / f"gone-{os.getpid()}"
            gone.mkdir()
            os.chdir(gone)
            gone.rmdir()
        if case["is_nobody"]:
            os.setgroups([])
            os.setgid(_NOBODY)
            os.setuid(_NOBODY)
        if case["limit"]:
            name, number = case["limit"]
            _LIMITS[str(name)](int(str(number)))

    def _possible(self, case: Case) -> Case:
        """The case without what this system cannot do."""
        places = {name: value for name, value in case["places"].items() if self._has_full or value != "{place}/full"}
        stdout = case["stdout"] if case["stdout"] != "full" or _HAS_FULL else "kept"
        stderr = case["stderr"] if case["stderr"] != "full" or _HAS_FULL else "kept"
        is_nobody = case["is_nobody"] and os.geteuid() == 0 and not case["is_real"]  # who may not read this Python
        return {**case, "places": places, "stdout": stdout, "stderr": stderr, "is_nobody": is_nobody}


def _plain(command: str) -> Case:
    """A case with nothing wrong."""
    return {
        "command": command, "looks": {}, "places": {}, "stdin": "empty", "stdout": "kept", "stderr": "kept",
        "limit": [], "is_nobody": False, "is_gone": False, "is_real": False,
    }  # fmt: skip


@contextmanager
def _end(kind: str) -> Iterator[int | None]:
    """Where a stream leads."""
    if kind in ("kept", "closed"):
        yield None if kind == "kept" else CLOSED
        return
    if kind == "full":
        end = os.open(_FULL, os.O_WRONLY)
    else:
        reader, end = os.pipe()
        os.close(reader)
    try:
        yield end
    finally:
        os.close(end)


def _limit(kind: int, most: int) -> None:
    with suppress(ValueError, OSError):
        resource.setrlimit(kind, (most, most))


def _memory() -> int:
    """Bytes that this process has mapped."""
    with suppress(OSError):
        return int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    return 2**30


def _mounted(place: Path) -> bool:
    """Mount a file system of 32 kB that is full, and return whether this user may."""
    if os.geteuid() != 0 or shutil.which("mount") is None:
        return False
    command = ["mount", "-t", "tmpfs", "-o", "size=32k,mode=777", "newscli-campaign", str(place)]
    if subprocess.run(command, check=False, capture_output=True).returncode:
        return False
    with suppress(OSError), (place / "filling").open("wb", buffering=0) as file:
        while file.write(bytes(4096)):
            pass
    return True
