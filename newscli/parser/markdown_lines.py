"""Classifies lines of Markdown without a parser.

No pattern goes back: a hostile line costs no more than its length.
"""

import re

_HEADING = re.compile(r"[ ]{0,3}(#{1,6})(?=[ \t]|\Z)")
_RULE = re.compile(r"[ \t]*+(?:[-*_=][ \t]*+){3,}+")
_UNDERLINE = re.compile(r"[ ]{0,3}(?:=++|-{2,}+)[ \t]*+")
_NO_TEXT = re.compile(
    r"[ \t]*+(?:"
    r"\||\[\^?[^\]\n]++\]:[ ]|(?:\*\*|__)?Authors?(?:\*\*|__)?:|\[TOC\]|\[\[_?TOC_?\]\]|!!!|\?\?\?|#\+|[:+]{3}"
    r"|(?:-[ \t]++)?[\w.-]++::(?:[ \t]|\Z)"
    r")",
    re.IGNORECASE,
)
"""The beginning of a line of a table, a definition, a byline, a table of contents, an admonition, a property."""

_LINK = re.compile(r"(?<!!)\[[^\[\]]*+\]\([^()]*+\)")
_POINTER = re.compile(r"<?https?://\S+|\d{4}-\d\d-\d\d|#[^\s#]+", re.IGNORECASE)
_MODULE = re.compile(
    r"import\s++(?:[\w*{},\s]+\sfrom\s+)?[\"'][^\"']*[\"'];?\s*|export\s++(?:default|const|let|function|\{).*"
)
_LONGEST_MODULE = 300
"""Characters of a line that imports something."""

_MARK = re.compile(r"[ \t]*+(?:>[ \t]?|(?:[-*+•]|\d{1,3}[.)])[ \t]++(?:\[[ xX]\][ \t]++)?)++")
_ITEM = re.compile(r"[ \t]*+(?:>[ \t]?)*+(?:[-*+•]|\d{1,3}[.)])[ \t]++")
_CALLOUT = re.compile(r"\[![\w-]++\][-+]?[ \t]*+")
_INDENTED = re.compile(r"(?:[ ]{4}|\t)[ \t]*+(?![-*+>•\s])")


def heading_of(line: str) -> tuple[int, str] | None:
    """Level and text of a heading."""
    found = _HEADING.match(line)
    return (len(found[1]), line[found.end() :].strip().rstrip("#").rstrip()) if found else None


def is_underline(line: str) -> bool:
    """Whether a line makes a heading of the one above."""
    return _UNDERLINE.fullmatch(line) is not None


def is_rule(line: str) -> bool:
    """Whether a line is drawn across the page."""
    return _RULE.fullmatch(line) is not None


def is_item(line: str) -> bool:
    return _ITEM.match(line) is not None


def is_indented(line: str) -> bool:
    """Whether a line is code if no paragraph goes on in it."""
    return _INDENTED.match(line) is not None


def is_module(line: str) -> bool:
    """Whether MDX imports or exports something here."""
    return (
        line.startswith(("import", "export"))
        and len(line) <= _LONGEST_MODULE
        and _MODULE.fullmatch(line.rstrip()) is not None
    )


def unmarked(line: str) -> str:
    """A line without the marks of lists and quotations."""
    mark = _MARK.match(line)
    if mark is None:
        return line
    rest = line[mark.end() :]
    callout = _CALLOUT.match(rest)
    return rest[callout.end() :] if callout else rest


def is_text(line: str) -> bool:
    """Whether a line says something in a paragraph."""
    return not (
        not line.strip()
        or heading_of(line) is not None
        or _NO_TEXT.match(line)
        or _RULE.fullmatch(line)
        or is_module(line)
        or _only_points(line)
    )


def _only_points(line: str) -> bool:
    """Whether a line has nothing but URLs, links, dates or tags."""
    parts = (_LINK.sub(" ", line) if "](" in line else line).split()
    return all(_POINTER.fullmatch(part) for part in parts)
