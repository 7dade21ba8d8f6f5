"""Long answers on a terminal go through the person's pager."""

import os
import select
import shlex
import sys
from collections.abc import Callable
from itertools import repeat
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from newscli.cli.options import CommonOptions
from newscli.cli.output import pager
from newscli.cli.session import Session

HEIGHT = 10
LONG = [f"line {number} é\n" for number in range(HEIGHT)]
FAKE = """
import os, sys
with open(sys.argv[1], "w", encoding="utf-8") as record:
    record.write("|".join([*sys.argv[2:], os.environ.get("LESS", "")]) + "\\n" + sys.stdin.buffer.read().decode())
"""

MakeSession = Callable[..., Session]


@pytest.fixture
def record(tmp_path: Path) -> Path:
    """Where the fake pager writes its arguments, LESS, and what it was given."""
    return tmp_path / "record"


@pytest.fixture
def fake(tmp_path: Path, record: Path) -> str:
    """A command line that starts a fake pager."""
    program = tmp_path / "a pager.py"
    program.write_text(FAKE)
    return shlex.join([sys.executable, str(program), str(record), "an argument"])


@pytest.fixture
def session(monkeypatch: pytest.MonkeyPatch) -> MakeSession:
    """A session on a terminal of HEIGHT lines, with these variables and no others of pagers."""
    for name in ("PAGER", "LESS"):
        monkeypatch.delenv(name, raising=False)
    terminal = SimpleNamespace(isatty=lambda: True, fileno=lambda: 1, flush=lambda: None, write=lambda _: None)
    monkeypatch.setattr(os, "get_terminal_size", lambda _file: os.terminal_size((80, HEIGHT)))

    def make(options: CommonOptions | None = None, *, is_terminal: bool = True, **environment: str) -> Session:
        stream: Any = terminal
        return Session(options or CommonOptions(), os.environ | environment, stream, sys.stderr, is_terminal)

    return make


@pytest.mark.parametrize("name", ["NEWSCLI_PAGER", "PAGER"])
def test_the_pager_gets_the_lines_and_its_arguments(session: MakeSession, fake: str, record: Path, name: str) -> None:
    started = session(**{name: fake})

    assert pager.show(started, LONG)
    assert started.wrote
    assert record.read_text(encoding="utf-8") == "an argument|FRX\n" + "".join(LONG)


def test_the_own_variable_comes_before_the_common_one(session: MakeSession, fake: str, record: Path) -> None:
    assert pager.show(session(NEWSCLI_PAGER=fake, PAGER="false"), LONG)
    assert record.exists()


def test_less_keeps_the_options_of_the_person(session: MakeSession, fake: str, record: Path) -> None:
    pager.show(session(NEWSCLI_PAGER=fake, LESS="-S"), LONG)

    assert record.read_text(encoding="utf-8").startswith("an argument|-S\n")


@pytest.mark.parametrize(("lines", "paged"), [(HEIGHT - 1, False), (HEIGHT, True), (HEIGHT + 1, True), (0, False)])
def test_only_what_the_terminal_cannot_hold_is_paged(
    session: MakeSession, fake: str, record: Path, lines: int, paged: bool
) -> None:
    assert pager.show(session(PAGER=fake), ["x\n"] * lines) is paged
    assert record.exists() is paged


def test_nothing_is_paged_in_a_pipe(session: MakeSession, fake: str, record: Path) -> None:
    assert not pager.show(session(PAGER=fake, is_terminal=False), LONG)
    assert not record.exists()


def test_no_pager_turns_it_off(session: MakeSession, fake: str, record: Path) -> None:
    assert not pager.show(session(CommonOptions(no_pager=True), NEWSCLI_PAGER=fake), LONG)
    assert not record.exists()


@pytest.mark.parametrize("named", ["", "  ", "cat", " cat ", "newscli-has-no-such-pager -x", "/", "'unclosed", "''"])
def test_what_is_no_pager_is_none(session: MakeSession, fake: str, record: Path, named: str) -> None:
    assert not pager.show(session(NEWSCLI_PAGER=named, PAGER=fake), LONG)
    assert not record.exists()


def test_a_pager_that_is_quit_has_shown_enough(session: MakeSession) -> None:
    quitting = shlex.join([sys.executable, "-c", "pass"])

    assert pager.show(session(PAGER=quitting), ["x" * 1_000 + "\n"] * 1_000)


def test_lines_are_made_only_until_the_pager_is_quit(session: MakeSession) -> None:
    quitting = shlex.join([sys.executable, "-c", "import sys; sys.stdin.readline()"])

    assert pager.show(session(PAGER=quitting), repeat("x" * 1_000 + "\n"))


def test_text_that_no_encoding_has_reaches_the_pager(session: MakeSession, fake: str, record: Path) -> None:
    assert pager.show(session(PAGER=fake), ["\udce9\n"] * HEIGHT)
    assert record.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
@pytest.mark.parametrize(
    "command", [["help", "query"], ["show", "001"], ["list", "-n", "0"], ["stats"], ["list", "--json"]]
)
@pytest.mark.parametrize("paged", [True, False])
def test_a_command_on_a_terminal_is_paged_when_long(fake: str, record: Path, command: list[str], paged: bool) -> None:
    written = _on_a_terminal([*command, *([] if paged else ["--no-pager"])], NEWSCLI_PAGER=fake)

    assert record.exists() is paged
    assert (len(written.splitlines()) < 5) is paged


def _on_a_terminal(arguments: list[str], **environment: str) -> bytes:
    """What newscli writes to a terminal of five lines."""
    import fcntl
    import pty
    import struct
    import subprocess
    import termios

    control, terminal = pty.openpty()
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 5, 80, 0, 0))
    command = [sys.executable, "-m", "newscli", *arguments]
    process = subprocess.Popen(command, stdin=terminal, stdout=terminal, env=os.environ | environment)
    os.close(terminal)
    written = b""
    try:
        while process.poll() is None or select.select([control], [], [], 0)[0]:
            if select.select([control], [], [], 0.05)[0]:
                written += os.read(control, 65_536)
    except OSError:
        pass  # Linux ends a terminal that nobody has open so
    assert process.wait() == 0
    os.close(control)
    return written
