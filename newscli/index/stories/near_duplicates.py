"""Near-duplicates: the same text under another URL, usually by another publisher.

Excerpts are compared as sets of shingles. What counts is containment (A. Broder, "On the resemblance and containment of
documents", 1997), the part of the smaller set that is in the larger one: publishers cut the same excerpt off at
different lengths. Candidates share a headline, or a part of the sketches of their excerpts. Precision comes before
recall: doubtful pairs do not count.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from newscli.text.headlines import LEAST_WORDS, headline
from newscli.text.remembering import remembered
from newscli.text.shingles import Shingle, shingles, words_of_text
from newscli.text.words import fold, is_unspaced

REPRINTED = timedelta(days=14)
"""Another publisher prints a text within days; a headline comes again after a year."""
RETITLED = timedelta(days=7)
"""The formulas of press releases come again within weeks, under other headlines."""
_REPOSTED = timedelta(days=2)
"""The same publisher posts a text again at once; a column has the same title and excerpt the next week."""
_SAME_DAY = timedelta(hours=12)
"""The same publisher uses a headline for another text on the next day at the earliest."""

_TELLING = 5
"""Distinct words of a headline that two publishers do not write by chance: right in 176 of 178 pairs. Where words are
not told apart, two characters count as one."""

_SHARED_WORDS = 2
"""Of two headlines over one text; the company alone begins every text about it."""
_LONG = 4
"""Letters of a word that says what a text is about."""


@dataclass(frozen=True, slots=True)
class Text:
    """The parts of an article that are compared."""

    title: str | None
    excerpt: str | None
    published_at: datetime | None
    publisher: str | None


def is_near_duplicate(one: Text, other: Text) -> bool:
    """Whether two articles with different URLs have the same text.

    At two publishers

    - the headlines are the same within 14 days. If they have only four words, half of the shorter excerpt must be in
      the longer one; with five, excerpts do not matter, for publishers pick different pieces of a text; or
    - 85 of 100 shingles of the shorter excerpt are in the longer one within 7 days, and nothing in the headlines says
      that they are about different things.

    At one publisher the headlines are the same, within 12 hours or, with nine tenths of the excerpt, within 2 days: all
    else is a series, a column or a second part. Without both publishers it must be both, 12 hours and nine tenths.
    Without both dates nothing is a near-duplicate.
    """
    if one.published_at is None or other.published_at is None:
        return False
    apart = abs(one.published_at - other.published_at)
    if not one.publisher or not other.publisher:
        return apart <= _SAME_DAY and _is_reposted(one, other)
    if _fold(one.publisher) != _fold(other.publisher):
        return apart <= REPRINTED and _is_reprinted(one, other, may_be_retitled=apart <= RETITLED)
    return apart <= _REPOSTED and _is_reposted(one, other, at_once=apart <= _SAME_DAY)


def _is_reposted(one: Text, other: Text, *, at_once: bool = False) -> bool:
    words = _headline(one)
    if words != _headline(other) or len(set(words)) < LEAST_WORDS:
        return False
    return (at_once and _is_telling(one)) or _agree(one, other, least=8, part=0.9)


def _is_reprinted(one: Text, other: Text, *, may_be_retitled: bool) -> bool:
    words = _headline(one)
    if words != _headline(other):
        return may_be_retitled and _is_retitled(one, other)
    return _is_telling(one) or (len(set(words)) >= LEAST_WORDS and _agree(one, other, least=8, part=0.5))


def _is_telling(text: Text) -> bool:
    return _has_telling_words(text.title, text.publisher)


@remembered(1_000_000)
def _has_telling_words(title: str | None, publisher: str | None) -> bool:
    words = set(_headline_of(title, publisher))
    return sum(0.5 if is_unspaced(word[0]) else 1 for word in words) >= _TELLING


def _is_retitled(one: Text, other: Text) -> bool:
    shared = {*_headline(one)} & {*_headline(other)}
    if sum(len(word) >= _LONG or not word.isascii() for word in shared) < _SHARED_WORDS:
        return False
    numbers = _numbers(one), _numbers(other)
    if numbers[0] - numbers[1] and numbers[1] - numbers[0]:  # of a newsletter
        return False
    return _agree(one, other, least=12, part=0.85) and not _share_a_formula(one, other)


def _share_a_formula(one: Text, other: Text) -> bool:
    """Whether two companies say of themselves what a partner wrote for all.

    They begin their headlines, or headline and excerpt of the shorter text name what the other does not have.
    """
    if _headline(one)[0] not in _words(other) and _headline(other)[0] not in _words(one):
        return True
    sizes = len(_shingles(one.excerpt)), len(_shingles(other.excerpt))
    return (sizes[0] <= sizes[1] and not _has_subject(one, other)) or (
        sizes[1] <= sizes[0] and not _has_subject(other, one)
    )


def _has_subject(piece: Text, whole: Text) -> bool:
    """Whether a text has all words that are in another's headline and excerpt."""
    return _excerpt_words(piece.excerpt).intersection(_headline(piece)) <= _words(whole)


def _words(text: Text) -> frozenset[str]:
    return _excerpt_words(text.excerpt).union(_headline(text))


def _numbers(text: Text) -> set[str]:
    return {"".join(filter(str.isdecimal, word)) for word in _headline(text)} - {""}


def _agree(one: Text, other: Text, *, least: int, part: float) -> bool:
    """Whether two excerpts share so many shingles, and such a part of those of the shorter one."""
    sets = _shingles(one.excerpt), _shingles(other.excerpt)
    shared = len(sets[0] & sets[1])
    return shared >= least and shared >= part * min(map(len, sets))


# Each article is compared with several of its time, and its text is taken apart once for all of them.
_fold = remembered(1_000_000)(fold)
_headline_of = remembered(1_000_000)(headline)


def _headline(text: Text) -> list[str]:
    return _headline_of(text.title, text.publisher)


@remembered(1_000_000)
def _excerpt_words(excerpt: str | None) -> frozenset[str]:
    return frozenset(words_of_text(excerpt))


@remembered(1_000_000)
def _shingles(excerpt: str | None) -> frozenset[Shingle]:
    return shingles(words_of_text(excerpt))
