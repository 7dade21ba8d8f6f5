"""What may reach a terminal or a reader, by Unicode's own data and not by newscli's."""

import re
import unicodedata

from tests.campaign.hostile import UNSEEN
from tests.campaign.part import Fault, Kind

_SIGNS = frozenset("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd")
"""Of the format characters, those that are seen: signs around or below the number that follows."""

_UNSEEN = re.compile("[" + "".join(map(re.escape, {*UNSEEN} - _SIGNS)) + "\ud800-\udfff\ufffe\uffff]")
_OWN = re.compile(r"\x1b\[[0-9;]*m|\x1b\]8;(?:id=\w+)?;(?:https?://[!-~]+)?\x1b\\")
"""Colours, and links to web addresses."""

_MARKS = ("So", "Sk", "Sm", "Po", "Pd", "Mn", "Me")
_LETTERS = ("Lo", "Lm", "Mn", "Mc", "Ll", "Lu")
_FIRST_OF_OTHER_SCRIPTS = "\u0600"


def check_shown(text: str, *, colored: bool = False, allowed: str = "\n") -> None:
    """Raises Fault if a text has a character that controls, reorders or hides."""
    bare = _OWN.sub("", text) if colored else text
    for found in _UNSEEN.finditer(bare):
        if found[0] not in allowed and not _belongs(bare, found.start()):
            raise Fault(
                Kind.WRONG, f"U+{ord(found[0]):04X} reaches the reader: {bare[max(found.start() - 20, 0) :][:40]!a}"
            )


def _belongs(text: str, at: int) -> bool:
    """Whether a joiner or selector stands where it means something: between letters or emoji."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    match text[at]:
        case "\u200d":
            is_within_emoji = (before == "\ufe0f" or _is_emoji(before)) and _is_emoji(after)
            return is_within_emoji or _joins(before, after)
        case "\u200c":
            return _joins(before, after)
        case "\ufe0e" | "\ufe0f":
            return _is_emoji(before) or (before in "0123456789#*" and after == "\u20e3")
    return False


def _is_emoji(character: str) -> bool:
    return character != "" and (unicodedata.category(character) in _MARKS or character == "\u2139")


def _joins(before: str, after: str) -> bool:
    return all(one >= _FIRST_OF_OTHER_SCRIPTS and unicodedata.category(one) in _LETTERS for one in (before, after))
