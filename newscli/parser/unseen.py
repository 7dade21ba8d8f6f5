"""Finds characters that drive a terminal, reorder what is read, or are not seen at all.

`render.text` replaces the first two by U+FFFD and drops the last before a text is shown. What joins or divides letters
and emoji has its place in many texts, and is not looked for.
"""

import re
from collections.abc import Iterator
from itertools import islice

from newscli.model.problem import ProblemKind
from newscli.parser.report import Report
from newscli.parser.schema import has_mappings
from newscli.parser.yaml_tree import Mapping, Node, Scalar
from newscli.text.characters import ACTIVE, INVISIBLE

_BLANKS = "\v\f\r\x85"
_JOINERS = "\u180b-\u180d\u180f\u200c\u200d\ufe00-\ufe0f"
"""What joins or divides letters, and selects the form of letters and emoji."""

_KINDS = {
    ProblemKind.CONTROL_CHARACTER: ("control character", f"(?![{_BLANKS}])[{ACTIVE}]"),
    ProblemKind.INVISIBLE_CHARACTER: ("invisible character", f"(?![{_JOINERS}])[{INVISIBLE}]"),
}

_MOST = 1_000
"""Characters of a kind that are counted."""

_CONTROLS = bytes([*range(0x09), *range(0x0E, 0x20), 0x7F])
_LEADS = {
    0xC2: rb"\xc2[\x80-\x84\x86-\x9f\xad]",
    0xCD: rb"\xcd\x8f",
    0xD8: rb"\xd8\x9c",
    0xE1: rb"\xe1(?:\x85[\x9f\xa0]|\x9e[\xb4\xb5]|\xa0\x8e)",
    0xE2: rb"\xe2(?:\x80[\x8b\x8e\x8f\xaa-\xae]|\x81[\xa0-\xaf])",
    0xE3: rb"\xe3\x85\xa4",
    0xEF: rb"\xef(?:\xb7[\x90-\xaf]|\xbb\xbf|\xbe\xa0|\xbf[\xb0-\xbb\xbe\xbf])",
    0xF0: rb"\xf0(?:\x93\x90[\xb0-\xbf]|\x9b\xb2[\xa0-\xa3]|\x9d\x85[\xb3-\xba])",
    0xF3: rb"\xf3\xa0[\x80-\xbf]",
}
"""The same characters in UTF-8, by their first byte: most texts have few of these bytes, and looking for a byte takes
no time."""

_SHORT = 4096
"""Bytes. Longer front matter is mostly related articles, most of which have been read before."""

_PATTERNS = [(lead, re.compile(pattern)) for lead, pattern in _LEADS.items()]


def report_in_text(report: Report, content: bytes, text: str, first_line: int) -> None:
    """Report each kind of such characters once in the text of a file, at its place; `content` are its bytes."""
    if _may_have(content):
        for kind, count, at, reason in _found(text):
            line = first_line + text.count("\n", 0, at)
            report.add(line, at - text.rfind("\n", 0, at), kind, f"the text has {reason}{_more(count)}")


def report_in_values(report: Report, content: bytes, root: Mapping) -> None:
    """Report each kind of such characters once in every value of a front matter; related articles are other texts.

    `content` are the bytes of the front matter: a short one is looked at as a whole, unless it may have escapes.
    """
    is_short = len(content) < _SHORT and b"\\" not in content
    if not _may_have(content) if is_short else _is_clean(root):
        return
    for name, text, node in _texts(root):
        for kind, count, _, reason in () if _is_clean_text(text) else _found(text):
            report.at(node, kind, f"{name} has {reason}{_more(count)}")


def _is_clean(node: Node) -> bool:
    """Whether there certainly is no such character in a value, or any key or value below it."""
    # Recursion is safe here: the parser refuses more than MAX_DEPTH levels.
    if isinstance(node, Scalar):
        return _is_clean_text(node.text)
    if isinstance(node, Mapping):
        return all(map(_is_clean_text, node.entries)) and all(map(_is_clean, node.entries.values()))
    return all(map(_is_clean, node.items))


def _is_clean_text(text: str) -> bool:
    return (text.isascii() and text.isprintable()) or not _may_have(text.encode(errors="surrogatepass"))


def _may_have(content: bytes) -> bool:
    if len(content.translate(None, _CONTROLS)) != len(content):
        return True
    return not content.isascii() and any(lead in content and pattern.search(content) for lead, pattern in _PATTERNS)


def _found(text: str) -> Iterator[tuple[ProblemKind, int, int, str]]:
    """How many there are of each kind, where the first is, and which."""
    for kind, (noun, pattern) in _KINDS.items():
        places = [match.start() for match in islice(re.finditer(pattern, text), _MOST + 1)]
        if places:
            yield kind, len(places), places[0], f"the {noun} {_named(text[places[0]])}"


def _named(character: str) -> str:
    import unicodedata

    name = unicodedata.name(character, "")
    return f"U+{ord(character):04X}{f' ({name.lower()})' if name else ''}"


def _more(count: int) -> str:
    if count > _MOST:
        return f", and at least {_MOST:,} more"
    return f", and {count - 1:,} more" if count > 1 else ""


def _texts(node: Node, key: str = "") -> Iterator[tuple[str, str, Node]]:
    """Keys and values, each with what to call it and its place: that of a value is its key's, too."""
    # Recursion is safe here: the parser refuses more than MAX_DEPTH levels.
    if isinstance(node, Scalar):
        yield key, node.text, node
    elif isinstance(node, Mapping):
        for name, item in node.entries.items():
            yield "a key", name, item
            if not (name == "related" and has_mappings(item)):
                yield from _texts(item, f"{key}.{name}" if key else name)
    else:
        for item in node.items:
            yield from _texts(item, key)
