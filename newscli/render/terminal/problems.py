"""Problems as a table, or as compilers write them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.console import RenderableType
from rich.text import Text

from newscli.render.terminal.columns import Column
from newscli.render.terminal.frame import Frame
from newscli.render.terminal.layout import build, with_lines
from newscli.render.terminal.widths import fitted
from newscli.render.text import one_line

if TYPE_CHECKING:
    from newscli.model.problem import Problem


def problem_table(rows: Sequence[Problem], frame: Frame) -> RenderableType:
    """A row a problem. Where that would fold a reason, it stands below its file, as compilers write it."""
    reasons = [Text(one_line(problem.reason)) for problem in rows]
    kinds = [
        Column("Code", [Text(problem.kind, problem.kind.severity) for problem in rows]),
        Column("Severity", [Text(problem.kind.severity, problem.kind.severity) for problem in rows]),
    ]
    columns = [
        Column("File", [Text(one_line(problem.path)) for problem in rows]),
        Column("Line", [Text(str(problem.line or ""), "number") for problem in rows], right=True),
        Column("Column", [Text(str(problem.column or ""), "number") for problem in rows], right=True),
        *kinds,
        Column("Reason", reasons),
    ]
    if frame.is_plain or len(fitted(columns, frame.width).columns) == len(columns):
        return build(columns, frame)
    places = Column("File", [Text(_place(problem)) for problem in rows], weight=1)
    return with_lines([places, *kinds], [[reason] for reason in reasons], frame, cut=False)


def _place(problem: Problem) -> str:
    """The file with line and column, as editors open it."""
    return ":".join([one_line(problem.path), *(str(number) for number in (problem.line, problem.column) if number)])
