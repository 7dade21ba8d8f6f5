"""The kinds of values that fields have.

A kind says how its values are read from a front matter, stored in a column, compared, described to programs and shown.
What needs predicates or SQL is dispatched by kind where they are: in `query.values` and `index.sql.sources`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar

from newscli.text.times import from_microseconds, to_microseconds

_LARGEST = 2**63
_MOST_DIGITS = 19
_FLAGS = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}


def _whole_number(text: str) -> int | None:
    """The number, if SQLite can store it."""
    bare = text.strip()
    digits = bare[1:] if bare.startswith(("+", "-")) else bare
    if not (digits.isascii() and digits.isdigit() and len(digits) <= _MOST_DIGITS):
        return None
    number = int(bare)
    return number if -_LARGEST < number < _LARGEST else None


def _flag(text: str) -> bool | None:
    return _FLAGS.get(text.lower())


def _moment(text: str) -> datetime | None:
    from newscli.text.dates import parse_moment  # what only reads the index parses no dates

    return parse_moment(text)


def _stored_flag(value: int | None) -> bool | None:
    return None if value is None else bool(value)


def _day(moment: datetime) -> str:
    return moment.date().isoformat()


def _true_or_false(value: bool) -> str:
    return "true" if value else "false"


@dataclass(frozen=True, slots=True, eq=False)
class Kind:
    """What the values of a field are. There are these five, each a single object: compare them with `is`.

    `sql` is the type of a column, `schema` the JSON Schema of a value or its absence. `by_size` are numbers and dates;
    all others are compared by their folded words, a flag by being set. `parse` gives the value of a text in a front
    matter, None if `refusal` holds: the end of the sentence that says so. `plain` gives a value as text, which is not
    safe to print yet. `to_sql` and `from_sql` are None if a column has the value as it is; both keep None as None.
    """

    name: str
    sql: str
    schema: dict[str, Any]
    by_size: bool = False
    by_words: bool = False
    right: bool = False
    parse: Callable[[str], Any] = str
    refusal: str = ""
    plain: Callable[[Any], str] = str
    to_sql: Callable[[Any], Any] | None = None
    from_sql: Callable[[Any], Any] | None = None

    TEXT: ClassVar[Kind]
    NAME: ClassVar[Kind]
    NUMBER: ClassVar[Kind]
    DATE: ClassVar[Kind]
    FLAG: ClassVar[Kind]


Kind.TEXT = Kind("text", "TEXT", {"type": ["string", "null"]}, by_words=True)
Kind.NAME = Kind("name", "TEXT", {"type": ["string", "null"]}, by_words=True)
Kind.NUMBER = Kind(
    "number",
    "INTEGER",
    {"type": ["integer", "null"]},
    by_size=True,
    right=True,
    parse=_whole_number,
    refusal="is not a whole number",
)
Kind.DATE = Kind(
    "date",
    "INTEGER",
    {"type": ["string", "null"], "format": "date-time"},
    by_size=True,
    parse=_moment,
    refusal="is not a date",
    plain=_day,
    to_sql=to_microseconds,
    from_sql=from_microseconds,
)
Kind.FLAG = Kind(
    "flag",
    "INTEGER",
    {"type": ["boolean", "null"]},
    parse=_flag,
    refusal="is neither true nor false",
    plain=_true_or_false,
    from_sql=_stored_flag,
)

KINDS = (Kind.TEXT, Kind.NAME, Kind.NUMBER, Kind.DATE, Kind.FLAG)
