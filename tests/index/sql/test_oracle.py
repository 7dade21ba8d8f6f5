"""Every predicate agrees with the oracle, alone and nested, and any text is a query or a wrong usage."""

import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newscli.errors import UsageError
from newscli.index.answer.kin import kin_of
from newscli.query.ast import And, Not, Or, Predicate, Query
from newscli.query.fields import Direction
from newscli.query.predicates import (
    Bound,
    Contains,
    Equals,
    Has,
    Is,
    Like,
    LinkedFrom,
    LinksTo,
    Match,
    Pattern,
    Range,
    with_kin,
)
from newscli.query.sorting import SortKey
from newscli.text.ids import make_id
from newscli.text.words import Phrase, bare_phrase
from tests.index.sql.oracle import (
    ARTICLES,
    DATES,
    EXTRAS,
    HOUR,
    NUMBERS,
    START,
    TEXTS,
    URL_KEYS,
    URLS,
    World,
    fits,
    ordered,
    words,
    world,
)

LIBRARIES = 6


@pytest.fixture(scope="module")
def worlds(tmp_path_factory: pytest.TempPathFactory) -> tuple[World, ...]:
    return tuple(world(tmp_path_factory.mktemp("world"), random.Random(seed)) for seed in range(LIBRARIES))


@pytest.mark.parametrize("direction", Direction)
@pytest.mark.parametrize("field", EXTRAS)
def test_order_by_a_key_of_the_front_matter_is_that_of_the_oracle(
    worlds: tuple[World, ...], field: str, direction: Direction
) -> None:
    for one in worlds:
        listed = [article.id for article in one.library.list(Query(order=(SortKey(field, direction),)))]

        assert listed == ordered(one, field, backwards=direction is Direction.DESCENDING)


SAMPLES: dict[str, tuple[str, ...]] = {
    "title": ("Robots rise", "alpha beta", "日本語のニュース", "AT&T buys Resumes", "Robot arms", "amp"),
    "excerpt": ("The robot arm.", "Tom & Jerome!", "東京 AI"),
    "body": ("Robots and AI.", "Ecoute 日本", "R&D robots", "p"),
    "type": ("article", "video"),
    "category": ("news", "Robot News"),
    "provider": ("The Daily Telegraph", "telegraph.co.uk", "CNET", "cnet.com", "Elan", "example.com"),
    "domain": ("telegraph.co.uk", "cnet.com", "example.com", "elan"),
    "topic": ("AI", "Microsoft AI", "Computer Vision", "Societe", "C", "日本", "ai ai"),
    "author": ("Anna Arm", "Bo Robot", "AI", "arm bo"),
    "alias": ("Alpha", "Robot arm", "C"),
    "id": ("b", "c", "d"),
    "path": ("library/3.md", "library/1", "md"),
    "owner": ("Anna Arm", "40", "Robot Arm"),
    "owner.name": ("Anna Arm", "Bo", "Robot Arm"),
    "owner.age": ("40",),
    "price": ("3", "4.5", "100"),
    "seen": ("2022-01-01", "2022-01-01T03:00:00Z"),
    "labels": ("x", "robot arm", "AI", "x robot"),
    "note": ("3", "many robots", "2022-01-01", "nan", "1e3"),
} | dict.fromkeys(("url", *URL_KEYS), URLS)
NAMED = st.sampled_from((*TEXTS, *EXTRAS))
FIELD_AND_TEXT = NAMED.flatmap(lambda field: st.tuples(st.just(field), st.sampled_from(SAMPLES[field])))
ANY_TEXT = NAMED.flatmap(lambda field: st.sampled_from(SAMPLES[field]))


def _part(text: str, start: int, length: int, cut: int) -> Phrase:
    """Some words of a text in a row, the last one cut where `cut` is not 0."""
    spoken = words(text)
    *head, last = spoken[start % len(spoken) :][:length]
    return Phrase((*head, last[:cut] if cut else last), prefix=bool(cut))


