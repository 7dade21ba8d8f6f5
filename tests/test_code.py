"""The rules that the code keeps: layers, banned imports, types, style, what start-up may load."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

FOR_TABLES = {"rich", "newscli.render.terminal.tables"}
FOR_CHANGES = {
    "yaml",
    "dateutil",
    "multiprocessing",
    "newscli.parser.article",
    "newscli.index.build.ingest",
    "newscli.index.build.writer",
}
FOR_QUERIES = {
    "newscli.query.syntax",
    "newscli.query.predicates",
    "newscli.index.sql.conditions",
    "newscli.model.answers",
}
FOR_WORDS = {"newscli.query.synonyms", "newscli.render.questions", "newscli.text.urls", "newscli.text.words"}
FOR_LIBRARIES = {"sqlite3", "newscli.library", "newscli.index.store"}
NEVER_AT_START = {"textual", "concurrent.futures", "webbrowser", "unicodedata"}


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


def _loaded(*arguments: str, **variables: str) -> set[str]:
    """The modules that one run has loaded, with variables beside those of the environment."""
    program = (
        "import sys\n"
        "from newscli.cli.app import build\n"
        "try:\n    build().main(sys.argv[1:], prog_name='newscli', complete_var='_NEWSCLI_COMPLETE')\n"
        "except SystemExit:\n    pass\n"
        "print('\\n'.join(sys.modules), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments],
        cwd=ROOT,
        env=os.environ | variables,
        capture_output=True,
        text=True,
        check=True,
    )
    return set(done.stderr.splitlines())


LOADS = [
    (["--help"], FOR_TABLES | FOR_CHANGES | FOR_QUERIES | FOR_LIBRARIES | NEVER_AT_START),
    (["list", "--help"], FOR_TABLES | FOR_CHANGES | FOR_QUERIES | FOR_LIBRARIES | NEVER_AT_START),
    (["list", "-f", "ids"], FOR_TABLES | FOR_CHANGES | FOR_QUERIES | FOR_WORDS | NEVER_AT_START),
    (["list", "-f", "tsv"], FOR_TABLES | FOR_CHANGES | FOR_QUERIES | FOR_WORDS | NEVER_AT_START),
    (["list"], FOR_CHANGES | FOR_QUERIES | FOR_WORDS | {"textual", "concurrent.futures", "webbrowser"}),
    (["search", "ai", "-f", "ids"], FOR_TABLES | FOR_CHANGES | {"textual", "concurrent.futures", "webbrowser"}),
    (["browse", "--help"], FOR_TABLES | FOR_CHANGES | FOR_QUERIES | FOR_LIBRARIES | NEVER_AT_START),
    (["help", "keys"], FOR_TABLES | FOR_CHANGES | FOR_LIBRARIES | {"textual"}),
    (["help", "--man"], FOR_CHANGES | {"textual"}),
    (["count", "ai"], FOR_TABLES | FOR_CHANGES | {"textual", "concurrent.futures", "webbrowser"}),
]


@pytest.mark.parametrize(("arguments", "unneeded"), LOADS, ids=[" ".join(command) for command, _ in LOADS])
def test_a_command_loads_only_what_it_needs(arguments: list[str], unneeded: set[str]) -> None:
    _loaded("list")

    assert not _loaded(*arguments) & unneeded


@pytest.mark.parametrize(
    ("line", "unneeded"),
    [
        ("newscli ", FOR_TABLES | FOR_CHANGES | FOR_QUERIES | FOR_LIBRARIES | {"newscli.cli.commands.list"}),
        ("newscli li", FOR_TABLES | FOR_CHANGES | FOR_QUERIES | FOR_LIBRARIES | {"newscli.cli.commands.list"}),
        ("newscli list --so", FOR_TABLES | FOR_CHANGES | FOR_QUERIES | FOR_LIBRARIES),
        ("newscli list --sort ", FOR_TABLES | FOR_CHANGES | FOR_QUERIES | FOR_LIBRARIES),
        ("newscli list to", FOR_TABLES | FOR_CHANGES | FOR_LIBRARIES),
        ("newscli list since:y", FOR_TABLES | FOR_CHANGES | FOR_LIBRARIES),
        ("newscli list topic:", FOR_TABLES | FOR_CHANGES),
        ("newscli browse topic:", FOR_TABLES | FOR_CHANGES | {"textual"}),
        ("newscli pick --print ", FOR_TABLES | FOR_CHANGES | FOR_QUERIES | FOR_LIBRARIES | {"textual"}),
    ],
)
def test_a_key_press_loads_only_what_it_needs(line: str, unneeded: set[str]) -> None:
    assert not _loaded(_NEWSCLI_COMPLETE="complete_line", _NEWSCLI_LINE=line) & unneeded
