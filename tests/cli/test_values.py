"""Values for programs: NUL ends, chosen keys, and cells that a spreadsheet does not run."""

import csv
import io
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Outcome
from tests.factory import write_article

Newscli = Callable[..., Outcome]


@pytest.mark.parametrize("output", ["ids", "urls", "paths"])
def test_nul_ends_each_value_where_it_is_asked_for(newscli: Newscli, output: str) -> None:
    lines = newscli("list", "-f", output).out

    assert newscli("list", "-f", output, "-0").out == lines.replace("\n", "\0")
    assert newscli("list", "-f", output, "--null").out == lines.replace("\n", "\0")


@pytest.mark.parametrize("name", ["a\nb.md", "a\x9b2J.md", "a\u202eb.md", "a\x1bb.md", "a\tb.md"])
def test_a_path_is_a_line_and_with_nul_the_very_name(newscli: Newscli, folder: Path, name: str) -> None:
    write_article(folder, name, webUrl="https://example.com/a")

    line = newscli("list", "-L", str(folder), "-f", "paths").out

    assert line == f"{folder}/a\ufffd{re.sub('^a.', '', name, flags=re.DOTALL)}\n"
    assert newscli("list", "-L", str(folder), "-f", "paths", "-0").out == f"{folder}/{name}\0"


@pytest.mark.parametrize(
    ("fields", "row"),
    [
        ("id,heat", {"id": "ssdgrvf727", "heat": 172}),
        (" heat , id ", {"heat": 172, "id": "ssdgrvf727"}),
        ("date", {"published_at": "2020-06-11T01:43:00Z"}),
        ("id,in_library,updated_at", {"id": "ssdgrvf727", "in_library": True, "updated_at": None}),
        ("secured,body", {"secured": {"ciphertext_bytes": 384, "iv_bytes": 16}, "body": ""}),
    ],
)
def test_fields_choose_the_keys_of_json(newscli: Newscli, fields: str, row: dict[str, object]) -> None:
    array = newscli("list", "provider:cnet", "--fields", fields, "--json").out
    line = newscli("list", "provider:cnet", "--fields", fields, "-f", "jsonl").out

    assert json.loads(array) == [row]
    assert list(json.loads(line)) == list(row)


@pytest.mark.parametrize("output", ["json", "jsonl", "csv", "tsv"])
def test_all_fields_are_those_of_the_list_and_of_the_whole_article(newscli: Newscli, output: str) -> None:
    out = newscli("list", "--fields", "all", "-n", "1", "-f", output).out

    for key in ("id", "title", "body", "related", "secured", "extra", "in_library", "updated_at"):
        assert key in out.replace('"', "").replace("\t", ",").split("\n", 2)[output == "json"]


def test_a_key_of_the_front_matter_is_a_field_by_its_name(newscli: Newscli, folder: Path) -> None:
    write_article(folder, "a.md", owner={"name": "Ann", "Age": 41}, mood="calm")
    write_article(folder, "b.md")
    asked = ("list", "-L", str(folder), "--sort", "path", "--fields", "mood,owner.name,owner.age")

    assert json.loads(newscli(*asked, "--json").out) == [
        {"mood": "calm", "owner.name": "Ann", "owner.age": "41"},
        {"mood": None, "owner.name": None, "owner.age": None},
    ]
    assert newscli(*asked, "-f", "csv").out == "mood,owner.name,owner.age\ncalm,Ann,41\n,,\n"


@pytest.mark.parametrize(
    ("command", "fields", "said"),
    [
        (["list"], "titel", "Did you mean “title”?"),
        (["search", "ai"], "scor", "Did you mean “score”?"),
        (["list"], "score", "There is no field “score” here."),
        (["show", "000"], "bdy", "Did you mean “body”?"),
        (["related", "000"], "positon", "Did you mean “position”?"),
        (["topics"], "topics", "Did you mean “topic”?"),
        (["check"], "linee", "Did you mean “line”?"),
    ],
)
@pytest.mark.parametrize("output", ["json", "jsonl", "csv", "tsv"])
def test_an_unknown_field_is_told_with_the_nearest(
    newscli: Newscli, command: list[str], fields: str, said: str, output: str
) -> None:
    outcome = newscli(*command, "--fields", fields, "-f", output)

    assert (outcome.code, outcome.out) == (2, "")
    assert said in outcome.err


@pytest.mark.parametrize("output", ["csv", "tsv"])
def test_search_has_score_and_snippet_beside_the_fields(newscli: Newscli, output: str) -> None:
    out = newscli("search", "police", "--fields", "id,snippet", "-f", output).out

    assert out.splitlines()[0].replace("\t", ",") == "id,snippet"
    assert "olice" in out


@pytest.mark.parametrize(
    ("title", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("+1+1", "'+1+1"),
        ("-1+1", "'-1+1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("＝1+1", "'＝1+1"),
        ("＠x", "'＠x"),
        ("  =1", "'=1"),
        ("\t=1", "'=1"),
        ("&#61;1", "'=1"),
        ("-", "'-"),
        ("-5", "-5"),
        ("+5.25", "+5.25"),
        ("-5e3", "'-5e3"),
        ("a=1", "a=1"),
        ("'=1", "''=1"),
    ],
)
def test_csv_is_safe_in_spreadsheets(newscli: Newscli, folder: Path, title: str, cell: str) -> None:
    write_article(folder, "a.md", title=title, topics=[title])

    rows = list(csv.reader(io.StringIO(newscli("list", "-L", str(folder), "-f", "csv").out)))

    assert rows[1][rows[0].index("title")] == cell


def test_tsv_and_json_keep_what_a_spreadsheet_would_run(newscli: Newscli, folder: Path) -> None:
    write_article(folder, "a.md", title="=1+1")

    assert json.loads(newscli("list", "-L", str(folder), "-f", "json").out)[0]["title"] == "=1+1"
    assert "\t=1+1\t" in newscli("list", "-L", str(folder), "-f", "tsv").out
