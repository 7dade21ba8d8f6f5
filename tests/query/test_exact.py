"""Clauses for exactly one value."""

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newscli.library import Library
from newscli.query.ast import And, Not, Or
from newscli.query.exact import clause_for, value_of
from newscli.query.syntax import parse_query
from newscli.text.words import fold
from tests.factory import write_article
from tests.opening import open_library
from tests.query.test_syntax import NOW

PROPERTY = settings(deadline=None, max_examples=300, suppress_health_check=list(HealthCheck))
HOSTILE = (
    "Azure Functions", "azure functions", "AI", "ai", "C", "C++", "C#", "don't", "OR", "AND", "not", "a,b", "a:b",
    "a|b", 'say "hi"', '"', "'q'", "“c”", "foo*", "*", "/x/", "/", "\\", "^x$", "(x)", "(", ")", "[a TO b]", "{x}",
    "-foo", "!foo", "=x", ">5", "a?b", "x~", "a;b", "none", "any", "日本語", "日本", "🎉", "👨\u200d👩\u200d👧",
    "e\u0301", "é", "שלום", "a\u202eb", "a\u200bb", "a\u00a0b", "x" * 3000, "5", "#tag",
    "https://example.com/a?b=c", "...", "_",
)  # fmt: skip


@pytest.mark.parametrize(
    ("field", "value", "clause"),
    [
        ("topic", "AI", "topic:=AI"),
        ("tags", "C++", "topic:=C++"),
        ("topic", "Azure Functions", 'topic:="Azure Functions"'),
        ("topic", "a,b", 'topic:="a,b"'),
        ("topic", 'say "hi"', 'topic:="say hi"'),
        ("topic", "foo*", 'topic:="foo"'),
        ("topic", "a\u202eb", 'topic:="ab"'),
        ("topic", "🎉", "topic:/^🎉$/"),
        ("topic", "  ", "topic:/^  $/"),
        ("topic", "\u202e/", "topic:/^\\u202e\\/$/"),
        ("provider", "The Verge", 'provider:="The Verge"'),
        ("month", "2022-05", "date:2022-05"),
        ("week", "2022-W21", "date:2022-W21"),
        ("month", "soon", None),
        ("weekday", "Monday", None),
        ("quality", "50", None),
        ("nothing", "x", None),
        ("topic", "x" * 20_000, None),
    ],
)
def test_clause_for_a_value(field: str, value: str, clause: str | None) -> None:
    assert clause_for(field, value) == clause


@pytest.mark.parametrize(
    ("value", "clause"),
    [("AI", "topic:/^(?-i:AI)$/"), ("C++", "topic:/^(?-i:C\\+\\+)$/"), ("日本", "topic:/^日本$/")],
)
def test_clause_for_a_value_as_it_is_spelled(value: str, clause: str) -> None:
    assert clause_for("topic", value, spelled=True) == clause


@pytest.mark.parametrize(
    ("clause", "value"),
    [
        ("#ai", "ai"),
        ('#"big data"', "big data"),
        ("topic:ai", "ai"),
        ("topic:=AI", "AI"),
        ("topic = AI", "AI"),
        ('"topic":="a:b"', "a:b"),
        ("topic:/^azure/", "/^azure/"),
        ("topic:/^a.b$/", "/^a.b$/"),
        ("date:2022-05", "2022-05"),
    ],
)
def test_value_of_a_typed_clause(clause: str, value: str) -> None:
    assert value_of(clause) == value


@PROPERTY
@given(st.one_of(st.text(max_size=20), st.sampled_from(HOSTILE)))
def test_spelled_clause_stands_among_others_and_gives_its_value_back(value: str) -> None:
    clause = clause_for("topic", value, spelled=True)
    assert clause is not None
    assert clause.isprintable()
    assert value_of(clause) == value
    asked, *others = (parse_query(text, NOW).where for text in (clause, "a", "b"))
    among = parse_query(f"a (b OR {clause}) -{clause}", NOW).where
    assert among == And((others[0], Or((others[1], asked)), Not(asked)))


def assert_exact(library: Library, field: str) -> None:
    """That the clause of each value finds as many articles as have it."""
    facets = list(library.counts.by(field))
    spellings = Counter(fold(facet.value) for facet in facets)
    for facet in facets:
        clause = clause_for(field, facet.value, spelled=field != "month" and spellings[fold(facet.value)] > 1)
        assert clause is not None, facet
        assert (clause, library.articles.count(clause)) == (clause, facet.count)


@pytest.mark.parametrize("field", ["topic", "provider", "author", "month"])
def test_clauses_find_what_the_seeds_count(seeds: Library, field: str) -> None:
    assert_exact(seeds, field)


def test_clauses_find_what_is_counted_of_hostile_values(folder: Path) -> None:
    for number, value in enumerate(HOSTILE):
        others = [HOSTILE[(number * 7) % len(HOSTILE)], HOSTILE[(number * 3) % len(HOSTILE)]]
        write_article(
            folder, f"{number}.md", topics=[value, *others], provider={"name": value}, author=[value],
            publishedDateTime=f"{1 + number * 190:04}-0{number % 9 + 1}-01T00:00:00Z",
        )  # fmt: skip
    library = open_library(folder)
    for field in ("topic", "provider", "month"):
        assert_exact(library, field)
