"""A field is one row: with rows added to a copy of the field table, the real command knows the fields everywhere."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.factory import related_entry, write_article

ROWS = """
    Field("edition", Kind.NAME, "which edition it was in", front_matter=("edition", "issue"), suggested=True),
    Field("length", Kind.NUMBER, "length in print", front_matter=("wordCount",), of_related=True),
    Field("subtitle", Kind.TEXT, "the line below the headline", front_matter=("subtitle",), weight=4, share=2),
    Field("seen", Kind.DATE, "when it was archived", front_matter=("archivedAt",), sort=Direction.ASCENDING),
    Field("sponsored", Kind.FLAG, "paid for", front_matter=("sponsored",)),
    Field("order", Kind.NAME, "named like a word of SQL", front_matter=("order",)),
    Field("number", Kind.NUMBER, "named like a column of the index", front_matter=("number",)),
    Field("signatory", Kind.NAME, "who wrote it", front_matter=("authors",), many=True, weight=3, suggested=True),
    Field("letters", Kind.NUMBER, "of its title", on_demand=True),
"""
"""One of each kind, one of many values, two whose names mean something to the index, and one that is worked out."""

SOURCE = """    "letters": _of_number("length(article.title)"),
    "path": """

Done = subprocess.CompletedProcess[str]


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Done]:
    """The real command, with the rows in its field table, on a library that has the keys."""
    place = tmp_path_factory.mktemp("new_field")
    shutil.copytree(ROOT / "newscli", place / "newscli", ignore=shutil.ignore_patterns("__pycache__"))
    table = place / "newscli" / "query" / "fields.py"
    text = table.read_text(encoding="utf-8")
    assert text.count("\n)  # fmt: skip\n") == 1
    table.write_text(text.replace("\n)  # fmt: skip\n", f"{ROWS})  # fmt: skip\n"), encoding="utf-8")
    sources = place / "newscli" / "index" / "sql" / "sources.py"
    text = sources.read_text(encoding="utf-8")
    assert text.count('    "path": ') == 1
    sources.write_text(text.replace('    "path": ', SOURCE), encoding="utf-8")
    _write_library(place / "articles")
    variables = {"PYTHONPATH": str(place), "NEWSCLI_CACHE_DIR": str(place / "cache"), "NEWSCLI_LIBRARY": "articles"}

    def done(*arguments: str, **more: str) -> Done:
        command = [sys.executable, "-m", "newscli", *arguments]
        environment = os.environ | variables | {"COLUMNS": "200"} | more
        ended = subprocess.run(command, cwd=place, env=environment, capture_output=True, text=True, check=False)
        assert "Traceback" not in ended.stderr, ended.stderr
        return ended

    return done


Run = Callable[..., str]


@pytest.fixture
def run(done: Callable[..., Done]) -> Run:
    """What the command prints."""
    return lambda *arguments, **more: done(*arguments, **more).stdout


def _write_library(folder: Path) -> None:
    write_article(
        folder,
        "a.txt",
        title="Alpha",
        edition="Evening",
        issue="Noon",
        wordCount=900,
        subtitle="Of <i>zeppelins</i>",
        archivedAt="2023-01-02T03:04:05Z",
        sponsored=True,
        order="First",
        number=7,
        authors=["Ann Lee", "Bob"],
        related=[related_entry(1, wordCount=70)],
    )
    write_article(folder, "b.txt", title="Zeppelins", issue="Evening", edition="Morning", wordCount=0, sponsored=False)
    write_article(folder, "c.txt", title="Gamma", issue="evening", wordCount=1200, authors="Bob")
    write_article(folder, "d.txt", title="Delta", archivedAt="2022-01-01")


def _titles(output: str) -> list[str]:
    return [title.strip('"') for title in output.splitlines()]


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("edition:evening", {"Alpha", "Gamma"}),
        ("edition:=evening", {"Alpha", "Gamma"}),
        ("edition:/^eve/", {"Alpha", "Gamma"}),
        ("edition:even*", {"Alpha", "Gamma"}),
        ("-edition:evening", {"Zeppelins", "Delta"}),
        ("has:edition", {"Alpha", "Zeppelins", "Gamma"}),
        ("no:edition", {"Delta"}),
        ("length:>=900", {"Alpha", "Gamma"}),
        ("length:0", {"Zeppelins"}),
        ("has:length", {"Alpha", "Zeppelins", "Gamma"}),
        ("subtitle:zeppelins", {"Alpha"}),
        ("zeppelins", {"Alpha", "Zeppelins"}),
        ("text:/zeppelins/", {"Alpha", "Zeppelins"}),
        ("no:subtitle", {"Zeppelins", "Gamma", "Delta"}),
        ("seen:2023", {"Alpha"}),
        ("seen:<2023", {"Delta"}),
        ("no:seen", {"Zeppelins", "Gamma"}),
        ("is:sponsored", {"Alpha"}),
        ("-is:sponsored", {"Zeppelins", "Gamma", "Delta"}),
        ("sponsored:true", {"Alpha"}),
        ("has:sponsored", {"Alpha", "Zeppelins"}),
        ("order:first number:7", {"Alpha"}),
        ("signatory:bob", {"Alpha", "Gamma"}),
        ("signatory:=ann signatory:bob", set()),
        ('signatory:"ann lee" signatory:bob', {"Alpha"}),
        ("no:signatory", {"Zeppelins", "Delta"}),
        ("signatory:/lee$/", {"Alpha"}),
        ("lee", {"Alpha"}),
        ('"lee bob"', set()),
        ("text:/Bob/", {"Alpha", "Gamma"}),
    ],
)
def test_new_field_is_asked_for_by_its_kind(run: Run, query: str, titles: set[str]) -> None:
    assert set(_titles(run("list", query, "-f", "{title}"))) == titles
    assert run("count", query).strip() == str(len(titles))


@pytest.mark.parametrize(
    ("keys", "titles"),
    [
        ("edition,title", ["Alpha", "Gamma", "Zeppelins", "Delta"]),
        ("edition-desc,title", ["Zeppelins", "Alpha", "Gamma", "Delta"]),
        ("length", ["Gamma", "Alpha", "Zeppelins", "Delta"]),
        ("length-asc", ["Zeppelins", "Alpha", "Gamma", "Delta"]),
        ("seen,title", ["Delta", "Alpha", "Gamma", "Zeppelins"]),
    ],
)
def test_new_field_sorts_with_missing_values_last(run: Run, keys: str, titles: list[str]) -> None:
    assert _titles(run("list", "--sort", keys, "-f", "{title}")) == titles


def test_more_weight_in_the_new_field_makes_a_better_fit(run: Run) -> None:
    assert _titles(run("search", "zeppelins", "-f", "{title}")) == ["Zeppelins", "Alpha"]


def test_new_field_is_a_key_of_json_that_the_schema_has(run: Run) -> None:
    (alpha,) = json.loads(run("list", "title:alpha", "--json"))
    (delta,) = json.loads(run("list", "title:delta", "--json"))
    properties = json.loads(run("schema", "list"))["items"]["properties"]

    assert {key: alpha[key] for key in ("edition", "length", "subtitle", "seen", "sponsored", "signatory")} == {
        "edition": "Evening",
        "length": 900,
        "subtitle": "Of <i>zeppelins</i>",
        "seen": "2023-01-02T03:04:05Z",
        "sponsored": True,
        "signatory": ["Ann Lee", "Bob"],
    }
    assert (delta["edition"], delta["length"], delta["sponsored"], delta["signatory"]) == (None, None, None, [])
    assert properties["edition"] == {"type": ["string", "null"]}
    assert properties["length"] == {"type": ["integer", "null"]}
    assert properties["sponsored"] == {"type": ["boolean", "null"]}
    assert properties["signatory"] == {"type": "array", "items": {"type": "string"}}
    assert list(properties)[-7:-1] == list(alpha)[-6:]


def test_new_field_of_an_article_is_not_told_twice(run: Run) -> None:
    whole = json.loads(run("show", "alpha", "--json"))
    panel = run("show", "alpha", "--all")

    assert whole["extra"] == {}
    assert whole["signatory"] == ["Ann Lee", "Bob"]
    assert "Evening" in panel
    assert "Ann Lee, Bob" in panel


def test_new_field_of_related_articles_is_theirs_too(run: Run) -> None:
    (related,) = json.loads(run("related", "alpha", "--json"))
    outside = json.loads(run("show", related["id"], "--json"))

    assert related["length"] == 70
    assert related["extra"] == {}
    assert outside["length"] == 70
    assert "length" in json.loads(run("schema", "related"))["items"]["properties"]


def test_new_field_is_a_column(run: Run) -> None:
    table = run("list", "--sort", "length", "--columns", "title,edition,length,seen,sponsored,signatory,subtitle")
    header, _, gamma, alpha, *_ = table.splitlines()

    assert header.split() == ["#", "Title", "Edition", "Length", "Seen", "Sponsored", "Signatory", "Subtitle"]
    assert gamma.split() == ["1", "Gamma", "evening", "1200", "Bob"]
    assert alpha.split("  ")[-1].strip() == "Of zeppelins"
    assert "2023-01-02" in alpha
    assert "true" in alpha


def test_new_field_is_a_column_of_csv_and_can_be_named(run: Run) -> None:
    header, first, *_ = run("list", "--sort", "length", "-f", "csv").splitlines()

    assert header.endswith(",edition,length,subtitle,seen,sponsored,order,number,signatory")
    assert first.endswith(",evening,1200,,,,,,Bob")
    assert run("list", "--sort", "length-asc", "-f", "tsv", "--fields", "length,edition").splitlines() == [
        "length\tedition", "0\tMorning", "900\tEvening", "1200\tevening", "\t",
    ]  # fmt: skip
    assert json.loads(run("list", "title:gamma", "--json", "--fields", "edition")) == [{"edition": "evening"}]


def test_field_on_demand_is_in_an_answer_where_it_is_named(run: Run) -> None:
    assert "letters" not in json.loads(run("list", "--json"))[0]
    assert "letters" not in run("list", "-f", "csv").splitlines()[0]
    assert json.loads(run("list", "title:gamma", "--json", "--fields", "title,letters")) == [
        {"title": "Gamma", "letters": 5}
    ]
    assert run("list", "title:gamma", "-f", "csv", "--fields", "letters") == "letters\n5\n"
    assert run("list", "title:gamma", "-f", "{letters}") == "5\n"
    assert run("list", "title:gamma", "--columns", "letters,authors").splitlines()[0].split() == [
        "#", "Letters", "Signatory",
    ]  # fmt: skip
    assert _titles(run("list", "letters:>5", "-f", "{title}")) == ["Zeppelins"]
    assert _titles(run("list", "--sort", "letters", "-n", "1", "-f", "{title}")) == ["Zeppelins"]
    assert run("stats", "--by", "letters", "-f", "csv").splitlines() == ["value,count,low,high", "5,3,5,5", "9,1,9,9"]


def test_new_field_is_counted(run: Run) -> None:
    assert run("stats", "--by", "length", "-f", "csv").splitlines() == [
        "value,count,low,high", "0,1,0,0", "900,1,900,900", "1200,1,1200,1200",
    ]  # fmt: skip
    assert run("stats", "--by", "signatory", "-f", "csv").splitlines() == ["value,count", "Bob,2", "Ann Lee,1"]
    assert run("stats", "--by", "sponsored", "-f", "csv").splitlines() == [
        "value,count", "unsponsored,1", "sponsored,1",
    ]  # fmt: skip
    assert "Evening" in run("stats", "--by", "edition,signatory")


@pytest.mark.parametrize(
    ("template", "line"),
    [
        ("{edition|upper}", "EVENING"),
        ("{length}", "900"),
        ("{subtitle}", "Of zeppelins"),
        ("{seen:%d.%m.%Y}", "02.01.2023"),
        ("{sponsored}", "true"),
        ("{signatory}", "Ann Lee, Bob"),
    ],
)
def test_new_field_stands_in_templates(run: Run, template: str, line: str) -> None:
    assert run("list", "title:alpha", "-f", template) == f"{line}\n"


def test_help_lists_the_new_field_with_how_many_articles_have_it(run: Run) -> None:
    fields = {row["name"]: row for row in json.loads(run("help", "fields", "--json"))}

    assert fields["edition"] == {
        "name": "edition",
        "type": "name",
        "about": "which edition it was in",
        "articles": 3,
        "aliases": ["issue"],
        "front_matter": ["edition", "issue"],
    }
    assert fields["seen"]["type"] == "date"
    assert "issue" not in fields


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("newscli list --columns title,ed", "title,edition"),
        ("newscli list --sort le", "length"),
        ("newscli list ed", "edition:"),
        ("newscli list edition:ev", "edition:evening"),
        ("newscli stats --by ed", "edition"),
    ],
)
def test_completion_offers_the_new_field(run: Run, line: str, offered: str) -> None:
    variables = {"_NEWSCLI_COMPLETE": "complete_line", "_NEWSCLI_LINE": line}

    assert offered in [answer.rstrip("\t") for answer in run(**variables).splitlines()]


@pytest.mark.parametrize(
    ("query", "nearest"), [("edition:evenig", "edition:evening"), ("signatory:bop", "signatory:Bob")]
)
def test_nearest_value_of_the_new_field_is_suggested(done: Callable[..., Done], query: str, nearest: str) -> None:
    assert nearest in done("list", query).stderr


def test_new_field_of_a_wrong_value_is_a_problem_and_left_out(run: Run, tmp_path: Path) -> None:
    write_article(tmp_path / "wrong", "a.txt", wordCount="many", sponsored="perhaps", archivedAt="soon")
    reasons = [row["reason"] for row in json.loads(run("check", "--json", "-L", str(tmp_path / "wrong")))]

    assert sorted(reasons) == [
        "archivedAt is not a date: “soon”",
        "sponsored is neither true nor false: “perhaps”",
        "wordCount is not a whole number: “many”",
    ]


def test_changed_file_takes_the_new_field_out_of_the_full_text(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "changed"
    path = write_article(folder, "a.txt", subtitle="airships", authors=["Ann", "Bob"])
    assert run("count", "airships ann", "-L", str(folder)).strip() == "1"

    path.unlink()
    write_article(folder, "a.txt", subtitle="balloons and more")

    assert run("count", "airships", "-L", str(folder)).strip() == "0"
    assert run("count", "ann", "-L", str(folder)).strip() == "0"
    assert run("count", "balloons", "-L", str(folder)).strip() == "1"
