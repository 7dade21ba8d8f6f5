"""Text and renderables to stdout."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from newscli.cli.output import pager
from newscli.render.documents import machine

if TYPE_CHECKING:
    from newscli.cli.session import Session
    from newscli.render.formats import Format, JsonObject
    from newscli.render.terminal.console import Renderable

_UNCUT = 1_000_000
"""Columns of a table in a pipe: more than any has."""


def write(session: Session, lines: Iterable[str]) -> None:
    """Lines as they come."""
    for line in lines:
        session.write(line)


def write_records(session: Session, output: Format, records: Iterable[JsonObject], *, is_one: bool = False) -> None:
    """Records as JSON or JSON lines: on a terminal indented and in the pager, with colour where it is wanted."""
    pieces = machine.RECORDS[output](records, machine.Layout(is_one, is_indented=session.is_terminal))
    if session.has_color_for_programs:
        from newscli.render.terminal import json_colors  # Rich: 30 ms that a pipe does without

        theme = session.theme
        pieces = (json_colors.colored(piece, theme) for piece in pieces)
    if session.is_terminal:
        pager.show(session, _lines(pieces))
    else:
        write(session, pieces)


def _lines(pieces: Iterable[str]) -> Iterator[str]:
    begun = ""
    for piece in pieces:
        *lines, begun = (begun + piece).split("\n")
        yield from (f"{line}\n" for line in lines)


def show(session: Session, *renderables: Renderable) -> None:
    """Write tables or panels, through the pager if they are longer than the terminal."""
    from newscli.render.terminal import console  # Rich: 30 ms that the formats for programs do without

    width, encoding = session.fitted_width or _UNCUT, session.stdout.encoding
    lines = console.lines(renderables, width, encoding, color=session.has_color, theme=session.theme)
    pager.show(session, lines)
