"""How alike two articles are, and that no pair is missed."""

from dataclasses import dataclass, replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newscli.index.stories.likeness import (
    ONE_PUBLISHER,
    UNKNOWN_PUBLISHER,
    WINDOW,
    Candidate,
    Pair,
    PairFinder,
    closeness,
    resemblance,
    vector,
)
from newscli.index.stories.rarity import Month, Rarity, month_of
from newscli.index.stories.terms import TermReader

DAY = 86_400 * 1_000_000
LEAST = 0.135


@dataclass(frozen=True)
class Text:
    title: str = "Halvorsen builds electric ferries"
    excerpt: str = "Twelve boats for the fjord."
    day: float = 0
    publisher: str = "post"


def _candidates(*texts: Text) -> list[Candidate]:
    reader = TermReader("english")
    made = [
        Candidate(f"id{number}", round(text.day * DAY), text.publisher, reader.terms(text.title, text.excerpt))
        for number, text in enumerate(texts)
    ]
    return sorted(made, key=lambda candidate: (candidate.at, candidate.id))


def _rarities(candidates: list[Candidate]) -> dict[int, Rarity]:
    """The rarity of each month by its own articles alone."""
    months: dict[int, Month] = {}
    for candidate in candidates:
        months.setdefault(month_of(candidate.at), Month()).add(candidate.terms.numbers)
    return {number: Rarity([month]) for number, month in months.items()}


def _all_pairs(candidates: list[Candidate]) -> list[tuple[str, str, float]]:
    """Each pair compared with each other, however unlike."""
    rarities = _rarities(candidates)
    vectors = [vector(candidate.terms, rarities[month_of(candidate.at)]) for candidate in candidates]
    return [
        (candidates[one].id, candidates[other].id, likeness)
        for one, other in combinations(range(len(candidates)), 2)
        if candidates[other].at - candidates[one].at <= WINDOW
        and not set(vectors[one].rare).isdisjoint(vectors[other].rare)
        and (likeness := resemblance(vectors[other], vectors[one]) * closeness(candidates[one], candidates[other]))
        >= LEAST
    ]


def _likeness(one: Text, other: Text) -> float:
    candidates = _candidates(one, other)
    rarities = _rarities(candidates)
    vectors = [vector(candidate.terms, rarities[month_of(candidate.at)]) for candidate in candidates]
    return resemblance(*vectors) * closeness(*candidates)


ONE = Text()
FEWER = [
    (
        "another word",
        replace(ONE, publisher="times"),
        replace(ONE, publisher="times", title="Halvorsen builds ferries"),
    ),
    ("another day", replace(ONE, publisher="times"), replace(ONE, publisher="times", day=1)),
    ("later still", replace(ONE, publisher="times", day=1), replace(ONE, publisher="times", day=13)),
    ("nobody known", replace(ONE, publisher="times"), replace(ONE, publisher="")),
    ("one publisher", replace(ONE, publisher=""), replace(ONE, publisher="post")),
    ("nothing in common", replace(ONE, day=13), Text("Storm", "The grid.", publisher="times")),
]


@pytest.mark.parametrize(("more", "less"), [row[1:] for row in FEWER], ids=[row[0] for row in FEWER])
def test_what_makes_articles_less_alike(more: Text, less: Text) -> None:
    assert _likeness(ONE, more) > _likeness(ONE, less)
    assert _likeness(ONE, less) == _likeness(less, ONE)


def test_publishers_count_whatever_the_words() -> None:
    same, unknown, other = (_candidates(ONE, replace(ONE, publisher=name)) for name in ("post", "", "times"))

    assert closeness(*same) == ONE_PUBLISHER < closeness(*unknown) == UNKNOWN_PUBLISHER < closeness(*other) == 1
    assert closeness(*_candidates(replace(ONE, publisher=""), replace(ONE, publisher=""))) == UNKNOWN_PUBLISHER


def test_one_shared_word_is_trusted_less_than_several() -> None:
    one = vector(*_terms("Ferry"))
    many = vector(*_terms("Ferry harbour storm fjord"))

    assert resemblance(one, one) < resemblance(many, many) < 1


def _terms(title: str) -> tuple[object, Rarity]:
    (candidate,) = _candidates(Text(title, ""))
    return candidate.terms, _rarities([candidate])[0]


WORDS = [f"word{number}" for number in range(12)]
TEXTS = st.lists(
    st.builds(
        Text,
        st.lists(st.sampled_from(WORDS), max_size=5).map(" ".join),
        st.lists(st.sampled_from([*WORDS, *(["common", "usual"] * 9)]), max_size=8).map(" ".join),
        st.integers(0, 60),
        st.sampled_from(["post", "times", ""]),
    ),
    max_size=24,
)


def _found(candidates: list[Candidate], among: frozenset[str] | None = None) -> list[tuple[str, str, float]]:
    pairs: list[Pair] = list(PairFinder(_rarities(candidates).__getitem__, among).pairs(candidates, LEAST))
    return sorted((pair.one.id, pair.other.id, pair.likeness) for pair in pairs)


@settings(deadline=None)
@given(TEXTS)
def test_every_pair_is_found(texts: list[Text]) -> None:
    candidates = _candidates(*texts)

    assert _found(candidates) == sorted(_all_pairs(candidates))


@settings(deadline=None)
@given(TEXTS, st.sets(st.integers(0, 23)))
def test_among_some_every_pair_of_one_of_them_is_found(texts: list[Text], numbers: set[int]) -> None:
    candidates = _candidates(*texts)
    among = frozenset(f"id{number}" for number in numbers)

    expected = [pair for pair in _found(candidates) if not among.isdisjoint(pair[:2])]
    assert _found(candidates, among) == expected


@settings(deadline=None)
@given(TEXTS)
def test_nothing_is_more_alike_than_the_same(texts: list[Text]) -> None:
    assert all(0 < likeness <= 1 for _, _, likeness in _found(_candidates(*texts)))
