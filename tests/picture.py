"""The picture in the README: `python -m tests.picture` runs the real commands on the seeds and draws their output."""

import os
import shlex
import subprocess
import sys
import tempfile

from rich.color import parse_rgb_hex
from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

from tests.conftest import ROOT

WIDTH = 104
"""Columns: more would be too small to read at the width that GitHub shows."""

NOW = "2022-06-01"
"""“10 days ago” stays true."""

COMMANDS = [
    "list --columns date,title,provider,heat",
    "search '\"facial recognition\"' -watchdog --since 2021",
    "show 2",
    "topics",
]

_NORMAL = ["3b4048", "e5707a", "98c379", "d8b26e", "6cb2f0", "c88be0", "5cc0cc", "d7dae0"]
_BRIGHT = ["6b717d", "ee8a92", "aed496", "e6c68a", "8cc4f5", "d8a6ea", "7fd3dd", "ffffff"]
PALETTE = TerminalTheme(
    parse_rgb_hex("1b1d23"),
    parse_rgb_hex("d7dae0"),
    list(map(parse_rgb_hex, _NORMAL)),
    list(map(parse_rgb_hex, _BRIGHT)),
)
"""A dark terminal with soft colours: newscli uses those of whichever terminal it runs in."""


def draw() -> None:
    console = Console(record=True, width=WIDTH, file=open(os.devnull, "w", encoding="utf-8"), force_terminal=True)  # noqa: SIM115
    with tempfile.TemporaryDirectory() as world:
        environment = os.environ | {"NEWSCLI_CACHE_DIR": world, "NEWSCLI_STATE_DIR": world}
        for at, command in enumerate(COMMANDS):
            console.print(Text.assemble("\n" * bool(at), ("$ ", "green"), (f"newscli {command}", "bold")))
            console.print(Text.from_ansi(_run(command, environment)))
    console.save_svg(str(ROOT / ".github" / "newscli.svg"), title="newscli", theme=PALETTE)


def _run(command: str, environment: dict[str, str]) -> str:
    always = ["--color", "always", "--width", str(WIDTH), "--now", NOW]
    program = [sys.executable, "-m", "newscli", *shlex.split(command), *always]
    done = subprocess.run(
        program, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=True
    )
    return done.stdout.rstrip("\n")


if __name__ == "__main__":
    draw()
