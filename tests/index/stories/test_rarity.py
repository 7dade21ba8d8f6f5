"""How rare a term is, and how little an edit changes that."""

import sqlite3
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newscli.index.stories.rarity import (
    AROUND,
    MONTH,
    UNDATED,
    Month,
    Months,
    Rarities,
    Rarity,
    month_of,
    months_around,
)

DAY = 86_400 * 1_000_000


@pytest.fixture
def connection() -> Iterator[sqlite3.Connection]:
    made = sqlite3.connect(":memory:")
    made.execute("CREATE TABLE month (number INTEGER PRIMARY KEY, articles INTEGER, terms BLOB, counts BLOB)")
    yield made
    made.close()


def _rarity(articles: int, count: int) -> Rarity:
    return Rarity([Month(articles, {1: count} if count else {})])


@pytest.mark.parametrize(
    ("day", "month"), [(0, 0), (27.9, 0), (28, 1), (-0.1, -1), (-28, -1), (-28.1, -2), (None, UNDATED)]
)
def test_a_month_has_four_weeks(day: float | None, month: int) -> None:
    assert month_of(None if day is None else round(day * DAY)) == month


def test_what_has_no_date_has_no_month_beside_it() -> None:
    assert list(months_around(UNDATED)) == [UNDATED]
    assert list(months_around(0)) == list(range(-AROUND, AROUND + 1))


def test_nothing_weighs_on_what_is_half_a_year_older() -> None:
    half_a_year = 182 * DAY
    assert max(months_around(0)) * MONTH + MONTH <= half_a_year


def test_the_more_articles_have_a_term_the_less_it_weighs() -> None:
    weights = [_rarity(100_000, count).weights[1] for count in (1, 17, 65, 257, 1_025, 50_000)]

    assert weights == sorted(weights, reverse=True)
    assert len(set(weights)) == len(weights)
    assert weights[-1] > 0


def test_a_term_may_be_in_any_number_of_articles() -> None:
    assert 0 < _rarity(10**9, 10**9).weights[1] < _rarity(10**9, 10**5).weights[1]


@pytest.mark.parametrize("counts", [(0, 16), (17, 64), (65, 256), (257, 1_024)])
def test_within_a_step_an_article_more_changes_no_weight(counts: tuple[int, int]) -> None:
    least, most = counts
    assert _rarity(5_000, least).weights[1] == _rarity(5_000, most).weights[1] != _rarity(5_000, most + 1).weights[1]
    assert _rarity(4_100, least).weights[1] == _rarity(5_700, least).weights[1]


@pytest.mark.parametrize(
    ("articles", "count", "is_rare"),
    [(5, 5, True), (64, 64, True), (65, 65, False), (5_000, 65, False), (8_200, 256, True), (10**6, 257, False)],
)
def test_rare_is_what_64_articles_have_or_one_of_32(articles: int, count: int, *, is_rare: bool) -> None:
    rarity = _rarity(articles, count)

    assert (rarity.weights[1] >= rarity.rare_weight) is is_rare


COUNTS = st.dictionaries(st.integers(1, 9), st.integers(1, 3), max_size=5)


@settings(deadline=None)
@given(st.lists(st.lists(st.integers(1, 9), max_size=5, unique=True), max_size=8))
def test_what_is_counted_and_taken_back_is_gone(articles: list[list[int]]) -> None:
    month, delta = Month(), Month()
    for terms in articles:
        month.add(terms)
        delta.add(terms, -1)
    month.merge(delta)

    assert month == Month()


def test_months_are_kept_and_those_without_articles_are_not(connection: sqlite3.Connection) -> None:
    months = Months(connection)
    months[-3].add([5, 2**32 - 1])
    months[-3].add([5])
    months[4].add([])
    months[5].add([1])
    months[5].add([1], -1)
    months.save([-3, 4, 5])

    again = Months(connection)
    assert again[-3] == Month(2, {5: 2, 2**32 - 1: 1})
    assert again[4] == Month(1, {})
    assert [number for (number,) in connection.execute("SELECT number FROM month")] == [-3, 4]


def test_rarity_is_that_of_the_months_around_in_whatever_order_they_are_asked(connection: sqlite3.Connection) -> None:
    months = Months(connection)
    for number in range(30):
        for _ in range(number + 1):
            months[number].add([1])
    months.save(range(30))
    rarities = Rarities(connection)

    for number in (0, 1, 29, 2, 15, 29, 0):
        near = range(max(number - AROUND, 0), min(number + AROUND, 29) + 1)
        total = sum(at + 1 for at in near)
        assert rarities.of(number).weights[1] == _rarity(total, total).weights[1]
