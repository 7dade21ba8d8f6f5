"""The one gate between foreign text and a terminal.

Control characters drive terminals, bidirectional ones reorder what is read, invisible ones hide it. Controls and bidi
become U+FFFD, so that a reader sees that something was there; what has no width and no meaning alone goes.
"""

import re

from newscli.text.html import text_of_html

# Patterns are compiled when they are first needed: plain ASCII, as most texts are, needs none.
_BLANK = "[\t\n\v\f\r\x1c-\x1f\x85 \xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+"
_UNLINED = "[\t\n\v\f\r\x85\u2028\u2029]"
_BREAK = "\r\n|[\n\v\f\r\x85\u2028\u2029]"
_ACTIVE = (
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufff9-\ufffb\ud800-\udfff\ufffe\uffff]"
)
_INVISIBLE = (
    "[\xad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200d\u2060-\u2065\u206a-\u206f\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8\U000e0000-\U000e0fff]"
)


def one_line(text: str) -> str:
    """A text as one line without anything but visible characters and single blanks."""
    if text.isascii() and text.isprintable() and "  " not in text:
        return text.strip()
    folded = re.sub(_BLANK, " ", re.sub(_INVISIBLE, "", text))
    return re.sub(_ACTIVE, "\ufffd", folded).strip()


def many_lines(text: str) -> str:
    """A text with its line breaks and tabs, otherwise as in `one_line`."""
    broken = re.sub(_BREAK, "\n", re.sub(_INVISIBLE, "", text))
    return re.sub(_ACTIVE, lambda active: active[0] if active[0] in "\n\t" else "\ufffd", broken)


def masked(text: str) -> str:
    """A text with U+FFFD for each character that is not seen on a line, so that every other keeps its place."""
    return re.sub(_INVISIBLE, "\ufffd", re.sub(_ACTIVE, "\ufffd", re.sub(_UNLINED, "\ufffd", text)))


def plain_line(text: str | None) -> str:
    """A title or an excerpt as one line of plain text: entities decoded, tags dropped."""
    return one_line(text_of_html(text)) if text else ""
