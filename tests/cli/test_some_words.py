"""A search that no article has all the words of, on the real command."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Outcome
from tests.factory import write_article

Newscli = Callable[..., Outcome]
ALL = "--all-words finds only articles with all."
TYPED = "--all-words searches for what was typed."
RESPELT = "No article has “kubernetis” or “seatle”: searched for “kubernetes” and “seattle”."


@pytest.fixture
def library(folder: Path) -> str:
    for name, title, date in [
        ("a", "Azure outage in Seattle", "2020-03-15"),
        ("b", "Azure outage", "2020-09-28"),
        ("c", "Azure prices", "2020-09-29"),
        ("d", "Azure and Kubernetes", "2020-09-30"),
    ]:
        write_article(folder, f"{name}.txt", title=title, excerpt="Nothing.", publishedDateTime=date)
    return str(folder)


@pytest.mark.parametrize(
    ("arguments", "found", "told"),
    [
        (["azure", "outage"], "ba", ""),
        (["outage seattle kubernetes"], "adb", f"No article has all of these words; these have some of them. {ALL}"),
        (["blorgish seattle"], "a", f"No article has “blorgish”; these have some of the others. {ALL}"),
        (
            ["x1 x2 x3 x4 x5 x6 x7 seattle"],
            "a",
            f"No article has “x1”, “x2”, “x3”, “x4”, “x5” or 2 more; these have some of the others. {ALL}",
        ),
        (["kubernetis"], "d", f"No article has “kubernetis”: searched for “kubernetes”. {TYPED}"),
        (
            ["kubernetis", "seatle"],
            "da",
            f"{RESPELT} No article has all of these words; these have some of them. {ALL}",
        ),
    ],
)
def test_stderr_says_what_was_searched_instead(
    newscli: Newscli, library: str, arguments: list[str], found: str, told: str
) -> None:
    outcome = newscli("-L", library, "search", *arguments, "-f", "paths")

    assert "".join(Path(line).stem for line in outcome.out.splitlines()) == found
    assert outcome.err == (f"newscli: {told}\n" if told else "")
    assert outcome.code == 0


def test_with_all_words_nothing_else_is_searched(newscli: Newscli, library: str) -> None:
    outcome = newscli("-L", library, "search", "outage seattle kubernetis", "--all-words")

    assert (outcome.code, outcome.out) == (1, "")
    assert outcome.err.startswith("Nothing found for outage seattle kubernetis\n")
    assert "Nearest to kubernetis: kubernetes" in outcome.err


@pytest.mark.parametrize("query", ["outage AND kubernetes", "azure outage AND kubernetes", "seattle AND prices"])
def test_words_that_are_joined_by_and_are_never_left_out(newscli: Newscli, library: str, query: str) -> None:
    assert newscli("-L", library, "search", query).code == 1


def test_words_beside_those_that_are_joined_may_be_left_out(newscli: Newscli, library: str) -> None:
    outcome = newscli("-L", library, "search", "azure kubernetes outage AND seattle", "-f", "paths")

    assert [Path(line).stem for line in outcome.out.splitlines()] == ["a"]


@pytest.mark.parametrize("word", ["out", "zeattle", "fb2020"])
def test_what_is_short_or_begins_otherwise_is_not_respelt(newscli: Newscli, library: str, word: str) -> None:
    assert newscli("-L", library, "search", word).code == 1


def test_nothing_is_searched_instead_where_a_clause_finds_nothing(newscli: Newscli, library: str) -> None:
    outcome = newscli("-L", library, "search", "outage kubernetes", "--since", "2022")

    assert (outcome.code, outcome.out) == (1, "")
    assert outcome.err.startswith("Nothing found for outage kubernetes date:>=2022-01-01\n")


def test_footer_facets_and_pages_are_of_what_is_shown(newscli: Newscli, library: str) -> None:
    table = newscli(
        "-L", library, "search", "outage seattle kubernetes", "-n", "2", "--facets", "topic", "--collapse", "none"
    )

    assert "AI            3  " in table.out
    assert table.err.endswith("1–2 of 3 articles. Next: --offset 2. All: -n 0.\n")

    pages = [
        json.loads(
            newscli("-L", library, "search", "outage seattle kubernetes", "--json", "-n", "1", "--offset", at).out
        )
        for at in "012"
    ]
    whole = json.loads(newscli("-L", library, "search", "outage seattle kubernetes", "--json").out)
    assert [hit for page in pages for hit in page] == whole
    assert [hit["score"] for hit in whole] == sorted((hit["score"] for hit in whole), reverse=True)


def test_some_words_are_enough_where_that_is_asked_for(newscli: Newscli, library: str) -> None:
    outcome = newscli("-L", library, "search", "azure outage seattle", "--some-words", "-f", "paths")

    assert [Path(line).stem for line in outcome.out.splitlines()][:2] == ["a", "b"]
    assert outcome.err == ""


@pytest.mark.parametrize(
    ("arguments", "is_told"),
    [
        (["azure outage seattle"], True),
        (["azure outage seattle", "--all-words"], False),
        (["azure outage seattle", "-f", "ids"], False),
        (["azure outage"], False),
        (["azure outage blorgish"], False),
    ],
)
def test_after_few_articles_with_many_words_some_are_offered(
    newscli: Newscli, library: str, arguments: list[str], is_told: bool
) -> None:
    err = newscli("-L", library, "search", *arguments).err

    told = "newscli: 1 article has all of these words. --some-words finds those with some of them, too."
    assert (told in err.splitlines()) is is_told


@pytest.mark.parametrize(("rank", "found"), [("relevance", "ab"), ("balanced", "ab"), ("fresh", "ba")])
def test_rank_says_how_much_it_counts_that_an_article_is_new(
    newscli: Newscli, folder: Path, rank: str, found: str
) -> None:
    write_article(folder, "a.txt", title="Robots", excerpt="Robots.", publishedDateTime="2019-01-01")
    write_article(folder, "b.txt", title="Machines", excerpt="Of robots.", publishedDateTime="2022-01-01")
    for number in range(4):
        write_article(folder, f"{number}.txt", title="Machines", publishedDateTime="2018-01-01")

    outcome = newscli("-L", str(folder), "search", "robots", "--rank", rank, "-f", "paths")

    assert "".join(Path(line).stem for line in outcome.out.splitlines()) == found
