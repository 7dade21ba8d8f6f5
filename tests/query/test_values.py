"""The values of a field: lists, wholes, patterns, numbers and dates, and the errors of all of them."""

from datetime import UTC, datetime

import pytest

from newscli.errors import ExitCode, QueryError
from newscli.query.ast import And, Not, Or, Predicate
from newscli.query.fields import Kind
from newscli.query.predicates import Bound, Contains, Equals, Match, Pattern, Range, Value
from newscli.query.reading import Known
from newscli.query.syntax import MAX_DEPTH, parse_query
from newscli.text.words import Phrase

NOW = datetime(2026, 3, 31, 12, 30, tzinfo=UTC)
KNOWN = {"price": Kind.NUMBER, "author.name": Kind.NAME, "seen": Kind.DATE, "score": Kind.NAME, "when": Kind.NAME}
LIBRARY = Known(KNOWN.get, {"score": Kind.NUMBER, "when": Kind.DATE}.get)
"""`score` and `when` are names, but of some articles a number and a date."""

END = datetime.max.replace(tzinfo=UTC)


def where(text: str) -> Predicate:
    return parse_query(text, NOW, LIBRARY).where


def named(field: str, *words: str, prefix: bool = False) -> Contains:
    """The words in quotes."""
    return Contains(field, Phrase(words, prefix))


def bare(field: str, word: str) -> Contains:
    """A word without quotes in a field of the full text."""
    return Contains(field, Phrase((word,), stemmed=True))


