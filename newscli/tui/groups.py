"""The lines of a list whose articles may be in groups, each with a heading, and which of these are folded."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Container
from dataclasses import dataclass
from itertools import accumulate

from newscli.model.outline import Outline


@dataclass(frozen=True, slots=True)
class Heading:
    """The line of the group with this index, which has `count` articles; `name` is not yet safe for a terminal."""

    group: int
    name: str
    count: int
    is_folded: bool


class Lines:
    """The lines of an outline: headings, and articles by their positions in `outline.numbers`.

    Without groups there are no headings, and lines are positions. Folding takes time for each group, 2 ms for 50,000;
    everything else is a binary search.
    """

    def __init__(self, outline: Outline, folded: Container[int] = frozenset()) -> None:
        self.outline = outline
        self._firsts = [group.first for group in outline.groups]
        self._heights: list[int] = []
        self._starts: list[int] = []
        self._fold(folded)

    def __len__(self) -> int:
        return self._starts[-1] if self._heights else len(self.outline.numbers)

    @property
    def folded(self) -> frozenset[int]:
        """The indexes of the groups whose articles are hidden; one without articles is never folded."""
        return frozenset(group for group in range(len(self._heights)) if self._is_folded(group))

    @property
    def all_folded(self) -> bool:
        return bool(self._heights) and len(self) == len(self._heights)

    def at(self, line: int) -> Heading | int:
        """The heading, or the position of the article, on a line. Raises IndexError if there is no such line."""
        if not 0 <= line < len(self):
            raise IndexError(line)
        if not self._heights:
            return line
        group = self._group_at(line)
        below = line - self._starts[group]
        return self._firsts[group] + below - 1 if below else self._heading(group)

    def line_of(self, position: int) -> int | None:
        """The line of an article, None if its group is folded or there is no such position."""
        if not 0 <= position < len(self.outline.numbers):
            return None
        if not self._heights:
            return position
        group = bisect_right(self._firsts, position) - 1
        below = position - self._firsts[group] + 1
        return self._starts[group] + below if below < self._heights[group] else None

    def heading_of(self, line: int) -> Heading | None:
        """The heading that is above a line or on it, None without groups or if there is no such line."""
        has_heading = self._heights and 0 <= line < len(self)
        return self._heading(self._group_at(line)) if has_heading else None

    def line_of_heading(self, group: int) -> int:
        return self._starts[group]

    def fold(self, group: int) -> None:
        """Hide the articles of a group."""
        self._set_height(group, 1)

    def unfold(self, group: int) -> None:
        self._set_height(group, 1 + self.outline.groups[group].count)

    def fold_all(self) -> None:
        self._fold(range(len(self._heights)))

    def unfold_all(self) -> None:
        self._fold(())

    def _fold(self, folded: Container[int]) -> None:
        """Fold these groups and no others."""
        groups = enumerate(self.outline.groups)
        self._heights = [1 if at in folded else 1 + group.count for at, group in groups]
        self._add_up()

    def _set_height(self, group: int, height: int) -> None:
        self._heights[group] = height
        self._add_up()

    def _add_up(self) -> None:
        self._starts = list(accumulate(self._heights, initial=0))

    def _group_at(self, line: int) -> int:
        return bisect_right(self._starts, line) - 1

    def _is_folded(self, group: int) -> bool:
        return self._heights[group] <= self.outline.groups[group].count

    def _heading(self, group: int) -> Heading:
        described = self.outline.groups[group]
        return Heading(group, described.name, described.count, self._is_folded(group))
