from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from newscli.cli.options import OutputOptions
from newscli.cli.output.answer import Answer
from newscli.cli.output.emit import emit
from newscli.cli.session import Session
from newscli.errors import ExitCode
from newscli.model.article import Problem
from newscli.render import messages
from newscli.render.records.numbers import PROBLEM

if TYPE_CHECKING:
    from newscli.render.terminal.console import Renderable


def run(session: Session, output: OutputOptions) -> ExitCode:
    """List every problem of the article files: file, line, column, reason.

    A link in a text is a problem where only a file of the library can be meant, as by [[wiki links]] and relative
    links to Markdown files, and there is none. Files that are marked “not read” give no article; any other problem
    leaves its article listed. The exit code is 1 where there are problems. What was not read at all, such as files
    without front matter, is said below.

    \b
    Examples:
      newscli check
      newscli check --json
      newscli check -f paths | sort -u
    """
    problems = list(session.library.problems())

    def table(rows: Sequence[Problem]) -> Iterable[Renderable]:
        from newscli.render.terminal import tables

        return [tables.problems(rows, session.frame)]

    answer = Answer(
        items=problems,
        noun="problems",
        record=lambda: PROBLEM,
        table=table,
        paths=lambda rows: dict.fromkeys(problem.path for problem in rows),
        footer=_footer,
    )
    emit(session, output, answer)
    session.say(messages.left_out(session.library.left_out()))
    return ExitCode.NOTHING_FOUND if problems else ExitCode.DONE


def _footer(problems: Sequence[Problem]) -> str:
    return messages.problems_footer(len(problems), len({problem.path for problem in problems if problem.refused}))
