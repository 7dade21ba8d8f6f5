"""`newscli help --man`: the man page."""

import re
import shutil
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from newscli.cli.commands import COMMANDS
from newscli.cli.output.topic_pages import page_of
from newscli.query.fields import FIELDS
from newscli.render.paragraphs import paragraphs
from newscli.render.topics import TOPICS
from newscli.version import RELEASED
from tests.conftest import Outcome

Newscli = Callable[..., Outcome]


@pytest.fixture
def page(newscli: Newscli) -> str:
    outcome = newscli("help", "--man")
    assert (outcome.code, outcome.err) == (0, "")
    return outcome.out


def _read(page: str) -> str:
    """The page as groff means it, in one line."""
    signs = {r"\e": "\\", r"\-": "-", r"\(aq": "'", r"\(ga": "`", r"\(dq": '"', r"\(ha": "^", r"\(ti": "~", r"\&": ""}
    text = re.sub(r"\\f[BIR]", "", page)
    text = re.sub(r"\\\[u([0-9A-F]+)]", lambda found: chr(int(found[1], 16)), text)
    text = re.sub(r"\\(?:e|-|&|\(..)", lambda found: signs.get(found[0], ""), text)
    return " ".join(text.split())


def _sections(page: str) -> list[str]:
    return [line.removeprefix(".SH ").strip('"') for line in page.splitlines() if line.startswith(".SH ")]


def test_it_has_the_sections_of_a_man_page(page: str) -> None:
    assert _sections(page) == [
        "NAME", "SYNOPSIS", "DESCRIPTION", "COMMANDS", "OPTIONS",
        "QUERY LANGUAGE", "KEYS", "FIELDS", "COLUMNS", "FILES", "STORIES", "FORMATS", "EXPORT",
        "PROBLEMS", "EXIT STATUS", "ENVIRONMENT", "COMPLETION", "PYTHON", "EXAMPLES", "SEE ALSO",
    ]  # fmt: skip


@pytest.mark.parametrize("command", COMMANDS)
def test_it_has_every_option_and_example_of_a_command(newscli: Newscli, page: str, command: str) -> None:
    told = _read(page)
    shown = newscli(command, "--help").out
    examples = shown.partition("Examples:\n")[2].partition("\n\n")[0].splitlines()

    assert f"newscli {command} [OPTIONS]" in told
    assert [option for option in re.findall(r"^  .*?(--[\w-]+)", shown, re.MULTILINE) if option not in told] == []
    assert [line for line in examples if " ".join(line.split()) not in told] == []


@pytest.mark.parametrize("topic", [topic for topic in TOPICS if topic not in ("fields", "changes")])
def test_it_has_the_topics_in_full(page: str, topic: str) -> None:
    told = _read(page)
    texts = [
        part.text.replace("`", "").replace("…", "...") for part in list(paragraphs(page_of(topic)))[1:] if part.column
    ]

    assert [text for text in texts if " ".join(text.split()) not in told.replace("`", "")] == []


def test_it_has_every_field(page: str) -> None:
    assert [field.name for field in FIELDS if rf"\fB{field.name}\fR" not in page] == []


def test_an_option_of_many_commands_is_described_once(page: str) -> None:
    told = _read(page)

    assert told.count("Words from the name or domain of the provider.") == 1
    assert told.count("Further options: --topic, --provider") > 5


def test_its_date_is_that_of_the_version(page: str) -> None:
    assert page.startswith(f'.TH NEWSCLI 1 "{RELEASED}" "newscli ')
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", RELEASED)


def test_it_is_ascii_so_that_any_groff_reads_it(page: str) -> None:
    assert page.isascii()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["query"], "takes no topic"),
        (["list"], "takes no topic"),
        (["--json"], "has no other format"),
    ],
)
def test_it_has_all_topics_and_one_format(newscli: Newscli, arguments: list[str], said: str) -> None:
    outcome = newscli("help", "--man", *arguments)

    assert (outcome.code, outcome.out) == (2, "")
    assert said in outcome.err


def test_it_needs_no_library(newscli: Newscli, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)

    assert newscli("help", "--man").code == 0


@pytest.mark.parametrize(
    "command",
    [["mandoc", "-Tlint"], ["groff", "-man", "-Tutf8", "-ww", "-z"]],
    ids=lambda command: command[0],
)
def test_programs_that_show_man_pages_have_no_complaint(page: str, command: Sequence[str]) -> None:
    if not shutil.which(command[0]):
        pytest.skip(f"{command[0]} is not installed")
    done = subprocess.run(command, input=page, capture_output=True, text=True, check=False)

    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_its_lines_fit_80_columns_where_prose_is(page: str) -> None:
    if not shutil.which("mandoc"):
        pytest.skip("mandoc is not installed")
    done = subprocess.run(["mandoc", "-Tutf8"], input=page, capture_output=True, text=True, check=True)
    lines = [re.sub(".\b", "", line) for line in done.stdout.splitlines()]

    assert [line for line in lines if len(line) > 80 and "=" not in line and "newscli" not in line] == []
    assert any("“" in line for line in lines)
