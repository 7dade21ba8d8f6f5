"""Messages broken between words, for a terminal of any width."""

import re
from collections.abc import Iterator

READABLE = 90
"""Columns of the longest line of prose, however wide the terminal."""

_CARET = "^"
_BEFORE_A_CUT = " ,;:.–—-\u200c\u200d"
"""What says nothing at an end: signs between words and what joins letters."""

_BETWEEN_WORDS = r"(?<! -[a-z]) "
"""A short option and its value, such as -n 0, are read as one word."""


def cells(text: str) -> int:
    """The columns of a terminal that a line takes."""
    if text.isascii():
        return len(text)
    from newscli.render.graphemes import cells_of, graphemes  # 2 ms

    return sum(map(cells_of, graphemes(text)))


def cut(line: str, width: int | None) -> str:
    """A line that fits the width, with … where it ends before."""
    if width is None or cells(line) <= width:
        return line
    from newscli.render.graphemes import cells_of, graphemes, without_joiner

    kept, left = [], width - 1
    for grapheme in graphemes(line):
        left -= cells_of(grapheme)
        if left < 0:
            break
        kept.append(grapheme)
    return f"{without_joiner(kept)}…"


def shortened(text: str, most: int) -> str:
    """A text of at most `most` characters, with … where it was cut: between words, if a blank is near."""
    return text if len(text) <= most else f"{_to_blank(text[: most - 1]).rstrip(_BEFORE_A_CUT)}…"


def abridged(text: str, most: int) -> str:
    """A text of at most `most` characters, with … in its middle if it was cut: between words, if blanks are near.

    A sentence stays one, whatever was quoted in it.
    """
    if len(text) <= most:
        return text
    half = (most - 1) // 2
    return f"{_to_blank(text[:half])}…{_to_blank(text[-half:][::-1])[::-1]}"


def _to_blank(text: str) -> str:
    """A text up to its last blank, unless most of it would be lost."""
    blank = text.rfind(" ", len(text) // 2)
    return text if blank < 0 else text[: blank + 1]


def wrapped(text: str, width: int) -> str:
    """A message in lines of this width, none broken but at a blank, and none longer than a person likes to read.

    What is indented stays so: of a name, two blanks and a text, the text goes on below itself. A query with a caret
    below it stays as it is.
    """
    lines = text.split("\n")
    room = min(width, READABLE)
    return "\n".join(
        line if _CARET in (line.strip(), below.strip()) else "\n".join(filled(line, room, _hanging(line, room)))
        for line, below in zip(lines, [*lines[1:], ""], strict=True)
    )


def _hanging(line: str, room: int) -> int:
    """The columns before all lines but the first."""
    found = re.match(r" +(?:\S+ {2,})?", line)
    return min(found.end(), room // 2) if found else 0


def filled(line: str, width: int, indent: int = 0) -> Iterator[str]:
    """A line as lines that fit the width, those after the first indented. A word that is too long stays whole."""
    begun = line[: len(line) - len(line.lstrip(" "))]
    first, *rest = re.split(_BETWEEN_WORDS, line.lstrip(" "))
    begun += first
    for word in rest:
        if cells(begun) + 1 + cells(word) > width:
            yield begun
            begun = " " * indent + word
        else:
            begun += f" {word}"
    yield begun
