"""Copies: the same text under another URL, most often at another publisher.

Texts are compared as sets of shingles, the runs of words in them, after A. Broder, "On the resemblance and containment
of documents" (1997). What counts is containment, the part of the smaller set that is in the larger one: publishers cut
the same excerpt off at different lengths. Candidates share a number of their sketches, the sample of shingles with the
smallest hashes; of them `is_copy` tells which are one text. A pair that is marked must be right: in doubt it is none.
"""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NamedTuple
from zlib import crc32

from newscli.digest import blake2b
from newscli.query.words import fold, words_of

_SKETCHED_RUN = 5
"""Words of a shingle that is sketched: longer, for fewer articles share it by chance."""
_SKETCHED = 3
"""Shingles in a sketch."""
_LEAST_EXCERPT = 10
"""Words: what is shorter is the slogan of a site or of a series."""
_LEAST_TITLE = 4
"""Words that tell an article from others."""
_REPRINTED = timedelta(days=14)
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


def sketch(title: str | None, excerpt: str | None) -> tuple[int, ...]:
    """At most four numbers of 63 bits, of which nearly all copies share one; none where there is too little text."""
    words = words_of(excerpt or "")
    if len(words) < _LEAST_EXCERPT:
        return ()
    starts = range(len(words) - _SKETCHED_RUN + 1)
    runs = dict.fromkeys(" ".join(words[at : at + _SKETCHED_RUN]).encode() for at in starts)
    keys = sorted(runs, key=crc32)[:_SKETCHED]
    headline = words_of((title or "").partition(" | ")[0])  # a publisher's name follows
    if len(headline) >= _LEAST_TITLE:
        keys.append(f"title: {' '.join(headline)}".encode())
    return tuple(int.from_bytes(blake2b(key, digest_size=8).digest()) >> 1 for key in keys)


def is_copy(one: Text, other: Text) -> bool:
    """Whether two articles with different URLs are one text.

    At two publishers the dates are at most 14 days apart, and either

    - the titles are equal, and half of the shorter excerpt is in the longer one;
    - one title has all words of the other, and three quarters of the excerpt are; or
    - the titles have most words in common, each opens with a word of the other, no number contradicts, and nine tenths
      of an excerpt that is no mere formula are. Titles of a series ("X is now in the store") differ in their opening.

    At one publisher the titles are equal, nine tenths of the excerpt are, and it is the same day: all else is a series,
    a column or a second part. Without both dates nothing is a copy; without both publishers, they count as one.
    """
    if one.published_at is None or other.published_at is None:
        return False
    at_one = not one.publisher or not other.publisher or fold(one.publisher) == fold(other.publisher)
    if abs(one.published_at - other.published_at) > (_REPOSTED if at_one else _REPRINTED):
        return False
    titles = words_of(one.title or ""), words_of(other.title or "")
    needed = _needed_at_one(*titles) if at_one else _needed_at_two(*titles)
    return needed is not None and _agree(words_of(one.excerpt or ""), words_of(other.excerpt or ""), needed)


class _Needed(NamedTuple):
    """What two excerpts must share."""

    shingles: int
    part: float


def _needed_at_one(one: list[str], other: list[str]) -> _Needed | None:
    """By the titles of one publisher; None where nothing is enough."""
    return _Needed(8, 0.9) if one == other and len(set(one)) >= _LEAST_TITLE else None


def _needed_at_two(one: list[str], other: list[str]) -> _Needed | None:
    """By the titles of two publishers; None where nothing is enough."""
    sizes, common = (len(set(one)), len(set(other))), len({*one} & {*other})
    if common < _LEAST_TITLE:
        return None
    if one == other:
        return _Needed(8, 0.5)
    if common == min(sizes):
        return _Needed(8, 0.75)
    alike = 4 * common >= sum(sizes) and one[0] in other and other[0] in one and _numbers_agree(one, other)
    return _Needed(16, 0.9) if alike else None


def _numbers_agree(one: list[str], other: list[str]) -> bool:
    """Whether one has all numbers of the other: "part 1" and "part 2" are two."""
    numbers = [set(re.findall(r"\d+", " ".join(words))) for words in (one, other)]
    return numbers[0] <= numbers[1] or numbers[1] <= numbers[0]


def _agree(one: list[str], other: list[str], needed: _Needed) -> bool:
    sets = _shingles(one), _shingles(other)
    shared = len(sets[0] & sets[1])
    return shared >= needed.shingles and shared >= needed.part * min(map(len, sets))


def _shingles(words: list[str]) -> set[tuple[str, str, str]]:
    """Three words each: a word that was changed costs three shingles."""
    return set(zip(words, words[1:], words[2:], strict=False))
