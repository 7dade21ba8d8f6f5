"""Suggestions: what a word means comes before how it is spelt, and a far-fetched guess is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscli.cli.app import build
from newscli.cli.commands import COMMANDS
from newscli.errors import UsageError
from newscli.query.fields import BY_NAME, nearest_hint
from newscli.query.sorting import SORTABLE, sort_keys
from newscli.query.stories import StoryOrder, story_sorts
from newscli.query.synonyms import _FIELDS, _OTHERS, field_of, nearest, nearest_letter
from newscli.query.values import DATE_WORDS
from newscli.render.formats import NAMED_FORMATS

OPTIONS = [
    "topic",
    "author",
    "provider",
    "since",
    "until",
    "sort",
    "limit",
    "offset",
    "format",
    "json",
    "null",
    "columns",
]


@pytest.mark.parametrize(
    ("word", "field"),
    [
        ("from", "provider"),
        ("site", "provider"),
        ("source", "provider"),
        ("creator", "author"),
        ("Writer", "author"),
        ("Publisher", "provider"),
        ("host", "domain"),
        ("subject", "title"),
        ("headline", "title"),
        ("created", "date"),
        ("updatedDateTime", "updated"),
        ("link", "url"),
        ("webUrl", "web_url"),
        ("kind", "type"),
        ("section", "category"),
        ("score", "quality"),
        (" labels ", "topic"),
        ("filename", "path"),
        ("year", "date"),
        ("all", "text"),
        ("newer_than", "since"),
        ("older", "before"),
        ("relevance", None),
        ("zzz", None),
        ("", None),
    ],
)
def test_a_word_of_other_tools_is_a_field_or_a_word_on_dates_of_ours(word: str, field: str | None) -> None:
    assert field_of(word) == field


@pytest.mark.parametrize(
    ("word", "command"),
    [
        ("find", "search"),
        ("grep", "search"),
        ("view", "show"),
        ("cat", "show"),
        ("read", "show"),
        ("ls", "list"),
        ("tag", "topics"),
        ("author", "authors"),
        ("lst", "list"),
        ("serach", "search"),
        ("graphs", "graph"),
        ("rebuild", "index rebuild"),
        ("azure", None),
        ("f", None),
    ],
)
def test_the_command_that_a_word_means(word: str, command: str | None) -> None:
    assert nearest(word, COMMANDS) == command


@pytest.mark.parametrize(
    ("word", "option"),
    [
        ("after", "since"),
        ("before", "until"),
        ("date", "since"),
        ("created", "since"),
        ("source", "provider"),
        ("writer", "author"),
        ("order", "sort"),
        ("page", "offset"),
        ("max", "limit"),
        ("count", "limit"),
        ("number", "limit"),
        ("output", "format"),
        ("tag", "topic"),
        ("csv", "format csv"),
        ("formt", "format"),
        ("dot", None),
        ("zzz", None),
    ],
)
def test_the_option_that_a_word_means(word: str, option: str | None) -> None:
    assert nearest(word, OPTIONS) == option


@pytest.mark.parametrize(("word", "option"), [("dot", "to dot"), ("format", "to"), ("output", "to")])
def test_what_a_word_means_depends_on_what_is_there(word: str, option: str) -> None:
    assert nearest(word, ["to", "depth"]) == option


@pytest.mark.parametrize("word", ["azure", "relevance", "count", "who", "x", "pa", "ea", "graf"])
def test_nothing_far_fetched_is_suggested(word: str) -> None:
    assert nearest(word, BY_NAME) is None


@pytest.mark.parametrize(
    ("word", "field"),
    [("titel", "title"), ("toipc", "topic"), ("ulr", "url"), ("hete", "heat"), ("prov", "provider"), ("dat", "date")],
)
def test_a_slip_of_the_finger_is_mended(word: str, field: str) -> None:
    assert nearest(word, BY_NAME) == field
    assert nearest_hint(word, list(BY_NAME)) == f"Did you mean “{field}”?"


@pytest.mark.parametrize(
    ("letter", "option"),
    [
        ("l", "limit"),
        ("o", "format"),
        ("j", "json"),
        ("a", "limit 0"),
        ("c", "columns"),
        ("p", "provider"),
        ("é", None),
    ],
)
def test_the_option_that_a_letter_means(letter: str, option: str | None) -> None:
    assert nearest_letter(letter, OPTIONS) == option


def test_every_synonym_is_of_something_that_there_is() -> None:
    commands = build().commands
    options = {name.removeprefix("--") for command in commands.values() for of in command.params for name in of.opts}
    known = {*commands, *options, *BY_NAME, *SORTABLE, *NAMED_FORMATS, "--version"}

    for candidates in _OTHERS.values():
        assert {candidate.removesuffix("-asc").split()[0] for candidate in candidates} <= known
    assert {*_FIELDS.values()} <= {*BY_NAME, *DATE_WORDS}
    assert not {*_FIELDS} & {*BY_NAME, *DATE_WORDS}


def test_nothing_is_no_synonym() -> None:
    assert nearest("zzz", ["s", ""]) is None
    assert nearest_letter("z", ["s", ""]) is None


@given(st.text(max_size=12), st.lists(st.text(max_size=8), max_size=5))
def test_only_what_is_known_is_suggested(word: str, known: list[str]) -> None:
    found = nearest(word, known)

    assert found is None or any(name in found for name in known)


@pytest.mark.parametrize(
    ("key", "hint"),
    [
        ("source", "Did you mean “provider”?"),
        ("-rating", "Did you mean “quality-desc”?"),
        ("heta:desc", "Did you mean “heat-desc”?"),
        ("zzz:asc", f"Sort keys: {', '.join([*SORTABLE, 'match', 'random'])}."),
    ],
)
def test_a_wrong_sort_key_says_how_it_is_written(key: str, hint: str) -> None:
    with pytest.raises(UsageError) as caught:
        sort_keys(key)

    assert (caught.value.message, caught.value.hint) == (f"Cannot sort by “{key}”.", hint)


@pytest.mark.parametrize(
    ("key", "hint"),
    [
        ("siez:asc", "Did you mean “size”?"),
        ("zzz", f"Sort keys: {', '.join(StoryOrder)}."),
    ],
)
def test_a_wrong_sort_key_of_stories_too(key: str, hint: str) -> None:
    with pytest.raises(UsageError) as caught:
        story_sorts(key)

    assert caught.value.hint == hint
