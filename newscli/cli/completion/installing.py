"""`--show-completion` and `--install-completion`: our scripts for bash, zsh and fish, put where Typer puts its own."""

from __future__ import annotations

from importlib.resources import files

import typer
from typer import _completion_shared as shared

from newscli.errors import CannotWrite, UsageError

_PROGRAM, _VARIABLE = "newscli", "_NEWSCLI_COMPLETE"
_OURS = ("bash", "zsh", "fish")


def show_script(shell: str) -> None:
    """Print the script of a shell, or of the one that newscli runs in."""
    name = _known(shell)
    typer.echo(shared.get_completion_script(prog_name=_PROGRAM, complete_var=_VARIABLE, shell=name))


def install_script(shell: str) -> None:
    """Write the script where a shell, or the one that newscli runs in, reads it. Raises CannotWrite."""
    known = _known(shell)
    try:
        name, path = shared.install(shell=known, prog_name=_PROGRAM, complete_var=_VARIABLE)
    except (OSError, RuntimeError) as error:  # RuntimeError if there is no home folder
        reason = f"{error.filename}: {error.strerror}" if isinstance(error, OSError) else str(error).rstrip(".")
        hint = f"`newscli --show-completion {known}` prints it."
        raise CannotWrite(f"Cannot install the completion for {known}: {reason}.", hint) from None
    typer.echo(f"The completion for {name} is installed in {path}. It works in new terminals.")


def _known(shell: str) -> str:
    """The name of a shell that there is completion for. Raises UsageError."""
    name = shell or shared._get_shell_name() or ""
    if name in _OURS:
        script = files("newscli.cli.completion").joinpath("shells", f"newscli.{name}").read_text(encoding="utf-8")
        shared._completion_scripts[name] = script.replace("%", "%%")  # Typer fills in names by %
    elif name not in shared._completion_scripts:
        known = ", ".join(shared._completion_scripts)
        raise UsageError(f"There is no completion for “{name}”.", f"Name the shell: {known}.")
    return name
