"""The text that a piece of HTML means: entities decoded, tags dropped.

Only names that HTML knows count as tags, so that `List<String>` and `a < b` stay as written.
"""

import re
from functools import cache

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
_ZEROS = r"(&#[xX]?)0{5,}"
_LONG_NUMBER = r"&#(?:\d{8,}|[xX][0-9a-fA-F]{8,});?"


@cache  # 1 ms that texts without a tag do without
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Patterns of what is never read, and of tags, with the name of those that begin or end a block."""
    hidden = r"<(script|style)\b[^<>]*>.*?(?:</\1\s*>|\Z)|<!--.*?(?:-->|\Z)|<![a-z][^<>]*>"
    tag = rf"</?(?:({_BLOCK.replace(' ', '|')})|(?:{_INLINE.replace(' ', '|')}))(?:\s[^<>]*|/)?>"
    return re.compile(hidden, re.DOTALL | re.IGNORECASE), re.compile(tag, re.IGNORECASE)


def text_of_html(markup: str, break_with: str = " ") -> str:
    """The text; where a block begins or ends stands `break_with`."""
    if "<" in markup:
        hidden, tags = _patterns()
        markup = hidden.sub(break_with, markup)
        markup = tags.sub(lambda tag: break_with if tag[1] else "", markup)
    return _decoded(markup) if "&" in markup else markup


def _decoded(markup: str) -> str:
    from html import unescape

    # A number of thousands of digits is no character, and Python refuses to count with it.
    return unescape(re.sub(_LONG_NUMBER, "\ufffd", re.sub(_ZEROS, r"\1", markup)))
