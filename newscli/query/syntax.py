"""Parses the query language into a predicate and a sort order.

    ai robot                 both words               "ai robot"      the words in a row
    robot*                   a beginning of a word    -robot  NOT x   without it
    outage                   and its other forms      =outage         that word
    +outage                  a word that a search never leaves out
    ai OR robot              either                   (a OR b) c      grouped; NOT before AND before OR
    topic:ai,iot  #ai        any of the values        topic:=ai       that value and no more
    title:/clear(view|ly)/   a regular expression     quality:>=80    > >= < <= 10..50 10.. ..50
    date:2022-05             a period                 since: until: after: before:
    has:body  no:heat        whether there is one     is:published    is:video is:duplicate …
    links-to:REF             links to an article      linked-from:REF story:REF
    sort:heat-desc,title     the order

What is between letters and digits divides words: `c++`, `don't` and `10:30` are words. A text is
understood as typed, or it is an error with a position, or a note tells how it was understood.
"""

import re
from datetime import datetime

from newscli.errors import QueryError, UsageError
from newscli.query.ast import EVERYTHING, NOTHING, Predicate, Query, all_of, any_of, negation
from newscli.query.clauses import UnknownField, is_date, is_field, read_clause
from newscli.query.predicates import Contains, Range, firm, with_kin
from newscli.query.reading import Known, Reading
from newscli.query.scanner import Sign, Token, scan
from newscli.query.sorting import SORTABLE
from newscli.query.terms import read_term, read_words
from newscli.text.words import Phrase, words_of

LONGEST = 20_000
"""The maximum length of a query, in characters."""

MAX_DEPTH = 12
"""The maximum depth of parentheses: nobody types more, and SQLite would soon refuse it."""

_SURROGATES = re.compile("[\ud800-\udfff]")
_OPERATORS = (Sign.AND, Sign.OR, Sign.NOT)
_OF_ORDERS = (Sign.CLAUSE, Sign.AND, Sign.OPEN, Sign.CLOSE)
_OF_DATES = re.compile(r"\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|(?:ago|hour|day|week|month|year)s?$")
_EVERY = frozenset({"*", "*:*"})


def parse_query(text: str, now: datetime, known: Known | None = None, seed: int = 0, *, lenient: bool = False) -> Query:
    """Parse the text of a query at the moment `now`.

    `known` describes the library, `seed` determines the order of `sort:random`. Raises QueryError; a `lenient` reading
    never does, and ignores unfinished parts.
    """
    if len(text) > LONGEST:
        raise QueryError(f"The query is longer than {LONGEST:,} characters.", text[:40], 0, "Shorten it.")
    reading = Reading(now, known or Known(), seed, lenient)
    parser = _Parser(_SURROGATES.sub("\ufffd", text), reading)
    where = parser.query()
    if re.fullmatch(r"\s*'\w[^']*\s[^']*'\s*", text):
        reading.note("Read single quotes as signs; a phrase stands in double quotes.")
    return Query(with_kin(where, reading.known.kin), tuple(reading.order), notes=tuple(reading.notes))


