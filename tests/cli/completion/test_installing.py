import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Outcome

Newscli = Callable[..., Outcome]

PLACES = {
    "bash": (".bash_completions/newscli.sh", "complete -o default -F _newscli_completion newscli"),
    "zsh": (".zfunc/_newscli", "#compdef newscli"),
    "fish": (".config/fish/completions/newscli.fish", "complete --command newscli"),
}


@pytest.mark.parametrize("shell", PLACES)
def test_the_script_of_a_shell_that_is_named_is_shown(newscli: Newscli, shell: str) -> None:
    outcome = newscli("--show-completion", shell)

    assert (outcome.code, outcome.err) == (0, "")
    assert PLACES[shell][1] in outcome.out
    assert "_NEWSCLI_COMPLETE=complete_line" in outcome.out
    assert "%%$" in outcome.out or shell == "fish"


@pytest.mark.parametrize("shell", PLACES)
def test_the_script_is_installed_for_the_shell_that_is_named(
    newscli: Newscli, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, shell: str
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    place, _ = PLACES[shell]

    outcome = newscli("--install-completion", shell)

    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out == f"The completion for {shell} is installed in {tmp_path / place}. It works in new terminals.\n"
    assert (tmp_path / place).read_text().strip() == newscli("--show-completion", shell).out.strip()


@pytest.mark.parametrize("shell", PLACES)
def test_the_script_is_one_that_the_shell_reads(newscli: Newscli, shell: str) -> None:
    program = shutil.which(shell)
    if program is None:
        pytest.skip(f"{shell} is not installed")
    script = newscli("--show-completion", shell).out

    done = subprocess.run([program, "-n"], input=script, capture_output=True, text=True, check=False, env=os.environ)

    assert (done.returncode, done.stderr) == (0, "")


def test_powershell_keeps_the_script_of_typer(newscli: Newscli) -> None:
    assert "Register-ArgumentCompleter" in newscli("--show-completion", "pwsh").out


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_script_that_cannot_be_written_is_an_error(
    newscli: Newscli, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, shell: str
) -> None:
    home = tmp_path / "home"
    home.write_text("no folder")
    monkeypatch.setenv("HOME", str(home))

    outcome = newscli("--install-completion", shell)

    assert (outcome.code, outcome.out) == (3, "")
    assert outcome.err.startswith(f"newscli: Cannot install the completion for {shell}: {home}")
    assert f"`newscli --show-completion {shell}` prints it." in outcome.err


def test_without_a_home_the_completion_cannot_be_installed(newscli: Newscli, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_home(_: type[Path]) -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.setattr(Path, "home", classmethod(no_home))

    outcome = newscli("--install-completion", "bash")

    assert outcome.code == 3
    assert "Cannot install the completion for bash: Could not determine home directory." in outcome.err


@pytest.mark.parametrize("option", ["--show-completion", "--install-completion"])
def test_a_shell_without_completion_is_an_error_and_nothing_is_installed(
    newscli: Newscli, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, option: str
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))

    outcome = newscli(option, "foo")

    assert (outcome.code, outcome.out) == (2, "")
    assert "There is no completion for “foo”.\nName the shell: bash, zsh, fish" in outcome.err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_without_a_name_it_is_the_shell_that_newscli_runs_in(
    newscli: Newscli, monkeypatch: pytest.MonkeyPatch, shell: str
) -> None:
    monkeypatch.setattr("typer._completion_shared._get_shell_name", lambda: shell)

    assert newscli("--show-completion").out == newscli("--show-completion", shell).out
