"""The rules that the code keeps: layers, banned imports, types, style, what start-up may load."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

NEVER_AT_START = {"yaml", "rich", "textual", "dateutil", "multiprocessing", "concurrent.futures", "webbrowser"}


@pytest.mark.parametrize(
    "tool",
    [
        ["ruff", "check", "."],
        ["ruff", "format", "--check", "."],
        ["mypy"],
        ["lint-imports"],
    ],
    ids=["ruff", "format", "types", "layers"],
)
def test_the_code_keeps_its_rules(tool: list[str]) -> None:
    program, *arguments = tool
    command = [str(Path(sys.executable).with_name(program)), *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout + done.stderr


def test_no_file_is_longer_than_a_person_reads() -> None:
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in (ROOT / "newscli").rglob("*.py")}

    assert {path: length for path, length in lengths.items() if length > 300} == {}


def _loaded(*arguments: str) -> set[str]:
    """The modules that one run has loaded."""
    program = (
        "import sys\n"
        "from newscli.cli.app import build\n"
        "try:\n    build().main(sys.argv[1:], prog_name='newscli')\n"
        "except SystemExit:\n    pass\n"
        "print('\\n'.join(sys.modules), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return set(done.stderr.splitlines())


@pytest.mark.parametrize("arguments", [["list", "-f", "tsv"], ["list", "-f", "ids"], ["--help"], ["list", "--help"]])
def test_formats_for_programs_load_little(arguments: list[str]) -> None:
    _loaded("list")

    assert not _loaded(*arguments) & NEVER_AT_START


def test_a_table_of_an_unchanged_library_loads_no_parser() -> None:
    _loaded("list")

    assert not _loaded("list") & {"yaml", "textual", "dateutil", "multiprocessing", "newscli.parser.schema"}
