"""Edits the text of a query: adds, removes and negates clauses, and sets the order.

What was typed stays as it is, with its spacing, except for the clause concerned. The clauses that count are those which
must all match: `topic:ai` in `robot topic:ai`, but not in `robot OR topic:ai`. They are compared by what they mean, so
that `#ai`, `topic:AI` and `tag:"ai"` are the same.

Every function takes what is known of the library, as `parse_query` does: only with its front-matter keys can words with
a colon be told from clauses.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from newscli.errors import QueryError
from newscli.query.ast import Not, Predicate
from newscli.query.clauses import UnknownField, is_field, spelt
from newscli.query.reading import Known, Reading
from newscli.query.scanner import Sign, Token, scan
from newscli.query.syntax import parse_query
from newscli.text.words import words_of

_NO_MOMENT = datetime(3000, 1, 1, tzinfo=UTC)
"""What relative dates are counted from: `date:last-month` is the same as no month of a calendar."""

_UNKNOWN = Known()


class State(StrEnum):
    """What a query does with the articles that match a clause."""

    NEITHER = "neither"
    NARROWED = "narrowed"
    EXCLUDED = "excluded"


@dataclass(frozen=True, slots=True)
class Condition:
    """A part of a query that every article must match: text[at:end], with its negation if it is EXCLUDED.

    `name` is its field as typed and `clause` its text without the negation; `name` is empty for words and groups.
    """

    at: int
    end: int
    name: str
    clause: str
    state: State
    meaning: Predicate


def narrowed(text: str, clause: str, known: Known = _UNKNOWN) -> str:
    """The query for articles that match a clause, too; without the clause if the query has it already."""
    return _toggled(text, clause, State.NARROWED, known)


def excluded(text: str, clause: str, known: Known = _UNKNOWN) -> str:
    """The query for articles that do not match a clause; without this condition if the query has it already."""
    return _toggled(text, clause, State.EXCLUDED, known)


def state_of(text: str, clause: str, known: Known = _UNKNOWN) -> State:
    """Whether a query is narrowed to a clause, or excludes it."""
    return next((condition.state for condition in _same(text, clause, known)), State.NEITHER)


def conditions(text: str, known: Known = _UNKNOWN) -> Iterator[Condition]:
    """The conditions that must all match, in the order of the text; none if there is an OR between them."""
    tokens = _tokens(text, known)
    if _has_or(tokens):
        return
    for unit in _units(tokens):
        condition = _condition(text, unit, known)
        if condition is not None:
            yield condition


def sorted_by(text: str, keys: str, known: Known = _UNKNOWN) -> str:
    """The query with an order such as `heat-desc,title` in place of its own; without keys, in the default order."""
    order = f"sort:{keys}" if keys else ""
    edited, places = text, _orders(text, known)
    for token in reversed(places[1:] if order else places):
        edited = _cut(edited, token.at, token.end, known)
    if places and order:
        edited = f"{edited[: places[0].at]}{order}{edited[places[0].end :]}"
    elif order:
        edited = _beside(text, order, lambda candidate: bool(_orders(candidate, known)))
    return _kept_valid(text, edited, known)


def _toggled(text: str, clause: str, wanted: State, known: Known) -> str:
    written = f"-{clause}" if wanted is State.EXCLUDED else clause
    found = list(_same(text, clause, known))
    same = [condition for condition in found if condition.state is wanted]
    if same:
        edited = _unwrapped(_without(text, same, known), known)
    elif found:
        rest = _without(text, found[1:], known)
        edited = f"{rest[: found[0].at].rstrip('+')}{written}{rest[found[0].end :]}"
    else:
        whole = f"({text.strip()})" if _has_or(_tokens(text, known)) else text
        edited = _beside(whole, written, lambda candidate: state_of(candidate, clause, known) is wanted) or text
    return _kept_valid(text, edited, known)


def _same(text: str, clause: str, known: Known) -> Iterator[Condition]:
    """The conditions of a query that mean this clause, or exclude it."""
    meaning = _meaning(clause, known)
    return (condition for condition in conditions(text, known) if condition.meaning == meaning)


def _tokens(text: str, known: Known) -> list[Token]:
    reading = Reading(_NO_MOMENT, known)
    return list(scan(text, lambda name: is_field(name, reading), lenient=True))


def _has_or(tokens: Sequence[Token]) -> bool:
    """Whether there is an OR outside all parentheses."""
    depth = 0
    for token in tokens:
        depth = max(0, depth + (token.sign is Sign.OPEN) - (token.sign is Sign.CLOSE))
        if token.sign is Sign.OR and not depth:
            return True
    return False


def _units(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """The tokens of each word, clause and group that is outside all parentheses, with its negations."""
    unit: list[Token] = []
    depth = 0
    for token in tokens:
        depth += (token.sign is Sign.OPEN) - (token.sign is Sign.CLOSE)
        if depth < 0 or (not depth and token.sign is Sign.AND):
            depth, unit = 0, []
            continue
        unit.append(token)
        if not depth and token.sign is not Sign.NOT:
            yield unit
            unit = []


def _condition(text: str, unit: Sequence[Token], known: Known) -> Condition | None:
    """The condition of such tokens; None if they cannot be read, or set an order."""
    at, end = unit[0].at, unit[-1].end
    meaning = _meaning(text[at:end], known)
    if meaning is None:
        return None
    first = next(token for token in unit if token.sign is not Sign.NOT)
    state = State.EXCLUDED if isinstance(meaning, Not) else State.NARROWED
    asked = meaning.part if isinstance(meaning, Not) else meaning
    return Condition(at, end, first.name, text[first.at : end], state, asked)


def _meaning(text: str, known: Known) -> Predicate | None:
    try:
        query = parse_query(text, _NO_MOMENT, known)
    except QueryError:
        return None
    where = query.where
    while isinstance(where, Not) and isinstance(where.part, Not):
        where = where.part.part
    return None if query.order else where


def _orders(text: str, known: Known) -> list[Token]:
    """The clauses that set an order, wherever they are."""

    def is_order(name: str) -> bool:
        return name == "sort" or (spelt(name) == "sort" and known.kind(name) is None)

    return [token for token in _tokens(text, known) if token.sign is Sign.CLAUSE and is_order(token.name.lower())]


def _beside(text: str, part: str, is_right: Callable[[str], bool]) -> str:
    """The text with a part behind it, or before it where its end is unfinished; empty if neither is read as meant."""
    candidates = (f"{text.rstrip()} {part}", f"{part} {text.lstrip()}") if text.strip() else (part,)
    return next(filter(is_right, candidates), "")


def _without(text: str, parts: Sequence[Condition], known: Known) -> str:
    for part in reversed(parts):
        text = _cut(text, part.at, part.end, known)
    return text


def _cut(text: str, at: int, end: int, known: Known) -> str:
    """The text without text[at:end], and without the signs and blanks that belonged to it."""
    at, end = _with_signs(text, at, end, known)
    before, behind = text[:at], text[end:]
    if not before or before[-1].isspace() or before[-1] == "(":
        behind = behind.lstrip()
    return before + behind if behind.strip() else before.rstrip()


def _with_signs(text: str, at: int, end: int, known: Known) -> tuple[int, int]:
    """A part of a text with the NOT, the AND, the + and the parentheses that mean nothing without it."""
    tokens = _tokens(text, known)
    while True:
        at -= len(text[:at]) - len(text[:at].rstrip("+"))
        before = next((token for token in reversed(tokens) if token.end <= at), None)
        behind = next((token for token in tokens if token.at >= end), None)
        if before and before.sign in (Sign.NOT, Sign.AND):
            at = before.at
            if before.sign is Sign.AND:
                return at, end
        elif before and behind and (before.sign, behind.sign) == (Sign.OPEN, Sign.CLOSE):
            at, end = before.at, behind.end
        else:
            return at, behind.end if behind and behind.sign is Sign.AND else end


def _unwrapped(text: str, known: Known) -> str:
    """The text without the parentheses around all of it, if they are around an OR."""
    inner = text.strip()[1:-1]
    units = list(_units(_tokens(text, known)))
    is_group = len(units) == 1 and units[0][0].sign is Sign.OPEN
    return inner if is_group and _has_or(_tokens(inner, known)) else text


def _kept_valid(text: str, edited: str, known: Known) -> str:
    """The edited text. If the edit made it invalid, misread clauses become words; if that does not help, the old text.

    A colon behind a word that is not a field is ignored among other words, but neither in a text with operators nor
    where no other word is left.
    """
    if _is_valid(edited, known) or not _is_valid(text, known):
        return edited
    spelled_out = _spelled_out(edited, known)
    return spelled_out if _is_valid(spelled_out, known) else text


def _is_valid(text: str, known: Known) -> bool:
    try:
        parse_query(text, _NO_MOMENT, known)
    except QueryError:
        return False
    return True


def _spelled_out(text: str, known: Known) -> str:
    """The text with words in place of clauses without a value or on an unknown field."""
    for token in reversed(_tokens(text, known)):
        typed = text[token.at : token.end]
        if token.sign is Sign.CLAUSE and (not token.text or _is_unknown(typed, known)):
            text = f"{text[: token.at]}{_as_words(typed)}{text[token.end :]}"
    return text


def _is_unknown(clause: str, known: Known) -> bool:
    try:
        parse_query(clause, _NO_MOMENT, known)
    except UnknownField:
        return True
    except QueryError:
        return False
    return False


def _as_words(typed: str) -> str:
    words = words_of(typed)
    star = "*" if typed.rstrip("?!.,;:").endswith("*") else ""
    return f'"{" ".join(words)}"{star}' if len(words) > 1 else "".join(words) + star
