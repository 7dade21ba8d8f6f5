"""The next place on a page and the one before."""

import pytest

from newscli.tui.following import next_around, next_in_view, previous_around, previous_in_view

LINES = [2, 5, 5, 20]


@pytest.mark.parametrize(
    ("current", "view", "following", "before"),
    [
        (None, range(10), 0, 2),
        (None, range(3, 6), 1, 2),
        (None, range(6, 10), None, None),
        (None, range(15, 30), 3, 3),
        (0, range(10), 1, None),
        (1, range(10), 2, 0),
        (2, range(10), None, 1),
        (2, range(21), 3, 1),
        (3, range(15, 30), None, None),
    ],
)
def test_only_what_is_in_view_is_gone_to(
    current: int | None, view: range, following: int | None, before: int | None
) -> None:
    assert next_in_view(LINES, current, view) == following
    assert previous_in_view(LINES, current, view) == before


def test_without_places_there_is_nothing_to_go_to() -> None:
    assert next_in_view([], None, range(10)) is None
    assert previous_in_view([], None, range(10)) is None


@pytest.mark.parametrize(
    ("current", "view", "following", "before"),
    [
        (None, range(10), (0, False), (3, True)),
        (None, range(3, 10), (1, False), (0, False)),
        (None, range(21, 30), (0, True), (3, False)),
        (0, range(10), (1, False), (3, True)),
        (3, range(15, 30), (0, True), (2, False)),
        (0, range(15, 30), (3, False), (2, False)),
        (3, range(10), (0, False), (3, True)),
    ],
)
def test_from_the_last_place_one_comes_to_the_first(
    current: int | None, view: range, following: tuple[int, bool], before: tuple[int, bool]
) -> None:
    assert next_around(LINES, current, view) == following
    assert previous_around(LINES, current, view) == before
