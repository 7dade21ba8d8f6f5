"""Splits the text of a query into tokens with their positions.

Quotes can contain anything. A quote opens only at the start of a word or value, so that 13" and don't are words. A
value ends at a space, and in a group at the parenthesis that closes the group; parentheses opened inside a word or
value belong to it: topic:f(x).
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from newscli.errors import QueryError


class Sign(StrEnum):
    """The type of a token."""

    OPEN = "("
    CLOSE = ")"
    AND = "AND"
    OR = "OR"
    NOT = "NOT"
    CLAUSE = "clause"
    PHRASE = "phrase"
    URL = "url"
    WORD = "word"


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a text, from `at` to `end`.

    `text` is the text between the quotes of a phrase, or the value of a clause, which begins at `value_at`; `name` is
    the clause's field as typed. If `compared`, the clause has an operator instead of the colon: quality>80.
    """

    sign: Sign
    text: str
    at: int
    end: int
    name: str = ""
    value_at: int = 0
    compared: bool = False


_NAME = r"(?!(?:mailto|tel|urn|doi):)([^\W\d][\w-]*(?:\.[\w-]+)*)"
_FIELD = re.compile(rf"{_NAME}:(?!//|\s)")
_QUOTED_FIELD = re.compile(r'"([^"]+)":(?=\S)')
_TOPIC = re.compile(r'#(?!\d+\b)(?=[^\W_]|")')
_SIGN = r"(?:\s*(<>|[<>]=?|=<|!=|≥|≤|=>(?=\s*\d))\s*|==?(?!>)|\s+==?(?!>)\s+)(?=[^\s<>=])"
_COMPARED = re.compile(rf"{_NAME}{_SIGN}")
_QUOTED_COMPARED = re.compile(rf'"([^"]+)"{_SIGN}')
_URL = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://(?=[^\s\"])")
_ALONE = r"(?=[\s()]|[-!+#]?[\"“]|[-!+#][\w(]|$)"
_OPERATORS = (
    (re.compile(rf"AND{_ALONE}|&&"), Sign.AND),
    (re.compile(rf"OR{_ALONE}|\|\|"), Sign.OR),
    (re.compile(rf"NOT{_ALONE}"), Sign.NOT),
    (re.compile(r"[-!](?=[-!]*[^\s!-])"), Sign.NOT),
)
_PLUS = re.compile(r'\+(?=[\w"“(])')
_QUOTES = {'"': '"', "“": "”", "„": "“”", "«": "»"}
_HELD = re.compile(
    r"/(?:[^/\\]|\\.)+/[a-z]*(?=[\s,|)]|$)"  # a regular expression
    r"|'[^']*'(?=[\s,|)]|$)"
    r"|“[^”]*”"
    r"|[\[{]\S{1,40}\s+TO\s+[^\s\]}]{1,40}[\]}]"  # a range, as Lucene writes it
)
_BARE_PATTERN = re.compile(r"/[^\s/]+/i?(?=[\s)]|$)")
_BEHIND_QUOTES = re.compile(r"[~^][\d.]*(?=[\s)]|$)")
_BEFORE_HELD = ",|=!<>-~"

_UNCLOSED = "Close it, or leave it out."


def scan(text: str, is_field: Callable[[str], bool], *, lenient: bool = False) -> Iterator[Token]:
    """The tokens of a text; `is_field` recognises the names of fields. Raises QueryError for an unclosed quote."""
    return _Scanner(text, is_field, lenient=lenient).tokens()


def value_parts(text: str, separators: str = ",") -> Iterator[tuple[str, int]]:
    """The non-empty parts of a comma-separated value, with their positions."""
    at = start = 0
    while at < len(text):
        if text[at] in separators:
            if at > start:
                yield text[start:at], start
            start = at = at + 1
        else:
            at = _past_piece(text, at, start)
    if at > start:
        yield text[start:at], start


def _past_piece(text: str, at: int, start: int) -> int:
    """The position after the quote or expression at `at` in a value, else after one character."""
    if text[at] == '"':
        closing = text.find('"', at + 1)
        return closing + 1 if closing >= 0 else len(text)
    is_fresh = at == start or text[at - 1] in _BEFORE_HELD
    held = _HELD.match(text, at) if is_fresh else None
    return held.end() if held else at + 1


