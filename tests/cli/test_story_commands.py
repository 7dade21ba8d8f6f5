"""stories, story, related and --collapse beyond what they print: options, exit codes, numbers, pipes."""

import csv
import io
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Outcome
from tests.factory import related_entry, write_article
from tests.telling import link, url, words_of_event, write_event

Newscli = Callable[..., Outcome]
HUGE = "9" * 40
RARE = "Zorbal quenko vimtor"


@pytest.fixture
def told(newscli: Newscli, folder: Path) -> Newscli:
    """newscli on a story of three files and one article outside, one of two, and two articles that are in none."""
    day = {name: f"2022-05-{number}T10:00:00Z" for number, name in enumerate(("a", "b", "far"), start=20)}
    write_event(
        folder,
        {
            "a": {"title": "Ferry one", "heat": 90, "publishedDateTime": day["a"]},
            "b": {"title": "Ferry two", "heat": 5, "publishedDateTime": day["b"], "provider": {"name": "Post"}},
        },
        [link("far", title="Ferry far", publishedDateTime=day["far"])],
    )
    write_article(
        folder,
        "b-again.md",
        webUrl=url("b"),
        title="Ferry again",
        excerpt=words_of_event("a"),
        publishedDateTime=day["b"],
        heat=None,
        provider="Post",
    )
    write_event(
        folder, {"c": {"heat": 95}, "d": {"heat": 1}}, title="Grid", publishedDateTime="2021-01-01", topics=None
    )
    write_article(folder, "e.md", title=RARE, publishedDateTime="2020-01-01", related=[link("f"), link("gone")])
    write_article(folder, "f.md", title="Else", publishedDateTime="2019-01-01")
    write_article(folder, "g.md", title=RARE, publishedDateTime="2020-04-02")

    def run(*arguments: str) -> Outcome:
        return newscli(*arguments, "-L", str(folder))

    return run


def _titles(outcome: Outcome) -> list[str]:
    assert outcome.code == 0
    return [article["title"] for article in json.loads(outcome.out)]


def _shown(told: Newscli, number: int) -> str:
    """The title of what a number means."""
    article = json.loads(told("show", str(number), "--json").out)
    return str(article["title"])


def _rows(outcome: Outcome) -> list[dict[str, str]]:
    assert outcome.code == 0
    return list(csv.DictReader(io.StringIO(outcome.out)))


