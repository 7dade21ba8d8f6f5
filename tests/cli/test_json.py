"""JSON: an object for one thing, an array for several; in a pipe for programs, on a terminal for people."""

import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Outcome
from tests.factory import write_article

Newscli = Callable[..., Outcome]
SGR = re.compile("\x1b\\[[0-9;]*m")
needs_terminal = pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
HOSTILE = 'a"b\\\\": 1, [true] -5 {null} \x1b[31m\x9b \u202e \u200b \u2028 \u00ad end'


@pytest.mark.parametrize(
    "command",
    [
        "stats",
        "stats zzzz",
        "count ai",
        "count zzzz",
        "index status",
        "index",
        "show 000",
        "show https://www.bbc.co.uk/news/business-53015468",
        "story 000",
        "list --explain",
        "search ai --explain",
        "count --explain",
    ],
)
def test_a_question_for_one_thing_is_answered_by_one_object(newscli: Newscli, command: str) -> None:
    outcome = newscli(*command.split(), "--json")

    assert outcome.code == 0
    assert isinstance(json.loads(outcome.out), dict)
    assert outcome.out.count("\n") == 1
    if not command.startswith("index"):  # its times change
        assert newscli(*command.split(), "-f", "jsonl").out == outcome.out


@pytest.mark.parametrize(
    ("command", "fields"),
    [("stats", "articles"), ("count ai", "count"), ("index", "files"), ("show 000", "id,title"), ("story 000", "id")],
)
def test_fields_of_one_thing_are_an_object(newscli: Newscli, command: str, fields: str) -> None:
    assert list(json.loads(newscli(*command.split(), "--json", "--fields", fields).out)) == fields.split(",")


@pytest.mark.parametrize("command", ["show 000 001", "stats --by year", "stats --by year,topic", "list -n 1", "topics"])
def test_a_question_for_several_is_answered_by_an_array(newscli: Newscli, command: str) -> None:
    assert isinstance(json.loads(newscli(*command.split(), "--json").out), list)


