"""The rarity of terms in the months around an article (inverse document frequency, Spärck Jones 1972).

What is rare changes with the news, so an article's terms are counted in its month of four weeks and in four on each
side. The numbers are taken in coarse steps: one more article then changes the weights of few others, and most edits
those of none.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import ceil, log, log2

from newscli.index.rows.sql import Source

_DAY = 86_400 * 1_000_000
"""Microseconds."""

MONTH = 28 * _DAY
AROUND = 4
"""Months on each side."""

UNDATED = -(1 << 40)
"""The month of articles without a date, which has none beside it."""

_LEVELS = (16, 64, 256, 1024, 4096, 16_384, 65_536, 262_144, 1_048_576)
"""In how many articles a term is, as far as it matters: the least of these that is no less, or the last."""

_RARE = (64, 256)
"""Articles that may have a term that is rare: so many in any archive, and up to so many if they are one of 32."""

_PART = 32

_POWER = 1.25
"""Of the logarithm: what is rare weighs more beside what is common than without."""


def month_of(at: int | None) -> int:
    return UNDATED if at is None else at // MONTH


def months_around(month: int) -> range:
    """The months that decide what is rare in one; and those in which it decides."""
    return range(month, month + 1) if month == UNDATED else range(month - AROUND, month + AROUND + 1)


@dataclass(slots=True)
class Month:
    """The number of articles in a month, and the number of those with each term."""

    articles: int = 0
    counts: dict[int, int] = field(default_factory=dict)

    def add(self, terms: Sequence[int], by: int = 1) -> None:
        """Count an article, or with -1 no longer."""
        self.articles += by
        for term in terms:
            self._count(term, by)

    def merge(self, delta: Month) -> None:
        """Add the counts of another month, which may be negative."""
        self.articles += delta.articles
        for term, by in delta.counts.items():
            self._count(term, by)

    def _count(self, term: int, by: int) -> None:
        count = self.counts.get(term, 0) + by
        if count:
            self.counts[term] = count
        else:
            self.counts.pop(term, None)


class Rarity:
    """The weights of terms in the articles of a month; terms with at least `rare_weight` are rare.

    Only rare terms bring two articles together that are then compared by all of them.
    """

    def __init__(self, months: Sequence[Month]) -> None:
        self.size = _coarse_size(sum(month.articles for month in months))
        self.weights: Mapping[int, float] = _Weights([month.counts for month in months if month.counts], self.size)
        few, many = _RARE
        self.rare_weight = _weight(self.size, many if many * _PART <= self.size else few)

    def weighed(self, terms: Iterable[int]) -> tuple[float, dict[int, float]]:
        """All that vectors with these terms depend on."""
        return self.size, {term: self.weights[term] for term in terms}


class _Weights(dict[int, float]):
    """The weight of each term, worked out once."""

    def __init__(self, counts: Sequence[Mapping[int, int]], size: float) -> None:
        super().__init__()
        self._counts = counts
        self._by_level = [_weight(size, level) for level in _LEVELS]

    def __missing__(self, term: int) -> float:
        count = sum([counts.get(term, 0) for counts in self._counts])
        self[term] = weight = self._by_level[bisect_left(_LEVELS, min(count, _LEVELS[-1]))]
        return weight


def _coarse_size(articles: int) -> float:
    """The number of articles in steps of two fifths."""
    return float(2.0 ** (ceil(2 * log2(articles)) / 2)) if articles else 0.0


def _weight(size: float, level: int) -> float:
    return float(log(1 + size / level) ** _POWER)


class Months:
    """The months of an index, as it has them and as they come to be."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._months: dict[int, Month] = {}

    def __getitem__(self, number: int) -> Month:
        month = self._months.get(number)
        if month is None:
            month = self._months[number] = self._load(number)
        return month

    def _load(self, number: int) -> Month:
        found = "SELECT articles, terms, counts FROM month WHERE number = ?"
        row = next(self._source.execute(found, (number,)), None)
        return Month(row[0], dict(zip(_numbers(row[1]), _numbers(row[2]), strict=True))) if row else Month()

    def rarity(self, number: int) -> Rarity:
        """What is rare in a month as things are now; whatever is counted later is not seen."""
        return Rarity([self[month] for month in months_around(number)])

    def keep(self, numbers: range) -> None:
        """Forget all other months, none of which may have been changed."""
        for number in self._months.keys() - set(numbers):
            del self._months[number]

    def save(self, numbers: Iterable[int]) -> None:
        """Write months to the index, and forget them."""
        for number in numbers:
            month = self._months.pop(number)
            self._source.execute("DELETE FROM month WHERE number = ?", (number,))
            if month.articles:
                terms = sorted(month.counts)
                counts = [month.counts[term] for term in terms]
                row = (number, month.articles, array("I", terms).tobytes(), array("I", counts).tobytes())
                self._source.execute("INSERT INTO month VALUES (?, ?, ?, ?)", row)


class Rarities:
    """What is rare in each month, for articles that come more or less in order of time: few months are kept."""

    def __init__(self, source: Source) -> None:
        self._months = Months(source)
        self._found: dict[int, Rarity] = {}

    def of(self, month: int) -> Rarity:
        found = self._found.get(month)
        if found is None:
            near = months_around(month)
            self._months.keep(near)
            self._found = {number: rarity for number, rarity in self._found.items() if number in near}
            found = self._found[month] = self._months.rarity(month)
        return found


def _numbers(packed: bytes) -> array[int]:
    numbers = array("I")
    numbers.frombytes(packed)
    return numbers
