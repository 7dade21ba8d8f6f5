"""The text that a piece of HTML means: entities decoded, tags dropped.

Only names that HTML knows count as tags, so that `List<String>` and `a < b` stay as written.
"""

import re
from functools import cache, lru_cache

_INLINE = (
    "a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark q rp rt ruby s samp small "
    "span strike strong sub sup time tt u var wbr"
)
_BLOCK = (
    "address article aside audio blockquote body br button canvas center dd details dialog div dl dt embed fieldset "
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hr html iframe input legend li link main map meta nav "
    "noscript object ol option p param picture pre progress section select source summary svg table tbody td textarea "
    "tfoot th thead title tr track ul video"
)
_TEXT_BREAKS = dict.fromkeys(_INLINE.split(), False) | dict.fromkeys(_BLOCK.split(), True)
"""The names of tags, and whether the text breaks where one stands."""

_ZEROS = r"(&#[xX]?)0{5,}"
_LONG_NUMBER = r"&#(?:\d{8,}|[xX][0-9a-fA-F]{8,});?"
_REFERENCE = r"&(?:#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\t\n\f <&#;]{1,32};?)"
"""A reference to a character as HTML has it: a name may lack its semicolon."""


@cache  # 1 ms that texts without a tag do without
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Patterns of what is never read, and of what may be a tag: looking each name up is faster than a branch for it."""
    hidden = r"<(?:(script|style)\b[^<>]*>.*?(?:</\1\s*>|\Z)|!(?:--.*?(?:-->|\Z)|[a-z][^<>]*>))"
    tag = r"</?([a-z][a-z0-9]*)(?:\s[^<>]*|/)?>"
    return re.compile(hidden, re.DOTALL | re.IGNORECASE), re.compile(tag, re.IGNORECASE)


def text_of_html(markup: str, break_with: str = " ") -> str:
    """The text; where a block begins or ends stands `break_with`."""
    if "<" in markup:

        def shown(tag: re.Match[str]) -> str:
            breaks = _TEXT_BREAKS.get(tag[1].lower())
            return tag[0] if breaks is None else break_with if breaks else ""

        hidden, tags = _patterns()
        markup = tags.sub(shown, hidden.sub(break_with, markup))
    return _decoded(markup) if "&" in markup else markup


def _decoded(markup: str) -> str:
    if "&#" in markup:
        # A number of thousands of digits is no character, and Python refuses to count with it.
        markup = re.sub(_LONG_NUMBER, "\ufffd", re.sub(_ZEROS, r"\1", markup))
    return re.sub(_REFERENCE, lambda reference: _character(reference[0]), markup)


@lru_cache(maxsize=1024)
def _character(reference: str) -> str:
    from html import unescape

    return unescape(reference)
