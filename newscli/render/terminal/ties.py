"""Why an article is in its story, as a table."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

from rich.console import RenderableType
from rich.text import Text

from newscli.render.marks import INSIDE
from newscli.render.terminal.columns import Column
from newscli.render.terminal.frame import Frame
from newscli.render.terminal.layout import build, mark_column, numbers, with_lines
from newscli.render.terminal.stories import publisher
from newscli.render.text import plain_line
from newscli.render.titles import title_or_url

if TYPE_CHECKING:
    from newscli.model.stories import Tie

_BESIDE = 130
"""Columns from which on there is room for another one with all shared words."""


def table(rows: Sequence[Tie], frame: Frame) -> RenderableType:
    """A row an article, with what it shares with the one that is asked for; ✓ are those of its story.

    Where there is no room for another column, what they share stands below the row.
    """
    columns = [
        numbers(len(rows)),
        mark_column([INSIDE if tie.in_story else "" for tie in rows], "In the story", no="no"),
        Column("Alike", [Text(f"{tie.likeness:.2f}", "number") for tie in rows], right=True),
        Column("Days", [Text(_days(tie.apart)) for tie in rows], right=True, rank=2),
        Column("Title", [Text(title_or_url(tie.article), "title") for tie in rows], weight=5),
        Column("Provider", [Text(publisher(tie.article), "provider") for tie in rows], weight=2, rank=1),
    ]
    reasons = [Text(_why(tie)) for tie in rows]
    if frame.width is not None and frame.width < _BESIDE:
        return with_lines(columns, [[Text(reason.plain, "label")] for reason in reasons], frame)
    return build([*columns, Column("Why", reasons, weight=4)], frame)


def _days(apart: timedelta) -> str:
    days = f"{apart / timedelta(days=1):+.1f}"
    return "0" if days in ("+0.0", "-0.0") else days


def _why(tie: Tie) -> str:
    kept = [", ".join(map(plain_line, tie.words)) or "no shared word"]
    if tie.one_publisher:
        kept.append("one publisher")
    if tie.is_linked:
        kept.append("linked")
    return "; ".join(kept)
