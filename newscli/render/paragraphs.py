"""The pages of `newscli help` as paragraphs, so that they can be set anew: in a narrow terminal, in the man page.

A heading stands at the margin, prose two columns from it. What stands deeper is a list of bullets, a list of terms if
its lines have a second column in common, and code otherwise: code is left as it is.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from newscli.render.wrapping import filled

PROSE = 2
"""Columns before prose."""

_LEAST_ROOM = 30
"""Columns for what explains a term beside it."""

_BELOW = 4
"""Columns before what explains a term below it."""

_BULLET = "* "
_CODE = re.compile(r"newscli |export |.*\S {2,}# ")
"""A command of newscli or of the shell, or a line with a comment: its blanks are no second column."""


class Kind(StrEnum):
    HEADING = "heading"
    PROSE = "prose"
    BULLET = "bullet"
    TERM = "term"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A part of a page. `text` is one line, but for code; `indent` and `column` count the columns before it.

    Of a term, `indent` is where it begins, and `column` where the text that explains it does. A paragraph that
    `follows` has no empty line before it.
    """

    kind: Kind
    text: str
    indent: int = 0
    column: int = 0
    term: str = ""
    follows: bool = False


def paragraphs(page: str) -> Iterator[Paragraph]:
    """The paragraphs of a page."""
    for group in re.split(r"\n\s*\n", page.strip("\n")):
        found = _joined(group.split("\n"))
        yield from (replace(part, follows=at > 0) for at, part in enumerate(found))


def _joined(lines: Sequence[str]) -> Sequence[Paragraph]:
    """The paragraphs of lines without an empty one between them."""
    column = second_column(lines)
    parts: list[Paragraph] = []
    for line, below in zip(lines, [*lines[1:], ""], strict=True):
        if parts and _continues(parts[-1], line):
            parts[-1] = _longer(parts[-1], line)
        else:
            parts.append(_begun(line, column, is_alone=_indent(below) == column))
    return parts


def second_column(lines: Sequence[str]) -> int:
    """Where what explains the terms of a list begins, 0 if the lines are no such list."""
    if any(_CODE.match(line.strip()) for line in lines):
        return 0
    gapped = [line for line in lines if "  " in line.strip()]
    places = [{gap.end() for gap in re.finditer(r" {2,}(?=\S)", line)} - {_indent(line)} for line in gapped]
    return min(set.intersection(*places), default=0) if places else 0


def _begun(line: str, column: int, *, is_alone: bool) -> Paragraph:
    """The paragraph that begins with a line; a term that `is_alone` has its text below it."""
    indent, text = _indent(line), line.strip()
    if not indent:
        return Paragraph(Kind.HEADING, text)
    if _is_bullet(text):
        return Paragraph(Kind.BULLET, text.removeprefix(_BULLET), indent, indent + len(_BULLET))
    if column and is_alone and "  " not in text:
        return Paragraph(Kind.TERM, "", indent, column, text)
    if column and line[column - 1 : column] == " " and line[column : column + 1].strip():
        return Paragraph(Kind.TERM, line[column:].rstrip(), indent, column, line[:column].strip())
    return Paragraph(Kind.PROSE if indent == PROSE else Kind.CODE, text, indent, indent)


def _continues(part: Paragraph, line: str) -> bool:
    """Whether a line goes on with a paragraph. One of code takes lines that are deeper, too."""
    if part.kind is Kind.CODE:
        return _indent(line) >= part.indent and not _is_bullet(line.strip())
    return part.kind is not Kind.HEADING and _indent(line) == part.column


def _longer(part: Paragraph, line: str) -> Paragraph:
    if part.kind is Kind.CODE:
        return replace(part, text=f"{part.text}\n{line[part.indent :].rstrip()}")
    return replace(part, text=f"{part.text} {line.strip()}".strip())


def _is_bullet(text: str) -> bool:
    """Whether a bullet stands there, and not a star that is a term."""
    return text.startswith(_BULLET) and not text.startswith(f"{_BULLET} ")


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def fitted(page: str, width: int | None) -> str:
    """A page for a terminal of this width: set anew if it is narrower than the page, with code as it is."""
    if width is None or width >= max(map(len, page.splitlines())):
        return page
    return "".join(f"{line}\n" for part in paragraphs(page) for line in _set(part, width))[1:]


def _set(part: Paragraph, width: int) -> Iterator[str]:
    """The lines of a paragraph, with the empty one before it."""
    if not part.follows:
        yield ""
    match part.kind:
        case Kind.CODE:
            yield from (f"{' ' * part.indent}{line}" for line in part.text.split("\n"))
        case Kind.TERM:
            yield from _term(part, width)
        case Kind.HEADING | Kind.PROSE | Kind.BULLET:
            bullet = _BULLET if part.kind is Kind.BULLET else ""
            yield from filled(f"{' ' * part.indent}{bullet}{part.text}", width, part.column)


def _term(part: Paragraph, width: int) -> Iterator[str]:
    """A term and what explains it: beside it, or below it where little room is left."""
    term = f"{' ' * part.indent}{part.term}"
    if width - part.column >= _LEAST_ROOM and len(term) < part.column:
        yield from filled(f"{term:{part.column}}{part.text}", width, part.column)
    else:
        below = part.indent + _BELOW
        yield term
        yield from filled(f"{' ' * below}{part.text}", width, below)
