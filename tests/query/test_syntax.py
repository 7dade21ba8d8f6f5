"""Text → predicate: words, operators, and clauses; the values of fields are in test_values."""

from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newscli.errors import QueryError
from newscli.query.ast import NOTHING, And, Not, Or, Predicate, Query, all_of, any_of, clauses
from newscli.query.fields import Direction, Kind
from newscli.query.predicates import (
    Contains,
    Equals,
    Has,
    Is,
    Like,
    LinkedFrom,
    LinksTo,
    Match,
    Pattern,
    SameStory,
    phrases,
)
from newscli.query.printing import print_query
from newscli.query.reading import Known
from newscli.query.sorting import SortKey
from newscli.query.syntax import parse_query
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


def exact(word: str) -> Match:
    """A word in quotes."""
    return Match(Phrase((word,)))


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
        ("“ai robot”", [Phrase(("ai", "robot"))]),
        ("«ai robot» „x y“", [Phrase(("ai", "robot")), Phrase(("x", "y"))]),
        ("“ai robot", [stemmed("ai"), stemmed("robot")]),
        ('13" laptop', [stemmed("13"), stemmed("laptop")]),
        ('ai"robot arm"x', [Phrase(("ai", "robot")), Phrase(("arm", "x"))]),
        ('"ai robot"x', [Phrase(("ai", "robot")), stemmed("x")]),
        ("robot*", [Phrase(("robot",), prefix=True)]),
        ('"ai robot"*', [Phrase(("ai", "robot"), prefix=True)]),
        ('"ai robot*"', [Phrase(("ai", "robot"), prefix=True)]),
        ("c++", [stemmed("c")]),
        ("don't", [Phrase(("don", "t"))]),
        ("multi-agent", [Phrase(("multi", "agent"))]),
        ("VM (virtual)-level", [stemmed("vm"), stemmed("virtual"), stemmed("level")]),
        ("f(x) (g)", [Phrase(("f", "x")), stemmed("g")]),
        ("+ai +robot", [stemmed("ai"), stemmed("robot")]),
        ("a - b", [stemmed("a"), stemmed("b")]),
        ("is AI safe?", [stemmed("is"), stemmed("ai"), stemmed("safe")]),
        ("data: report", [stemmed("data"), stemmed("report")]),
        ("time: 10:30", [stemmed("time"), Phrase(("10", "30"))]),
        ("at last:", [stemmed("at"), stemmed("last")]),
        ("topic: ai", [stemmed("topic"), stemmed("ai")]),
        ("#4 reasons", [stemmed("4"), stemmed("reasons")]),
        ("see azur:x there", [stemmed("see"), Phrase(("azur", "x")), stemmed("there")]),
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
        ("a && b", And((A, B))),
        ("a || b", Or((A, B))),
        ("a && b || c", Or((And((A, B)), C))),
        ("!a", Not(A)),
        ("!(a || b)", Not(Or((A, B)))),
        ('!"a b"', Not(says("a", "b"))),
        ("-!a", A),
        ("!topic:ai", Not(topic("ai"))),
    ],
)
def test_operators_of_programmers_are_operators(text: str, expected: Predicate) -> None:
    assert where(text) == expected


HALF_WRITTEN = [
    ('"a b', 0, "This quote is not closed.", And((says("a", "b"),))),
    ('x -"a', 3, "This quote is not closed.", And((says("x"), Not(exact("a"))))),
    ('title:"a', 6, "This quote is not closed.", Contains("title", Phrase(("a",)))),
    ("(a", 0, "This parenthesis is not closed.", A),
    ("((a)", 0, "This parenthesis is not closed.", A),
    ("(a OR b", 0, "This parenthesis is not closed.", Or((A, B))),
    ("a)", 1, "This parenthesis was never opened.", A),
    ("(a)) b", 3, "This parenthesis was never opened.", And((A, B))),
    ("() a", 0, "There is nothing between these parentheses.", A),
    ("-() a", 1, "There is nothing between these parentheses.", A),
    ("a OR", 2, "OR needs something on both sides.", A),
    ("OR a", 0, "OR needs something on both sides.", A),
    ("a OR OR b", 2, "OR needs something on both sides.", Or((A, B))),
    ("(a OR) b", 3, "OR needs something on both sides.", And((A, B))),
    ("a OR AND b", 5, "AND needs something on both sides.", Or((A, B))),
    ("AND a", 0, "AND needs something on both sides.", A),
    ("a AND", 2, "AND needs something on both sides.", A),
    ("a AND AND b", 2, "AND needs something on both sides.", And((A, B))),
    ("a NOT", 2, "NOT needs something behind it.", A),
    ("a NOT OR b", 2, "NOT needs something behind it.", Or((A, B))),
    ("a topic:", 2, "“topic:” needs a value.", A),
    ("a heat:>", 7, "“>” is not a number.", A),
    ("a is:vid", 5, "There is no “is:vid”.", A),
    ("a -sort:heat", 3, "An order cannot be negated.", A),
    ("sort:heat OR a", 10, "OR needs something on both sides.", A),
    ("a az*", 2, "", And((A, says("az", prefix=True)))),
]


