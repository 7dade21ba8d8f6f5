from rich.text import Text

from newscli.render.terminal.charts import Bar
from newscli.render.terminal.columns import Column
from newscli.render.terminal.frame import Frame
from newscli.render.terminal.layout import build, numbers, with_lines
from tests.render.terminal.paper import printed

COLUMNS = [
    numbers(2),
    Column("", [Text("○"), Text()], name="Published", aloud=["no", ""]),
    Column("Q", [Text("70"), Text()], name="Quality"),
    Column("Title", [Text("A drought"), Text("A flood")]),
    Column("Share", [Bar(0.5, 4), Bar(1, 4)]),
]


def test_a_table_read_aloud_is_a_named_value_a_line_without_bars_and_empty_cells() -> None:
    assert printed(build(COLUMNS, Frame(is_plain=True))) == (
        "Number: 1\nPublished: no\nQuality: 70\nTitle: A drought\n\nNumber: 2\nTitle: A flood\n"
    )


def test_what_stands_below_a_row_is_read_after_it() -> None:
    below = [[Text("… no rain …")], []]
    assert printed(with_lines(COLUMNS[2:4], below, Frame(is_plain=True))) == (
        "Quality: 70\nTitle: A drought\n… no rain …\n\nTitle: A flood\n"
    )
