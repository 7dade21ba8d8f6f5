"""Cells as lines."""

import pytest
from rich.cells import cell_len
from rich.console import Console
from rich.panel import Panel
from rich.text import Text

from newscli.render.terminal.charts import Bar
from newscli.render.terminal.columns import Column
from newscli.render.terminal.console import lines, segments
from newscli.render.terminal.frame import Frame
from newscli.render.terminal.layout import build, with_lines
from newscli.render.terminal.opening import opened_by
from newscli.render.terminal.theme import THEME
from tests.render.terminal.paper import printed

COLUMNS = [
    Column("#", [Text("1"), Text("12")], right=True),
    Column("Title", [Text("A long drought in the hills"), Text("A flood")], weight=1),
    Column("Share", [Bar(0.5, 4), Bar(1, 4)]),
]


def test_cells_stand_below_their_headings() -> None:
    assert printed(build(COLUMNS, Frame(60))).splitlines() == [
        " #  Title                        Share",
        "──────────────────────────────────────",
        " 1  A long drought in the hills  ██",
        "12  A flood                      ████",
    ]


def test_a_cell_without_room_is_cut() -> None:
    assert printed(build(COLUMNS, Frame(24))).splitlines() == [
        " #  Title          Share",
        "────────────────────────",
        " 1  A long droug…  ██",
        "12  A flood        ████",
    ]


def test_a_match_where_a_cell_is_cut_does_not_paint_the_ellipsis() -> None:
    title = Text.assemble("A long ", ("drought", "match"), " in the hills")
    console = Console(theme=THEME, width=8, _environ={})

    painted = [
        segment.text for segment in console.render(build([Column("", [title], weight=1)], Frame(8), header=False))
    ]

    assert painted == ["A long …", "\n"]


def test_a_cell_that_is_not_to_be_cut_is_folded() -> None:
    assert printed(build(COLUMNS, Frame(24), cut=False)).splitlines() == [
        " #  Title          Share",
        "────────────────────────",
        " 1  A long         ██",
        "    drought in",
        "    the hills",
        "12  A flood        ████",
    ]


def test_a_table_can_have_no_headings() -> None:
    assert printed(build(COLUMNS[:2], Frame(60), header=False)).splitlines() == [
        " 1  A long drought in the hills",
        "12  A flood",
    ]


def test_a_text_below_a_row_is_wrapped_at_ninety_cells() -> None:
    below = [[Text("word " * 40)], [Text("one")]]

    lines = printed(with_lines(COLUMNS, below, Frame(200)), width=200).splitlines()

    assert [line.startswith("   word") for line in lines[3:6]] == [True, True, True]
    assert max(map(len, lines[3:6])) <= 90
    assert lines[6:] == ["", "12  A flood                      ████", "   one"]


def test_a_text_below_a_row_stays_a_line_where_nothing_is_cut() -> None:
    lines = printed(with_lines(COLUMNS, [[Text("word " * 40)], []], Frame()), width=1000).splitlines()

    assert lines[3] == "   " + ("word " * 40).strip()


@pytest.mark.parametrize("text", ["漢字" * 30, "e\u0301" * 60, "👍🏽 " * 30, "ﷺ" * 30, "x" * 80])
@pytest.mark.parametrize("cut", [True, False])
def test_wide_characters_fit_the_frame(text: str, cut: bool) -> None:
    columns = [Column("Title", [Text(text)], weight=1), Column("No", [Text("7")], right=True)]

    assert all(cell_len(line) <= 33 for line in printed(build(columns, Frame(33), cut=cut), width=33).splitlines())


def test_an_empty_column_is_left_out_unless_it_is_kept() -> None:
    empty = [Text(), Text()]
    columns = [COLUMNS[1], Column("Heat", empty), Column("Mood", empty, kept=True)]

    assert printed(build(columns, Frame(60))).splitlines()[0].split() == ["Title", "Mood"]


@pytest.mark.parametrize(("width", "heading"), [(99, "Q"), (100, "Quality"), (None, "Quality")])
def test_headings_are_short_in_a_narrow_table(width: int | None, heading: str) -> None:
    columns = [COLUMNS[1], Column("Quality", [Text("70"), Text("8")], right=True, short="Q")]

    assert printed(build(columns, Frame(width))).split()[1] == heading


def test_a_table_fits_into_a_panel() -> None:
    assert printed(Panel(build(COLUMNS, Frame(38)), expand=False), width=60).splitlines()[1:4] == [
        "│  #  Title                        Share │",
        "│ ────────────────────────────────────── │",
        "│  1  A long drought in the hills  ██    │",
    ]


def test_a_table_has_no_box_characters_in_ascii() -> None:
    assert printed(build(COLUMNS, Frame(60)), encoding="ascii").splitlines()[1:3] == [
        "-" * 38,
        " 1  A long drought in the hills  ##",
    ]


def test_rows_that_open_articles_in_the_browser_look_like_others() -> None:
    frame = Frame(24)
    ids = ["drought", "flood"]
    opening = build(COLUMNS, frame._replace(in_browser=True), ids=ids)

    assert lines([opening], 24, "utf-8", color=True) == lines([build(COLUMNS, frame)], 24, "utf-8", color=True)
    assert [{opened_by(piece.style) for piece in line} for line in segments(opening, 24)] == [
        {""}, {""}, {"drought"}, {"flood"},
    ]  # fmt: skip


def test_rows_open_nothing_outside_the_browser() -> None:
    table = build(COLUMNS, Frame(24), ids=["drought", "flood"])

    assert {opened_by(piece.style) for line in segments(table, 24) for piece in line} == {""}
