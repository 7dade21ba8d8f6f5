"""Each format shows what an answer has for it."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from newscli.render.documents import machine, pages
from newscli.render.formats import NAMED_FORMATS, Format, Shape
from tests.conftest import Outcome
from tests.factory import related_entry, write_article

Newscli = Callable[..., Outcome]

WRITERS = {
    Shape.RECORDS: machine.RECORDS,
    Shape.ROWS: machine.ROWS,
    Shape.LINES: machine.LINES,
    Shape.DOCUMENT: pages.DOCUMENTS,
}


@pytest.mark.parametrize("output", NAMED_FORMATS.values())
def test_every_format_has_the_writer_of_its_shape(output: Format) -> None:
    writers = WRITERS.get(output.shape)

    assert writers is None or output in writers
    assert output.has_keys is (output.shape in (Shape.RECORDS, Shape.ROWS))


@pytest.mark.parametrize("output", ["cards", "oneline", "markdown", "html", "ids", "urls", "{title}"])
@pytest.mark.parametrize(
    ("command", "noun"),
    [
        (["check"], "problems"),
        (["topics"], "topics"),
        (["stats"], "statistics"),
        (["stats", "--by", "type"], "counts"),
        (["count"], "counts"),
        (["index"], "the index"),
        (["help", "fields"], "fields"),
        (["list", "--explain"], "explanations"),
    ],
)
def test_what_is_no_article_has_no_format_of_articles(
    newscli: Newscli, command: list[str], noun: str, output: str
) -> None:
    outcome = newscli(*command, "-f", output)

    assert (outcome.code, outcome.out) == (2, "")
    assert f"is not for {noun}." in outcome.err


@pytest.mark.parametrize("output", ["table", "cards", "ids"])
@pytest.mark.parametrize("command", [["list"], ["stories"], ["related", "a.md"]])
def test_numbers_mean_the_rows_that_were_shown(newscli: Newscli, folder: Path, command: list[str], output: str) -> None:
    for name in ("a", "b", "c"):
        links = [f"https://example.com/{other}" for other in "abc" if other != name]
        write_article(folder, f"{name}.md", title=name, related=[related_entry(1, webUrl=url) for url in links])
    shown = newscli(*command, "-L", str(folder), "-f", "ids", "--offset", "1").out.splitlines()

    newscli(*command, "-L", str(folder), "-f", "table")
    newscli(*command, "-L", str(folder), "-f", output, "--offset", "1")

    for number, id_ in enumerate(shown, start=2):
        if output != "cards" or command[0] != "related":  # cards of related articles count from 1
            assert newscli("show", str(number), "-L", str(folder), "-f", "ids").out == f"{id_}\n"


def test_related_articles_are_reversed_once(newscli: Newscli) -> None:
    plain = newscli("related", "001", "--sort", "quality", "-f", "ids").out.splitlines()

    assert newscli("related", "001", "--sort", "quality", "--reverse", "-f", "ids").out.splitlines() == plain[::-1]
    order = newscli("related", "001", "-f", "ids").out.splitlines()
    assert newscli("related", "001", "--reverse", "-f", "ids").out.splitlines() == order[::-1]


def test_bodies_of_a_list_are_those_of_its_articles(newscli: Newscli, folder: Path) -> None:
    for name in "dbca":
        write_article(folder, f"{name}.md", body=f"the body of {name}", title=name)

    rows = json.loads(newscli("list", "-L", str(folder), "--sort", "title", "--json", "--fields", "title,body").out)

    assert [(row["title"], row["body"]) for row in rows] == [(name, f"the body of {name}") for name in "abcd"]
