"""The colours of JSON."""

import re

from rich.color import ColorSystem

from newscli.render.terminal.theme import THEME

_TOKEN = re.compile(
    r'(?P<string>"[^"\\]*(?:\\.[^"\\]*)*")(?P<key>(?=:))?|(?P<number>[-\d][-+.\deE]*)|(?P<constant>[a-z]+)'
)


def colored(text: str) -> str:
    """A piece of JSON, cut within no value, with its colours: without them it is the same text."""
    return _TOKEN.sub(_styled, text)


def _styled(token: re.Match[str]) -> str:
    style = THEME.styles[f"json.{token.lastgroup}"]
    return style.render(token[0], color_system=ColorSystem.STANDARD)
