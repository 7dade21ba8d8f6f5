"""A query prints as text that means the same."""

import re
from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newscli.errors import QueryError
from newscli.query.ast import And, Not, Or, Predicate, Query, clauses
from newscli.query.fields import Kind
from newscli.query.predicates import Contains, Has, Is, Match, Range
from newscli.query.printing import print_query
from newscli.query.reading import Known
from newscli.query.syntax import parse_query
from newscli.text.words import Phrase, bare_phrase

NOW = datetime(2026, 3, 31, 12, 30, 15, 500, tzinfo=UTC)
KNOWN = {"price": Kind.NUMBER, "author.name": Kind.NAME, "seen": Kind.DATE, "date saved": Kind.NAME, "score": Kind.NAME}
LIBRARY = Known(KNOWN.get, {"score": Kind.NUMBER}.get, lambda ref: re.sub(r"\W", "", ref) or "b")
PROPERTY = settings(deadline=None, max_examples=400, suppress_health_check=list(HealthCheck))


def asked(text: str, seed: int = 0) -> Query:
    return parse_query(text, NOW, LIBRARY, seed)


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("", ""),
        ("AI  Robot", "ai robot"),
        ('"AI Robot"', '"ai robot"'),
        ("don't", '"don t"'),
        ('"Outage"', "=outage"),
        ("=outage", "=outage"),
        ("-=outage", "-=outage"),
        ("(=a OR b) =c", "(=a OR b) =c"),
        ("text:outage", "outage"),
        ("text:=outage", "=outage"),
        ("title:outage", "title:outage"),
        ('title:"outage"', 'title:"outage"'),
        ('body:"a",b', 'body:"a",b'),
        ("title:=outage", "title:=outage"),
        ('topic:"ai"', "topic:ai"),
        ("rob*", "rob*"),
        ('"a b"*', '"a b"*'),
        ("a AND NOT b", "a -b"),
        ("a b OR c", "a b OR c"),
        ("a (b OR c)", "a (b OR c)"),
        ("-(a OR b)", "-(a OR b)"),
        ("-(a b)", "-(a b)"),
        ("-(-a)", "-(-a)"),
        ("#AI", "topic:ai"),
        ("topics:a,=b,c*", "topic:a,=b,c*"),
        ("(topic:a OR topic:b) c", "topic:a,b c"),
        ("topic:a OR b", "topic:a OR b"),
        ("-topic:a,b", "-topic:a,b"),
        ('topic:="Computer Vision"', 'topic:="computer vision"'),
        ("title:/a B/", "title:/a B/"),
        ("heat:>=80", "heat:>=80"),
        ("heat:>80", "heat:>80"),
        ("heat:80..", "heat:>=80"),
        ("heat:..80", "heat:<=80"),
        ("heat:<80", "heat:<80"),
        ("heat:10..50", "heat:10..50"),
        ("heat:=7", "heat:7"),
        ("date:2022", "date:2022"),
        ("date:2022-05..2022-05", "date:2022-05"),
        ("date:2022-05-25", "date:2022-05-25"),
        ("date:2022-Q2", "date:2022-04-01..2022-06-30"),
        ("since:2022", "date:>=2022-01-01"),
        ("until:2022", "date:<2023-01-01"),
        ("before:0001", "date:<0001-01-01"),
        ("after:9999", "date:>=9999-12-31T23:59:59.999999"),
        ("until:9999", "date:<9999-12-31T23:59:59.999999"),
        ("date:9999-12-31T23:59:59", "date:9999-12-31T23:59:59"),
        ("date:9999-12-30T23..9999-12-31T23", "date:9999-12-30T23..9999-12-31T23"),
        ("date:9999-12-31T23:59:59.999999", "date:9999-12-31T23:59:59.999999"),
        ("date:yesterday", "date:2026-03-30"),
        ("is:published", "is:published"),
        ("is:unpublished", "-is:published"),
        ("is:video", "type:=video"),
        ("no:heat", "-has:heat"),
        ("names:x", "links-to:x"),
        ("links-to:x:3", "links-to:x:3"),
        ("linked-from:x", "linked-from:x"),
        ("similar:x", "like:x"),
        ('"date saved":x', '"date saved":x'),
        ('has:"date saved"', 'has:"date saved"'),
        ("!!", '""'),
        ("date:2021-08-25T00:00", "date:2021-08-25T00:00"),
        ("date:2021-08-25T00", "date:2021-08-25T00"),
        ("date:2021-08-25T12..2021-08-25T14", "date:2021-08-25T12..2021-08-25T14"),
        ("date:2021-08-25T00:00..2021-08-26T00:00", "date:2021-08-25T00:00..2021-08-26T00:00"),
        ("date:2021-08-25T12:00:01", "date:2021-08-25T12:00:01"),
        ("before:2021-08-25T12:30", "date:<2021-08-25T12:30"),
        ("sort:heat a", "a sort:heat-desc"),
        ("sort:heat-asc,title", "sort:heat-asc,title-asc"),
        ("sort:random", "sort:random-asc"),
        ("a sort:match", "a sort:match-desc"),
        ("a sort:rank-asc,title", "a sort:match-asc,title-asc"),
    ],
)
def test_a_query_prints_in_few_words(text: str, printed: str) -> None:
    query = asked(text)

    assert print_query(query.where, query.order) == printed
    assert asked(printed) == query


