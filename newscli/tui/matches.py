"""Where the words of a query stand on a page."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, groupby
from typing import NamedTuple

from newscli.text.words import Phrase, match_slices

_RULE = "──"
_BEFORE_TEXT = " │•"
"""What stands at the left of a line, before its text."""


class Shown(NamedTuple):
    """The text of a line; whether it goes on with the line before it, which had no room for it."""

    text: str
    goes_on: bool = False

    @property
    def is_text(self) -> bool:
        """Whether it is neither blank nor a rule, which may have a heading on it."""
        return bool(self.text.strip()) and not self.text.endswith(_RULE)


@dataclass(frozen=True, slots=True)
class Mark:
    """A part of a line: from one position in its text to another."""

    line: int
    start: int
    stop: int


@dataclass(frozen=True, slots=True)
class Match:
    """A place where a phrase stands: a mark, or one for each of the lines that it is on."""

    marks: tuple[Mark, ...]

    @property
    def line(self) -> int:
        """The line where it begins."""
        return self.marks[0].line


def matches(lines: Sequence[Shown], phrases: Iterable[Phrase]) -> Iterator[Match]:
    """Where phrases stand on a page, from top to bottom. They may run over the end of a line, but over no blank one."""
    wanted = tuple(phrases)
    if not wanted:
        return
    for is_text, numbered in groupby(enumerate(lines), key=lambda line: line[1].is_text):
        if is_text:
            block = list(numbered)
            yield from _in_block(block[0][0], [line for _, line in block], wanted)


def _in_block(first: int, block: Sequence[Shown], wanted: tuple[Phrase, ...]) -> Iterator[Match]:
    """The matches in lines that follow each other; `first` is the number of the first."""
    texts = [line.text for line in block]
    pieces = [line.text if line.goes_on else f"\n{line.text}" for line in block]
    ends = list(accumulate(map(len, pieces)))
    for start, stop in match_slices("".join(pieces), wanted):
        marks = _marks(texts, ends, start, stop)
        yield Match(tuple(replace(mark, line=first + mark.line) for mark in marks if mark.start < mark.stop))


def _marks(texts: Sequence[str], ends: Sequence[int], start: int, stop: int) -> Iterator[Mark]:
    """A slice of lines that are one text, in which they have these ends, as parts of the lines."""
    at = bisect_right(ends, start)
    while start < stop:
        text, begin = texts[at], ends[at] - len(texts[at])
        left = start - begin if start > begin else len(text) - len(text.lstrip(_BEFORE_TEXT))
        yield Mark(at, left, min(stop, ends[at]) - begin)
        start = ends[at]
        at += 1
