"""Queries edited as text."""

from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from newscli.errors import QueryError
from newscli.query.ast import NOTHING, And, Not, Or, Predicate, Query, clauses
from newscli.query.editing import State, conditions, excluded, narrowed, sorted_by, state_of
from newscli.query.fields import Direction
from newscli.query.kinds import Kind
from newscli.query.reading import Known
from newscli.query.sorting import SortKey
from newscli.query.syntax import parse_query

NOW = datetime(2026, 3, 31, 12, 30, tzinfo=UTC)
PROPERTY = settings(deadline=None, max_examples=300, suppress_health_check=list(HealthCheck))
HEAT = "heat-desc"


@pytest.mark.parametrize(
    ("text", "edited"),
    [
        ("", "topic:ai"),
        ("  ", "topic:ai"),
        ("robot", "robot topic:ai"),
        ("robot  arm ", "robot  arm topic:ai"),
        ("robot sort:heat", "robot sort:heat topic:ai"),
        ("a OR b", "(a OR b) topic:ai"),
        ("a || b", "(a || b) topic:ai"),
        ("(a OR b) c", "(a OR b) c topic:ai"),
        ('"a OR b"', '"a OR b" topic:ai'),
        ("topic:ai,iot", "topic:ai,iot topic:ai"),
        ("topic:=ai", "topic:=ai topic:ai"),
        ("topic:ai OR b", "(topic:ai OR b) topic:ai"),
        ("-(b topic:ai)", "-(b topic:ai) topic:ai"),
    ],
)
def test_clause_is_added(text: str, edited: str) -> None:
    assert narrowed(text, "topic:ai") == edited


@pytest.mark.parametrize(
    "written",
    ["topic:ai", "topic:AI", "#ai", "#AI", 'topic:"ai"', "tag:ai", "topics:Ai", "(topic:ai)", "--#ai", "+topic:ai"],
)
@pytest.mark.parametrize(
    ("before", "behind", "left"),
    [
        ("", "", ""),
        ("robot  arm ", "", "robot  arm"),
        ("", "  robot  arm", "robot  arm"),
        ("a  ", "  b", "a  b"),
        ("a AND ", "", "a"),
        ("a AND ", " AND b", "a AND b"),
        ("", " AND b", "b"),
        ("a ", " sort:heat", "a sort:heat"),
        ("(a OR b) ", "", "a OR b"),
        ("(a OR b) ", " c", "(a OR b) c"),
        ("(a b) ", "", "(a b)"),
        ("a ", " topic:AI", "a"),
    ],
)
def test_clause_that_is_there_is_removed(written: str, before: str, behind: str, left: str) -> None:
    assert narrowed(f"{before}{written}{behind}", "topic:ai") == left


@pytest.mark.parametrize("written", ["-topic:ai", "NOT #ai", "!topic:AI", "topic:-ai", "-(#ai)"])
def test_excluded_clause_is_turned_round_in_its_place(written: str) -> None:
    assert narrowed(f"a  {written}  b", "topic:ai") == "a  topic:ai  b"
    assert excluded(f"a  {written}  b", "topic:ai") == "a  b"
    assert narrowed(f"a {written} {written}", "topic:ai") == "a topic:ai"


@pytest.mark.parametrize(
    ("text", "edited"),
    [
        ("", "-topic:ai"),
        ("robot", "robot -topic:ai"),
        ("a OR b", "(a OR b) -topic:ai"),
        ("a #ai b", "a -topic:ai b"),
        ("+topic:ai b", "-topic:ai b"),
        ("a AND #ai", "a AND -topic:ai"),
        ("-topic:ai", ""),
    ],
)
def test_clause_is_excluded(text: str, edited: str) -> None:
    assert excluded(text, "topic:ai") == edited


@pytest.mark.parametrize(
    ("text", "edited"),
    [
        ('"azure fun', 'topic:ai "azure fun'),
        ("(a OR b", "topic:ai (a OR b"),
        ("a NOT", "topic:ai a NOT"),
        ("quality > ", "topic:ai quality > "),
        ("a OR ", "(a OR) topic:ai"),
    ],
)
def test_clause_stands_before_what_is_unfinished(text: str, edited: str) -> None:
    assert narrowed(text, "topic:ai") == edited
    assert state_of(edited, "topic:ai") is State.NARROWED