def test_a_part_prints_alone() -> None:
    assert [print_query(part) for part in clauses(asked("topic:a,b (c OR d) -heat:1").where)] == [
        "topic:a,b",
        "c OR d",
        "-heat:1",
    ]


VALUES = (
    "ai", "AI,iot", '"a b"', '"a"', '"a",b', "=x", '="a b"', "ro*", '"a b"*', "/a(b|c)/", "/a b/,c", r"/\//",
    '/a"b/', ">=80", "<5",
    "10..50", "10..", "..-3", "1.5", ">1e3", "5,>7", "2022", "2022-05", "2022-W21", "2022-Q2", "2022-05-25", ">2022",
    "<=2022-05", "2021..2022-02", "..2022", "7d", "3m", "today", '"last week"', "2022-05-25T20:04", "published,video",
    "body,heat", "x,y", "heat-asc,title", "random", "true", "no", "日本", "+", ",", '"', "(", "a)",
    '"a) b"', '"(c"', "!x", "!=x", "-y", "^a", "b$", "none", "*", "'x y'", "“x y”", "[1 TO 5]", "x|y", "24h", "monday",
    "2021-08-25T12", "2021-08-25T12:30:01.5", "2021-01-01/2021-02-01", '"last 7 days"', "b:2", '"a b":3', "12h..",
)  # fmt: skip
NAMES = (
    "title", "text", "body", "topic", "provider", "url", "heat", "images", "price", "author.name", "date", "seen",
    "since",
    "until", "after", "before", "is", "has", "no", "names", "sort", "published", "nobody",
    "links-to", "linked-from", "story", "like", "similar", "score", '"date saved"', "from", "missing",
)  # fmt: skip
CLAUSE_TEXTS = st.builds("{}:{}".format, st.sampled_from(NAMES), st.sampled_from(VALUES))
PIECES = st.sampled_from(
    [
        "ai",
        "=ai",
        '"ai"',
        "robot*",
        '"a b"',
        "don't",
        "c++",
        "日本",
        "OR",
        "AND",
        "NOT",
        "-",
        "(",
        ")",
        "-(",
        "#ai",
        "-x",
        '"',
        "*",
    ]
)
JOINED = st.lists(CLAUSE_TEXTS | PIECES, max_size=8).map(" ".join)
TIGHT = st.lists(CLAUSE_TEXTS | PIECES, max_size=5).map("".join)


@PROPERTY
@given(JOINED | TIGHT | st.text(max_size=60) | st.text('ab "*-:,()#/=<>.0OR', max_size=30), st.integers(0, 3))
def test_any_query_prints_back_to_itself(text: str, seed: int) -> None:
    try:
        query = asked(text, seed)
    except QueryError:
        return

    assert asked(print_query(query.where, query.order), seed) == query


WORDS = st.sampled_from(["a", "b", "or", "not", "2022", "日"])
PHRASES = st.builds(Phrase, st.lists(WORDS, min_size=1, max_size=2).map(tuple), st.booleans())
BARE = WORDS.map(lambda word: bare_phrase((word,)))
ATOMS: st.SearchStrategy[Predicate] = st.one_of(
    st.builds(Match, PHRASES | BARE),
    st.builds(Contains, st.sampled_from(["title", "body"]), PHRASES | BARE),
    st.builds(Contains, st.sampled_from(["title", "topic"]), PHRASES),
    st.sampled_from(
        [Is("published"), Is("duplicate"), Has("body"), *clauses(asked("heat:>3 date:2022 title:/x/").where)]
    ),
)


def _is_plain(predicate: Predicate) -> bool:
    """Whether no part is joined like the whole: text has one way to say that."""
    match predicate:
        case And(parts) | Or(parts):
            same = type(predicate)
            return len(parts) > 1 and not any(isinstance(part, same) for part in parts) and all(map(_is_plain, parts))
        case Not(part):
            return _is_plain(part)
    return True


TREES = st.recursive(
    ATOMS,
    lambda parts: (
        parts.map(Not)
        | st.lists(parts, min_size=2, max_size=3).map(lambda each: And(tuple(each)))
        | st.lists(parts, min_size=2, max_size=3).map(lambda each: Or(tuple(each)))
    ),
    max_leaves=8,
).filter(_is_plain)


@PROPERTY
@given(TREES)
def test_any_tree_of_predicates_is_read_as_it_prints(where: Predicate) -> None:
    assert asked(print_query(where)).where == where


def test_a_range_without_bounds_is_no_query_of_a_person() -> None:
    assert print_query(Range("heat", None, None)) == "heat:.."
