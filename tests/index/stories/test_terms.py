"""The terms of an article: which words count, how much, and that they are kept as they are."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newscli.index.stories.terms import FREQUENCY, TermReader, Terms, unpacked

READER = TermReader("english")


def _words(title: str | None, excerpt: str | None = None, language: str = "english") -> str:
    """The words of an article's terms, in the order of its text."""
    return " ".join(word for term, word in TermReader(language).words(title, excerpt).items() if term)


def _counts(title: str | None, excerpt: str | None) -> dict[str, int]:
    terms, words = READER.terms(title, excerpt), READER.words(title, excerpt)
    return {words[number]: count for number, count in zip(terms.numbers, terms.counts, strict=True)}


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("Ferries for the fjord", "ferries fjord"),
        ("The ferry and the ferries", "ferry"),
        ("Azure's 5G: a first", "azure 5g first"),
        ("Plan B of 7", "plan 7"),
        ("&lt;b&gt;Storm&lt;/b&gt; <i>over</i> Größe", "storm grosse"),
        ("日本語の新聞", "日本 本語 語の の新 新聞"),
        ("AI と 人", "ai と人"),
        ("", ""),
        (None, ""),
    ],
)
def test_terms_are_stems_without_stop_words(title: str | None, words: str) -> None:
    assert _words(title) == words


@pytest.mark.parametrize(
    ("language", "words"),
    [("german", "fahren hafen"), ("english", "die fahren und der hafen"), ("none", "die fahren und der hafen")],
)
def test_stop_words_are_those_of_the_language(language: str, words: str) -> None:
    assert _words("Die Fähren und der Hafen", None, language) == words


def test_a_word_of_the_title_counts_two_and_a_half_times() -> None:
    assert _counts("Ferry storm", "The ferries, the harbour. Ferry!") == {"ferry": 9, "storm": 5, "harbour": 2}


def test_once_more_counts_ever_less() -> None:
    assert FREQUENCY[2] == 1
    steps = [FREQUENCY[count + 2] - FREQUENCY[count] for count in range(2, 252, 2)]
    assert steps == sorted(steps, reverse=True)
    assert steps[-1] > 0


def test_a_text_without_an_end_is_not_read_to_its_end() -> None:
    words = [f"word{number}" for number in range(5_000)]
    terms = READER.terms(" ".join(words), "ferry " * 100_000)

    assert 100 <= len(terms.numbers) <= 150
    assert max(terms.counts) == 240


@settings(deadline=None)
@given(st.none() | st.text(max_size=80), st.none() | st.text(max_size=80))
def test_any_text_has_terms_that_are_kept_as_they_are(title: str | None, excerpt: str | None) -> None:
    terms = READER.terms(title, excerpt)

    assert list(terms.numbers) == sorted(set(terms.numbers))
    assert all(0 < number < 1 << 32 for number in terms.numbers)
    assert set(terms.numbers) <= READER.words(title, excerpt).keys()
    kept = unpacked(terms.packed())
    assert Terms(list(kept.numbers), kept.counts) == terms
