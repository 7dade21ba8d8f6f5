"""Renderables → lines of text."""

import io
from collections.abc import Iterable
from typing import TypeAlias

from rich.console import Console, RenderableType
from rich.theme import Theme

from newscli.render.terminal.theme import THEME, color_system

Renderable: TypeAlias = RenderableType


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
    console = Console(
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
    for renderable in renderables:
        console.print(renderable)
    return [line.rstrip() + "\n" for line in paper.getvalue().splitlines()]
