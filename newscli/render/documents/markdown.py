"""Text and links in Markdown."""

import re

from newscli.render.urls import link_target

_ACTIVE = re.compile(r"[\\`*_\[\]<>|~&]|^(?:[-+=#!]|\d+(?=[.)]))")
"""What means something to Markdown within a line, or where a line begins."""


def escaped(text: str) -> str:
    """A line of text in which nothing is Markdown."""
    return _ACTIVE.sub(lambda found: found[0] + "\\" if found[0].isdecimal() else "\\" + found[0], text)


def heading(level: int, line: str) -> str:
    """A heading of a line of Markdown; the # of “C #” at its end is no end of the heading."""
    return f"{'#' * level} {re.sub(r' (#+)$', _kept, line)}\n\n"


def _kept(hashes: re.Match[str]) -> str:
    return f" \\{hashes[1]}"


def link(text: str, url: str | None) -> str:
    """A text that links to a URL, if that is safe."""
    target = link_target(url)
    return f"[{escaped(text)}](<{target}>)" if target else escaped(text)