def _numbered(outcome: Outcome) -> dict[int, str]:
    """The rows of a table by their numbers."""
    assert outcome.code == 0
    rows = [re.match(r"\s*(\d+) (?!articles?\b)\s*(.*)", line) for line in outcome.out.splitlines()]
    return {int(row[1]): row[2] for row in rows if row}


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--backlinks", "--similar"], "--backlinks and --similar cannot be combined."),
        (["--backlinks", "--tree"], "--backlinks and --tree cannot be combined."),
        (["--backlinks", "--missing"], "--backlinks and --missing cannot be combined."),
        (["--similar", "--tree"], "--similar and --tree cannot be combined."),
        (["--similar", "--missing"], "--similar and --missing cannot be combined."),
        (["--similar", "--depth", "3"], "--similar and --depth cannot be combined."),
        (["--tree", "--missing"], "--tree and --missing cannot be combined."),
        (["--similar", "--sort", "date"], "--similar lists the most similar first"),
        (["--similar", "--reverse"], "--similar lists the most similar first"),
        (["--tree", "--sort", "date"], "--tree cannot be sorted"),
        (["--tree", "--reverse"], "--tree cannot be sorted"),
        (["--tree", "--offset", "1"], "--tree cannot be sorted"),
        (["--columns", "title"], "--columns and --facets work only with --backlinks."),
        (["--facets", "topic"], "--columns and --facets work only with --backlinks."),
        (["--similar", "--columns", "title"], "--columns and --facets work only with --backlinks."),
        (["--depth", "0"], "--depth takes a whole number from 1 on, not “0”."),
        (["--sort", "heat"], "Cannot sort related articles by “heat”"),
        (["--depth", "2", "--sort", "size"], "Cannot sort by “size”."),
        *(
            (["--tree", "-f", name], "--tree is available only as a table.")
            for name in ("json", "jsonl", "csv", "ids", "cards", "{id}")
        ),
        (["--tree", "--json"], "--tree is available only as a table."),
        (["--similar", "--json", "--fields", "scor"], "Did you mean “score”?"),
    ],
)
def test_options_of_related_that_contradict_each_other(told: Newscli, options: list[str], said: str) -> None:
    outcome = told("related", "a.md", *options)

    assert (outcome.code, outcome.out) == (2, "")
    assert said in outcome.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["stories", "--sort", "quality"], "Cannot sort stories by “quality”."),
        (["stories", "--sort", "publisher"], "Did you mean “publishers”?"),
        (["stories", "--sort", ","], "No sort key is given."),
        (["stories", "sort:quality"], "Cannot sort stories by “quality”."),
        (["stories", "sort:random"], "Cannot sort stories by “random”."),
        (["stories", "sort:size"], "Cannot sort by “size”."),
        (["stories", "--min-size", "-1"], "--min-size takes a whole number from 0 on, not “-1”."),
        (["stories", "--json", "--fields", "titel"], "Did you mean “title”?"),
        (["stories", "--json", "--fields", "matching"], "There is no field “matching” here."),
        (["stories", "-f", "xml"], "There is no format “xml”."),
        (["story", "a.md", "--json", "--fields", "timelin"], "Did you mean “timeline”?"),
        (["story", "a.md", "--all", "--json"], "--all works only with pages."),
        (["story", "a.md", "--all", "--why"], "--all works only with pages."),
        (["list", "--collapse", "title"], "--collapse takes story, url or none, not “title”."),
        (["list", "--json", "--fields", "more"], "There is no field “more” here."),
        (["list", "story:nothing.md"], "No article matches “nothing.md”."),
    ],
)
def test_wrong_usage_of_stories_says_what_is_wrong(told: Newscli, arguments: list[str], said: str) -> None:
    outcome = told(*arguments)

    assert (outcome.code, outcome.out) == (2, "")
    assert said in outcome.err


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["story", "e.md"], 1, f"“{RARE}” is in no story"),
        (["story", url("gone")], 1, "“Link to gone” is in no story"),
        (["story", "a.md", "-f", "ids"], 0, ""),
        (["story", "nothing like it"], 1, "No article matches"),
        (["related", "f.md", "--similar"], 1, "No article is similar to “Else”: none shares"),
        (["related", "e.md", "--similar"], 0, "1 similar article."),
        (["related", "e.md", "--similar", "-n", "1"], 0, "1 similar article."),
        (["related", "e.md", "--similar", "--offset", "1"], 0, "1 similar article, none from number 2 on."),
        (["related", "e.md", "--similar", "--offset", HUGE, "-n", HUGE], 0, "none from number"),
        (["related", "c.md", "--missing"], 1, "Every article that “Grid” links to is in the library."),
        (["related", "f.md", "--missing"], 1, "Every article that “Else” links to is in the library."),
        (["related", "e.md", "--missing"], 0, "1 related article, 0 in the library"),
        (["related", "f.md", "--tree"], 1, "“Else” links to no articles."),
        (["related", url("far"), "--tree"], 1, "“Ferry far” links to no articles."),
        (["related", "a.md", "--tree"], 0, "2 related articles, 1 in the library (✓). Next"),
        (["related", "a.md", "--tree", "-n", "1"], 0, "2 related articles, 1 in the library (✓). Shown: 1."),
        (["stories"], 0, "1 story, and 1 of two articles: --min-size 2. Next: newscli story REF.\n"),
        (["stories", "--min-size", "3"], 0, "1 story, and 1 of two articles: --min-size 2."),
        (["stories", "--min-size", "4"], 0, "1 story. Next: newscli story REF.\n"),
        (["stories", "--min-size", "2"], 0, "2 stories. Next: newscli story REF.\n"),
        (["stories", "--min-size", "0"], 0, "2 stories. Next: newscli story REF.\n"),
        (["stories", "ferry"], 0, "1 story. Next: newscli story REF.\n"),
        (["stories", "grid"], 0, "1 story of two articles: --min-size 2 lists it.\n"),
        (["stories", "grid", "--min-publishers", "2"], 0, "2 articles found, in no story of this size."),
        (["stories", "--offset", "9"], 0, "1 story, none from number 10 on.\n"),
        (["stories", "--min-size", "5"], 0, "8 articles found, in no story of this size."),
        (["stories", "title:quenko"], 0, "2 articles found, in no story of this size."),
        (["stories", "nothing"], 0, "Nothing found for nothing"),
        (["stories", "--min-publishers", HUGE, "--min-size", HUGE], 0, "in no story of this size."),
        (["stories", "-n", HUGE, "--offset", HUGE], 0, "1 story, none from number"),
        (["stories", "-n", HUGE], 0, "1 story, and"),
        (["related", "a.md", "--depth", HUGE], 0, "2 related articles"),
    ],
)
def test_what_is_said_where_there_is_nothing_or_more(told: Newscli, arguments: list[str], code: int, said: str) -> None:
    outcome = told(*arguments)

    assert outcome.code == code
    assert said in outcome.err


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["-n", "1"], "No. 1 of 2 stories. Next: newscli story REF, --offset 1. All: -n 0.\n"),
        (["-n", "1", "--offset", "1"], "No. 2 of 2 stories. Next: newscli story REF.\n"),
        (["--offset", "1"], "No. 2 of 2 stories. Next: newscli story REF.\n"),
    ],
)
def test_only_the_last_page_of_stories_names_no_next_page(told: Newscli, options: list[str], said: str) -> None:
    assert told("stories", "--min-size", "2", *options).err == said


