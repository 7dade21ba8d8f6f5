"""Laws of the widths of columns, whatever the columns and the frame."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.text import Text

from newscli.render.terminal.columns import TITLE, Column
from newscli.render.terminal.widths import Fitted, fitted

WIDTHS = st.integers(20, 250)


def _column(width: int, *, weight: int = 0, rank: int = 0, least: int = 8, heading: str = "") -> Column:
    return Column(heading, [Text("x" * width), Text("")], weight=weight, rank=rank, least=least)


TITLES = st.builds(_column, st.integers(1, 160), weight=st.just(6), least=st.just(TITLE), heading=st.just("Title"))
GIVING_WAY = st.builds(
    _column, st.integers(1, 160), weight=st.integers(1, 5), rank=st.integers(1, 7), least=st.integers(8, 24)
)
WHOLE = st.builds(_column, st.integers(1, 30), rank=st.integers(1, 7))
NUMBERS = st.builds(_column, st.integers(1, 5))
TABLES = st.builds(
    lambda number, title, others: [number, title, *others], NUMBERS, TITLES, st.lists(GIVING_WAY | WHOLE, max_size=8)
)
ANY = st.lists(st.one_of(TITLES, GIVING_WAY, WHOLE, NUMBERS), min_size=1, max_size=9)


def _pairs(table: Fitted) -> list[tuple[Column, int]]:
    return list(zip(table.columns, table.widths, strict=True))


def _title_width(table: Fitted) -> int:
    return next(width for column, width in _pairs(table) if column.heading == "Title")


@given(ANY, WIDTHS)
def test_a_table_is_never_wider_than_its_frame(columns: list[Column], width: int) -> None:
    assert fitted(columns, width).width <= width


@given(ANY, WIDTHS)
def test_no_column_is_wider_than_its_cells(columns: list[Column], width: int) -> None:
    assert all(given <= column.natural_width for column, given in _pairs(fitted(columns, width)))


@given(TABLES, WIDTHS)
def test_what_does_not_give_way_is_whole_or_left_out(columns: list[Column], width: int) -> None:
    assert all(given == column.natural_width for column, given in _pairs(fitted(columns, width)) if not column.weight)


@given(TABLES, WIDTHS)
def test_a_title_has_forty_cells_before_any_column_beside_it(columns: list[Column], width: int) -> None:
    table = fitted(columns, width)

    if len(table.columns) > 2:
        assert _title_width(table) >= min(TITLE, columns[1].natural_width)


@given(TABLES, WIDTHS)
def test_a_title_has_the_room_that_others_do_not_need(columns: list[Column], width: int) -> None:
    table = fitted(columns, width)

    if _title_width(table) < columns[1].natural_width:
        assert table.width == width
        assert all(given <= max(column.least, 8) for column, given in _pairs(table)[2:] if column.weight)


@given(TABLES, WIDTHS)
def test_every_column_that_is_shown_is_of_use(columns: list[Column], width: int) -> None:
    shown = _pairs(fitted(columns, width))[2:]

    assert all(given >= min(column.least, column.natural_width) for column, given in shown)


@given(ANY, WIDTHS)
def test_a_wider_table_never_shows_fewer_columns(columns: list[Column], width: int) -> None:
    narrow, wide = (fitted(columns, each).columns for each in (width, width + 1))

    assert all(column in wide for column in narrow)


@given(TABLES, WIDTHS)
def test_columns_of_lower_rank_are_left_out_last(columns: list[Column], width: int) -> None:
    shown = fitted(columns, width).columns
    left_out = [column.rank for column in columns if column not in shown]

    assert all(column.rank <= min(left_out, default=9) for column in shown)


@given(ANY)
def test_nothing_is_cut_without_a_width(columns: list[Column]) -> None:
    table = fitted(columns, None)

    assert list(table.columns) == columns
    assert list(table.widths) == [column.natural_width for column in columns]


@pytest.mark.parametrize(
    ("width", "widths"),
    [
        (20, [1, 18]),
        (42, [1, 40]),
        (52, [1, 50]),
        (53, [1, 40, 10]),
        (65, [1, 52, 10]),
        (66, [1, 40, 10, 12]),
        (69, [1, 40, 10, 12, 2]),
        (73, [1, 40, 10, 12, 2]),
        (93, [1, 60, 10, 12, 2]),
        (103, [1, 60, 10, 22, 2]),
        (200, [1, 60, 10, 30, 2]),
    ],
)
def test_the_title_of_a_list_comes_first_and_gets_the_rest(width: int, widths: list[int]) -> None:
    columns = [
        _column(1),
        _column(60, weight=6, least=TITLE),
        _column(10, rank=1),
        _column(30, weight=2, rank=2, least=12),
        _column(2, rank=3),
    ]

    assert fitted(columns, width).widths == widths


def test_columns_of_one_weight_get_equal_shares_of_what_is_left() -> None:
    columns = [_column(90, weight=1), _column(14, weight=1), _column(90, weight=1)]

    assert fitted(columns, 80).widths == [31, 14, 31]


def test_the_named_columns_that_have_no_room_are_left_out_from_the_last_on() -> None:
    columns = [_column(90, weight=6, least=TITLE), _column(60, weight=2), *(_column(10) for _ in range(9))]

    assert fitted([replace(column, rank=0) for column in columns], 80).widths == [16, 8, *[10] * 5]
