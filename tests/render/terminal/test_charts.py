import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console
from rich.measure import Measurement
from rich.text import Text

from newscli.render.terminal.charts import Bar, Columns, Spark
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


@pytest.mark.parametrize(
    ("share", "shown", "ascii_shown"),
    [
        (0, "", ""),
        (0.001, "·", ":"),
        (0.03, "·", ":"),
        (0.04, "▏", ":"),
        (0.125, "▌", ":"),
        (0.25, "█", "#"),
        (0.5, "██", "##"),
        (0.72, "██▉", "###"),
        (0.999, "███▉", "####"),
        (1, "████", "####"),
        (2, "████", "####"),
    ],
)
def test_a_bar_is_true_to_an_eighth_and_a_trace_is_a_dot(share: float, shown: str, ascii_shown: str) -> None:
    assert printed(Bar(share, 4)).strip("\n") == shown
    assert printed(Bar(share, 4), encoding="ascii").strip("\n") == ascii_shown


@pytest.mark.parametrize(
    ("share", "shown", "ascii_shown"), [(0, "░░░░", "...."), (0.01, "·░░░", ":..."), (0.4, "█▌░░", "##..")]
)
def test_a_bar_may_show_what_is_left(share: float, shown: str, ascii_shown: str) -> None:
    assert printed(Bar(share, 4, background=True)).strip("\n") == shown
    assert printed(Bar(share, 4, background=True), encoding="ascii").strip("\n") == ascii_shown


@given(st.floats(0, 1), st.floats(0, 1), st.integers(1, 60))
def test_a_greater_share_has_no_shorter_bar(one: float, other: float, width: int) -> None:
    lengths = ["", "·", *(f"{'█' * full}{part}" for full in range(width) for part in "▏▎▍▌▋▊▉█")]
    shares = sorted((one, other))

    at = [lengths.index(printed(Bar(share, width)).strip("\n")) for share in shares]

    assert at == sorted(at)
    assert [place > 0 for place in at] == [share > 0 for share in shares]


@pytest.mark.parametrize(
    ("counts", "width", "height", "shown", "ascii_shown"),
    [
        ((4, 0, 1, 8), 1, 1, ["▄ ▁█"], ["= .#"]),
        ((1, 2, 3, 4), 2, 2, ["    ▄ █", "▄ █ █ █"], ["    = #", "= # # #"]),
        ((1, 1000), 3, 3, ["   ██", "   ██", "▁▁ ██"], ["   ##", "   ##", ".. ##"]),
        ((0, 0), 2, 1, [""], [""]),
    ],
)
def test_counts_are_columns_and_any_count_above_nothing_shows(
    counts: tuple[int, ...], width: int, height: int, shown: list[str], ascii_shown: list[str]
) -> None:
    assert printed(Columns(counts, width, height)).splitlines() == shown
    assert printed(Columns(counts, width, height), encoding="ascii").splitlines() == ascii_shown


@given(COUNTS, st.integers(1, 5), st.integers(1, 8))
def test_columns_keep_order_width_and_height(counts: list[int], width: int, height: int) -> None:
    lines = printed(Columns(counts, width, height), width=200).splitlines()

    columns = [[line.ljust(len(counts) * width)[at * width] for line in lines] for at in range(len(counts))]
    heights = [sum(" ▁▂▃▄▅▆▇█".index(cell) for cell in column) for column in columns]
    assert len(lines) == height
    assert all(len(line) <= len(counts) * width for line in lines)
    assert [size > 0 for size in heights] == [count > 0 for count in counts]
    pairs = sorted(zip(counts, heights, strict=True))
    assert [size for _, size in pairs] == sorted(heights)


def test_bars_have_the_width_that_they_say() -> None:
    console = Console(width=80)

    assert Measurement.get(console, console.options, Spark((1, 2, 3))) == Measurement(3, 3)
    assert Measurement.get(console, console.options, Bar(0.5, 8)) == Measurement(8, 8)
    assert Measurement.get(console, console.options, Columns((1, 2, 3), 4, 2)) == Measurement(12, 12)


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
