import pytest

from newscli.text.stems import NONE, languages, stemmed


@pytest.mark.parametrize(
    ("language", "words", "stems"),
    [
        ("english", ["outage", "outages"], ["outag", "outag"]),
        ("english", ["disrupted", "disrupting", "disruption"], ["disrupt"] * 3),
        ("german", ["hauser", "haus"], ["haus", "haus"]),
        ("russian", ["роботы", "робот"], ["робот", "робот"]),
        (NONE, ["outages"], []),
        ("english", [], []),
    ],
)
def test_forms_of_a_word_have_one_stem(language: str, words: list[str], stems: list[str]) -> None:
    assert [stem for stem, _ in stemmed(words, language)] == stems


@pytest.mark.parametrize("word", ["", "2022", "5s", "x2", "日", "한", "ไ", "\uffff", "a" * 41])
def test_what_is_no_word_of_letters_has_no_stem(word: str) -> None:
    assert list(stemmed([word], "english")) == []


def test_english_and_german_are_among_the_languages() -> None:
    assert {"english", "german", "french"} < set(languages())
    assert NONE not in languages()
