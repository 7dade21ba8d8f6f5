"""Hostile texts: what drives a terminal, breaks a format, or misleads a parser."""

import unicodedata
from random import Random
from sys import maxunicode

_PIECES = (
    "\x1b[2J", "\x1b]0;pwn\x07", "\x1b]8;;http://e.test\x1b\\x", "\x1bP+q544e\x1b\\", "\x1bc", "\x9b6n", "\x9d0;x\x9c",
    "\x1b]52;c;eA==\x07", "\x1b]0;open", "\x07", "\b\b\b", "real\rfake", "\r\nFAKE: row", "\t", "\v\f", "\x00", "\x7f",
    "\x1c5", "5\x1f", "\x85", "\u2028", "\u2029", "\u202egpj.exe", "\u2066a\u2069", "\u061c", "\u200f", "\u200b",
    "\u200d", "\ufe0f", "\u0301" * 30, "\xad", "\u2060", "\ufeff", "\U0001d173", "\U0001bca0", "\U000e0041",
    "\U000e0100", "\u180e", "\u3164", "\U0001f468\u200d\U0001f469\u200d\U0001f467", "\U0001f1ea", "\ufdfa", "日本語",
    "ﷺ" * 9, "ß", "İ", "ŉ", "\ufffe", "\U0010ffff", "\ue000", "[/]", "[bold]x[/bold]", "[link=http://e]y[/link]",
    "[@click=app.quit]x[/]", ":bomb:", "C:\\", "[b", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>",
    "<b>", "</p>", "<a href='javascript:x'>y</a>", "<!--", "-->", "]]>", "<![CDATA[", "<!DOCTYPE x [<!ENTITY a 'b'>]>",
    "&amp;", "&lt;script&gt;", "&#8238;", "&#27;[2J", "&#x9b;", "&#0;", "&nbsp;", "&notanentity;", "&#99999999;", "&",
    "=1+1", "+1", "-1", "@SUM(A1)", "=cmd|'/C calc'!A0", ";=1+1", "\t=1", "\n=1", "%0A", "{title}", "{0}", "{", "}}",
    "%s%n", "$(touch x)", "`id`", "x\\$(id)", "';touch p;'", '"', "''", '"""', "\\", "\\n", "\\u0000", "a,b;c|d",
    "http://a.example/x", "javascript:alert(1)", "http://a@b.example", "data:text/html,x", "https://b.example/?a=1&b=2",
    "[x](http://a.example)", "[x](javascript:alert(1))", "![i](data:x)", "[[wiki]]", "[[a|b]]", "#tag", "```python\nx",
    "# h", "> q", "- [ ] t", "| a | b |\n|---|---|", "***", "<http://c.example>", "~~~", "$$", "{% x %}", "{{< y >}}",
    "---", "+++", "...", "null", "~", "true", "2022-05-25", "9999-12-31", "0000-00-00", "12:30", "1e999", "-0", "nan",
    "A title", "robots", "Zürich", "the quick brown fox", "AI", "Jérôme",
)  # fmt: skip

_RANGES = ((0, 0x20), (0x7F, 0xA0), (0x20, 0x7F), (0xA0, 0x3000), (0x3000, 0xD800), (0xE000, 0x10000))


def hostile_text(random: Random, most: int = 4) -> str:
    """Up to `most` pieces in a row, each hostile, plain or of random characters. Without surrogates."""
    return random.choice(("", "", " ")).join(_piece(random) for _ in range(random.randint(1, most)))


def _piece(random: Random) -> str:
    if random.random() < 0.8:
        return random.choice(_PIECES)
    return "".join(hostile_character(random) for _ in range(random.randint(1, 6)))


def hostile_character(random: Random) -> str:
    """Any character, those that are not seen more often than others."""
    if random.random() < 0.3:
        return random.choice(UNSEEN)
    low, high = random.choice(_RANGES) if random.random() < 0.8 else (0x10000, maxunicode + 1)
    return chr(random.randrange(low, high))


_IGNORABLE = (
    (0xAD, 0xAD), (0x34F, 0x34F), (0x61C, 0x61C), (0x115F, 0x1160), (0x17B4, 0x17B5), (0x180B, 0x180F),
    (0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x206F), (0x3164, 0x3164), (0xFE00, 0xFE0F), (0xFEFF, 0xFEFF),
    (0xFFA0, 0xFFA0), (0xFFF0, 0xFFF8), (0x1BCA0, 0x1BCA3), (0x1D173, 0x1D17A), (0xE0000, 0xE0FFF),
)  # fmt: skip
"""Default_Ignorable_Code_Point of DerivedCoreProperties.txt, which unicodedata lacks."""

IGNORABLE = frozenset(chr(code) for low, high in _IGNORABLE for code in range(low, high + 1))
UNSEEN = tuple(
    character
    for character in map(chr, range(maxunicode + 1))
    if unicodedata.category(character) in ("Cc", "Cf", "Zl", "Zp") or character in IGNORABLE
)
"""All characters that control, format, reorder or hide."""