@pytest.mark.parametrize("output", ["json", "jsonl", "csv", "ids", "{id}"])
def test_stories_of_two_articles_are_left_out_in_every_format(told: Newscli, output: str) -> None:
    pair = json.loads(told("stories", "grid", "--min-size", "2", "--json").out)[0]["id"]

    assert pair not in told("stories", "-f", output).out
    assert pair in told("stories", "--min-size", "2", "-f", output).out
    assert told("stories", "-f", output).out == told("stories", "--min-size", "3", "-f", output).out


@pytest.mark.parametrize(
    ("arguments", "array"),
    [(["story", "e.md"], "null\n"), (["related", "f.md", "--similar"], "[]\n"), (["stories", "nothing"], "[]\n")],
)
@pytest.mark.parametrize("output", ["json", "jsonl"])
def test_json_of_nothing_is_empty(told: Newscli, arguments: list[str], array: str, output: str) -> None:
    empty = array if output == "json" else ""
    assert told(*arguments, "-f", output).out == empty
    assert told(*arguments, "-f", output, "--fields", "id").out == empty


def test_a_library_without_stories_says_so(newscli: Newscli, folder: Path) -> None:
    outcome = newscli("stories", "-L", str(folder))
    assert (outcome.code, outcome.out) == (0, "")
    assert "The library has no stories" in outcome.err

    write_article(folder, "a.md", related=[related_entry(1)])

    assert "The library has no stories" in newscli("stories", "-L", str(folder)).err


@pytest.mark.parametrize(
    ("arguments", "titles"),
    [
        ([], ["Ferry one", "Grid"]),
        (["--reverse"], ["Grid", "Ferry one"]),
        (["sort:heat"], ["Grid", "Ferry one"]),
        (["sort:heat-asc"], ["Ferry one", "Grid"]),
        (["sort:heat", "--reverse"], ["Ferry one", "Grid"]),
        (["sort:heat", "--sort", "date"], ["Ferry one", "Grid"]),
        (["--sort", "size-asc"], ["Grid", "Ferry one"]),
        (["-s", "size-asc"], ["Grid", "Ferry one"]),
        (["-r", "-s", "publishers"], ["Grid", "Ferry one"]),
        (["-s", "heat", "-n1"], ["Grid"]),
        (["--sort", "heat", "--offset", "1"], ["Ferry one"]),
        (["--min-size", "3"], ["Ferry one"]),
        (["--min-publishers", "2"], ["Ferry one"]),
        (["grid", "sort:date"], ["Grid"]),
        (["-grid"], ["Ferry one"]),
        (["--topic", "AI"], ["Ferry one"]),
        (["--until", "2021"], ["Grid"]),
        (["--sort", "notable"], ["Ferry one", "Grid"]),
        (["--sort", "notable-asc"], ["Grid", "Ferry one"]),
        (["is:followup", "provider:post"], ["Ferry one"]),
        (["-n", "0"], ["Ferry one", "Grid"]),
    ],
)
def test_stories_are_chosen_and_ordered(told: Newscli, arguments: list[str], titles: list[str]) -> None:
    assert _titles(told("stories", "--min-size", "2", *arguments, "--json")) == titles


