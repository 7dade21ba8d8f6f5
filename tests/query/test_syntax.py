"""Text → predicate: words, operators, and clauses; the values of fields are in test_values."""

from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newscli.query.ast import And, Asked, Not, Or, Predicate, all_of, any_of, clauses
from newscli.query.fields import Direction, Kind
from newscli.query.predicates import Contains, Equals, Has, Is, LinksTo, Match, phrases
from newscli.query.sorting import SortKey
from newscli.query.syntax import MAX_DEPTH, parse_query
from newscli.text.words import Phrase, words_of

PROPERTY = settings(deadline=None, max_examples=200, suppress_health_check=list(HealthCheck))
NOW = datetime(2026, 3, 31, 12, 30, tzinfo=UTC)


def where(text: str) -> Predicate:
    return parse_query(text, NOW).where


def says(*words: str, prefix: bool = False) -> Match:
    """Words without quotes: a single one is stemmed."""
    return Match(Phrase(words, prefix, stemmed=len(words) == 1 and not prefix))


def stemmed(word: str) -> Phrase:
    return Phrase((word,), stemmed=True)


def topic(*words: str) -> Contains:
    return Contains("topic", Phrase(words))


A, B, C, D = (says(letter) for letter in "abcd")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", []),
        ("   ", []),
        ("ai", [stemmed("ai")]),
        ("AI Robot", [stemmed("ai"), stemmed("robot")]),
        ("ai\n\trobot", [stemmed("ai"), stemmed("robot")]),
        ('"ai robot"', [Phrase(("ai", "robot"))]),
        ('"ai robot', [Phrase(("ai", "robot"))]),
        ('ai"robot arm"x', [stemmed("ai"), Phrase(("robot", "arm")), stemmed("x")]),
        ("robot*", [Phrase(("robot",), prefix=True)]),
        ('"ai robot"*', [Phrase(("ai", "robot"), prefix=True)]),
        ('"ai robot*"', [Phrase(("ai", "robot"))]),
        ("ro*bot", [Phrase(("ro", "bot"))]),
        ("c++", [stemmed("c")]),
        ("don't", [Phrase(("don", "t"))]),
        ("multi-agent", [Phrase(("multi", "agent"))]),
        ("http://x", [Phrase(("http", "x"))]),
        ("https://a.com/b?c=1", [Phrase(("https", "a", "com", "b", "c", "1"))]),
        ("mailto:a@b", [Phrase(("mailto", "a", "b"))]),
        ("12:30", [Phrase(("12", "30"))]),
        ("9:x", [Phrase(("9", "x"))]),
        ("2022-05-25", [Phrase(("2022", "05", "25"))]),
        ("日本", [Phrase(("日", "本"))]),
        ("Café", [stemmed("cafe")]),
        ("@x c#", [stemmed("x"), stemmed("c")]),
        ('"x:y"', [Phrase(("x", "y"))]),
        ("and or not NEAR", [stemmed("and"), stemmed("or"), stemmed("not"), stemmed("near")]),
        ('"OR" "NOT"', [Phrase(("or",)), Phrase(("not",))]),
        ("=outage", [Phrase(("outage",))]),
        ('"outage"', [Phrase(("outage",))]),
        ("==outage =", [Phrase(("outage",))]),
        ("=don't", [Phrase(("don", "t"))]),
        ("=out*", [Phrase(("out",), prefix=True)]),
        ("ORB ANDY NOTE", [stemmed("orb"), stemmed("andy"), stemmed("note")]),
        ("ai ai", [stemmed("ai"), stemmed("ai")]),
    ],
)
def test_words_are_read_as_phrases(text: str, found: list[Phrase]) -> None:
    asked = where(text)

    assert asked == all_of(*(Match(phrase) for phrase in found))
    assert list(phrases(asked)) == found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a b", And((A, B))),
        ("a AND b", And((A, B))),
        ("a OR b", Or((A, B))),
        ("a OR b OR c", Or((A, B, C))),
        ("a b OR c", Or((And((A, B)), C))),
        ("a OR b c", Or((A, And((B, C))))),
        ("a AND b OR c AND d", Or((And((A, B)), And((C, D))))),
        ("a (b OR c) d", And((A, Or((B, C)), D))),
        ("(a b) OR (c d)", Or((And((A, B)), And((C, D))))),
        ("(a OR b) (c OR d)", And((Or((A, B)), Or((C, D))))),
        ("a (b c)", And((A, B, C))),
        ("a OR (b OR c)", Or((A, B, C))),
        ("((a))", A),
        ("a(b)", says("a", "b")),
        ("-a", Not(A)),
        ("NOT a", Not(A)),
        ("a -b", And((A, Not(B)))),
        ("a NOT b", And((A, Not(B)))),
        ("-a -b", And((Not(A), Not(B)))),
        ("NOT a b", And((Not(A), B))),
        ("NOT a OR b", Or((Not(A), B))),
        ("a OR NOT b", Or((A, Not(B)))),
        ("-(a b)", Not(And((A, B)))),
        ("-(a OR b)", Not(Or((A, B)))),
        ("NOT(a OR b)", Not(Or((A, B)))),
        ("--a", A),
        ("NOT NOT a", A),
        ("NOT -a", A),
        ("-(-a)", Not(Not(A))),
        ('-"a b"', Not(says("a", "b"))),
        ("-a*", Not(says("a", prefix=True))),
        ("a-b", says("a", "b")),
    ],
)
def test_not_binds_before_and_and_that_before_or(text: str, expected: Predicate) -> None:
    assert where(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("(a", A),
        ("a)", A),
        ("((a)", A),
        ("(a))", A),
        (")a(", A),
        ("a) OR b", Or((A, B))),
        ("(a OR b", Or((A, B))),
        ("- a", A),
        ("a -", A),
        ("a OR", A),
        ("OR a", A),
        ("a OR OR b", Or((A, B))),
        ("a AND OR b", Or((A, B))),
        ("a OR AND b", Or((A, B))),
        ("AND a AND", A),
        ("a NOT", A),
        ("() a ()", A),
        ("-() a", A),
        ("a ++ b", And((A, B))),
        ("-++ a", A),
        ('a "" b', And((A, B))),
        ('a "b', And((A, Match(Phrase(("b",)))))),
        ("# a", A),
    ],
)
def test_what_is_half_written_is_read_as_far_as_it_goes(text: str, expected: Predicate) -> None:
    assert where(text) == expected


