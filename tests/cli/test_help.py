"""The pages of `newscli help`."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from newscli.cli.app import COMMANDS
from newscli.cli.output.topic_pages import page_of
from newscli.errors import ExitCode
from newscli.parser.dialects import NAMES, OF_SEEDS
from newscli.parser.files import ENDINGS
from newscli.query.fields import FIELDS
from newscli.query.sorting import SORTABLE
from newscli.render.documents.templates import FILTERS
from newscli.render.formats import NAMED_FORMATS
from newscli.render.paragraphs import Kind, fitted, paragraphs
from newscli.render.topics import TOPICS, text_of
from newscli.render.wrapping import cells
from newscli.tui.actions import ACTIONS
from tests.conftest import SEEDS, Outcome
from tests.factory import write_article

Newscli = Callable[..., Outcome]


@pytest.mark.parametrize(
    ("topic", "mentioned"),
    [
        (
            "query",
            ["OR", "NOT", "#ai", "has:", "no:", "is:", "sort:", "since:", "--now", "--explain", "latest", "EXAMPLES"],
        ),
        ("keys", [action.help for action in ACTIONS if len(action.help) < 50]),
        ("fields", [field.name for field in FIELDS]),
        ("formats", [*NAMED_FORMATS, *FILTERS, "--fields", "-0", "newscli schema", "apostrophe", "{{"]),
        (
            "environment",
            ["NEWSCLI_LIBRARY", "NEWSCLI_CACHE_DIR", "NEWSCLI_STATE_DIR", "NEWSCLI_NOW", "NEWSCLI_PAGER", "BROWSER"],
        ),
        ("environment", ["NEWSCLI_EDITOR", "VISUAL", "EDITOR", "queries-*.txt", "browse-theme"]),
        ("environment", ["NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE", "CLICOLOR", "COLUMNS", "PAGER", "--color"]),
        ("exit-codes", [f"  {code} " for code in (*map(int, ExitCode), 128 + 1, 128 + 15)]),
    ],
)
def test_a_page_mentions_what_it_must(newscli: Newscli, topic: str, mentioned: list[str]) -> None:
    outcome = newscli("help", topic)

    assert (outcome.code, outcome.err) == (0, "")
    assert [word for word in mentioned if word not in outcome.out] == []


@pytest.mark.parametrize("topic", [topic for topic in TOPICS if topic != "fields"])
def test_a_page_fits_a_screen_of_80_columns(newscli: Newscli, topic: str) -> None:
    assert max(map(cells, newscli("help", topic).out.splitlines())) <= 80


@pytest.mark.parametrize("width", [40, 60, 79])
def test_the_keys_fit_a_narrow_terminal(width: int) -> None:
    page = page_of("keys")
    code = {line.strip() for part in paragraphs(page) if part.kind is Kind.CODE for line in part.text.split("\n")}
    lines = fitted(page, width).splitlines()

    assert [line for line in lines if len(line) > width and line.strip() not in code] == []
    assert fitted(page, width).split() == page.split()


@pytest.mark.parametrize("command", [name for name in COMMANDS if name not in TOPICS])
def test_help_on_a_command_is_its_own_help(newscli: Newscli, command: str) -> None:
    by_topic, by_option = newscli("help", command), newscli(command, "--help")

    assert by_topic.code == by_option.code == 0
    assert by_topic.out == by_option.out
    assert "Examples:" in by_topic.out


def test_help_without_a_topic_lists_the_commands(newscli: Newscli) -> None:
    out = newscli("help").out

    assert all(f"\n  {command} " in out for command in COMMANDS)
    assert out == newscli("--help").out


@pytest.mark.parametrize(
    ("topic", "nearest"),
    [
        ("qery", "query"),
        ("feilds", "fields"),
        ("exit-code", "exit-codes"),
        ("serch", "search"),
        ("FORMATS!", "formats"),
    ],
)
def test_an_unknown_topic_names_the_nearest(newscli: Newscli, topic: str, nearest: str) -> None:
    outcome = newscli("help", topic)

    assert (outcome.code, outcome.out) == (2, "")
    assert f"Did you mean “{nearest}”?" in outcome.err


def test_a_topic_like_no_other_lists_them_all(newscli: Newscli) -> None:
    assert "Topics: query, keys, fields, columns, files, stories, formats" in newscli("help", "zzzzzz").err


@pytest.mark.parametrize("output", ["json", "csv"])
def test_fields_are_told_with_type_and_number_of_articles(newscli: Newscli, output: str) -> None:
    out = newscli("help", "fields", "-f", output).out

    rows = json.loads(out) if output == "json" else list(csv.DictReader(io.StringIO(out)))
    told = {row["name"]: (row["type"], int(row["articles"])) for row in rows}
    assert told["title"] == ("text", 5)
    assert told["heat"] == ("number", 4)
    assert told["updated"] == ("date", 0)
    assert list(told)[: len(FIELDS)] == [field.name for field in FIELDS]


def test_fields_of_the_front_matter_are_typed_by_their_values(newscli: Newscli, folder: Path) -> None:
    write_article(folder, "a.md", mood="calm", age=41, owner={"name": "Ann"}, seen="2022-05-25")

    rows = json.loads(newscli("help", "fields", "-L", str(folder), "--json").out)

    assert {row["name"]: row["type"] for row in rows[len(FIELDS) :]}.items() >= {
        ("mood", "name"),
        ("age", "number"),
        ("owner.name", "name"),
        ("seen", "date"),
    }


def test_fields_are_listed_without_a_library(newscli: Newscli, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)

    outcome = newscli("help", "fields")

    assert outcome.code == 0
    assert outcome.out.splitlines()[0].split() == ["Field", "Type", "What", "it", "is", "Also"]
    assert [line.split()[0] for line in outcome.out.splitlines()[2:]] == [field.name for field in FIELDS]
    assert {row["articles"] for row in json.loads(newscli("help", "fields", "--json").out)} == {None}


@pytest.mark.parametrize("topic", [*TOPICS, *COMMANDS])
def test_help_needs_no_library(newscli: Newscli, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, topic: str) -> None:
    monkeypatch.chdir(tmp_path)

    assert newscli("help", topic).code == 0


@pytest.mark.parametrize("name", SORTABLE)
def test_every_sort_key_is_a_field_of_the_help(newscli: Newscli, name: str) -> None:
    assert newscli("list", "-L", str(SEEDS), "--sort", name, "-f", "ids").out.count("\n") == 5
    assert name in newscli("help", "fields").out


@pytest.mark.parametrize("field", NAMES)
def test_help_on_files_tells_every_name_of_a_field(field: str) -> None:
    told = " ".join(text_of("files").split())

    assert [name for name in NAMES[field] if name not in told] == []


def test_help_on_files_tells_every_key_of_the_seeds_and_every_ending() -> None:
    told = text_of("files")

    assert [key for key in OF_SEEDS if key not in told] == []
    assert [ending for ending in ENDINGS if ending.decode() not in told.lower()] == []
