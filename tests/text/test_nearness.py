import pytest

from newscli.text.nearness import nearness
from newscli.text.words import Phrase

A, B, C = (Phrase((word,)) for word in "abc")


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("a b", 1),
        ("a x b", 1 / 2),
        ("a x x b", 1 / 3),
        ("b a", 1 / 2),
        ("a x x x x a x b", 1 / 2),
        ("a" + " x" * 8 + " b", 1 / 9),
        ("a" + " x" * 9 + " b", 0),
        ("a", 0),
        ("", 0),
    ],
)
def test_the_fewer_words_between_two_the_nearer_they_are(text: str, near: float) -> None:
    assert nearness([A, B], [(text.split(), 1)]) == pytest.approx(near)


def test_each_word_and_the_next_count_where_they_are_nearest() -> None:
    texts = [(["a", "b"], 1.0), (["b", "c"], 0.5), (["b", "x", "x", "c"], 1.0)]

    assert nearness([A, B, C], texts) == pytest.approx((1 + 0.5) / 2)


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        (Phrase(("outage",), kin=("outages",)), "outages b"),
        (Phrase(("out",), prefix=True), "outages b"),
        (Phrase(("south", "uk")), "south uk b"),
        (Phrase(("south", "u"), prefix=True), "south uk b"),
    ],
)
def test_other_forms_beginnings_and_phrases_are_near(phrase: Phrase, text: str) -> None:
    assert nearness([phrase, B], [(text.split(), 1)]) == 1


def test_a_single_word_is_near_nothing() -> None:
    assert nearness([A], [(["a"], 1)]) == 0
