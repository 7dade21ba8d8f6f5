import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console
from rich.measure import Measurement
from rich.text import Text

from newscli.render.terminal.charts import Bar, Spark
from newscli.render.terminal.columns import Column
from newscli.render.terminal.frame import Frame
from newscli.render.terminal.layout import build
from tests.render.terminal.paper import printed

COUNTS = st.lists(st.integers(0, 10**6), min_size=1, max_size=30)


@pytest.mark.parametrize(
    ("counts", "shown", "ascii_shown"),
    [
        ((0, 1, 2, 3, 4, 5, 6, 7, 8), "·▁▂▃▄▅▆▇█", "._:-=+*%#"),
        ((0, 0, 0), "···", "..."),
        ((1,), "█", "#"),
        ((1, 1), "██", "##"),
        ((1, 1000), "▁█", "_#"),
        ((500, 1000, 0), "▄█·", "=#."),
        ((), "", ""),
    ],
)
def test_counts_are_a_line_of_bars_and_any_count_above_nothing_shows(
    counts: tuple[int, ...], shown: str, ascii_shown: str
) -> None:
    assert printed(Spark(counts)).strip("\n") == shown
    assert printed(Spark(counts), encoding="ascii").strip("\n") == ascii_shown


@given(COUNTS)
def test_a_line_of_bars_keeps_order_and_width(counts: list[int]) -> None:
    steps = "._:-=+*%#"
    heights = [steps.index(bar) for bar in printed(Spark(counts), encoding="ascii").strip("\n")]

    assert len(heights) == len(counts) == Spark(counts).cell_len
    assert [height == 0 for height in heights] == [count == 0 for count in counts]
    assert max(heights) == (8 if any(counts) else 0)
    pairs = sorted(zip(counts, heights, strict=True))
    assert [height for _, height in pairs] == sorted(heights)


def test_bars_have_the_width_that_they_say() -> None:
    console = Console(width=80)

    assert Measurement.get(console, console.options, Spark((1, 2, 3))) == Measurement(3, 3)
    assert Measurement.get(console, console.options, Bar(0.5, 8)) == Measurement(8, 8)


@pytest.mark.parametrize("encoding", ["utf-8", "ascii", "iso-8859-1"])
def test_bars_stand_in_a_column_as_wide_as_they_are(encoding: str) -> None:
    columns = [
        Column("Pulse", [Spark((0, 7, 0, 7)), Spark((7, 7, 7, 7))]),
        Column("Name", [Text("one"), Text("two")]),
    ]

    rows = [
        line.replace("|", " ").split() for line in printed(build(columns, Frame(40)), encoding=encoding).splitlines()
    ]

    assert rows[2:] == (
        [["·█·█", "one"], ["████", "two"]] if encoding == "utf-8" else [[".#.#", "one"], ["####", "two"]]
    )
