"""Explains what a query finds: the counts of each clause alone, and of the query without it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from newscli.index.answer.spelling import nearest_word
from newscli.index.sql.compile import counted_tables
from newscli.model.answers import ClauseCount, Explanation
from newscli.query.ast import And, Predicate, Query, clauses
from newscli.query.predicates import Kin, Match, phrases
from newscli.query.printing import print_query
from newscli.text.words import Phrase, bare_phrase

if TYPE_CHECKING:
    from newscli.index.answer.listing import Listing
    from newscli.index.rows.database import Database

_MOST_CLAUSES = 50
"""Clauses that are counted one by one: each costs two queries, and nobody reads more."""

_MOST_WORDS = 5
"""Words for which others are suggested: each takes some milliseconds."""

_BEGINNING = 3
"""Letters of a beginning that says something of the word."""


def explain(listing: Listing, query: Query) -> Explanation:
    """Explain how a query is understood, and count what each clause matches."""
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


def nearest(index: Database, where: Predicate) -> dict[str, str]:
    """For each word of a query that no article contains, the nearest word that one does."""
    near = {word: nearest_word(index, word) for word in _words(where)}
    return {wanted: known for wanted, known in near.items() if known}


def wider(listing: Listing, kin: Kin, where: Predicate) -> dict[str, int]:
    """Queries for words with the same beginning and for other forms, with the number of articles each finds."""
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
    """The first words that match only themselves."""
    asked = (phrase for phrase in phrases(where) if not phrase.prefix and not phrase.kin)
    return sorted(islice(dict.fromkeys(word for phrase in asked for word in phrase.words), _MOST_WORDS))


def _indented(sql: str) -> str:
    return re.sub(r" (FROM|WHERE|AND|OR) (?=article|\(|coalesce|NOT)", r"\n  \1 ", sql)
