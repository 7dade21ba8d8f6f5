"""Lines of a screen as pieces of text with styles: where they are cut, and how parts of them look."""

from collections import deque
from collections.abc import Iterator, Sequence
from typing import TypeAlias

from rich.cells import cell_len, set_cell_size
from rich.highlighter import Highlighter
from rich.segment import Segment
from rich.style import Style
from rich.text import Text

from newscli.render.graphemes import graphemes
from newscli.render.text import masked

Line: TypeAlias = tuple[Segment, ...]

CURSOR = "›"
"""Stands before the line that the cursor is on."""

_NO_STYLE = Style.null()
_TURNED = {False: Style(reverse=True), True: Style(reverse=False)}


def text_of(line: Line) -> str:
    return "".join(segment.text for segment in line)


def divided(line: Line, cuts: Sequence[int]) -> list[Line]:
    """The parts of a line before, between and behind ascending positions in its text: one more than there are cuts."""
    parts: list[list[Segment]] = [[]]
    ahead = deque(cuts)
    begin = 0
    for text, style, _ in line:
        end, start = begin + len(text), 0
        while ahead and ahead[0] < end:
            stop = ahead.popleft() - begin
            parts[-1].append(Segment(text[start:stop], style))
            parts.append([])
            start = stop
        parts[-1].append(Segment(text[start:], style))
        begin = end
    return [tuple(filter(_has_text, part)) for part in parts] + [()] * len(ahead)


def _has_text(segment: Segment) -> bool:
    return bool(segment.text)


def folded(line: Line, width: int) -> list[Line]:
    """A line as a terminal of this width shows it: what is too long goes on in the next line, wherever it is cut."""
    text = text_of(line).rstrip()
    if cell_len(text) <= width:
        return [line]
    (shown, *_) = divided(line, [len(text)])
    return divided(shown, list(_folds(text, width)))


def _folds(text: str, width: int) -> Iterator[int]:
    """The positions at which a text is folded: between characters as the eye sees them."""
    if text.isascii():
        yield from range(width, len(text), width)
        return
    at = column = 0
    for grapheme in graphemes(text):
        cells = cell_len(grapheme)
        if column and column + cells > width:
            yield at
            column = 0
        column += cells
        at += len(grapheme)


def restyled(line: Line, start: int, stop: int, style: Style) -> Line:
    """A line with a style on top of those between two positions in its text."""
    before, inside, after = divided(line, (start, stop))
    return (*before, *Segment.apply_style(inside, post_style=style), *after)


def turned(line: Line, start: int, stop: int) -> Line:
    """A line with foreground and background exchanged between two positions; where they were, they are not."""
    before, inside, after = divided(line, (start, stop))
    return (*before, *(Segment(text, _turned(style)) for text, style, _ in inside), *after)


def _turned(style: Style | None) -> Style:
    style = style or _NO_STYLE
    return style + _TURNED[bool(style.reverse)]


def cut(text: str, width: int) -> str:
    """A text that is safe for a terminal in at most so many cells, with “…” where some of it is left out."""
    if cell_len(text) <= width:
        return text
    return f"{set_cell_size(text, width - 1).rstrip()}…" if width > 0 else ""


class Masking(Highlighter):
    """Shows U+FFFD for what drives a terminal or is not seen in a line that is typed. The text itself keeps it."""

    def highlight(self, text: Text) -> None:
        text.plain = masked(text.plain)
