"""Every JSON answer is valid by the schema that newscli publishes."""

import io
import json
from collections.abc import Callable
from datetime import datetime
from importlib import import_module
from pathlib import Path
from typing import Any, get_type_hints

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from newscli.cli.commands import COMMANDS as COMMAND_NAMES
from newscli.cli.options import OutputOptions
from newscli.render.records.schema import SCHEMAS
from tests.cli.odd import OUTSIDE, write_odd_library
from tests.conftest import SEEDS, Outcome

Newscli = Callable[..., Outcome]
FORMATS = FormatChecker()
BBC = "https://www.bbc.co.uk/news/business-53015468"

# The schema's name, the command, a ref in the seeds and one in the odd library for {}.
COMMANDS = [
    ("list", "list"),
    ("list", "list heat:>=0 --sort heat-asc,title -n 2 --offset 1"),
    ("list", "list heat:123456"),
    ("search", "search ai"),
    ("search", "search tag"),
    ("search", "search zzzz"),
    ("show", "show {}"),
    ("show", "show {outside}"),
    ("show", "show {} {outside}"),
    ("related", "related {}"),
    ("related", "related {outside}"),
    ("list", "related {} --backlinks"),
    ("list", "related {outside} --backlinks"),
    ("list", "list --collapse story"),
    ("search", "search tag --collapse url"),
    ("related", "related {} --depth 3"),
    ("related", "related {} --missing"),
    ("related-similar", "related {} --similar"),
    ("related-similar", "related {outside} --similar"),
    ("stories", "stories"),
    ("stories", "stories zzzz"),
    ("stories-all", "stories --all"),
    ("story", "story {}"),
    ("digest", "digest --since 2000"),
    ("digest", "digest --since 2000 --until 2022 tag"),
    ("digest", "digest"),
    ("story-why", "story {} --why"),
    ("story-why", "story {outside} --why"),
    ("topics", "topics"),
    ("authors", "authors"),
    ("providers", "providers"),
    ("names", "names"),
    *((f"{noun}-trend", f"{noun} --trend") for noun in ("topics", "authors", "providers", "names")),
    ("count", "count topic:ai"),
    ("count", "count --batch"),
    ("stats", "stats"),
    ("stats", "stats heat:123456"),
    *(
        ("stats-by", f"stats --by {name}")
        for name in (
            "type",
            "category",
            "provider",
            "domain",
            "topic",
            "path",
            "quality",
            "heat",
            "images",
            "published",
        )
    ),
    *(("stats-by", f"stats --by {name}") for name in ("year", "quarter", "month")),
    *(
        ("stats-by", f"stats --by {pair}")
        for pair in ("topic,year", "provider,weekday", "hour,type", "quality,heat", "week,day")
    ),
    ("check", "check"),
    ("index", "index"),
    ("help-fields", "help fields"),
    ("explain", "list --explain"),
    ("explain", "search tag -ai date:2022..2023 heat:>=5 title:/a.c/ topic:ai,iot --explain"),
    ("explain", "search ai zzzz --explain -n 1"),
    ("explain", "count is:duplicate --explain"),
    ("explain", "stats ai --explain"),
    ("explain", "stories ai --explain"),
    ("explain", "digest ai --explain"),
    ("explain", "topics --explain"),
    ("explain", "providers --explain"),
    ("explain", "related {} --explain"),
    ("explain", "related {outside} --backlinks --explain"),
]


@pytest.fixture
def newscli(newscli: Newscli, monkeypatch: pytest.MonkeyPatch) -> Newscli:
    """The real command line, with two queries on stdin."""

    def run(*arguments: str) -> Outcome:
        monkeypatch.setattr("sys.stdin", io.StringIO("tag\nzzzz\n"))
        return newscli(*arguments)

    return run


@FORMATS.checks("date-time", raises=ValueError)
def _is_moment(value: object) -> bool:
    """RFC 3339 in UTC."""
    if not isinstance(value, str):
        return True
    datetime.fromisoformat(value)
    return value[10] == "T" and value.endswith("Z")


def _schema(newscli: Newscli, name: str) -> dict[str, Any]:
    outcome = newscli("schema", "--", name)
    assert (outcome.code, outcome.err) == (0, "")
    schema: dict[str, Any] = json.loads(outcome.out)
    Draft202012Validator.check_schema(schema)
    return schema


def _check(newscli: Newscli, name: str, arguments: list[str]) -> None:
    schema = _schema(newscli, name)
    outcome = newscli(*arguments, "-f", "json")
    assert outcome.code in (0, 1)
    answer = json.loads(outcome.out)
    Draft202012Validator(schema, format_checker=FORMATS).validate(answer)

    lines = [json.loads(line) for line in newscli(*arguments, "-f", "jsonl").out.splitlines()]
    if "index" not in arguments:
        assert lines == (answer if isinstance(answer, list) else [answer] if answer is not None else [])


def _filled(command: str, inside: str, outside: str) -> list[str]:
    return [word.replace("{outside}", outside).replace("{}", inside) for word in command.split()]


@pytest.mark.parametrize(("name", "command"), COMMANDS)
def test_answers_on_the_seeds_are_valid(newscli: Newscli, name: str, command: str) -> None:
    _check(newscli, name, [*_filled(command, "000", BBC), "-L", str(SEEDS)])


@pytest.mark.parametrize(("name", "command"), COMMANDS)
@pytest.mark.parametrize("inside", ["active.md", "wrong.md"])
def test_answers_on_an_odd_library_are_valid(
    newscli: Newscli, folder: Path, name: str, command: str, inside: str
) -> None:
    write_odd_library(folder)

    _check(newscli, name, [*_filled(command, inside, OUTSIDE), "-L", str(folder)])


@pytest.mark.parametrize(("name", "command"), COMMANDS)
def test_answers_on_an_empty_folder_are_valid(newscli: Newscli, folder: Path, name: str, command: str) -> None:
    if "{" not in command:
        _check(newscli, name, [*command.split(), "-L", str(folder)])


def test_the_schemas_together_are_those_of_each_command(newscli: Newscli) -> None:
    together = json.loads(newscli("schema").out)

    assert set(together) == {"graph", *(name for name, _ in COMMANDS)}
    assert all(_schema(newscli, name) == schema for name, schema in together.items())


@pytest.mark.parametrize(
    ("name", "record"),
    [
        ("list", {}),
        ("list", {"id": "x"}),
        ("topics", {"topic": "AI", "count": -1}),
        ("topics", {"topic": "AI", "count": 1, "more": 1}),
        ("topics", {"topic": None, "count": 1}),
        ("show", {"id": "x"}),
        ("count", {"query": "ai"}),
        ("stats", {}),
    ],
)
def test_a_schema_refuses_other_records(newscli: Newscli, name: str, record: dict[str, object]) -> None:
    validator = Draft202012Validator(_schema(newscli, name))
    assert not validator.is_valid([record])
    assert not validator.is_valid(record)


def test_a_schema_of_nothing_names_the_nearest(newscli: Newscli) -> None:
    outcome = newscli("schema", "lst")

    assert (outcome.code, outcome.out) == (2, "")
    assert "Did you mean “list”?" in outcome.err


def _answers_json(command: str) -> bool:
    run = import_module(f"newscli.cli.commands.{command}").run
    return OutputOptions in get_type_hints(run).values()


@pytest.mark.parametrize("command", [*filter(_answers_json, COMMAND_NAMES)])
def test_every_command_that_answers_json_has_a_schema_that_is_tested(command: str) -> None:
    published = {name for name in SCHEMAS if name.partition("-")[0] == command}

    assert published
    assert published <= {name for name, _ in COMMANDS}
