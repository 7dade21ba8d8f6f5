"""What is asked is answered, or it is an error, or a line on stderr says how it was read."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Outcome
from tests.factory import write_article

Newscli = Callable[..., Outcome]


LOST_QUOTES = "newscli: Read title:azure and the text “space”. For one value, write 'title:\"azure space\"'"


@pytest.fixture
def library(folder: Path, newscli: Newscli) -> Newscli:
    """Five articles: what a command says of them."""
    for name, changes in {
        "flaw.md": {"title": "A flaw in Cosmos was found", "topics": ["Azure"], "quality": 90, "score": "1"},
        "cosmos.md": {"title": "Cosmos flaw: data exposed", "topics": ["Azure", "AI"], "quality": 70, "score": "2"},
        "space.md": {"title": "Azure Space: the good", "topics": ["Azure"], "quality": 50, "score": "high"},
        "sky.md": {"title": "Azure is a colour (VM)-level", "topics": ["Art"], "quality": 30, "heat": None},
        "old.md": {"title": "Space before Azure", "topics": ["AI", "IoT"], "quality": 10, "type": "video"},
    }.items():
        day = {"old.md": 20, "sky.md": 24}.get(name, 25)
        when = f"2021-08-{day}T12:30:00Z"
        write_article(folder, name, **{"heat": 5, "type": "article", "publishedDateTime": when, **changes})
    return lambda *arguments: newscli(*arguments, "-L", str(folder), "--now", "2021-08-29")


def _count(library: Newscli, *arguments: str) -> tuple[int, str]:
    outcome = library("count", *arguments)
    assert outcome.code == 0, outcome.err
    return int(outcome.out), outcome.err


@pytest.mark.parametrize(
    ("arguments", "found"),
    [
        (["flaw cosmos"], 2),
        (["flaw cosmos", "topic:azure"], 2),
        (["flaw cosmos", "--topic", "azure"], 2),
        (['"flaw cosmos"', "topic:azure"], 0),
        (['"cosmos flaw"', "topic:azure"], 1),
        (['title:"azure space"'], 1),
        (['title:"azure space"', "quality:50"], 1),
        (['(title:"good) azure" OR x) y'], 0),
        (['(topic:"AI)" OR zzz)'], 2),
        (["score:>1"], 1),
        (["score:1..2"], 2),
        (["date:2021-08-25T12"], 3),
        (["date:2021-08-25T13"], 0),
        (["date:2021-08-20/2021-08-24"], 2),
        (['date:"last 7 days"'], 4),
        (["date:wednesday"], 3),
        (['date:"Aug 2021"'], 5),
        (["date:2021-8-20"], 1),
        (["title:/FLAW$|exposed/i"], 1),
        (['"azure sp*"'], 1),
        (["title:!azure"], 2),
        (["topic:Art|IoT"], 2),
        (["heat:none"], 1),
        (["sort:quality-asc", "flaw"], 2),
        (["Azure Space: the good"], 1),
        (["Cosmos flaw: data exposed"], 1),
        (["Azure is a colour (VM)-level"], 1),
        (["quality>50"], 2),
        (["quality >= 50"], 3),
        (["date>2021-08-24"], 3),
        (["title=space before azure"], 0),
        (['title="space before azure"'], 1),
        (["flaw && data"], 1),
        (["flaw || good"], 3),
        (["!azure"], 0),
        (["!flaw"], 3),
        (["*"], 5),
    ],
)
def test_a_question_is_answered_as_it_is_asked(library: Newscli, arguments: list[str], found: int) -> None:
    assert _count(library, *arguments)[0] == found


@pytest.mark.parametrize(
    ("arguments", "found", "said"),
    [
        (
            ["title:azure space"],
            2,
            LOST_QUOTES,
        ),
        (
            ["title:azure space", "quality:50"],
            1,
            LOST_QUOTES,
        ),
        (["cosmos or space"], 0, "newscli: Read “or” as a word; the operator is OR in capitals."),
        (["and"], 0, "newscli: Read “and” as a word; the operator is AND in capitals."),
        (["title:^azure"], 2, "newscli: Read title:^azure as the regular expression title:/^azure/."),
        (["subject:azure"], 3, "newscli: There is no field “subject”: read as title:azure."),
        (["from:2021-08-24"], 4, "newscli: There is no field “from”: read as since:2021-08-24."),
        (["quality: 50"], 0, "newscli: Read “quality:” as a word; for a clause, write quality:VALUE without a blank."),
        (["date:5d"], 1, "newscli: Read date:5d as that time alone; since:5d is from then on."),
    ],
)
def test_a_line_on_stderr_says_how_it_was_read(library: Newscli, arguments: list[str], found: int, said: str) -> None:
    count, err = _count(library, *arguments)

    assert (count, err.splitlines()[0]) == (found, said)


@pytest.mark.parametrize(
    "argument",
    ["topic:ai -flaw", "topic:azure quality>50", "title:azure OR flaw", "title:azure title:flaw", "topic:azure #ai",
     "title:[a TO b]", "title:'a b' c", "date:2021 flaw", "flaw title:azure"],
)  # fmt: skip
def test_what_lost_no_quotes_needs_no_line(library: Newscli, argument: str) -> None:
    assert "For one value" not in library("count", argument).err


def test_arguments_without_blanks_lost_no_quotes(library: Newscli) -> None:
    assert _count(library, "title:azure", "space") == (2, "")


@pytest.mark.parametrize("query", ["🎉", "flaw -*", "flaw (heat:5 -*)"])
def test_a_query_that_no_article_can_match_is_told(library: Newscli, query: str) -> None:
    assert library("list", query).err.splitlines()[-1] == "Nothing found: no article can match this query."


@pytest.mark.parametrize("command", ["count", "topics", "authors", "providers", "stats", "graph"])
def test_an_order_that_an_answer_does_not_have_is_told(library: Newscli, command: str) -> None:
    assert library(command, "flaw sort:heat").err.splitlines()[0] == (
        "newscli: Ignored sort:heat-desc: this answer has no order."
    )


@pytest.mark.parametrize(
    ("options", "found"),
    [(["-t", "!azure"], 2), (["-t", "Art|IoT"], 2), (["-t", "ai,art"], 3), (["-t", "/^a/i"], 5), (["-t", "=ai"], 2)],
)
def test_options_are_read_as_clauses(library: Newscli, options: list[str], found: int) -> None:
    assert _count(library, *options)[0] == found


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["title:>m"], "newscli: > and < compare numbers and dates; “title” is text.\n  title:>m\n        ^\n"),
        (["az*re"], "newscli: * is allowed only at the end of a word, as in azu*.\n  az*re\n  ^\n"),
        (["x", "*zure"], "newscli: * is allowed only at the end of a word, as in azu*.\n  x *zure\n    ^\n"),
        (["limit:5"], "newscli: “limit:” is not a field.\n  limit:5\n  ^\nUse the option -n 5.\n"),
        (["azur:x"], "newscli: There is no field “azur”.\n  azur:x\n  ^\n"),
        (['"azure'], 'newscli: This quote is not closed.\n  "azure\n  ^\nClose it, or leave it out.\n'),
        (["(azure", "x"], "newscli: This parenthesis is not closed.\n  (azure x\n  ^\nClose it, or leave it out.\n"),
        (["azure", "OR"], "newscli: OR needs something on both sides.\n  azure OR\n        ^\n"),
        (
            ["heat:9..3"],
            (
                "newscli: The range of “heat:” ends before it begins.\n"
                "  heat:9..3\n       ^\nPut the smaller value first.\n"
            ),
        ),
        (
            ["--since", "2021-08-20", "--until", "2021-08-10"],
            "newscli: The range is empty: nothing is both date:>=2021-08-20 and date:<2021-08-11.\n",
        ),
        (["since:2021-08-20", "until:2021-08-10"], "newscli: The range is empty"),
        (["quality:>50", "quality:<50"], "newscli: The range is empty"),
        (["links-to:nobody"], "newscli: No article matches “nobody”.\n  links-to:nobody\n           ^\n"),
    ],
)
def test_what_cannot_be_answered_is_an_error(library: Newscli, arguments: list[str], message: str) -> None:
    outcome = library("count", *arguments)

    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith(message)


def test_a_folder_or_a_file_is_no_query(library: Newscli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / "clippings").mkdir()
    (tmp_path / "note.md").touch()

    assert library("list", "./clippings").err == "newscli: “./clippings” is a folder.\nnewscli -L ./clippings list\n"
    assert library("list", "~/clippings").code == 2
    assert library("search", "./note.md").err == "newscli: “./note.md” is a file.\nnewscli show ./note.md\n"
    assert library("list", "clippings").err.endswith("“clippings” is a folder: newscli -L clippings list\n")


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["--type", "vido"], "Nearest to type:vido: type:video (1 article)"),
        (["category:x"], "Nothing is like category:x. Known: news (5)"),
        (
            ["--topic", "machine learning"],
            'Nothing is like topic:"machine learning". Known: Azure (3), AI (2), Art (1)',
        ),
        (["topic:azur"], "Nearest to topic:azur: topic:Azure (3 articles)"),
        (["score:hihg"], "Nearest to score:hihg: score:high (1 article)"),
    ],
)
def test_nothing_found_tells_the_values_that_there_are(library: Newscli, arguments: list[str], line: str) -> None:
    outcome = library("list", *arguments)

    assert any(said.startswith(line) for said in outcome.err.splitlines()), outcome.err


def test_values_that_articles_have_of_their_own_are_not_listed(newscli: Newscli, folder: Path) -> None:
    for number in range(12):
        write_article(folder, f"{number}.md", slug=f"slug{number}")

    outcome = newscli("list", "slug:zzz", "-L", str(folder))

    assert outcome.err.splitlines()[1:] == ["Nothing is like slug:zzz."]


def test_nothing_found_after_the_newest_article_tells_of_now_latest(newscli: Newscli, folder: Path) -> None:
    write_article(folder, "a.md", publishedDateTime="2021-08-25T12:30:00Z")

    outcome = newscli("list", "since:7d", "-L", str(folder), "--now", "2026-01-01")

    assert outcome.err.splitlines()[-1] == (
        "The library has articles from 2021-08-25 to 2021-08-25. "
        "`--now latest` counts dates such as 7d from the newest."
    )
    assert newscli("count", "since:7d", "-L", str(folder), "--now", "latest").out == "1\n"


def test_nothing_found_in_the_future_tells_the_span_alone(library: Newscli) -> None:
    outcome = library("list", "since:2030", "--now", "2026-01-01")

    assert outcome.err.splitlines()[-1].endswith("2021-08-25.")


def test_refs_in_a_query_are_those_of_the_command_line(library: Newscli) -> None:
    library("list", "quality:90")

    by_row = json.loads(library("count", "story:1", "--explain", "-f", "jsonl").out)
    by_file = json.loads(library("count", "story:flaw.md", "--explain", "-f", "jsonl").out)
    assert by_row["query"] == by_file["query"]
