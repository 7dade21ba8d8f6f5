from newscli.cli.options import OutputOptions
from newscli.cli.output.writing import show, write, write_records
from newscli.cli.session import Session
from newscli.errors import ExitCode
from newscli.render import messages
from newscli.render.documents import machine
from newscli.render.formats import Format
from newscli.render.records.numbers import PROBLEM


def run(session: Session, output: OutputOptions) -> ExitCode:
    """List every problem of the article files: file, line, column, reason.

    Files that are “left out” cannot be read; any other problem leaves its article listed. The exit code is 1 where
    there are problems.

    \b
    Examples:
      newscli check
      newscli check --json
      newscli check -f paths | sort -u
    """
    problems = list(session.library.problems())
    if output.format is Format.TABLE:
        if problems:
            from newscli.render.terminal import tables

            show(session, tables.problems(problems, session.fitted_width))
        refused = len({problem.path for problem in problems if problem.refused})
        session.say(messages.problems_footer(len(problems), refused))
    elif output.format is Format.PATHS:
        write(session, machine.path_lines(dict.fromkeys(problem.path for problem in problems), output.line_end))
    else:
        write_records(session, output, problems, PROBLEM, "problems")
    return ExitCode.NOTHING_FOUND if problems else ExitCode.DONE
