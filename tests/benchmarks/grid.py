"""What a terminal shows after a full-screen program wrote to it: as much of its language as Textual uses."""

import codecs
import re
from collections.abc import Iterator

from rich.cells import cell_len

_TOKEN = re.compile(
    r"\x1b\[([0-?]*)[ -/]*([@-~])"  # a control sequence, such as for where to write
    r"|\x1b[P\]_^X][^\x1b\x07]*(?:\x1b\\|\x07)"  # a string, such as the title of the window
    r"|\x1b[ -/]*[0-OQ-WYZ`-~]"
    r"|[\r\n]|[^\x1b\r\n]+"
)
_OPEN = re.compile(r"\x1b(?:\[[0-?]*[ -/]*|[P\]_^X][^\x1b\x07]*\x1b?|[ -/]*)$")
"""A sequence whose end has not come yet."""


class Grid:
    """The characters of a screen; colours are passed over."""

    def __init__(self, width: int, height: int) -> None:
        self._width, self._height = width, height
        self._cells = [[" "] * width for _ in range(height)]
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._rest = ""
        self._x = self._y = 0

    def feed(self, output: bytes) -> None:
        """Take what the program wrote next."""
        text = self._rest + self._decoder.decode(output)
        self._rest = open_[0] if (open_ := _OPEN.search(text)) else ""
        for token in _TOKEN.finditer(text, 0, len(text) - len(self._rest)):
            if token[2]:
                self._control(token[1], token[2])
            elif token[0][0] != "\x1b":
                self._write(token[0])

    def line(self, y: int) -> str:
        """A line of the screen. A wide character is followed by an empty place."""
        return "".join(self._cells[y])

    @property
    def lines(self) -> list[str]:
        return [self.line(y) for y in range(self._height)]

    def _control(self, parameters: str, final: str) -> None:
        if final == "H":
            y, x = (*(int(number or 1) for number in parameters.split(";")), 1)[:2]
            self._x, self._y = x - 1, y - 1
        elif final == "J":
            self._cells = [[" "] * self._width for _ in range(self._height)]

    def _write(self, text: str) -> None:
        if text == "\n":
            self._y += 1
        elif text == "\r":
            self._x = 0
        elif 0 <= self._y < self._height:
            cells = list(_cells(text))[: max(self._width - self._x, 0)]
            self._cells[self._y][self._x : self._x + len(cells)] = cells
            self._x += len(cells)


def _cells(text: str) -> Iterator[str]:
    if text.isascii():
        yield from text
        return
    for character in text:
        cells = cell_len(character)
        if cells:
            yield character
            yield from [""] * (cells - 1)
