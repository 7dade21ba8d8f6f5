"""Patterns for links in a text, and for code and comments, which contain no links.

Each branch begins with a character that is rare in prose. None looks at a piece of text twice: what repeats gives
nothing back (`*+`), and what may have no end stops where another of its kind begins.
"""

import re

_NO_EMPTY_LINE = r"\n(?![^\S\n]*+\n)"
_LABEL = rf"(?:[^\[\]\\\n]|{_NO_EMPTY_LINE}|\\.|\[[^\[\]\n]*+\])*+"
_LIQUID = r"\{[{%][^{}\n]*+\}{1,2}"
_TARGET = rf"(?:<[^<>\n]*+>|(?:[^\s()<>{{}}]|\([^\s()]*+\)|{_LIQUID})*+)"
_TITLE = r"""(?:\s++(?:"[^"\n]*+"|'[^'\n]*+'|\([^()\n]*+\)))?\s*+"""
_BRANCHES = {
    "code": (r"`", r"(?P<ticks>``++)(?s:.*?)(?:(?<!`)`(?P=ticks)|\Z)|`[^\n]*?``|[^`\n]*+`"),
    "fenced": (r"~", r"~~++(?s:.*?)(?:~~~|\Z)"),
    "verbatim": (
        r"\{",
        r"""(?sx: \{[<%]\s*+(?P<block>code-toggle|highlight)\b.*?(?:\{\{[<%]\s*+/\s*+(?P=block)\b|\Z)
        | %-?\s*+(?P<tag>highlight|codeblock|raw)\b.*?(?:\{%-?\s*+end(?P=tag)\b|\Z)
        | \{query\b[^{}\n]*+\}\} )""",
    ),
    "org": (r"\#", r"(?i:\+BEGIN_(?P<kind>EXAMPLE|SRC|QUERY)\b(?:[^#]|\#(?!\+(?:BEGIN|END)_))*+\#\+END_(?P=kind))"),
    "maths": (r"\$", rf"\$(?:[^$\n]|{_NO_EMPTY_LINE}|\$(?!\$))*+\$\$"),
    "hidden": (r"%", rf"(?<![^\n]%)%(?s:.*?)%%|%(?:[^%\n]|{_NO_EMPTY_LINE}|%(?!%))*+%%"),
    "comment": (r"<", r"!--(?s:.*?)(?:-->|\Z)"),
    "image": (r"!", rf"\[{_LABEL}\]\([ \t]*+{_TARGET}{_TITLE}\)"),
    "wiki": (r"\[", r"\[(?P<note>[^\[\]\n]++)\]\](?!\()"),
    "link": (r"\[", rf"(?P<text>{_LABEL})\]\([ \t]*+(?P<target>{_TARGET}){_TITLE}\)"),
    "reference": (r"\[", rf"(?P<of>{_LABEL})\]\[(?P<label>[^\[\]\n]*+)\]"),
    "definition": (
        r"\[",
        rf"(?P<defined>[^\[\]\n^][^\[\]\n]*+)\]:[ \t]*+(?P<as><[^<>\n]*+>|(?:{_LIQUID})++\S*+|[^\s<>\[]\S*+)",
    ),
    "shortcut": (r"\[", r"(?P<alone>[^\[\]\n^][^\[\]\n]*+)\]"),
    "html": (
        r"<",
        r"""(?x: [aA](?=\s[^<>]*+>)[^<>]*?\shref\s*+=\s*+(?P<href>"[^"<>\n]*+"|'[^'<>\n]*+'|[^\s"'<>]++)[^<>]*+>
        (?: (?P<inner>(?:[^<]|<(?!/?[aA][\s>]))*+) </[aA]> )? )""",
    ),
    "address": (r"<", r"(?P<url>https?://[^\s<>]++)>"),
    "shortcode": (
        r"\{",
        r"\{[<%]-?\s*+(?:rel)?ref\s[^{}\n]*+(?<=[%>])\}\}|%-?\s*+(?:post_url|link)\s[^{}\n]*+(?<=%)\}",
    ),
}
"""What each kind begins with, and how it goes on."""

FOUND = re.compile(
    r"[`~!<\[{#$%](?<!\\.)(?:"
    + "|".join(f"(?<={first})(?P<{name}>{rest})" for name, (first, rest) in _BRANCHES.items())
    + ")"
)
"""Finds the next link, by `lastgroup` of one of the kinds above."""

NO_LINKS = frozenset({"code", "fenced", "verbatim", "org", "maths", "hidden", "comment", "image"})
"""The kinds that are none."""

NOTE = re.compile(r"\[\[(?P<note>[^\[\]\n]+)\]\]")
