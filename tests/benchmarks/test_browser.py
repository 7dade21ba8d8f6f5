"""When the rows of an answer are on the screen."""

from tests.benchmarks.browser import shows
from tests.benchmarks.grid import Grid
from tests.benchmarks.terminal import HEIGHT, WIDTH

_ROOM = 40
TITLES = [f"Title number {number} of a list" for number in range(HEIGHT - 2)]


def _grid(titles: list[str], *, box: str = "") -> Grid:
    grid = Grid(WIDTH, HEIGHT)
    for y, title in enumerate(titles, 2):
        grid.feed(f"\x1b[{y}H{'›' if y == 2 else ' '} {title:{_ROOM}}  2022-05-25".encode())
    if box:
        grid.feed(f"\x1b[3;5H{box}".encode())
    return grid


def test_rows_are_shown_when_all_of_them_are() -> None:
    assert shows(TITLES)(_grid(TITLES))
    assert not shows(TITLES)(_grid([*TITLES[:-1], "Another"]))


def test_rows_of_an_earlier_answer_are_not_taken_for_the_end_of_a_shorter_one() -> None:
    short = [*TITLES[:5], *[""] * (len(TITLES) - 5)]

    assert shows(short)(_grid(short))
    assert not shows(short)(_grid(TITLES))


def test_suggestions_may_hide_rows() -> None:
    assert shows(TITLES)(_grid(TITLES, box="│ topic: │"))
    assert not shows(TITLES)(_grid(TITLES, box=" topic: "))
