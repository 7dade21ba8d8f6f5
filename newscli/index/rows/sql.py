"""A piece of SQL, and what answers it."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple, Protocol


class Sql(NamedTuple):
    """A piece of SQL and the values of its question marks."""

    text: str
    values: tuple[Any, ...] = ()


class Source(Protocol):
    """Whatever answers statements: a connection, or an index that tells what its errors mean."""

    def execute(self, sql: str, values: Sequence[Any] = (), /) -> Iterator[Any]: ...
