"""Parses the values of a field: `a,"b c"`, `=whole`, `/regex/`, `>=80`, `10..50`, `2022-05`."""

import math
import re
from collections.abc import Callable
from datetime import datetime

from newscli.errors import QueryError, UsageError
from newscli.query.ast import Not, Predicate, any_of
from newscli.query.fields import BY_NAME
from newscli.query.kinds import Kind
from newscli.query.periods import Period, parse_period
from newscli.query.predicates import Bound, Has, Is, Range, V
from newscli.query.reading import Reading
from newscli.query.scanner import value_parts
from newscli.query.texts import COMPARED, WITH_SIGNS, read_words, with_plain_quotes

_OPERATOR = re.compile(r"(>=|<=|=>|=<|≥|≤|>|<|==?)?(.*)", re.DOTALL)
_NEGATED = re.compile(r"(?:!=?|<>|-)(?=.)", re.DOTALL)
_SPAN = re.compile(r"[+-]?[\d.]+\.\.[\d.+-]*|\.\.[\d.+-]+|[+-][\d.]+(?:e\d+)?")
_LUCENE_RANGE = re.compile(r"\[(\S+)\s+TO\s+(\S+)\]")
_INTERVAL = re.compile(r"(\d{4}[^/]*)/(\d{4}[^/]*)")
_THOUSANDS = re.compile(r"[<>=]*\d{1,3}(?:,\d{3})+")
_NUMBER = re.compile(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?", re.IGNORECASE | re.ASCII)
_TRUE, _FALSE = ("true", "yes", "1"), ("false", "no", "0")
_NONE, _ANY = ("none", "null", "nil", "missing"), ("any", "*")

Place = tuple[str, int, int]
"""The text of the query, and the positions of the field name and its value."""

Ends = Callable[[Period], tuple[datetime | None, datetime | None]]
"""Turns a period into the lower and the upper limit of a range."""

DATE_WORDS: dict[str, Ends] = {
    "since": lambda period: (period.start, None),
    "until": lambda period: (None, period.end),
    "after": lambda period: (period.end, None),
    "before": lambda period: (None, period.start),
}
_COMPARED: dict[str, Ends] = {
    ">=": DATE_WORDS["since"],
    "<=": DATE_WORDS["until"],
    ">": DATE_WORDS["after"],
    "<": DATE_WORDS["before"],
    "=": lambda period: (period.start, period.end),
    "": lambda period: (period.start, period.end),
}
_PLAIN_OPERATORS = {"≥": ">=", "≤": "<=", "==": "=", "=>": ">=", "=<": "<="}


def read_values(
    field: str, kind: Kind, text: str, place: Place, reading: Reading, ends: Ends | None = None
) -> Predicate:
    """The predicate that matches any of the values. `ends` makes a range of a date, as `since` does. Raises QueryError.

    A front-matter key with some numbers or dates among its values is compared by these.
    """
    if kind is Kind.NUMBER and _THOUSANDS.fullmatch(text):
        plain = text.replace(",", "")
        raise QueryError(f"A comma separates values: “{text}” is several.", *place[::2], f"Write {field}:{plain}.")
    parts = list(value_parts(text, ",|" if kind.by_words and field not in WITH_SIGNS else ","))
    if not parts:
        raise QueryError(f"“{field}:” needs a value.", place[0], place[2], f"For example {field}:VALUE.")
    return any_of(*(_read_part(field, kind, part, (place, at, len(parts)), reading, ends) for part, at in parts))


def _read_part(
    field: str, kind: Kind, part: str, where: tuple[Place, int, int], reading: Reading, ends: Ends | None
) -> Predicate:
    place, at, count = where
    if kind.by_words and field not in BY_NAME and (COMPARED.match(part) or _SPAN.fullmatch(part)):
        kind = reading.known.sizes(field) or kind
        if not kind.by_words:
            reading.note(f"Read {field}:{part} for values that are a {kind.name}; of some articles {field} is none.")
    try:
        if ends is None and (negated := _negation(field, kind, part, count)):
            return Not(_READERS[kind](field, negated, reading, None))
        return _READERS[kind](field, part, reading, ends)
    except UsageError as error:
        raise QueryError(error.message, place[0], place[2] + at, error.hint) from None


def _negation(field: str, kind: Kind, part: str, count: int) -> str | None:
    """The value after a negating sign. Raises UsageError if there are other values."""
    match = _NEGATED.match(part)
    if not match or (match[0] == "-" and not kind.by_words) or field in WITH_SIGNS:
        return None
    if count > 1:
        raise UsageError(f"“{part}” excludes one of several values.", f"-{field}:a,b excludes all of them.")
    exact = "=" if match[0] in ("!=", "<>") and kind.by_words else ""
    return exact + part[match.end() :]


def _flag(field: str, text: str, reading: Reading, _ends: Ends | None) -> Predicate:
    if text.lower() in _TRUE:
        return Is(field)
    if text.lower() in _FALSE:
        return Not(Is(field))
    raise UsageError(f"“{field}:” takes true or false, not “{text}”.", _date_hint(text, reading.now))


def _date_hint(text: str, now: datetime) -> str:
    match = _OPERATOR.fullmatch(text)
    try:
        parse_period(match[2] if match else text, now)
    except UsageError:
        return ""
    return f"When it was published is date:{text}."


def _presence(field: str, text: str) -> Predicate | None:
    """A predicate for values such as null or *, which ask whether there is a value."""
    if text.lower() in _NONE:
        return Not(Has(field))
    return Has(field) if text.lower() in _ANY else None


def _number(field: str, text: str, _reading: Reading, _ends: Ends | None) -> Predicate:
    if presence := _presence(field, text):
        return presence
    text = _LUCENE_RANGE.sub(r"\1..\2", text).replace("...", "..")
    if ".." in text:
        first, _, last = text.strip('"').partition("..")
        return _ordered(field, _bound(first, text), _bound(last, text))
    operator, bare = _operator(text)
    value = _number_of(bare, text)
    low = None if operator in ("<", "<=") else Bound(value, operator != ">")
    high = None if operator in (">", ">=") else Bound(value, operator != "<")
    return Range(field, low, high)


def _operator(text: str) -> tuple[str, str]:
    """An optional operator, and the text after it."""
    match = _OPERATOR.fullmatch(text)
    assert match is not None
    sign = match[1] or ""
    return _PLAIN_OPERATORS.get(sign, sign), match[2]


def _bound(text: str, whole: str) -> Bound[float] | None:
    return Bound(_number_of(text, whole), True) if text not in ("", "*") else None


def _number_of(text: str, whole: str) -> float:
    number: float | None = None
    bare = text.strip('"')
    if _NUMBER.fullmatch(bare) and len(bare) < 19:  # noqa: PLR2004 more digits than SQLite counts with
        number = int(bare) if re.fullmatch(r"[+-]?\d+", bare) else float(bare)
    if number is None or not math.isfinite(number):
        raise UsageError(f"“{whole}” is not a number.", "Write 80, >=80, <80, 10..50, 10.. or ..50.")
    return number


def _date(field: str, text: str, reading: Reading, ends: Ends | None) -> Predicate:
    bare = with_plain_quotes(text)
    if presence := None if ends else _presence(field, bare):
        return presence
    span = None if ends else _span(bare)
    if span:
        low, high = (part.strip('" ') for part in span)
        start = parse_period(low, reading.now).start if low else None
        end = parse_period(high, reading.now).end if high else None
        return _ordered(field, _closed(start), _open(end))
    operator, written = ("", bare) if ends else _operator(bare)
    low_end, high_end = (ends or _COMPARED[operator])(parse_period(written.strip('"'), reading.now))
    return Range(field, _closed(low_end), _open(high_end))


def _span(text: str) -> tuple[str, str] | None:
    """Both ends of a range of dates, in any spelling."""
    inner = text.strip('"') if text.count('"') <= 2 else text  # noqa: PLR2004
    if match := _LUCENE_RANGE.fullmatch(inner) or _INTERVAL.fullmatch(inner):
        return match[1].replace("*", ""), match[2].replace("*", "")
    for between in ("...", "..", " to "):
        if between in inner:
            low, _, high = inner.partition(between)
            return low, high
    return None


def _closed(value: datetime | None) -> Bound[datetime] | None:
    return None if value is None else Bound(value, True)


def _open(value: datetime | None) -> Bound[datetime] | None:
    return None if value is None else Bound(value, False)


def _ordered(field: str, low: Bound[V] | None, high: Bound[V] | None) -> Range[V]:
    if low is None and high is None:
        raise UsageError(f"“{field}:..” needs a start or an end.")
    if low and high and (low.value > high.value or (low.value == high.value and not high.closed)):
        raise UsageError(f"The range of “{field}:” ends before it begins.", "Put the smaller value first.")
    return Range(field, low, high)


_READERS: dict[Kind, Callable[[str, str, Reading, Ends | None], Predicate]] = {
    Kind.TEXT: lambda field, text, reading, _: read_words(field, text, reading),
    Kind.NAME: lambda field, text, reading, _: read_words(field, text, reading),
    Kind.NUMBER: _number,
    Kind.DATE: _date,
    Kind.FLAG: _flag,
}
"""Returns the predicate of one value, given the field, the text, the reading, and the range for a date."""
