"""The status line: what is told gives way to nothing, and keys to what is told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscli.tui.actions import Place
from newscli.tui.status import keys_now, line

KEYS = keys_now(Place.BROWSER, Place.LIST)


@pytest.mark.parametrize("places", [(Place.BROWSER, Place.LIST), (Place.BROWSER, Place.READER), (Place.QUERY,),
                                    (Place.FACETS,), (Place.PICKER,)])  # fmt: skip
def test_at_most_four_keys_are_shown(places: tuple[Place, ...]) -> None:
    assert 0 < len(keys_now(*places)) <= 4


def test_a_wide_line_has_the_text_at_the_left_and_the_keys_at_the_right() -> None:
    shown = line("1/12 · seeds", KEYS, 100).plain

    assert shown.startswith("1/12 · seeds ")
    assert all(action.label in shown for action in KEYS)


def test_a_narrow_line_has_fewer_keys() -> None:
    counts = [sum(action.label in line("1/12 · seeds", KEYS, width).plain for action in KEYS) for width in (100, 40, 9)]

    assert counts[0] == 4
    assert counts[0] > counts[1] > counts[2] == 0


@given(st.text(), st.integers(1, 120))
def test_the_line_is_exactly_as_wide_as_the_screen(told: str, width: int) -> None:
    assert line(told, KEYS, width).cell_len == width


def test_what_is_told_is_safe_for_a_terminal() -> None:
    assert "\x1b" not in line("a\x1b[31m\nb", (), 40).plain
