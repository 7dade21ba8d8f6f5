"""Lines of the terminal: what is laid out in cells."""

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.text import Text

from newscli.render.graphemes import graphemes, without_joiner
from newscli.render.terminal import console
from newscli.render.terminal.columns import Column
from newscli.render.terminal.frame import Frame
from newscli.render.terminal.layout import build
from newscli.render.terminal.theme import read_theme
from newscli.render.text import one_line

FAMILY = "👨\u200d👩\u200d👧\u200d👦"
SIGNS = [
    "a",
    "e\u0301",
    "漢",
    "🚀",
    "👩🏽",
    FAMILY,
    "❤\ufe0f",
    "❤\ufe0f\u200d🔥",
    "1\ufe0f\u20e3",
    "🇩🇪",
    "ක\u0dca\u200dර",
    "ی\u200c",
    "م",
    " ",
]
TEXTS = st.lists(st.sampled_from(SIGNS), max_size=20).map("".join).map(one_line)


def _cell(text: str, width: int) -> str:
    """A cell of a table as a terminal gets it, without the bar behind it."""
    table = build([Column("", [Text(text)], weight=1), Column("", [Text("|")])], Frame(width))
    row = console.lines([table], width, "utf-8", color=False)[-1]
    assert cell_len(row.rstrip("\n")) <= width
    return row.partition("|")[0].rstrip()


@given(TEXTS, st.integers(8, 30))
def test_a_cell_is_never_cut_inside_a_character(text: str, width: int) -> None:
    cell = _cell(text, width)

    kept = list(graphemes(cell.removesuffix("…").rstrip() if cell != text else text))
    expected = list(graphemes(text))[: len(kept)]
    assert without_joiner(kept) == without_joiner(expected)


@given(st.lists(TEXTS, min_size=2, max_size=4), st.integers(12, 40))
def test_columns_stay_aligned(texts: list[str], width: int) -> None:
    table = build(
        [Column("", [Text(text) for text in texts], weight=1), Column("", [Text("|")] * len(texts))], Frame(width)
    )
    rows = console.lines([table], width, "utf-8", color=False)[2:]

    assert len({cell_len(row.partition("|")[0]) for row in rows}) == 1


@given(
    st.text(st.sampled_from("ab 👩🚀❤🇩🇪\u20e3\u200b\u200c\u200d\ufe0e\ufe0f\u202e\u0301\x1b"), max_size=60),
    st.integers(8, 30),
)
def test_hostile_texts_leave_no_column(text: str, width: int) -> None:
    cell = _cell(one_line(text), width)

    assert not {"\x1b", "\u202e", "\u200b"} & set(cell)


@given(TEXTS, st.integers(1, 30))
def test_lines_in_pieces_are_the_lines_of_a_terminal(text: str, width: int) -> None:
    table = build([Column("", [Text(text)], weight=1), Column("", [Text("|")])], Frame(width))
    pieces = ["".join(piece.text for piece in line) for line in console.segments(table, width)]

    assert [f"{line.rstrip()}\n" for line in pieces] == console.lines([table], width, "utf-8", color=False)


def test_pieces_have_the_styles_of_a_theme() -> None:
    (line,) = console.segments(Text("2020", "date"), 20, read_theme("default:date=cyan").theme)

    assert [(piece.text, str(piece.style)) for piece in line] == [("2020", "cyan")]
