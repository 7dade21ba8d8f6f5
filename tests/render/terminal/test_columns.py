from hypothesis import given
from hypothesis import strategies as st
from rich.text import Text

from newscli.render.terminal.columns import Column, fitted_widths

COLUMNS = st.lists(
    st.builds(
        Column,
        st.just("H"),
        st.lists(st.integers(1, 90).map(lambda count: Text("x" * count)), min_size=1, max_size=3),
        weight=st.integers(1, 6),
    ),
    min_size=1,
    max_size=6,
)


@given(COLUMNS, st.integers(20, 200))
def test_columns_that_share_fit_the_room(columns: list[Column], room: int) -> None:
    widths = fitted_widths(columns, room)

    assert sum(widths) <= room + 3 * len(columns)
    assert all(width <= max(column.natural_width, 3) for width, column in zip(widths, columns, strict=True))


@given(COLUMNS)
def test_nothing_is_cut_where_there_is_room(columns: list[Column]) -> None:
    natural = [column.natural_width for column in columns]

    assert fitted_widths(columns, sum(natural) * sum(column.weight for column in columns)) == natural


def test_a_column_without_weight_keeps_its_width() -> None:
    fixed, sharing = Column("Date", [Text("2022-05-25")]), Column("Title", [Text("x" * 80)], weight=6)

    assert fitted_widths([fixed, sharing], 30) == [10, 20]
