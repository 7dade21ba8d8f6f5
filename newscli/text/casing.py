"""Names in headlines: words that are capitalised where a capital means something.

A headline In Title Case capitalises every word, so its capitals say nothing. How a word is written inside the sentences
of other texts does ("truecasing": Lita, Ittycheriah, Roukos and Kambhatla, 2003). Capitalised words that follow each
other are one name if they do so often where either of them stands: “Satya Nadella”, but not “Microsoft Azure”.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

_CAPITALS = "".join(map(chr, filter(lambda code: chr(code).isupper(), range(0x2C00))))
_WORD = r"\w(?:[\w+#]|[-.&](?=\w)|['’](?!s\b)(?=\w))*"
_CAPITALISED = rf"(?=[0-9a-z]{{0,3}}[{_CAPITALS}]){_WORD}"
_WORDS = re.compile(_WORD)
_RUNS = re.compile(rf"(?<![\w'’.&-]){_CAPITALISED}(?:[ \xa0](?:of[ ])?(?:{_CAPITALISED}|\d[\w.]*))*")
_SENTENCES = re.compile(r"[.!?…:;|–—]['\"”’)]*(?:\s+|$)|\s[-–—]\s|[\n“”\"•·]+")

_LONG = 4
"""Letters from which a headline In Title Case capitalises every word."""

_BESIDE = 0.3
"""The least share of the places of two words (the geometric mean) at which they are together, if they are one name."""

_MOSTLY = 0.5
"""The least share of a word's places inside sentences at which it is capitalised and alone, if it is a name by itself;
also that of the places of other words at which the same name precedes them, as “Azure” does “Monitor”."""

_SELDOM = 0.02
"""The least such share of a word in CAPITALS: “IT” is a name beside any number of “it”, but “NEW” is not."""

_APART = 0.25
"""The least share of a name's places at which no other capitalised word stands beside it."""

_AMOUNT = re.compile(r"[\d.,]+(?:[BMKbmk]n?)?|(?:FY|Q|H)\d+")
_DATES = re.compile(
    "January|February|March|April|May|June|July|August|September|October|November|December|"
    "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
)


class Casing:
    """How words are written inside sentences."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._capitalised: Counter[str] = Counter()
        self._alone: Counter[str] = Counter()
        self._lower: Counter[str] = Counter()
        self._pairs: Counter[tuple[str, str]] = Counter()
        self._lower_pairs: Counter[tuple[str, str]] = Counter()
        self._known: dict[str, tuple[str, ...]] = {}
        for text in texts:
            for sentence in _SENTENCES.split(text):
                self._learn(sentence)

    def _learn(self, sentence: str) -> None:
        """Count the words of a sentence but the first, unless it is one In Title Case."""
        words = _WORDS.findall(sentence)[1:]
        lower = [word for word in words if word.islower()]
        if 2 * sum(len(word) >= _LONG for word in lower) <= len(words) - len(lower):
            return
        self._lower.update(lower)
        self._lower_pairs.update(pairwise(lower))
        for run in _RUNS.findall(sentence, _after_first_word(sentence)):
            parts = run.split()
            self._capitalised.update(parts)
            self._pairs.update(pairwise(parts))
            if len(parts) == 1:
                self._alone.update(parts)

    def names(self, headline: str) -> set[str]:
        """The names in a headline; one In Capitals throughout says nothing."""
        if headline.isupper():
            return set()
        found: set[str] = set()
        for run in _RUNS.findall(headline):
            if run not in self._known:
                self._known[run] = tuple(self._parted(run.split()))
            found.update(self._known[run])
        return found

    def _parted(self, words: Sequence[str]) -> Iterator[str]:
        """The names in words that follow each other."""
        before: list[str] = []
        for part in self._parts(words):
            if self._is_name(part):
                yield " ".join(part)
                before = part
            elif before and self._belongs_behind(before[-1], part[0]):
                yield " ".join([*before, *part])
                before = []
            else:
                before = []

    def _parts(self, words: Sequence[str]) -> Iterator[list[str]]:
        """The words, cut between those that seldom stand beside each other."""
        part = [words[0]]
        for before, word in pairwise(words):
            if self._are_one(before, word):
                part.append(word)
            else:
                yield part
                part = [word]
        yield part

    def _are_one(self, first: str, second: str) -> bool:
        """Whether each of two words often stands beside the other; a name may have many others beside it."""
        together, lower = self._pairs[first, second], self._lower_pairs[first.lower(), second.lower()]
        if together <= 1 or together < _MOSTLY * (together + lower):
            return False
        places = self._capitalised[first] * self._capitalised[second]
        return together * together >= _BESIDE * _BESIDE * places or self._are_part(first, second, together)

    def _are_part(self, first: str, second: str, together: int) -> bool:
        """Whether one of two words is nothing without the other, which is no name by itself: “Data Factory”."""
        return (together >= _MOSTLY * self._capitalised[second] and not self._is_name([first])) or (
            together >= _MOSTLY * self._capitalised[first] and not self._is_name([second])
        )

    def _belongs_behind(self, name: str, word: str) -> bool:
        together = self._pairs[name, word]
        return together > 1 and together >= _MOSTLY * self._capitalised[word] and not _AMOUNT.fullmatch(word)

    def _is_name(self, words: Sequence[str]) -> bool:
        if len(words) > 1:
            return words[0] != "of" and words[-1] != "of" and not _DATES.fullmatch(words[0])
        word = words[0]
        if len(word) == 1 or _DATES.fullmatch(word) or _AMOUNT.fullmatch(word):
            return False
        return all(part.isdigit() or self._is_name_word(part) for part in word.split("-"))

    def _is_name_word(self, word: str) -> bool:
        capitalised, lower = self._capitalised[word], self._lower[word.lower()]
        if word.isupper():
            return capitalised >= _SELDOM * lower
        if any(map(str.isupper, word[1:])):
            return capitalised >= _MOSTLY * lower
        alone = self._alone[word]
        return alone > 0 and alone >= _MOSTLY * (alone + lower) and alone >= _APART * capitalised


def _after_first_word(sentence: str) -> int:
    first = _WORDS.search(sentence)
    return first.end() if first else len(sentence)
