"""What reaches a terminal or a pipe, from hostile files in every command and format."""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from newscli.render.formats import NAMED_FORMATS
from tests.conftest import Outcome
from tests.factory import related_entry, write_article

HOSTILE = (
    "\x1b[2J\x1b]0;pwn\x07 \x9b2J \u202egpj \r\nFAKE [/] [bold]x[link=http://e]y :bomb: C:\\ \u200b\xad\U000e0041 "
    "&#8238; &#27; <b>tag</b>"
)
FORBIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069\xad\ufeff\U000e0000-\U000e007f]"
)
SGR_AND_LINKS = re.compile("\x1b\\[[0-9;]*m|\x1b]8;[^\x1b\x07]*\x1b\\\\")
FORMATS = [*NAMED_FORMATS]


@pytest.fixture
def hostile(folder: Path) -> Path:
    write_article(
        folder,
        "\x1b[31mred.md",
        body=f"# {HOSTILE}\n\n{HOSTILE}",
        title=HOSTILE,
        excerpt=HOSTILE,
        provider={"name": HOSTILE, "domain": HOSTILE},
        topics=[HOSTILE],
        author=[HOSTILE],
        aliases=[HOSTILE],
        type=HOSTILE,
        category=HOSTILE,
        webUrl=f"http://a/{HOSTILE}",
        images=[{"url": HOSTILE, "title": HOSTILE}],
        related=[related_entry(1, title=HOSTILE, provider={"name": HOSTILE}, webUrl=f"http://b/{HOSTILE}")],
        odd={HOSTILE: HOSTILE},
        featuredContent=HOSTILE,
    )
    write_article(folder, "bad.md").write_text('---\ntitle: "\\e[2J\n---\n')
    return folder


@pytest.mark.parametrize("color", ["never", "always"])
@pytest.mark.parametrize(
    "command",
    [
        ["list"],
        ["search", "fake"],
        ["show", "fake"],
        ["show", "fake", "--width", "30"],
        ["related", "fake"],
        ["topics"],
        ["topics", "--trend"],
        ["stories", "--timeline", "--min-size", "2"],
        ["digest", "--since", "2022", "-n", "0"],
        ["names"],
        ["authors"],
        ["providers"],
        ["check"],
    ],
    ids=" ".join,
)
def test_no_text_of_a_file_drives_the_terminal(
    newscli: Callable[..., Outcome], hostile: Path, command: list[str], color: str
) -> None:
    for output in FORMATS:
        outcome = newscli(*command, "-L", str(hostile), "-f", output, "--color", color)
        assert not FORBIDDEN.search(SGR_AND_LINKS.sub("", outcome.out)), output
        assert not FORBIDDEN.search(outcome.err), output
        assert "pwn\x07" not in outcome.out


@pytest.mark.parametrize(
    "text", ["[/]", "[bold]x", "[link=http://e]BBC[/link]", ":bomb:", "C:\\", "[@click=app.quit]x"]
)
def test_markup_is_shown_as_it_stands(newscli: Callable[..., Outcome], folder: Path, text: str) -> None:
    write_article(folder, "a.md", title=text, excerpt=text, topics=[text])

    assert newscli("list", "-L", str(folder)).out.count(text) == 2
    assert newscli("show", "a.md", "-L", str(folder)).out.count(text) == 3


@pytest.mark.parametrize(
    "options", [["--all"], ["--all", "--width", "40"], ["--plain"], ["--plain", "--all"]], ids=" ".join
)
def test_no_text_of_a_file_drives_the_terminal_from_a_page(
    newscli: Callable[..., Outcome], hostile: Path, options: list[str]
) -> None:
    for command in (
        ["show", "fake", *options],
        ["show", "fake", "1", *options],
        ["list", "-f", "cards", *options[-1:]],
    ):
        outcome = newscli(*command, "-L", str(hostile))
        assert not FORBIDDEN.search(SGR_AND_LINKS.sub("", outcome.out)), command
        assert not FORBIDDEN.search(outcome.err), command


def test_a_record_is_one_row(newscli: Callable[..., Outcome], hostile: Path) -> None:
    for output in ("jsonl", "ids", "urls", "paths"):
        assert newscli("list", "-L", str(hostile), "-f", output).out.count("\n") == 1


@pytest.mark.parametrize("columns", ["0", "1", "20", "-5", "abc", "99999999"])
def test_every_title_shows_whatever_the_columns(columns: str) -> None:
    done = _run(["list", "-f", "table"], COLUMNS=columns)

    assert done.returncode == 0
    assert done.stdout.count(b"Clearview AI") == 2


@pytest.mark.parametrize(
    ("environment", "colored"),
    [
        ({}, False),
        ({"FORCE_COLOR": "1"}, True),
        ({"CLICOLOR_FORCE": "1"}, True),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        ({"FORCE_COLOR": "0"}, False),
    ],
)
def test_colour_in_a_pipe_only_where_it_is_forced(environment: dict[str, str], colored: bool) -> None:
    assert (b"\x1b[" in _run(["list"], **environment).stdout) is colored


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-8", "cp1252"])
@pytest.mark.parametrize("command", [["list"], ["show", "000"], ["topics"], ["list", "--json"], ["list", "-f", "csv"]])
def test_any_encoding_can_be_written(command: list[str], encoding: str) -> None:
    done = _run(command, PYTHONIOENCODING=encoding, PYTHONUTF8="0")

    assert done.returncode == 0
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize("command", ["list", "search facial", "show 000", "topics", "list --json", "list -f csv"])
def test_a_closed_pipe_is_success(command: str) -> None:
    read, write = os.pipe()
    os.close(read)
    done = subprocess.run([*PROGRAM, *command.split()], stdout=write, stderr=subprocess.PIPE, check=False)
    os.close(write)

    assert done.returncode == 0
    assert done.stderr.count(b"\n") <= 1


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs /dev/full")
def test_a_full_disk_is_an_error_in_one_sentence() -> None:
    with open("/dev/full", "wb") as full:
        done = subprocess.run([*PROGRAM, "list"], stdout=full, stderr=subprocess.PIPE, check=False)

    assert done.returncode == 3
    assert b"Cannot write the answer" in done.stderr
    assert b"Traceback" not in done.stderr


PROGRAM = [sys.executable, "-m", "newscli"]


def _run(arguments: list[str], **environment: str) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run([*PROGRAM, *arguments], env=os.environ | environment, capture_output=True, check=False)
