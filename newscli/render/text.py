"""The one gate between foreign text and a terminal.

Control characters drive terminals, bidirectional ones reorder what is read, invisible ones hide it. Controls and bidi
become U+FFFD, so that a reader sees that something was there; what has no width and no meaning alone goes, but for
what joins or divides the letters of some scripts, and emoji. Most terminals of today, kitty, WezTerm and tmux among
them, show joined emoji in the two cells that Rich counts.

In the terms of Unicode, these are the code points of the categories Cc, Cf, Cs, Zl and Zp, the default-ignorable ones,
assigned or not, and the noncharacters of the first plane. Of the category Cf, only those stay that are
Prepended_Concatenation_Mark, such as the Arabic number sign: signs that a reader sees, in a cell of their own.
Noncharacters of the other planes are seen, too, as a box; to look for them would take a text twice the time.
"""

import re
from collections.abc import Iterable

from newscli.text.characters import ACTIVE, INVISIBLE
from newscli.text.html import text_of_html

# Patterns are compiled when they are first needed: plain ASCII, as most texts are, needs none.
_BLANK = "[\t\n\v\f\r\x1c-\x1f\x85 \xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+"
_UNLINED = "[\t\n\v\f\r\x85\u2028\u2029]"
_BREAK = "\r\n|[\n\v\f\r\x85\u2028\u2029]"
_ACTIVE, _INVISIBLE = f"[{ACTIVE}]", f"[{INVISIBLE}]"


_JOINING = "[\u0610-\u061a\u0620-\u06ff\u0700-\u08ff\u0900-\u0dff\u1000-\u109f\u1780-\u17b3\u17b6-\u17ff\u1820-\u18aa]"
"""Letters and marks of scripts whose letters join: Arabic, Persian, Hindi, Khmer and others."""

_EMOJI = (
    "[\u203c\u2049\u2122\u2139\u2194-\u21aa\u231a-\u23ff\u24c2\u25aa-\u25fe\u2600-\u27bf\u2934\u2935\u2b05-\u2b55"
    "\u3030\u303d\u3297\u3299\U0001f000-\U0001f1e5\U0001f200-\U0001faff]"
)
_ONE = f"{_EMOJI}[\U0001f3fb-\U0001f3ff]?[\ufe0e\ufe0f]?"
"""An emoji with the colour of its skin, shown as a picture or as a text."""

_TOGETHER = f"{_ONE}(?:\u200d{_ONE}){{0,3}}"
"""Emoji that are one: no family has more than four. More would be a long line where a terminal shows them apart."""

_SPELLING = f"(?<={_JOINING})[\u200c\u200d](?={_JOINING})"
"""What divides or joins two letters: it has no width, and without it Persian and Sinhala words are misspelt."""

_KEPT = f"{_TOGETHER}|{_SPELLING}|(?<=[0-9#*])\ufe0f(?=\u20e3)"
"""Where a joiner or a selector has a meaning; anywhere else it would only hide something."""


def one_line(text: str) -> str:
    """A text as one line without anything but visible characters and single blanks."""
    if text.isascii() and text.isprintable() and "  " not in text:
        return text.strip()
    folded = re.sub(_BLANK, " ", _without_invisible(text))
    return re.sub(_ACTIVE, "\ufffd", folded).strip()


def _without_invisible(text: str) -> str:
    return re.sub(f"({_KEPT})|{_INVISIBLE}", lambda found: found[1] or "", text)


def many_lines(text: str) -> str:
    """A text with its line breaks and tabs, otherwise as in `one_line`."""
    broken = re.sub(_BREAK, "\n", _without_invisible(text))
    return re.sub(_ACTIVE, lambda active: active[0] if active[0] in "\n\t" else "\ufffd", broken)


def masked(text: str) -> str:
    """A text with U+FFFD for each character that is not seen on a line, so that every other keeps its place."""
    return re.sub(_INVISIBLE, "\ufffd", re.sub(_ACTIVE, "\ufffd", re.sub(_UNLINED, "\ufffd", text)))


def plain_line(text: str | None) -> str:
    """A title or an excerpt as one line of plain text: entities decoded, tags dropped."""
    return one_line(text_of_html(text)) if text else ""


def plain_texts(texts: Iterable[str]) -> list[str]:
    """Each as a `plain_line`, none of them empty and none twice."""
    return [text for text in dict.fromkeys(map(plain_line, texts)) if text]