def between(field: str, low: Value | None = None, high: Value | None = None, *, closed: str = "[]") -> Range:
    """A range; `closed` is `[` or `(`, then `]` or `)`."""
    return Range(
        field,
        None if low is None else Bound(low, closed[0] == "["),
        None if high is None else Bound(high, closed[1] == "]"),
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("title:robot", bare("title", "robot")),
        ('title:"robot"', named("title", "robot")),
        ("title:=robot", Equals("title", ("robot",))),
        ("excerpt:robots", bare("excerpt", "robots")),
        ('body:robots,"arms",legs', Or((bare("body", "robots"), named("body", "arms"), bare("body", "legs")))),
        ("topic:robots", named("topic", "robots")),
        ("TITLE:Robot", bare("title", "robot")),
        ('title:"Robot arm"', named("title", "robot", "arm")),
        ("title:“robot arm”", named("title", "robot", "arm")),
        ("title:'robot arm'", named("title", "robot", "arm")),
        ("title:=“robot arm”", Equals("title", ("robot", "arm"))),
        ("title:don't", named("title", "don", "t")),
        ("title:robot-arm", named("title", "robot", "arm")),
        ("title:rob*", named("title", "rob", prefix=True)),
        ('title:"robot ar"*', named("title", "robot", "ar", prefix=True)),
        ('title:"robot*"', named("title", "robot", prefix=True)),
        ("title:-robot", Not(bare("title", "robot"))),
        ("title:!robot", Not(bare("title", "robot"))),
        ("title:!=robot", Not(Equals("title", ("robot",)))),
        ("title:<>robot", Not(Equals("title", ("robot",)))),
        ("path:-robot", named("path", "robot")),
        ("title:or", bare("title", "or")),
        ('title:"OR"', named("title", "or")),
        ("title:a:b", named("title", "a", "b")),
        ("title:a b", And((bare("title", "a"), Match(Phrase(("b",), stemmed=True))))),
        ("url:https://a.com/b", named("url", "https", "a", "com", "b")),
        ("path:a/b.txt", named("path", "a", "b", "txt")),
        ("topics:日本", named("topic", "日", "本")),
        ("topic:a,b", Or((named("topic", "a"), named("topic", "b")))),
        ("topic:a,,b,", Or((named("topic", "a"), named("topic", "b")))),
        ('topic:"a,b",c', Or((named("topic", "a", "b"), named("topic", "c")))),
        (
            'topic:=a,"b c",d*',
            Or((Equals("topic", ("a",)), named("topic", "b", "c"), named("topic", "d", prefix=True))),
        ),
        ("topic:=AI", Equals("topic", ("ai",))),
        ('topic:="Computer Vision"', Equals("topic", ("computer", "vision"))),
        ("topic:a|b", Or((named("topic", "a"), named("topic", "b")))),
        ('topic:"a|b"', named("topic", "a", "b")),
        ('topic:"a;b"', named("topic", "a", "b")),
        ("url:a|b", named("url", "a", "b")),
        ("title:^robot", Pattern("title", "^robot")),
        ("title:robot$", Pattern("title", "robot$")),
        ('title:^"rob.ot arm"$', Pattern("title", r"^rob\.ot arm$")),
        ("topic:none", named("topic", "none")),
        ("text:a", Match(Phrase(("a",), stemmed=True))),
        ("text:=a", Match(Phrase(("a",)))),
        ('text:"a"', Match(Phrase(("a",)))),
        ('text:"a b"*', Match(Phrase(("a", "b"), prefix=True))),
        ("author.name:Smith", named("author.name", "smith")),
        ("Author.Name:=smith", Equals("author.name", ("smith",))),
        ("title:/rob(ot|in)/", Pattern("title", "rob(ot|in)")),
        ("(title:/rob(ot|in)/)", Pattern("title", "rob(ot|in)")),
        ("title:/a b/", Pattern("title", "a b")),
        ("title:/a,b/,/c/", Or((Pattern("title", "a,b"), Pattern("title", "c")))),
        (r"title:/a\/b/", Pattern("title", r"a\/b")),
        ("title:/A/", Pattern("title", "A")),
        ("text:/a/", Pattern("text", "a")),
        ("-author.name:/^al/", Not(Pattern("author.name", "^al"))),
        ("title:/a b/i", Pattern("title", "a b")),
        ("path:/a/b", named("path", "a", "b")),
        ("path:/a/b.md", named("path", "a", "b", "md")),
        ('title:"/a/"', named("title", "a")),
    ],
)
def test_values_of_names_and_texts(text: str, expected: Predicate) -> None:
    assert where(text) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("80", between("heat", 80, 80)),
        ("=80", between("heat", 80, 80)),
        ('"80"', between("heat", 80, 80)),
        (">80", between("heat", 80, closed="(]")),
        (">=80", between("heat", 80)),
        ("<80", between("heat", None, 80, closed="[)")),
        ("<=80", between("heat", None, 80)),
        ("10..50", between("heat", 10, 50)),
        ("10..10", between("heat", 10, 10)),
        ("10..", between("heat", 10)),
        ("..50", between("heat", None, 50)),
        ("-5..-1", between("heat", -5, -1)),
        ("+5", between("heat", 5, 5)),
        ("1.5", between("heat", 1.5, 1.5)),
        (".5..1.", between("heat", 0.5, 1.0)),
        ("1e3", between("heat", 1000.0, 1000.0)),
        ("==80", between("heat", 80, 80)),
        ("≥80", between("heat", 80)),
        ("≤80", between("heat", None, 80)),
        ("10...50", between("heat", 10, 50)),
        ('"10..50"', between("heat", 10, 50)),
        ("[10 TO 50]", between("heat", 10, 50)),
        ("[10 TO *]", between("heat", 10)),
        ("!=80", Not(between("heat", 80, 80))),
        ("!80", Not(between("heat", 80, 80))),
        ("<>80", Not(between("heat", 80, 80))),
        ("1,>5", Or((between("heat", 1, 1), between("heat", 5, closed="(]")))),
    ],
)
def test_values_of_numbers(value: str, expected: Predicate) -> None:
    assert where(f"heat:{value}") == expected


