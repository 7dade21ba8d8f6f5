"""Links asked for on the command line: clauses, numbers of links, and related articles that a query chooses."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Outcome
from tests.factory import related_entry, write_article
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


@pytest.mark.parametrize(
    ("depth", "message"),
    [
        ("0", "“linked-from:” follows 1 to 9 links."),
        ("10", "“linked-from:” follows 1 to 9 links."),
        ("x", "No article matches “gpzxrfcg8t:x”."),
        ("-1", "No article matches “gpzxrfcg8t:-1”."),
        ("2:2", "No article matches “gpzxrfcg8t:2”."),
    ],
)
def test_a_depth_that_is_none_is_pointed_at(newscli: Newscli, depth: str, message: str) -> None:
    outcome = newscli("count", f"ai linked-from:gpzxrfcg8t:{depth}")

    assert outcome.code == 2
    assert message in outcome.err
    assert "               ^" in outcome.err


def test_articles_are_sorted_and_counted_by_their_backlinks(newscli: Newscli, chain: Path) -> None:
    listed = newscli("-L", str(chain), "list", "--sort", "backlinks,title", "-f", "{title}").out.split()
    counted = newscli("-L", str(chain), "stats", "--by", "backlinks", "-f", "tsv").out.splitlines()

    assert [name for name in listed if name != "Title"] == ["b", "b2", "c", "d", "a", "e"]
    assert counted[1:] == ["0\t2\t0\t0", "1\t2\t1\t1", "2\t2\t2\t2"]


def test_the_number_of_backlinks_is_that_of_the_articles_they_come_from(newscli: Newscli, chain: Path) -> None:
    for name in ("a", "b", "b2", "c", "d", "e"):
        id_ = _id(newscli, chain, name)
        linking = _titles(newscli, chain, "related", id_, "--backlinks")

        assert linking == _titles(newscli, chain, "list", f"links-to:{id_}")
        assert newscli("-L", str(chain), "count", f"path:={chain.name}/{name}.md backlinks:{len(linking)}").out == "1\n"


RELATED = {"b": 10, "out1": 70, "c": 90, "d": 50, "out2": None}


@pytest.fixture
def event(folder: Path) -> Path:
    """An article with three related articles in the library and two outside."""
    links = [link(name, quality=quality) for name, quality in RELATED.items()]
    write_article(folder, "a.md", title="Alpha", related=links)
    write_article(folder, "b.md", title="Beta", topics=["Robots"], quality=10, publishedDateTime="2021-01-01")
    write_article(folder, "c.md", title="Gamma", topics=["Robots"], quality=90, related=[link("e")])
    write_article(folder, "d.md", title="Delta", topics=["AI"], quality=50)
    write_article(folder, "e.md", title="Epsilon", topics=["Robots"])
    return folder


@pytest.mark.parametrize(
    ("arguments", "far", "order"),
    [
        ("", "", ""),
        ("--depth 9", " by at most 9 links", ""),
        ("sort:quality", "", "; sorted by quality, the most first"),
        ("sort:quality --sort title --reverse", "", "; sorted by title, Z to A"),
        ("--reverse", "", "; in the reverse order of the file"),
    ],
)
def test_explain_of_chosen_related_articles_is_true_of_the_answer(
    newscli: Newscli, event: Path, arguments: str, far: str, order: str
) -> None:
    command = ["-L", str(event), "related", "a.md", "topic:robots", *arguments.split()]
    explained = json.loads(newscli(*command, "--explain", "--json").out)
    id_ = _id(newscli, event, "a")

    assert explained["words"] == f"Articles that are linked from {id_}{far}, with “robots” in a topic{order}."
    assert explained["found"] == len(newscli(*command, "-f", "ids").out.split())


LEFT_OUT = "2 related articles are left out: a query finds only articles in the library.\n"


@pytest.mark.parametrize(
    ("arguments", "found"),
    [
        ("topic:robots", "b c"),
        ("--topic robots", "b c"),
        ("topic:robots --since 2022", "c"),
        ("-topic:robots", "d"),
        ("gamma OR delta", "c d"),
        ("quality:>=50 --sort quality", "c d"),
        ("quality:>=50 sort:quality", "c d"),
        ("quality:>=50 sort:quality-asc", "d c"),
        ("quality:>=50 sort:quality --sort title", "c d"),
        ("quality:>=50 --reverse", "d c"),
        ("quality:>=50 -n 1", "c"),
        ("quality:>=50 -n 1 --offset 1", "d"),
        ("topic:robots --depth 2", "b c e"),
        ("--min-quality 20 --unpublished", ""),
        ("--topic robots --backlinks", ""),
        ("!!!", ""),
    ],
)
def test_a_query_chooses_among_the_related_articles(newscli: Newscli, event: Path, arguments: str, found: str) -> None:
    outcome = newscli("-L", str(event), "related", "a.md", *arguments.split(), "-f", "urls")

    assert outcome.out.split() == [url(name) for name in found.split()]
    assert outcome.code == (0 if found else 1)
    assert outcome.err.endswith(LEFT_OUT) is ("backlinks" not in arguments)


def test_chosen_related_articles_keep_their_numbers(newscli: Newscli, event: Path) -> None:
    outcome = newscli("-L", str(event), "related", "a.md", "topic:ai")
    shown = newscli("-L", str(event), "show", "4", "--json")

    assert outcome.out.splitlines()[2].split()[:2] == ["4", "Link"]
    assert (
        outcome.err == "1 related article, 1 in the library (✓). Next: newscli show REF, newscli open REF.\n" + LEFT_OUT
    )
    assert '"title": "Delta"' in shown.out


def test_the_backlinks_are_asked(newscli: Newscli, event: Path) -> None:
    one = newscli("-L", str(event), "related", "e.md", "--backlinks", "--topic", "robots", "-f", "urls")
    two = newscli("-L", str(event), "related", "e.md", "alpha", "--backlinks", "--depth", "2", "-f", "urls")
    none = newscli("-L", str(event), "related", "e.md", "alpha", "--backlinks")

    assert (one.out, two.out) == (f"{url('c')}\n", f"{url('a')}\n")
    assert none.code == 1
    assert "Without alpha: 1 article" in none.err


def test_the_similar_articles_are_asked(newscli: Newscli, folder: Path) -> None:
    for name, changes in {"a": {}, "b": {"topics": ["Robots"]}, "c": {}}.items():
        write_article(folder, f"{name}.md", title="Quenko zzyx plover", excerpt="Xyzzy frob", **changes)
    everything = newscli("-L", str(folder), "related", "a.md", "--similar", "-f", "urls").out.split()
    robots = newscli("-L", str(folder), "related", "a.md", "topic:robots", "--similar", "-n", "1", "-f", "urls")
    none = newscli("-L", str(folder), "related", "a.md", "topic:nothing", "--similar")
    listed = newscli("-L", str(folder), "list", "topic:robots", "--like", "a.md", "-f", "urls")

    assert sorted(everything) == [url("b"), url("c")]
    assert robots.out == listed.out == f"{url('b')}\n"
    explained = json.loads(
        newscli("-L", str(folder), "related", "a.md", "-topic:robots", "--similar", "--explain", "--json").out
    )

    assert (explained["query"], explained["found"]) == ("-topic:robots", 1)
    assert explained["words"] == (
        "Articles that are similar to “Quenko zzyx plover”, the most similar first; "
        "only articles without “robots” in a topic."
    )
    assert none.code == 1
    assert none.err == "No article is similar to “Quenko zzyx plover” and matches the query.\n"


def test_linked_articles_are_marked_among_the_similar_ones(newscli: Newscli, folder: Path) -> None:
    entry = related_entry(1, webUrl=url("b"))
    for name, changes in {"a": {"related": [entry]}, "b": {}, "c": {}}.items():
        write_article(folder, f"{name}.md", title="Quenko zzyx plover", excerpt=f"Only {name}.", **changes)

    found = newscli("-L", str(folder), "related", "a.md", "--similar")
    first = newscli("-L", str(folder), "related", "a.md", "--similar", "-n", "1")
    without = newscli("-L", str(folder), "related", "c.md", "--similar")
    told = json.loads(newscli("-L", str(folder), "related", "a.md", "--similar", "--json").out)

    assert sorted("↔" in line for line in found.out.splitlines()[2:]) == [False, True]
    assert found.err == "2 similar articles, 1 of them linked (↔).\n"
    assert first.err.endswith(". More: -n 0.\n")
    assert without.err == "2 similar articles.\n"
    assert "↔" not in without.out
    assert {row["url"]: row["linked"] for row in told} == {url("b"): True, url("c"): False}


def test_the_most_similar_come_first_unless_words_or_another_order_are_asked_for(
    newscli: Newscli, folder: Path
) -> None:
    for day, (name, title) in enumerate({"a": "quenko vimtor", "b": "quenko vimtor", "c": "", "d": "quenko"}.items()):
        date = f"2022-01-0{day + 1}"
        write_article(folder, f"{name}.md", title=f"Zorbal {title}", excerpt=None, publishedDateTime=date)

    def found(*arguments: str) -> str:
        urls = newscli("-L", str(folder), *arguments, "-f", "urls").out.split()
        return "".join(each.rpartition("/")[2] for each in urls)

    assert found("list", "like:a.md") == "bdc"
    assert found("list", "--like", "a.md", "zorbal") == "bdc"
    assert found("list", "like:a.md", "-n", "2", "--offset", "1") == "dc"
    assert found("list", "like:a.md", "sort:date") == "dcb"
    assert found("list", "like:a.md", "--reverse") == "bcd"
    assert found("list", "-like:b.md") == "b"
    assert found("list", "like:a.md OR like:b.md") == "dcba"
    assert found("search", "like:a.md") == "bdc"
    assert found("search", "like:a.md", "zorbal")[0] == "c"


@pytest.mark.parametrize(
    "command", ["list", "search", "count", "stats", "topics", "authors", "providers", "graph", "stories"]
)
def test_every_command_with_filters_knows_similar_articles(newscli: Newscli, command: str) -> None:
    by_option = newscli(command, "clearview", "--like", "001")

    assert by_option == newscli(command, "clearview", "like:001")
    assert by_option.code == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["list", "--like", "nobody"], "No article matches “nobody”."),
        (["list", "like:nobody"], "No article matches “nobody”."),
        (["list", "like:1:2"], "What is similar has no depth."),
        (["list", "--similar", "1"], "Did you mean --like?"),
        (["similar", "1"], "Did you mean"),
    ],
)
def test_wrong_questions_for_similar_articles_say_what_is_wrong(
    newscli: Newscli, arguments: list[str], said: str
) -> None:
    outcome = newscli(*arguments)

    assert (outcome.code > 0, outcome.out) == (True, "")
    assert said in outcome.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["ai", "--tree"], "--tree takes no query: queries find only articles in the library."),
        (["--topic", "ai", "--missing"], "--missing takes no query: queries find only articles in the library."),
        (["--similar", "ai", "sort:heat"], "--similar lists the most similar first"),
        (["--similar", "--reverse", "--explain"], "--similar lists the most similar first"),
        (["--tree", "sort:title"], "--tree cannot be sorted"),
        (["--tree", "--offset", "1", "--explain"], "--tree cannot be sorted"),
        (["--backlinks", "--depth", "10"], "--backlinks follows 1 to 9 links."),
        (["ai", "--depth", "10"], "A query follows 1 to 9 links."),
        (["ai", "--depth", "10", "--explain"], "A query follows 1 to 9 links."),
        (["ai", "--columns", "url"], "--columns and --facets work only with --backlinks."),
        (["ai", "sort:heat"], "Cannot sort related articles by “heat”."),
        (["ai", "sort:heat", "--explain"], "Cannot sort related articles by “heat”."),
        (["nobody:ai"], "There is no field “nobody”."),
    ],
)
def test_wrong_questions_for_related_articles_say_what_is_wrong(
    newscli: Newscli, arguments: list[str], said: str
) -> None:
    outcome = newscli("related", "000", *arguments)

    assert (outcome.code, outcome.out) == (2, "")
    assert said in outcome.err


def test_missing_articles_have_the_order_of_the_text(newscli: Newscli, event: Path) -> None:
    command = ["-L", str(event), "related", "a.md", "--missing", "-f", "urls"]

    assert newscli(*command, "sort:title").out.split() == [url("out1"), url("out2")]
    assert newscli(*command, "sort:title-desc").out.split() == [url("out2"), url("out1")]
    assert newscli(*command, "sort:title", "--reverse").out.split() == [url("out2"), url("out1")]


def test_links_are_followed_further_than_a_query_goes(newscli: Newscli, chain: Path) -> None:
    assert _titles(newscli, chain, "related", "a.md", "--depth", "10") == [
        "Link to b",
        "Link to c",
        "Link to d",
        "Link to x",
    ]


def test_related_articles_are_those_that_the_language_reaches(newscli: Newscli, chain: Path) -> None:
    for name in ("a", "b", "b2", "c", "d", "e"):
        for depth in ("1", "2", "3"):
            id_ = _id(newscli, chain, name)
            reached = newscli("-L", str(chain), "list", f"linked-from:{id_}:{depth}", "-f", "urls").out.split()
            related = newscli("-L", str(chain), "related", id_, "--depth", depth, "-f", "urls").out.split()

            assert set(reached) == set(related) - {url("x")}