@pytest.mark.parametrize(("text", "at", "message", "expected"), HALF_WRITTEN)
def test_what_is_half_written_is_an_error_and_read_leniently_as_far_as_it_goes(
    text: str, at: int, message: str, expected: Predicate
) -> None:
    if message:
        with pytest.raises(QueryError) as caught:
            where(text)
        assert (caught.value.message, caught.value.at) == (message, at)
        assert caught.value.hint

    assert all_of(parse_query(text, NOW, lenient=True).where) == all_of(expected)


@PROPERTY
@given(st.text('ab()"-:* !|&/OR', max_size=24))
def test_a_lenient_reading_takes_any_text(text: str) -> None:
    parse_query(text, NOW, lenient=True)


@pytest.mark.parametrize("text", ["", "  ", "\n", "*", "*:*", " * "])
def test_nothing_and_a_star_ask_for_everything(text: str) -> None:
    asked = parse_query(text, NOW)

    assert (asked, asked.notes) == (Query(And(), ()), ())


@pytest.mark.parametrize(
    "text",
    [
        *('""', '""*', "-- … ++", "#", "##", ":", "::", "-", "- -", "-" * 5_000, "\0", "\ud83d", "🎉", "+"),
        *('"…" sort:quality', "sort:quality …", "sort:heat -", "(sort:heat) 🎉"),
    ],
)
def test_text_without_letter_or_digit_asks_for_nothing(text: str) -> None:
    assert parse_query(text, NOW).where == NOTHING


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("cosmos or database", "Read “or” as a word; the operator is OR in capitals."),
        ("cosmos And database", "Read “And” as a word; the operator is AND in capitals."),
        ("cosmos not database", "Read “not” as a word; the operator is NOT in capitals."),
        ("and", "Read “and” as a word; the operator is AND in capitals."),
        ("Not", "Read “Not” as a word; the operator is NOT in capitals."),
        ("a | b", "Left out “|”; the operator is OR."),
        ("! azure", "Left out “!”; the operator is NOT."),
        ("heat: 80", "Read “heat:” as a word; for a clause, write heat:VALUE without a blank."),
        ("topic : ai", "Read “:” as a word; for a clause, write topic:VALUE without a blank."),
        ("topic :ai", "Read “:ai” as a word; for a clause, write topic:VALUE without a blank."),
        ("azure 🎉", "Left out “🎉”, which has no letter or digit."),
        ("see azur:x", "There is no field “azur”: read “azur:x” as words. `newscli help fields` lists the fields."),
        ("see topci:x", "There is no field “topci”: read “topci:x” as words. Did you mean “topic:”?"),
        ("title=azure", "Read title:=azure, the whole value; title:azure searches for words in it."),
        ("title:^azure", "Read title:^azure as the regular expression title:/^azure/."),
        ("from:cnet", "There is no field “from”: read as provider:cnet."),
        ("from:2021-05", "There is no field “from”: read as since:2021-05."),
        ("has:image", "There is no field “image”: read as images."),
        ("date:2021-08-25 12:00", 'Read date:2021-08-25 and words behind it; date:"2021-08-25 12:00" is one date.'),
        ("ai -n", "Read “-n” as NOT n; options go outside the query."),
        ("ai --sort", "Read “--sort” as sort; options go outside the query."),
        (
            "quality:>70 <90",
            "Read “<90” as words; a comparison begins with a field, as in quality>=80 or quality:10..50.",
        ),
        ("(a)-b", "Read “-b” as a word; - before a word needs a blank before it."),
        ("a —b", "Read “—b” as a word; without it is -b."),
        ("'a b'", "Read single quotes as signs; a phrase stands in double quotes."),
        ("azure - cosmos", "Left out “-”; the operator is NOT, or - before a word."),
        ("ai , iot", "Left out “,”; a list has no blanks: topic:a,b."),
        ("topic!=ai", "Read -topic:=ai, the whole value; -topic:ai searches for words in it."),
        (
            "jedi < amazon",
            "Read “<” as words; a comparison begins with a field, as in quality>=80 or quality:10..50.",
        ),
        ("jedi|topic:iot", "Read “jedi|topic:iot” as words; a clause begins after a blank: topic:VALUE."),
        ('ab"cd x', 'Read “ab"cd” as words; a phrase begins with its quote.'),
        ("sort:heat desc", "Read “desc” as a word of its own: write sort:heat-desc."),
        ("ai,iot", "Read “ai,iot” as words in a row; ai OR iot means any of them."),
        ("ai|iot", "Read “ai|iot” as ai OR iot."),
        ("topic:AI, IoT", "Read “IoT” as a word of its own: a list has no blanks."),
        ("sort:heat date", "Read “date” as a word of its own: a list has no blanks."),
        ("quality:70 .. 80", "Left out “..”; a range has no blanks: 10..50."),
        ("a NEAR/3 b", "Read “NEAR/3” as a word; words in a row stand in quotes."),
        ("a XOR b", "Read “XOR” as a word; the operators are AND, OR and NOT."),
        ("heat+", "Read “heat+” as a word; the order is sort:heat-asc."),
        ("path:*.md", r"Read path:*.md as the regular expression path:/.*\.md$/."),
        (
            "AWS re:Invent",
            "“re:” is not a field: read “re:Invent” as words. A regular expression stands between slashes: title:/…/",
        ),
        ("date:7d", "Read date:7d as that time alone; since:7d is from then on."),
        ("https://x.com/a", "Read an address as url:ADDRESS; in quotes it is words."),
    ],
)
def test_a_note_tells_how_was_read_what_can_mean_more(text: str, note: str) -> None:
    assert parse_query(text, NOW).notes == (note,)


