"""The terms of an article: the stems of the words in its title and excerpt, with their frequency.

A word of the title counts two and a half times. Stop words and single letters are no terms; of scripts that are written
without blanks, a term is two characters in a row. A term is a number of 32 bits, and the terms of an article are kept
in order: whatever is summed up over them comes to the same, whoever does it.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from math import log
from typing import NamedTuple
from zlib import crc32

from newscli.text.html import text_of_html
from newscli.text.stems import stemmed
from newscli.text.stopwords import stopwords
from newscli.text.words import is_unspaced, words_of

_TITLE, _EXCERPT = 5, 2
"""What a word counts, in halves."""

_MOST_WORDS = 120
"""Words of a title or excerpt that are read: an excerpt without an end says no more."""

_LONGEST = 20_000
"""Characters of a text that are looked at."""

_MOST_REMEMBERED = 100_000
"""Words whose terms are remembered: about 15 MB."""

_MOST = 255


class Terms(NamedTuple):
    """Terms in ascending order, and the count of each in halves."""

    numbers: Sequence[int]
    counts: bytes

    def packed(self) -> bytes:
        return array("I", self.numbers).tobytes() + self.counts


def unpacked(packed: bytes) -> Terms:
    numbers = array("I")
    size = len(packed) // (numbers.itemsize + 1)
    numbers.frombytes(packed[: size * numbers.itemsize])
    return Terms(numbers, packed[size * numbers.itemsize :])


class TermReader:
    """Reads the terms of texts, their words stemmed in a language."""

    def __init__(self, language: str) -> None:
        self._numbers = _Numbers(language)

    def terms(self, title: str | None, excerpt: str | None) -> Terms:
        """The terms of an article."""
        counts: dict[int, int] = {}
        for text, worth in ((title, _TITLE), (excerpt, _EXCERPT)):
            for term in map(self._numbers.__getitem__, _words(text)):
                if term:
                    counts[term] = counts.get(term, 0) + worth
        numbers = sorted(counts)
        return Terms(numbers, bytes([min(counts[number], _MOST) for number in numbers]))

    def words(self, title: str | None, excerpt: str | None) -> dict[int, str]:
        """The word that each term of an article stands for; the one of the title, if it is there."""
        words: dict[int, str] = {}
        for word in (*_words(title), *_words(excerpt)):
            words.setdefault(self._numbers[word], word)
        return words


class _Numbers(dict[str, int]):
    """The term of each word, worked out once; 0 for a word that is none."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._stop = stopwords(language)

    def __missing__(self, word: str) -> int:
        if len(self) > _MOST_REMEMBERED:
            self.clear()
        self[word] = number = 0 if self._says_nothing(word) else self._number(word)
        return number

    def _says_nothing(self, word: str) -> bool:
        return word in self._stop or (len(word) == 1 and word.isalpha())

    def _number(self, word: str) -> int:
        stem = next((stem for stem, _ in stemmed([word], self._language)), word)
        return crc32(stem.encode(errors="surrogatepass")) or 1


def _words(text: str | None) -> list[str]:
    words = words_of(text_of_html((text or "")[:_LONGEST]))[:_MOST_WORDS]
    return words if all(map(str.isascii, words)) else list(_with_pairs(words))


def _with_pairs(words: Sequence[str]) -> Iterator[str]:
    """The words, but of characters that are written without blanks each with the next."""
    single = [len(word) == 1 and is_unspaced(word) for word in words]
    for place, word in enumerate(words):
        if not single[place]:
            yield word
        elif single[place + 1 : place + 2] == [True]:
            yield word + words[place + 1]


FREQUENCY = tuple(1 + log(count / _EXCERPT) if count else 0.0 for count in range(_MOST + 1))
"""What a term weighs in an article by its count: 1 for once in the excerpt, and ever less for once more."""
