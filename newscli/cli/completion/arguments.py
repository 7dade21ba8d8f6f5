"""Arguments that are completed part by part: `to` → `topic:`, `topic:ai,io` → `topic:ai,IoT`."""

from __future__ import annotations

import re
from collections.abc import Iterable

from newscli.completion.language import behind, field_names, values_of
from newscli.completion.source import Item, Offer, S, Source
from newscli.completion.values import keys

_CLAUSE = re.compile(r"(.*[\s(]|)(-?)([^\s(\"]*)", re.DOTALL)
"""What is before the clause that is being typed, its sign, and the clause."""


def clause(source: Source, typed: str) -> Iterable[Item]:
    """The field or the value that is being typed, at the end of a query."""
    found = _CLAUSE.fullmatch(typed)
    if found is None or found[1].count('"') % 2:
        return ()
    before, sign, last = found.groups()
    name, colon, value = last.partition(":")
    if colon:
        return behind(f"{before}{sign}{name}:", listed(values_of(name.lower())))(source, value)
    return [f"{before}{sign}{each}:" for each in field_names(source, name)]


def listed(offer: Offer[S]) -> Offer[S]:
    """The last of values between commas, none of which is there twice."""

    def offered(source: S, typed: str) -> Iterable[Item]:
        before, comma, last = typed.rpartition(",")
        there = before.lower().split(",")
        rest = (item for item in offer(source, last) if _value(item).lower() not in there)
        return behind(before + comma, lambda *_: rest)(source, last)

    return offered


def _value(item: Item) -> str:
    return item if isinstance(item, str) else item[0]


def or_keys(offer: Offer[S]) -> Offer[S]:
    """What is offered, or else front-matter keys: for the names of fields no library has to be opened."""
    return lambda source, typed: list(offer(source, typed)) or keys(source, typed)