@pytest.mark.parametrize("fields", [[], ["--fields", "id"]])
@pytest.mark.parametrize("refs", [["-"], ["-", "001"]])
def test_refs_on_stdin_are_an_array_even_of_one(
    newscli: Newscli, monkeypatch: pytest.MonkeyPatch, refs: list[str], fields: list[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("000\n"))

    answer = json.loads(newscli("show", *refs, "--json", *fields).out)

    assert [article["id"] for article in answer] == ["gpzxrfcg8t", "ssdgrvf727"][: len(refs)]


@pytest.mark.parametrize("queries", ["", "ai\n", "ai\niot\n"])
def test_queries_on_stdin_are_an_array_even_of_one(
    newscli: Newscli, monkeypatch: pytest.MonkeyPatch, queries: str
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(queries))

    answer = json.loads(newscli("count", "--batch", "--json").out)

    assert [row["query"] for row in answer] == queries.split()


@pytest.mark.parametrize("fields", [[], ["--fields", "id"]])
def test_a_story_that_does_not_exist_is_null(newscli: Newscli, fields: list[str]) -> None:
    outcome = newscli("story", "001", "--json", *fields)

    assert (outcome.code, outcome.out) == (1, "null\n")
    assert "No story has" in outcome.err
    assert newscli("story", "001", "-f", "jsonl").out == ""


@pytest.mark.parametrize("output", ["table", "json", "jsonl", "csv"])
@pytest.mark.parametrize("wrong", ["foo:x", "heat:>x"])
def test_a_wrong_query_on_stdin_is_an_error_without_an_answer(
    newscli: Newscli, monkeypatch: pytest.MonkeyPatch, output: str, wrong: str
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(f"ai\n{wrong}\niot\n"))

    outcome = newscli("count", "--batch", "-f", output)

    assert (outcome.code, outcome.out) == (2, "")
    assert f"Line 2, {wrong}: " in outcome.err


def test_the_schema_says_what_is_an_object(newscli: Newscli) -> None:
    schemas = json.loads(newscli("schema").out)

    assert {name for name, schema in schemas.items() if schema.get("type") == "object"} == {
        "stats",
        "digest",
        "index",
        "explain",
        "graph",
    }
    assert {name for name, schema in schemas.items() if "anyOf" in schema} == {"show", "count", "story"}


@needs_terminal
@pytest.mark.parametrize("command", ["list", "list -n 0", "list zzzz", "providers", "show 000", "story 001", "schema"])
def test_json_on_a_terminal_is_indented_and_coloured(newscli: Newscli, command: str) -> None:
    plain = newscli(*command.split(), *_as_json(command)).out

    told = _on_a_terminal(*command.split(), *_as_json(command))

    assert "\x1b[" in told or command == "list zzzz"
    assert json.loads(SGR.sub("", told)) == json.loads(plain)
    assert SGR.sub("", told) == json.dumps(json.loads(plain), indent=2, ensure_ascii=False) + "\n"


@needs_terminal
def test_json_lines_on_a_terminal_are_a_record_a_line(newscli: Newscli) -> None:
    assert SGR.sub("", _on_a_terminal("list", "-f", "jsonl")) == newscli("list", "-f", "jsonl").out


@needs_terminal
@pytest.mark.parametrize("variable", ["NO_COLOR", "FORCE_COLOR"])
def test_json_on_a_terminal_has_the_colour_of_tables(variable: str) -> None:
    assert ("\x1b[" in _on_a_terminal("list", "--json", **{variable: "1"})) is (variable == "FORCE_COLOR")


@pytest.mark.parametrize("command", ["list", "providers", "search ai", "topics", "stats --by year"])
def test_an_array_in_a_pipe_is_a_record_a_line(newscli: Newscli, command: str) -> None:
    first, *records, last = newscli(*command.split(), "--json").out.splitlines()

    assert (first, last) == ("[", "]")
    assert all(json.loads(record.rstrip(",")) for record in records)


@pytest.mark.parametrize("output", ["json", "jsonl"])
@pytest.mark.parametrize("command", ["list", "show a.md", "providers", "stats"])
def test_colour_in_a_pipe_changes_nothing_but_the_colour(
    newscli: Newscli, folder: Path, command: str, output: str
) -> None:
    write_article(folder, "a.md", title=HOSTILE, excerpt=HOSTILE, topics=[HOSTILE], odd={HOSTILE: HOSTILE, "n": 1.5e10})
    asked = [*command.split(), "-L", str(folder), "-f", output]

    coloured = newscli(*asked, "--color", "always").out

    assert "\x1b[" in coloured
    assert SGR.sub("", coloured) == newscli(*asked).out
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e\u200b\u2028\u00ad]", SGR.sub("", coloured))


@pytest.mark.parametrize("variable", ["FORCE_COLOR", "CLICOLOR_FORCE"])
def test_no_variable_colours_what_a_program_reads(
    newscli: Newscli, monkeypatch: pytest.MonkeyPatch, variable: str
) -> None:
    monkeypatch.setenv(variable, "1")

    assert len(json.loads(newscli("list", "--json").out)) == 5


def _as_json(command: str) -> list[str]:
    return [] if command == "schema" else ["--json"]


def _on_a_terminal(*arguments: str, **environment: str) -> str:
    """What newscli writes to a terminal, without a pager."""
    import pty

    control, terminal = pty.openpty()
    command = [sys.executable, "-m", "newscli", *arguments, "--no-pager"]
    variables = os.environ | {"PYTHONIOENCODING": "utf-8", "TERM": "xterm"} | environment
    process = subprocess.Popen(command, stdin=terminal, stdout=terminal, stderr=subprocess.DEVNULL, env=variables)
    os.close(terminal)
    written = b""
    try:
        while chunk := os.read(control, 65_536):
            written += chunk
    except OSError:
        pass  # Linux ends a terminal that nobody has open so
    process.wait()
    os.close(control)
    return written.decode().replace("\r\n", "\n")
