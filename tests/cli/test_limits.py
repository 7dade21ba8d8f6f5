"""Numbers without end, queries without end, narrow terminals, what is offered to shells, several libraries."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from newscli.query.syntax import MAX_DEPTH
from tests.conftest import Outcome
from tests.factory import related_entry, write_article

Newscli = Callable[..., Outcome]
HUGE = "9" * 40


@pytest.mark.parametrize(
    ("arguments", "lines"),
    [
        (["list", "-n", HUGE], 5),
        (["list", "--offset", HUGE], 0),
        (["list", "-n", HUGE, "--offset", HUGE], 0),
        (["list", "-n", HUGE, "--offset", "4"], 1),
        (["list", "--min-quality", HUGE], 0),
        (["list", "--min-quality", f"-{HUGE}"], 5),
        (["list", "--min-heat", HUGE], 0),
        (["search", "ai", "-n", HUGE], 5),
        (["search", "ai", "--offset", HUGE], 0),
        (["related", "003", "-n", HUGE], 6),
        (["related", "003", "--offset", HUGE], 0),
        (["related", "000", "--backlinks", "--offset", HUGE], 0),
    ],
)
def test_huge_numbers_are_numbers(newscli: Newscli, arguments: list[str], lines: int) -> None:
    outcome = newscli(*arguments, "-f", "ids")

    assert outcome.code in (0, 1)
    assert outcome.out.count("\n") == lines
    assert "internal error" not in outcome.err


@pytest.mark.parametrize("query", [f"heat:>={HUGE}", f"heat:{HUGE}..", f"date:{HUGE}", f"since:{HUGE}d"])
def test_a_number_beyond_all_in_a_query_is_an_answer_or_an_error(newscli: Newscli, query: str) -> None:
    outcome = newscli("list", query)

    assert outcome.code in (0, 2)
    assert "internal error" not in outcome.err


@pytest.mark.timeout(30)
@pytest.mark.parametrize("query", [":" * 1_000_000, "title:a " * 100_000])
def test_an_argument_without_end_is_refused_at_once(newscli: Newscli, query: str) -> None:
    outcome = newscli("count", query)

    assert outcome.code == 2
    assert outcome.err.splitlines()[0] == "newscli: The query is longer than 20,000 characters."


@pytest.mark.parametrize("ref", [HUGE, "9", "-1", "²"])
def test_a_number_that_no_row_has_fits_no_article(newscli: Newscli, ref: str) -> None:
    newscli("list")

    outcome = newscli("show", "--", ref)

    assert outcome.code == 1
    assert "No article matches" in outcome.err


@pytest.mark.parametrize(
    "query",
    [
        ["ai"] * 3_000,
        [" ".join(["ai"] * 3_000)],
        [" OR ".join(["ai"] * 3_000)],
        ["(" * MAX_DEPTH + "ai" + ")" * MAX_DEPTH],
        ["topic:" + ",".join(["ai"] * 3_000)],
        ['"' + "ai " * 900 + '"'],
    ],
    ids=["arguments", "and", "or", "parentheses", "values", "phrase"],
)
def test_a_query_of_thousands_of_words_has_an_answer(newscli: Newscli, query: list[str]) -> None:
    outcome = newscli("search", *query, "-f", "ids")

    assert outcome.code in (0, 1)
    assert outcome.out.count("\n") == (5 if outcome.code == 0 else 0)
    assert "internal error" not in outcome.err


@pytest.mark.parametrize("opening", ["(", "-(", "NOT ("])
def test_a_query_that_nests_without_end_is_refused_or_answered(newscli: Newscli, opening: str) -> None:
    outcome = newscli("count", f"{opening * 5_000} ai")

    assert outcome.code in (0, 2)
    assert "internal error" not in outcome.err


@pytest.mark.parametrize("order", [("-L", "a", "list", "-L", "b"), ("list", "-L", "b", "--library", "a")])
def test_folders_before_and_after_the_command_are_one_library(
    newscli: Newscli, tmp_path: Path, order: tuple[str, ...]
) -> None:
    for name in ("a", "b"):
        write_article(tmp_path / name, f"{name}.md")
    arguments = [str(tmp_path / word) if word in ("a", "b") else word for word in order]

    assert json.loads(newscli(*arguments, "--json", "--fields", "url,path", "--sort", "path").out) == [
        {"url": f"https://example.com/{name}", "path": str(tmp_path / name / f"{name}.md")} for name in ("a", "b")
    ]


@pytest.mark.parametrize("width", ["1", "20", "24", "30", "40", "50", "60"])
@pytest.mark.parametrize("command", [["list"], ["search", "ai", "--collapse", "none"], ["related", "003"]])
def test_narrow_tables_keep_numbers_and_titles(newscli: Newscli, command: list[str], width: str) -> None:
    lines = newscli(*command, "--width", width).out.splitlines()

    rows = [line for line in lines if line[:1].isdecimal()]
    assert max(map(len, lines)) <= max(int(width), 20)
    assert [row.split()[0] for row in rows] == [str(number + 1) for number in range(6 if "related" in command else 5)]
    titles = newscli(*command, "-f", "{title}").out.splitlines()
    assert all(title[:12] in row for title, row in zip(titles, rows, strict=True))
    assert "Ref" not in lines[0].split()


def test_a_narrow_table_keeps_the_number_of_a_late_row(newscli: Newscli, folder: Path) -> None:
    write_article(folder, "a.md", related=[related_entry(number) for number in range(1, 501)])

    out = newscli("related", "a.md", "-L", str(folder), "--width", "30", "--offset", "499").out

    assert out.splitlines()[-1].startswith("500 ")


@pytest.mark.parametrize(
    ("arguments", "footer"),
    [
        (["list"], "5 articles. ○ = not on the front page."),
        (["list", "-n", "1"], "No. 1 of 5 articles. Next: --offset 1. All: -n 0."),
        (["list", "-n", "2", "--offset", "3"], "4–5 of 5 articles. ○ = not on the front page."),
        (["list", "--offset", "5"], "5 articles, none from number 6 on."),
        (["list", "-n", "0", "provider:cnet"], "1 article."),
        (["search", "police", "--offset", "9"], "1 article, none from number 10 on."),
        (["related", "003"], "6 related articles, 1 in the library (✓). Next: newscli show REF, newscli open REF."),
        (
            ["related", "003", "-n", "2"],
            "1–2 of 6 related articles, 1 in the library (✓). Next: --offset 2. All: -n 0.",
        ),
        (["related", "003", "--offset", "5"], "No. 6 of 6 related articles, 1 in the library."),
        (["related", "003", "--offset", "6"], "6 related articles, 1 in the library. None from number 7 on."),
        (["related", "000", "--backlinks", "--offset", "1"], "1 article, none from number 2 on."),
        (["topics"], "3 topics."),
        (["topics", "zzz"], "Nothing found for zzz"),
        (["providers", "provider:cnet"], "1 provider."),
        (["check"], "No problems."),
    ],
)
def test_the_footer_tells_how_many_there_are(newscli: Newscli, arguments: list[str], footer: str) -> None:
    assert newscli(*arguments).err == f"{footer}\n"


@pytest.mark.parametrize("offset", ["6", "99"])
def test_related_beyond_the_end_keeps_the_numbers_of_all(newscli: Newscli, offset: str) -> None:
    outcome = newscli("related", "003", "--offset", offset)

    assert (outcome.code, outcome.out) == (0, "")
    assert newscli("show", "6", "-f", "ids").out == newscli("related", "003", "--offset", "5", "-f", "ids").out


@pytest.mark.parametrize(
    "options",
    [
        [word for number in range(2_000) for word in ("--provider", f"p{number}")],
        [word for number in range(2_000) for word in ("--topic", f"t{number}")],
        [",".join(f"topic:t{number}" for number in range(600))],
    ],
)
@pytest.mark.parametrize("command", ["list", "count", "stats", "stories"])
def test_options_are_bound_as_texts_are(newscli: Newscli, command: str, options: list[str]) -> None:
    outcome = newscli(command, *options)

    assert outcome.code == 2
    assert "too many conditions" in outcome.err


def test_an_option_that_comes_again_asks_nothing_more(newscli: Newscli) -> None:
    outcome = newscli("count", *["--topic", "ai"] * 5_000)

    assert outcome == newscli("count", "--topic", "ai")


@pytest.mark.parametrize("option", ["--columns", "--fields"])
def test_a_list_of_too_many_names_is_refused(newscli: Newscli, option: str) -> None:
    outcome = newscli("list", option, ",".join(["title"] * 5_000), *(["-f", "json"] if option == "--fields" else []))

    assert outcome.code == 2
    assert "more than 200 names" in outcome.err


def test_a_regular_expression_that_never_ends_is_refused(newscli: Newscli, folder: Path) -> None:
    write_article(folder, "a.md", "one word follows another " * 400 + "!")

    outcome = newscli("-L", str(folder), "list", r"body:/(\w+\s?)+$/")

    assert outcome.code == 2
    assert "takes too long" in outcome.err


def test_only_the_first_unknown_words_have_suggestions(newscli: Newscli) -> None:
    outcome = newscli("list", " ".join(f"topic:ait{number}" for number in range(20)))

    assert 0 < outcome.err.count("Nearest to") + outcome.err.count("Nothing is like") <= 5