@pytest.mark.parametrize(
    ("text", "clause", "state"),
    [
        ("robot", "topic:ai", State.NEITHER),
        ("robot #AI", "topic:ai", State.NARROWED),
        ("robot -#AI", "topic:ai", State.EXCLUDED),
        ("a OR topic:ai", "topic:ai", State.NEITHER),
        ("(a topic:ai) b", "topic:ai", State.NEITHER),
        ('"topic:ai"', "topic:ai", State.NEITHER),
        ("topic:=ai", "topic:ai", State.NEITHER),
        ('topic:="Azure Functions"', 'topic:="azure functions"', State.NARROWED),
        ("date:may-2022", "date:2022-05", State.NARROWED),
        ("date:2022-05-01..2022-05-31", "date:2022-05", State.NARROWED),
        ("-date:2022-05", "date:2022-05", State.EXCLUDED),
        ("date:2022", "date:2022-05", State.NEITHER),
        ("date:last-month", "date:2999-12", State.NARROWED),
        ("topic:/^(?-i:AI)$/", "topic:/^(?-i:AI)$/", State.NARROWED),
        ("topic:", "topic:", State.NEITHER),
    ],
)
def test_state_of_clause(text: str, clause: str, state: State) -> None:
    assert state_of(text, clause) is state


def test_words_with_a_colon_become_words_where_an_operator_would_make_them_a_clause() -> None:
    assert excluded("Microsoft: new AI:tools*", "topic:ai") == 'Microsoft: new "ai tools"* -topic:ai'
    assert narrowed("Microsoft: topic:ai", "topic:ai") == "microsoft"
    assert narrowed("title: topic:ai", "topic:ai") == "title"
    assert narrowed("Intel:outside topic:ai", "topic:ai") == '"intel outside"'


def test_clauses_on_keys_of_the_front_matter_stay() -> None:
    known = Known({"desk": Kind.NAME, "price": Kind.NUMBER}.get)
    assert excluded("desk:news x", "topic:ai", known) == "desk:news x -topic:ai"
    assert narrowed('desk = "a topic:ai b"', "topic:ai", known) == 'desk = "a topic:ai b" topic:ai'


def test_text_that_has_no_room_for_a_clause_stays() -> None:
    deep = f"{'(' * 12}a{')' * 12} OR b"
    assert narrowed(deep, "topic:ai") == deep


def test_conditions_tell_their_places() -> None:
    text = 'robot -topic:="Big Data" AND (a OR b) sort:heat foo'
    assert [(text[each.at : each.end], each.name, each.clause, each.state) for each in conditions(text)] == [
        ("robot", "", "robot", State.NARROWED),
        ('-topic:="Big Data"', "topic", 'topic:="Big Data"', State.EXCLUDED),
        ("(a OR b)", "", "(a OR b)", State.NARROWED),
        ("foo", "", "foo", State.NARROWED),
    ]


@pytest.mark.parametrize(
    ("text", "with_heat", "without"),
    [
        ("", "sort:heat-desc", ""),
        ("robot ", "robot sort:heat-desc", "robot "),
        ("a OR b", "a OR b sort:heat-desc", "a OR b"),
        ("a  sort:date  b", "a  sort:heat-desc  b", "a  b"),
        ("a order:date", "a sort:heat-desc", "a"),
        ("sort=date a sort:title", "sort:heat-desc a", "a"),
        ("a (sort:date)", "a (sort:heat-desc)", "a"),
        ("a AND sort:date", "a AND sort:heat-desc", "a"),
        ("a -sort:date", "a -sort:heat-desc", "a"),
        ("a sort:nonsense", "a sort:heat-desc", "a"),
        ('"sort:date"', '"sort:date" sort:heat-desc', '"sort:date"'),
        ('"azure fun', 'sort:heat-desc "azure fun', '"azure fun'),
    ],
)
def test_order_is_set_and_removed(text: str, with_heat: str, without: str) -> None:
    assert sorted_by(text, HEAT) == with_heat
    assert sorted_by(text, "") == without


