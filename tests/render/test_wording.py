"""A query in words says what it asks for."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscli.errors import QueryError
from newscli.query import predicates
from newscli.query.ast import EVERYTHING, NOTHING, And, Collapse, Not, Or, Predicate, Query
from newscli.query.clauses import FLAGS
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
    SameStory,
    SomeOf,
)
from newscli.query.syntax import parse_query
from newscli.render.wording import sentence
from newscli.text.words import Phrase

NOW = datetime(2026, 6, 1, tzinfo=UTC)
A, B = Match(Phrase(("a",))), Match(Phrase(("b",)))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "All articles."),
        ("azure", "Articles with “azure” in their text."),
        ("azure space", "Articles with “azure” and “space” in their text."),
        ("azure azure", "Articles with “azure” in their text."),
        ('"clearview ai"', "Articles with “clearview ai” in their text."),
        ("recogni*", "Articles with “recogni…” in their text."),
        ("-police", "Articles without “police” in their text."),
        ("NOT NOT NOT police", "Articles without “police” in their text."),
        ("ai -police -garda", "Articles with “ai” in their text, without “police” or “garda” in their text."),
        ("a OR b OR c", "Articles with “a”, “b” or “c” in their text."),
        ("a b c", "Articles with “a”, “b” and “c” in their text."),
        ("a OR -b OR -c", "Articles with “a” in their text or without “b” in their text or without “c” in their text."),
        ("(a OR b) c", "Articles with “a” or “b” in their text, with “c” in their text."),
        ("(a OR topic:b) c", "Articles (with “a” in their text or with “b” in a topic), with “c” in their text."),
        ("a topic:b OR c", "Articles (with “a” in their text and with “b” in a topic) or with “c” in their text."),
        ("-(a OR b)", "Articles without “a” or “b” in their text."),
        ("-(a OR topic:b)", "Articles without “a” in their text, without “b” in a topic."),
        ("-(a topic:b)", "Articles without “a” in their text or without “b” in a topic."),
        ("-(a -b)", "Articles without “a” in their text or with “b” in their text."),
        ("-(x no:heat)", "Articles without “x” in their text or that have a heat."),
        ("-((#b OR has:id) c)", "Articles (without “b” in a topic and that have no id) or without “c” in their text."),
        ("title:robot", "Articles with “robot” in their title."),
        ('topic:"computer vision",ai', "Articles with “computer vision” or “ai” in a topic."),
        ("provider:wsj,cnet", "Articles from “wsj” or “cnet”."),
        ("-provider:zdnet", "Articles not from “zdnet”."),
        ("topic:=ai,=iot", "Articles whose topic is “ai” or “iot”."),
        ("-topic:=ai", "Articles whose topic is not “ai”."),
        ("is:video", "Articles whose type is “video”."),
        ("title:/solves? crimes/", "Articles whose title matches /solves? crimes/."),
        ("-title:/x/", "Articles whose title does not match /x/."),
        ("quality:74", "Articles whose quality is 74."),
        ("quality:>=74", "Articles whose quality is at least 74."),
        ("quality:>74", "Articles whose quality is over 74."),
        ("heat:..84", "Articles whose heat is at most 84."),
        ("heat:<84.5", "Articles whose heat is under 84.5."),
        ("-heat:30..40", "Articles whose heat is not from 30 to 40."),
        ("quality:74,90..", "Articles whose quality is 74 or at least 90."),
        ("quality:>5 quality:<=9", "Articles whose quality is over 5 and at most 9."),
        ("images:0", "Articles whose number of images is 0."),
        ("related:>5", "Articles whose number of related articles is over 5."),
        ("backlinks:>=3", "Articles whose number of backlinks is at least 3."),
        ("date:2021", "Articles published in 2021."),
        ("date:2021-05", "Articles published in 2021-05."),
        ("date:2021-05-07", "Articles published on 2021-05-07."),
        ("-date:2021,2019", "Articles not published in 2021 or in 2019."),
        ("date:2021-06..2022-03", "Articles published from 2021-06-01 to 2022-03-31."),
        ("since:2022", "Articles published since 2022-01-01."),
        ("before:2022-05", "Articles published before 2022-05-01."),
        ("date:2021-05-07T10:30", "Articles published from 2021-05-07 10:30 until 2021-05-07 10:31."),
        ("since:12h", "Articles published since 2026-05-31 12:00."),
        ("updated:2022", "Articles changed in 2022."),
        ("has:amp_url", "Articles that have an amp_url."),
        ("has:body,topic,updated,url", "Articles that have a body, a topic, an updated or a url."),
        ("has:images", "Articles that have images."),
        ("-has:images", "Articles that have no images."),
        ("no:heat,images", "Articles that have no heat or images."),
        ("is:published", "Articles that are chosen for the front page."),
        ("is:unpublished", "Articles that are not chosen for the front page."),
        ("is:lead -is:syndicated", "Articles that are the lead of their story, that are not under another URL, too."),
        ("names:gpzxrfcg8t", "Articles that link to gpzxrfcg8t."),
        ("-names:gpzxrfcg8t", "Articles that do not link to gpzxrfcg8t."),
        ("story:gpzxrfcg8t", "Articles in one story with gpzxrfcg8t."),
        ("-story:gpzxrfcg8t", "Articles not in one story with gpzxrfcg8t."),
        ("ai sort:heat", "Articles with “ai” in their text; sorted by heat, the most first."),
        ("sort:heat-asc,title", "All articles; sorted by heat, the least first, then by title, A to Z."),
        ("sort:date-asc,provider-desc", "All articles; sorted by date, the oldest first, then by provider, Z to A."),
        ("sort:random", "All articles; sorted by chance."),
        ("ai sort:match", "Articles with “ai” in their text; sorted by match, best first."),
        ("ai sort:match-asc", "Articles with “ai” in their text; sorted by match, weakest first."),
    ],
)  # fmt: skip
def test_a_query_is_said_in_words(text: str, words: str) -> None:
    asked = parse_query(text, NOW)

    assert sentence(Query(asked.where, asked.order)) == words


@pytest.mark.parametrize(
    ("where", "words"),
    [
        (NOTHING, "No articles."),
        (Not(EVERYTHING), "No articles."),
        (And((A, NOTHING)), "Articles with “a” in their text, of no kind."),
        (Or((A, EVERYTHING)), "Articles with “a” in their text or of any kind."),
        (Range("heat", None, None), "Articles whose heat is any number."),
        (SomeOf((A, B), (2, 1), 1), "Articles with “a” or “b” in their text."),
        (And((Or((A,)), And((B, B)))), "Articles with “a” in their text, with “b” in their text."),
    ],
)
def test_what_the_language_cannot_say_has_words_too(where: Predicate, words: str) -> None:
    assert sentence(Query(where)) == words


@pytest.mark.parametrize(
    ("collapse", "words"),
    [(Collapse.STORY, "All articles; one row a story."), (Collapse.URL, "All articles; one row a URL.")],
)
def test_articles_that_share_a_row_are_said(collapse: Collapse, words: str) -> None:
    assert sentence(Query(collapse=collapse)) == words


EXAMPLES: dict[type[Predicate], Predicate] = {
    Match: A,
    Contains: Contains("title", Phrase(("a",))),
    Equals: Equals("title", ("a",)),
    Pattern: Pattern("title", "a"),
    Range: Range("heat", Bound(1.0, closed=True), None),
    Is: Is("published"),
    Has: Has("heat"),
    LinksTo: LinksTo("gpzxrfcg8t"),
    LinkedFrom: LinkedFrom("gpzxrfcg8t", 2),
    SameStory: SameStory("gpzxrfcg8t"),
    SomeOf: SomeOf((A, B), (1, 1), 1),
    Like: Like("gpzxrfcg8t"),
}


def _predicates() -> Iterator[type[Predicate]]:
    for value in vars(predicates).values():
        if isinstance(value, type) and issubclass(value, Predicate) and value.__module__ == predicates.__name__:
            yield value


@pytest.mark.parametrize("predicate", [*_predicates()])
def test_every_predicate_has_words(predicate: type[Predicate]) -> None:
    example = EXAMPLES[predicate]

    assert sentence(Query(example)) != sentence(Query(Not(example))) != "All articles."


@pytest.mark.parametrize("flag", [name for name in FLAGS if name not in ("video", "article", "unpublished")])
def test_every_flag_has_words_of_its_own(flag: str) -> None:
    assert len(sentence(Query(FLAGS[flag])).removeprefix("Articles that are ").split()) > 1


HOSTILE = "\x1b[31m \x9b \u202e \u200b \n end"


@pytest.mark.parametrize(
    "where",
    [
        Pattern("title", HOSTILE),
        LinksTo(HOSTILE),
        SameStory(HOSTILE),
        Like(HOSTILE),
        Has(HOSTILE),
        Contains(HOSTILE, Phrase(("a",))),
    ],
)
def test_no_text_of_a_query_drives_the_terminal(where: Predicate) -> None:
    assert not re.search("[\x00-\x1f\x7f-\x9f\u202e\u200b]", sentence(Query(where)))


@given(
    st.lists(st.sampled_from(["a", "-b", "OR", "(", ")", "topic:x", "-date:2021", "quality:>5", "no:heat", "is:lead"]))
)
def test_any_query_has_a_sentence(parts: list[str]) -> None:
    try:
        asked = parse_query(" ".join(parts), NOW)
    except QueryError:
        asked = Query()

    words = sentence(Query(asked.where, asked.order))

    assert words.endswith(".")
    assert words.count("(") == words.count(")")


def test_other_forms_of_a_word_are_named() -> None:
    few, many = (Phrase(("solve",), stemmed=True, kin=kin) for kin in (("solves",), ("a", "b", "c", "d", "e")))

    assert sentence(Query(Match(few))) == "Articles with “solve” (also solves) in their text."
    assert sentence(Query(Match(many))) == "Articles with “solve” (also a, b, c, d…) in their text."
