"""Text in lines of a width. URLs and code are never broken but stick out, so that they can be copied."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.segment import Segment
from rich.text import Text

from newscli.render.terminal.frame import Frame
from newscli.render.wrapping import READABLE

_SIGN = "\u2e80-\u2fdf\u3005-\u3007\u3040-\u3098\u309b-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_OPENING, _CLOSING = "「『（【《〈“‘", "、。，．：；？！」』）】》〉”’"
_MARK = "\u0300-\u036f\u200c\u200d\u3099\u309a\ufe00-\ufe0f\U000e0100-\U000e01ef"
"""What belongs to the sign before it: accents, joiners, voicing marks of kana, variation selectors."""

_WORD = re.compile(rf"\s*(?:[{_OPENING}]*[{_SIGN}][{_MARK}]*[{_CLOSING}]*[{_MARK}]*|[^\s{_SIGN}]+)\s*")
"""What stays on one line: a word, or a sign of Chinese or Japanese with its punctuation."""

_URL = "://"


def whole(text: Text) -> Text:
    """A line that is never broken. Where it is longer than the terminal is wide, the terminal wraps it."""
    text.no_wrap, text.overflow = True, "ignore"
    return text


def paragraph(text: Text, frame: Frame) -> RenderableType:
    """A text in lines that fit the frame; where nothing is cut, each of its own lines in one piece."""
    return Prose(text) if frame.cut else whole(text)


def clamped(text: Text, most: int, frame: Frame, widest: int | None = None) -> RenderableType:
    """At most so many lines of a text, each of at most `widest` cells; all of it on one line where nothing is cut."""
    return _Clamped(text, most, widest) if frame.cut else text


class Unbroken:
    """A text whose lines are shown as they are. There may be millions, each of which takes Rich ten microseconds."""

    def __init__(self, text: str) -> None:
        self._text = text

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        yield Segment(f"{self._text.expandtabs()}\n")


class Prose:
    """A text broken between words, and within words that are longer than a line, but never within a URL."""

    def __init__(self, text: Text) -> None:
        self._text = text

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        for line in self._text.split("\n", allow_blank=True):
            line.expand_tabs()
            for piece in line.divide(breaks(line.plain, max(options.max_width, 1))):
                piece.rstrip()
                yield whole(piece)


def breaks(line: str, width: int) -> Iterator[int]:
    """The positions at which a line is broken into lines of `width` cells."""
    column = 0
    for word in _WORD.finditer(line):
        cells = cell_len(word[0].rstrip())
        if column and column + cells > width:
            yield word.start()
            column = 0
        if cells > width and _URL not in word[0]:
            *pieces, column = _within(word[0].rstrip(), word.start(), width)
            yield from pieces
        else:
            column += cells
        column += cell_len(word[0]) - cells


def _within(word: str, start: int, width: int) -> Iterator[int]:
    """The positions at which a long word is broken, and last the cells of its last piece."""
    from newscli.render.graphemes import graphemes  # 2 ms

    column = 0
    for grapheme in graphemes(word):
        cells = cell_len(grapheme)
        if column and column + cells > width:
            yield start
            column = 0
        column += cells
        start += len(grapheme)
    yield column


class _Clamped:
    """A text broken between words, and cut after so many lines."""

    def __init__(self, text: Text, most: int, widest: int | None) -> None:
        self._text, self._most, self._widest = text, most, widest

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        width = min(options.max_width, self._widest or options.max_width)
        lines = self._text.wrap(console, width)
        yield from lines[: self._most - 1]
        if len(lines) > self._most:
            yield _cut(lines[self._most - 1], width)
        else:
            yield from lines[self._most - 1 :]


def _cut(line: Text, width: int) -> Text:
    """A line that ends with “…”, behind the last word that leaves room for it."""
    line.rstrip()
    if cell_len(line.plain) >= max(width, 1):
        from newscli.render.graphemes import graphemes

        end = line.plain.rfind(" ")
        *_, last = graphemes(line.plain)
        line = line[: end if end > 0 else len(line) - len(last)]
    return line.append("…")


class Indented:
    """A renderable behind `first` in its first line and `rest` in the others, in a style of their own."""

    def __init__(self, inner: RenderableType, first: str, rest: str = "", style: str = "none") -> None:
        self._inner, self._first, self._rest, self._style = inner, first, rest, style

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        room = options.update(width=max(options.max_width - cell_len(self._first), 1))
        style = console.get_style(self._style)
        before = self._first
        for line in Segment.split_lines(console.render(self._inner, room)):
            yield Segment(before if line else before.rstrip(), style)
            yield from line
            yield Segment.line()
            before = self._rest or " " * cell_len(self._first)


class Measured:
    """A renderable in lines of at most READABLE cells."""

    def __init__(self, inner: RenderableType) -> None:
        self._inner = inner

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        yield from console.render(self._inner, options.update(width=min(options.max_width, READABLE)))
