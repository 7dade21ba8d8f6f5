"""The values of a field in the query language: `a,"b c"`, `=whole`, `/regex/`, `>=80`, `10..50`, `2022-05`."""

import math
import re
import warnings
from collections.abc import Callable, Iterator
from datetime import datetime

from newscli.errors import QueryError, UsageError
from newscli.query.ast import Not, Predicate, any_of
from newscli.query.fields import FULL_TEXT
from newscli.query.kinds import Kind
from newscli.query.periods import Period, parse_period
from newscli.query.predicates import Bound, Contains, Equals, Is, Match, Pattern, Range, V
from newscli.text.words import Phrase, bare_phrase, words_of

_PART = re.compile(r"""(?:"[^"]*"?|(?:^|(?<=,))/(?:[^/\\]|\\.)+/(?=,|$)|[^,"])+""")
_PATTERN = re.compile(r"/((?:[^/\\]|\\.)+)/")
_OPERATOR = re.compile(r"(>=|<=|>|<|=)?(.*)", re.DOTALL)
_NUMBER = re.compile(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?", re.IGNORECASE | re.ASCII)
_STEMMED = FULL_TEXT | {"text"}
_TRUE, _FALSE = ("true", "yes", "1"), ("false", "no", "0")

Place = tuple[str, int, int]
"""The text of the query, and where the name of the field and its value begin in it."""

Ends = Callable[[Period], tuple[datetime | None, datetime | None]]
"""From a period the low end and the open high end of a range."""

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


def read_values(field: str, kind: Kind, text: str, place: Place, now: datetime, ends: Ends | None = None) -> Predicate:
    """Any of the values of a field. Raises QueryError. `ends` is what a word such as `since` makes of a date."""
    parts = []
    for part, at in _parts(text):
        try:
            parts.append(_READERS[kind](field, part, now, ends))
        except UsageError as error:
            raise QueryError(error.message, place[0], place[2] + at, error.hint) from None
    if not parts:
        raise QueryError(f"“{field}:” needs a value.", place[0], place[2], f"For example {field}:VALUE.")
    return any_of(*parts)


def _parts(text: str) -> Iterator[tuple[str, int]]:
    for match in _PART.finditer(text):
        yield match[0], match.start()


def _words(field: str, text: str, _now: datetime, _ends: Ends | None) -> Predicate:
    pattern = _PATTERN.fullmatch(text)
    if pattern:
        return Pattern(field, _checked(pattern[1]))
    whole, bare = text.startswith("="), text.removeprefix("=")
    words = tuple(words_of(bare))
    if not words:
        raise UsageError(f"“{field}:{text}” has no letter or digit to look for.", f"`no:{field}` finds what has none.")
    if whole and field != "text":
        return Equals(field, words)
    read = bare_phrase if field in _STEMMED and not whole and '"' not in bare else Phrase
    phrase = read(words, prefix=bare.endswith("*"))
    return Match(phrase) if field == "text" else Contains(field, phrase)


def _checked(expression: str) -> str:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of what Python may read otherwise one day
            re.compile(expression, re.IGNORECASE)
    except (re.error, RecursionError, OverflowError) as error:
        raise UsageError(f"“/{expression}/” is not a regular expression: {error}.") from None
    return expression


def _flag(field: str, text: str, _now: datetime, _ends: Ends | None) -> Predicate:
    if text.lower() in _TRUE:
        return Is(field)
    if text.lower() in _FALSE:
        return Not(Is(field))
    raise UsageError(f"“{field}:” is true or false, not “{text}”.")


def _number(field: str, text: str, _now: datetime, _ends: Ends | None) -> Predicate:
    if ".." in text:
        first, _, last = text.partition("..")
        return _ordered(field, _bound(first, text), _bound(last, text))
    match = _OPERATOR.fullmatch(text)
    assert match is not None
    operator, value = match[1] or "", _number_of(match[2], text)
    low = None if operator in ("<", "<=") else Bound(value, operator != ">")
    high = None if operator in (">", ">=") else Bound(value, operator != "<")
    return Range(field, low, high)


def _bound(text: str, whole: str) -> Bound[float] | None:
    return Bound(_number_of(text, whole), True) if text else None


def _number_of(text: str, whole: str) -> float:
    number: float | None = None
    bare = text.strip('"')
    if _NUMBER.fullmatch(bare) and len(bare) < 19:  # noqa: PLR2004 more digits than SQLite counts with
        number = int(bare) if re.fullmatch(r"[+-]?\d+", bare) else float(bare)
    if number is None or not math.isfinite(number):
        raise UsageError(f"“{whole}” is not a number.", "Numbers are asked for as 80, >=80, <80, 10..50, 10.. or ..50.")
    return number


def _date(field: str, text: str, now: datetime, ends: Ends | None) -> Predicate:
    if ends is None and ".." in text:
        low, _, high = text.partition("..")
        start = parse_period(low.strip('"'), now).start if low else None
        end = parse_period(high.strip('"'), now).end if high else None
        return _ordered(field, _closed(start), _open(end))
    match = _OPERATOR.fullmatch(text)
    assert match is not None
    chosen = ends or _COMPARED[match[1] or ""]
    low_end, high_end = chosen(parse_period((text if ends else match[2]).strip('"'), now))
    return Range(field, _closed(low_end), _open(high_end))


def _closed(value: datetime | None) -> Bound[datetime] | None:
    return None if value is None else Bound(value, True)


def _open(value: datetime | None) -> Bound[datetime] | None:
    return None if value is None else Bound(value, False)


def _ordered(field: str, low: Bound[V] | None, high: Bound[V] | None) -> Range[V]:
    if low is None and high is None:
        raise UsageError(f"“{field}:..” needs a beginning or an end.")
    if low and high and (low.value > high.value or (low.value == high.value and not high.closed)):
        raise UsageError(f"“{field}:” ends before it begins.", "The smaller value comes first.")
    return Range(field, low, high)


_READERS: dict[Kind, Callable[[str, str, datetime, Ends | None], Predicate]] = {
    Kind.TEXT: _words,
    Kind.NAME: _words,
    Kind.NUMBER: _number,
    Kind.DATE: _date,
    Kind.FLAG: _flag,
}
"""The predicate of one value: from the field, the text, the present moment, and what a word makes of a date."""
