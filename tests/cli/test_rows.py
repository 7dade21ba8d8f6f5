"""Rows of the last listing, several at a time, and the related articles of an article by their numbers."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import pytest

from newscli.index.files import cache_folder
from tests.conftest import Outcome
from tests.factory import write_article
from tests.telling import link, url

Newscli = Callable[..., Outcome]
NAMES = "abcdefg"


@pytest.fixture
def listed(newscli: Newscli, folder: Path) -> Newscli:
    """The command line on seven articles, a to g, of which the last listing has c to f as rows 3–6."""
    for number, name in enumerate(NAMES, start=1):
        links = [link(other) for other in ("out", "b", "a") if other != name]
        write_article(folder, f"{name}.md", title=f"Story {number} of 40", related=links)
    write_article(folder, "2021-03.md", title="March")
    write_article(folder, "2021-10.md", title="October")

    def run(*arguments: str) -> Outcome:
        return newscli("-L", str(folder), *arguments)

    run("list", "--sort", "title-desc", "path:a,b,c,d,e,f,g", "--sort", "title", "--offset", "2", "-n", "4")
    return run


def _shown(run: Newscli, *refs: str) -> str:
    outcome = run("show", *refs, "-f", "urls")
    assert outcome.code == 0, outcome.err
    return outcome.out.replace(url(""), "").replace("\n", "")


@pytest.mark.parametrize(
    ("refs", "shown"),
    [
        ("3", "c"),
        ("3-5", "cde"),
        ("3..5", "cde"),
        ("3-3", "c"),
        ("5,3", "ec"),
        ("3,5-6", "cef"),
        ("3,3", "cc"),
        ("3-4 f.md", "cdf"),
        ("3 4 5", "cde"),
        ("a.md 3-4", "acd"),
        ("2021-03", "2021-03"),
        ("2021-03 3,4", "2021-03cd"),
        ("2021-10", "2021-10"),
    ],
)
def test_rows_are_named_together(listed: Newscli, refs: str, shown: str) -> None:
    assert _shown(listed, *refs.split()) == shown


@pytest.mark.parametrize("ref", ["77", "7-9", "1,3", "3-7", "3,99", "4,5,1"])
def test_a_row_outside_the_last_listing_says_which_rows_that_has(listed: Newscli, ref: str) -> None:
    outcome = listed("show", ref)

    assert (outcome.code, outcome.out) == (1, "")
    assert f"No article matches “{ref}”." in outcome.err
    assert outcome.err.endswith("The last listing has rows 3–6.\n")


@pytest.mark.parametrize("ref", ["40-3", "03-05", "3,", "3-", "3--5", "3,x"])
def test_what_is_no_list_of_rows_is_a_file_or_a_title(listed: Newscli, ref: str) -> None:
    assert "The last listing" not in listed("show", ref).err


@pytest.mark.parametrize(
    ("ref", "said", "meant"), [("5-3", "5-3", "3-5"), ("4..1", "4-1", "1-4"), ("3,6-5", "6-5", "5-6")]
)
def test_rows_that_end_before_they_begin_are_wrong(listed: Newscli, ref: str, said: str, meant: str) -> None:
    outcome = listed("show", ref)

    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err == f"newscli: The rows {said} end before they begin.\nDid you mean {meant}?\n"


def test_a_number_that_is_no_row_is_no_title_either(listed: Newscli) -> None:
    many, one = (listed("show", ref, "-f", "urls") for ref in ("40", "7"))

    assert many.code == 2
    assert "“40” matches 7 articles." in many.err
    assert many.err.endswith("The last listing has rows 3–6. Name one by its id.\n")
    assert (one.code, one.out) == (1, "")
    assert one.err == (
        "newscli: No article matches “7”.\nThe last listing has rows 3–6. `newscli search 7` looks for the number.\n"
    )


def test_a_number_without_a_listing_says_how_to_make_one(newscli: Newscli) -> None:
    outcome = newscli("show", "3")

    assert outcome.code == 1
    assert outcome.err.endswith("There is no listing yet: `newscli list` numbers its rows.\n")


def test_a_listing_of_one_row_is_told(newscli: Newscli) -> None:
    newscli("list", "-n", "1")

    assert newscli("show", "2").err.endswith("The last listing has row 1.\n")


@pytest.mark.parametrize("command", ["open", "related", "story"])
def test_several_rows_are_wrong_where_one_article_is_asked_for(listed: Newscli, command: str) -> None:
    outcome = listed(command, "3-4")

    assert (outcome.code, outcome.out) == (2, "")
    assert "“3-4” names several rows, and one article is asked for." in outcome.err


@pytest.mark.parametrize(("ref", "said"), [("3", True), ("c.md", False)])
def test_the_nth_related_article_is_shown(listed: Newscli, ref: str, *, said: bool) -> None:
    outcome = listed("show", ref, "2", "-f", "urls")

    assert (outcome.code, outcome.out) == (0, f"{url('b')}\n")
    assert outcome.out == listed("open", ref, "2", "--print").out
    expected = "Related article 2 of row 3. For the rows 3 and 2: newscli show 3,2\n"
    assert outcome.err == (expected if said else "")


def test_the_nth_related_article_may_be_outside_the_library(listed: Newscli) -> None:
    assert json.loads(listed("show", "c.md", "1", "--json").out)[0]["title"] == "Link to out"


def test_a_related_article_that_is_not_there_is_an_error(listed: Newscli) -> None:
    outcome = listed("show", "c.md", "4")

    assert (outcome.code, outcome.out) == (1, "")
    assert "The article has 3 related articles, no number 4." in outcome.err


def test_the_numbers_in_show_are_those_that_show_takes(listed: Newscli) -> None:
    outcome = listed("show", "c.md")
    lines = outcome.out.splitlines()
    at = lines.index("Related")

    assert [line.split()[0] for line in lines[at + 1 : at + 4]] == ["1", "2", "3"]
    assert outcome.err.startswith("Related article N: newscli show ")
    assert _shown(listed, "3") == "c"  # the listing before is still the last


def test_an_article_outside_says_the_ids_of_those_that_name_it(listed: Newscli) -> None:
    shown = listed("show", url("out"), "--width", "100").out
    ids = listed("list", "links:>0", "-f", "ids").out.split()

    assert all(id_ in shown for id_ in ids)
    assert "#" not in shown


@pytest.mark.parametrize(
    "content",
    [
        '{"first": Infinity, "ids": []}',
        '{"first": NaN, "ids": []}',
        '{"first": 1e999, "ids": ["a"]}',
        f'{{"first": {"9" * 5000}, "ids": []}}',
        '{"first": 1, "ids": ["\\ud800"]}',
        '{"first": 1, "ids": [["a"]]}',
        '{"first": 1, "ids": [NaN]}',
        '{"first": 1, "ids": 5}',
        '{"first": [], "ids": []}',
        "[]",
        "5",
        "null",
        "",
        "\xff\0",
        "[" * 100_000,
        '{"a":' * 100_000,
    ],
)
def test_an_odd_listing_has_no_rows(listed: Newscli, state: Path, content: str) -> None:
    (place,) = state.iterdir()
    place.write_text(content, encoding="latin-1")

    outcome = listed("show", "1")

    assert (outcome.code, outcome.out) == (1, "")
    assert outcome.err.startswith("newscli: No article matches “1”.\n")
    assert "internal error" not in outcome.err


@pytest.fixture
def state() -> Path:
    """The folder in which the last listing is kept."""
    return Path(os.environ["NEWSCLI_STATE_DIR"])


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_listing_that_is_a_pipe_is_replaced(listed: Newscli, state: Path) -> None:
    (place,) = state.iterdir()
    place.unlink()
    os.mkfifo(place)

    assert listed("show", "1").code == 1
    assert listed("list").code == 0
    assert listed("show", "1").code == 0


def test_without_a_home_there_are_answers_and_no_row_numbers(newscli: Newscli, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_home(*_: object, **__: object) -> NoReturn:
        raise RuntimeError("could not determine the home directory")

    for name in ("NEWSCLI_CACHE_DIR", "NEWSCLI_STATE_DIR"):
        monkeypatch.delenv(name)
    monkeypatch.setattr("platformdirs.user_cache_path", no_home)
    monkeypatch.setattr("platformdirs.user_state_path", no_home)
    monkeypatch.setattr("newscli.library.cache_folder", cache_folder)

    listed, shown = newscli("list"), newscli("show", "1")

    assert listed.code == 0
    assert "No article matches" in shown.err
    assert "internal error" not in listed.err + shown.err