@pytest.mark.parametrize(
    "output",
    [
        "json",
        "jsonl",
        "csv",
        "tsv",
        "cards",
        "oneline",
        "markdown",
        "html",
        "atom",
        "bibtex",
        "csl-json",
        "ids",
        "{title}",
    ],
)
@pytest.mark.parametrize(
    "command", [["stories"], ["stories", "--all"], ["story", "a.md"], ["related", "e.md", "--similar"]]
)
def test_every_format_answers(told: Newscli, command: list[str], output: str) -> None:
    outcome = told(*command, "-f", output)

    assert (outcome.code, outcome.err) == (0, told(*command).err if output == "cards" else "")
    assert outcome.out.strip()


def test_stories_with_all_have_the_matching_articles_in_records(told: Newscli) -> None:
    (story,) = json.loads(told("stories", "--all", "ferry", "-title:one", "--json").out)
    assert sorted(article["title"] for article in story["matching"]) == ["Ferry again", "Ferry two"]

    (row,) = _rows(told("stories", "--all", "title:one", "-f", "csv"))
    assert row["matching"] == row["id"]

    header = told("stories", "--all", "nothing", "-f", "csv").out
    assert header.strip().endswith(",matching")


@pytest.mark.parametrize(
    ("options", "titles"),
    [
        (["--collapse", "story"], {"Ferry one": 2, "Grid": 1, RARE: 0, "Else": 0}),
        (["--collapse", "url"], {"Ferry one": 0, "Ferry two": 1, "Grid": 0, RARE: 0, "Else": 0}),
    ],
)
@pytest.mark.parametrize("output", ["json", "jsonl", "csv", "tsv"])
def test_collapsed_rows_say_how_many_more_there_are(
    told: Newscli, options: list[str], titles: dict[str, int], output: str
) -> None:
    outcome = told("list", *options, "--sort", "heat,title-desc", "-f", output)
    rows: list[dict[str, Any]]
    if output == "json":
        rows = json.loads(outcome.out)
    elif output == "jsonl":
        rows = [json.loads(line) for line in outcome.out.splitlines()]
    else:
        rows = list(csv.DictReader(io.StringIO(outcome.out), delimiter="," if output == "csv" else "\t"))

    assert {row["title"]: int(row["more"]) for row in rows} == titles


@pytest.mark.parametrize("command", [["list"], ["search", "ferry"]])
def test_without_collapse_there_is_no_more(told: Newscli, command: list[str]) -> None:
    for options in ([], ["--collapse", "none"]):
        assert "more" not in json.loads(told(*command, *options, "--json").out)[0]
        assert "more" not in _rows(told(*command, *options, "-f", "csv"))[0]


def test_a_collapsed_search_has_score_snippet_and_more(told: Newscli) -> None:
    (hit,) = json.loads(told("search", "ferry", "--collapse", "story", "--json").out)

    assert (hit["more"], "score" in hit, "snippet" in hit) == (2, True, True)
    assert json.loads(told("search", "ferry", "--collapse", "story", "--json", "--fields", "more").out) == [{"more": 2}]


def test_a_collapsed_table_counts_rows_and_its_numbers_go_on(told: Newscli) -> None:
    outcome = told("list", "--collapse", "story", "--sort", "heat", "-n", "1", "--offset", "1")

    assert "No. 2 of 5 rows." in outcome.err
    assert "+2" in _numbered(outcome)[2]
    assert _shown(told, 2) == "Ferry one"


def test_the_numbers_after_stories_are_their_leads(told: Newscli) -> None:
    assert list(_numbered(told("stories", "--sort", "heat-asc", "--min-size", "2"))) == [1, 2]
    assert [_shown(told, number) for number in (1, 2)] == ["Ferry one", "Grid"]
    assert json.loads(told("story", "2", "--json").out)["title"] == "Grid"

    assert list(_numbered(told("stories", "--offset", "1", "--min-size", "2"))) == [2]
    assert _shown(told, 2) == "Grid"
    assert told("show", "1").code == 1


