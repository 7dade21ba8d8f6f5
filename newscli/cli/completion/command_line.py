"""The command line that is being typed, as a source of completion."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any

from newscli.cli.session import completing_library
from newscli.completion.source import Question, T
from newscli.completion.values import MOST, facets, starting, typeable, with_id
from newscli.errors import NewscliError


class CommandLine:
    """What Typer knows of a command line, its `context`, with the library that it names."""

    def __init__(self, context: Any) -> None:
        self.context = context

    @property
    def lists_stories(self) -> bool:
        """Whether the command lists stories."""
        return bool(self.context.info_name == "stories")

    def ask(self, question: Question[T], about: str = "") -> list[T]:
        """The library's answer; empty if there is no library or it cannot be read."""
        try:
            with completing_library(self.context) as library:
                return list(question(library, about)) if library else []
        except (NewscliError, OSError):
            return []

    def names(self, field: str, typed: str) -> Iterator[str]:
        """The names in a field, each as one word."""
        values = dict.fromkeys(typeable(facet.value) for facet in self.ask(facets, field))
        return islice(starting(filter(None, values), typed), MOST)

    def ids(self, typed: str) -> list[tuple[str, str]]:
        """The ids that begin as typed, with titles."""
        return self.ask(with_id, typed)
