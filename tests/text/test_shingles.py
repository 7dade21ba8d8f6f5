"""Sketches of texts."""

from hypothesis import given
from hypothesis import strategies as st

from newscli.text.shingles import LONGEST, shingles, sketch, words_of_text

TEXT = (
    "Halvorsen Marine on Thursday said it would build twelve battery-driven ferries for the fjords of the west coast, "
    "the largest order in the history of the yard, and hire four hundred people to do so."
)


SKETCH = [147297, 172701, 336434]


def test_a_sketch_is_the_same_in_every_run_for_it_is_stored() -> None:
    assert sketch(TEXT) == SKETCH


def test_a_text_of_two_words_or_none_has_no_sketch() -> None:
    assert (sketch("Two words"), sketch(""), sketch(None)) == ([], [], [])


def test_texts_that_share_most_share_a_part_of_the_sketch_wherever_they_are_cut() -> None:
    whole = set(sketch(TEXT))

    assert all(whole & {*sketch(piece)} for piece in (TEXT[:150], TEXT[20:], "OSLO, May 25 -- " + TEXT, TEXT.upper()))


@given(st.text())
def test_a_sketch_has_three_numbers_of_24_bits_at_most(text: str) -> None:
    numbers = sketch(text)

    assert len(numbers) <= 3
    assert numbers == sorted(set(numbers))
    assert all(0 <= number < 2**24 for number in numbers)
    assert bool(numbers) == bool(shingles(words_of_text(text)))


def test_of_a_long_text_the_beginning_counts() -> None:
    assert sketch("one two three four " * LONGEST) == sketch("one two three four " * (LONGEST // 19 + 1))
