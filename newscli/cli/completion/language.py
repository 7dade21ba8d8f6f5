"""The query language at TAB: `to` → `topic:`, `topic:ai,io` → `topic:ai,IoT`, `sort:heat-` → `sort:heat-asc`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from newscli.cli.completion.values import Offer, ids, keys, names_of, or_keys, periods, starting
from newscli.query.fields import BY_NAME, Direction, Field, known_field
from newscli.query.kinds import Kind
from newscli.query.sorting import RANDOM, SORTABLE
from newscli.query.stories import StoryOrder

_CLAUSE = re.compile(r"(.*[\s(]|)(-?)([^\s(\"]*)", re.DOTALL)
"""What is before the clause that is being typed, its sign, and the clause."""


def clause(context: Any, typed: str) -> Iterable[str | tuple[str, str]]:
    """The field or the value that is being typed, at the end of an argument."""
    found = _CLAUSE.fullmatch(typed)
    if found is None or found[1].count('"') % 2:
        return ()
    before, sign, last = found.groups()
    name, colon, value = last.partition(":")
    if colon:
        return behind(f"{before}{sign}{name}:", _values(name.lower()))(context, value)
    from newscli.query.values import DATE_WORDS  # 3 ms that values of options do without

    names = or_keys(lambda _, typed: starting((*BY_NAME, *DATE_WORDS, *_CLAUSES), typed))
    return [f"{before}{sign}{each}:" for each in names(context, name)]


def behind(before: str, offer: Offer) -> Offer:
    """What is offered, with what stands before it."""

    def offered(context: Any, typed: str) -> Iterable[str | tuple[str, str]]:
        for item in offer(context, typed):
            yield before + item if isinstance(item, str) else (before + item[0], item[1])

    return offered


def listed(offer: Offer) -> Offer:
    """The last of values between commas, none of which is there twice."""

    def offered(context: Any, typed: str) -> Iterable[str | tuple[str, str]]:
        before, comma, last = typed.rpartition(",")
        there = before.lower().split(",")
        rest = (item for item in offer(context, last) if not isinstance(item, str) or item.lower() not in there)
        return behind(before + comma, lambda *_: rest)(context, last)

    return offered


def _values(name: str) -> Offer:
    """What a field, a word such as `is` or a key of the front matter can be asked for."""
    from newscli.query.values import DATE_WORDS

    if name in _CLAUSES:
        return listed(_CLAUSES[name])
    field = BY_NAME["date"] if name in DATE_WORDS else known_field(name)
    return listed(_of_key_or_word(name) if field is None else _values_of(field))


def _of_key_or_word(name: str) -> Offer:
    """The values of a key of the front matter; without one, those of the word that is spelled in this way, too."""
    from newscli.query.clauses import spelt

    of_key, of_word = _whole_or_part(names_of(name)), _CLAUSES.get(spelt(name))
    if of_word is None:
        return of_key
    return lambda context, typed: list(of_key(context, typed)) or of_word(context, typed)


def _values_of(field: Field) -> Offer:
    if field.kind is Kind.DATE:
        return periods
    if field.kind is Kind.FLAG:
        return lambda _, typed: starting(("true", "false"), typed)
    if field.name == "id":
        return ids
    return _whole_or_part(names_of(field.name)) if field.suggested or field.name == "domain" else lambda *_: ()


def _whole_or_part(offer: Offer) -> Offer:
    """`topic:=ai` asks for the whole value."""
    return lambda context, typed: behind("=" * typed.startswith("="), offer)(context, typed.removeprefix("="))


def _flags(_: Any, typed: str) -> Iterable[str]:
    from newscli.query.clauses import FLAGS

    return starting(FLAGS, typed)


def _fields(context: Any, typed: str) -> Iterable[str]:
    return list(starting(BY_NAME, typed)) or keys(context, typed)


def sorts(context: Any, typed: str) -> Iterable[str]:
    """What articles are sorted by; where stories are listed, what of that stories are sorted by, too."""
    if context.info_name == "stories":
        return directed((key for key in SORTABLE if key in tuple(StoryOrder)), typed)
    built_in = [*directed(SORTABLE, typed), *starting((RANDOM,), typed)]
    return built_in or directed(keys(context, ""), typed)


def directed(keys: Iterable[str], typed: str) -> Iterable[str]:
    """Sort keys, each with its directions."""
    return starting((f"{key}{way}" for key in keys for way in ("", *(f"-{way}" for way in Direction))), typed)


_CLAUSES: dict[str, Offer] = {
    "is": _flags,
    "has": _fields,
    "no": _fields,
    "sort": sorts,
    "links-to": ids,
    "linked-from": ids,
    "story": ids,
    "like": ids,
}
"""The words of the language that are no fields."""