class _Scanner:
    def __init__(self, text: str, is_field: Callable[[str], bool], *, lenient: bool) -> None:
        self._text = text
        self._is_field = is_field
        self._lenient = lenient
        self._depth = 0

    def tokens(self) -> Iterator[Token]:
        at, glued = 0, False
        while at < len(self._text):
            if self._text[at].isspace():
                at, glued = at + 1, False
                continue
            token = self._token(at, glued=glued)
            if token is not None:
                yield token
            at = token.end if token else at + 1
            glued = token is not None and token.sign in (Sign.CLOSE, Sign.PHRASE)

    def _token(self, at: int, *, glued: bool) -> Token | None:
        """The token that begins here, None for a meaningless sign. If `glued` to a parenthesis, - is a hyphen."""
        character = self._text[at]
        if character in "()":
            return self._parenthesis(at)
        if _PLUS.match(self._text, at):
            return None
        is_hyphen = glued and character in "-!" and self._text[at + 1 : at + 2] not in ("(", '"')
        operator = None if is_hyphen else self._operator(at)
        return operator or self._clause(at) or self._phrase(at) or self._word(at)

    def _parenthesis(self, at: int) -> Token:
        sign = Sign(self._text[at])
        self._depth = max(0, self._depth + (1 if sign is Sign.OPEN else -1))
        return Token(sign, sign, at, at + 1)

    def _operator(self, at: int) -> Token | None:
        for pattern, sign in _OPERATORS:
            if match := pattern.match(self._text, at):
                return Token(sign, match[0], at, match.end())
        return None

    def _clause(self, at: int) -> Token | None:
        if _URL.match(self._text, at):
            end = self._value_end(at)
            return Token(Sign.URL, self._text[at:end], at, end)
        if match := _FIELD.match(self._text, at):
            return self._with_value(at, match[1], match.end())
        if match := _QUOTED_FIELD.match(self._text, at):
            return self._with_value(at, match[1], match.end())
        if match := _TOPIC.match(self._text, at):
            return self._with_value(at, "topic", match.end())
        compared = _COMPARED.match(self._text, at) or _QUOTED_COMPARED.match(self._text, at)
        return self._compared(at, compared) if compared and self._is_field(compared[1]) else None

    def _with_value(self, at: int, name: str, value_at: int) -> Token:
        end = self._value_end(value_at)
        return Token(Sign.CLAUSE, self._text[value_at:end], at, end, name, value_at)

    def _compared(self, at: int, match: re.Match[str]) -> Token:
        end = self._value_end(match.end())
        value = f"{match[2] or '='}{self._text[match.end() : end]}"
        return Token(Sign.CLAUSE, value, at, end, match[1], match.end(1), compared=True)

    def _value_end(self, start: int) -> int:
        at, opened = start, 0
        while at < len(self._text) and not self._text[at].isspace():
            opened += (self._text[at] == "(") - (self._text[at] == ")")
            if opened < 0 and self._depth:
                break
            if self._text[at] == '"':
                self._closing(at)
            at = _past_piece(self._text, at, start)
        return at

    def _closing(self, at: int) -> int | None:
        """The position of the quote that closes the one at `at`; None for an unclosed curly one. Raises QueryError."""
        ends = (self._text.find(end, at + 1) for end in _QUOTES[self._text[at]])
        found = [place for place in ends if place >= 0]
        if found:
            return min(found)
        if self._text[at] != '"':
            return None
        if self._lenient:
            return len(self._text)
        raise QueryError("This quote is not closed.", self._text, at, _UNCLOSED)

    def _phrase(self, at: int) -> Token | None:
        closing = self._closing(at) if self._text[at] in _QUOTES else None
        if closing is None:
            return None
        if not self._lenient and (sign := _BEHIND_QUOTES.match(self._text, closing + 1)):
            raise QueryError(f"“{sign[0]}” has no meaning after quotes.", self._text, closing + 1, "Leave it out.")
        star = "*" if self._text.startswith("*", closing + 1) else ""
        end = min(closing + 1, len(self._text)) + len(star)
        return Token(Sign.PHRASE, self._text[at + 1 : closing] + star, at, end)

    def _word(self, at: int) -> Token:
        start, opened = at, 0
        if pattern := _BARE_PATTERN.match(self._text, at):
            return Token(Sign.WORD, pattern[0], at, pattern.end())
        if self._text.startswith('="', at):
            at = (self._closing(at + 1) or at) + 1
        while at < len(self._text) and not self._text[at].isspace():
            opened += (self._text[at] == "(") - (self._text[at] == ")")
            if opened < 0:
                break
            at += 1
        return Token(Sign.WORD, self._text[start:at], start, at)
