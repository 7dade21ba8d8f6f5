"""Converts HTML in Markdown to Markdown: block elements, links and images. Other tags are kept."""

import re

_ATTRIBUTES = r"(?:\s[^<>]{0,1000})?"
_BLOCKS = "div|section|article|center|details|figure|figcaption|ul|ol|li|p|blockquote|main|header|footer|aside"
PATTERN = (
    rf"^[ \t]*(?P<blocks>(?:</?(?i:{_BLOCKS}){_ATTRIBUTES}>[ \t]*)+)"
    rf"|^[ \t]*<(?i:h)(?P<level>[1-6]){_ATTRIBUTES}>(?P<heading>[^\n]{{0,1000}}?)</(?i:h)[1-6]>[ \t]*$"
    rf"|^[ \t]*<(?i:summary){_ATTRIBUTES}>(?P<summary>[^<\n]{{0,1000}})</(?i:summary)>[ \t]*$"
    r"|<(?i:img)\s(?P<image>[^<>]{0,2000})>"
    r"|<(?i:a)\s(?P<link>[^<>]{0,2000})>(?P<text>[^<>\[\]]{1,500})</(?i:a)>"
)
"""Of what is said in Markdown; for a pattern that reads many lines as one text."""

_VALUE = re.compile(r"\b(alt|src|href)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"']+))", re.IGNORECASE)


def in_markdown(tag: re.Match[str]) -> str | None:
    """A match of PATTERN in Markdown, None for any other."""
    if tag["blocks"]:
        return "\n- " if tag["blocks"].lower().rpartition("<")[2].startswith("li") else "\n"
    if tag["level"]:
        return f"\n{'#' * int(tag['level'])} {tag['heading'].strip()}\n"
    if tag["summary"]:
        return f"\n**{tag['summary'].strip()}**\n"
    if tag["image"]:
        values = _values(tag["image"])
        return f"![{values.get('alt', '')}](<{values.get('src', '')}>)"
    if tag["link"]:
        return f"[{tag['text']}](<{_values(tag['link']).get('href', '')}>)"
    return None


def _values(attributes: str) -> dict[str, str]:
    found = _VALUE.findall(attributes)
    return {name.lower(): " ".join((one or other or bare).split()) for name, one, other, bare in found}
