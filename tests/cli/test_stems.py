"""Words find their other forms: each sentence on the real command."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Outcome
from tests.factory import write_article

Newscli = Callable[..., Outcome]


@pytest.fixture
def library(folder: Path) -> str:
    for name, title, excerpt in [
        ("a", "An outage", "The service was down."),
        ("b", "Two outages of outages", "Outages again, outages, all outages."),
        ("c", "Shops were disrupted", "A storm."),
        ("d", "Who is disrupting whom", "Nothing."),
        ("e", "Of disruption", "An outage, and then other outages."),
    ]:
        write_article(folder, f"{name}.txt", title=title, excerpt=excerpt)
    return str(folder)


def _found(newscli: Newscli, library: str, *arguments: str, command: str = "search") -> str:
    """The names of the files that are found, in the order of the answer."""
    outcome = newscli("-L", library, command, *arguments, "-f", "paths")
    assert outcome.code in (0, 1), outcome.err
    return "".join(Path(line).stem for line in outcome.out.splitlines())


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("outage", "abe"),
        ("outages", "abe"),
        ("disrupt", "cde"),
        ("Disruptive", "cde"),
        ("title:outage", "ab"),
        ("excerpt:outage", "be"),
        ("text:outage", "abe"),
        ("=outage", "ae"),
        ('"outage"', "ae"),
        ('title:"outage"', "a"),
        ("text:=outage", "ae"),
        ("=disrupt", ""),
        ('"disrupt"', ""),
        ('"outage of"', ""),
        ('"outages of"', "b"),
        ("disrupt outage", "e"),
        ("disrupt -outage", "cd"),
        ("disrupt -=outages", "cd"),
        ("disrupt OR =outages", "bcde"),
    ],
)
def test_a_word_finds_its_other_forms_and_an_exact_one_only_itself(
    newscli: Newscli, library: str, query: str, found: str
) -> None:
    assert "".join(sorted(_found(newscli, library, query))) == found
    assert newscli("-L", library, "count", query).out == f"{len(found)}\n"


@pytest.mark.parametrize("other", ["", "type:article", "-zzz", "--limit=0", "--collapse=url"])
@pytest.mark.parametrize(
    ("query", "exact", "kin"),
    [
        ("outage", "ae", "b"),
        ("outages", "be", "a"),
        ("disrupting", "d", "ce"),
        ("disruption outage", "e", ""),
        ("excerpt:outage", "e", "b"),
    ],
)
def test_words_as_typed_stand_before_other_forms(
    newscli: Newscli, library: str, query: str, exact: str, kin: str, other: str
) -> None:
    found = _found(newscli, library, f"({query})", *filter(None, [other]))

    assert (sorted(found[: len(exact)]), sorted(found[len(exact) :])) == (list(exact), list(kin))


def test_an_order_of_its_own_comes_before_exactness(newscli: Newscli, library: str) -> None:
    assert _found(newscli, library, "outage", "--sort", "title") == "aeb"
    assert _found(newscli, library, "outages", "--sort", "title") == "aeb"


@pytest.mark.parametrize("limit", [1, 2, 3])
@pytest.mark.parametrize("query", ["outage", "disrupting OR outage", "outage type:article", "disruption outage"])
def test_a_page_is_the_beginning_of_the_whole_answer(newscli: Newscli, library: str, query: str, limit: int) -> None:
    whole = _found(newscli, library, query, "-n", "0")

    assert _found(newscli, library, query, "-n", str(limit)) == whole[:limit]
    assert _found(newscli, library, query, "-n", str(limit), "--offset", "1") == whole[1 : limit + 1]


def test_other_forms_are_marked(newscli: Newscli, library: str) -> None:
    painted = newscli("-L", library, "search", "outage", "--color", "always", "--width", "100").out

    assert sorted(re.findall(r"\x1b\[1;4;31m(\w+)\x1b\[0m", painted)) == ["Outages", *["outage"] * 2, *["outages"] * 5]


def test_the_snippet_is_the_piece_around_another_form(newscli: Newscli, folder: Path) -> None:
    write_article(folder, "a.txt", excerpt="word " * 60 + "outages")

    (hit,) = json.loads(newscli("-L", str(folder), "search", "outage", "--json").out)

    assert hit["snippet"] == "…" + "word " * 8 + "outages"


def test_without_stems_a_word_is_itself(newscli: Newscli, library: str) -> None:
    (Path(library) / ".newscli.toml").write_text('stem = "none"', encoding="utf-8")

    assert sorted(_found(newscli, library, "outage")) == ["a", "e"]
    nothing = newscli("-L", library, "search", "disrupt", "--all-words")
    assert (nothing.code, nothing.out) == (1, "")
    assert "disrupt*: 3 articles" in nothing.err.splitlines()


def test_german_words_have_german_stems(newscli: Newscli, folder: Path) -> None:
    write_article(folder, "a.txt", title="Die Häuser der Störungen")
    (folder / ".newscli.toml").write_text('stem = "german"', encoding="utf-8")

    assert [_found(newscli, str(folder), word) for word in ("Haus", "Störung", '"Haus"')] == ["a", "a", ""]


def test_settings_that_are_wrong_are_told(newscli: Newscli, library: str) -> None:
    (Path(library) / ".newscli.toml").write_text('stem = "klingon"', encoding="utf-8")

    outcome = newscli("-L", library, "count")

    assert (outcome.code, outcome.out) == (2, "")
    assert "“stem” is not a known language: 'klingon'." in outcome.err
    assert "Known: none, arabic, " in outcome.err


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ('"disrupt"', "disrupt*: 3 articles"),
        ("=outaged", "outaged: 3 articles"),
        ('"disrupt storm"', "disrupt*: 3 articles"),
        ("outa", "outa*: 3 articles"),
        ("otuage", "Nearest to otuage: outage"),
        ("outage storm whom", "storm alone: 1 article"),
    ],
)
def test_what_would_be_found_is_told_where_nothing_is(newscli: Newscli, library: str, query: str, told: str) -> None:
    outcome = newscli("-L", library, "search", query, "--all-words")

    assert outcome.code == 1
    assert told in outcome.err.splitlines()