@pytest.mark.parametrize("field", ["quality", "images", "related", "price"])
def test_every_number_is_compared(field: str) -> None:
    assert where(f"{field}:>=3") == between(field, 3)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("score:>1", between("score", 1, closed="(]")),
        ("score:1..2", between("score", 1, 2)),
        ("score:..2", between("score", None, 2)),
        ("score:1", named("score", "1")),
        ("score:high", named("score", "high")),
        ("when:>=2020", between("when", datetime(2020, 1, 1, tzinfo=UTC))),
    ],
)
def test_of_values_that_are_numbers_in_part_these_are_compared(text: str, expected: Predicate) -> None:
    assert where(text) == expected


def day(year: int, month: int = 1, number: int = 1, hour: int = 0, minute: int = 0) -> datetime:
    return datetime(year, month, number, hour, minute, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("date:2022", day(2022), day(2023)),
        ("date:=2022", day(2022), day(2023)),
        ("date:2022-Q2", day(2022, 4), day(2022, 7)),
        ("date:2022-05", day(2022, 5), day(2022, 6)),
        ("date:2022-12", day(2022, 12), day(2023)),
        ("date:2022-W21", day(2022, 5, 23), day(2022, 5, 30)),
        ("date:2022-05-25", day(2022, 5, 25), day(2022, 5, 26)),
        ("date:2022-05-25T20:04", day(2022, 5, 25, 20, 4), day(2022, 5, 25, 20, 5)),
        ("date:today", day(2026, 3, 31), day(2026, 4, 1)),
        ("date:yesterday", day(2026, 3, 30), day(2026, 3, 31)),
        ("date:7d", day(2026, 3, 24), day(2026, 3, 25)),
        ("date:3m", day(2025, 12, 31), day(2026, 1, 1)),
        ('date:"2 weeks ago"', day(2026, 3, 17), day(2026, 3, 18)),
        ('date:"last week"', day(2026, 3, 23), day(2026, 3, 30)),
        ('date:"this week"', day(2026, 3, 30), day(2026, 4, 6)),
        ('date:"last month"', day(2026, 2, 1), day(2026, 3, 1)),
        ('date:"this quarter"', day(2026, 1, 1), day(2026, 4, 1)),
        ("date:last-year", day(2025), day(2026)),
        ("date:12h", day(2026, 3, 31, 0, 30), day(2026, 3, 31, 1, 30)),
        ("date:2022-05-25T20", day(2022, 5, 25, 20), day(2022, 5, 25, 21)),
        ("date:2022-05-25T20..2022-05-25T22", day(2022, 5, 25, 20), day(2022, 5, 25, 23)),
        ("date:2021-01-01/2021-02-01", day(2021), day(2021, 2, 2)),
        ("date:2021/2022", day(2021), day(2023)),
        ("date:2021/05", day(2021, 5), day(2021, 6)),
        ('date:"2021 to 2022"', day(2021), day(2023)),
        ("date:[2021 TO 2022]", day(2021), day(2023)),
        ("date:2021...2022", day(2021), day(2023)),
        ('date:"2 weeks ago.."', day(2026, 3, 17), None),
        ('date:"..2 weeks ago"', None, day(2026, 3, 18)),
        ('date:"last 7 days"', day(2026, 3, 24), day(2026, 4, 1)),
        ("date:monday", day(2026, 3, 30), day(2026, 3, 31)),
        ("date:9999", day(9999), END),
        ("date:>=2022", day(2022), None),
        ("date:>2022", day(2023), None),
        ("date:<2022", None, day(2022)),
        ("date:<=2022", None, day(2023)),
        ("date:2021-06..2022-03", day(2021, 6), day(2022, 4)),
        ("date:2022..2022", day(2022), day(2023)),
        ("date:2022..", day(2022), None),
        ("date:..2022", None, day(2023)),
        ('date:"last month".."yesterday"', day(2026, 2), day(2026, 3, 31)),
        ("since:2022-05", day(2022, 5), None),
        ("until:2022-05", None, day(2022, 6)),
        ("after:2022-05", day(2022, 6), None),
        ("before:2022-05", None, day(2022, 5)),
        ("since:7d", day(2026, 3, 24), None),
        ("since:12h", day(2026, 3, 31, 0, 30), None),
        ('until:"2 weeks ago"', None, day(2026, 3, 18)),
    ],
)
def test_dates_are_periods_with_the_end_left_out(text: str, low: datetime | None, high: datetime | None) -> None:
    assert where(text) == between("date", low, high, closed="[)")


