"""Renderables → lines of text."""

import io
import re
from collections.abc import Iterable, Iterator
from typing import TypeAlias

from rich.console import Console, RenderableType
from rich.segment import Segment
from rich.theme import Theme

from newscli.render.terminal.theme import THEME, color_system

Renderable: TypeAlias = RenderableType


_FLAG = "[\U0001f1e6-\U0001f1ff]"
_HALF_A_FLAG = re.compile(f"(?<!{_FLAG})((?:{_FLAG}{{2}})*){_FLAG}(?=…)")
"""A flag is two letters. Rich cuts between them where a cell has room for one, which would show a letter."""
_JOINERS = re.compile("[\u200c\u200d]+(?=…)")
"""What joins nothing where a text is cut."""


class _Paper(io.StringIO):
    """Where Rich writes before anybody reads; the encoding tells it which boxes and bars there are."""

    def __init__(self, encoding: str) -> None:
        super().__init__()
        self._encoding = encoding

    @property
    def encoding(self) -> str:  # type: ignore[override]
        return self._encoding


def lines(
    renderables: Iterable[Renderable], width: int, encoding: str, *, color: bool, theme: Theme = THEME
) -> list[str]:
    """The lines of tables or panels in so many columns, with line ends; `encoding` is that of the stream."""
    paper = _Paper(encoding)
    console = _console(paper, width, color=color, theme=theme)
    for renderable in renderables:
        console.print(renderable, crop=False)  # what fits is as wide as it may be; the terminal wraps a long URL
    return [line.rstrip() + "\n" for line in _whole(paper.getvalue()).splitlines()]


def segments(renderable: Renderable, width: int, theme: Theme = THEME) -> Iterator[list[Segment]]:
    """The same lines in pieces with their styles, for a screen that is drawn by others."""
    drawn = _console(_Paper("utf-8"), width, color=True, theme=theme).render(renderable)
    for line in Segment.split_lines(drawn):
        yield [Segment(_whole(text), style) for text, style, control in line if not control]


def _console(paper: _Paper, width: int, *, color: bool, theme: Theme) -> Console:
    return Console(
        file=paper,
        width=width,
        theme=theme,
        color_system=color_system(theme) if color else None,
        force_terminal=color,
        force_interactive=False,
        legacy_windows=False,
        markup=False,
        emoji=False,
        highlight=False,
    )


def _whole(text: str) -> str:
    """A text without what was left of characters that were cut."""
    return _JOINERS.sub("", _HALF_A_FLAG.sub(r"\1 ", text)) if "…" in text else text
