"""The pictures in the README: `python -m tests.picture` runs newscli on the seeds and draws what it shows.

The first is of the output of some commands, the second of the browser.
"""

import os
import re
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from io import StringIO
from pathlib import Path
from unittest.mock import patch

from rich._export_format import CONSOLE_SVG_FORMAT
from rich.color import parse_rgb_hex
from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

from tests.conftest import ROOT
from tests.tui.browsing import Browsing, browse, setup

FOLDER = ROOT / ".github"

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

QUERY = '"facial recognition" since:2020'
KEYS = ["down", "enter", "n", "n"]
SCREEN = 100, 30

_NORMAL = ["3b4048", "e5707a", "98c379", "d8b26e", "6cb2f0", "c88be0", "5cc0cc", "d7dae0"]
_BRIGHT = ["6b717d", "ee8a92", "aed496", "e6c68a", "8cc4f5", "d8a6ea", "7fd3dd", "ffffff"]
PALETTE = TerminalTheme(
    parse_rgb_hex("1b1d23"),
    parse_rgb_hex("d7dae0"),
    list(map(parse_rgb_hex, _NORMAL)),
    list(map(parse_rgb_hex, _BRIGHT)),
)
"""A dark terminal with soft colours: newscli uses those of whichever terminal it runs in."""

_FORMAT = re.sub(r"@font-face {{.*?}}\s*", "", CONSOLE_SVG_FORMAT, flags=re.DOTALL)
"""Without the fonts, which would be loaded from the web."""


def pictures() -> Mapping[str, str]:
    """The pictures by the names of their files."""
    with tempfile.TemporaryDirectory() as world, patch.dict(os.environ, TERM="xterm-256color"):
        os.environ.pop("NO_COLOR", None)
        return {"newscli.svg": _of_commands(world), "browse.svg": _of_browser(Path(world))}


def _of_commands(world: str) -> str:
    console = _console(WIDTH)
    environment = os.environ | {"NEWSCLI_CACHE_DIR": world, "NEWSCLI_STATE_DIR": world}
    for at, command in enumerate(COMMANDS):
        console.print(Text.assemble("\n" * bool(at), ("$ ", "green"), (f"newscli {command}", "bold")))
        console.print(Text.from_ansi(_run(command, environment)))
    return _svg(console, "newscli")


def _run(command: str, environment: dict[str, str]) -> str:
    always = ["--color", "always", "--width", str(WIDTH), "--now", NOW]
    program = [sys.executable, "-m", "newscli", *shlex.split(command), *always]
    done = subprocess.run(
        program, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=True
    )
    return done.stdout.rstrip("\n")


def _of_browser(world: Path) -> str:
    start = setup(ROOT / "seeds", QUERY, cache=world / "cache", state=world / "state")
    console = _console(SCREEN[0])

    async def read(browsing: Browsing) -> None:
        await browsing.press(*KEYS)
        console.print(browsing.app.screen._compositor.render_update(full=True))

    browse(replace(start, now=datetime.fromisoformat(NOW).replace(tzinfo=UTC)), read, SCREEN)
    return _svg(console, "newscli browse")


def _console(width: int) -> Console:
    return Console(
        record=True, width=width, file=StringIO(), force_terminal=True, color_system="truecolor", legacy_windows=False
    )


def _svg(console: Console, title: str) -> str:
    return console.export_svg(title=title, theme=PALETTE, code_format=_FORMAT, unique_id="terminal")


def draw() -> None:
    for name, picture in pictures().items():
        (FOLDER / name).write_text(picture, encoding="utf-8")


if __name__ == "__main__":
    draw()
