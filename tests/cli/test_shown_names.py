"""Names of topics and providers as a person reads them, in any script, and as the file has them in JSON."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from newscli.render.wrapping import cells
from tests.conftest import Outcome
from tests.factory import related_entry, write_article

Newscli = Callable[..., Outcome]
RAW = "R&amp;D <b>AT&amp;T</b>"
SHOWN = "R&D AT&T"
ASTRONAUT, HEART, PERSIAN, HINDI = "👩\u200d🚀", "❤\ufe0f", "می\u200cخواهم", "क्\u200dष"
JOINED = f"{ASTRONAUT} {HEART} {PERSIAN} {HINDI} pay\u200dpal"
WRITTEN = f"{ASTRONAUT} {HEART} {PERSIAN} {HINDI} paypal"


@pytest.fixture
def named(folder: Path) -> Path:
    """Two articles of a story whose topic and provider have entities."""
    entry = related_entry(1, title="b", webUrl="https://example.com/b", provider={"name": RAW})
    other = related_entry(1, title="a", webUrl="https://example.com/a", provider={"name": RAW})
    for name, link in (("a", entry), ("b", other)):
        write_article(
            folder,
            f"{name}.md",
            title=name,
            topics=[RAW, "AI"],
            author=RAW,
            provider={"name": RAW},
            webUrl=f"https://example.com/{name}?a=1&amp;b=2",
            related=[link],
        )
    return folder


@pytest.mark.parametrize("output", ["table", "csv", "tsv"])
@pytest.mark.parametrize(
    "command",
    [
        ["topics"],
        ["authors"],
        ["providers"],
        ["stats"],
        ["stats", "--by", "topic"],
        ["stats", "--by", "provider"],
        ["stats", "--by", "topic,provider"],
        ["stats", "--by", "year,topic"],
        ["list", "--columns", "topic,provider"],
        ["search", "a"],
        ["related", "a.md"],
    ],
)
def test_entities_in_names_are_decoded_when_shown(
    newscli: Newscli, named: Path, command: list[str], output: str
) -> None:
    columns = ["--columns", "topic,provider"] if "--columns" in command and output == "table" else []
    command = [*command[:1], *columns] if "--columns" in command else command

    shown = newscli(*command, "-L", str(named), "-f", output).out

    assert SHOWN in shown
    assert "R&amp;D" not in shown


@pytest.mark.parametrize(
    "output", ["cards", "oneline", "html", "{topic}", "{provider}", "markdown", "atom", "bibtex", "csl-json"]
)
def test_entities_in_names_are_decoded_in_documents(newscli: Newscli, named: Path, output: str) -> None:
    shown = newscli("list", "-L", str(named), "-f", output).out

    escaped = {
        **dict.fromkeys(("html", "atom"), SHOWN.replace("&", "&amp;")),
        **dict.fromkeys(("markdown", "bibtex"), SHOWN.replace("&", "\\&")),
    }
    assert escaped.get(output, SHOWN) in shown
    assert "<b>" not in shown
    assert "R&amp;amp;" not in shown


@pytest.mark.parametrize(
    "command", [["show", "a.md"], ["list", "--facets", "topic,provider"], ["related", "a.md", "--tree"]]
)
def test_entities_in_names_are_decoded_for_people(newscli: Newscli, named: Path, command: list[str]) -> None:
    shown = newscli(*command, "-L", str(named)).out

    assert SHOWN in shown
    assert "R&amp;D" not in shown


def test_json_has_names_as_the_file_has_them(newscli: Newscli, named: Path) -> None:
    library = ["-L", str(named), "--json"]

    assert json.loads(newscli("list", *library).out)[0]["topics"] == [RAW, "AI"]
    assert json.loads(newscli("list", *library).out)[0]["provider"]["name"] == RAW
    assert RAW in [row["topic"] for row in json.loads(newscli("topics", *library).out)]
    assert RAW in [row["value"] for row in json.loads(newscli("stats", "--by", "topic", *library).out)]


@pytest.mark.parametrize("output", ["csv", "tsv", "{url}", "urls"])
def test_an_ampersand_in_a_url_is_no_entity(newscli: Newscli, named: Path, output: str) -> None:
    assert "?a=1&amp;b=2" in newscli("list", "-L", str(named), "-f", output).out


@pytest.mark.parametrize("command", [["list"], ["related", "a.md"]])
def test_a_provider_without_a_name_is_its_domain_in_rows(newscli: Newscli, folder: Path, command: list[str]) -> None:
    entry = related_entry(1, provider={"domain": "example.org"})
    write_article(folder, "a.md", provider={"domain": "example.org"}, related=[entry])
    asked = [*command, "-L", str(folder)]

    (row,) = csv.DictReader(io.StringIO(newscli(*asked, "-f", "csv").out))
    (record,) = json.loads(newscli(*asked, "--json").out)

    assert row["provider"] == "example.org"
    assert record["provider"] == {"name": None, "domain": "example.org"}


@pytest.mark.parametrize(
    "output",
    ["csv", "tsv", "{title}", "{topic}", "oneline", "markdown", "html", "atom", "bibtex", "table", "cards"],
)
def test_joined_emoji_and_letters_stay_joined(newscli: Newscli, folder: Path, output: str) -> None:
    write_article(folder, "a.md", title=JOINED, excerpt=JOINED, topics=[JOINED], provider={"name": JOINED})

    shown = newscli("list", "-L", str(folder), "-f", output).out

    assert WRITTEN in shown
    assert "pay\u200d" not in shown


@pytest.mark.parametrize("length", range(1, 12))
def test_a_text_that_is_cut_ends_in_no_joiner(newscli: Newscli, folder: Path, length: int) -> None:
    write_article(folder, "a.md", title=f"{ASTRONAUT}{PERSIAN}{HINDI}")

    shown = newscli("list", "-L", str(folder), "-f", f"{{title|short {length}}}").out

    assert "\u200d…" not in shown
    assert "\u200c…" not in shown


@pytest.mark.parametrize("width", range(40, 121, 10))
def test_tables_with_joined_characters_keep_their_columns(newscli: Newscli, folder: Path, width: int) -> None:
    for number, title in enumerate([ASTRONAUT, HEART, PERSIAN, HINDI, JOINED * 9, "plain", "漢字 1\ufe0f\u20e3"]):
        write_article(folder, f"{number}.md", title=title, provider={"name": f"{title[:9]} x"})

    lines = newscli("list", "-L", str(folder), "--columns", "title,date", "--width", str(width)).out.splitlines()

    assert all(cells(line) <= width for line in lines)
    assert len({cells(line[: line.index("2022-")]) for line in lines[2:]}) == 1
    assert all(text in "".join(lines) for text in (ASTRONAUT, HEART, PERSIAN, HINDI))
