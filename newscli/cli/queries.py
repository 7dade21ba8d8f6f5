"""Arguments and options → Query. An option is a clause of the query language: `--topic AI` is `topic:AI`."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from dataclasses import fields
from typing import TYPE_CHECKING, Any

from newscli.cli.negation import NEGATION_MARK
from newscli.cli.refs import resolve
from newscli.errors import QueryError, UsageError
from newscli.query.ast import EVERYTHING, Asked, Collapse, Not, Predicate, Query, all_of, clauses
from newscli.query.fields import BY_NAME, known_field
from newscli.query.sorting import SortKey, reversed_keys, sort_keys
from newscli.render import questions

if TYPE_CHECKING:
    from newscli.cli.options import FilterOptions, OrderOptions, Part
    from newscli.cli.session import Session

_UNQUOTED = re.compile(r'(-?)([A-Za-z_][\w.-]*):([^\s"()/<>=]+(?:\s+[^\s"():]+)+)\s*')
"""What is left of topic:"computer vision" when the shell has taken the quotes."""


def query_text(arguments: Sequence[str]) -> str:
    """The text of a query that came as arguments.

    Each argument is a text of its own, and all must hold: of several, one with blanks becomes a group.
    """
    plain = [argument.removeprefix(NEGATION_MARK) for argument in arguments]
    return plain[0] if len(plain) == 1 else " ".join(map(_grouped, plain))


def _grouped(argument: str) -> str:
    return f"({argument})" if any(map(str.isspace, argument.strip())) else argument


def ask(session: Session, arguments: Sequence[str] | None, filters: FilterOptions, seed: int = 0) -> Asked:
    """What arguments and options ask for together; a line on stderr says how they were read, if they can mean more.

    Raises QueryError, UsageError.
    """
    for argument in arguments or ():
        _check_place(argument)
        session.say(_lost_quotes(argument.removeprefix(NEGATION_MARK)))
    text = query_text(arguments or [""])
    asked = session.library.ask(text, session.now, seed, id_of=lambda ref: resolve(session, ref))
    for note in asked.notes:
        session.say(questions.note(note))
    options = _clauses(session, filters) if filters != type(filters)() else []
    where = all_of(asked.where, *options)
    if where != EVERYTHING:
        _check_ranges(where)
    return Asked(where, asked.order)


def _check_place(argument: str) -> None:
    """Raises UsageError for an argument that is no query but a folder or a file."""
    if os.sep not in argument or "\0" in argument:
        return
    place = os.path.expanduser(argument)
    if os.path.isdir(place):
        raise UsageError(f"“{argument}” is a folder.", f"newscli -L {argument} list")
    if os.path.isfile(place):
        raise UsageError(f"“{argument}” is a file.", f"newscli show {argument}")


def _lost_quotes(argument: str) -> str:
    """A note on a value of several words, whose quotes the shell may have taken."""
    match = _UNQUOTED.fullmatch(argument)
    field = known_field(match[2]) if match else None
    if match is None or field is None or field.kind.by_size:
        return ""
    sign, name, value = match.groups()
    first, *others = value.split()
    return questions.lost_quotes(f"{sign}{name}:{first}", others, f'{sign}{name}:"{value}"')


def _check_ranges(where: Predicate) -> None:
    """Raises UsageError if nothing can lie in what is asked for."""
    from newscli.query.predicates import Range

    if sum(isinstance(part, Range) for part in clauses(where)) < 2:  # noqa: PLR2004 one range has an order already
        return
    from newscli.query.reasons import empty_range  # 3 ms

    if empty := empty_range(where):
        raise UsageError(f"The range is empty: nothing is both {empty[0]} and {empty[1]}.", "Exchange its ends.")


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
    from newscli.query.reading import Reading
    from newscli.query.values import DATE_WORDS, read_values  # 3 ms that a command without filters does without

    field = BY_NAME.get(name, BY_NAME["date"])
    try:
        return read_values(field.name, field.kind, text, (text, 0, 0), Reading(session.now), DATE_WORDS.get(name))
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


def ordered(
    session: Session, asked: Asked, order: OrderOptions, part: Part, collapse: Collapse = Collapse.NONE
) -> Query:
    """The query with its order: that of the options, else of the text; --reverse turns it, or newest first, round."""
    keys = sorted_by(session, order) or asked.order
    if order.reverse:
        keys = reversed_keys(keys or sort_keys("date"))
    return Query(asked.where, keys, *part, collapse)


def sorted_by(session: Session, order: OrderOptions) -> tuple[SortKey, ...]:
    """The keys that --sort names. Raises UsageError."""
    return session.library.sort_keys(order.sort, order.seed) if order.sort is not None else ()


def keys_of(session: Session, asked: Asked, order: OrderOptions) -> tuple[SortKey, ...]:
    """The keys that --sort names, else those of the text; --reverse turns them round. Raises UsageError."""
    keys = sorted_by(session, order) or asked.order
    return reversed_keys(keys) if order.reverse else keys
