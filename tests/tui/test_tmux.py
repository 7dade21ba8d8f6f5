"""One run of the real program in a real terminal emulator."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest

from tests.conftest import SEEDS

PATIENCE = 60.0
"""Seconds after which what did not appear never will."""

PROMPT = "the shell is back: "


class Tmux:
    """A terminal of tmux, with its own server."""

    def __init__(self, socket: str) -> None:
        self._socket = socket

    def run(self, *arguments: str) -> str:
        command = ["tmux", "-L", self._socket, "-f", os.devnull, *arguments]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout

    def press(self, *keys: str) -> None:
        self.run("send-keys", "-t", "main", *keys)

    @property
    def lines(self) -> list[str]:
        """What is seen."""
        return self.run("capture-pane", "-p", "-t", "main").splitlines()

    def see(self, *texts: str) -> None:
        """Wait until all of these are seen."""
        end = time.monotonic() + PATIENCE
        while not all(text in "\n".join(self.lines) for text in texts):
            assert time.monotonic() < end, (texts, self.lines)
            time.sleep(0.05)

    def see_no_more(self, text: str) -> None:
        """Wait until a text is not seen."""
        end = time.monotonic() + PATIENCE
        while text in "\n".join(self.lines):
            assert time.monotonic() < end, self.lines
            time.sleep(0.05)


@pytest.fixture
def tmux() -> Iterator[Tmux]:
    terminal = Tmux(f"newscli-{uuid4().hex}")
    yield terminal
    subprocess.run(["tmux", "-L", terminal._socket, "kill-server"], check=False, capture_output=True)


@pytest.mark.skipif(not shutil.which("tmux"), reason="needs tmux")
def test_one_finds_reads_and_follows_articles(tmux: Tmux, tmp_path: Path) -> None:
    script = tmp_path / "script.sh"
    script.write_text(f'"{sys.executable}" -m newscli -L "{SEEDS}" browse\necho "{PROMPT}$?"\nsleep 100\n')
    tmux.run("new-session", "-d", "-s", "main", "-x", "100", "-y", "30", "sh", str(script))

    tmux.see("› Tech Leaders Say", "1/5 · seeds", "A $10 million fine")
    tmux.press("j")
    tmux.see("› Facial recognition company", "2/5")

    tmux.press("/", "commercialization")
    tmux.see("/ commercialization", "› Clearview AI commercialization", "1/1 of 5")
    tmux.press("Enter")
    tmux.see("Enter open", "f facets")
    tmux.press("Enter")
    tmux.see("Enter open", "Backspace back")
    tmux.press("Enter")
    tmux.see("› 1  ")
    tmux.press("Enter")
    tmux.see_no_more("r22dknhnpz")
    tmux.press("BSpace")
    tmux.see("r22dknhnpz")

    tmux.press("q")
    tmux.see("f facets")
    tmux.press("q")
    tmux.see(f"{PROMPT}0")
    assert not any("Clearview" in line for line in tmux.lines)
