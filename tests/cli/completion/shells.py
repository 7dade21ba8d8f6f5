"""A person at an interactive shell: types a line, presses TAB, then Enter."""

import os
import pty
import select
import shutil
import signal
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

SHELLS = ("bash", "zsh", "fish")
_PATIENCE = 60
"""Seconds until a shell that does not answer is a failure: many times what it takes."""

_READY = "<ready>"
_SETTINGS = {
    "bash": (".bashrc", f"PS1='{_READY}'\nbind 'set show-all-if-ambiguous on'\n"),
    "zsh": (".zshrc", f"PS1='{_READY}'\nLISTMAX=100000\nunsetopt prompt_sp\n"),
    "fish": (".config/fish/config.fish", f"set fish_greeting\nfunction fish_prompt; echo -n '{_READY}'; end\n"),
}
_INSERT_EVERY = {
    "bash": """
bind 'set completion-query-items 0'
bind 'set page-completions off'
bind '"\\C-xa": insert-completions'
""",
    "zsh": "every() { _main_complete; compstate[insert]=all }; zle -C every complete-word every; bindkey '^Xa' every\n",
}
EVERY = "\x18a"
"""The keys that insert every match; fish has none."""


class Shell:
    """A shell in a terminal of its own, in a folder, with newscli's completion as it is installed.

    Its `newscli` completes as the real one, and otherwise notes its arguments in a file.
    """

    def __init__(self, name: str, home: Path, folder: Path) -> None:
        self._noted = home / "noted"
        environment = _environment(home)
        _write_settings(name, home)
        _write_newscli(home / "bin", self._noted)
        install = [sys.executable, "-m", "newscli", "--install-completion", name]
        subprocess.run(install, env=environment, check=True, stdout=subprocess.DEVNULL)
        program = shutil.which(name) or name
        self._process, self._terminal = pty.fork()
        if not self._process:
            os.chdir(folder)
            os.execve(program, [name, "-i"], environment)
        termios.tcsetwinsize(self._terminal, (50, 200))
        self.shown = ""
        self._wait_for_prompt()

    def enter(self, keys: str) -> list[str]:
        """Type keys and Enter. Returns the arguments that newscli is then run with."""
        self._noted.unlink(missing_ok=True)
        self._type(f"{keys}\r")
        self.wait(lambda: self._noted.exists() and self._noted.read_bytes().endswith(b"\0\n"))
        self._wait_for_prompt()
        return self._noted.read_text(encoding="utf-8").removesuffix("\0\n").split("\0")

    def look(self, keys: str, wanted: Iterable[str]) -> None:
        """Type keys until something of what is wanted is shown, then leave the line for another."""
        self._type(keys)
        self.wait(lambda: any(value in self.shown for value in wanted))
        assert self.enter("\x15newscli done") == ["done"]

    def wait(self, reached: Callable[[], bool]) -> None:
        """Read what is shown until something is so."""
        end = time.monotonic() + _PATIENCE
        while not reached():
            assert time.monotonic() < end, f"The shell does not answer; it shows {self.shown!r}."
            if select.select([self._terminal], [], [], 0.02)[0]:
                self.shown += os.read(self._terminal, 65_536).decode(errors="replace")

    def close(self) -> None:
        os.kill(self._process, signal.SIGKILL)
        os.waitpid(self._process, 0)
        os.close(self._terminal)

    def _type(self, keys: str) -> None:
        self.shown = ""
        os.write(self._terminal, keys.encode())

    def _wait_for_prompt(self) -> None:
        self.wait(lambda: _READY in self.shown)


def _environment(home: Path) -> Mapping[str, str]:
    kept = {name: value for name, value in os.environ.items() if name.startswith(("NEWSCLI_", "PYTHON"))}
    own = {"HOME": str(home), "TERM": "xterm", "LC_ALL": "C.UTF-8", "PATH": f"{home / 'bin'}:/usr/bin:/bin"}
    return kept | own


def _write_settings(name: str, home: Path) -> None:
    place, text = _SETTINGS[name]
    (home / place).parent.mkdir(parents=True, exist_ok=True)
    (home / place).write_text(text + _INSERT_EVERY.get(name, ""))


def _write_newscli(folder: Path, noted: Path) -> None:
    folder.mkdir()
    script = folder / "newscli"
    script.write_text(
        f'#!/bin/sh\nif [ -n "$_NEWSCLI_COMPLETE" ]; then exec "{sys.executable}" -m newscli; fi\n'
        f"{{ printf '%s\\0' \"$@\"; echo; }} >>'{noted}'\n"
    )
    script.chmod(0o755)
