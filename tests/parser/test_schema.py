from datetime import UTC, datetime
from typing import Any

import pytest

from newscli.model.article import Article, Secured
from newscli.model.problem import Problem, ProblemKind
from newscli.model.summary import Image, Provider
from newscli.parser.article import Parsed, parse_article
from newscli.parser.front_matter import MAX_FRONT_MATTER
from newscli.text.ids import make_id

REQUIRED = {"title": "A title", "publishedDateTime": "2022-05-25T20:04:00Z", "provider": "Example News"}
TOLD = {"title": "no title", "publishedDateTime": "no publishedDateTime", "provider": "no provider"}
"""Of a news archive: its files have keys that no other kind has, such as heat."""


def parse(content: str | bytes) -> Parsed:
    parsed = parse_article(content if isinstance(content, bytes) else content.encode(), "a.md")
    assert parsed is not None
    return parsed


def with_required(front_matter: str) -> str:
    """A file whose front matter begins, on line 2, with this text and has the required keys that it lacks."""
    given = [line.partition(":")[0] for line in front_matter.splitlines()]
    missing = "".join(f"{key}: {value}\n" for key, value in REQUIRED.items() if key not in given)
    return f"---\n{front_matter}\n{missing}---\n"


def article_of(parsed: Parsed) -> Article:
    assert parsed.article is not None
    return parsed.article


def places(parsed: Parsed) -> list[tuple[int, int, str]]:
    return [(problem.line, problem.column, problem.reason) for problem in parsed.problems]


@pytest.mark.parametrize(
    ("front_matter", "attribute", "value"),
    [
        ("title: NO", "title", "NO"),
        ("title: 12:30", "title", "12:30"),
        ("title: 2022-01-01", "title", "2022-01-01"),
        ("title: 1984", "title", "1984"),
        ("title: 0123", "title", "0123"),
        ("title: 1_000", "title", "1_000"),
        ("title: .inf", "title", ".inf"),
        ("title: =", "title", "="),
        ("title: <<", "title", "<<"),
        ("title: 'null'", "title", "null"),
        ("title: !!binary aGk=", "title", "aGk="),
        ("title: !!int abc", "title", "abc"),
        ("title: Foo #1", "title", "Foo"),
        ("title: |\n  a\n  b", "title", "a\nb\n"),
        ("title: 漢😀", "title", "漢😀"),
        ("topics: [NO, on, 1_0]", "topics", ("NO", "on", "1_0")),
        ("topics: A, B ,, C", "topics", ("A", "B", "C")),
        ("topics: A", "topics", ("A",)),
        ("topics: [' A ', B, A, '  ', B ]", "topics", ("A", "B")),
        ("topics: [a, ~, '']", "topics", ("a",)),
        ("topics: ~", "topics", ()),
        ("topics: []", "topics", ()),
        ("provider: x", "provider", Provider("x")),
        ("provider: {name: 1, domain: no}", "provider", Provider("1", "no")),
        ("provider: {name: x, colour: red}", "provider", Provider("x")),
        ("provider: {name: x, images: [{url: u}]}", "provider", Provider("x", images=(Image("u"),))),
        ("images: [{}]", "images", (Image(),)),
        ("images: [{url: u, width: 1, height: 2, isCached: no}]", "images", (Image("u", 1, 2, is_cached=False),)),
        ("images: [{title: t, attribution: a}]", "images", (Image(title="t", attribution="a"),)),
        ("heat: -1", "heat", None),
        ("heat: 0", "heat", 0),
        ("heat: -2", "heat", -2),
        ("heat: 3694", "heat", 3694),
        ("quality: 99", "quality", 99),
        ("quality: '7'", "quality", 7),
        ("quality: +5", "quality", 5),
        ("quality: -1", "quality", -1),
        ("quality: 007", "quality", 7),
        ("quality: ~", "quality", None),
        ("published: false", "published", False),
        ("published: No", "published", False),
        ("published: OFF", "published", False),
        ("published: 'true'", "published", True),
        ("published: ~", "published", True),
        ("category: news", "published", True),
        ("webUrl: ' https://example.com/a '", "web_url", "https://example.com/a"),
        ("webUrl: ''", "web_url", None),
        ("secured: YWJj;YQ==", "secured", Secured(3, 1)),
        ("secured: ~", "secured", None),
        ("featuredContent: <iframe>", "featured_content", "<iframe>"),
        ("updatedDateTime: 2022-05-26", "updated_at", datetime(2022, 5, 26, tzinfo=UTC)),
        ("publishedDateTime: 2022-05-25 22:04 +0200", "published_at", datetime(2022, 5, 25, 20, 4, tzinfo=UTC)),
    ],
)
def test_value_is_typed_by_its_field_without_a_problem(front_matter: str, attribute: str, value: object) -> None:
    parsed = parse(with_required(front_matter))

    assert parsed.problems == ()
    assert getattr(article_of(parsed), attribute) == value


