"""Stems of words, from Snowball: `disrupt` for disrupted and disrupting.

Words come folded, as the index has them, so a language is stemmed without its accents.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Protocol

DEFAULT, NONE = "english", "none"
"""The language of a library that names none, and the name for no language."""

_LONGEST = 40
"""Letters of what can be a word of a language: the full text cuts what is very much longer."""


class _Stemmer(Protocol):
    def stemWords(self, words: list[str]) -> list[str]: ...  # noqa: N802


def languages() -> list[str]:
    """The languages that can be stemmed."""
    from Stemmer import algorithms

    return sorted(algorithms())


def stemmed(words: Iterable[str], language: str) -> Iterator[tuple[str, str]]:
    """Stem and word of each of the words that have a stem in the language: those of letters alone."""
    if language == NONE:
        return
    chosen = [word for word in words if _is_plain(word)]
    yield from zip(_stemmer(language).stemWords(chosen), chosen, strict=True)


@cache
def _stemmer(language: str) -> _Stemmer:
    from Stemmer import Stemmer  # 1 ms that only searches and changes pay

    stemmer: _Stemmer = Stemmer(language, 0)  # its cache costs three times what it saves: a vocabulary repeats nothing
    return stemmer


def _is_plain(word: str) -> bool:
    if len(word) > _LONGEST or not word.isalpha():
        return False
    return word.isascii() or _is_spaced(word)


def _is_spaced(word: str) -> bool:
    from newscli.text.words import is_unspaced  # 2 ms that whoever only wants the default does without

    return not any(map(is_unspaced, word))
