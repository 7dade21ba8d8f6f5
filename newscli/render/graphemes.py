"""Characters as the eye sees them: a letter with its accents, a flag, a family of emoji."""

import re
from collections.abc import Iterable, Iterator
from unicodedata import category, east_asian_width

_JOINER = "\u200d"
_JOINERS = "\u200c\u200d"
_AS_PICTURE = "\ufe0f"
_MARKS = ("Mn", "Me", "Mc", "Cf")
"""Categories of what goes with the character before it: accents, vowel signs, joiners, selectors."""

_TONES = "\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff"
_FLAG = re.compile("[\U0001f1e6-\U0001f1ff]{2}")


def graphemes(text: str) -> Iterator[str]:
    """The characters of a text, so that it can be cut between them. The rules are those of UAX 29 but for Hangul."""
    start = 0
    while start < len(text):
        end = start + (2 if _FLAG.match(text, start) else 1)
        while end < len(text) and _goes_with(text[end - 1], text[end]):
            end += 1
        yield text[start:end]
        start = end


def _goes_with(before: str, character: str) -> bool:
    return before == _JOINER or character in _TONES or category(character) in _MARKS


def without_joiner(kept: Iterable[str]) -> str:
    """The characters before a cut; what would have joined the next one goes."""
    return "".join(kept).rstrip(_JOINERS)


def cells_of(grapheme: str) -> int:
    """The columns of a terminal that it takes, as Rich and kitty count them: those of its first character."""
    if _AS_PICTURE in grapheme or (len(grapheme) > 1 and _FLAG.match(grapheme)):
        return 2
    if category(grapheme[0]) in _MARKS:
        return 0
    return 2 if east_asian_width(grapheme[0]) in "WF" else 1
