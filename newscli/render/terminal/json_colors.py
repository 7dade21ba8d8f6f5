"""The colours of JSON."""

import re

from rich.console import COLOR_SYSTEMS
from rich.theme import Theme

from newscli.render.terminal.theme import THEME, color_system

_TOKEN = re.compile(
    r'(?P<string>"[^"\\]*(?:\\.[^"\\]*)*")(?P<key>(?=:))?|(?P<number>[-\d][-+.\deE]*)|(?P<constant>[a-z]+)'
)


def colored(text: str, theme: Theme = THEME) -> str:
    """A piece of JSON, which must not end within a value, with colours added."""
    system = COLOR_SYSTEMS[color_system(theme)]

    def styled(token: re.Match[str]) -> str:
        return theme.styles[f"json.{token.lastgroup}"].render(token[0], color_system=system)

    return _TOKEN.sub(styled, text)
