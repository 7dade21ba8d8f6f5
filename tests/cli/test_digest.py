"""The command `digest`: its time, its formats, its row numbers."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Outcome
from tests.factory import write_article

Newscli = Callable[..., Outcome]
SEEDS = ["date:2021..2022"]
LINE = "─"


def test_numbers_mean_the_articles_in_their_order(newscli: Newscli) -> None:
    shown = json.loads(newscli("digest", *SEEDS, "--json").out)
    lead, other = shown["stories"][0]["lead"]["id"], shown["sections"][0]["articles"][0]["id"]
    newscli("digest", *SEEDS)

    assert json.loads(newscli("show", "1", "--json").out)["id"] == lead
    assert json.loads(newscli("show", "2", "--json").out)["id"] == other


def test_ids_are_those_of_the_page(newscli: Newscli) -> None:
    ids = newscli("digest", *SEEDS, "-f", "ids").out.split()

    assert len(ids) == len(set(ids)) == len(re.findall(r"^ *\d+  ", newscli("digest", *SEEDS).out, re.MULTILINE))


def test_without_dates_it_is_about_the_last_seven_days(newscli: Newscli) -> None:
    outcome = newscli("digest", "--now", "2022-05-26", "--json")

    assert json.loads(outcome.out)["since"] == "2022-05-19T00:00:00Z"
    assert outcome.code == 0


def test_an_archive_that_has_ended_is_told_how_to_ask(newscli: Newscli) -> None:
    outcome = newscli("digest")

    assert (outcome.code, outcome.out) == (1, "")
    assert "newest is from 2022-05-25" in outcome.err
    assert "--now latest" in outcome.err
    assert "--since 2022-05" in outcome.err


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (["topic:zzzz"], "Nothing found for topic:zzzz"),
        (["date:2001"], "The library has articles from 2020-06-11"),
        (["cnet"], "The newest is from"),
    ],
)
def test_why_nothing_is_found(newscli: Newscli, asked: list[str], told: str) -> None:
    outcome = newscli("digest", *asked)

    assert (outcome.code, outcome.out) == (1, "")
    assert told.lower() in outcome.err.lower()


@pytest.mark.parametrize("output", ["markdown", "html"])
def test_a_document_of_nothing_is_not_written(newscli: Newscli, output: str) -> None:
    assert newscli("digest", "-f", output).out == ""


def test_json_of_nothing_has_the_numbers(newscli: Newscli) -> None:
    outcome = newscli("digest", "--json")

    assert outcome.code == 1
    assert json.loads(outcome.out)["numbers"]["articles"] == {"count": 0, "before": 0}


@pytest.mark.parametrize("output", ["csv", "tsv"])
def test_rows_are_refused(newscli: Newscli, output: str) -> None:
    outcome = newscli("digest", *SEEDS, "-f", output)

    assert (outcome.code, outcome.out) == (2, "")
    assert f"The format {output} is not available for digests." in outcome.err


def test_so_many_stories_are_shown(newscli: Newscli) -> None:
    assert "Stories\n" not in newscli("digest", "is:followup", *SEEDS, "-n", "1").out.split("Numbers")[1]
    assert len(json.loads(newscli("digest", *SEEDS, "-n", "0", "--json").out)["stories"]) == 1


def test_a_pipe_has_a_line_for_each_thing_and_no_rules(newscli: Newscli, folder: Path) -> None:
    excerpt, address = "Word " * 200, "https://example.com/" + "a" * 300
    write_article(folder, "a.md", title="Long " * 60, excerpt=excerpt, webUrl=address)

    out = newscli("digest", "date:2022", "-L", str(folder)).out

    assert LINE not in out
    assert f"   {address}\n" in out
    assert f"1  {('Long ' * 60).strip()}\n" in out


@pytest.mark.parametrize("width", [20, 40, 60, 80, 150, 200])
def test_prose_is_at_most_90_columns_wide(newscli: Newscli, folder: Path, width: int) -> None:
    for number in range(3):
        write_article(folder, f"{number}.md", title=f"Title {number} " * 30, topics=[f"Topic {number}"])

    lines = newscli("digest", "date:2022", "-L", str(folder), "--width", str(width)).out.splitlines()

    assert max(map(len, lines)) <= min(width, 90)


def test_wide_terminals_have_two_columns(newscli: Newscli) -> None:
    lines = newscli("digest", *SEEDS, "--width", "160").out.splitlines()

    assert any(line.startswith("Stories") and "Other articles" in line for line in lines)
    assert max(map(len, lines)) <= 160


def test_titles_are_links_where_there_are_any(newscli: Newscli) -> None:
    assert "\x1b]8;" in newscli("digest", *SEEDS, "--color", "always", "--width", "80").out


def test_the_time_is_part_of_the_explanation(newscli: Newscli) -> None:
    assert "date:2022-05-18..2022-05-25" in newscli("digest", "--explain", "--now", "latest").out
