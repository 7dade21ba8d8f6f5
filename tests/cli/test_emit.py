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


@pytest.mark.parametrize(
    "output", ["cards", "oneline", "markdown", "html", "atom", "bibtex", "csl-json", "ids", "urls", "{title}"]
)
@pytest.mark.parametrize(
    ("command", "noun"),
    [
        (["check"], "problems"),
        (["topics"], "topics"),
        (["authors"], "authors"),
        (["names"], "names"),
        (["topics", "--trend"], "topics"),
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
    assert f"is not available for {noun}." in outcome.err


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
        assert newscli("show", str(number), "-L", str(folder), "-f", "ids").out == f"{id_}\n"


@pytest.mark.parametrize(
    "command", [["list"], ["search", "news"], ["stories"], ["related", "a0.md"], ["related", "a0.md", "--similar"]]
)
@pytest.mark.parametrize("options", [["-n", "2"], ["-n", "2", "--offset", "1"], ["--offset", "99"], []])
def test_cards_have_the_footer_and_the_numbers_of_a_table(
    newscli: Newscli, folder: Path, command: list[str], options: list[str]
) -> None:
    _write_linked(folder)
    asked = [*command, *options, "-L", str(folder)]

    cards, table = newscli(*asked, "-f", "cards"), newscli(*asked)

    assert cards.err == table.err != ""
    assert _numbers_of(cards.out) == _numbers_of(table.out)


def _numbers_of(shown: str) -> list[str]:
    return [line.split()[0] for line in shown.splitlines() if line.strip()[:1].isdigit()]


def _write_linked(folder: Path) -> None:
    """Four stories of two articles, and an article that links to all others."""
    for number in range(8):
        partner = f"https://example.com/a{number ^ 1}"
        others = [f"https://example.com/a{other}" for other in range(1, 8)] if number == 0 else [partner]
        links = [related_entry(1, webUrl=url, publishedDateTime=f"2021-0{number // 2 + 1}-01") for url in others]
        write_article(
            folder,
            f"a{number}.md",
            title=f"News of {number // 2}",
            webUrl=f"https://example.com/a{number}",
            publishedDateTime=f"2021-0{number // 2 + 1}-01",
            related=links,
        )


TOLD = {"id": "id", "title": "title", "published_at": "date", "quality": "quality", "url": "url"}


@pytest.mark.parametrize("key", TOLD)
def test_every_format_tells_the_same_of_a_related_article(newscli: Newscli, folder: Path, key: str) -> None:
    entry = related_entry(
        1, title="As linked", webUrl="https://example.com/b", quality=7, publishedDateTime="2021-01-02"
    )
    write_article(folder, "a.md", webUrl="https://example.com/a", related=[entry])
    write_article(folder, "b.md", title="As filed", webUrl="https://example.com/b", quality=9, heat=5, topics=["AI"])

    (record,) = json.loads(newscli("related", "a.md", "-L", str(folder), "--json").out)
    template = newscli("related", "a.md", "-L", str(folder), "-f", f"{{{TOLD[key]}}}").out

    assert record["title"] == "As linked"
    assert template == f"{str(record[key])[:10] if key == 'published_at' else record[key]}\n"
    for output in ("table", "cards", "oneline", "markdown", "html", "atom", "bibtex", "csl-json"):
        shown = newscli("related", "a.md", "-L", str(folder), "-f", output).out
        assert "As linked" in shown
        assert "As filed" not in shown
    assert newscli("related", "a.md", "-L", str(folder), "-f", "{heat} {topic}").out == "5 AI\n"


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
