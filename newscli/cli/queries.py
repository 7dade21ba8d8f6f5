"""Arguments and options → Query. An option is a clause of the query language: `--topic AI` is `topic:AI`."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Sequence
from dataclasses import fields
from itertools import dropwhile
from typing import TYPE_CHECKING, Any

from newscli.cli.negation import NEGATION_MARK
from newscli.cli.refs import resolve
from newscli.errors import QueryError, UsageError
from newscli.query.ast import EVERYTHING, Not, Predicate, Query, all_of, clauses
from newscli.query.fields import BY_NAME, known_field
from newscli.query.sorting import SortKey, reversed_keys, sort_keys

if TYPE_CHECKING:
    from newscli.cli.options import FilterOptions, OrderOptions, Part
    from newscli.cli.session import Session


def query_text(arguments: Sequence[str]) -> str:
    """The text of a query that came as arguments.

    Each argument is a text of its own, and all must hold: of several, one with blanks becomes a group.
    """
    plain = [argument.removeprefix(NEGATION_MARK) for argument in arguments]
    return plain[0] if len(plain) == 1 else " ".join(map(_grouped, plain))


def _grouped(argument: str) -> str:
    return f"({argument})" if any(map(str.isspace, argument.strip())) else argument


def ask(session: Session, arguments: Sequence[str] | None, filters: FilterOptions, seed: int = 0) -> Query:
    """What arguments and options ask for together; a line on stderr says how they were read, if they can mean more.

    Raises QueryError, UsageError.
    """
    for argument in arguments or ():
        _check_place(argument)
        session.say(_lost_quotes(session, argument.removeprefix(NEGATION_MARK)))
    text = query_text(arguments or [""])
    asked = session.library.ask(text, session.now, seed, id_of=lambda ref: resolve(session, ref))
    _say_notes(session, asked.notes)
    options = _clauses(session, filters) if filters != type(filters)() else []
    where = all_of(asked.where, *options)
    if where != EVERYTHING:
        _check_ranges(where)
    return Query(where, asked.order)


def _say_notes(session: Session, notes: Iterable[str]) -> None:
    """How parts of a query were read that can mean more."""
    for sentence in notes:
        from newscli.render.questions import note  # 1 ms that most queries do without

        session.say(note(sentence))


def ask_in_any_order(session: Session, arguments: Sequence[str] | None, filters: FilterOptions) -> Query:
    """As `ask`, for an answer that has no order of articles. Raises QueryError, UsageError."""
    asked = ask(session, arguments, filters)
    if asked.order:
        from newscli.query.printing import print_order
        from newscli.render.questions import no_order

        session.say(no_order(print_order(asked.order)))
    return Query(asked.where)


def _check_place(argument: str) -> None:
    """Raises UsageError for an argument that is no query but a folder or a file."""
    is_relative = argument in (".", "..", "~") or argument.startswith(("./", "../", "~/"))
    if not (is_relative or os.sep in argument) or "\0" in argument:
        return
    from shlex import quote  # 1 ms

    place = os.path.expanduser(argument)
    if os.path.isdir(place):
        raise UsageError(f"“{argument}” is a folder.", f"newscli -L {quote(argument)} list")
    if os.path.isfile(place):
        raise UsageError(f"“{argument}” is a file.", f"newscli show {quote(argument)}")
    if is_relative:
        raise UsageError(
            f"There is no folder or file “{argument}”.", f"To search for it as words, quote it: '\"{argument}\"'"
        )


def _lost_quotes(session: Session, argument: str) -> str:
    """A note on a value of several words, whose quotes the shell may have taken, as from topic:"computer vision"."""
    if not _has_words_behind_a_value(argument) or '"' in argument:
        return ""
    from newscli.query.scanner import Sign, scan
    from newscli.query.syntax import LONGEST

    if len(argument) > LONGEST:  # refused soon
        return ""
    clause, *words = dropwhile(lambda token: token.sign is Sign.NOT, scan(argument, _is_field, lenient=True))
    are_words = words and all(word.sign is Sign.WORD for word in words)
    all_plain = all(token.text[:1].isalnum() for token in (clause, *words)) and not clause.text.endswith(",")
    if clause.sign is not Sign.CLAUSE or not are_words or not all_plain or not _takes_words(session, clause.name):
        return ""
    value = argument[clause.value_at :].strip()
    quoted = f'{argument[: clause.value_at]}"{value}"'
    from newscli.render.questions import lost_quotes

    return lost_quotes(argument[: clause.end], [word.text for word in words], quoted)


def _has_words_behind_a_value(argument: str) -> bool:
    *others, _ = argument.split() or [""]
    return any(":" in word[:-1] for word in others)


def _is_field(name: str) -> bool:
    return known_field(name) is not None


def _takes_words(session: Session, name: str) -> bool:
    """Whether a clause of this name is about a text, a name or an article."""
    try:
        return not session.library.field(name).kind.by_size
    except UsageError:
        return name.lower() in ("body", "text", "links-to", "linked-from", "names", "story", "like")


def _check_ranges(where: Predicate) -> None:
    """Raises UsageError if nothing can lie in what is asked for."""
    from newscli.query.predicates import Range

    if sum(isinstance(part, Range) for part in clauses(where)) < 2:  # noqa: PLR2004 one range has an order already
        return
    from newscli.query.reasons import empty_range  # 3 ms

    if empty := empty_range(where):
        raise UsageError(f"The range is empty: nothing is both {empty[0]} and {empty[1]}.", "Swap the two values.")


def _clauses(session: Session, options: FilterOptions) -> list[Predicate]:
    given = [(option.name, getattr(options, option.name)) for option in fields(options)]
    return [_clause(session, name, _once(value)) for name, value in given if value is not None and value != []]


def _once(value: Any) -> Any:
    return list(dict.fromkeys(value)) if isinstance(value, list) else value


def _clause(session: Session, option: str, value: Any) -> Predicate:
    """What an option asks for: values of the field of its name, a flag, at least so much, a ref or a word on dates."""
    from newscli.query.predicates import Bound, Is, Range  # 3 ms

    if option == "like":
        return session.library.ask(f"like:{','.join(resolve(session, ref) for ref in value)}").where
    if isinstance(value, bool):
        return Is(option) if value else Not(Is(option))
    if isinstance(value, int):
        return Range(option.removeprefix("min_"), Bound(value, closed=True), None)
    return _values(session, option, ",".join(map(_as_value, value)) if isinstance(value, list) else f'"{value}"')


def _values(session: Session, name: str, text: str) -> Predicate:
    from newscli.query.reading import Reading
    from newscli.query.values import DATE_WORDS, read_values  # 3 ms that a command without filters does without

    field, reading = BY_NAME.get(name, BY_NAME["date"]), Reading(session.now)
    try:
        return read_values(field.name, field.kind, text, (text, 0, 0), reading, DATE_WORDS.get(name))
    except QueryError as error:
        raise UsageError(f"--{name}: {error.message}", error.hint) from None
    finally:
        _say_notes(session, reading.notes)


def _as_value(text: str) -> str:
    """An option's value as one of the language: as it is, or with blanks in quotes."""
    if not re.search(r'[\s"]', text) or re.fullmatch(r"/.+/i?", text):
        return text
    bare = text.removeprefix("=").removesuffix("*").replace('"', " ")
    exact = "=" if text.startswith("=") else ""
    prefix = "*" if text.endswith("*") else ""
    return f'{exact}"{bare}"{prefix}'


def ordered(session: Session, asked: Query, order: OrderOptions, part: Part) -> Query:
    """The query with its order: that of the options, else of the text; --reverse turns it, or newest first, round."""
    keys = keys_of(session, asked, order)
    if order.reverse and not keys:
        keys = reversed_keys(sort_keys("date"))
    return Query(asked.where, keys, *part)


def sorted_by(session: Session, order: OrderOptions) -> tuple[SortKey, ...]:
    """The keys that --sort names. Raises UsageError."""
    return session.library.sort_keys(order.sort, order.seed) if order.sort is not None else ()


def keys_of(session: Session, asked: Query, order: OrderOptions) -> tuple[SortKey, ...]:
    """The keys that --sort names, else those of the text; --reverse turns them round. Raises UsageError."""
    keys = sorted_by(session, order) or asked.order
    return reversed_keys(keys) if order.reverse else keys
