"""Links in texts on the command line."""

import io
import json
from collections.abc import Callable
from pathlib import Path

import networkx
import pytest
from jsonschema import Draft202012Validator

from tests.conftest import Outcome
from tests.factory import related_entry, write_article

Newscli = Callable[..., Outcome]


@pytest.fixture
def notes(folder: Path, newscli: Newscli) -> Newscli:
    """Three notes, asked: b is in the front matter of a, c in its text, which names b, too."""
    entry = related_entry(1, title="Note b", webUrl="https://example.com/b")
    write_article(folder, "a.md", "A text. It has [[c|the third]] and [[b]]. [[Foo]]", title="Note a", related=[entry])
    write_article(folder, "b.md", "Nothing.", title="Note b", publishedDateTime="2021-01-01")
    write_article(folder, "c.md", "Back to [a](a.md).", title="Note c", publishedDateTime="2020-01-01")
    return lambda *arguments: newscli("-L", str(folder), *arguments)


def test_related_articles_are_marked_where_the_text_has_them(notes: Newscli) -> None:
    outcome = notes("related", "a.md")

    assert [line.split()[:3] for line in outcome.out.splitlines()[2:]] == [["1", "Note", "b"], ["2", "Note", "c"]]
    assert ["✓¶" in line for line in outcome.out.splitlines()[2:]] == [False, True]
    assert "2 related articles, 2 in the library (✓), 1 linked from the text (¶)." in outcome.err


def test_columns_that_no_related_article_fills_are_left_out(newscli: Newscli, folder: Path) -> None:
    (folder / "a.md").write_text("---\ntitle: Note a\n---\n[[b]]")
    (folder / "b.md").write_text("---\ntitle: Note b\n---\n")

    listed = newscli("-L", str(folder), "related", "a.md").out
    shown = newscli("-L", str(folder), "show", "a.md").out

    assert listed.split("\n")[0].split() == ["#", "Title", "In", "Ref"]
    assert "1  Note b  ✓" in shown.splitlines()


def test_the_status_of_the_index_has_the_links_in_texts(notes: Newscli) -> None:
    told = json.loads(notes("index", "status", "--json").out)
    shown = [" ".join(line.split()) for line in notes("index", "status").out.splitlines()]

    assert (told["links"], told["links_in_texts"], told["problems"]) == (1, 4, 0)
    assert {"Links 1 to 1 articles, 4 in texts", "Problems 0 (and broken links: newscli check)"} <= set(shown)


def test_records_tell_where_a_link_is_found(notes: Newscli) -> None:
    records = json.loads(notes("related", "a.md", "--json").out)

    assert [record["found_in"] for record in records] == ["front matter", "text"]
    assert [record["context"] for record in records] == [None, None]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["related", "a.md", "--context"], "It has the third and b."),
        (["related", "c.md", "--backlinks", "--context"], "It has the third and b."),
        (["related", "a.md", "--backlinks", "--context", "--columns", "title"], "Back to a."),
    ],
)
def test_the_sentence_of_a_link_stands_below_its_row(notes: Newscli, arguments: list[str], sentence: str) -> None:
    lines = [line.strip() for line in notes(*arguments).out.splitlines()]
    records = json.loads(notes(*arguments, "--json").out)

    assert sentence in lines
    assert records[-1].get("context", sentence) == sentence


@pytest.mark.parametrize("other", ["--tree", "--missing", "--similar"])
def test_the_sentence_goes_with_lists_alone(notes: Newscli, other: str) -> None:
    outcome = notes("related", "a.md", "--context", other)

    assert outcome.code == 2
    assert f"--context and {other} cannot be combined." in outcome.err


def test_missing_is_of_the_front_matter_alone(notes: Newscli) -> None:
    assert notes("related", "a.md", "--missing").code == 1


def test_a_tree_follows_links_in_texts(notes: Newscli) -> None:
    outcome = notes("related", "c.md", "--tree", "--depth", "2")

    assert [line[-6:] for line in outcome.out.splitlines() if "✓" in line] != []
    assert outcome.out.count("¶") == 1
    assert "1 linked from the text (¶)" in outcome.err


def test_the_number_behind_a_link_is_that_of_the_related_article(notes: Newscli) -> None:
    shown = notes("show", "a.md", "--width", "100").out

    assert "It has the third [2] and b [1]. Foo" in shown
    assert json.loads(notes("show", "a.md", "2", "--json").out)[0]["title"] == "Note c"
    assert "[[c|the third]]" in notes("show", "a.md", "--raw").out
    assert "[[c|the third]]" in json.loads(notes("show", "a.md", "--json").out)["body"]


def test_the_number_of_links_is_asked_sorted_and_counted(notes: Newscli) -> None:
    assert notes("list", "mentions:>1", "-f", "{title}").out == "Note a\n"
    assert notes("list", "--sort", "mentions,title", "-f", "{title} {mentions}").out == "Note a 2\nNote c 1\nNote b 0\n"
    assert notes("stats", "--by", "mentions", "-f", "tsv").out.split()[1::2][1:]
    assert "Links" in notes("list", "--columns", "title,mentions").out


def test_check_tells_of_links_that_lead_nowhere(notes: Newscli) -> None:
    outcome = notes("check")

    assert outcome.code == 1
    assert "the link [[Foo]] leads to no article" in outcome.out


def test_the_graph_has_links_of_texts_where_they_are_wanted(notes: Newscli) -> None:
    without = json.loads(notes("graph").out)
    answer = json.loads(notes("graph", "--mentions").out)
    Draft202012Validator(json.loads(notes("schema", "graph").out)).validate(answer)

    one = networkx.node_link_graph(answer, edges="links")
    other = networkx.read_graphml(io.BytesIO(notes("graph", "--mentions", "--to", "graphml").out.encode()))

    assert [link.get("found_in") for link in without["links"]] == [None]
    assert [link.get("found_in") for link in answer["links"]] == [None, "text", "text"]
    assert set(one.edges) == set(other.edges)
    assert notes("graph", "--mentions", "--to", "dot").out.count("[style=dotted]") == 2


def test_the_graph_reaches_as_far_as_links_of_texts_lead(notes: Newscli) -> None:
    titles = [
        [node["title"] for node in json.loads(notes("graph", "title:c", "--mentions", "--depth", depth).out)["nodes"]]
        for depth in "012"
    ]

    assert titles == [["Note c"], ["Note c", "Note a"], ["Note c", "Note a", "Note b"]]
