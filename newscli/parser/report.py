"""Collects what is wrong with one file."""

from typing import TypeVar

from newscli.errors import FrontMatterError
from newscli.model.problem import Problem, ProblemKind
from newscli.parser.limits import MOST_PROBLEMS, MOST_VALUES
from newscli.parser.yaml_tree import Mapping, Node, Sequence, whole_characters

T = TypeVar("T")

_LONGEST = 300
"""Characters of a reason: the keys and values of a file may be in it."""


class Report:
    """Collects the problems of one file, the first MOST_PROBLEMS of them."""

    def __init__(self, path: str) -> None:
        self._path = path
        self.problems: list[Problem] = []

    def add(self, line: int, column: int, kind: ProblemKind, reason: str) -> None:
        if len(self.problems) == MOST_PROBLEMS:
            kind, reason = ProblemKind.MORE_PROBLEMS, "there are further problems, which are not listed"
        if len(self.problems) <= MOST_PROBLEMS:
            self.problems.append(Problem(self._path, line, column, _shortened(reason), kind))

    def at(self, node: Node, kind: ProblemKind, reason: str) -> None:
        self.add(node.line, node.column, kind, reason)

    def repeated_keys(self, node: Node | None, prefix: str = "") -> None:
        """Add a problem for each key that a mapping in the tree has twice."""
        # Recursion is safe here: no reader accepts more than MAX_DEPTH levels.
        if isinstance(node, Mapping):
            for key in node.repeated:
                reason = f"{prefix}{whole_characters(key.text)} is given twice; the last one counts"
                self.at(key, ProblemKind.REPEATED_KEY, reason)
            for name, item in node.entries.items():
                self.repeated_keys(item, f"{prefix}{whole_characters(name)}.")
        elif isinstance(node, Sequence):
            for item in node.items:
                self.repeated_keys(item, prefix)

    def refuse(self, error: FrontMatterError, kind: ProblemKind) -> None:
        self.problems.append(Problem(self._path, error.line, error.column, _shortened(error.reason), kind))

    def first(self, node: Sequence, name: str) -> list[Node]:
        """The items of a list, as many as are read."""
        if len(node.items) > MOST_VALUES:
            self.at(
                node,
                ProblemKind.LONG_LIST,
                f"{name} has more than {MOST_VALUES} entries; only the first {MOST_VALUES} are read",
            )
        return node.items[:MOST_VALUES]

    def first_of(self, values: tuple[T, ...], name: str) -> tuple[T, ...]:
        """The values of a field, as many as are kept."""
        if len(values) > MOST_VALUES:
            self.add(
                1,
                1,
                ProblemKind.LONG_LIST,
                f"there are more than {MOST_VALUES} {name}; only the first {MOST_VALUES} are read",
            )
        return values[:MOST_VALUES]


def _shortened(reason: str) -> str:
    return reason if len(reason) <= _LONGEST else f"{reason[: _LONGEST - 1]}…"
