"""How close together the searched words are in a text."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from newscli.text.words import Phrase

_FARTHEST = 8
"""Words from one searched word to the next that still count as near."""


def nearness(phrases: Sequence[Phrase], texts: Iterable[tuple[Sequence[str], float]]) -> float:
    """How near each phrase stands to the next, where they are nearest: 1 if right before it, 0 if nowhere near.

    `texts` are words, with what nearness in them counts, at most 1.
    """
    pairs = len(phrases) - 1
    if pairs < 1:
        return 0
    nearest = [0.0] * pairs
    for words, weight in texts:
        places = [list(_places(phrase, words)) for phrase in phrases]
        for at, (before, after) in enumerate(pairwise(places)):
            nearest[at] = max(nearest[at], weight * _nearest(before, after, len(phrases[at].words)))
    return sum(nearest) / pairs


def _places(phrase: Phrase, words: Sequence[str]) -> Iterator[int]:
    if len(phrase.words) == 1 and not phrase.prefix:
        forms = {phrase.words[0], *phrase.kin}
        return (at for at, word in enumerate(words) if word in forms)
    return (at for at in range(len(words)) if phrase.starts(list(words[at : at + len(phrase.words)])))


def _nearest(before: Sequence[int], after: Sequence[int], length: int) -> float:
    """The other way round, words are as near as with one more between them.

    Places ascend: of those after a phrase that may reach into the next, only the first few can be nearest.
    """
    best = 0.0
    for first in before:
        at = bisect_left(after, first)
        for second in after[max(at - 1, 0) : at + length + 1]:
            best = max(best, _near(second - first, length))
    return best


def _near(steps: int, length: int) -> float:
    between = steps - length if steps > 0 else -steps
    return 1 / (1 + between) if 0 <= between <= _FARTHEST else 0
