"""Text and renderables to stdout."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from newscli.cli.output import pager

if TYPE_CHECKING:
    from newscli.cli.session import Session
    from newscli.render.terminal.console import Renderable

_UNCUT = 1_000_000
"""Columns of a table in a pipe: more than any has."""


def write(session: Session, lines: Iterable[str]) -> None:
    """Lines as they come."""
    for line in lines:
        session.write(line)


def show(session: Session, *renderables: Renderable, page: bool = False) -> None:
    """Tables or panels, through the pager where the terminal cannot hold them; a `page` has a width also in a pipe."""
    from newscli.render.terminal import console  # Rich: 30 ms that the formats for programs do without

    width = session.page_width if page else session.fitted_width or _UNCUT
    lines = console.lines(renderables, width, session.stdout.encoding, color=session.has_color)
    if not pager.show(session, lines):
        write(session, lines)