def test_key_named_order_is_no_order() -> None:
    assert sorted_by("order:new", HEAT, Known({"order": Kind.NAME}.get)) == "order:new sort:heat-desc"


_PIECES = (
    "a", "robot*", "=outage", "-b", "+c", '"a b"', "(", ")", "AND", "OR", "NOT", "-", "!", "||", "#ai", "topic:ai",
    "-topic:ai", "topic:ai,iot", 'topic:="big data"', "topic:/x y/", "sort:heat", "order:date-asc", "is:video",
    "date:2022-05", "since:7d", "quality>80", "quality >", "Microsoft: new", "foo:bar", "title:", "has:body",
    "https://example.com/a(b)", "*", "!!!", "“x", '"', "/a b/", "don't", "C++", "a|b", "日本", "\u202e", "\ud800",
)  # fmt: skip
TEXTS = st.one_of(
    st.lists(st.sampled_from(_PIECES), max_size=8).map(" ".join),
    st.lists(st.sampled_from(_PIECES), max_size=5).map("".join),
    st.text(max_size=30),
)
CLAUSES = st.sampled_from(["topic:ai", "#iot", 'topic:="Big Data"', "date:2022-05", "provider:=x", "topic:/^a b$/"])


def read(text: str) -> Query | None:
    try:
        return parse_query(text, NOW)
    except QueryError:
        return None


def same(predicate: Predicate) -> object:
    """The predicate without what makes no difference: order, repetition, nesting."""
    match predicate:
        case Not(Not(part)):
            return same(part)
        case Not(part):
            return ("not", same(part))
        case And() | Or():
            kind = type(predicate)
            flat = [inner for part in predicate.parts for inner in (part.parts if isinstance(part, kind) else (part,))]
            parts = frozenset(map(same, flat))
            return next(iter(parts)) if len(parts) == 1 else (kind, parts)
        case _:
            return predicate


@PROPERTY
@given(TEXTS, CLAUSES, st.sampled_from([narrowed, excluded]))
def test_doing_it_again_takes_it_back(text: str, clause: str, edit) -> None:
    assume((before := read(text)) is not None)
    assume(state_of(text, clause) is State.NEITHER)
    edited = edit(text, clause)
    again = read(edit(edited, clause))
    assert edited == text or (again is not None and again.order == before.order)
    assert edited == text or same(again.where) == same(before.where)


@PROPERTY
@given(TEXTS, CLAUSES)
def test_narrowed_query_asks_for_both(text: str, clause: str) -> None:
    assume((before := read(text)) is not None)
    assume(state_of(text, clause) is State.NEITHER)
    assume(before.where != NOTHING)
    wanted = And((before.where, *clauses(parse_query(clause, NOW).where)))
    edited = narrowed(text, clause)
    assert edited == text or same(parse_query(edited, NOW).where) == same(wanted)


@PROPERTY
@given(TEXTS, CLAUSES)
def test_state_follows_the_edit(text: str, clause: str) -> None:
    for edit, wanted in ((narrowed, State.NARROWED), (excluded, State.EXCLUDED)):
        edited = edit(text, clause)
        is_new = state_of(text, clause) is State.NEITHER and edited != text
        assert not is_new or state_of(edited, clause) is wanted


@PROPERTY
@given(TEXTS, CLAUSES)
def test_valid_text_stays_valid_and_any_text_readable(text: str, clause: str) -> None:
    for edited in (narrowed(text, clause), excluded(text, clause), sorted_by(text, HEAT), sorted_by(text, "")):
        parse_query(edited, NOW, lenient=True)
        assert read(text) is None or read(edited) is not None


@PROPERTY
@given(TEXTS)
def test_order_replaces_every_other(text: str) -> None:
    edited = sorted_by(text, HEAT)
    assume((asked := read(edited)) is not None)
    assert asked.order == (SortKey("heat", Direction.DESCENDING),) or edited == text
    assert (left := read(sorted_by(edited, ""))) is not None
    assert left.order == ()
