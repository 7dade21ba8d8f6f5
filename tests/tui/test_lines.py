"""Lines in pieces: folded, cut and restyled without losing a character."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style

from newscli.tui.lines import Line, divided, folded, restyled, text_of, turned

SIGNS = ["a", "b", " ", "漢", "字", "🚀", "e\u0301", "👩\u200d👧", "🇩🇪", "ش", "ක\u0dca\u200dර", "❤\ufe0f"]
TEXTS = st.lists(st.sampled_from(SIGNS), max_size=30).map("".join)
LINES = st.lists(TEXTS, max_size=5).map(lambda texts: tuple(Segment(text, Style(bold=True)) for text in texts))


@given(LINES, st.lists(st.integers(0, 100), max_size=5).map(sorted))
def test_the_parts_of_a_line_are_the_line(line: Line, cuts: list[int]) -> None:
    cuts = [min(cut, len(text_of(line))) for cut in cuts]
    parts = [text_of(part) for part in divided(line, cuts)]

    assert parts == [text_of(line)[start:stop] for start, stop in zip([0, *cuts], [*cuts, None], strict=True)]


@given(LINES, st.integers(2, 20))
def test_a_folded_line_fits_and_loses_nothing(line: Line, width: int) -> None:
    parts = [text_of(part) for part in folded(line, width)]

    assert "".join(parts).rstrip() == text_of(line).rstrip()
    assert all(cell_len(part.rstrip()) <= width for part in parts)


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("", 3, [""]),
        ("abc", 3, ["abc"]),
        ("abcdefgh", 3, ["abc", "def", "gh"]),
        ("abc      ", 3, ["abc      "]),
        ("abcd     ", 3, ["abc", "d"]),
        ("漢字漢", 5, ["漢字", "漢"]),
        ("e\u0301e\u0301", 1, ["e\u0301", "e\u0301"]),
        ("漢字", 1, ["漢", "字"]),
    ],
)
def test_a_line_is_folded_as_by_a_terminal(text: str, width: int, lines: list[str]) -> None:
    assert [text_of(line) for line in folded((Segment(text),), width)] == lines


def test_a_folded_line_keeps_its_styles() -> None:
    bold = Style(bold=True)

    assert folded((Segment("ab"), Segment("cd", bold)), 3) == [
        (Segment("ab"), Segment("c", bold)),
        (Segment("d", bold),),
    ]


def test_a_style_is_put_on_top_of_others() -> None:
    red, bold = Style(color="red"), Style(bold=True)

    assert restyled((Segment("abc", red), Segment("def")), 2, 4, bold) == (
        Segment("ab", red), Segment("c", red + bold), Segment("d", bold), Segment("ef"),
    )  # fmt: skip


def test_what_is_turned_stands_out_even_where_all_is_reversed() -> None:
    line = turned((Segment("ab", Style(reverse=True)), Segment("cd")), 1, 3)

    assert [(text, bool(style and style.reverse)) for text, style, _ in line] == [
        ("a", True), ("b", False), ("c", True), ("d", False),
    ]  # fmt: skip