@pytest.mark.parametrize(
    "text",
    [
        "=or", "ai -robot", '"a or b"', "Azure: the good", "R & D", "Yahoo! news", "#ai", "clearview NOT ai", "a -- b",
        "since:2021 ai", "since:7d", "date:7d..", "topic:or", "quality>80", "a/b", "don't", "A – B",
    ],
)  # fmt: skip
def test_what_means_one_thing_needs_no_note(text: str) -> None:
    assert parse_query(text, NOW).notes == ()


@PROPERTY
@given(st.text(st.characters(exclude_characters=":#-()!*?/^~+|&=<>"), max_size=80) | st.text('ab "日\0', max_size=40))
def test_any_words_are_read_and_none_is_lost(text: str) -> None:
    text = text.lower()
    try:
        found = phrases(where(text))
    except QueryError:
        assert '"' in text  # a quote without an end
        return

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
        ("links-to:bcdfghjkmn", LinksTo("bcdfghjkmn")),
        ("names:bcdfghjkmn", LinksTo("bcdfghjkmn")),
        ("links-to:b:2", LinksTo("b", 2)),
        ('links-to:"a title":3,c', Or((LinksTo("a title", 3), LinksTo("c")))),
        ("linked-from:b", LinkedFrom("b")),
        ("-linked-from:b:9", Not(LinkedFrom("b", 9))),
        ("linked-from:https://x.com/a", LinkedFrom("https://x.com/a")),
        ("story:b,c", Or((SameStory("b"), SameStory("c")))),
        ("like:b", Like("b")),
        ("-like:b,c", Not(Or((Like("b"), Like("c"))))),
        ('similar:"a title"', Like("a title")),
        ("similar-to:https://x.com/a", Like("https://x.com/a")),
        ("größe:3", Contains("größe", Phrase(("3",)))),
        ('"date saved":a', Contains("date saved", Phrase(("a",)))),
        ('"date saved"=a', Equals("date saved", ("a",))),
        ('"date saved" = a', Equals("date saved", ("a",))),
        ("topic =a", And((says("topic"), exact("a")))),
        ("published=true", Is("published")),
        ("is=video", Equals("type", ("video",))),
        ("links-to=b", LinksTo("b")),
        ("(a)-(b)", And((A, Not(B)))),
        ('a OR"b"', Or((A, exact("b")))),
        ("a OR-b", Or((A, Not(B)))),
        ("a NOT#b", And((A, Not(topic("b"))))),
        ("names:x,y", Or((LinksTo("x"), LinksTo("y")))),
        ("missing:heat", Not(Has("heat"))),
        ("order:x", Contains("order", Phrase(("x",)))),
        ("order=x", Equals("order", ("x",))),
        ("_exists_:heat", Has("heat")),
        ("heat:none", Not(Has("heat"))),
        ("heat:*", Has("heat")),
        ("topic:*", Has("topic")),
        ("date:none", Not(Has("date"))),
        ("/azure$/", Pattern("text", "azure$")),
        ("/azure$/i x", And((Pattern("text", "azure$"), says("x")))),
        ("https://x.com/a", Contains("url", Phrase(("https", "x", "com", "a")))),
        ("topic:a topic:b", And((topic("a"), topic("b")))),
        ("-topic:a,b", Not(Or((topic("a"), topic("b"))))),
        ("(topic:a OR b)", Or((topic("a"), B))),
        ("(topic:a)", topic("a")),
        ('(title:"a) b" OR c) d', And((Or((Contains("title", Phrase(("a", "b"))), C)), D))),
        ('(c OR title:"a (b") d', And((Or((C, Contains("title", Phrase(("a", "b"))))), D))),
        ('(title:"a :(" OR c) d', And((Or((Contains("title", Phrase(("a",))), C)), D))),
        ('(topic:"AI)" OR d)', Or((topic("ai"), D))),
        ('-(title:"a) b" c)', Not(And((Contains("title", Phrase(("a", "b"))), C)))),
        ("topic:f(x)", topic("f", "x")),
        ("(topic:f(x))", topic("f", "x")),
        ("a topic:b OR -c", Or((And((A, topic("b"))), Not(C)))),
    ],
)
def test_clauses_are_words_like_any_other(text: str, expected: Predicate) -> None:
    known = {"price": Kind.NUMBER, "größe": Kind.NAME, "date saved": Kind.NAME, "order": Kind.NAME}

    assert parse_query(text, NOW, Known(known.get)).where == expected


