"""Regular expressions: Python's syntax, within limits of time and memory."""

import re
import warnings

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscli.errors import UsageError
from newscli.text.patterns import Patterns, TooSlow, check

_TEXTS = ["", "a", "AB ab", "a\nb", "Füße STRASSE", "x{y}", "a{e}", "[:a]", "aa-bb 2022-05-25", "日本 ñ\u0301"]
_PIECES = st.sampled_from(
    ["a", "B", "b+", "a*", ".", "^", "$", r"\b", r"\w", r"\d{2,}", "(a|b)", "(?:b)?", "[ab]", "[[:a]", "{", "}", "{e}",
     "{x}", "a{2}", "a{,2}", r"\{", r"\\", "[^{a]", "(?=b)", "(?<!a)", r"(a)\1", "ß", "ü", r"\N{DIGIT TWO}", ":", "-"]
)  # fmt: skip


@given(st.lists(_PIECES, max_size=6).map("".join), st.sampled_from(_TEXTS))
def test_an_expression_means_what_it_means_in_python(expression: str, text: str) -> None:
    try:
        check(expression)
    except UsageError:
        return

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of what Python may read otherwise one day
        found = re.search(expression, text, re.IGNORECASE)
    assert Patterns().matches(text, expression) == (found is not None)


@pytest.mark.parametrize(
    "expression",
    [r"(\w+\s?)+$", r"(?:(a)|b|\s)+zq|(\w+\s?)+$", r"^((\w|\s)(\w\w?|\s)?)+$"],
)
def test_an_expression_that_tries_too_many_ways_is_refused(expression: str) -> None:
    with pytest.raises(TooSlow, match="takes too long"):
        Patterns().matches("one word follows another " * 400 + "!", expression)


def test_texts_share_the_time_of_a_question() -> None:
    patterns = Patterns()

    with pytest.raises(TooSlow):
        all(not patterns.matches("word " * 6 + "!", r"^(\w|\w\w|\w\w\w|\s)+$") for _ in range(1_000))


@pytest.mark.parametrize("expression", ["robot", r"\w+tion\b", "(robot|azure) (of|in)", r"(\w+) (\w+) zq", ".*end$"])
def test_an_expression_may_look_through_many_texts(expression: str) -> None:
    patterns = Patterns()

    assert not any(patterns.matches("Not one sentence about what was asked. " * 20, expression) for _ in range(2_000))


@pytest.mark.parametrize(
    ("expression", "said"),
    [
        ("(", "is not a regular expression"),
        (r"\p{L}", "is not a regular expression"),
        ("a" * 6_000, "too long"),
        (r"[\x00-\U0010ffff]" * 300, "too long"),
        ("(((a{1000}){1000}){1000})", "is too large"),
        ("a{99999999999999999999}", "is too large"),
        (f"{'(' * 18}ab{')+' * 18}", "is too large"),
        (f"{'(?:' * 50}a{')+' * 50}", "is too large"),
        (f"{'(' * 400}a{')' * 400}", "has too many levels"),
        (f"{'(?:a|' * 700}b{')' * 700}", "has too many levels"),
        ("(?a)(?u)x", "is not a regular expression: ASCII and UNICODE flags are incompatible"),
    ],
)
def test_what_cannot_be_run_is_refused(expression: str, said: str) -> None:
    with pytest.raises(UsageError, match=said):
        check(expression)


@pytest.mark.parametrize(
    "expression",
    [r"[a-z]{100}-[a-z]{101}", r"\w{30}.\w{30}.\w{30}", r"\{20000\}", r"[{20000]x", "[0-9a-f]{40} " * 3, "(a+b)+" * 40],
)
def test_repetitions_beside_each_other_do_not_multiply(expression: str) -> None:
    check(expression)


def test_a_long_expression_without_repetitions_has_a_limit_of_time_too() -> None:
    with pytest.raises(TooSlow):
        Patterns().matches("a" * 1_000_000, r"\D" * 2_000 + r"\d")
