"""Suggestions for the line of an editor in which a query is typed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, islice
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple

from newscli.completion.language import field_names, values_of
from newscli.completion.meanings import meaning_of_field, meaning_of_value
from newscli.completion.part import Part, part_at
from newscli.completion.values import facets, quoted, with_id, with_title
from newscli.errors import UsageError
from newscli.query.clauses import spelt
from newscli.query.fields import known_field
from newscli.query.sorting import written_key
from newscli.render.counts import counted
from newscli.render.text import one_line
from newscli.text.words import fold

if TYPE_CHECKING:
    from newscli.completion.source import Item, Question, T
    from newscli.library import Library

MOST = 50
"""Suggestions at a time."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A text that can replace the part of a line from `start` to `end`, with help of a few words, or none."""

    text: str
    start: int
    end: int
    help: str = ""

    def applied(self, line: str) -> tuple[str, int]:
        """The line with the suggestion in it, and the position behind it."""
        return line[: self.start] + self.text + line[self.end :], self.start + len(self.text)


class Completer:
    """Suggests how to go on with a query, given the values that a library has.

    It belongs to the thread of its library, and remembers names until the index changes. Methods raise what methods of
    the library raise.
    """

    lists_stories: ClassVar[bool] = False

    def __init__(self, library: Library) -> None:
        self.library = library
        self._answers: dict[Any, list[Any]] = {}
        self._stamp: object = None

    def suggestions(self, line: str, cursor: int) -> tuple[Suggestion, ...]:
        """At most `MOST` ways to complete what is being typed at a position of a line, the likeliest first."""
        part = part_at(line, cursor)
        if part is None:
            return ()
        self._forget_if_changed()
        items = self._values(part) if part.name else self._fields(part.typed)
        safe = (item for item in items if one_line(item[0]) == item[0] and item[0] != line[part.start : part.end])
        return tuple(Suggestion(text, part.start, part.end, one_line(help_)) for text, help_ in islice(safe, MOST))

    def _forget_if_changed(self) -> None:
        stamp = self.library.stamp
        if stamp != self._stamp:
            self._stamp = stamp
            self._answers.clear()

    def _fields(self, typed: str) -> Iterator[tuple[str, str]]:
        return ((f"{name}:", meaning_of_field(name)) for name in field_names(self, typed))

    def _values(self, part: Part) -> Iterator[tuple[str, str]]:
        word = spelt(part.name)
        others = set(map(fold, part.others))
        items = values_of(part.name)(self, part.typed)
        for item in sorted(items, key=_place) if word == "sort" else items:
            value, help_ = (item, meaning_of_value(word, item)) if isinstance(item, str) else item
            if fold(value) not in others:
                yield _after_hash(value) if part.after_hash else value, help_

    def ask(self, question: Question[T], about: str = "") -> list[T]:
        """The library's answer, remembered."""
        if (question, about) not in self._answers:
            self._answers[question, about] = list(question(self.library, about))
        return self._answers[question, about]

    def names(self, field: str, typed: str) -> Iterator[tuple[str, str]]:
        """The names that begin with what is typed, then those with a later word that does, with their numbers."""
        wanted = fold(typed)
        if typed and not wanted:
            return iter(())
        names = self._names(field)
        first = (name for name in names if name.folded.startswith(wanted))
        later = (
            name for name in names if wanted and f" {wanted}" in name.folded and not name.folded.startswith(wanted)
        )
        return ((name.written, counted(name.articles, "article")) for name in chain(first, later))

    def ids(self, typed: str) -> list[tuple[str, str]]:
        """The ids that begin with what is typed, or else those of articles with these words in their titles."""
        found = list(with_id(self.library, typed))
        return found if found or len(typed) == 1 else list(with_title(self.library, typed))

    def _names(self, field: str) -> list[_Name]:
        try:
            return self.ask(_names, field)
        except UsageError:  # there is no such field
            return []


class _Name(NamedTuple):
    written: str
    folded: str
    articles: int


def _names(library: Library, field: str) -> Iterable[_Name]:
    """The names in a field, one for each spelling that a query distinguishes."""
    names: dict[str, _Name] = {}
    for facet in facets(library, field):
        folded = fold(facet.value)
        if written := quoted(facet.value):
            names.setdefault(folded, _Name(written, folded, facet.count))
    return names.values()


def _place(order: Item) -> tuple[bool, bool]:
    """Sort keys without a direction come first, and among them dates and numbers."""
    key, direction = written_key(str(order))
    field = known_field(key)
    return direction is not None, field is None or not field.kind.by_size


def _after_hash(value: str) -> str:
    return value if value[0].isalpha() or value.startswith('"') else f'"{value}"'
