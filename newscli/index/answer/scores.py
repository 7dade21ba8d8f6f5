"""Breaks down the scores of a search."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from newscli.index.answer.listing import COLUMNS, Found, Listing
from newscli.index.sql.full_text import fts_phrase
from newscli.index.sql.ranking import TABLES, ranked
from newscli.model.answers import Score
from newscli.query.fields import WEIGHTS
from newscli.query.predicates import phrases
from newscli.text.words import Phrase

if TYPE_CHECKING:
    from newscli.index.rows.database import Database
    from newscli.query.ast import Query

Places = Mapping[tuple[str, int], list[str]]
"""By field and number of an article, the words of a question that it has there."""


def scores(index: Database, listing: Listing, query: Query) -> Iterator[Score]:
    """The parts of the score of each result, in the order of the search; nothing if the query has no words."""
    wanted = tuple(dict.fromkeys(phrases(query.where)))
    if not wanted:
        return
    columns = f"chosen, words, typed, near, new, {COLUMNS}"
    rows = list(listing.select(columns, lambda asked: Found(TABLES, ranked(asked)), query))
    places = _places(index, [number for _, _, number, *_ in rows], wanted)
    for _, _, number, words, *shares_and_summary in rows:
        found = tuple((field, tuple(places[field, number])) for field in WEIGHTS if (field, number) in places)
        typed, near, new = (words * share for share in shares_and_summary[:3])
        yield Score(listing.summary(tuple(shares_and_summary[3:])), words, typed, near, new, found)


def _places(index: Database, numbers: Sequence[int], wanted: Sequence[Phrase]) -> Places:
    places: dict[tuple[str, int], list[str]] = {}
    among = json.dumps(numbers)
    for field in WEIGHTS:
        for phrase in wanted:
            rows = index.rows(_FOUND, (f"{field} : {fts_phrase(phrase)}", among))
            for (number,) in rows:
                places.setdefault((field, number), []).append(_written(phrase))
    return places


_FOUND = "SELECT rowid FROM article_text WHERE article_text MATCH ? AND rowid IN (SELECT value FROM json_each(?))"


def _written(phrase: Phrase) -> str:
    return " ".join(phrase.words) + ("*" if phrase.prefix else "")