class _Parser:
    """A recursive-descent parser: alternatives > conjunction > negation > atom. None stands for no condition."""

    def __init__(self, text: str, reading: Reading) -> None:
        self._text = text
        self._reading = reading
        self._tokens = list(scan(text, lambda name: is_field(name, reading), lenient=reading.lenient))
        self._at = 0
        self._is_prose = len(self._tokens) > 1 and not any(token.sign in _OPERATORS for token in self._tokens)
        """Whether the text is several words without an operator, such as a pasted headline."""

    def query(self) -> Predicate:
        where = self._alternatives(0)
        while self._at < len(self._tokens):  # a parenthesis that nothing opened
            self._fail("This parenthesis was never opened.", self._tokens[self._at], "In quotes it is text.")
            self._at += 1
            where = _both(where, self._alternatives(0))
        if where is not None:
            return where
        is_everything = not self._text.strip() or self._text.strip() in _EVERY or self._is_order
        return EVERYTHING if is_everything or self._reading.lenient else NOTHING

    @property
    def _is_order(self) -> bool:
        """Whether a text without conditions has only clauses, which are orders then."""
        return bool(self._reading.order) and all(token.sign in _OF_ORDERS for token in self._tokens)

    def _alternatives(self, depth: int) -> Predicate | None:
        parts = [self._conjunction(depth)]
        while self._sign() is Sign.OR:
            operator = self._take()
            parts.append(self._conjunction(depth))
            if parts[-1] is None or parts[-2] is None:
                self._fail("OR needs something on both sides.", operator, 'In quotes it is a word: "or"')
        asked = [part for part in parts if part is not None]
        return any_of(*asked) if asked else None

    def _conjunction(self, depth: int) -> Predicate | None:
        parts: list[Predicate] = []
        begun = is_joined = False
        while self._sign() not in (None, Sign.CLOSE, Sign.OR):
            if self._sign() is Sign.AND:
                operator = self._take()
                if not begun or self._sign() in (None, Sign.CLOSE, Sign.OR, Sign.AND):
                    self._fail("AND needs something on both sides.", operator, 'In quotes it is a word: "and"')
                parts[-1:] = map(firm, parts[-1:])
                is_joined = True
                continue
            begun = True
            part = self._negation(depth)
            if part is not None:
                parts.append(firm(part) if is_joined else part)
            is_joined = False
        return all_of(*parts) if parts else None

    def _negation(self, depth: int) -> Predicate | None:
        negated = is_word_negated = False
        sign = self._tokens[self._at]
        while self._sign() is Sign.NOT:
            sign = self._take()
            negated = not negated
            is_word_negated ^= sign.text == "NOT"
        if self._sign() in (None, Sign.CLOSE, Sign.OR, Sign.AND):
            if sign.text == "NOT":
                self._fail("NOT needs something behind it.", sign, 'In quotes it is a word: "not"')
            return EVERYTHING if is_word_negated and not self._reading.lenient else None  # a lone “-” matches nothing
        begun = self._at
        ordered = len(self._reading.order)
        self._tell_of_options(sign, self._tokens[begun])
        part = self._atom(depth)
        if sign.sign is Sign.NOT and len(self._reading.order) > ordered:
            self._fail("An order cannot be negated.", self._tokens[begun], "sort:heat-asc is the other way round.")
        if not negated or len(self._reading.order) > ordered:
            return part
        return negation(NOTHING if part is None else part)  # signs without a word match nothing

    def _tell_of_options(self, sign: Token, negated: Token) -> None:
        """Add a note on words that look like command-line options."""
        if sign.sign is not Sign.NOT:
            return
        typed = re.split(r"[\s(]", self._text[max(0, sign.at - 2) : negated.end])[-1]
        if re.fullmatch(r"-\w|--\w\S*", typed):
            meant = negated.text if typed.startswith("--") else f"NOT {negated.text}"
            self._reading.note(f"Read “{typed}” as {meant}; options go outside the query.")

    def _atom(self, depth: int) -> Predicate | None:
        token = self._take()
        if token.sign is Sign.OPEN:
            return self._group(token, depth)
        try:
            return self._meaning(token)
        except UsageError as error:
            if self._reading.lenient:
                return None
            if isinstance(error, QueryError):
                raise
            raise QueryError(error.message, self._text, token.at, error.hint) from None

    def _group(self, opening: Token, depth: int) -> Predicate | None:
        if depth >= MAX_DEPTH:
            raise QueryError(f"Parentheses are nested more than {MAX_DEPTH} deep.", self._text, opening.at)
        begun = self._at
        inner = self._alternatives(depth + 1)
        if self._sign() is not Sign.CLOSE:
            self._fail("This parenthesis is not closed.", opening, "Close it, or leave it out.")
            return inner
        if self._at == begun:
            self._fail("There is nothing between these parentheses.", opening, "Leave them out.")
        self._take()
        return inner

    def _meaning(self, token: Token) -> Predicate | None:
        """The predicate of a token. Raises QueryError, UsageError."""
        match token.sign:
            case Sign.CLAUSE:
                return self._clause(token)
            case Sign.URL:
                self._reading.note("Read an address as url:ADDRESS; in quotes it is words.")
                return Contains("url", Phrase(tuple(words_of(token.text)), token.text.endswith("*")))
            case Sign.PHRASE:
                return read_words(token.text, exact=True)
        if token.text in _EVERY:
            return EVERYTHING
        before = self._tokens[self._at - 2].text if self._at > 1 else None
        has_plus = self._text[: token.at].endswith("+")
        return read_term(token.text, before, len(self._tokens) - 1, self._reading, loose=not has_plus)

    def _clause(self, token: Token) -> Predicate | None:
        follows = self._tokens[self._at].text if self._sign() is Sign.WORD else ""
        if follows and (token.text.endswith(",") or (token.name == "sort" and follows in (*SORTABLE, "asc", "desc"))):
            instead = f"write sort:{token.text}-{follows}" if follows in ("asc", "desc") else "a list has no blanks"
            self._reading.note(f"Read “{follows}” as a word of its own: {instead}.")
        try:
            read = read_clause(token, self._text, self._reading)
            self._tell_of_date(token, read)
            return read
        except UnknownField as error:
            if not self._is_prose or token.text[:1] in tuple('<>=/"'):
                raise
            if not token.text:
                return read_words(token.name)
            hint = error.hint.partition(" To search for it")[0]
            self._reading.note(f"{error.message[:-1]}: read “{self._text[token.at : token.end]}” as words. {hint}")
            return read_words(self._text[token.at : token.end])
        except QueryError as error:
            if date := self._date_of_several_words(token):
                raise QueryError(
                    error.message, error.text, error.at, f'Put it in quotes: {token.name}:"{date}"'
                ) from None
            raise

    def _tell_of_date(self, clause: Token, read: Predicate | None) -> None:
        """Add a note on a date of several words if only the first one belongs to its clause."""
        follows = self._tokens[self._at].text.lower() if self._sign() is Sign.WORD else ""
        if not isinstance(read, Range) or not _OF_DATES.match(follows):
            return
        if date := self._date_of_several_words(clause):
            quoted = f'{clause.name}:"{date}"'
            self._reading.note(f"Read {clause.name}:{clause.text} and words behind it; {quoted} is one date.")

    def _date_of_several_words(self, clause: Token) -> str | None:
        """The date formed by the value of a clause and the words after it."""
        words = [clause.text, *(token.text for token in self._tokens[self._at : self._at + 3])]
        joined = (" ".join(words[:count]) for count in range(len(words), 1, -1))
        return next((text for text in joined if is_date(text, self._reading.now)), None)

    def _sign(self) -> Sign | None:
        return self._tokens[self._at].sign if self._at < len(self._tokens) else None

    def _take(self) -> Token:
        self._at += 1
        return self._tokens[self._at - 1]

    def _fail(self, message: str, token: Token, hint: str) -> None:
        """Raises QueryError, unless the reading is lenient."""
        if not self._reading.lenient:
            raise QueryError(message, self._text, token.at, hint)


def _both(first: Predicate | None, second: Predicate | None) -> Predicate | None:
    if first is None or second is None:
        return second if first is None else first
    return all_of(first, second)
