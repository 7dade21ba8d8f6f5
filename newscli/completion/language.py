"""The words of the query language and their values: `to` → `topic`, `sort:he` → `heat`, `heat-asc`, `heat-desc`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from newscli.completion.values import ids, keys, names_of, periods, starting
from newscli.query.fields import BY_NAME, Direction, Field, known_field
from newscli.query.kinds import Kind
from newscli.query.sorting import MATCH, RANDOM, SORTABLE
from newscli.query.stories import StoryOrder

if TYPE_CHECKING:
    from newscli.completion.source import Item, Offer, S, Source


def field_names(source: Source, typed: str) -> Iterable[str]:
    """The names of fields and the other words that a clause can begin with; without one, front-matter keys."""
    from newscli.query.values import DATE_WORDS  # 3 ms that values of options do without

    return list(starting((*BY_NAME, *DATE_WORDS, *_CLAUSES), typed)) or keys(source, typed)


def behind(before: str, offer: Offer[S]) -> Offer[S]:
    """What is offered, with what stands before it."""

    def offered(source: S, typed: str) -> Iterable[Item]:
        for item in offer(source, typed):
            yield before + item if isinstance(item, str) else (before + item[0], item[1])

    return offered


def values_of(name: str) -> Offer[Source]:
    """What a field, a word such as `is` or a key of the front matter can be asked for."""
    from newscli.query.values import DATE_WORDS

    if name in _CLAUSES:
        return _CLAUSES[name]
    field = BY_NAME["date"] if name in DATE_WORDS else known_field(name)
    return _of_key_or_word(name) if field is None else _of_field(field)


def _of_key_or_word(name: str) -> Offer[Source]:
    """The values of a key of the front matter; without one, those of the word that is spelled in this way, too."""
    from newscli.query.clauses import spelt

    of_key, of_word = _whole_or_part(names_of(name)), _CLAUSES.get(spelt(name))
    if of_word is None:
        return of_key
    return lambda source, typed: list(of_key(source, typed)) or of_word(source, typed)


def _of_field(field: Field) -> Offer[Source]:
    if field.kind is Kind.DATE:
        return periods
    if field.kind is Kind.FLAG:
        return lambda _, typed: starting(("true", "false"), typed)
    if field.name == "id":
        return ids
    return _whole_or_part(names_of(field.name)) if field.suggested or field.name == "domain" else lambda *_: ()


def _whole_or_part(offer: Offer[Source]) -> Offer[Source]:
    """`topic:=ai` asks for the whole value."""
    return lambda source, typed: behind("=" * typed.startswith("="), offer)(source, typed.removeprefix("="))


def _flags(_: Source, typed: str) -> Iterable[str]:
    from newscli.query.clauses import FLAGS

    return starting(FLAGS, typed)


def _fields(source: Source, typed: str) -> Iterable[str]:
    return list(starting(BY_NAME, typed)) or keys(source, typed)


def sorts(source: Source, typed: str) -> Iterable[str]:
    """What articles are sorted by; where stories are listed, what of that stories are sorted by, too."""
    if source.lists_stories:
        return directed((key for key in SORTABLE if key in tuple(StoryOrder)), typed)
    built_in = [*directed((*SORTABLE, MATCH), typed), *starting((RANDOM,), typed)]
    return built_in or directed(keys(source, ""), typed)


def directed(keys: Iterable[str], typed: str) -> Iterable[str]:
    """Sort keys, each with its directions."""
    return starting((f"{key}{way}" for key in keys for way in ("", *(f"-{way}" for way in Direction))), typed)


_CLAUSES: dict[str, Offer[Source]] = {
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