UP, DOWN = Direction.ASCENDING, Direction.DESCENDING


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("sort:heat", Query(And(), (SortKey("heat", DOWN, 5),))),
        ("(sort:heat) AND sort:date", Query(And(), (SortKey("heat", DOWN, 5), SortKey("date", DOWN, 5)))),
        ("sort:heat-asc,title", Query(And(), (SortKey("heat", UP, 5), SortKey("title", UP, 5)))),
        ("sort:heat a sort:date", Query(A, (SortKey("heat", DOWN, 5), SortKey("date", DOWN, 5)))),
        ("a sort:random", Query(A, (SortKey("random", UP, 5),))),
        ("SORT:Heat", Query(And(), (SortKey("heat", DOWN, 5),))),
        ("(sort:heat) a OR b", Query(Or((A, B)), (SortKey("heat", DOWN, 5),))),
    ],
)
def test_the_order_is_part_of_the_text(text: str, expected: Query) -> None:
    asked = parse_query(text, NOW, seed=5)

    assert (asked, asked.notes) == (expected, ())


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("quality>80", "quality:>80"),
        ("quality >= 80", "quality:>=80"),
        ("quality<= 80 x", "quality:<=80 x"),
        ("quality=80", "quality:80"),
        ("quality == 80", "quality:80"),
        ("quality!=80", "-quality:80"),
        ("quality≥80", "quality:>=80"),
        ("quality=>80", "quality:>=80"),
        ("quality=<80", "quality:<=80"),
        ("quality<>80", "-quality:80"),
        ("topic<>ai", "-topic:=ai"),
        ("date>2021", "date:>2021"),
        ("date = 2021", "date:2021"),
        ("title=azure", "title:=azure"),
        ('title="azure space"', 'title:="azure space"'),
        ("topic!=ai", "-topic:=ai"),
        ("price>3", "price:>3"),
        ("(quality>80 OR heat<5) x", "(quality:>80 OR heat:<5) x"),
        ("-quality>80", "-quality:>80"),
    ],
)
def test_a_comparison_needs_no_colon(text: str, clause: str) -> None:
    known = Known({"price": Kind.NUMBER}.get)

    assert parse_query(text, NOW, known).where == parse_query(clause, NOW, known).where