@pytest.mark.parametrize(
    "text",
    ["", "*", '"', '""', '""*', "-- … ++", '"!?" **', "(" * MAX_DEPTH, ")" * 2_000, "-", "- -", "OR", "AND", "NOT",
     "OR OR", "()", "(OR)", "-()", "#", "##", ":", "::", "-" * 5_000, "\0", "\ud83d"],
)  # fmt: skip
def test_text_without_letter_or_digit_asks_for_everything(text: str) -> None:
    assert parse_query(text, NOW) == Asked(And(), ())


@PROPERTY
@given(st.text(st.characters(exclude_characters=":#-()"), max_size=80) | st.text('ab "*日\0', max_size=40))
def test_any_words_are_read_and_none_is_lost(text: str) -> None:
    text = text.lower()
    found = phrases(where(text))

    assert all(phrase.words for phrase in found)
    assert [word for phrase in found for word in phrase.words] == words_of(text.replace('"', " "))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("#ai", topic("ai")),
        ("-#ai", Not(topic("ai"))),
        ("#ai,iot", Or((topic("ai"), topic("iot")))),
        ("#Machine-Learning", topic("machine", "learning")),
        ("is:published", Is("published")),
        ("is:unpublished", Not(Is("published"))),
        ("-is:unpublished", Not(Not(Is("published")))),
        ("is:duplicate", Is("duplicate")),
        ("is:video", Equals("type", ("video",))),
        ("IS:Article", Equals("type", ("article",))),
        ("is:video,duplicate", Or((Equals("type", ("video",)), Is("duplicate")))),
        ("published:true", Is("published")),
        ("published:No", Not(Is("published"))),
        ("has:body", Has("body")),
        ("has:topics", Has("topic")),
        ("has:body,heat", Or((Has("body"), Has("heat")))),
        ("has:price", Has("price")),
        ("no:heat", Not(Has("heat"))),
        ("no:heat,body", Not(Or((Has("heat"), Has("body"))))),
        ("-no:heat", Not(Not(Has("heat")))),
        ("names:bcdfghjkmn", LinksTo("bcdfghjkmn")),
        ("größe:3", Contains("größe", Phrase(("3",)))),
        ("names:x,y", Or((LinksTo("x"), LinksTo("y")))),
        ("topic:a topic:b", And((topic("a"), topic("b")))),
        ("-topic:a,b", Not(Or((topic("a"), topic("b"))))),
        ("(topic:a OR b)", Or((topic("a"), B))),
        ("(topic:a)", topic("a")),
        ("topic:a)", topic("a")),
        ("topic:f(x)", topic("f", "x")),
        ("(topic:f(x))", topic("f", "x")),
        ("a topic:b OR -c", Or((And((A, topic("b"))), Not(C)))),
    ],
)
def test_clauses_are_words_like_any_other(text: str, expected: Predicate) -> None:
    known = {"price": Kind.NUMBER, "größe": Kind.NAME}

    assert parse_query(text, NOW, known.get).where == expected


