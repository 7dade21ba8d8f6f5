"""The part of a query that is being typed: a field's name or one of its values, around the cursor."""

from __future__ import annotations

import re
from dataclasses import dataclass

from newscli.query.fields import known_field
from newscli.query.scanner import Sign, Token, scan, value_parts
from newscli.query.values import DATE_WORDS

_NAME = re.compile(r"[^\W\d][\w.-]*")
_REST_OF_NAME = re.compile(r"[\w.-]*:?")
_OPERATOR = re.compile(r"\s*(?:[\w-]*\.{2,3})?[<>=!≥≤]*\s*")
"""What can precede a value: `=`, `>=`, the first end of a range."""

_REST_OF_VALUE = re.compile(r'[^\s,()"]*')
_REST_OF_QUOTE = re.compile(r'[^"]*"(?=[\s,)]|$)')


@dataclass(frozen=True, slots=True)
class Part:
    """The part from `start` to `end` of a query, with what is typed of it before the cursor, without quotes.

    `name` is the name before the colon, in lower case; empty if it is the name that is being typed. `others` are the
    values that precede it in a list. After `#`, a topic begins with a letter or a quote.
    """

    name: str
    typed: str
    start: int
    end: int
    others: tuple[str, ...] = ()
    after_hash: bool = False


def part_at(text: str, cursor: int) -> Part | None:
    """The part of a query that ends at the cursor or has it inside; None where there is nothing to complete."""
    *_, token = [None, *scan(text[:cursor], _is_field, lenient=True)]
    if token is None or token.end < cursor:
        return None
    if token.sign is Sign.CLAUSE:
        return _value(token, text, cursor)
    if token.sign is not Sign.WORD:
        return None
    if token.text == "#":
        return Part("topic", "", cursor, cursor, after_hash=True)
    return _name(token, text, cursor) if _NAME.fullmatch(token.text) else None


def _is_field(name: str) -> bool:
    return name.lower() in DATE_WORDS or known_field(name) is not None


def _name(token: Token, text: str, cursor: int) -> Part:
    rest = _REST_OF_NAME.match(text, cursor)
    return Part("", token.text, token.at, rest.end() if rest else cursor)


def _value(token: Token, text: str, cursor: int) -> Part:
    others, last = _split(text[token.value_at : cursor])
    operator = _OPERATOR.match(last)
    value = last[operator.end() :] if operator else last
    return Part(
        token.name.lower(),
        value.strip('"'),
        cursor - len(value),
        _end(value, text, cursor),
        tuple(others),
        after_hash=text[token.at] == "#",
    )


def _split(values: str) -> tuple[list[str], str]:
    """The values before the last comma, and what follows it."""
    parts = list(value_parts(values))
    texts = [part for part, _ in parts]
    if not parts or parts[-1][1] + len(texts[-1]) < len(values):
        return texts, ""
    return texts[:-1], texts[-1]


def _end(value: str, text: str, cursor: int) -> int:
    """Where the value ends that begins before the cursor."""
    if len(value) > 1 and value[0] == value[-1] == '"':
        return cursor
    rest = (value.startswith('"') and _REST_OF_QUOTE.match(text, cursor)) or _REST_OF_VALUE.match(text, cursor)
    return rest.end() if rest else cursor
