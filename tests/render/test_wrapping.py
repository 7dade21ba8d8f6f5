"""Messages broken between words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscli.render.wrapping import READABLE, abridged, cells, shortened, wrapped

URL = "https://example.org/a-long-path/that-goes-on-and-on.html"


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("5 articles.", 20, "5 articles."),
        ("1–20 of 99 articles. Next: --offset 20.", 20, "1–20 of 99 articles.\nNext: --offset 20."),
        ("99 articles. All: -n 0.", 21, "99 articles. All:\n-n 0."),
        ("One\ntwo", 20, "One\ntwo"),
        ("  a line that is indented", 16, "  a line that is\n  indented"),
        ("  gpzx  A title of words", 16, "  gpzx  A title\n        of words"),
        (f"Opening {URL} now.", 20, f"Opening\n{URL}\nnow."),
        ("  topic:(ai OR iot) and more\n        ^", 16, "  topic:(ai OR iot) and more\n        ^"),
        ("", 20, ""),
    ],
)
def test_a_message_is_broken_between_words(text: str, width: int, expected: str) -> None:
    assert wrapped(text, width) == expected


def test_a_line_of_prose_is_no_longer_than_a_person_likes_to_read() -> None:
    assert max(map(cells, wrapped("many words " * 40, 200).splitlines())) <= READABLE


@given(st.text("ab -é表 ", max_size=200), st.integers(20, 200))
def test_no_word_is_lost_and_only_words_are_too_long(text: str, width: int) -> None:
    lines = wrapped(text, width).split("\n")

    assert " ".join(lines).split() == text.split()
    assert all(cells(line) <= width or len(line.split()) == 1 or " -" in f" {line}" for line in lines if line.strip())


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("one two", "one two"),
        ("one two three", "one two…"),
        ("one two, three four", "one two…"),
        ("一二三四五六七八九十一二", "一二三四五六七八九…"),
        ("of supercalifragilistic", "of superc…"),
        ("emoticon👩\u200d👧", "emoticon👩…"),
        ("emotico👩\u200d👧👩", "emotico👩…"),
    ],
)
def test_a_long_text_ends_between_words_unless_one_is_long(text: str, short: str) -> None:
    assert shortened(text, 10) == short


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("There is no “xx” here.", "There is no “xx” here."),
        ("There is no “xxxxxxxxxxxx” here.", "There is no …xxxxx” here."),
        ("Nothing is like one or two or three.", "Nothing is … or three."),
        ("x" * 99, f"{'x' * 12}…{'x' * 12}"),
    ],
)
def test_a_long_sentence_keeps_its_beginning_and_its_end(text: str, short: str) -> None:
    assert abridged(text, 25) == short
