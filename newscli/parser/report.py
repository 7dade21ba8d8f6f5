"""Collects what is wrong with one file."""

from newscli.errors import FrontMatterError
from newscli.model.article import Problem
from newscli.parser.limits import MOST_PROBLEMS, MOST_VALUES
from newscli.parser.yaml_tree import Node, Sequence


class Report:
    """Collects the problems of one file, the first MOST_PROBLEMS of them."""

    def __init__(self, path: str) -> None:
        self._path = path
        self.problems: list[Problem] = []

    def add(self, line: int, column: int, reason: str) -> None:
        if len(self.problems) < MOST_PROBLEMS:
            self.problems.append(Problem(self._path, line, column, reason))
        elif len(self.problems) == MOST_PROBLEMS:
            self.problems.append(Problem(self._path, line, column, "there are further problems, which are not listed"))

    def at(self, node: Node, reason: str) -> None:
        self.add(node.line, node.column, reason)

    def refuse(self, error: FrontMatterError) -> None:
        self.problems.append(Problem(self._path, error.line, error.column, error.reason, refused=True))

    def first(self, node: Sequence, name: str) -> list[Node]:
        """The items of a list, as many as are read."""
        if len(node.items) > MOST_VALUES:
            self.at(node, f"{name} has more than {MOST_VALUES} entries; only these are read")
        return node.items[:MOST_VALUES]

    def first_of(self, values: tuple[object, ...], name: str) -> tuple[object, ...]:
        """The values of a field, as many as are kept."""
        if len(values) > MOST_VALUES:
            self.add(1, 1, f"there are more than {MOST_VALUES} {name}; only these are read")
        return values[:MOST_VALUES]
