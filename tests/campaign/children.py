"""Runs newscli in processes of their own: forked from this one, which takes 10 ms, or started as a user does."""

import ast
import gc
import importlib
import os
import pkgutil
import signal
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic, sleep
from types import ModuleType
from typing import IO, NoReturn, TextIO

import typer

import newscli
from newscli import __main__ as program

ROOT = Path(__file__).parent.parent.parent

_UNLOADED = ("newscli.tui", "newscli.__main__", "textual")
"""Modules that no command here needs."""


@dataclass(frozen=True)
class Answer:
    """What a command did. A negative `code` is the number of the signal that killed it, SIGALRM if it took too long."""

    code: int
    out: bytes = b""
    err: bytes = b""
    seconds: float = field(default=0.0, compare=False)
    has_left: bool = field(default=False, compare=False)
    """Whether processes that it has started have outlived it."""


@dataclass(frozen=True)
class Streams:
    """Where the streams of a child lead: to a file descriptor, to a file of its own (None), or nowhere (CLOSED)."""

    stdin: bytes = b""
    stdout: int | None = None
    stderr: int | None = None
    has_stdin: bool = True


CLOSED = -1


def environment(place: Path, **changes: str) -> dict[str, str]:
    """The variables of a child: a cache and a state of its own, and a fixed clock."""
    kept = {name: value for name, value in os.environ.items() if name in ("PATH", "HOME", "LANG", "TMPDIR")}
    own = {
        "NEWSCLI_CACHE_DIR": str(place / "cache"),
        "NEWSCLI_STATE_DIR": str(place / "state"),
        "NEWSCLI_NOW": "2026-06-01T12:00:00Z",
        "PYTHONPATH": str(ROOT),
    }
    return kept | own | changes


def patience(processes: int = 1) -> float:
    """Seconds that a process may take: five with a core for itself, more where others have work for it, too."""
    return 5.0 * max(1.0, max(processes, os.getloadavg()[0]) / (os.cpu_count() or 1))


def load() -> None:
    """Import all modules of the commands, and those that they import, so that a forked process has them.

    It may be one of another user, who cannot read them.
    """
    for module in sorted({"importlib.readers", "encodings.idna", *_modules_of(typer), *_imported()}):
        if not module.startswith(_UNLOADED):
            with suppress(ImportError, AssertionError):  # some are for other systems
                importlib.import_module(module)
    gc.collect()
    gc.freeze()


def _modules_of(package: ModuleType) -> Iterator[str]:
    found = pkgutil.walk_packages(package.__path__, f"{package.__name__}.")
    return (module.name for module in found if not module.name.endswith("__main__"))


