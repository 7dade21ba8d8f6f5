"""YAML with slips: what is wrong costs a line, not the article."""

import pytest

from newscli.parser.article import Parsed, parse_article


def parse(front_matter: str) -> Parsed:
    parsed = parse_article(f"---\n{front_matter}\n---\nbody".encode(), "a.md")
    assert parsed is not None
    return parsed


@pytest.mark.parametrize(
    ("front_matter", "title", "line", "column"),
    [
        ("title: Foo: bar", "Foo: bar", 2, 11),
        ("date: 2022-05-25\ntitle: Foo: bar", "Foo: bar", 3, 11),
        ("title: @foo", "@foo", 2, 8),
        ("title: %foo", "%foo", 2, 8),
        ("title: `x` y", "`x` y", 2, 8),
        ("title: - x", "- x", 2, 8),
        ("title: *NEW* x", "*NEW* x", 2, 12),
        ("title: &quot;x", "&quot;x", 2, 13),
        ('title: "unclosed', "unclosed", 2, 17),
        ("title: 'It's'", "'It's'", 2, 12),
        ('title: "C:\\path"', '"C:\\path"', 2, 11),
        ("\ttitle: x", "x", 2, 1),
    ],
)
def test_value_that_is_not_yaml_is_read_as_text(front_matter: str, title: str, line: int, column: int) -> None:
    parsed = parse(f"{front_matter}\ntags: [a, b]")

    assert parsed.article is not None
    assert parsed.article.title == title
    assert parsed.article.topics == ("a", "b")
    assert [(problem.line, problem.column) for problem in parsed.problems] == [(line, column)]
    assert parsed.problems[0].reason.startswith("not YAML: ")
    assert not parsed.problems[0].refused


@pytest.mark.parametrize(
    ("tags", "topics"),
    [
        ("tags:\n\t- a\n\t- b", ("a", "b")),
        ("tags:\n  - @a\n  - b", ("@a", "b")),
        ("tags:\n  - a: b: c\n  - d", ("d",)),
        ("tags:\n  - a\n - b\n  - c", ("a", "c")),
        ("tags: [a, b\ncolour: red", ()),
        ("tags: {{ page.tags }}", ()),
        ("tags: [a, b]\nAnd more", ("a", "b")),
    ],
)
def test_a_slip_in_a_list_costs_its_line(tags: str, topics: tuple[str, ...]) -> None:
    parsed = parse(f"title: A title\n{tags}\nauthor: Ann")

    assert parsed.article is not None
    assert parsed.article.title == "A title"
    assert parsed.article.authors == ("Ann",)
    assert parsed.article.topics == topics
    assert parsed.problems


@pytest.mark.parametrize("front_matter", ["[broken", ": : [", "{{ include }}", "- a\n  b: c: d"])
def test_file_without_a_key_that_can_be_read_is_refused(front_matter: str) -> None:
    parsed = parse(front_matter)

    assert parsed.article is None
    assert [problem.refused for problem in parsed.problems] == [True]


def test_what_is_too_much_to_mend_is_reported() -> None:
    parsed = parse(f"title: Foo: bar\nexcerpt: '{'a, ' * 31_000}'\ntags:\n- one\n- two")

    assert parsed.article is not None
    assert parsed.article.topics == ()
    assert [(problem.line, problem.reason) for problem in parsed.problems] == [
        (2, "not YAML: mapping values are not allowed in this context"),
        (4, "not YAML: too much to mend, so only this line of the entry is read"),
    ]


def test_entries_have_no_more_parts_because_one_is_mended() -> None:
    entries = "".join(f"k{number}: [{'a, ' * 400}]\n" for number in range(80))
    parsed = parse(f"title: Foo: bar\n{entries}")

    assert parsed.article is None
    assert [problem.reason for problem in parsed.problems] == ["front matter has more than 30,000 parts"]


def test_a_seed_with_a_slip_keeps_its_other_values() -> None:
    parsed = parse("title: Foo: bar\nwebUrl: https://example.com/a\nheat: 3")

    assert parsed.article is not None
    assert (parsed.article.title, parsed.article.web_url, parsed.article.heat) == (
        "Foo: bar",
        "https://example.com/a",
        3,
    )


@pytest.mark.parametrize("line", ["a: b: c\n", "- [\n", "\t\n", "a: [\n", "a: '\n", "x" * 50 + "\n"])
def test_many_slips_cost_little(line: str) -> None:
    parse(line * 20_000)