@pytest.mark.parametrize(("text", "field"), [("updated:2022", "updated"), ("seen:2022", "seen")])
def test_every_date_is_compared(text: str, field: str) -> None:
    assert where(text) == between(field, day(2022), day(2023), closed="[)")


def test_a_comma_between_dates_means_any_of_them() -> None:
    years = [between("date", day(year), day(year + 1), closed="[)") for year in (2020, 2022)]

    assert where("date:2020,2022") == Or(tuple(years))
    assert where("since:2020,2022") == Or((between("date", day(2020)), between("date", day(2022))))


NUMBERS = "Write 80, >=80"
DATES = "Use a date such as 2022"
LIST = "`newscli help fields` lists the fields."


@pytest.mark.parametrize(
    ("text", "at", "message", "hint"),
    [
        ("topci:x", 0, "There is no field “topci”.", "Did you mean “topic:”?"),
        ("a -titel:x", 3, "There is no field “titel”.", "Did you mean “title:”?"),
        ("(b OR snce:7d)", 6, "There is no field “snce”.", "Did you mean “since:”?"),
        ("srt:heat", 0, "There is no field “srt”.", "Did you mean “sort:”?"),
        ("zzzzz:x", 0, "There is no field “zzzzz”.", LIST),
        ("a.b:x", 0, "There is no field “a.b”.", LIST),
        ("topci:", 0, "There is no field “topci”.", "Did you mean “topic:”?"),
        ("has:heta", 4, "There is no field “heta”.", "Did you mean “heat:”?"),
        ("a no:zzzzz", 5, "There is no field “zzzzz”.", LIST),
        ("topic:", 0, "“topic:” needs a value.", "For example topic:VALUE."),
        ("since:", 0, "“since:” needs a value.", "For example since:2022."),
        ("is:", 0, "“is:” needs a value.", "For example is:published."),
        ("has:", 0, "“has:” needs a value.", "For example has:body."),
        ("sort:", 0, "“sort:” needs a value.", "For example sort:heat."),
        ("(topic:)", 1, "“topic:” needs a value.", "For example topic:VALUE."),
        ("topic:,", 6, "“topic:” needs a value.", "For example topic:VALUE."),
        ("has:,", 4, "“has:” needs a value.", "For example has:body."),
        ('topic:""', 6, "“topic:\"\"” has no letter or digit to search for.", "`no:topic` finds articles without one."),
        ("topic:a,++", 8, "“topic:++” has no letter or digit to search for.", "`no:topic` finds articles without one."),
        ("title:=", 6, "“title:=” has no letter or digit to search for.", "`no:title` finds articles without one."),
        ("a topic:", 2, "“topic:” needs a value.", "For example topic:VALUE."),
        ("title:>m", 6, "> and < compare numbers and dates; “title” is text.", "title:VALUE searches for words in it."),
        ("score:>high", 6, "“>high” is not a number.", NUMBERS),
        ("topic:~ai", 6, "“~ai” is not a regular expression.", "Write it between slashes: topic:/…/"),
        ("title::ai", 6, "“:ai” is not a regular expression.", "Write it between slashes: title:/…/"),
        ("title:/a.*b", 6, "“/a.*b” is not a regular expression.", "Write it between slashes: title:/…/"),
        ("title:/a/x", 6, "There is no flag “x”.", "The only flag is i"),
        ("title:ro*bot", 6, "* is allowed only at the end of a word", "title:/az.*re/"),
        ("title:*bot", 6, "* is allowed only at the end of a word", "title:/az.*re/"),
        ("title:ro?ot", 6, "? is not a wildcard.", "title:/az.re/"),
        ("title:=robot*", 6, "“=robot*” cannot be both a whole value and a prefix.", "Write title:robot*"),
        ("topic:AI;IoT", 6, "Separate values with commas.", "Write topic:AI,IoT."),
        ("topic:ai,!iot", 9, "“!iot” excludes one of several values.", "-topic:a,b excludes all of them."),
        ("topic:{ai,iot}", 6, "Separate values with commas.", "For example topic:a,b."),
        ("topic:[ai iot]", 6, "Separate values with commas.", "For example topic:a,b."),
        ('topic:"a"b', 6, "Quotes must enclose the whole value.", 'For example topic:"ab".'),
        ("topic:NOT ai", 6, "NOT is an operator.", "-topic:a excludes a"),
        ("quality:1,000", 8, "A comma separates values: “1,000” is several.", "Write quality:1000."),
        ("published:2021", 10, "“published:” takes true or false, not “2021”.", "When it was published is date:2021."),
        ("date:01/02/2021", 5, "“01/02/2021” is not a date.", "It could be 2021-02-01 or 2021-01-02"),
        ("is:foo", 3, "There is no “is:foo”.", "Known: published, unpublished, duplicate, lead, followup, syndicated,"),
        ("published:maybe", 10, "“published:” takes true or false, not “maybe”.", ""),
        ("heat:warm", 5, "“warm” is not a number.", NUMBERS),
        ("a heat:1,warm", 9, "“warm” is not a number.", NUMBERS),
        ("heat:>=", 5, "“>=” is not a number.", NUMBERS),
        ("heat:1..x", 5, "“1..x” is not a number.", NUMBERS),
        ("heat:nan", 5, "“nan” is not a number.", NUMBERS),
        ("heat:1e999", 5, "“1e999” is not a number.", NUMBERS),
        (f"heat:{'9' * 5_000}", 5, f"“{'9' * 5_000}” is not a number.", NUMBERS),
        ("price:x", 6, "“x” is not a number.", NUMBERS),
        ("heat:..", 5, "“heat:..” needs a start or an end.", ""),
        ("heat:50..10", 5, "The range of “heat:” ends before it begins.", "Put the smaller value first."),
        ("date:2023..2022", 5, "The range of “date:” ends before it begins.", "Put the smaller value first."),
        ("date:2024..2022", 5, "The range of “date:” ends before it begins.", "Put the smaller value first."),
        ("date:..", 5, "“date:..” needs a start or an end.", ""),
        ("date:2022-13", 5, "“2022-13” is not a date.", DATES),
        ("a date:2022,soon", 12, "“soon” is not a date.", DATES),
        ("since:soon", 6, "“soon” is not a date.", DATES),
        ("since:2021..2022", 6, "“2021..2022” is not a date.", DATES),
        ("date:2021..soon", 5, "“soon” is not a date.", DATES),
        ("seen:x", 5, "“x” is not a date.", DATES),
        ("title:/[/", 6, "“/[/” is not a regular expression", ""),
        ("a title:b,/(/", 10, "“/(/” is not a regular expression", ""),
        ("größe:3", 0, "There is no field “größe”.", ""),
        ("sort:foo", 5, "Cannot sort by “foo”.", "Sort keys: id, title"),
        ("a sort:het", 7, "Cannot sort by “het”.", "Did you mean “heat”?"),
        ("(" * (MAX_DEPTH + 1), MAX_DEPTH, f"Parentheses are nested more than {MAX_DEPTH} deep.", ""),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_a_wrong_usage_with_its_place(text: str, at: int, message: str, hint: str) -> None:
    with pytest.raises(QueryError) as caught:
        where(text)

    assert caught.value.exit_code is ExitCode.USAGE
    assert caught.value.message.startswith(message)
    assert caught.value.hint.startswith(hint)
    assert (caught.value.text, caught.value.at) == (text, at)


def test_a_field_that_nobody_knows_is_words_in_quotes() -> None:
    with pytest.raises(QueryError) as caught:
        where("zzzzz:x")

    assert 'To search for it as words, quote it: "zzzzz:…"' in caught.value.hint
    assert where('"zzzzz:x"') == Match(Phrase(("zzzzz", "x")))
