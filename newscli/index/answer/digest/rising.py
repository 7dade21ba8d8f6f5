"""Finds topics and names in titles that appear significantly more often than before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from newscli.index.answer.digest.entries import Entry, counts, numbers
from newscli.index.answer.names import named
from newscli.model.trends import Trend
from newscli.text.casing import Casing
from newscli.text.html import text_of_html

if TYPE_CHECKING:
    from newscli.index.rows.database import Database

T = TypeVar("T")

_MOST = 5
_CLEAR = 2.0
"""Standard deviations of `Trend.rise` from which a change is more than chance makes."""

_READ = 2_000
"""Articles of each of the two times whose titles are read for names; of more, that would take too long."""

_LEARNT = 250
"""Articles of each of the two times, and of the whole library, that tell how words are written."""


def rising_topics(
    topics: Mapping[int, Sequence[str]], topics_before: Mapping[int, Sequence[str]], articles: int, articles_before: int
) -> tuple[Trend, ...]:
    """Topics that appear more often than before; both mappings have the topics of each article by its number."""
    return _rising(Times(counts(topics), articles), Times(counts(topics_before), articles_before))


def rising_names(index: Database, found: Sequence[Entry], before: Sequence[Entry]) -> tuple[Trend, ...]:
    """Names in titles that appear more often than before; none if there are too many titles to read."""
    if not before or max(len(found), len(before)) > _READ:
        return ()
    texts, texts_before = _texts(index, found), _texts(index, before)
    casing = Casing(_learnt(index, [*_some(texts), *_some(texts_before)]))
    marked = [*((title, 1) for title, _ in texts), *((title, 0) for title, _ in texts_before)]
    names = Counter(named(casing, marked))
    now, then = ({name: count for (name, is_now), count in names.items() if is_now == wanted} for wanted in (1, 0))
    return _rising(Times(now, len(texts)), Times(then, len(texts_before)))


class Times(NamedTuple):
    """How often values appear in a number of articles."""

    counts: Mapping[str, int]
    articles: int


def _rising(now: Times, before: Times) -> tuple[Trend, ...]:
    """The values that appear more often than by chance, also as a share of all articles."""
    risen = [
        Trend(value, count + then, then, count, ())
        for value, count in now.counts.items()
        if count * before.articles > (then := before.counts.get(value, 0)) * now.articles
    ]
    clear = (trend for trend in risen if trend.rise >= _CLEAR)
    return tuple(sorted(clear, key=lambda trend: (-trend.rise, trend.value))[:_MOST])


def _texts(index: Database, entries: Sequence[Entry]) -> list[tuple[str | None, str | None]]:
    """Titles and excerpts."""
    return list(
        index.rows(
            "SELECT title, excerpt FROM article WHERE number IN (SELECT value FROM json_each(?))", (numbers(entries),)
        )
    )


def _some(texts: Sequence[T]) -> Sequence[T]:
    """A part of them, from the whole time."""
    return texts[:: len(texts) // _LEARNT + 1]


def _learnt(index: Database, own: Sequence[tuple[str | None, str | None]]) -> Iterator[str]:
    """Texts that tell how words are written."""
    sample = index.rows(
        "SELECT title, excerpt FROM article WHERE id IN (SELECT id FROM article ORDER BY id LIMIT ?)", (_LEARNT,)
    )
    yield from (text_of_html(text) for row in (*own, *sample) for text in row if text)
