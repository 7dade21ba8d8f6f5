"""Text that may take so many lines and no more."""

import pytest
from rich.cells import cell_len
from rich.text import Text

from newscli.render.terminal.clamped import clamped
from newscli.render.terminal.frame import Frame
from tests.render.terminal.paper import printed


def _lines(text: str, most: int, width: int, widest: int | None = None) -> list[str]:
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
        ("", 2, 5, []),
    ],
)
def test_what_has_no_room_is_left_out_behind_a_word(text: str, most: int, width: int, lines: list[str]) -> None:
    assert [line for line in _lines(text, most, width) if line] == lines


def test_lines_of_prose_have_a_measure() -> None:
    assert _lines("one two three", 9, 80, 8) == ["one two", "three"]


@pytest.mark.parametrize("width", [1, 2, 3, 20])
def test_wide_characters_fit(width: int) -> None:
    assert all(cell_len(line) <= max(width, 2) for line in _lines("日本語の文章 " * 9, 2, width))


def test_nothing_is_cut_where_there_is_no_width() -> None:
    assert printed(clamped(Text("word " * 30), 1, Frame()), width=1_000).strip() == ("word " * 30).strip()
