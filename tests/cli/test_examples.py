"""The examples in --help are commands that work."""

import re
import shlex
from collections.abc import Callable
from pathlib import Path
from shutil import copytree

import pytest

from newscli.cli.app import COMMANDS
from tests.conftest import ROOT, Outcome

_EXAMPLE = re.compile(r"^    newscli (.*)$", re.MULTILINE)


def _examples(text: str) -> list[str]:
    """Those that need no shell for pipes and substitutions."""
    found = [example for example in _EXAMPLE.findall(text) if "$(" not in example]
    return [example for example in found if "|" not in example or "'" in example.partition("|")[0]]


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_every_example_is_understood(
    newscli: Callable[..., Outcome], monkeypatch: pytest.MonkeyPatch, tmp_path: Path, command: str
) -> None:
    monkeypatch.setenv("BROWSER", "true")
    monkeypatch.setenv("TERM", "dumb")
    copytree(ROOT / "seeds", tmp_path / "seeds")
    monkeypatch.chdir(tmp_path)  # some of them write files
    examples = _examples(newscli(*filter(None, [command]), "--help").out)
    assert examples

    for example in examples:
        newscli("list", "--sort", "related")  # numbers for the examples that name a row, the first of many links
        outcome = newscli(*shlex.split(example.partition(" | ")[0] if " | " in example else example))
        assert outcome.code in (0, 1) or "needs a terminal" in outcome.err, example
        assert outcome.code == 0 or re.search(r"\bNo|\bno\b|needs", outcome.err), example
