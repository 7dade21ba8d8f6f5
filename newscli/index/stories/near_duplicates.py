"""Near-duplicates: the same text under another URL, most often at another publisher.

Texts are compared as sets of shingles, the runs of words in them, after A. Broder, "On the resemblance and containment
of documents" (1997). What counts is containment, the part of the smaller set that is in the larger one: publishers cut
the same excerpt off at different lengths. Candidates share a headline key. Precision comes before recall: a pair in
doubt is none.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NamedTuple

from newscli.text.headlines import LEAST_WORDS
from newscli.text.html import text_of_html
from newscli.text.words import fold, words_of

REPRINTED = timedelta(days=14)
"""Another publisher prints a text within days; a headline comes again after a year."""
_REPOSTED = timedelta(hours=20)
"""The same publisher posts a text again at once; a daily column has the same title and excerpt the next day."""


@dataclass(frozen=True, slots=True)
class Text:
    """What is compared of an article."""

    title: str | None
    excerpt: str | None
    published_at: datetime | None
    publisher: str | None


def is_near_duplicate(one: Text, other: Text) -> bool:
    """Whether two articles with different URLs are one text.

    At two publishers the dates are at most 14 days apart, and either

    - the titles are equal, and half of the shorter excerpt is in the longer one; or
    - one title has all words of the other, and three quarters of the excerpt are.

    At one publisher the titles are equal, nine tenths of the excerpt are, and they are at most 20 hours apart: all else
    is a series, a column or a second part. Without both dates nothing is a near-duplicate; without both publishers,
    they count as one.
    """
    if one.published_at is None or other.published_at is None:
        return False
    at_one = not one.publisher or not other.publisher or fold(one.publisher) == fold(other.publisher)
    if abs(one.published_at - other.published_at) > (_REPOSTED if at_one else REPRINTED):
        return False
    titles = _words(one.title), _words(other.title)
    needed = _needed_at_one(*titles) if at_one else _needed_at_two(*titles)
    return needed is not None and _agree(_words(one.excerpt), _words(other.excerpt), needed)


def _words(text: str | None) -> list[str]:
    return words_of(text_of_html(text or ""))


class _Needed(NamedTuple):
    """What two excerpts must share."""

    shingles: int
    part: float


def _needed_at_one(one: list[str], other: list[str]) -> _Needed | None:
    """By the titles of one publisher; None if nothing is enough."""
    return _Needed(8, 0.9) if one == other and len(set(one)) >= LEAST_WORDS else None


def _needed_at_two(one: list[str], other: list[str]) -> _Needed | None:
    """By the titles of two publishers; None if nothing is enough."""
    sizes, common = (len(set(one)), len(set(other))), len({*one} & {*other})
    if common < LEAST_WORDS:
        return None
    if one == other:
        return _Needed(8, 0.5)
    return _Needed(8, 0.75) if common == min(sizes) else None


def _agree(one: list[str], other: list[str], needed: _Needed) -> bool:
    sets = _shingles(one), _shingles(other)
    shared = len(sets[0] & sets[1])
    return shared >= needed.shingles and shared >= needed.part * min(map(len, sets))


def _shingles(words: list[str]) -> set[tuple[str, str, str]]:
    """Three words each: a word that was changed costs three shingles."""
    return set(zip(words, words[1:], words[2:], strict=False))
