"""Extracts the visible text of a body, block by block, from Markdown and HTML.

As for excerpts, Markdown is not parsed: a body is read line by line.
"""

import re
from collections.abc import Iterable, Iterator

from newscli.parser.excerpts import FENCE, LONGEST_PARAGRAPH, cleared, plain
from newscli.parser.markdown_lines import heading_of, is_item, is_module, is_rule, is_underline, unmarked

_CELLS = re.compile(r"[ \t]*\|")
_OF_TABLE = re.compile(r"[\s|:-]*")
_ADDRESS = re.compile(r"[ ]{0,3}\[(?!\^)[^\]\n]++\]:[ \t]++\S")
"""The address of a link: no reader sees it."""


_NOTE = re.compile(r"^[ ]{0,3}\[\^[^\]\n]++\]:")
"""What stands before the text of a footnote."""


def blocks(body: str) -> Iterator[str]:
    """The text of each heading, paragraph, item of a list, row of a table and line of code, on one line."""
    for is_code, lines in _raw(cleared(body).split("\n")):
        text = " ".join(lines)
        for piece in [text] if is_code else _pieces(text):
            if shown := piece.strip() if is_code else plain(piece):
                yield shown


def _raw(lines: Iterable[str]) -> Iterator[tuple[bool, list[str]]]:
    """The lines of each block, and whether they are code."""
    block: list[str] = []
    for is_code, line in _marked(lines):
        heading, is_row = heading_of(line), _CELLS.match(line) is not None
        is_shown = is_code or not (is_underline(line) or is_rule(line) or is_module(line) or _ADDRESS.match(line))
        if is_code or heading or is_row or not line.strip() or not is_shown or is_item(line):
            yield False, block
            block = []
        if not is_shown or (is_row and _OF_TABLE.fullmatch(line) and not is_code):
            continue
        if is_code:
            yield True, [line]
        elif heading or is_row:
            yield False, [heading[1] if heading else line.replace("|", " ")]
        else:
            block.append(_NOTE.sub("", unmarked(line)))
    yield False, block


def _marked(lines: Iterable[str]) -> Iterator[tuple[bool, str]]:
    """Each line, and whether it is code; without the fences around code."""
    fence = ""
    for line in lines:
        found = FENCE.match(line)
        if fence and found and found[1].startswith(fence):
            fence = ""
        elif fence:
            yield True, line
        elif found:
            fence = found[1]
            yield False, ""
        else:
            yield False, line


def _pieces(text: str) -> Iterator[str]:
    """A text in pieces that marks can be looked for in."""
    while len(text) > LONGEST_PARAGRAPH:
        cut = text.rfind(" ", 1, LONGEST_PARAGRAPH)
        cut = cut if cut > 0 else LONGEST_PARAGRAPH
        yield text[:cut]
        text = text[cut:]
    yield text
