"""Every name of a field, and every key of the front matter, works in every place that takes a field."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from newscli.query.fields import FIELDS, SHOWN, Field
from newscli.query.kinds import Kind
from tests.conftest import Outcome
from tests.factory import related_entry, write_article

Newscli = Callable[..., Outcome]

NAMES = [
    pytest.param(field, written, id=f"{field.name}-{written}")
    for field in FIELDS
    for name in field.names
    for written in dict.fromkeys((name, name.upper(), name.replace("_", "-")))
    if written != field.name
]
SHOWN_NAMES = [parameter for parameter in NAMES if parameter.values[0].shown]
COUNTED_NAMES = [parameter for parameter in SHOWN_NAMES if parameter.values[0].kind is not Kind.TEXT]


@pytest.fixture
def named(newscli: Newscli, folder: Path) -> Newscli:
    """The command line, on two articles with every key of every field and more, and one without."""
    for number, name in enumerate(("a.md", "b.md"), start=1):
        write_article(
            folder,
            name,
            "A body.\n",
            title=f"Title {number}",
            excerpt=f"Excerpt {number}",
            publishedDateTime=f"202{number}-05-25T20:04:00Z",
            updatedDateTime=f"202{number}-06-25T20:04:00Z",
            webUrl=f"https://example.com/w{number}",
            originalUrl=f"https://example.com/o{number}",
            ampWebUrl=f"https://example.com/a{number}",
            cdnAmpWebUrl=f"https://example.com/c{number}",
            heat=number,
            quality=number,
            provider={"name": f"Provider {number}", "domain": f"{number}.example.com"},
            topics=[f"Topic {number}", "AI"],
            images=[{"url": f"https://example.com/{image}.png"} for image in range(number)],
            related=[related_entry(entry) for entry in range(number)],
            owner={"name": f"Ann {number}", "mail": f"{number}@example.com"},
            marks=["x", f"y{number}"],
            score=3 - number,
            **{"Date saved": f"2024-01-0{number}"},
        )
    write_article(folder, "c.md", publishedDateTime=None, score="high")
    return lambda *arguments: newscli(*arguments, "-L", str(folder))


def _answer(named: Newscli, *arguments: str) -> str:
    outcome = named(*arguments)
    assert outcome.code == 0, outcome.err
    return outcome.out


@pytest.mark.parametrize(("field", "name"), NAMES)
def test_every_name_is_one_of_the_language(named: Newscli, field: Field, name: str) -> None:
    for before in ("has:", "no:", "-has:"):
        assert _answer(named, "count", before + name) == _answer(named, "count", before + field.name)
    value = {Kind.NUMBER: "2", Kind.DATE: "2022", Kind.FLAG: "true"}.get(field.kind, "2*")
    assert _answer(named, "list", f"{name}:{value}", "-f", "ids") == _answer(
        named, "list", f"{field.name}:{value}", "-f", "ids"
    )


@pytest.mark.parametrize(("field", "name"), SHOWN_NAMES)
def test_every_name_is_a_sort_key(named: Newscli, field: Field, name: str) -> None:
    own = _answer(named, "list", "--sort", field.name, "-f", "ids")

    assert _answer(named, "list", "--sort", name, "-f", "ids") == own
    assert _answer(named, "list", f"sort:{name}", "-f", "ids") == own


@pytest.mark.parametrize(("field", "name"), SHOWN_NAMES)
def test_every_name_is_a_column_and_stands_in_templates(named: Newscli, field: Field, name: str) -> None:
    assert _answer(named, "list", "--columns", name) == _answer(named, "list", "--columns", field.name)
    assert _answer(named, "list", "-f", f"{{{name}}}") == _answer(named, "list", "-f", f"{{{field.name}}}")


@pytest.mark.parametrize(("field", "name"), COUNTED_NAMES)
def test_every_name_is_counted_by(named: Newscli, field: Field, name: str) -> None:
    assert _answer(named, "stats", "--by", name, "-f", "csv") == _answer(
        named, "stats", "--by", field.name, "-f", "csv"
    )
    below, own = (_answer(named, "list", "--facets", facet).splitlines() for facet in (name, field.name))
    assert below[0] == own[0]
    assert [line.split() for line in below[8:]] == [line.split() for line in own[8:]]  # the heading is as typed


def _values(named: Newscli, output: str, name: str) -> list[Any]:
    """What is told under the only key of each record."""
    text = _answer(named, "list", "--fields", name, "-f", output)
    if output in ("csv", "tsv"):
        rows = [row or [""] for row in csv.reader(io.StringIO(text), "excel" if output == "csv" else "excel-tab")][1:]
    else:
        records = json.loads(text) if output == "json" else map(json.loads, text.splitlines())
        rows = [list(record.values()) for record in records]
    assert [len(row) for row in rows] == [1, 1, 1]
    return [value for (value,) in rows]


@pytest.mark.parametrize("output", ["json", "jsonl", "csv", "tsv"])
def test_every_name_is_a_key_of_every_format_that_has_keys(named: Newscli, output: str) -> None:
    for field in SHOWN.values():
        own = _values(named, output, "related_count" if field.name == "related" else field.name)
        for name in field.names:
            if name == "related":  # as a key, it is what the article links to
                continue
            below = name == "provider.name" and output.startswith("json")
            told = [value["name"] for value in own] if below else own
            for written in (name, name.upper(), name.replace("_", "-")):
                assert (written, _values(named, output, written)) == (written, told)


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("RELATED", "related"),
        ("Related-Count", "related_count"),
        ("UPDATED_AT", "updated_at"),
        ("Body", "body"),
        ("EXTRA", "extra"),
        ("In-Library", "in_library"),
        ("PROVIDER.NAME", "provider.name"),
        ("Provider.Domain", "provider.domain"),
        ("IMAGES.URL", "images.url"),
        ("Related.Provider.Name", "related.provider.name"),
        ("related.webUrl", "related.web_url"),
        ("Extra.owner.name", "extra.owner.name"),
    ],
)
@pytest.mark.parametrize("output", ["jsonl", "csv"])
def test_case_and_signs_of_a_key_do_not_matter(named: Newscli, output: str, written: str, key: str) -> None:
    assert _answer(named, "list", "--fields", written, "-f", output) == _answer(
        named, "list", "--fields", key, "-f", output
    )


PATHS = {
    "provider.name": ["Provider 2", "Provider 1", "Example News"],
    "provider.domain": ["2.example.com", "1.example.com", "example.com"],
    "images.url": [["https://example.com/0.png", "https://example.com/1.png"], ["https://example.com/0.png"], []],
    "related.title": [["Related 0", "Related 1"], ["Related 0"], []],
    "related.provider.name": [["Example News"] * 2, ["Example News"], []],
    "extra.owner.name": ["Ann 2", "Ann 1", None],
}


@pytest.mark.parametrize(("path", "values"), PATHS.items())
def test_path_of_json_is_a_key_under_its_own_name(named: Newscli, path: str, values: list[object]) -> None:
    rows = list(csv.DictReader(io.StringIO(_answer(named, "list", "--fields", path, "-f", "csv"))))

    assert json.loads(_answer(named, "list", "--fields", path, "--json")) == [{path: value} for value in values]
    assert [row[path] for row in rows] == [
        ", ".join(value) if isinstance(value, list) else value or "" for value in values
    ]


@pytest.mark.parametrize("path", ["provider.nme", "images.url.x", "title.x", "id.", "nothing.at.all"])
def test_path_that_leads_nowhere_is_a_wrong_usage(named: Newscli, path: str) -> None:
    outcome = named("list", "--fields", path, "--json")

    assert (outcome.code, outcome.out) == (2, "")
    assert f"There is no field “{path}” here." in outcome.err


KEYS = {
    "owner": ("Ann 2, 2@example.com", {"name": "Ann 2", "mail": "2@example.com"}),
    "owner.name": ("Ann 2", "Ann 2"),
    "marks": ("x, y2", ["x", "y2"]),
    "date saved": ("2024-01-02", "2024-01-02"),
    "Date Saved": ("2024-01-02", "2024-01-02"),
    "score": ("1", "1"),
}
"""Of the newest article: in a table, and in JSON."""


@pytest.mark.parametrize(("key", "shown"), [(key, shown) for key, (shown, _) in KEYS.items()])
def test_key_of_the_front_matter_is_a_column_and_stands_in_templates(named: Newscli, key: str, shown: str) -> None:
    heading, _, first, *_, last = _answer(named, "list", "--columns", key).splitlines()

    assert heading.split(maxsplit=1) == ["#", key.capitalize()]
    assert first.split(maxsplit=1)[1] == shown
    assert last.split() == (["3", "high"] if key == "score" else ["3"])
    assert _answer(named, "list", "-f", f"{{{key}|or none}}").splitlines()[0] == shown
    assert shown in _answer(named, "search", "title", "--columns", f"title,{key}")


@pytest.mark.parametrize(("key", "value"), [(key, value) for key, (_, value) in KEYS.items()])
def test_key_of_the_front_matter_is_a_key_of_records_as_it_is_written(named: Newscli, key: str, value: object) -> None:
    told = json.loads(_answer(named, "list", "--fields", f"id,{key}", "--json"))

    assert told[0][key.lower()] == value
    assert told[2][key.lower()] == ("high" if key == "score" else None)
    assert list(told[0]) == ["id", key.lower()]
    assert _answer(named, "list", "--columns", key, "-f", "tsv").splitlines()[0] == key.lower()


@pytest.mark.parametrize(
    ("key", "titles"),
    [
        ("owner", "12A"),
        ("owner.name-desc", "21A"),
        ("marks", "21A"),
        ("date saved", "21A"),
        ("Date saved-asc", "12A"),
        ("score", "21A"),
        ("score-desc", "12A"),
    ],
)
def test_key_of_the_front_matter_is_sorted_by_with_missing_values_and_words_last(
    named: Newscli, key: str, titles: str
) -> None:
    def listed(*order: str) -> str:
        return "".join(title.removeprefix("Title ")[0] for title in _answer(named, "list", *order).splitlines())

    assert listed("--sort", key, "-f", "{title}") == titles
    assert listed(f'sort:"{key}"', "-f", "{title}") == titles


@pytest.mark.parametrize(
    ("key", "counts"),
    [
        ("owner", [["1@example.com", "1"], ["2@example.com", "1"], ["Ann 1", "1"], ["Ann 2", "1"]]),
        ("owner.name", [["Ann 1", "1"], ["Ann 2", "1"]]),
        ("marks", [["x", "2"], ["y1", "1"], ["y2", "1"]]),
        ("date saved", [["2024-01-01", "1"], ["2024-01-02", "1"]]),
    ],
)
def test_key_of_the_front_matter_is_counted_with_what_lies_below(
    named: Newscli, key: str, counts: list[list[str]]
) -> None:
    assert list(csv.reader(io.StringIO(_answer(named, "stats", "--by", key, "-f", "csv"))))[1:] == counts
    below = _answer(named, "list", "--columns", "id", "--facets", key)
    assert all(value in below for value, _ in counts)


def test_key_of_numbers_is_counted_in_their_order(newscli: Newscli, folder: Path) -> None:
    for number in (7, 12, 110, 12):
        write_article(folder, f"{number}-{len(list(folder.iterdir()))}.md", pages=number)

    out = newscli("stats", "--by", "pages", "-f", "csv", "-L", str(folder)).out

    assert out.splitlines() == ["value,count,low,high", "7,1,7,7", "12,2,12,12", "110,1,110,110"]


@pytest.mark.parametrize(("name", "day"), [("date", "2022-05-25"), ("updated", "2022-06-25")])
def test_dates_are_counted_by_day(named: Newscli, name: str, day: str) -> None:
    assert _answer(named, "stats", "--by", name, "-f", "csv").splitlines()[2] == f"{day},1"


@pytest.mark.parametrize(("style", "line"), [("%d %b %Y", "02 Jan 2024"), ("%Y|lower", "2024")])
def test_key_of_dates_has_a_format_in_templates(named: Newscli, style: str, line: str) -> None:
    assert _answer(named, "list", "-f", f"{{date saved:{style}}}").splitlines()[0] == line


@pytest.mark.parametrize("command", [["show", "title", "1"], ["related", "back"], ["related", "back", "--similar"]])
def test_other_answers_with_articles_have_the_values_of_these(
    newscli: Newscli, folder: Path, command: list[str]
) -> None:
    write_article(folder, "a.md", title="Title 1", mood="calm")
    write_article(folder, "b.md", title="back", related=[related_entry(1, webUrl="https://example.com/a")])
    write_article(folder, "c.md", title="The other zeppelin", excerpt="zeppelin", related=None)
    arguments = [*command, "-L", str(folder)]
    if "--similar" in command:
        write_article(folder, "c.md", title="back", mood="calm")
        arguments[1] = "b.md"

    lines = newscli(*arguments, "-f", "jsonl", "--fields", "title,mood,topics,body").out.splitlines()
    told = [json.loads(line) for line in lines]

    assert [set(row) for row in told] == [{"title", "mood", "topics", "body"}] * len(told)
    assert newscli(*arguments, "-f", "{mood}").out == "".join(f"{row['mood']}\n" for row in told)


def test_fields_of_a_table_are_its_columns(named: Newscli) -> None:
    for command in (["list"], ["search", "title"]):
        by_columns = _answer(named, *command, "--columns", "id,url")
        assert _answer(named, *command, "--fields", "id,url") == by_columns
        assert _answer(named, *command, "--fields", "id,url", "-f", "table") == by_columns
    assert _answer(named, "list", "--fields", "all").splitlines()[0].split()[1:3] == ["Id", "Title"]


def test_related_articles_have_columns_of_their_own(named: Newscli) -> None:
    outcome = named("related", "a.md", "--fields", "id")

    assert (outcome.code, outcome.out) == (2, "")
    assert "work only with --backlinks" in outcome.err


@pytest.mark.parametrize("option", ["--columns", "--format"])
def test_unknown_name_is_told_with_the_nearest_key(named: Newscli, option: str) -> None:
    outcome = named("list", option, "{ownr}" if option == "--format" else "ownr")

    assert (outcome.code, outcome.out) == (2, "")
    assert "There is no field “ownr” to show." in outcome.err
    assert "Did you mean “owner”?" in outcome.err


def test_help_lists_all_keys_with_what_lies_below_and_the_other_names(named: Newscli) -> None:
    rows = {row["name"]: row for row in json.loads(_answer(named, "help", "fields", "--json"))}
    table = _answer(named, "help", "fields")

    assert rows["date"]["aliases"] == ["published_at", "publishedDateTime"]
    assert rows["date"]["front_matter"] == ["publishedDateTime"]
    assert {name: rows[name]["articles"] for name in ("owner", "owner.name", "date saved")} == {
        "owner": 2,
        "owner.name": 2,
        "date saved": 2,
    }
    assert rows["date saved"]["type"] == "date"
    assert '"date saved"' in table
    assert "published_at, publishedDateTime" in table


def test_help_counts_what_a_query_for_the_key_finds(newscli: Newscli, folder: Path) -> None:
    write_article(folder, "a.md", owner="Ann", editor={"name": "Bo"})
    write_article(folder, "b.md", owner={"name": "Bo"})
    write_article(folder, "c.md", **{"owner-x": "Cy"})

    rows = json.loads(newscli("help", "fields", "--json", "-L", str(folder)).out)

    counts = {row["name"]: row["articles"] for row in rows}
    assert [counts[name] for name in ("owner", "owner.name", "owner-x", "editor")] == [2, 1, 1, 1]
    for name in ("owner", "owner.name", "owner-x", "editor", "editor.name"):
        assert newscli("count", f"has:{name}", "-L", str(folder)).out.strip() == str(counts[name])
