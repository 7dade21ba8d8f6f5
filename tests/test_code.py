"""The rules that the code keeps: layers, banned imports, types, style, what start-up may load."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from newscli.cli.commands import COMMANDS
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
FOR_KEYS = {"newscli.tui", "newscli.tui.actions", "newscli.tui.keys"}
"""What `newscli help keys` takes from the browser: its table of actions."""

FULL_SCREEN = {"browse", "pick"}
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


def _of_screens(loaded: set[str]) -> set[str]:
    return {name for name in loaded if name.split(".")[0] == "textual" or name.startswith("newscli.tui")}


def test_only_full_screen_commands_load_the_browser() -> None:
    program = (
        "import sys\n"
        "from importlib import import_module\n"
        "from newscli.cli.commands import COMMANDS\n"
        "for name in sys.argv[1:]:\n    import_module(f'newscli.cli.commands.{name}')\n"
        "print('\\n'.join(sys.modules))"
    )
    others = [name for name in COMMANDS if name not in FULL_SCREEN]
    done = subprocess.run(
        [sys.executable, "-c", program, *others], cwd=ROOT, capture_output=True, text=True, check=True
    )

    assert COMMANDS.keys() > FULL_SCREEN
    assert _of_screens(set(done.stdout.splitlines())) == set()


@pytest.mark.parametrize("line", ["list", "show 1", "related 1", "search ai", "stories", "stats", "digest", "check"])
def test_a_command_that_answers_loads_nothing_of_the_browser(line: str) -> None:
    assert _of_screens(_loaded(*line.split())) == set()


@pytest.mark.parametrize("name", sorted(FULL_SCREEN))
def test_the_help_of_a_full_screen_command_needs_no_textual(name: str) -> None:
    assert "textual" not in _loaded(name, "--help")


def test_the_help_about_keys_needs_no_screen() -> None:
    assert _of_screens(_loaded("help", "keys")) <= FOR_KEYS
