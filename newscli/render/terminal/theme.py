"""What things look like, by what they are.

The themes have only colours of the sixteen that a person chose for the terminal, and of these no blue, which cannot be
read on black, and no yellow, which cannot be read on white. Nothing is told by colour alone: what is found is
underlined, too. NEWSCLI_THEME names another theme, and styles that replace those of a theme.
"""

import re
from collections.abc import Mapping
from typing import Literal, NamedTuple, TypeAlias

from rich.color import ColorType
from rich.errors import StyleSyntaxError
from rich.style import Style
from rich.theme import Theme

from newscli.render.text import one_line

_DEFAULT = {
    "number": "cyan",
    "title": "bold",
    "provider": "green",
    "date": "none",
    "topic": "none",
    "value": "none",
    "label": "dim",
    "mark": "bold",
    "snippet": "none",
    "match": "bold underline red not dim",
    "bar": "cyan",
    "heading": "bold",
    "rule": "dim",
    "error": "bold red",
    "warning": "magenta",
    "notice": "cyan",
    "json.key": "bold",
    "json.string": "green",
    "json.number": "cyan",
    "json.constant": "magenta",
}
_MONO = {
    "number": "none",
    "provider": "none",
    "match": "bold reverse not dim",
    "bar": "none",
    "error": "bold",
    "warning": "none",
    "notice": "none",
    "json.string": "none",
    "json.number": "none",
    "json.constant": "none",
}
_VIVID = {
    "number": "bright_cyan",
    "title": "bold bright_white",
    "provider": "bright_green",
    "date": "bright_blue",
    "topic": "bright_magenta",
    "mark": "bold bright_yellow",
    "match": "bold black on bright_yellow not dim",
    "bar": "bright_cyan",
    "error": "bold bright_red",
    "warning": "bright_magenta",
    "notice": "bright_cyan",
    "json.key": "bold bright_blue",
    "json.string": "bright_green",
    "json.number": "bright_cyan",
    "json.constant": "bright_magenta",
}
_BODY = {
    "markdown.h1": "bold underline",
    **{f"markdown.h{level}": "bold" for level in range(2, 7)},
    "markdown.code": "bold",
    "markdown.block_quote": "none",
    "markdown.link": "none",
    "markdown.link_url": "underline",
}
"""Bodies have no colours in any theme; Rich would give them a background."""

_NAMED = {"default": _DEFAULT, "mono": _DEFAULT | _MONO, "vivid": _DEFAULT | _VIVID}

THEME = Theme(_BODY | _DEFAULT)

_NUMBER = re.compile(r"(?<!\S)(1[0-5]|\d)(?!\S)")
"""One of the sixteen colours by its number."""

Styles: TypeAlias = Theme
"""A theme, for those who know nothing of Rich."""

ColorsOf: TypeAlias = Literal["standard", "256", "truecolor"]


class Chosen(NamedTuple):
    """A theme, and a sentence about each part of NEWSCLI_THEME that has no meaning."""

    theme: Theme
    wrong: tuple[str, ...] = ()


def read_theme(text: str) -> Chosen:
    """The theme of a text such as `mono:date=cyan:match=bold 3`; what has no meaning is left out."""
    styles: dict[str, str | Style] = dict(_DEFAULT)
    wrong = []
    for part in filter(None, map(str.strip, text.split(":"))):
        try:
            styles |= _read(part)
        except ValueError as error:
            wrong.append(f"NEWSCLI_THEME: {error}")
    return Chosen(Theme(_BODY | styles), tuple(wrong))


def color_system(theme: Theme) -> ColorsOf:
    """The smallest of Rich's colour systems that has all colours of a theme."""
    styles = [theme.styles[name] for name in _DEFAULT]
    types = {color.type for style in styles for color in (style.color, style.bgcolor) if color}
    if ColorType.TRUECOLOR in types:
        return "truecolor"
    return "256" if ColorType.EIGHT_BIT in types else "standard"


def _read(part: str) -> Mapping[str, str | Style]:
    """The styles that a part of the text sets. Raises ValueError with a sentence."""
    name, equals, value = (piece.strip() for piece in part.partition("="))
    if not equals and name not in _NAMED:
        raise ValueError(f"There is no theme “{one_line(name)}”. Themes: {', '.join(_NAMED)}.")
    if not equals:
        return _NAMED[name]
    if name not in _DEFAULT:
        raise ValueError(f"There is no style “{one_line(name)}”. Styles: {', '.join(_DEFAULT)}.")
    return {name: _style(name, value)}


def _style(name: str, value: str) -> Style:
    """Raises ValueError for what is no style. Rich's links are none: they would lead where the variable says."""
    try:
        style = Style.parse(_NUMBER.sub(r"color(\1)", value.lower()))
    except StyleSyntaxError:
        style = None
    if style is None or style.link or not value:
        raise ValueError(
            f"“{one_line(value)}” is no style for {name}: it is such as cyan, bold 6 or underline #5f87af."
        )
    return style
