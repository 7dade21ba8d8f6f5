"""The order of a whole answer in compact form, for lists that read only the rows in view."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from enum import StrEnum


class GroupBy(StrEnum):
    """What the articles of a group have in common."""

    STORY = "story"
    PROVIDER = "provider"
    TOPIC = "topic"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class Group:
    """`count` articles of an outline from position `first` on; `name` is empty for articles without a value."""

    name: str
    first: int
    count: int


@dataclass(frozen=True, slots=True)
class Outline:
    """The articles of an answer as the numbers that `Articles.page` takes, in the order of the answer.

    `groups` are slices of `numbers` in their order, together all of them; there are none if the answer is not grouped.
    An article with several topics is in several groups, so `numbers` may have it more than once; `articles` counts it
    once. The numbers are valid as long as `Library.version` returns `version`.
    """

    numbers: array[int]
    groups: tuple[Group, ...]
    articles: int
    version: int
