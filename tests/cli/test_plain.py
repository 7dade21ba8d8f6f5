"""Every command with --plain: no drawing, and a value a line with its name."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from newscli.cli.app import COMMANDS as COMMAND_NAMES
from tests.conftest import Outcome

Newscli = Callable[..., Outcome]

LEAD, OTHER = "000_eb812fa8cc9f46ab", "001_c90db2aaf1bf4fe2"

TOLD = [
    ["list"],
    ["list", "-f", "cards"],
    ["list", "heat:>50", "--explain"],
    ["list", "--collapse", "story"],
    ["list", "--facets", "topic,provider"],
    ["search", "facial recognition"],
    ["search", "facial", "--explain"],
    ["show", LEAD],
    ["show", LEAD, "1"],
    ["show", OTHER, "--all"],
    ["related", OTHER],
    ["related", OTHER, "--tree"],
    ["related", OTHER, "--similar"],
    ["related", OTHER, "--context"],
    ["related", LEAD, "--backlinks"],
    ["stories"],
    ["stories", "--timeline"],
    ["stories", "--all"],
    ["story", LEAD],
    ["story", LEAD, "--why"],
    ["story", LEAD, "--all"],
    ["digest", "date:2020..2022"],
    ["count"],
    ["stats"],
    ["stats", "--by", "quality"],
    ["stats", "--by", "provider,year"],
    ["topics"],
    ["topics", "--trend"],
    ["names"],
    ["authors"],
    ["providers"],
    ["check"],
    ["index", "status"],
    ["help", "fields"],
]
"""Answers about the articles."""

OTHERS = [
    ["open", LEAD, "--print"],
    ["graph"],
    ["graph", "--to", "dot"],
    ["schema"],
    ["help"],
    ["help", "columns"],
    ["help", "stories"],
    ["list", "--help"],
    ["browse"],
    ["pick"],
]
"""URLs, formats for programs, manuals, and what needs a better terminal than the one here."""

DRAWN = re.compile("[\u2500-\u259f]")
MARKED = re.compile(r"[✓○★↔¶·]|.*\([✓○★↔¶]\)")
NAMED = re.compile(r"[A-Z][\w ,–-]*: \S|\d{4}(-\S+)?: \d|[^:]+: [\d,]+, <?\d+%$")
"""A value with its name: a number of a chart, too."""


@pytest.fixture(autouse=True)
def _here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSCLI_LIBRARY", "seeds")
    monkeypatch.setenv("TERM", "dumb")


@pytest.mark.parametrize("arguments", [*TOLD, *OTHERS], ids=" ".join)
def test_plain_answers_draw_nothing(newscli: Newscli, arguments: list[str]) -> None:
    outcome = newscli("--plain", *arguments)
    assert not DRAWN.search(outcome.out + outcome.err)


def test_plain_exports_draw_nothing(newscli: Newscli, tmp_path: Path) -> None:
    outcome = newscli("--plain", "export", str(tmp_path / "site"), "--to", "html")
    assert outcome.code == 0
    assert not DRAWN.search(outcome.out + outcome.err)


@pytest.mark.parametrize("arguments", TOLD, ids=" ".join)
def test_plain_answers_say_marks_in_words(newscli: Newscli, arguments: list[str]) -> None:
    outcome = newscli("--plain", *arguments)
    values = (line.partition(": ")[2] or line for line in outcome.out.splitlines())
    assert [value for value in [*values, outcome.err] if MARKED.match(value)] == []


@pytest.mark.parametrize("arguments", TOLD, ids=" ".join)
def test_plain_rows_begin_with_a_name_on_every_line(newscli: Newscli, arguments: list[str]) -> None:
    rows = [block for block in newscli("--plain", *arguments).out.split("\n\n") if block.startswith("Number: ")]
    assert [line for row in rows for line in row.splitlines() if not NAMED.match(line)] == []


@pytest.mark.parametrize("arguments", TOLD, ids=" ".join)
def test_the_environment_asks_for_the_same_answers(
    newscli: Newscli, monkeypatch: pytest.MonkeyPatch, arguments: list[str]
) -> None:
    asked = newscli("--plain", *arguments)
    monkeypatch.setenv("NEWSCLI_PLAIN", "1")
    assert newscli(*arguments) == asked


def test_plain_says_from_which_keys_fields_are_read(newscli: Newscli, folder: Path) -> None:
    (folder / "post.md").write_text("---\ntitle: Post\ndate: 2024-01-02\ntags: [a]\n---\n")

    outcome = newscli("--plain", "index", "status", "-L", str(folder))

    assert "topic read from: tags 1" in outcome.out.splitlines()
    assert "←" not in outcome.out


def test_a_title_is_read_aloud_once(newscli: Newscli, folder: Path) -> None:
    (folder / "post.md").write_text("---\ntitle: A post\n---\n# A post\n\nIts text.\n")

    assert newscli("--plain", "show", "a post", "-L", str(folder)).out == (
        "Title: A post\nReading time: 1 min\n\nIts text.\n"
    )


def test_a_digest_read_aloud_says_who_wrote_or_published(newscli: Newscli, folder: Path) -> None:
    (folder / "post.md").write_text("---\ntitle: A post\ndate: 2026-05-30\nauthor: Ann\n---\n")

    assert "Author: Ann" in newscli("--plain", "digest", "-L", str(folder)).out.splitlines()


def test_every_command_is_tried() -> None:
    assert {arguments[0] for arguments in [*TOLD, *OTHERS]} | {"export"} == set(COMMAND_NAMES)
