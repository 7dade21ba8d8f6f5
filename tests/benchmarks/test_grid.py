"""A terminal's screen after what a program wrote to it."""

import pytest

from tests.benchmarks.grid import Grid

SHOWN = [
    ("plain text", b"ab\r\ncd", ["ab    ", "cd    "]),
    ("another place", b"\x1b[2;3Hx\x1b[Hy", ["y     ", "  x   "]),
    ("over what was there", b"abc\x1b[1;2HX", ["aXc   ", "      "]),
    ("colours", b"\x1b[1;38;5;4ma\x1b[0mb", ["ab    ", "      "]),
    ("modes, keys and titles", b"\x1b[?1049h\x1b[>1u\x1b]0;title\x07\x1bPq\x1b\\a", ["a     ", "      "]),
    ("an empty screen", b"abc\x1b[2J", ["      ", "      "]),
    ("characters of two cells", "日b".encode(), ["日b   ", "      "]),
    ("more than has room", b"\x1b[1;5Habcdef\x1b[9;1Hz", ["    ab", "      "]),
]


@pytest.mark.parametrize(("written", "lines"), [case[1:] for case in SHOWN], ids=[case[0] for case in SHOWN])
@pytest.mark.parametrize("piece", [1, 2, 3, 1_000])
def test_what_was_written_is_shown_in_whatever_pieces_it_comes(written: bytes, lines: list[str], piece: int) -> None:
    grid = Grid(6, 2)
    for start in range(0, len(written), piece):
        grid.feed(written[start : start + piece])

    assert grid.lines == lines
