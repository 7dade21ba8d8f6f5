"""How arguments and options become a query, and what is told of one."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Outcome
from tests.factory import related_entry, write_article

Newscli = Callable[..., Outcome]


def _explained(newscli: Newscli, *arguments: str) -> dict[str, Any]:
    outcome = newscli(*arguments, "--explain", "--json")
    assert outcome.code == 0, outcome.err
    explained: dict[str, Any] = json.loads(outcome.out)
    return explained


def _numbers(newscli: Newscli, *arguments: str) -> str:
    """The numbers of the seeds in an answer."""
    return "".join(line[8] for line in newscli(*arguments, "-f", "paths").out.splitlines())


@pytest.mark.parametrize(
    ("arguments", "query"),
    [
        ([], ""),
        (["ai robot"], "ai robot"),
        (["ai", "robot"], "ai robot"),
        (['"ai robot"'], '"ai robot"'),
        (["ai robot", "police"], "ai robot police"),
        (["ai OR robot", "police"], "(ai OR robot) police"),
        (["police", "ai  robot OR x"], "police ((ai robot) OR x)"),
        (["topic:computer vision", "ai"], "topic:computer vision ai"),
        (['"computer vision"', "ai"], '"computer vision" ai'),
        (["-topic:ai vision", "police"], "-topic:ai vision police"),
        (["ai", "OR", "robot vision"], "ai OR (robot vision)"),
        (['topic:"computer vision"', "ai"], 'topic:"computer vision" ai'),
        (["topic:ai OR topic:iot", "police"], "(topic:ai OR topic:iot) police"),
        (["topic:ai heat:>5", "police"], "topic:ai heat:>5 police"),
        (["(ai", "OR", "iot)", "police"], "(ai OR iot) police"),
        (["ai", "-robot"], "ai -robot"),
        (["ai", "-no", "-foo", "-Loud", "-sad"], "ai -no -foo -Loud -sad"),
    ],
)
def test_arguments_are_one_query(newscli: Newscli, arguments: list[str], query: str) -> None:
    assert _explained(newscli, "list", *arguments)["query"] == _explained(newscli, "list", query)["query"]


def test_behind_two_dashes_there_are_only_words(newscli: Newscli) -> None:
    assert newscli("count", "clearview", "--", "-police").out == "4\n"
    assert newscli("count", "clearview", "--", "-n5").out == "5\n"


@pytest.mark.parametrize("command", ["list", "search"])
def test_columns_are_those_of_articles_not_of_an_explanation(newscli: Newscli, command: str) -> None:
    assert _explained(newscli, command, "clearview", "--columns", "title") == _explained(newscli, command, "clearview")


@pytest.mark.parametrize("command", ["list", "search", "count"])
@pytest.mark.parametrize("words", [["-police"], ["clearview", "-police"], ["-police", "clearview"]])
def test_a_word_with_a_dash_is_a_negation_without_quotes(newscli: Newscli, command: str, words: list[str]) -> None:
    assert _explained(newscli, command, *words)["query"] == " ".join(words)
    assert _explained(newscli, command, *words)["found"] == 4


@pytest.mark.parametrize(
    ("options", "numbers"),
    [
        (["-n2", "-s", "heat"], "10"),
        (["-s", "heat", "-n2", "-r"], "40"),
        (["-n", "2", "-s", "heat"], "10"),
        (["-r", "clearview", "-n", "1"], "1"),
        (["-s", "heat-asc,title", "-n1"], "4"),
        (["-L", "seeds", "-n1"], "0"),
    ],
)
def test_short_options_stay_options(newscli: Newscli, options: list[str], numbers: str) -> None:
    assert _numbers(newscli, "list", *options) == numbers


def test_short_options_for_formats_and_help_stay_options(newscli: Newscli) -> None:
    assert newscli("list", "-f", "ids", "-n5", "-0").out.count("\0") == 5
    assert json.loads(newscli("list", "-f", "json", "-n", "1", "--fields", "id").out) == [{"id": "gpzxrfcg8t"}]
    assert newscli("list", "police", "-h").out == newscli("list", "--help").out


@pytest.mark.parametrize("word", ["-fjson", "-rn5", "-Lseeds", "-n5x", "-nr", "-r0", "-sheat", "-hr", "-f=ids", "-n-5"])
def test_what_more_stands_behind_a_dash_is_a_word(newscli: Newscli, word: str) -> None:
    assert _explained(newscli, "list", word)["query"] == _explained(newscli, "list", f"{word} ")["query"]
    assert newscli("count", word).out == newscli("count", "--", word).out == "5\n"


@pytest.mark.parametrize(
    ("options", "clause"),
    [
        (["--topic", "computer vision"], 'topic:"computer vision"'),
        (["--topic", "=ai"], "topic:=ai"),
        (["--topic", "vis*"], "topic:vis*"),
        (["--topic", "ai", "--topic", "iot"], "topic:ai,iot"),
        (["--topic", "ai,iot"], "topic:ai,iot"),
        (["--topic", "a, b"], 'topic:"a, b"'),
        (["--topic", "!ai"], "-topic:ai"),
        (["--topic", "AI|IoT"], "topic:ai,iot"),
        (["--provider", "wsj.com"], "provider:wsj.com"),
        (["--provider", "/wsj|cnet/"], "provider:/wsj|cnet/"),
        (["--type", "video"], "type:video"),
        (["--category", "news"], "category:news"),
        (["--since", "2022"], "since:2022"),
        (["--since", "2 weeks ago"], 'since:"2 weeks ago"'),
        (["--until", "2022-05"], "until:2022-05"),
        (["--min-quality", "74"], "quality:>=74"),
        (["--min-heat", "-1"], "heat:>=-1"),
        (["--like", "001"], "like:001"),
        (["--like", "001", "--like", "clearview ai still"], 'like:001,"clearview ai still"'),
        (["--published"], "is:published"),
        (["--unpublished"], "is:unpublished"),
        (["--topic", "ai", "--since", "2022"], "topic:ai since:2022"),
    ],
)
def test_options_are_clauses(newscli: Newscli, options: list[str], clause: str) -> None:
    by_option, by_clause = _explained(newscli, "list", *options), _explained(newscli, "list", clause)

    assert by_option["found"] == by_clause["found"]
    assert by_option["values"] == by_clause["values"]
    assert by_option["query"].replace("-is:published", "is:unpublished") == by_clause["query"].replace(
        "-is:published", "is:unpublished"
    )


def test_explain_tells_words_query_and_hits(newscli: Newscli) -> None:
    outcome = newscli("list", "clearview", "date:2022", "heat:9999", "--explain")

    lines = outcome.out.splitlines()
    assert lines[0] == "Articles with “clearview” in their text, published in 2022, whose heat is 9999."
    assert lines[2] == "Query    clearview date:2022 heat:9999"
    assert lines[3] == "Found    0"
    assert [line.rsplit(maxsplit=2) for line in lines[6:9]] == [
        ["clearview", "5", "0"],
        ["date:2022", "3", "0"],
        ["heat:9999", "0", "3"],
    ]
    assert len(lines) == 9
    assert outcome.code == 0


@pytest.mark.parametrize(
    "command", ["list", "search", "count", "stats", "stories", "topics", "authors", "providers", "graph"]
)
def test_explain_of_every_command_tells_its_query_and_the_sql_with_debug_alone(newscli: Newscli, command: str) -> None:
    plain = newscli(command, "clearview", "--explain")
    debugged = newscli(command, "clearview", "--explain", "--debug")

    assert (plain.code, plain.err) == (0, "")
    assert "rticles with “clearview” in their text" in plain.out
    assert "Query    clearview\nFound    5\n" in plain.out
    assert "SELECT" not in plain.out
    assert debugged.out.startswith(plain.out)
    assert "SELECT count(*)" in debugged.out
    assert """  ? = '("clearview")'""" in debugged.out


@pytest.mark.parametrize(
    ("options", "words", "found"),
    [
        ([], "Articles that “Tech Leaders” links to.", 2),
        (["--tree"], "Articles that “Tech Leaders” links to.", 2),
        (["--depth", "3"], "Articles that “Tech Leaders” links to at most 3 links away.", 3),
        (["--missing"], "Articles that “Tech Leaders” links to; only those that the library does not have.", 1),
        (["-s", "date", "-r"], "Articles that “Tech Leaders” links to; sorted by date, the oldest first.", 2),
        (["sort:title"], "Articles that “Tech Leaders” links to; sorted by title, A to Z.", 2),
        (["sort:title", "-r"], "Articles that “Tech Leaders” links to; sorted by title, Z to A.", 2),
        (["sort:title", "-s", "date"], "Articles that “Tech Leaders” links to; sorted by date, the newest first.", 2),
        (["-r"], "Articles that “Tech Leaders” links to; in the reverse order of the file.", 2),
        (
            ["--missing", "sort:title"],
            (
                "Articles that “Tech Leaders” links to; only those that the library does not have; "
                "sorted by title, A to Z."
            ),
            1,
        ),
        (
            ["--similar"],
            "Articles that are similar to “Tech Leaders”, the most similar first.",
            1,
        ),
    ],
)
def test_explain_of_related_tells_which_links(
    newscli: Newscli, folder: Path, options: list[str], words: str, found: int
) -> None:
    links = [related_entry(1, webUrl=f"https://example.com/{name}") for name in ("b", "outside")]
    write_article(folder, "a.md", title="Tech Leaders", webUrl="https://example.com/a", related=links)
    beyond = related_entry(1, webUrl="https://example.com/beyond")
    write_article(folder, "b.md", title="B", webUrl="https://example.com/b", related=[beyond])

    explained = _explained(newscli, "related", "a.md", "-L", str(folder), *options)

    assert (explained["words"], explained["found"]) == (words, found)
    assert newscli("related", "a.md", "-L", str(folder), *options, "--explain").out.startswith(words)


def test_explain_of_backlinks_tells_their_query(newscli: Newscli) -> None:
    explained = _explained(newscli, "related", "000", "--backlinks", "--sort", "heat")

    assert explained["words"] == "Articles that link to gpzxrfcg8t; sorted by heat, the most first."
    assert explained["query"] == "links-to:gpzxrfcg8t sort:heat-desc"


def test_explain_of_stories_tells_size_and_order(newscli: Newscli) -> None:
    arguments = ["ai", "--min-size", "2", "--min-publishers", "3", "--sort", "size-asc,date"]

    assert _explained(newscli, "stories", *arguments)["words"] == (
        "Stories of articles with “ai” in their text; with 2 articles or more; told by 3 publishers or more; "
        "sorted by size, the smallest first, then by date, the newest first."
    )


def test_explain_keeps_the_sql_for_programs(newscli: Newscli) -> None:
    assert list(_explained(newscli, "list", "ai")) == ["words", "query", "sql", "values", "found", "clauses"]


def test_words_of_an_explanation_are_wrapped_between_words(newscli: Newscli) -> None:
    outcome = newscli("list", "facial recognition heat:>=5 topic:ai date:2022", "--explain", "--width", "40")

    told = outcome.out.partition("\n\n")[0]
    assert all(len(line) <= 40 for line in told.splitlines())
    assert (
        " ".join(told.split()) == _explained(newscli, "list", "facial recognition heat:>=5 topic:ai date:2022")["words"]
    )


@pytest.mark.parametrize(
    ("query", "expression"),
    [
        ("ai robot", '(("ai") AND ("robot"))'),
        ("ai OR robot", '(("ai") OR ("robot"))'),
        ("ai -robot", '(("ai") NOT ("robot"))'),
        ("ai robot -police", '((("ai") AND ("robot")) NOT ("police"))'),
    ],
)
def test_words_are_counted_by_the_text_alone(newscli: Newscli, query: str, expression: str) -> None:
    explained = _explained(newscli, "count", query)

    assert " ".join(explained["sql"].split()) == "SELECT count(*) FROM article_text WHERE article_text MATCH ?"
    assert explained["values"] == [expression]


@pytest.mark.parametrize("output", ["json", "jsonl", "csv", "tsv"])
def test_explain_is_told_to_programs(newscli: Newscli, output: str) -> None:
    assert "clauses" in newscli("search", "ai", "--explain", "-f", output).out


@pytest.mark.parametrize(
    ("query", "before", "said"),
    [
        ("topik:x", 0, "Did you mean “topic:”?"),
        ("ai -topik:x", 4, "Did you mean “topic:”?"),
        ("漢字 heat:x", 10, "“x” is not a number."),
        ("ＡＩ é heat:x", 12, "“x” is not a number."),
        ("ai\theat:x", 8, "“x” is not a number."),
        ("topic:", 0, "“topic:” needs a value."),
        ("ai topic:", 3, "“topic:” needs a value."),
        ("heat:>x", 5, "“>x” is not a number."),
        ("title:/(/", 6, ""),
    ],
)
def test_a_caret_stands_below_the_place_of_an_error(newscli: Newscli, query: str, before: int, said: str) -> None:
    outcome = newscli("list", query)

    assert (outcome.code, outcome.out) == (2, "")
    assert said in outcome.err
    shown, caret = outcome.err.splitlines()[1:3]
    assert shown == f"  {query.replace(chr(9), ' ')}"
    assert caret == f"  {' ' * before}^"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["search", "clearvew", "--all-words"], ["Nothing found for clearvew", "Nearest to clearvew: clearview"]),
        (["list", "topic:micosoft"], ['Nearest to topic:micosoft: topic:"Microsoft AI"']),
        (["list", "date:2030"], ["The library has articles from 2020-06-11 to 2022-05-25."]),
        (["list", "--since", "2030"], ["The library has articles from 2020-06-11 to 2022-05-25."]),
        (["list", "clearview date:2030"], ["Without date:2030: 5 articles"]),
        (
            ["list", "provider:wsj provider:cnet"],
            ["A comma means either: provider:wsj,cnet", "Without provider:wsj: 1"],
        ),
        (["list", "heat:9999 quality:9999"], ["No article has heat:9999 or quality:9999"]),
        (["list", "provider:wsj microsoft"], ["Without provider:wsj: 1 article"]),
    ],
)
@pytest.mark.parametrize("output", ["table", "cards", "ids"])
def test_stderr_says_why_nothing_is_found(newscli: Newscli, arguments: list[str], said: list[str], output: str) -> None:
    outcome = newscli(*arguments, "-f", output)

    assert (outcome.code, outcome.out) == (1 if arguments[0] == "search" else 0, "")
    assert all(line in outcome.err for line in said)


def test_a_library_without_articles_says_so(newscli: Newscli, folder: Path) -> None:
    assert newscli("list", "-L", str(folder)).err == "The library has no articles.\n"


@pytest.mark.parametrize(
    ("now", "numbers"), [("2022-05-26", "03"), ("2022-05-31", "0"), ("latest", "03"), ("2021-06-20", "0324")]
)
def test_relative_dates_are_counted_from_now(
    newscli: Newscli, monkeypatch: pytest.MonkeyPatch, now: str, numbers: str
) -> None:
    assert _numbers(newscli, "list", "since:7d", "--now", now) == numbers
    assert _numbers(newscli, "--now", now, "list", "--since", "7d") == numbers
    monkeypatch.setenv("NEWSCLI_NOW", now)
    assert _numbers(newscli, "list", "since:7d") == numbers


def test_the_option_comes_before_the_environment(newscli: Newscli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSCLI_NOW", "2030")

    assert _numbers(newscli, "list", "since:7d", "--now", "2022-05-26") == "03"


def test_a_now_that_is_no_date_is_wrong_usage(newscli: Newscli) -> None:
    outcome = newscli("list", "--now", "soon")

    assert (outcome.code, outcome.out) == (2, "")
    assert "“soon” is not a date." in outcome.err


@pytest.mark.parametrize(
    ("sort", "numbers"),
    [
        ("quality,title", "12043"),
        ("quality-asc,title-desc", "34021"),
        ("heat-asc,date", "40213"),
        ("heat,date-asc", "12043"),
        ("heat-desc,provider-desc", "10243"),
        ("HEAT , title", "12043"),
    ],
)
def test_several_keys_sort_with_missing_values_last(newscli: Newscli, sort: str, numbers: str) -> None:
    assert _numbers(newscli, "list", "--sort", sort) == numbers
    assert _numbers(newscli, "list", f"sort:{sort.replace(' ', '')}") == numbers


def test_random_is_the_same_for_the_same_seed(newscli: Newscli) -> None:
    orders = [_numbers(newscli, "list", "--sort", "random", "--seed", str(seed)) for seed in range(20)]

    assert orders == [_numbers(newscli, "list", "sort:random", "--seed", str(seed)) for seed in range(20)]
    assert len(set(orders)) > 5
    assert {"".join(sorted(order)) for order in orders} == {"01234"}


@pytest.mark.parametrize(
    ("text", "query"),
    [("ｶﾅ", "カナ"), ("カナ", "ｶﾅ"), ("\u2f00", "一"), ("㍿", "株式会社"), ("株式会社", "㍿"), ("ＡＩ", "ai")],
)
def test_compatibility_forms_are_found_as_their_usual_forms(
    newscli: Newscli, folder: Path, text: str, query: str
) -> None:
    write_article(folder, "a.md", title=f"x {text} y")

    assert newscli("search", query, "-L", str(folder), "-f", "ids").out.count("\n") == 1