@pytest.mark.parametrize("options", [[], ["--offset", "1"], ["title:ferry"], ["--sort", "size-asc", "-n", "1"]])
def test_the_numbers_after_all_stories_are_the_articles_below_them(told: Newscli, options: list[str]) -> None:
    numbered = _numbered(told("stories", "--all", "--min-size", "2", *options))

    assert numbered
    assert list(numbered) == list(range(1, len(numbered) + 1))
    assert all(_shown(told, number) in line for number, line in numbered.items())


def test_the_numbers_after_a_story_are_its_articles_in_order_of_time(told: Newscli) -> None:
    numbered = _numbered(told("story", "b-again.md", "--width", "120"))

    assert sorted(numbered) == [1, 2, 3, 4]
    assert all(_shown(told, number) in line for number, line in numbered.items())
    assert [_shown(told, number) for number in (1, 4)] == ["Ferry one", "Ferry far"]
    assert told("open", "4", "--print").out == url("far") + "\n"


@pytest.mark.parametrize(
    "options",
    [
        [],
        ["--missing"],
        ["--missing", "--reverse"],
        ["--missing", "--sort", "title", "-n", "1"],
        ["--missing", "--depth", "2"],
        ["--depth", "2", "--sort", "title"],
        ["--offset", "1", "-n", "1"],
        ["--reverse"],
    ],
)
def test_the_numbers_after_related_are_what_was_shown(newscli: Newscli, folder: Path, options: list[str]) -> None:
    for name in "bd":
        write_article(folder, f"{name}.md", title=f"Link to {name}", related=[link("y"), link("z")])
    write_article(folder, "a.md", related=[link("b"), link("x"), link("d"), link("c")])

    numbered = _numbered(newscli("related", "a.md", "-L", str(folder), *options))

    assert numbered
    for number, line in numbered.items():
        article = json.loads(newscli("show", str(number), "-L", str(folder), "--json").out)
        assert article["title"] in line


def _in_tree(outcome: Outcome) -> dict[int, str]:
    lines = [line.lstrip("│├└─ ").split(maxsplit=1) for line in outcome.out.splitlines()[1:]]
    return {int(number): rest for number, rest in lines}


@pytest.mark.parametrize("options", [[], ["--depth", "2"], ["--depth", "3", "-n", "4"]])
def test_the_numbers_in_a_tree_are_what_was_shown(newscli: Newscli, folder: Path, options: list[str]) -> None:
    for name, named in (("b", "y"), ("d", "b"), ("y", "a")):
        write_article(folder, f"{name}.md", title=f"Link to {name}", related=[link(named), link("z"), link("a")])
    write_article(folder, "a.md", related=[link("b"), link("x"), link("d"), link("c")])

    numbered = _in_tree(newscli("related", "a.md", "-L", str(folder), "--tree", *options))

    assert sorted(numbered) == list(range(1, len(numbered) + 1))
    for number, line in numbered.items():
        article = json.loads(newscli("show", str(number), "-L", str(folder), "--json").out)
        assert article["title"] in line


def test_the_numbers_after_similar_articles_go_on_with_the_offset(newscli: Newscli, folder: Path) -> None:
    for name, date in (("a", "2022-01-01"), ("b", "2022-01-02"), ("c", "2022-06-01")):
        write_article(folder, f"{name}.md", title="Zorbal quenko", publishedDateTime=date, excerpt=f"Only {name}.")
    library = ("-L", str(folder))

    assert list(_numbered(newscli("related", "a.md", "--similar", *library))) == [1, 2]
    assert json.loads(newscli("show", "1", "--json", *library).out)["excerpt"] == "Only b."

    assert list(_numbered(newscli("related", "a.md", "--similar", "--offset", "1", *library))) == [2]
    assert json.loads(newscli("show", "2", "--json", *library).out)["excerpt"] == "Only c."


@pytest.mark.parametrize(
    "arguments",
    [
        ["stories", "--json"], ["stories", "-f", "ids"], ["story", "c.md", "-f", "csv"], ["story", "e.md"],
        ["related", "a.md", "--similar", "--json"], ["related", "f.md", "--tree"], ["stories", "nothing"],
    ],
)  # fmt: skip
def test_formats_for_programs_and_nothing_leave_the_numbers_alone(told: Newscli, arguments: list[str]) -> None:
    told("list", "--sort", "title", "title:ferry")
    told(*arguments)

    assert [_shown(told, number) for number in (1, 2, 3)] == ["Ferry again", "Ferry one", "Ferry two"]


