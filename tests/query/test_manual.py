"""The table of examples in the manual of the language, run on the seeds."""

import re
from datetime import UTC, datetime

import pytest

from newscli.errors import QueryError
from newscli.library import Library
from newscli.query.ast import Query
from newscli.query.printing import print_query
from newscli.render.topics import text_of

NOW = datetime(2026, 6, 1, 12, tzinfo=UTC)
FOUND = {
    "ai robot": "",
    '"clearview ai"': "0241",
    "recogni*": "03241",
    "solve": "4",
    "=solve": "",
    "clearview +police": "3",
    "clearview -police": "0241",
    "amazon OR garda": "4",
    "(wsj OR cnet) privacy": "0",
    "topic:microsoft": "2",
    "topic:=ai": "03241",
    "#ai": "03241",
    'topic:"computer vision"': "03241",
    'author:"anna arm"': "",
    "provider:wsj.com,cnet": "01",
    "title:/solves? crimes/": "4",
    "quality:>=74": "021",
    "quality:30..40": "34",
    "heat:..84": "024",
    "date:2022": "032",
    "date:2021-06..2022-03": "24",
    "since:2022-05-24": "0",
    "before:2021": "1",
    "is:published": "021",
    "is:video": "",
    "is:duplicate": "",
    "is:lead": "0",
    "is:syndicated": "",
    "has:amp_url": "021",
    "no:heat": "3",
    "links-to:gpzxrfcg8t": "3",
    "linked-from:khhdgx7jt4:2": "0",
    "links:0": "",
    "backlinks:>=1": "0",
    "mentions:>=1": "",
    "story:gpzxrfcg8t": "03",
    "like:gpzxrfcg8t": "3241",
    "url:telegraph.co.uk": "3",
    "-topic:microsoft": "0341",
    "sort:heat-asc,title": "42013",
    "clearview sort:match": "21034",
}
"""The numbers of the seeds that each example finds, in the order of `list`: newest first is 0, 3, 2, 4, 1."""


def _examples() -> list[str]:
    section = text_of("query").partition("\nEXAMPLES\n")[2]
    table = re.split(r"^\S", section, maxsplit=1, flags=re.MULTILINE)[0]
    return [re.split(r" {2,}", line.strip())[0] for line in table.splitlines() if line.strip()]


def _numbers(library: Library, query: Query) -> str:
    return "".join(article.path.rpartition("/")[2][2] for article in library.list(query))


def test_every_example_has_an_expectation_and_no_other_has() -> None:
    assert _examples() == list(FOUND)


@pytest.mark.parametrize("example", _examples())
def test_an_example_finds_what_it_says(seeds: Library, example: str) -> None:
    asked = seeds.ask(example, NOW)
    query = Query(asked.where, asked.order)

    assert _numbers(seeds, query) == FOUND[example]
    assert seeds.articles.count(query) == len(list(seeds.search(query))) == len(FOUND[example])
    assert seeds.ask(print_query(asked.where, asked.order), NOW) == asked


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("clearview -police", "clearview NOT police"),
        ("#ai", "topic:ai"),
        ("is:video", "type:=video"),
        ("-is:published", "is:unpublished"),
        ("since:2022-05-24", "date:>=2022-05-24"),
        ("before:2021", "date:<2021"),
        ("quality:30..40", "quality:>=30 quality:<=40"),
        ("-has:heat", "no:heat"),
    ],
)
def test_two_ways_to_say_the_same(seeds: Library, one: str, other: str) -> None:
    first, second = (_numbers(seeds, Query(seeds.ask(text, NOW).where)) for text in (one, other))

    assert first == second


def _elsewhere() -> list[tuple[str, str]]:
    """What is typed elsewhere, and what it means."""
    section = text_of("query").partition("\nAS TYPED ELSEWHERE\n")[2]
    rows = [line.strip() for line in section.splitlines() if line.startswith("    ")]
    return [(row[:24].rstrip(), row[24:].strip()) for row in rows]


@pytest.mark.parametrize(("typed", "meaning"), _elsewhere())
def test_what_is_typed_elsewhere_means_what_the_manual_says(seeds: Library, typed: str, meaning: str) -> None:
    if meaning.startswith("error: "):
        with pytest.raises(QueryError) as caught:
            seeds.ask(typed, NOW)
        assert meaning.removeprefix("error: ") in caught.value.hint
        return
    asked, meant = (seeds.ask(text, NOW) for text in (typed, typed if meaning == "as typed" else meaning))

    assert (asked.where, asked.order) == (meant.where, meant.order)
    if meaning == "as typed":
        assert not asked.notes


def test_the_manual_has_fifty_questions_of_other_programs() -> None:
    assert len(dict(_elsewhere())) >= 50
