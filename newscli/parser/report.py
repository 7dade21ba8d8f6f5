"""Collects what is wrong with one file."""

from newscli.errors import FrontMatterError
from newscli.model.problem import Problem, ProblemKind
from newscli.parser.limits import MOST_PROBLEMS, MOST_VALUES
from newscli.parser.yaml_tree import Node, Sequence


class Report:
    """Collects the problems of one file, the first MOST_PROBLEMS of them."""

    def __init__(self, path: str) -> None:
        self._path = path
        self.problems: list[Problem] = []

    def add(self, line: int, column: int, kind: ProblemKind, reason: str) -> None:
        if len(self.problems) == MOST_PROBLEMS:
            kind, reason = ProblemKind.MORE_PROBLEMS, "there are further problems, which are not listed"
        if len(self.problems) <= MOST_PROBLEMS:
            self.problems.append(Problem(self._path, line, column, reason, kind))

    def at(self, node: Node, kind: ProblemKind, reason: str) -> None:
        self.add(node.line, node.column, kind, reason)

    def refuse(self, error: FrontMatterError, kind: ProblemKind) -> None:
        self.problems.append(Problem(self._path, error.line, error.column, error.reason, kind))

    def first(self, node: Sequence, name: str) -> list[Node]:
        """The items of a list, as many as are read."""
        if len(node.items) > MOST_VALUES:
            self.at(node, ProblemKind.LONG_LIST, f"{name} has more than {MOST_VALUES} entries; only these are read")
        return node.items[:MOST_VALUES]

    def first_of(self, values: tuple[object, ...], name: str) -> tuple[object, ...]:
        """The values of a field, as many as are kept."""
        if len(values) > MOST_VALUES:
            self.add(1, 1, ProblemKind.LONG_LIST, f"there are more than {MOST_VALUES} {name}; only these are read")
        return values[:MOST_VALUES]
