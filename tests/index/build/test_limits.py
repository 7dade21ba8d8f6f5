"""What hostile files cost: each limit is kept, told as a problem of the file, and far from what articles have."""

from collections.abc import Callable
from pathlib import Path

import pytest

from newscli.index.build import ingest
from newscli.index.build.ingest import ArticleRows, Ingested, Reading
from newscli.index.build.scan import Found
from newscli.index.rows.searched import MOST_WORDS
from newscli.model.problem import ProblemKind
from newscli.parser.limits import MOST_LINKS, MOST_PARTS, MOST_PROBLEMS, MOST_SEARCHED, MOST_VALUES
from tests.opening import open_library

SEARCHED = "only the beginning of the text is searched: it is very long, or has very many words"
LINKS = "only the first 5,000 links of the text are followed"


def _ingested(folder: Path, content: str) -> Ingested:
    path = folder / "x.md"
    path.write_text(content, encoding="utf-8")
    status = path.stat()
    found = Found(str(folder).encode(), b"x.md", status.st_size, status.st_mtime_ns)
    ((ingested,),) = ingest.ingest([found], 0, Reading(((str(folder), Reading().of("")[2]),)))
    return ingested


def _article(ingested: Ingested) -> ArticleRows:
    assert ingested.article is not None
    return ingested.article


@pytest.mark.parametrize(
    "body",
    ["word " * 300_000, "\ufdfa" * 300_000, "\u65e5\u672c" * 700_000, "".join(f"w{n} " for n in range(MOST_WORDS + 1))],
    ids=["many characters", "characters that fold to eighteen", "characters that are words", "many different words"],
)
def test_a_text_is_searched_up_to_a_limit(folder: Path, body: str) -> None:
    ingested = _ingested(folder, f"---\ntitle: A book\n---\n{body}")

    words = " ".join(_article(ingested).search)
    assert len(words) <= MOST_SEARCHED + 10_000
    assert len(set(words.split())) <= MOST_WORDS + 10
    assert [problem.reason for problem in ingested.problems] == [SEARCHED]


@pytest.mark.parametrize("markup", ["<", "</", "<a ", "<!-", "<b>x</b>", "&lt", "&#65;", "[", "![", "{{", "[a]("])
def test_a_text_of_nothing_but_marks_is_read(folder: Path, markup: str) -> None:
    ingested = _ingested(folder, f"---\ntitle: A title\n---\n{markup * (8_000_000 // len(markup))}")

    assert _article(ingested).summary
    assert not any(problem.refused for problem in ingested.problems)


def test_what_is_beyond_the_limit_is_shown_but_not_found(folder: Path) -> None:
    (folder / "x.md").write_text(f"---\ntitle: A book\n---\nfirst {'many words ' * 100_000} [[note]] last")
    library = open_library(folder, cache=False)

    assert [library.articles.count(word) for word in ("first", "last")] == [1, 0]
    assert [problem.reason for problem in library.problems()] == [SEARCHED]


def test_links_of_a_text_are_read_up_to_a_limit(folder: Path) -> None:
    ingested = _ingested(folder, "---\ntitle: A\n---\n" + "".join(f"[[n{n}]] " for n in range(MOST_LINKS + 9)))

    assert len(_article(ingested).mentions) == MOST_LINKS
    assert [problem.reason for problem in ingested.problems] == [LINKS]


def test_as_many_links_as_are_read_are_no_problem(folder: Path) -> None:
    ingested = _ingested(folder, "---\ntitle: A\n---\n" + "".join(f"[[n{n}]] " for n in range(MOST_LINKS)))

    assert ingested.problems == ()


MANY = range(MOST_VALUES + 1)
IDEOGRAPHIC_SPACES = "\u3000" * 50_000
SEEDS = "webUrl: https://a.example\n"


