"""Writes the clause that asks for exactly one value of a field, and reads the value of such a clause."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime

from newscli.errors import QueryError
from newscli.query.ast import Predicate
from newscli.query.fields import known_field
from newscli.query.predicates import Equals, Pattern
from newscli.query.syntax import LONGEST, parse_query
from newscli.text.words import words_of

_PERIODS = frozenset({"year", "quarter", "month", "week", "day"})
_BARE = re.compile(r"\w[\w.&+#'-]*")
_BEFORE_VALUE = re.compile(r'(?:#|"[^"]*"\s*[:=]|[\w.-]+\s*[:=])[\s=]*')
_SPELLING = re.compile(r"/\^(?:\(\?-i:(.*)\)|(.*))\$/", re.DOTALL)
_ESCAPED = re.compile(r"\\(?:x(..)|u(....)|U(.{8})|(.))", re.DOTALL)
_SPECIAL = frozenset("\\/.^$*+?{}[]|()")
_ANY_MOMENT = datetime(2000, 1, 1, tzinfo=UTC)


def clause_for(field: str, value: str, *, spelled: bool = False) -> str | None:
    """The clause for articles with this value of a field of names, or in this year, quarter, month, week or day.

    It compares words: C++, C# and “c” are the same to it. Where there are several such values, ask for the one that is
    `spelled` like this, by a regular expression; a value without letters and digits is always spelled. A provider's
    name is also compared with the domains of others. None if no query can ask for the value.
    """
    if field in _PERIODS:
        return f"date:{value}" if _meaning(f"date:{value}") else None
    known = known_field(field)
    if known is None or not known.kind.by_words:
        return None
    words = () if spelled else tuple(words_of(value))
    if not words:
        return _by_spelling(known.name, value)
    clauses = (f"{known.name}:={written}" for written in _written(value, words))
    return next((clause for clause in clauses if _meaning(clause) == Equals(known.name, words)), None)


def value_of(clause: str) -> str:
    """The value of a clause as people read it, without signs: that which `clause_for` was given."""
    value = _BEFORE_VALUE.sub("", clause, count=1)
    match = _SPELLING.fullmatch(value)
    if match is None:
        return value.strip('"')
    spelled = match[2] if match[1] is None else match[1]
    meant = _ESCAPED.sub(lambda sign: sign[4] or chr(int(sign[1] or sign[2] or sign[3], 16)), spelled)
    return meant if _escaped(meant) == spelled else value


def _written(value: str, words: tuple[str, ...]) -> Iterator[str]:
    """Ways to write a value, the most readable first."""
    if _BARE.fullmatch(value):
        yield value
    if value.isprintable():
        yield f'"{value}"'
    yield f'"{" ".join(words)}"'


def _by_spelling(field: str, value: str) -> str | None:
    spelled = _escaped(value)
    has_case = value.lower() != value.upper()
    clause = f"{field}:/^(?-i:{spelled})$/" if has_case else f"{field}:/^{spelled}$/"
    return clause if isinstance(_meaning(clause), Pattern) else None


def _escaped(value: str) -> str:
    """A value as a regular expression, with codes for what is not seen."""
    return "".join(map(_escaped_character, value))


def _escaped_character(character: str) -> str:
    if character.isprintable():
        return f"\\{character}" if character in _SPECIAL else character
    code = ord(character)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"  # noqa: PLR2004


def _meaning(clause: str) -> Predicate | None:
    if len(clause) > LONGEST // 2:  # with room for other clauses
        return None
    try:
        return parse_query(clause, _ANY_MOMENT).where
    except QueryError:
        return None
