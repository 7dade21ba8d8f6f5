"""Messages broken between words, for a terminal of any width."""

from collections.abc import Iterator


def cells(text: str) -> int:
    """The columns of a terminal that a line takes."""
    if text.isascii():
        return len(text)
    from unicodedata import east_asian_width  # 2 ms

    return sum(2 if east_asian_width(character) in "WF" else 1 for character in text)


def cut(line: str, width: int | None) -> str:
    """A line that fits the width, with … where it ends before."""
    if width is None or cells(line) <= width:
        return line
    while cells(line) >= width:
        line = line[: min(len(line) - 1, width)]
    return f"{line}…"


def wrapped(text: str, width: int) -> str:
    """A message in lines of this width. An indented line, such as a query with its caret, stays as it is."""
    return "\n".join(piece for line in text.split("\n") for piece in _pieces(line, width))


def _pieces(line: str, width: int) -> Iterator[str]:
    if line.startswith(" ") or cells(line) <= width:
        yield line
        return
    first, *rest = line.split(" ")
    for word in rest:
        if cells(first) + 1 + cells(word) > width:
            yield first
            first = word
        else:
            first += f" {word}"
    yield first