def test_the_ids_of_a_story_can_be_piped(told: Newscli, monkeypatch: pytest.MonkeyPatch) -> None:
    ids = told("story", "a.md", "-f", "ids").out
    monkeypatch.setattr("sys.stdin", io.StringIO(ids))

    articles = json.loads(told("show", "-", "--json").out)

    assert [article["id"] for article in articles] == ids.split()
    assert [article["in_library"] for article in articles] == [True, True, True, False]
    assert [row["title"] for row in _rows(told("story", "a.md", "-f", "csv"))] == [each["title"] for each in articles]


def test_the_paths_of_a_story_are_its_files(told: Newscli, folder: Path) -> None:
    paths = told("story", "a.md", "-f", "paths").out.splitlines()

    assert sorted(paths) == [str(folder / f"{name}.md") for name in ("a", "b-again", "b")]
    assert told("story", url("far"), "-f", "urls").out.splitlines() == [url("a"), url("b"), url("b"), url("far")]


@pytest.mark.parametrize("width", ["1", "2", "19", "33", "99", "100", "101", "250"])
@pytest.mark.parametrize(
    "command",
    [
        ["stories"], ["stories", "--all"], ["story", "a.md"], ["story", "a.md", "--all"], ["story", "a.md", "--why"],
        ["related", "a.md", "--tree", "--depth", "2"],
        ["related", "e.md", "--similar"], ["list", "--collapse", "story"], ["search", "ferry", "--collapse", "url"],
    ],
)  # fmt: skip
def test_every_table_stands_in_any_width(told: Newscli, command: list[str], width: str) -> None:
    outcome = told(*command, "--width", width)

    assert outcome.code == 0
    assert "1" in outcome.out


def test_a_table_of_a_search_folds_each_story_under_its_best_row(told: Newscli) -> None:
    outcome = told("search", "ferry")

    assert list(_numbered(outcome)) == [1]
    assert outcome.out.rstrip().endswith("+3 of this story")
    assert outcome.err == "3 articles in 1 row, one a story. Unfolded: --collapse none.\n"
    assert json.loads(told("story", "1", "--json").out)["title"] == "Ferry one"


def test_cards_of_a_search_fold_as_tables_do(told: Newscli) -> None:
    outcome = told("search", "ferry", "-f", "cards")

    assert list(_numbered(outcome)) == [1]
    assert "+3 of this story" in outcome.out


@pytest.mark.parametrize(
    ("options", "rows"),
    [
        (["--collapse", "none"], 3),
        (["--collapse", "url"], 2),
        (["--collapse", "story"], 1),
        (["-f", "ids"], 3),
        (["-f", "oneline"], 3),
        (["-f", "tsv", "--fields", "id"], 4),
    ],
)
def test_other_formats_and_an_explicit_collapse_do_not_fold(told: Newscli, options: list[str], rows: int) -> None:
    outcome = told("search", "ferry", *options)

    assert len(_numbered(outcome) if "--collapse" in options else outcome.out.splitlines()) == rows
    assert "of this story" not in outcome.out


def test_a_list_is_not_folded(told: Newscli) -> None:
    assert len(_numbered(told("list", "ferry"))) == 3


@pytest.mark.parametrize(
    ("options", "numbers", "footer"),
    [
        (["-n", "1"], [1], "Row 1, one a story, of 8 articles. Next: --offset 1. All: -n 0."),
        (["-n", "2", "--offset", "1"], [2, 3], "Rows 2–3, one a story, of 8 articles. Next: --offset 3. All: -n 0."),
        (["-n", "2", "--offset", "4"], [5], "Row 5 of 5, one a story, for 8 articles."),
        ([], [1, 2, 3, 4, 5], "8 articles in 5 rows, one a story."),
    ],
)
def test_a_folded_answer_is_paged_by_rows_and_counts_articles(
    told: Newscli, options: list[str], numbers: list[int], footer: str
) -> None:
    outcome = told("search", "provider:*", "--sort", "heat,title", *options)

    assert list(_numbered(outcome)) == numbers
    assert outcome.err == f"{footer} Unfolded: --collapse none.\n"


