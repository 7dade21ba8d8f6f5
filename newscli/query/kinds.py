"""The kinds of values that fields have.

A kind defines how values are read from front matter, stored in a column, compared, described in JSON Schema and shown.
Code that needs predicates or SQL dispatches on the kind in `query.values` and `index.sql.sources`.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any, ClassVar, TypeAlias

from newscli.text.times import from_microseconds, to_microseconds

_LARGEST = 2**63
_MOST_DIGITS = 19
_FLAGS = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}


class Kind:
    """The type of a field's values. There are five kinds, each a single object: compare them with `is`.

    `sql` is the type of the column, `schema` the JSON Schema of a value or null. Names and texts are compared
    `by_words`, which are folded, numbers and dates `by_size`, flags by being set. `refusal` ends the sentence that
    rejects a text which `parse` cannot read; a kind without one accepts any text. Values are stored unchanged unless
    the kind is `converted`. (Plain classes, since a dataclass costs 1 ms at start-up.)
    """

    name: ClassVar[str]
    sql: ClassVar[str] = "TEXT"
    schema: ClassVar[dict[str, Any]] = {"type": ["string", "null"]}
    by_words: ClassVar[bool] = False
    by_size: ClassVar[bool] = False
    right: ClassVar[bool] = False
    refusal: ClassVar[str] = ""
    converted: ClassVar[bool] = False

    TEXT: ClassVar[Kind]
    NAME: ClassVar[Kind]
    NUMBER: ClassVar[Kind]
    DATE: ClassVar[Kind]
    FLAG: ClassVar[Kind]

    def __repr__(self) -> str:
        return f"Kind.{self.name.upper()}"

    def parse(self, text: str) -> Any:
        """The value of a text in front matter, None if it is not valid."""
        return text

    def plain(self, value: Any) -> str:
        """A value as text, not yet safe for a terminal."""
        return str(value)

    def to_sql(self, value: Any) -> Any:
        """The value as stored in the column; None stays None."""
        return value

    def from_sql(self, value: Any) -> Any:
        """The inverse of `to_sql`."""
        return value


class _Text(Kind):
    name = "text"
    by_words = True


class _Name(Kind):
    name = "name"
    by_words = True


class _Number(Kind):
    """Whole numbers that SQLite can store."""

    name = "number"
    sql = "INTEGER"
    schema: ClassVar = {"type": ["integer", "null"]}
    by_size = True
    right = True
    refusal = "is not a whole number"

    def parse(self, text: str) -> int | None:
        bare = text.strip()
        digits = bare[1:] if bare.startswith(("+", "-")) else bare
        if not (digits.isascii() and digits.isdigit() and len(digits) <= _MOST_DIGITS):
            return None
        number = int(bare)
        return number if -_LARGEST < number < _LARGEST else None


class _Date(Kind):
    """Moments in UTC, stored as microseconds."""

    name = "date"
    sql = "INTEGER"
    schema: ClassVar = {"type": ["string", "null"], "format": "date-time"}
    by_size = True
    refusal = "is not a date"
    converted = True

    def parse(self, text: str) -> datetime | None:
        from newscli.text.dates import parse_timestamp  # what only reads the index parses no dates

        return parse_timestamp(text)

    def plain(self, value: datetime) -> str:
        return value.date().isoformat()

    def to_sql(self, value: datetime | None) -> int | None:
        return to_microseconds(value)

    def from_sql(self, value: int | None) -> datetime | None:
        return from_microseconds(value)


class _Flag(Kind):
    name = "flag"
    sql = "INTEGER"
    schema: ClassVar = {"type": ["boolean", "null"]}
    refusal = "is neither true nor false"
    converted = True

    def parse(self, text: str) -> bool | None:
        return _FLAGS.get(text.lower())

    def plain(self, value: bool) -> str:
        return "true" if value else "false"

    def from_sql(self, value: int | None) -> bool | None:
        return None if value is None else bool(value)


Kind.TEXT, Kind.NAME, Kind.NUMBER, Kind.DATE, Kind.FLAG = KINDS = (_Text(), _Name(), _Number(), _Date(), _Flag())

KindOfKey: TypeAlias = "Callable[[str], Kind | None]"
"""The kind of a front-matter key that no field uses, None if no article has it."""


def no_keys(_: str) -> Kind | None:
    """For callers that have no library: no key is known."""
    return None
