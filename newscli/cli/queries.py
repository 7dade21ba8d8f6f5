"""Arguments and options → Query. An option is a clause of the query language: `--topic AI` is `topic:AI`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import fields
from typing import TYPE_CHECKING, Any

from newscli.cli.negation import NEGATION_MARK
from newscli.errors import QueryError, UsageError
from newscli.query.ast import NOTHING, Asked, Collapse, Not, Predicate, Query, all_of
from newscli.query.fields import BY_NAME, known_field
from newscli.query.sorting import SortKey, reversed_keys, sort_keys

if TYPE_CHECKING:
    from newscli.cli.options import FilterOptions, OrderOptions, Part
    from newscli.cli.session import Session

_FIELD = r"(?s:(-?[A-Za-z_][\w.-]*:=?)?(.*))"
_LANGUAGE = r'["()]|\b(?:OR|NOT|AND)\b|\s-?[A-Za-z_][\w.-]*:'


def query_text(arguments: Sequence[str]) -> str:
    """The text of a query that came as arguments.

    One argument is a whole query. Of several, one with blanks was quoted in the shell, and is quoted here again.
    """
    plain = [argument.removeprefix(NEGATION_MARK) for argument in arguments]
    return plain[0] if len(plain) == 1 else " ".join(map(_quoted_again, plain))


def _quoted_again(argument: str) -> str:
    """An argument with blanks, held together: a phrase, the value of a field, or a query of its own."""
    if not any(map(str.isspace, argument)):
        return argument
    match = re.fullmatch(_FIELD, argument)
    assert match is not None
    field = known_field((match[1] or "").lstrip("-").partition(":")[0])
    if (field is not None and field.kind.by_size) or re.search(_LANGUAGE, argument):
        return f"({argument})"
    return f'{match[1] or ""}"{match[2]}"'


def ask(session: Session, arguments: Sequence[str] | None, filters: FilterOptions, seed: int = 0) -> Asked:
    """What arguments and options ask for together. Raises QueryError, UsageError."""
    text = query_text(arguments or [""])
    asked = session.library.ask(text, session.now, seed)
    if asked.where == NOTHING:
        return Asked(NOTHING)
    clauses = _clauses(session, filters) if filters != type(filters)() else []
    return Asked(all_of(asked.where, *clauses), asked.order)


def _clauses(session: Session, options: FilterOptions) -> list[Predicate]:
    given = [(option.name, getattr(options, option.name)) for option in fields(options)]
    return [_clause(session, name, value) for name, value in given if value is not None and value != []]


def _clause(session: Session, option: str, value: Any) -> Predicate:
    """What an option asks for: values of the field of its name, a flag, at least so much, or a word on dates."""
    from newscli.query.predicates import Bound, Is, Range  # 3 ms

    if isinstance(value, bool):
        return Is(option) if value else Not(Is(option))
    if isinstance(value, int):
        return Range(option.removeprefix("min_"), Bound(value, closed=True), None)
    return _values(session, option, ",".join(map(_as_value, value)) if isinstance(value, list) else f'"{value}"')


def _values(session: Session, name: str, text: str) -> Predicate:
    from newscli.query.values import DATE_WORDS, read_values  # 3 ms that a command without filters does without

    field = BY_NAME.get(name, BY_NAME["date"])
    try:
        return read_values(field.name, field.kind, text, (text, 0, 0), session.now, DATE_WORDS.get(name))
    except QueryError as error:
        raise UsageError(f"--{name}: {error.message}", error.hint) from None


def _as_value(text: str) -> str:
    """An option's value as one of the language: quoted, unless it is a regular expression."""
    if len(text) > 1 and text.startswith("/") and text.endswith("/"):
        return text
    bare = text.removeprefix("=").removesuffix("*").replace('"', " ")
    exact = "=" if text.startswith("=") else ""
    prefix = "*" if text.endswith("*") else ""
    return f'{exact}"{bare}"{prefix}'


def ordered(asked: Asked, order: OrderOptions, part: Part, collapse: Collapse = Collapse.NONE) -> Query:
    """The query with its order: that of the options, else of the text; --reverse turns it, or newest first, round."""
    keys = sorted_by(order) or asked.order
    if order.reverse:
        keys = reversed_keys(keys or sort_keys("date"))
    return Query(asked.where, keys, *part, collapse)


def sorted_by(order: OrderOptions) -> tuple[SortKey, ...]:
    """The keys that --sort names. Raises UsageError."""
    return sort_keys(order.sort, order.seed) if order.sort is not None else ()