@pytest.mark.parametrize(
    ("front_matter", "attribute", "value", "place"),
    [
        ("title: {a: b}", "title", None, (2, 8, "title is not text")),
        ("title: [Video]", "title", None, (2, 8, "title is not text")),
        ("topics: {a: 1}", "topics", (), (2, 9, "topics is not a list")),
        ("topics: [a, [x]]", "topics", ("a",), (2, 13, "topics is not text")),
        ("provider: [a]", "provider", Provider(), (2, 11, "provider is not a mapping")),
        ("provider:\n  name: {x: y}", "provider", Provider(), (3, 9, "provider.name is not text")),
        ("images: 3", "images", (), (2, 9, "images is not a list")),
        ("images: {url: u}", "images", (), (2, 9, "images is not a list")),
        ("images: [u]", "images", (), (2, 10, "images has an entry that is not a mapping")),
        (
            "images:\n  - width: wide\n    url: u",
            "images",
            (Image("u"),),
            (3, 12, "images.width is not a whole number: “wide”"),
        ),
        ("related: x", "related", (), (2, 10, "related is not a list")),
        ("quality: 1e3", "quality", None, (2, 10, "quality is not a whole number: “1e3”")),
        ("quality: .inf", "quality", None, (2, 10, "quality is not a whole number: “.inf”")),
        ("quality: 7.5", "quality", None, (2, 10, "quality is not a whole number: “7.5”")),
        ("quality: 0x10", "quality", None, (2, 10, "quality is not a whole number: “0x10”")),
        ("quality: 1_000", "quality", None, (2, 10, "quality is not a whole number: “1_000”")),
        ("quality: ５", "quality", None, (2, 10, "quality is not a whole number: “５”")),
        ("quality: ٣", "quality", None, (2, 10, "quality is not a whole number: “٣”")),
        ("quality: 1 000", "quality", None, (2, 10, "quality is not a whole number: “1 000”")),
        ("heat: 1_0", "heat", None, (2, 7, "heat is not a whole number: “1_0”")),
        ("images: [{width: ５}]", "images", (Image(),), (2, 18, "images.width is not a whole number: “５”")),
        ("quality: ''", "quality", None, (2, 10, "quality is not a whole number: “”")),
        ("heat: [1]", "heat", None, (2, 7, "heat is not text")),
        (f"quality: {2**63}", "quality", None, (2, 10, f"quality is not a whole number: “{2**63}”")),
        (f"quality: {'9' * 4301}", "quality", None, (2, 10, f"quality is not a whole number: “{'9' * 40}”")),
        ("published: maybe", "published", True, (2, 12, "published is neither true nor false: “maybe”")),
        ("published: 1", "published", True, (2, 12, "published is neither true nor false: “1”")),
        ("webUrl: [u]", "web_url", None, (2, 9, "webUrl is not text")),
        ("title: A\ntitle: B", "title", "B", (3, 1, "title is given twice; the last one counts")),
        (
            "provider:\n  name: A\n  name: B",
            "provider",
            Provider("B"),
            (4, 3, "provider.name is given twice; the last one counts"),
        ),
    ],
)
def test_value_of_the_wrong_shape_is_a_problem_and_the_article_stays(
    front_matter: str, attribute: str, value: object, place: tuple[int, int, str]
) -> None:
    parsed = parse(with_required(front_matter))

    assert places(parsed) == [place]
    assert not parsed.problems[0].refused
    assert getattr(article_of(parsed), attribute) == value


@pytest.mark.parametrize(
    "text",
    [
        "0000-00-00",
        "2022-13-45",
        "2022-02-30",
        "0000-01-01",
        "2022-05-25T25:00:00Z",
        "2022-05-25T20:60:00Z",
        "2022-05-25T23:59:60Z",
        "0001-01-01T00:00:00+23:00",
        "9999-12-31T23:59:59-01:00",
        "yesterday",
        "12:30",
        "2022-05-25T20:04:00+99:99",
        "2022-05-25 20:04 CET",
        "Wed, 25 May 2022 20:04:00 CEST",
        "May",
        "''",
        "!!timestamp abc",
    ],
)
def test_bad_date_is_a_problem_and_the_article_stays_without_date(text: str) -> None:
    parsed = parse(with_required(f"publishedDateTime: {text}"))

    assert article_of(parsed).published_at is None
    reasons = [(line, column, reason.split(":")[0]) for line, column, reason in places(parsed)]
    assert reasons == [(2, 20, "publishedDateTime is not a date")]


@pytest.mark.parametrize("missing", list(REQUIRED))
@pytest.mark.parametrize("written", [None, "~", "null", ""])
def test_missing_required_key_is_a_problem_and_the_article_stays(missing: str, written: str | None) -> None:
    fields: dict[str, str | None] = REQUIRED | {missing: written, "heat": "1"}
    lines = "".join(f"{key}: {value}\n" for key, value in fields.items() if value is not None)

    parsed = parse(f"---\n{lines}---\n")

    assert parsed.problems == (Problem("a.md", 1, 1, TOLD[missing], ProblemKind.MISSING_KEY),)
    assert article_of(parsed).path == "a.md"