@pytest.mark.parametrize("text", ["x>3", "a = b", "text => y", "a->b", "price>3", "quality", "quality >"])
def test_comparisons_of_what_is_no_field_are_words(text: str) -> None:
    assert where(text) == all_of(*(says(*words_of(part)) for part in text.split() if words_of(part)))


@pytest.mark.parametrize(
    ("text", "at", "message", "hint"),
    [
        ("az*re", 0, "* is allowed only at the end of a word, as in azu*.", "title:/az.*re/ is a regular expression."),
        (
            "x *zure",
            2,
            "* is allowed only at the end of a word, as in azu*.",
            "title:/az.*re/ is a regular expression.",
        ),
        ("az*re?", 0, "* is allowed only at the end of a word, as in azu*.", "title:/az.*re/"),
        ("azu*-foo", 0, "* is allowed only at the end of a word, as in azu*.", "title:/az.*re/"),
        ("title:=/a/", 6, "“=/a/” cannot be both a whole value and a regular expression.", "Leave out one of them."),
        ("azu?e", 0, "? is not a wildcard.", "title:/az.re/ is a regular expression."),
        ('"a b"~3', 5, "“~3” has no meaning after quotes.", "Leave it out."),
        ("azure~1", 0, "There is no ~ for words near each other or alike.", "Leave it out."),
        ("ai^2", 0, "There is no ^ for weights.", "Leave it out."),
        ("^ai", 0, "^ works only with a field.", "title:^ai finds titles that begin with it."),
        ("~regex", 0, "~ is not an operator.", "A regular expression is text:/regex/."),
        ('"foo bar":x', 0, "There is no field “foo bar”.", "`newscli help fields`"),
        ("has:sort", 4, "There is no field “sort”.", ""),
        ("is:Duplicates", 3, "There is no “is:Duplicates”.", "Did you mean “duplicate”?"),
        ("limit:5", 0, "“limit:” is not a field.", "Use the option -n 5."),
        ("a in:title", 2, "“in:” is not a field.", "title:WORD looks in the title"),
        ("date:last week", 5, "“last” is not a date.", 'Put it in quotes: date:"last week"'),
        ("a since:2 weeks ago", 8, "“2” is not a date.", 'Put it in quotes: since:"2 weeks ago"'),
        ("topic:(a b)", 6, "Separate values with commas.", "For example topic:a,b."),
        ("links-to:b:10", 9, "“links-to:” follows 1 to 9 links.", "For example links-to:b:2."),
        ("story:b:2", 6, "A story has no depth.", "links-to:REF:2"),
        ("like:b:2", 5, "What is similar has no depth.", "links-to:REF:2"),
        ("like:", 0, "“like:” needs a value.", "For example like:1."),
    ],
)
def test_signs_of_other_languages_are_refused_with_what_to_type(text: str, at: int, message: str, hint: str) -> None:
    with pytest.raises(QueryError) as caught:
        where(text)

    assert (caught.value.message, caught.value.at) == (message, at)
    assert caught.value.hint.startswith(hint)


HELD = st.text('ab ()":|,', max_size=8).map(lambda text: text.replace('"', ""))
CLAUSES = st.one_of(
    st.builds('title:"{}"'.format, HELD),
    st.builds('"{}"'.format, HELD),
    st.sampled_from(["a", "-b", "topic:a,b", "#ai", "title:/a(b|c)/", "f(x)"]),
)


@PROPERTY
@given(st.lists(CLAUSES.filter(lambda text: bool(words_of(text.partition(":")[2] or text))), min_size=1, max_size=4))
def test_quotes_hold_everything_also_in_groups(parts: list[str]) -> None:
    alone = [where(part) for part in parts]

    assert where(f"({' OR '.join(parts)})") == any_of(*alone)
    assert where(f"x ({' '.join(parts)}) y") == all_of(says("x"), *alone, says("y"))
    assert where(print_query(where(" ".join(parts)))) == where(" ".join(parts))


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