def _imported() -> Iterator[str]:
    """The modules of newscli, and those that any of them imports, wherever it does so."""
    for module in pkgutil.walk_packages(newscli.__path__, "newscli."):
        yield module.name
        spec = module.module_finder.find_spec(module.name, None)
        source = Path(spec.origin).read_text(encoding="utf-8") if spec and spec.origin else ""
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.Import):
                yield from (name.name for name in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                yield node.module


def forked(
    arguments: Sequence[str],
    environ: Mapping[str, str],
    streams: Streams = Streams(),
    prepare: Callable[[], object] = lambda: None,
) -> Answer:
    """Run newscli in a process that is forked from this one; `prepare` runs there first."""
    limit = patience()
    with _file() as out, _file() as err, _file(streams.stdin) as given:
        began = monotonic()
        child = os.fork()
        if child == 0:
            stdout = out.fileno() if streams.stdout is None else streams.stdout
            stderr = err.fileno() if streams.stderr is None else streams.stderr
            ends = (given.fileno() if streams.has_stdin else CLOSED, stdout, stderr)
            _run(arguments, environ, ends, limit, prepare)
        try:
            _, status = os.waitpid(child, 0)
        except BaseException:  # the run is too late, or somebody has pressed Ctrl-C
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            raise
        seconds = monotonic() - began
        return Answer(os.waitstatus_to_exitcode(status), _content(out), _content(err), seconds)


def _run(
    arguments: Sequence[str],
    environ: Mapping[str, str],
    ends: tuple[int, int, int],
    limit: float,
    prepare: Callable[[], object],
) -> NoReturn:
    code = 1
    try:
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.setitimer(signal.ITIMER_REAL, limit)
        signal.signal(signal.SIGINT, signal.default_int_handler)
        os.environ.clear()
        os.environ.update(environ)
        sys.argv = ["newscli", *arguments]
        _take(ends)
        prepare()
        program.main()
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 1
    except BaseException:  # noqa: BLE001 as Python ends with an exception
        with suppress(Exception):
            traceback.print_exc()
            sys.stderr.flush()
    finally:
        os._exit(code)


def _take(ends: tuple[int, int, int]) -> None:
    """Make these file descriptors the streams, as Python does at its start."""
    copies = [os.dup(end) if end != CLOSED else CLOSED for end in ends]
    for number, copy in enumerate(copies):
        with suppress(OSError):
            os.dup2(copy, number, inheritable=True) if copy != CLOSED else os.close(number)
    os.closerange(3, 64)
    sys.stdin, sys.stdout, sys.stderr = (_stream(number, copy) for number, copy in enumerate(copies))


def _stream(number: int, copy: int) -> TextIO:
    if copy == CLOSED:
        return None  # type: ignore[return-value]
    encoding, _, errors = os.environ.get("PYTHONIOENCODING", "utf-8").partition(":")
    errors = "backslashreplace" if number == 2 else errors or "strict"
    return open(number, "w" if number else "r", encoding=encoding or "utf-8", errors=errors, closefd=False)


def _file(content: bytes = b"") -> IO[bytes]:
    file = tempfile.TemporaryFile()  # noqa: SIM115 the caller closes it
    file.write(content)
    file.seek(0)
    return file


def _content(file: IO[bytes]) -> bytes:
    file.seek(0)
    return file.read()


def started(
    arguments: Sequence[str],
    environ: Mapping[str, str],
    streams: Streams = Streams(),
    prepare: Callable[[], object] = lambda: None,
) -> Answer:
    """As `forked`, but by a Python that starts for it."""
    limit = patience()
    closed = [
        number
        for number, is_closed in enumerate((not streams.has_stdin, streams.stdout == CLOSED, streams.stderr == CLOSED))
        if is_closed
    ]

    def begin() -> None:
        signal.setitimer(signal.ITIMER_REAL, limit)  # which outlives exec
        prepare()
        for number in closed:
            os.close(number)

    with _file() as out, _file() as err, _file(streams.stdin) as given:
        began = monotonic()
        done = subprocess.run(
            [sys.executable, "-m", "newscli", *arguments],
            env=environ, stdin=given, stdout=out if streams.stdout in (None, CLOSED) else streams.stdout,
            stderr=err if streams.stderr in (None, CLOSED) else streams.stderr, check=False, preexec_fn=begin,
        )  # fmt: skip
        return Answer(done.returncode, _content(out), _content(err), monotonic() - began)


_BEGIN = """
import os
from newscli.__main__ import main
os.write({end}, b"x")
os.close({end})
main()
"""
"""Runs newscli and says when it begins: what comes before is Python's own start, which has its own way with signals."""


class Started:
    """newscli as a process of its own that has begun, with its streams in files. It leads a group of processes."""

    def __init__(self, arguments: Sequence[str], environ: Mapping[str, str]) -> None:
        self._out, self._err = _file(), _file()
        began, end = os.pipe()
        self.process = subprocess.Popen(
            [sys.executable, "-c", _BEGIN.format(end=end), *arguments],
            env=environ, stdin=subprocess.DEVNULL, stdout=self._out, stderr=self._err, start_new_session=True,
            pass_fds=[end],
        )  # fmt: skip
        os.close(end)
        os.read(began, 1)
        os.close(began)
        self._began = monotonic()

    def after(self, seconds: float) -> "Started":
        """Wait until it has run for so long, or has ended."""
        while self.process.poll() is None and (left := self._began + seconds - monotonic()) > 0:
            sleep(min(left, 0.005))
        return self

    def send(self, number: int, *, to_all: bool) -> None:
        """Send a signal to it or, as a terminal does, also to the processes that it has started."""
        with suppress(ProcessLookupError):
            (os.killpg if to_all else os.kill)(self.process.pid, number)

    def end(self, seconds: float) -> Answer:
        """Wait until it has ended, and kill it if it does not within so many seconds. Raises TimeoutExpired.

        Processes that it has started may take as long to end behind it.
        """
        try:
            code = self.process.wait(seconds)
            took = monotonic() - self._began
            has_left = self._is_outlived(seconds)
            return Answer(code, _content(self._out), _content(self._err), took, has_left)
        finally:
            self.send(signal.SIGKILL, to_all=True)  # nothing of it runs on
            self.process.wait()
            self._out.close()
            self._err.close()

    def _is_outlived(self, seconds: float) -> bool:
        end = monotonic() + seconds
        while self._has_others():
            if monotonic() > end:
                return True
            sleep(0.01)
        return False

    def _has_others(self) -> bool:
        """Whether processes that it has started still run."""
        try:
            os.killpg(self.process.pid, 0)
        except ProcessLookupError:
            return False
        return True
