import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newscli.text.ids import ID_CHARACTERS, ID_LENGTH, make_id

ANY_TEXT = st.text(st.characters())


@pytest.mark.parametrize(
    ("parts", "identity"),
    [
        (["https://example.com/a"], "b25h24h3g8"),
        (["", "A title", "2022-05-25T20:04:00+00:00"], "qrwqx2qbhq"),
        ([], "sh2mcs8cp8"),
    ],
)
def test_ids_stay_the_same_in_every_version(parts: list[str | None], identity: str) -> None:
    assert make_id(parts) == identity


@settings(deadline=None, max_examples=200)
@given(st.lists(st.none() | ANY_TEXT, max_size=4))
def test_id_is_ten_characters_begins_with_a_letter_and_has_no_vowel(parts: list[str | None]) -> None:
    identity = make_id(parts)

    assert len(identity) == ID_LENGTH == 10
    assert identity[0].isalpha()
    assert set(identity) <= ID_CHARACTERS
    assert not set(identity) & set("aeiou01l")
    assert identity == identity.lower()


@settings(deadline=None, max_examples=200)
@given(st.lists(ANY_TEXT, max_size=4))
def test_same_parts_have_the_same_id(parts: list[str]) -> None:
    assert make_id(parts) == make_id(iter(parts))


def test_missing_part_is_an_empty_one() -> None:
    assert make_id([None, "a", None]) == make_id(["", "a", ""])


@pytest.mark.parametrize(
    ("parts", "others"),
    [
        (["a", "b"], ["ab"]),
        (["a", "b"], ["ab", ""]),
        (["a"], ["a", ""]),
        (["a", "b"], ["b", "a"]),
        (["https://example.com/a"], ["https://example.com/A"]),
        (["é"], ["e\u0301"]),
    ],
)
def test_different_parts_have_different_ids(parts: list[str], others: list[str]) -> None:
    assert make_id(parts) != make_id(others)


def test_lone_surrogate_has_an_id() -> None:
    assert len(make_id(["\ud83d"])) == ID_LENGTH