@pytest.mark.parametrize(
    ("front_matter", "rows", "told"),
    [
        ("tags: [" + ", ".join(f"t{n}" for n in MANY) + "]", lambda article: article.topics, "topics"),
        ("tags: " + ", ".join(f"t{n}" for n in MANY), lambda article: article.topics, "topics"),
        ("tags: '" + "".join(f"[[t{n}]]" for n in MANY) + "'", lambda article: article.topics, "topics"),
        (SEEDS + "topics: " + ", ".join(f"t{n}" for n in MANY), lambda article: article.topics, "topics"),
        (SEEDS + "topics:\n" + "".join(f"- t{n}\n" for n in MANY), lambda article: article.topics, "topics"),
        (SEEDS + "related:\n" + "".join(f"  - title: {n}\n" for n in MANY), lambda article: article.related, "related"),
        (SEEDS + "related:\n" + "".join(f"- title: {n}\n" for n in MANY), lambda article: article.related, "related"),
    ],
)
def test_lists_are_read_up_to_a_limit(
    folder: Path, front_matter: str, rows: Callable[[ArticleRows], list[object]], told: str
) -> None:
    ingested = _ingested(folder, f"---\ntitle: A\n{front_matter}\n---\n")

    assert len(rows(_article(ingested))) == MOST_VALUES
    assert [problem.reason for problem in ingested.problems if told in problem.reason]


@pytest.mark.parametrize(
    "content",
    [
        "---\ntitle: A\nx:\n" + "- a\n" * MOST_PARTS + "---\n",
        "---\ntitle: A\nx: [" + "a, " * MOST_PARTS + "]\n---\n",
        "+++\ntitle = 'A'\nx = [" + "1," * MOST_PARTS + "]\n+++\n",
        "+++\ntitle = 'A'\nx = [" + "1," * 10 * MOST_PARTS + "]\n+++\n",
        "+++\ntitle = 'A'\n[" + "a." * 60 + "a]\n" + "".join(f"k{n} = 1\n" for n in range(MOST_PARTS // 10)) + "+++\n",
        "+++\ntitle = 'A'\n" + "".join(f"k{n}{'.a' * 60} = 1\n" for n in range(MOST_PARTS // 50)) + "+++\n",
        '{"title": "A", "x": [' + "1, " * MOST_PARTS + "1]}\n",
        "Title: A\n" + "X: b\n" * MOST_PARTS + "\n",
        "title:: A\n" + "x:: b\n" * MOST_PARTS + "\n",
    ],
    ids=["YAML", "flow", "TOML", "much TOML", "deep TOML", "long TOML", "JSON", "headers", "properties"],
)
def test_front_matter_of_too_many_parts_is_refused(folder: Path, content: str) -> None:
    ingested = _ingested(folder, content)

    assert ingested.article is None
    assert [(problem.kind, problem.reason) for problem in ingested.problems] == [
        (ProblemKind.FRONT_MATTER_LIMIT, "front matter has more than 30,000 parts")
    ]


def test_problems_of_a_file_are_told_up_to_a_limit(folder: Path) -> None:
    ingested = _ingested(folder, SEEDS.join(["---\ntitle: A\n", "a:\n" * (MOST_PROBLEMS + 99) + "---\n"]))

    assert len(ingested.problems) == MOST_PROBLEMS + 1
    assert ingested.problems[-1].reason == "there are further problems, which are not listed"


@pytest.mark.parametrize(
    "front_matter",
    [
        "newscli:\n  id: bcd2345678\n  path: " + "a/" * 500_000,
        "x:\n" + "".join(f"- 2022-01-01 1:1:{n}\n" for n in range(9_000)),
        "".join(f"{' ' * level}{'k' * 500}:\n" for level in range(60)) + f"{' ' * 60}- v\n" * 14_000,
        "x:\n" + "- a\n" * 9_000 + "".join(f"- @{n}\n" for n in range(9)),
        "".join(f"k{n}:\n" + "".join(f"  x{m}: @{m}: b\n" for m in range(8)) for n in range(990)),
        "x: @y\n" + "".join(f"k{n}:\n" + f"  {'- ' * 60}a\n  x: @y\n" * 7 for n in range(990)),
        "".join(
            f"{key}: '[[a]]{' ' * 100_000}[[b]]{IDEOGRAPHIC_SPACES}c'\n" for key in ("tags", "category", "authors")
        ),
    ],
    ids=["a deep path", "dates", "deep keys", "slips at the end", "many slips", "nested slips", "blanks"],
)
def test_front_matter_that_would_take_long_is_read(folder: Path, front_matter: str) -> None:
    ingested = _ingested(folder, f"---\ntitle: A\n{front_matter}\n---\nText")

    assert _article(ingested).summary
    assert sum(len(row[0]) for row in _article(ingested).extra) < 20_000_000


def test_a_number_of_a_million_digits_is_refused(folder: Path) -> None:
    ingested = _ingested(folder, f"+++\ntitle = 'A'\nx = {'9' * 1_000_000}\n+++\n")

    assert [problem.reason for problem in ingested.problems] == ["not TOML: a number in it is too large"]