def test_a_news_article_may_lack_everything() -> None:
    parsed = parse("---\nheat: 1\n---")

    assert article_of(parsed).body == ""
    assert [problem.reason for problem in parsed.problems] == list(TOLD.values())


@pytest.mark.parametrize("front_matter", ["", "\n\n", "# nothing\n"])
def test_empty_front_matter_is_an_article_with_the_title_of_its_file(front_matter: str) -> None:
    parsed = parse(f"---\n{front_matter}---\nbody")

    assert (article_of(parsed).title, article_of(parsed).body) == ("A", "body")
    assert parsed.problems == ()


@pytest.mark.parametrize(
    ("front_matter", "extra"),
    [
        ("colour: red", {"colour": "red"}),
        ("1: x\n2022-01-01: y\n'~': z", {"1": "x", "2022-01-01": "y", "~": "z"}),
        ("a: {b: [c, {d: ~}], e: ''}", {"a": {"b": ["c", {"d": None}], "e": ""}}),
        ("Title: x", {"Title": "x"}),
        ("<<: {title: merged}", {"<<": {"title": "merged"}}),
        ("weburl: x", {"weburl": "x"}),
    ],
)
def test_unknown_keys_are_kept_as_extra(front_matter: str, extra: dict[str, Any]) -> None:
    parsed = parse(with_required(front_matter))

    assert parsed.problems == ()
    assert article_of(parsed).extra == extra
    assert article_of(parsed).title == "A title"


@pytest.mark.parametrize(
    ("front_matter", "line", "column", "part"),
    [
        ("- a", 2, 1, "not a mapping"),
        ("just text", 2, 1, "not a mapping"),
        ("~", 2, 1, "not a mapping"),
        ("title: [Video] x", 2, 16, "not YAML"),
        ("title: a\0b", 2, 9, "the character U+0000 is not allowed"),
        ("? [a]\n: b", 2, 3, "a key must be text"),
        ("a: b\n--- # next\nc: d", 4, 1, "more than one YAML document"),
        ("a: b\n--- c", 3, 5, "more than one YAML document"),
        ("a: &x 1\nb: *x", 3, 4, "YAML aliases are not read"),
        ("a: " + "[" * 100, 2, 67, "nested more than 64 levels deep"),
    ],
)
def test_front_matter_that_cannot_be_read_refuses_the_file(
    front_matter: str, line: int, column: int, part: str
) -> None:
    parsed = parse(f"---\n{front_matter}\n---\nbody")

    assert parsed.article is None
    problem = parsed.problems[-1]
    assert problem.refused
    assert (problem.path, problem.line, problem.column) == ("a.md", line, column)
    assert part in problem.reason


@pytest.mark.parametrize(
    ("front_matter", "title", "line", "column", "part"),
    [
        ("a: b\ntitle: Foo: bar", "Foo: bar", 3, 11, "mapping values are not allowed"),
        ("title: @foo", "@foo", 2, 8, "character that cannot start any token"),
        ("title: %foo", "%foo", 2, 8, "character that cannot start any token"),
        ("title: `x`", "`x`", 2, 8, "character that cannot start any token"),
        ("title: - x", "- x", 2, 8, "block sequence entries are not allowed"),
        ("title: *NEW* x", "*NEW* x", 2, 12, "alias"),
        ('title: "C:\\path"', '"C:\\path"', 2, 11, "unknown escape character"),
        ("title: &quot;x", "&quot;x", 2, 13, "anchor"),
        ("\ttitle: x", "x", 2, 1, "a tab where only spaces are allowed"),
    ],
)
def test_a_slip_in_yaml_is_read_as_text_and_is_a_problem(
    front_matter: str, title: str, line: int, column: int, part: str
) -> None:
    parsed = parse(f"---\n{front_matter}\n---\nbody")

    assert article_of(parsed).title == title
    (problem,) = parsed.problems
    assert not problem.refused
    assert (problem.line, problem.column) == (line, column)
    assert problem.reason.startswith("not YAML: ")
    assert part in problem.reason


def test_front_matter_beyond_the_limit_refuses_the_file() -> None:
    parsed = parse(b"---\n" + b"# " * (MAX_FRONT_MATTER // 2 + 1) + b"\n---\n")

    limit = Problem("a.md", 1, 1, "front matter is longer than 1 MiB", ProblemKind.FRONT_MATTER_LIMIT)
    assert parsed == Parsed(None, (limit,))


@pytest.mark.parametrize("content", [b"", b"text", b"---\na: b\n", b"----\na: b\n---\n", b"---\ra: b\r---\r"])
def test_file_that_is_no_article_gives_nothing(content: bytes) -> None:
    assert parse_article(content, "a.md") is None


def test_id_is_that_of_the_url_else_of_title_and_date() -> None:
    by_url = parse(with_required("originalUrl: https://example.com/a"))
    by_title = parse(with_required("category: news"))

    assert article_of(by_url).id == make_id(["https://example.com/a"])
    assert article_of(by_title).id == make_id(["", "A title", "2022-05-25T20:04:00+00:00"])
