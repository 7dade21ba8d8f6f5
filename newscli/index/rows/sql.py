"""A piece of SQL with its parameters, and the interface that runs it."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple, Protocol


class Sql(NamedTuple):
    """A piece of SQL and the values of its parameters."""

    text: str
    values: tuple[Any, ...] = ()


class Source(Protocol):
    """Anything that runs statements: a connection, or an index that translates its errors."""

    def execute(self, sql: str, values: Sequence[Any] = (), /) -> Iterator[Any]: ...