PARTS = st.tuples(st.integers(0, 3), st.integers(1, 4), st.sampled_from([0, 0, 1, 2, 9]))
PHRASES = st.builds(lambda text, part: _part(text, *part), ANY_TEXT, PARTS)
BARE = (
    ANY_TEXT.flatmap(lambda text: st.sampled_from(words(text)))
    | st.sampled_from(["robot", "roboted", "risings", "arming", "alphas", "ais", "resume"])
).map(lambda word: bare_phrase((word,)))
EXPRESSIONS = st.sampled_from(
    ["rob", "^ro", r"s\b", "AI|日", r"\d", "é", "&", "R.M", "^https?://", r"/a$", "[^a-z]", "."]
)
BOUNDS = st.builds(Bound, st.sampled_from([-3, -2, 0, 1, 2, 3, 4.5, 40, 49.5, 1000, 3694, 2**70]), st.booleans())
MOMENTS = st.builds(Bound, st.integers(-1, 7).map(lambda hours: START + hours * HOUR), st.booleans())
RANGES = st.builds(
    Range, st.sampled_from((*NUMBERS, "price", "owner", "owner.age", "note", "labels")), BOUNDS, st.none() | BOUNDS
) | st.builds(Range, st.sampled_from((*NUMBERS, "price", "note")), st.none(), BOUNDS)
SPANS = st.builds(Range, st.sampled_from((*DATES, "seen", "note")), MOMENTS, st.none() | MOMENTS) | st.builds(
    Range, st.sampled_from((*DATES, "seen", "note")), st.none(), MOMENTS
)
IDS = st.integers(0, ARTICLES - 1).map(str) | st.sampled_from([make_id([url]) for url in URLS]) | st.just("nobody")
DEPTHS = st.integers(1, 4)
KINDS: dict[str, st.SearchStrategy[Predicate]] = {
    "says": st.builds(Match, PHRASES),
    "named": st.builds(lambda where, part: Contains(where[0], _part(where[1], *part)), FIELD_AND_TEXT, PARTS)
    | st.builds(Contains, NAMED, PHRASES),
    "forms": st.builds(Match, BARE) | st.builds(Contains, st.sampled_from(["title", "excerpt", "body"]), BARE),
    "whole": FIELD_AND_TEXT.map(lambda where: Equals(where[0], tuple(words(where[1]))))
    | FIELD_AND_TEXT.map(lambda where: Equals(where[0], tuple(words(where[1])[:1]))),
    "pattern": st.builds(Pattern, NAMED | st.just("text"), EXPRESSIONS),
    "number": RANGES,
    "date": SPANS,
    "is": st.builds(Is, st.sampled_from(["published", "duplicate"])),
    "has": st.builds(Has, NAMED | st.sampled_from((*NUMBERS, *DATES, "published", "text", "nobody"))),
    "links": st.builds(LinksTo, IDS, DEPTHS) | st.builds(LinkedFrom, IDS, DEPTHS),
    "like": st.builds(Like, IDS),
}
NESTED = st.recursive(
    st.one_of(*KINDS.values()),
    lambda parts: (
        st.builds(Not, parts)
        | st.lists(parts, max_size=3).map(lambda each: And(tuple(each)))
        | st.lists(parts, max_size=3).map(lambda each: Or(tuple(each)))
    ),
    max_leaves=8,
)
PROPERTY = settings(deadline=None, max_examples=150, suppress_health_check=list(HealthCheck))
WORLDS = st.integers(0, LIBRARIES - 1)


def _with_ids(predicate: Predicate, world: World) -> Predicate:
    """The predicate with the numbers of articles replaced by their ids."""
    match predicate:
        case LinksTo(number, depth) | LinkedFrom(number, depth) if number.isdecimal():
            return type(predicate)(world.ids[world.drafts[int(number)].place], depth)
        case Like(number) if number.isdecimal():
            return Like(world.ids[world.drafts[int(number)].place])
        case Not(part):
            return Not(_with_ids(part, world))
        case And(parts) | Or(parts):
            return type(predicate)(tuple(_with_ids(part, world) for part in parts))
    return predicate


def _check(world: World, predicate: Predicate) -> None:
    where = with_kin(_with_ids(predicate, world), lambda word: kin_of(world.library._index, word))
    expected = {world.ids[draft.place] for draft in world.drafts if fits(world, draft, where)}

    assert {article.id for article in world.library.list(Query(where))} == expected
    assert world.library.articles.count(Query(where)) == len(expected)


@pytest.mark.parametrize("kind", KINDS)
@PROPERTY
@given(st.data())
def test_each_predicate_agrees_with_the_oracle(worlds: tuple[World, ...], kind: str, data: st.DataObject) -> None:
    _check(worlds[data.draw(WORLDS)], data.draw(KINDS[kind]))


@settings(PROPERTY, max_examples=500)
@given(WORLDS, NESTED)
def test_nested_predicates_agree_with_the_oracle(worlds: tuple[World, ...], number: int, where: Predicate) -> None:
    _check(worlds[number], where)


PIECES = st.sampled_from(
    ["robot", '"robot arm"', "ro*", "OR", "NOT", "-", "(", ")", "topic:ai", "title:=x", "title:/r.b/", "heat:>3",
     "price:1..", "note:many", "seen:2022", "date:2022", "is:duplicate", "no:note", "has:labels", "links-to:3.md:2",
     "linked-from:3.md", "like:3.md", "backlinks:>1", "sort:match",
     "sort:random", "path:*", "published:no", "owner.name:bo,=anna", "title:", "#ai", "'", "\\", '"', "\0", "%",
     "text:/(/"]
)  # fmt: skip


@settings(PROPERTY, max_examples=300)
@given(st.lists(PIECES, max_size=8).map(" ".join) | st.text(max_size=50) | st.text('ab"*-:,()#/=<>.\0 ', max_size=30))
def test_any_text_is_a_query_or_a_wrong_usage(worlds: tuple[World, ...], text: str) -> None:
    library = worlds[0].library
    try:
        count = library.articles.count(text)
    except UsageError:
        return

    assert count == len(list(library.list(text))) == len(list(library.search(text)))
    assert library.explain(text).found == library.counts.stats(text).articles == count
