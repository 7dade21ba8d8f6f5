"""Problems as workflow commands of GitHub Actions, which show them beside the lines of a pull request.

A runner obeys each line of a log that begins with `::`. So every line is one command, and what comes from files passes
the gate and is escaped: none of it begins a line, ends a property or a command.
"""

from collections.abc import Iterable, Iterator

from newscli.model.problem import Problem
from newscli.render.text import masked, one_line

_ESCAPED = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_ESCAPED_PROPERTY = _ESCAPED | str.maketrans({":": "%3A", ",": "%2C"})


def annotations(problems: Iterable[Problem]) -> Iterator[str]:
    """A line for each problem."""
    for problem in problems:
        properties = ",".join(f"{name}={value}" for name, value in _properties(problem).items())
        yield f"::{problem.kind.severity} {properties}::{one_line(problem.reason).translate(_ESCAPED)}\n"


def _properties(problem: Problem) -> dict[str, str]:
    numbers = {"line": problem.line, "col": problem.column}
    return {
        "file": masked(problem.path.removeprefix("./")).translate(_ESCAPED_PROPERTY),  # GitHub knows no ./a.md
        **{name: str(number) for name, number in numbers.items() if number},
        "title": f"{problem.kind} {problem.kind.slug}",
    }
