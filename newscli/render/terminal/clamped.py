"""Text that may take so many lines and no more."""

from __future__ import annotations

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.text import Text

from newscli.render.terminal.frame import Frame

MEASURE = 90
"""Cells of a line of prose: longer ones are tiring to read."""


def clamped(text: Text, most: int, frame: Frame, widest: int | None = None) -> RenderableType:
    """A text of at most so many lines and cells; all of it, on one line, where nothing is cut."""
    return Clamped(text, most, widest) if frame.cut else text


class Clamped:
    """A text broken between words, and cut after so many lines."""

    def __init__(self, text: Text, most: int, widest: int | None = None) -> None:
        self._text = text
        self._most = most
        self._widest = widest

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        width = min(options.max_width, self._widest or options.max_width)
        lines = self._text.wrap(console, width)
        yield from lines[: self._most - 1]
        if len(lines) > self._most:
            yield _cut(lines[self._most - 1], width)
        else:
            yield from lines[self._most - 1 :]


def _cut(line: Text, width: int) -> Text:
    """Says that there is more, behind the last word that has room beside the sign for it."""
    line.rstrip()
    if cell_len(line.plain) >= width:
        end = line.plain.rfind(" ")
        line = line[:end] if end > 0 else line[: len(line) - 1]
    return line.append("…")
