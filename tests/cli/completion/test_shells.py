"""Completion in the shells themselves, where they are installed."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.cli.completion.conftest import Offered
from tests.cli.completion.shells import EVERY, SHELLS, Shell
from tests.completion.hostile import write_hostile
from tests.conftest import SEEDS, Outcome

Newscli = Callable[..., Outcome]
StartShell = Callable[[Path], Shell]


@pytest.fixture(params=SHELLS)
def start_shell(
    request: pytest.FixtureRequest, newscli: Newscli, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Iterator[StartShell]:
    """Start a shell in the folder `here`, with an indexed library."""
    if shutil.which(request.param) is None:
        pytest.skip(f"{request.param} is not installed")
    started = []

    def start(library: Path) -> Shell:
        monkeypatch.setenv("NEWSCLI_LIBRARY", str(library))
        newscli("list")
        for folder in ("home", "here"):
            (tmp_path / folder).mkdir(exist_ok=True)
        started.append(Shell(request.param, tmp_path / "home", tmp_path / "here"))
        return started[-1]

    yield start
    for shell in started:
        shell.close()


TYPED = [
    ("li\tx", ["list", "x"]),
    ("list to\tx", ["list", "topic:x"]),
    ("list topic:comp\tx", ["list", "topic:Computer-Vision", "x"]),
    ("list topic:ai,mic\tx", ["list", "topic:ai,Microsoft-AI", "x"]),
    ("list -topic:comp\tx", ["list", "-topic:Computer-Vision", "x"]),
    ("list 'topic:ai provider:cn\t", ["list", "topic:ai provider:CNET"]),
    ('list "topic:comp\tx', ["list", "topic:Computer-Vision", "x"]),
    ('list topic:"comp\tx', ["list", "topic:Computer-Vision", "x"]),
    ("list --topic comp\tx", ["list", "--topic", "Computer-Vision", "x"]),
    ("list --topic=comp\tx", ["list", "--topic=Computer-Vision", "x"]),
    ("list --sort heat,title-a\tx", ["list", "--sort", "heat,title-asc", "x"]),
    ("list since:last-y\tx", ["list", "since:last-year", "x"]),
    ("show gpz\tx", ["show", "gpzxrfcg8t", "x"]),
]
"""What is typed behind `newscli `, and the arguments that come of it at Enter."""


def test_what_is_typed_is_completed(start_shell: StartShell) -> None:
    shell = start_shell(SEEDS)

    entered = [shell.enter(f"newscli {typed}") for typed, _ in TYPED]

    assert entered == [arguments for _, arguments in TYPED]


@pytest.mark.parametrize("start_shell", ["zsh"], indirect=True)
def test_a_comma_takes_the_place_of_the_blank(start_shell: StartShell) -> None:
    shell = start_shell(SEEDS)

    assert shell.enter("newscli list topic:comp\t,mic\tx") == ["list", "topic:Computer-Vision,Microsoft-AI", "x"]


@pytest.mark.parametrize("start_shell", ["bash", "zsh"], indirect=True)
def test_a_program_that_is_not_in_the_path_completes(start_shell: StartShell, tmp_path: Path) -> None:
    shell = start_shell(SEEDS)
    elsewhere = tmp_path / "elsewhere"
    (tmp_path / "home" / "bin").rename(elsewhere)

    assert shell.enter(f"{elsewhere}/newscli list topic:comp\tx") == ["list", "topic:Computer-Vision", "x"]


LISTS = [
    "list --topic ", "list topic:", "list --provider ", "list --author ", "list type:", "list category:", "show ",
    "list story:", "list --columns zz", "list --facets zz",
]  # fmt: skip


def test_no_text_of_an_article_is_evaluated(
    newscli: Newscli, start_shell: StartShell, offered: Offered, folder: Path, tmp_path: Path
) -> None:
    write_hostile(folder)
    shell = start_shell(folder)

    for line in LISTS:
        values = {value.rpartition(":")[2].removeprefix("zz") for value in offered(f"newscli {line}")}
        shell.look(f"newscli {line}\t", values)
    entered = [shell.enter(f"newscli list --{option} q{number}-\t") for number in (1, 9) for option in OPTIONS]

    assert list(tmp_path.rglob("P*")) == []
    assert [newscli("count", *arguments[1:]).out for arguments in entered] == ["1\n"] * 4


OPTIONS = ("topic", "provider")


@pytest.mark.parametrize("start_shell", ["bash", "zsh"], indirect=True)
@pytest.mark.parametrize("line", ["list --topic ", "list --provider ", "list --author ", "show "])
def test_all_that_is_offered_is_inserted_as_words(
    start_shell: StartShell, offered: Offered, folder: Path, line: str
) -> None:
    write_hostile(folder)
    shell = start_shell(folder)

    command, *arguments = shell.enter(f"newscli {line}{EVERY}")

    values = offered(f"newscli {line}")
    assert len(values) > 60
    assert [command, *arguments[: -len(values)]] == line.split()
    assert sorted(arguments[-len(values) :]) == sorted(values)


FILES = [
    "a b", "$(touch P)", "`touch P`", "x;touch P", '"$(touch P)"', "'x", "*", "{a,b}", "!!", "x&touch P", "#x", "[x]",
    r"x\$(touch P)", r"x\\$(touch P)", "%F{red}", "b:c", "~root", "x>P", "x|touch P", "=ls", "(touch P)", "^x", "-rf",
]  # fmt: skip


def test_names_of_files_are_quoted(start_shell: StartShell, tmp_path: Path) -> None:
    shell = start_shell(SEEDS)
    names = [f"a{number}_{name}" for number, name in enumerate(FILES)]  # no id begins with a vowel
    for name in names:
        (tmp_path / "here" / name).touch()

    entered = [shell.enter(f"newscli show a{number}_\t") for number in range(len(names))]

    assert entered == [["show", name] for name in names]
    assert list(tmp_path.rglob("P*")) == []


def test_names_of_folders_are_quoted(start_shell: StartShell, tmp_path: Path) -> None:
    shell = start_shell(SEEDS)
    names = [f"a{number}_{name}" for number, name in enumerate(FILES)]
    for name in names:
        (tmp_path / "here" / name).mkdir()

    entered = [shell.enter(f"newscli list -L a{number}_\t") for number in range(len(names))]

    assert [arguments[:2] for arguments in entered] == [["list", "-L"]] * len(names)
    assert [folder.removesuffix("/") for _, _, folder in entered] == names
    assert list(tmp_path.rglob("P*")) == []
