"""The picture in the README: `python -m tests.picture` runs the real commands on the seeds and draws their output."""

import os
import subprocess
import sys
import tempfile

from rich.console import Console
from rich.text import Text

from tests.conftest import ROOT

WIDTH = 104
COMMANDS = [
    ["list", "topic:ai", "date:2021..2022"],
    ["search", '"facial recognition"', "-watchdog"],
    ["related", "003", "--sort", "quality", "-n", "3"],
    ["stories"],
]


def draw() -> None:
    console = Console(record=True, width=WIDTH, file=open(os.devnull, "w", encoding="utf-8"), force_terminal=True)  # noqa: SIM115
    with tempfile.TemporaryDirectory() as world:
        environment = os.environ | {"NEWSCLI_CACHE_DIR": world, "NEWSCLI_STATE_DIR": world}
        for command in COMMANDS:
            console.print(Text.assemble(("$ ", "green"), ("newscli " + " ".join(command), "bold")))
            console.print(Text.from_ansi(_run(command, environment)))
    console.save_svg(str(ROOT / ".github" / "newscli.svg"), title="newscli")


def _run(command: list[str], environment: dict[str, str]) -> str:
    program = [sys.executable, "-m", "newscli", *command, "--color", "always", "--width", str(WIDTH)]
    done = subprocess.run(
        program, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=True
    )
    return done.stdout


if __name__ == "__main__":
    draw()
