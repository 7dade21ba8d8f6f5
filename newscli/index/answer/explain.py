"""Why a query finds what it finds: each clause alone, and the query without it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from newscli.index.answer.spelling import nearest_value, nearest_word
from newscli.index.sql.compile import counted_tables
from newscli.model.answers import ClauseCount, Explanation
from newscli.query.ast import And, Or, Predicate, Query, clauses
from newscli.query.fields import BY_NAME
from newscli.query.predicates import Contains, Equals, Kin, Match, phrases
from newscli.query.printing import print_query
from newscli.text.words import Phrase, bare_phrase

if TYPE_CHECKING:
    from newscli.index.answer.listing import Listing
    from newscli.index.rows.database import Database

_MOST_CLAUSES = 50
"""Clauses that are counted one by one: each costs two queries, and nobody reads more."""

_BEGINNING = 3
"""Letters of a beginning that says something of the word."""


def explain(listing: Listing, query: Query) -> Explanation:
    """How a query is read, and what each of its clauses does."""
    found = counted_tables(query)
    return Explanation(
        query=print_query(query.where, query.order),
        sql=_indented(f"SELECT count(*) {found.text}"),
        values=found.values,
        found=listing.count(Query(query.where)),  # what the SQL counts: articles, not what they collapse to
        clauses=tuple(_clauses(listing, query.where)),
    )


def _clauses(listing: Listing, where: Predicate) -> Iterator[ClauseCount]:
    parts = clauses(where)
    if len(parts) > _MOST_CLAUSES:
        return
    for at, part in enumerate(parts):
        others = And(parts[:at] + parts[at + 1 :])
        alone, without = (listing.count(Query(asked)) for asked in (part, others))
        yield ClauseCount(print_query(part), alone, without)


def nearest(index: Database, listing: Listing, where: Predicate) -> dict[str, str]:
    """For each word or value of a query that no article has, the nearest that one has."""
    near = {word: nearest_word(index, word) for word in _words(where)}
    for field, value in _named_values(where):
        if not listing.count(Query(Contains(field, Phrase(tuple(value.split()))))):
            near[f"{field}:{value}"] = _quoted(field, nearest_value(index, field, value))
    return {wanted: known for wanted, known in near.items() if known}


def wider(listing: Listing, kin: Kin, where: Predicate) -> dict[str, int]:
    """For each word that no article has: what begins so and its other forms, with how many articles have them."""
    found: dict[str, int] = {}
    for word in _words(where):
        if listing.count(Query(Match(Phrase((word,))))):
            continue
        forms = replace(bare_phrase((word,)), kin=kin(word))
        begins = (Phrase((word,), prefix=True),) if len(word) >= _BEGINNING else ()
        for phrase in (*begins, forms):
            count = listing.count(Query(Match(phrase)))
            if count and count not in found.values():
                found[print_query(Match(phrase))] = count
    return found


def _words(where: Predicate) -> list[str]:
    """The words that stand for themselves alone."""
    asked = (phrase for phrase in phrases(where) if not phrase.prefix and not phrase.kin)
    return sorted({word for phrase in asked for word in phrase.words})


def _quoted(field: str, value: str | None) -> str | None:
    """A value as a clause of the language."""
    quoted = f'"{value}"' if value and " " in value else value
    return f"{field}:{quoted}" if value else None


def _named_values(where: Predicate) -> Iterator[tuple[str, str]]:
    for part in clauses(where):
        for one in part.parts if isinstance(part, Or) else (part,):
            if isinstance(one, Contains) and one.phrase.prefix:
                continue
            if isinstance(one, Contains | Equals) and one.field in BY_NAME and BY_NAME[one.field].suggested:
                words = one.phrase.words if isinstance(one, Contains) else one.words
                yield one.field, " ".join(words)


def _indented(sql: str) -> str:
    return re.sub(r" (FROM|WHERE|AND|OR) (?=article|\(|coalesce|NOT)", r"\n  \1 ", sql)
