from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from newscli.cli.options import OutputOptions, choices
from newscli.cli.output.answer import Answer
from newscli.cli.output.emit import emit
from newscli.cli.output.problem_kinds import kind_named, kinds_listed
from newscli.cli.output.topic_pages import show_page
from newscli.cli.session import Session
from newscli.errors import ExitCode, UsageError
from newscli.model.problem import Problem, ProblemKind, Severity
from newscli.render import messages, unread
from newscli.render.formats import Format
from newscli.render.records.numbers import PROBLEM

if TYPE_CHECKING:
    from newscli.render.terminal.console import Renderable


def run(
    session: Session,
    output: OutputOptions,
    select: Annotated[
        list[str] | None,
        typer.Option("--select", metavar="CODES", help="Only these kinds, such as M,L101 or repeated-key."),
    ] = None,
    ignore: Annotated[
        list[str] | None, typer.Option("--ignore", metavar="CODES", help="Leave out these kinds.")
    ] = None,
    severity: Annotated[
        Severity,
        typer.Option("--severity", metavar=choices(Severity), help="Only problems that are at least as bad."),
    ] = Severity.NOTICE,
    strict: Annotated[bool, typer.Option("--strict", help="Exit with 1 for notices, too.")] = False,
    explain: Annotated[
        str | None, typer.Option("--explain", metavar="CODE", help="Explain a kind of problem, with an example.")
    ] = None,
) -> ExitCode:
    """List the problems of the files and of the library as a whole: file, line, column, code, reason.

    After an error, the file gives no article; a warning says that something was lost or guessed; a notice is worth
    knowing. `newscli help problems` lists all kinds: broken links and one URL in several files are among them, and
    names that differ only in case. The exit code is 1 if there is an error or a warning. What was not read at all, such
    as files without front matter, is listed below the table.

    \b
    Examples:
      newscli check
      newscli check --severity warning --ignore L101
      newscli check --explain L301
      newscli check -f github
      newscli check -f paths | sort -u
    """
    if explain is not None:
        if (select, ignore, severity, strict) != (None, None, Severity.NOTICE, False):
            raise UsageError(
                "check --explain checks nothing.", "Leave out --select, --ignore, --severity and --strict."
            )
        return _explain(session, output, explain)
    problems = list(_chosen(session, select, ignore, severity))

    def table(rows: Sequence[Problem]) -> Iterable[Renderable]:
        from newscli.render.terminal.problems import problem_table

        return [problem_table(rows, session.frame)]

    answer = Answer(
        items=problems,
        noun="problems",
        record=lambda: PROBLEM,
        table=table,
        paths=lambda rows: dict.fromkeys(problem.path for problem in rows),
        problems=lambda rows: rows,
        footer=_footer,
    )
    emit(session, output, answer)
    if output.format is not Format.GITHUB:  # a log in which the names of folders could be taken for commands
        session.say(unread.left_out(session.library.left_out()))
    return _exit_code(problems, Severity.NOTICE if strict else Severity.WARNING)


def _explain(session: Session, output: OutputOptions, name: str) -> ExitCode:
    """Raises UsageError for a kind that does not exist, or a format."""
    from newscli.cli.output.problem_pages import page_of_kind

    output.refuse("check --explain")
    show_page(session, page_of_kind(kind_named(name)))
    return ExitCode.DONE


def _chosen(
    session: Session, select: Sequence[str] | None, ignore: Sequence[str] | None, least: Severity
) -> Iterator[Problem]:
    """Raises UsageError for a kind that does not exist, and where none is chosen."""
    kinds = frozenset(ProblemKind) if select is None else kinds_listed(select)
    if not kinds:  # an empty variable of a script would always pass
        raise UsageError("--select names no kind of problem.", "Give codes or names, such as --select M,L101.")
    kinds -= kinds_listed(ignore or ())
    return (each for each in session.library.problems() if each.kind in kinds and _is_as_bad(each, least))


def _is_as_bad(problem: Problem, least: Severity) -> bool:
    order = [*Severity]
    return order.index(problem.kind.severity) <= order.index(least)


def _exit_code(problems: Sequence[Problem], least: Severity) -> ExitCode:
    return ExitCode.NOTHING_FOUND if any(_is_as_bad(problem, least) for problem in problems) else ExitCode.DONE


def _footer(problems: Sequence[Problem]) -> str:
    counts = Counter(problem.kind.severity for problem in problems)
    return messages.problems_footer({severity: counts[severity] for severity in Severity if severity in counts})
