"""Texts in the language of man pages: groff_man(7), as mandoc reads it, too."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from textwrap import wrap

from newscli.render.paragraphs import PROSE, Kind, Paragraph

_SIGNS = {
    "\\": r"\e",
    "-": r"\-",
    "'": r"\(aq",
    "`": r"\(ga",
    '"': r"\(dq",
    "^": r"\(ha",
    "~": r"\(ti",
    "…": "...",
}
"""Signs that groff would take for its own, or set as others: a command must come out as it is typed."""

_STRONG = re.compile(r"`([^`]+)`|(?<![\w-])(--?[A-Za-z0-9][\w-]*)")
"""What is typed: in backquotes, or an option."""

_LONGEST = 78
_WIDEST_TERM = 26
_INDENT = 2
"""Columns before code, from the text around it: more, and lines of 70 columns would not fit 80."""


def plain(text: str) -> str:
    """A line in which nothing is an escape or a request."""
    return _guarded(_escaped(text))


def bold(text: str) -> str:
    return rf"\fB{_escaped(text)}\fR"


def italic(text: str) -> str:
    return rf"\fI{_escaped(text)}\fR"


def prose(text: str) -> str:
    """A text with what is typed in bold."""
    at, pieces = 0, []
    for found in _STRONG.finditer(text):
        pieces += [_escaped(text[at : found.start()]), bold(found[1] or found[2])]
        at = found.end()
    return _guarded("".join([*pieces, _escaped(text[at:])]))


def synopsis(text: str) -> str:
    """An option or an argument as it is written: what a person fills in is in italics."""
    return "".join(map(_word, re.split(r"(\s+|[,/|\[\]]|\.\.\.)", text)))


def _word(word: str) -> str:
    if re.fullmatch(r"[A-Z]+", word):
        return italic(word)
    return bold(word) if re.match(r"-|\w", word) else _escaped(word)


def _escaped(text: str) -> str:
    return "".join(_SIGNS.get(sign, sign if sign.isascii() else f"\\[u{ord(sign):04X}]") for sign in text)


def _guarded(line: str) -> str:
    """A line that is no request, as those are that begin with a dot."""
    return rf"\&{line}" if line.startswith(".") else line


def broken(line: str) -> list[str]:
    """A line of text in lines of at most 80 columns, as style checks want them.

    Where a sentence ends at the end of a line, groff would write two blanks.
    """
    pieces = wrap(line, _LONGEST, break_long_words=False, break_on_hyphens=False)
    ended = [rf"{piece}\&" if piece.endswith((".", "?", "!")) else piece for piece in pieces[:-1]]
    return [_guarded(piece) for piece in [*ended, *pieces[-1:]]]


def section(title: str) -> str:
    return f".SH {_argument(title)}"


def subsection(title: str) -> str:
    return f".SS {_argument(title)}"


def _argument(text: str) -> str:
    return f'"{_escaped(text)}"'


def term(name: str, text: str, width: int = 0) -> Iterator[str]:
    """A term, itself in groff, and below or beside it what explains it."""
    yield f".TP {width}" if width else ".TP"
    yield name
    yield text or r"\&"


def code(text: str) -> Iterator[str]:
    yield from (f".RS {_INDENT}", ".EX", *map(plain, text.split("\n")), ".EE", ".RE")


def body(parts: Iterable[Paragraph]) -> Iterator[str]:
    """Paragraphs of a help page. Lists that stand deeper than prose do so here."""
    for is_deep, together in groupby(parts, lambda part: part.kind is Kind.TERM and part.indent > PROSE):
        lines = (line for part in together for line in _spaced(part))
        yield from (".RS 2", *lines, ".RE") if is_deep else lines


def _spaced(part: Paragraph) -> Iterator[str]:
    """A paragraph, without an empty line before it where the help page has none."""
    return iter([".PD 0", *_lines(part), ".PD"]) if part.follows else _lines(part)


def _lines(part: Paragraph) -> Iterator[str]:
    match part.kind:
        case Kind.HEADING:
            yield subsection(part.text.capitalize())
        case Kind.PROSE:
            yield from (".PP", prose(part.text))
        case Kind.CODE:
            yield from (".PP", *code(part.text))
        case Kind.BULLET:
            yield from (r".IP \(bu 2", prose(part.text))
        case Kind.TERM:
            yield from term(bold(part.term), prose(part.text), min(part.column - part.indent, _WIDEST_TERM))