UP, DOWN = Direction.ASCENDING, Direction.DESCENDING


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("sort:heat", Asked(And(), (SortKey("heat", DOWN, 5),))),
        ("sort:heat-asc,title", Asked(And(), (SortKey("heat", UP, 5), SortKey("title", UP, 5)))),
        ("sort:heat a sort:date", Asked(A, (SortKey("heat", DOWN, 5), SortKey("date", DOWN, 5)))),
        ("a sort:random", Asked(A, (SortKey("random", UP, 5),))),
        ("SORT:Heat", Asked(And(), (SortKey("heat", DOWN, 5),))),
        ("(sort:heat) a OR b", Asked(Or((A, B)), (SortKey("heat", DOWN, 5),))),
        ("-sort:heat", Asked(And(), (SortKey("heat", DOWN, 5),))),
    ],
)
def test_the_order_is_part_of_the_text(text: str, expected: Asked) -> None:
    assert parse_query(text, NOW, seed=5) == expected


@pytest.mark.parametrize(
    ("predicate", "found"),
    [
        (A, (stemmed("a"),)),
        (And((A, B)), (stemmed("a"), stemmed("b"))),
        (Or((B, And((A,)))), (stemmed("b"), stemmed("a"))),
        (And((A, Not(B))), (stemmed("a"),)),
        (And((topic("a"), Is("published"))), ()),
        (Contains("title", stemmed("a")), (stemmed("a"),)),
        (And(), ()),
    ],
)
def test_phrases_of_a_predicate_are_those_not_negated(predicate: Predicate, found: tuple[Phrase, ...]) -> None:
    assert phrases(predicate) == found


def test_joining_leaves_out_needless_nesting() -> None:
    assert all_of() == And()
    assert any_of() == Or()
    assert all_of(A) == any_of(A) == A
    assert all_of(And((A, B)), C) == And((A, B, C))
    assert any_of(A, Or((B, C))) == Or((A, B, C))
    assert all_of(Or((A, B)), C) == And((Or((A, B)), C))
    assert clauses(And((A, B))) == (A, B)
    assert clauses(Or((A, B))) == (Or((A, B)),)
    assert clauses(And()) == ()
