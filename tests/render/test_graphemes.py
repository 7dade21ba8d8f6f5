"""Characters as the eye sees them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from newscli.render.graphemes import cells_of, graphemes, without_joiner
from newscli.render.text import one_line
from newscli.render.wrapping import cells, cut

FAMILY = "👨\u200d👩\u200d👧\u200d👦"
ALIVE = [
    "a",
    "é",
    "e\u0301",
    "漢",
    "한",
    "ß",
    "🚀",
    "👩🏽",
    FAMILY,
    "❤\ufe0f",
    "❤\ufe0f\u200d🔥",
    "☎\ufe0e",
    "1\ufe0f\u20e3",
    "🇩🇪",
]
LETTERS = ["ක\u0dca\u200dර", "क\u094d\u200dष", "می\u200c"]


@pytest.mark.parametrize("grapheme", [*ALIVE, *LETTERS[:2]])
def test_what_the_eye_sees_as_one_is_one(grapheme: str) -> None:
    assert list(graphemes(f"x{grapheme}x")) == ["x", grapheme, "x"]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("", []),
        ("🇩🇪🇫🇷", ["🇩🇪", "🇫🇷"]),
        ("🇩🇪🇫", ["🇩🇪", "🇫"]),
        ("می\u200cخ", ["م", "ی\u200c", "خ"]),
        ("\u0301a", ["\u0301", "a"]),
    ],
)
def test_a_text_is_divided_between_characters(text: str, parts: list[str]) -> None:
    assert list(graphemes(text)) == parts


@pytest.mark.parametrize("grapheme", ALIVE)
def test_cells_are_those_that_rich_counts(grapheme: str) -> None:
    assert cells_of(grapheme) == cell_len(grapheme)


TEXTS = st.lists(st.sampled_from([*ALIVE, *LETTERS, " "]), max_size=30).map("".join).map(one_line)


@given(TEXTS, st.integers(1, 40))
def test_a_line_is_never_cut_inside_a_character(text: str, width: int) -> None:
    line = cut(text, width)

    assert cells(line) <= width
    kept = list(graphemes(line.removesuffix("…") if line != text else text))
    assert without_joiner(kept) == without_joiner(list(graphemes(text))[: len(kept)])


@given(st.text())
def test_no_character_is_lost(text: str) -> None:
    assert "".join(graphemes(text)) == text
