"""Bins of a histogram: as tables, and laws for any numbers."""

from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscli.index.answer.bins import bins
from newscli.model.answers import Bin

WHOLE = st.dictionaries(st.integers(-(2**63), 2**63 - 1) | st.integers(-50, 50), st.integers(1, 1000), min_size=1)
REAL = st.dictionaries(st.floats(-1e15, 1e15) | st.decimals(-9, 9, places=2).map(float), st.integers(1, 9), min_size=1)
MOST = st.none() | st.integers(0, 12)


def _edges(counts: dict[float, int], most: int | None = None) -> list[str]:
    return [bin_.name for bin_ in bins(counts, most)]


def _each(numbers: range) -> dict[float, int]:
    return dict.fromkeys(numbers, 1)


@pytest.mark.parametrize(
    ("counts", "edges"),
    [
        ({7: 3}, ["7"]),
        (_each(range(1, 13)), [f"{number}" for number in range(1, 13)]),
        (_each(range(13)), ["0..2", "3..5", "6..8", "9..11", "12..14"]),
        (_each(range(100)), ["0..19", "20..39", "40..59", "60..79", "80..99"]),
        (_each(range(137)), ["0..24", "25..49", "50..74", "75..99", "100..124", "125..149"]),
        (_each(range(1950, 2025)), ["1940..1959", "1960..1979", "1980..1999", "2000..2019", "2020..2039"]),
        (_each(range(-20, 20)), ["-20..-11", "-10..-1", "0..9", "10..19"]),
        ({number / 4: 1 for number in range(20)}, ["0..0.99", "1..1.99", "2..2.99", "3..3.99", "4..4.99"]),
    ],
)
def test_numbers_that_spread_evenly_have_bins_of_one_width(counts: dict[float, int], edges: list[str]) -> None:
    assert _edges(counts) == edges


@pytest.mark.parametrize(
    ("counts", "edges"),
    [
        (_each(range(15)) | {1000: 1}, ["0", "1", "2..4", "5..9", "10..19", "20..1999"]),
        (
            {number**3: 1 for number in range(40)},
            ["0..499", "500..1999", "2000..9999", "10000..19999", "20000..49999", "50000..99999"],
        ),
        (
            {-(number**3): 1 for number in range(40)},
            ["-99999..-50000", "-49999..-20000", "-19999..-10000", "-9999..-2000", "-1999..-200", "-199..0"],
        ),
    ],
)
def test_bins_of_skewed_numbers_grow_with_them(counts: dict[float, int], edges: list[str]) -> None:
    assert _edges(counts) == edges


def test_a_bin_that_many_are_in_is_not_joined_with_another() -> None:
    counts = {0: 2000} | dict.fromkeys(range(1, 1000), 1)

    assert bins(counts)[0] == Bin(0, 0, 2000)


@pytest.mark.parametrize(("most", "number"), [(0, 40), (40, 40), (39, 20), (12, 10), (3, 2), (2, 2), (1, 1)])
def test_there_are_as_many_bins_as_one_asks_for_at_most(most: int, number: int) -> None:
    assert len(bins(_each(range(40)), most)) == number


@given(WHOLE | REAL, MOST)
def test_every_number_is_in_one_bin(counts: dict[float, int], most: int | None) -> None:
    found = bins(counts, most)

    assert sum(bin_.count for bin_ in found) == sum(counts.values())
    assert all(bin_.low <= bin_.high for bin_ in found)
    assert all(one.high < next_.low for one, next_ in pairwise(found))
    assert found[0].low <= min(counts)
    assert most == 0 or len(found) <= (most or 12)


@given(WHOLE, MOST)
def test_bins_of_whole_numbers_have_no_gaps(counts: dict[float, int], most: int | None) -> None:
    found = bins(counts, most)

    sizes = Counter(next(bin_ for bin_ in found if bin_.low <= number <= bin_.high) for number in counts)
    assert {bin_: sum(n for at, n in counts.items() if bin_.low <= at <= bin_.high) for bin_ in found} == {
        bin_: bin_.count for bin_ in found
    }
    assert len(sizes) <= len(found)
    if any(bin_.low != bin_.high for bin_ in found):
        assert all(one.high + 1 == next_.low for one, next_ in pairwise(found))


@given(st.dictionaries(st.integers(0, 10**9), st.integers(1, 1000), min_size=13), st.none() | st.integers(2, 12))
def test_edges_are_round(counts: dict[float, int], most: int | None) -> None:
    for bin_ in bins(counts, most):
        if bin_.low != bin_.high:
            assert _is_round(bin_.low)
            assert _is_round(bin_.high + 1)


def _is_round(edge: float) -> bool:
    """Whether it is a number with at most two digits before its zeros, or a multiple of a width that has."""
    return edge < 1000 or edge % 10 ** (len(f"{edge:.0f}") - 3) == 0


def test_what_comes_after_the_sixth_decimal_is_not_lost() -> None:
    counts = {1 / (3 + number): 1 for number in range(30)}

    assert sum(bin_.count for bin_ in bins(counts)) == 30
