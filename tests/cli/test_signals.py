"""What is left behind when a signal ends newscli."""

import os
import pty
import select
import signal
import subprocess
import sys
from pathlib import Path

import pytest

ENDING = {"SIGTERM": 143, "SIGHUP": 129, "SIGINT": 130}

PROGRESS = """
from newscli.render.terminal.progress import ProgressBar
with ProgressBar(sys.stderr, 0) as bar:
    bar.show(1, 2)
    ready()
"""
FOLDER = """
from newscli.cli.output.folder import write_folder
def files():
    yield "a.md", "a"
    ready()
write_folder(Path("new"), files())
"""
REPLACED = """
from newscli.cli.output.folder import write_folder
write_folder(Path("old"), [("a.md", "first")])
def files():
    yield "a.md", "second"
    ready()
write_folder(Path("old"), files())
"""
DATABASE = """
from newscli.cli.output.database_file import write_database_file
def articles():
    ready()
    yield
write_database_file(Path("new.db"), articles(), frozenset())
"""
PAGED = """
from itertools import repeat
from newscli.cli.options import CommonOptions
from newscli.cli.output.pager import show
from newscli.cli.session import Session
pager = "sh -c 'read line; echo ready; exec sleep 600'"
session = Session(CommonOptions(), os.environ | {{"NEWSCLI_PAGER": pager}}, sys.stderr, sys.stderr, True)
session.height = 2
show(session, repeat("x\\n", {lines}))
"""
_RUNNING = """
import os, signal, sys, time
from pathlib import Path
from newscli import __main__
import newscli.cli.app
def ready():
    os.write(1, b"ready\\n")
    time.sleep(600)
def run():
    {}
newscli.cli.app.run = run
__main__.main()
"""


def _ended(work: str, name: str, folder: Path) -> tuple[int, str]:
    """Run a piece of Python as newscli, with a terminal as stderr, and end it; the exit code, and what was shown."""
    script = _RUNNING.format(work.strip().replace("\n", "\n    "))
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-c", script], stdout=subprocess.PIPE, stderr=theirs, cwd=folder,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path), "TERM": "xterm"},
    ) as process:  # fmt: skip
        assert process.stdout is not None
        assert process.stdout.readline() == b"ready\n"
        process.send_signal(signal.Signals[name])
        code = process.wait(60)
        assert process.stdout.read() == b""  # what it started has ended, too
    os.close(theirs)
    shown = b""
    while select.select([ours], [], [], 0)[0]:
        try:
            shown += os.read(ours, 65_536)
        except OSError:  # of Linux, at the end
            break
    os.close(ours)
    return code, shown.decode()


@pytest.mark.parametrize("name", ENDING)
def test_the_cursor_comes_back_behind_a_progress_bar(name: str, tmp_path: Path) -> None:
    code, shown = _ended(PROGRESS, name, tmp_path)

    assert code == ENDING[name]
    assert shown.rfind("\x1b[?25h") > shown.rfind("\x1b[?25l") >= 0
    assert "Traceback" not in shown


@pytest.mark.parametrize("name", ENDING)
@pytest.mark.parametrize(
    ("work", "left"), [(FOLDER, []), (DATABASE, []), (REPLACED, ["old", "old/.newscli-export", "old/a.md"])]
)
def test_no_unfinished_file_is_left(name: str, work: str, left: list[str], tmp_path: Path) -> None:
    code, shown = _ended(work, name, tmp_path)

    assert code == ENDING[name]
    assert sorted(str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*")) == left
    assert "Traceback" not in shown


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP"])
@pytest.mark.parametrize("lines", [3, 1_000_000], ids=["has all", "is being fed"])
def test_a_pager_ends_too(name: str, lines: int, tmp_path: Path) -> None:
    code, shown = _ended(PAGED.format(lines=lines), name, tmp_path)

    assert code == ENDING[name]
    assert shown == ""


def test_a_signal_that_is_ignored_stays_so(tmp_path: Path) -> None:
    script = "import signal; signal.signal(signal.SIGHUP, signal.SIG_IGN); from newscli import __main__ as m; "
    script += "m._heed_signals(); print(signal.getsignal(signal.SIGHUP) is signal.SIG_IGN)"

    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)

    assert done.stdout == b"True\n"
