"""Where the values that completion offers come from."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Protocol, TypeAlias, TypeVar

if TYPE_CHECKING:
    from newscli.library import Library

T = TypeVar("T")
S = TypeVar("S", bound="Source")

Item: TypeAlias = str | tuple[str, str]
"""What can be typed, some with help."""

Offer: TypeAlias = Callable[[S, str], Iterable[Item]]
"""The items of a source that begin with what is typed."""

Question: TypeAlias = Callable[["Library", str], Iterable[T]]
"""A question to a library about something, such as the values of the field that is named."""


class Source(Protocol):
    """A library, and the way in which its names are typed."""

    @property
    def lists_stories(self) -> bool:
        """Whether the query is for stories, which have sort keys of their own."""

    def ask(self, question: Question[T], about: str = "") -> list[T]:
        """The library's answer; empty if there is no library."""

    def names(self, field: str, typed: str) -> Iterable[Item]:
        """The names that articles have in a field and that match what is typed, the most frequent first."""

    def ids(self, typed: str) -> Iterable[tuple[str, str]]:
        """The ids of articles that match what is typed, the newest first, with their titles as help."""
