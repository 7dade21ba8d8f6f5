"""How pairs of alike articles become events."""

from collections.abc import Mapping
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newscli.index.stories import clusters
from newscli.index.stories.clusters import events
from newscli.index.stories.likeness import HELD, Candidate
from newscli.index.stories.rarity import MONTH
from newscli.index.stories.terms import Terms

DAY = 86_400 * 1_000_000
Likenesses = Mapping[str, float]
"""By two letters."""


def _candidate(name: str, day: float = 0) -> Candidate:
    return Candidate(name, round(day * DAY), "", Terms((), b""))


def _events(days: Mapping[str, float], likenesses: Likenesses) -> str:
    """The events, each as the letters of its articles."""

    def likeness(one: Candidate, other: Candidate) -> float:
        return likenesses.get(one.id + other.id, likenesses.get(other.id + one.id, 0))

    neighbours: dict[str, dict[str, float]] = {name: {} for name in days}
    for (one, other), found in likenesses.items():
        if found >= HELD:
            neighbours[one][other] = neighbours[other][one] = found
    candidates = [_candidate(name, day) for name, day in days.items()]
    found = list(events(candidates, neighbours, likeness))
    assert list(events(candidates[::-1], neighbours, likeness)) == found
    return " ".join(sorted("".join(candidate.id for candidate in event) for event in found))


def _same_day(names: str) -> dict[str, float]:
    return dict.fromkeys(names, 0)


@pytest.mark.parametrize(
    ("names", "likenesses", "told"),
    [
        ("ab", {}, "a b"),
        ("ab", {"ab": 0.5}, "ab"),
        ("ab", {"ab": 0.2}, "a b"),
        ("abc", {"ab": 0.5, "bc": 0.5, "ac": 0.4}, "abc"),
        ("abc", {"ab": 0.5, "bc": 0.2}, "ab c"),
        ("abcd", {"ab": 0.6, "cd": 0.6, "bc": 0.24}, "ab cd"),
        ("abcd", {"ab": 0.6, "cd": 0.6, "bc": 0.3, "ad": 0.3, "ac": 0.2, "bd": 0.2}, "abcd"),
        ("abcd", {"ab": 0.3, "bc": 0.9, "cd": 0.3}, "a bc d"),
    ],
    ids=[
        "strangers", "two alike", "two hardly alike", "three", "one by one alone", "two events and a bridge",
        "one event in two pieces", "two of four in a row",
    ],
)  # fmt: skip
def test_events_are_what_is_alike_on_the_whole(names: str, likenesses: Likenesses, told: str) -> None:
    assert _events(_same_day(names), likenesses) == told


def test_a_daily_column_is_cut_at_the_ends_of_months() -> None:
    names = "abcdefghijklmnopqrstuvwxyz"
    days = {name: 3.0 * number for number, name in enumerate(names)}
    pairs = {one + other: 0.9 for one, other in combinations(names, 2)}

    found = _events(days, pairs)

    assert [len(event) for event in found.split()] == [10, 9, 7]
    month = MONTH / DAY
    assert all(days[event[0]] // month == days[event[-1]] // month for event in found.split())


def test_what_is_too_large_is_cut_where_it_is_least_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clusters, "LARGEST", 3)
    within = {one + other: 0.8 for group in ("abc", "def") for one, other in combinations(group, 2)}
    across = {one + other: 0.4 for one in "abc" for other in "def"}

    assert _events(_same_day("abcdef"), within | across) == "abc def"


def test_what_is_too_large_and_all_alike_is_one_event(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clusters, "LARGEST", 3)

    assert _events(_same_day("abcde"), {one + other: 1.0 for one, other in combinations("abcde", 2)}) == "abcde"


@settings(deadline=None, max_examples=100)
@given(
    st.lists(st.integers(0, 90), min_size=1, max_size=10),
    st.dictionaries(st.sampled_from(["".join(pair) for pair in combinations("abcdefghij", 2)]), st.floats(0, 1)),
)
def test_every_article_is_in_one_event_whatever_the_order(days: list[int], likenesses: dict[str, float]) -> None:
    by_name = dict(zip("abcdefghij", map(float, days), strict=False))
    known = {pair: value for pair, value in likenesses.items() if set(pair) <= by_name.keys()}

    told = _events(by_name, known)

    assert sorted(told.replace(" ", "")) == sorted(by_name)