def test_a_page_behind_the_last_row_says_how_many_articles_there_are(told: Newscli) -> None:
    assert told("search", "provider:*", "--offset", "5").err == "8 articles, none from number 6 on.\n"


def test_a_timeline_has_the_oldest_story_first_and_its_numbers_mean_these(told: Newscli) -> None:
    outcome = told("stories", "--timeline", "--sort", "heat", "--min-size", "2", "--width", "80")

    assert [row.split()[0] for row in _numbered(outcome).values()] == ["Grid", "Ferry"]
    assert outcome.out.split()[:4] == ["#", "Lead", "Size", "2021-01-01"]
    assert _shown(told, 2) == "Ferry one"


def test_a_timeline_changes_no_other_format(told: Newscli) -> None:
    assert told("stories", "--timeline", "--json") == told("stories", "--json")


def test_a_timeline_has_no_articles_under_its_stories(told: Newscli) -> None:
    assert told("stories", "--timeline", "--all").err.startswith("newscli: --all and --timeline cannot be combined.")


def test_a_story_says_who_told_it_after_the_first(told: Newscli) -> None:
    (then,) = [line for line in told("story", "a.md", "--all").out.splitlines() if line.startswith("Then")]

    assert then.split(maxsplit=1)[1] == "Post 2022-05-21 10:00"


@pytest.fixture
def long_story(newscli: Newscli, folder: Path) -> Newscli:
    """newscli on a story of twelve articles whose lead has a title of two lines and a long excerpt."""
    write_event(
        folder,
        {
            f"a{number}": {
                "title": "A title of many words that goes on and on " * 3,
                "excerpt": f"{words_of_event('a0')} " * 3,
                "heat": 99 - number,
                "publishedDateTime": f"2022-05-{20 + number // 6}T{10 + number}:30:00Z",
                "provider": {"name": f"Post {number}"},
            }
            for number in range(12)
        },
    )

    def run(*arguments: str) -> Outcome:
        return newscli(*arguments, "-L", str(folder))

    return run


def test_the_first_screen_of_a_story_has_its_title_excerpt_and_timeline(long_story: Newscli) -> None:
    page = long_story("story", "a3.md", "--width", "80")
    screen = page.out.splitlines()[:23]

    assert [line[:12] for line in (screen[1], screen[3])] == ["A title of m", "Post 0 · 202"]
    assert [line[:1] for line in screen[4:10]] == ["", "a", "a", "a", "a", ""]
    assert screen[10].startswith("12 articles by 12 publishers, 1 day: 2022-05-20 to 2022-05-21")
    assert list(_numbered(Outcome(0, "\n".join(screen), "")))[:8] == list(range(1, 9))
    assert list(_numbered(page)) == list(range(1, 13))
    assert all(len(line) <= 80 for line in screen)


def test_a_story_in_full_has_the_page_of_its_lead_and_its_topics(told: Newscli) -> None:
    page = told("story", "a.md", "--all").out

    assert "a0 a1 a2" in page
    assert [word for word in ("Story", "First", "Then", "Topics", "Pulse") if f"\n{word} " in page] == [
        "Story", "First", "Then", "Topics", "Pulse",
    ]  # fmt: skip


def test_a_pipe_has_no_walls_and_cuts_nothing(long_story: Newscli) -> None:
    lines = long_story("story", "a3.md").out.splitlines()

    assert sum(line.count("A title of many words that goes on and on " * 2) for line in lines) >= 12
    assert not [line for line in lines if "…" in line]
    assert not [line for line in lines if "│" in line]


@pytest.mark.parametrize(
    "command",
    [["stories"], ["stories", "--all"], ["stories", "--timeline"], ["story", "a.md"], ["story", "a.md", "--why"]],
)
def test_read_aloud_every_value_has_a_name_and_nothing_is_drawn(told: Newscli, command: list[str]) -> None:
    lines = told(*command, "--plain").out.splitlines()

    assert lines
    assert not [line for line in lines if line and ": " not in line]
    assert not set("".join(lines)) & set("─│╭▁█·…✓") - {"·"}
