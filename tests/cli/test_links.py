"""Links asked for on the command line: clauses, numbers of links, and related articles that a query chooses."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Outcome
from tests.factory import write_article
from tests.telling import link, url

Newscli = Callable[..., Outcome]


@pytest.fixture
def chain(folder: Path) -> Path:
    """a → b → c → d, e → b; b has two files, of which the second alone links to c; d links to x, outside."""
    for name, targets in {"a": "b", "b": "", "c": "d", "d": "x", "e": "b"}.items():
        write_article(folder, f"{name}.md", title=f"Title {name}", related=[link(target) for target in targets])
    write_article(folder, "b2.md", title="Title b2", webUrl=url("b"), related=[link("c")], topics=["Robots"])
    return folder


def _titles(newscli: Newscli, folder: Path, *arguments: str) -> list[str]:
    outcome = newscli("-L", str(folder), *arguments, "-f", "{title}")
    assert outcome.code in (0, 1), outcome.err
    return sorted(line.removeprefix("Title ") for line in outcome.out.splitlines())


def _id(newscli: Newscli, folder: Path, name: str) -> str:
    return newscli("-L", str(folder), "list", f"path:{name}.md", "-f", "ids").out.strip()


@pytest.mark.parametrize(
    ("clause", "found"),
    [
        ("links-to:{b}", "a e"),
        ("names:{b}", "a e"),
        ("links-to:{b2}", "a e"),
        ("links-to:{c}", "b2"),
        ("links-to:{c}:2", "a b2 e"),
        ("links-to:{d}:3", "a b2 c e"),
        ("linked-from:{a}", "b b2"),
        ("linked-from:{a}:2", "b b2 c"),
        ("linked-from:{a}:9", "b b2 c d"),
        ("linked-from:{b}", ""),
        ("linked-from:{b2}", "c"),
        ("linked-from:{a},{b2} -title:b", "b2 c"),
        ("linked-from:{a}:2 -linked-from:{a}", "c"),
        ("links:0", "b"),
        ("related:0", "b"),
        ("links:>0 backlinks:0", "a e"),
        ("backlinks:>=2", "b b2"),
        ("backlinks:1", "c d"),
        ("backlinks:1..2 topic:robots", "b2"),
        ("has:backlinks", "b b2 c d"),
        ("no:backlinks", "a e"),
    ],
)
def test_links_are_clauses(newscli: Newscli, chain: Path, clause: str, found: str) -> None:
    ids = {name: _id(newscli, chain, name) for name in ("a", "b", "b2", "c", "d")}

    assert _titles(newscli, chain, "list", clause.format(**ids)) == found.split()
    assert newscli("-L", str(chain), "count", clause.format(**ids)).out == f"{len(found.split())}\n"


@pytest.mark.parametrize("depth", ["0", "10", "x", "-1", "2:2"])
def test_a_depth_that_is_none_is_pointed_at(newscli: Newscli, depth: str) -> None:
    outcome = newscli("count", f"ai linked-from:gpzxrfcg8t:{depth}")

    assert outcome.code == 2
    assert "“linked-from:” follows 1 to 9 links." in outcome.err
    assert "               ^" in outcome.err


def test_articles_are_sorted_and_counted_by_their_backlinks(newscli: Newscli, chain: Path) -> None:
    listed = newscli("-L", str(chain), "list", "--sort", "backlinks,title", "-f", "{title}").out.split()
    counted = newscli("-L", str(chain), "stats", "--by", "backlinks", "-f", "tsv").out.split()

    assert [name for name in listed if name != "Title"] == ["b", "b2", "c", "d", "a", "e"]
    assert counted[-6:] == ["0", "2", "1", "2", "2", "2"]


def test_the_number_of_backlinks_is_that_of_the_articles_they_come_from(newscli: Newscli, chain: Path) -> None:
    for name in ("a", "b", "b2", "c", "d", "e"):
        id_ = _id(newscli, chain, name)
        linking = _titles(newscli, chain, "related", id_, "--backlinks")

        assert linking == _titles(newscli, chain, "list", f"links-to:{id_}")
        assert newscli("-L", str(chain), "count", f"path:={chain.name}/{name}.md backlinks:{len(linking)}").out == "1\n"
