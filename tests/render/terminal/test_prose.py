"""Lines that are good to read, and what is never broken."""

import re
from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Group
from rich.text import Text

from newscli.render.terminal.frame import Frame
from newscli.render.terminal.prose import Indented, Measured, Prose, breaks, clamped, paragraph, whole
from newscli.render.wrapping import READABLE
from tests.render.terminal.paper import printed

URL = "https://example.com/a-path-that-is-longer-than-most-lines?with=a&query#and-more"
CHARACTERS = ["a", "e\u0301", "漢", "漢\ufe00", "か\u3099", "。", "「", " ", "👩\u200d👧🏽", "❤\ufe0f", "🇩🇪"]
WORDS = st.text("ab 漢字、「」é-\u0301", max_size=60)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", [""]),
        ("one two three", ["one two", "three"]),
        ("one\ntwo", ["one", "two"]),
        ("abcdefghijklm no", ["abcdefghi", "jklm no"]),
        (f"see {URL} now", ["see", URL, "now"]),
        ("漢字漢字漢字", ["漢字漢字", "漢字"]),
        ("漢字漢字。漢", ["漢字漢", "字。漢"]),
        ("漢字漢「字」", ["漢字漢", "「字」"]),
        ("  one two three", ["  one two", "three"]),
        ("abcdefgh👩\u200d👧", ["abcdefgh", "👩\u200d👧"]),
        ("abcdefgh e\u0301e\u0301", ["abcdefgh", "e\u0301e\u0301"]),
        ("漢漢漢漢か\u3099か", ["漢漢漢漢", "か\u3099か"]),
    ],
)
def test_a_text_is_broken_between_words_and_never_in_a_url(text: str, lines: list[str]) -> None:
    assert printed(Prose(Text(text)), width=9).split("\n")[:-1] == lines


@given(WORDS, st.integers(2, 20))
def test_no_line_is_longer_than_the_width_and_no_text_is_lost(text: str, width: int) -> None:
    lines = printed(Prose(Text(text)), width=width).splitlines()

    assert all(cell_len(line) <= width for line in lines)
    assert re.sub(r"\s", "", "".join(lines)) == re.sub(r"\s", "", text)


@given(st.lists(st.sampled_from(CHARACTERS), max_size=40), st.integers(1, 12))
def test_a_character_is_never_broken(characters: list[str], width: int) -> None:
    assert set(accumulate(map(len, characters))).issuperset(breaks("".join(characters), width))


@given(WORDS, WORDS, st.integers(1, 200))
def test_a_url_is_whole_at_every_width(before: str, after: str, width: int) -> None:
    assert URL in printed(Prose(Text(f"{before} {URL} {after}")), width=width)


@given(st.text(max_size=100), st.integers(1, 50))
def test_breaks_rise_within_the_line(line: str, width: int) -> None:
    found = list(breaks(line, width))

    assert found == sorted(set(found))
    assert all(0 < at < len(line) for at in found)


def test_what_is_whole_is_never_broken_or_cut() -> None:
    assert printed(Group(whole(Text(f"{URL} {URL}"))), width=10) == f"{URL} {URL}\n"


def test_a_paragraph_is_broken_only_where_there_is_a_width() -> None:
    text = "word " * 50

    assert printed(Group(paragraph(Text(text), Frame()))).count("\n") == 1
    assert printed(paragraph(Text(text), Frame(40)), width=40).count("\n") > 1


def test_what_is_indented_stays_whole_and_empty_lines_have_no_blanks() -> None:
    inner = Group(Text("a"), Text(), whole(Text(URL)))

    assert printed(Indented(inner, "1. "), width=12) == f"1. a\n\n   {URL}\n"
    assert printed(Indented(inner, "| ", "| "), width=12) == f"| a\n|\n| {URL}\n"


def test_lines_are_no_longer_than_is_good_to_read() -> None:
    lines = printed(Measured(Prose(Text("word " * 100))), width=200).splitlines()

    assert max(map(len, lines)) <= READABLE


def _clamped(text: str, most: int, width: int, widest: int | None = None) -> list[str]:
    return printed(clamped(Text(text), most, Frame(width), widest), width=width).splitlines()


@pytest.mark.parametrize(
    ("text", "most", "width", "lines"),
    [
        ("one two", 1, 7, ["one two"]),
        ("one two three", 1, 7, ["one…"]),
        ("one two three", 1, 8, ["one two…"]),
        ("one two three", 2, 7, ["one two", "three"]),
        ("one two three four", 2, 7, ["one two", "three…"]),
        ("onetwothree", 1, 5, ["onet…"]),
        ("onetwothree", 2, 5, ["onetw", "othr…"]),
        ("one👩\u200d👧👩\u200d👧", 1, 5, ["one…"]),
        ("", 2, 5, []),
    ],
)
def test_what_has_no_room_is_left_out_behind_a_word(text: str, most: int, width: int, lines: list[str]) -> None:
    assert [line for line in _clamped(text, most, width) if line] == lines


def test_lines_of_prose_have_a_measure() -> None:
    assert _clamped("one two three", 9, 80, 8) == ["one two", "three"]


@pytest.mark.parametrize("width", [1, 2, 3, 20])
def test_wide_characters_fit(width: int) -> None:
    assert all(cell_len(line) <= max(width, 2) for line in _clamped("日本語の文章 " * 9, 2, width))


def test_nothing_is_cut_where_there_is_no_width() -> None:
    assert printed(clamped(Text("word " * 30), 1, Frame()), width=1_000).strip() == ("word " * 30).strip()
