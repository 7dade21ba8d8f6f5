"""Groups numbers into the bins of a histogram: disjoint, without gaps, with round limits."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import chain, count, takewhile
from math import ceil, floor

from newscli.model.answers import Bin

_MOST = 6
_FEW = 12
"""So many different numbers need no bins."""

_WIDTHS = (10, 20, 25, 40, 50)
"""Widths of bins, and these times each power of ten; below are 1 to 5."""

_MOST_DECIMALS = 6
_LARGE = 10**9
"""From here on a float cannot tell so many decimals apart."""


def bins(counts: Mapping[float, int], most: int | None = None) -> tuple[Bin, ...]:
    """At most `most` bins for numbers with their counts; by default 6, or one per number if there are few.

    Bins are equally wide. If more than half of the articles would be in one of them, bins widen with the numbers, and
    neighbours are joined until there are few enough, those with the fewest articles first. With 0 there are no bins:
    each number is listed separately.
    """
    if most == 0 or len(counts) <= (most or _FEW):
        return tuple(Bin(number, number, counts[number]) for number in sorted(counts))
    most = most or _MOST
    scale = 10 ** _decimals(counts)
    least, greatest = floor(min(counts) * scale), ceil(max(counts) * scale)
    equal = _joined(_filled(counts, _equal(least, greatest, most), scale), most)
    if 2 * _fullest(equal) <= sum(counts.values()):
        return equal
    return min(equal, _joined(_filled(counts, _growing(least, greatest), scale), most), key=_fullest)


def _fullest(found: Sequence[Bin]) -> int:
    return max(bin_.count for bin_ in found)


def _decimals(numbers: Collection[float]) -> int:
    """How many decimals the numbers have; of what has more, the others only decide on which side of an edge it lies."""
    most = _MOST_DECIMALS if max(map(abs, numbers)) < _LARGE else 0
    return next((at for at in range(most) if all(round(one, at) == one for one in numbers)), most)


def _equal(least: int, greatest: int, most: int) -> Sequence[int]:
    """The first numbers of bins of the smallest round width that needs no more than so many, and of the one after."""
    widths = chain(range(1, 6), (width * 10**power for power in count() for width in _WIDTHS))
    width = next(width for width in widths if greatest // width - least // width < max(most, 2))
    return range(least // width * width, greatest + width + 1, width)


def _growing(least: int, greatest: int) -> Sequence[int]:
    """The first numbers of bins that begin with 0, 1, 2, 5, 10, 20, …, and the same below 0."""
    starts = [*takewhile(lambda start: start <= max(greatest, -least), _magnitudes())]
    starts.append(next(start for start in _magnitudes() if start > max(starts, default=0)))
    return [*(1 - start for start in reversed(starts)), *starts]


def _magnitudes() -> Iterator[int]:
    return (step * 10**power for power in count() for step in (1, 2, 5))


def _filled(counts: Mapping[float, int], starts: Sequence[int], scale: int) -> list[Bin]:
    """The bins between these, from the first to the last that has any of the numbers."""
    edges = [start if scale == 1 else start / scale for start in starts]
    sizes = [0] * len(edges)
    for number, articles in counts.items():
        sizes[max(bisect_right(edges, number) - 1, 0)] += articles  # the first edge may be rounded up
    highs = [end - 1 if scale == 1 else (end - 1) / scale for end in starts[1:]]
    found = [Bin(low, high, size) for low, high, size in zip(edges, highs, sizes, strict=False)]
    filled = [at for at, bin_ in enumerate(found) if bin_.count]
    return found[filled[0] : filled[-1] + 1]


def _joined(found: list[Bin], most: int) -> tuple[Bin, ...]:
    """At most so many: neighbours are joined that have the fewest articles together."""
    while len(found) > most:
        at = min(range(len(found) - 1), key=lambda at: found[at].count + found[at + 1].count)
        first, second = found[at : at + 2]
        found[at : at + 2] = [Bin(first.low, second.high, first.count + second.count)]
    return tuple(found)
