"""What the README shows is what newscli prints."""

import re
import shlex
from collections.abc import Callable

import pytest

from newscli.cli.commands import COMMANDS
from newscli.render.formats import NAMED_FORMATS
from tests.conftest import ROOT, Outcome

README = ROOT / "README.md"
WIDTH = "100"
_RUN = re.compile(r"^```\n\$ (newscli [^\n]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def _printed(newscli: Callable[..., Outcome], command: str) -> str:
    outcome = newscli(*shlex.split(command)[1:], "--width", WIDTH)
    return outcome.out + outcome.err


def test_the_tour_shows_real_output(newscli: Callable[..., Outcome], request: pytest.FixtureRequest) -> None:
    text = README.read_text(encoding="utf-8")
    if request.config.getoption("--update-golden"):
        text = _RUN.sub(lambda run: f"```\n$ {run[1]}\n{_printed(newscli, run[1])}```", text)
        README.write_text(text, encoding="utf-8")
    runs = _RUN.findall(text)

    assert len(runs) > 5
    for command, shown in runs:
        assert shown == _printed(newscli, command), command


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_in_the_readme(command: str) -> None:
    assert f"`newscli {command}" in README.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", NAMED_FORMATS)
def test_every_format_is_in_the_readme_and_its_help(newscli: Callable[..., Outcome], name: str) -> None:
    assert f"`{name}`" in README.read_text(encoding="utf-8")
    assert name in newscli("help", "formats").out
