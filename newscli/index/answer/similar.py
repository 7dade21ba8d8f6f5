"""Finds articles similar to another, by the words of title and excerpt, weighted by rarity, and by date.

Articles are compared as the vectors that stories use (`stories.terms`): the terms of title and excerpt, weighted by
their frequency in the article and their rarity in the months around. The similarity of two articles is the cosine of
their vectors (Salton and Buckley: "Term-weighting approaches in automatic text retrieval", 1988), halved if they are
three months apart. With this slow decay, articles from a year ago are still found.

All files with one URL are one article, the first by path. An article outside the library is compared by the first of
its descriptions; only articles of the library are found.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from math import fsum
from typing import TYPE_CHECKING, NamedTuple

from newscli.index.answer.sharing import sharing
from newscli.index.rows.codec import load_related
from newscli.index.sql.conditions import condition
from newscli.index.stories.candidates import stored
from newscli.index.stories.likeness import Vector, vector
from newscli.index.stories.rarity import Month, Months, Rarities, Rarity, month_of
from newscli.index.stories.terms import TermReader
from newscli.model.answers import Similar
from newscli.query.ast import any_of
from newscli.query.predicates import LinkedFrom, LinksTo
from newscli.text.ids import NAMELESS
from newscli.text.times import to_microseconds

if TYPE_CHECKING:
    from newscli.index.answer.listing import Listing
    from newscli.index.rows.codec import Row
    from newscli.index.rows.database import Database

LEAST = 0.25
"""The least cosine of two similar articles; less may be chance."""

_HALVING = 90 * 86_400 * 1_000_000
"""Microseconds."""

_MATTERS = 0.1
"""The least that a word must add to a cosine to be told, as a part of what the first word adds."""

_MOST_WORDS = 8
"""Words that are told."""


class _Original(NamedTuple):
    """The article that others are compared with, and the word that each of its terms stands for."""

    id: str
    at: int | None
    vector: Vector
    words: dict[int, str]


class _Match(NamedTuple):
    """An article that is similar, by its natural id. `score` is above 0 and at most 1; `terms` say the most first."""

    id: str
    score: float
    terms: Sequence[int]


def similar(index: Database, listing: Listing, id_: str, limit: int | None) -> Iterator[Similar]:
    """The articles of the library that are similar to the article with an id, most similar first."""
    original = _original(index, id_)
    if original is None:
        return
    rows = _rows(index, _matches(index, original))[:limit]
    articles = {article.id: article for article in listing.some([id_ for id_, _ in rows])}
    linked = _linked(index, original.id, list(articles))
    for own, match in rows:
        words = tuple(original.words[term] for term in match.terms)
        yield Similar(articles[own], match.score, words, own in linked)


def similar_ids(index: Database, id_: str) -> tuple[str, ...]:
    """The natural ids of the same articles, in the same order; none if there is no article with the id."""
    original = _original(index, id_)
    return tuple(match.id for match in _matches(index, original)) if original else ()


_INSIDE = (
    "SELECT natural_id, title, excerpt, published_at FROM article WHERE id = ? OR id = "
    f"(SELECT natural_id FROM article WHERE id = ? AND natural_id <> '{NAMELESS}') ORDER BY id <> natural_id LIMIT 1"
)


def _original(index: Database, id_: str) -> _Original | None:
    row = index.row(_INSIDE, (id_, id_)) or _outside(index, id_)
    if row is None:
        return None
    natural_id, title, excerpt, at = row
    reader = TermReader(index.value("SELECT language FROM setting"))
    rarity = Months(index).rarity(month_of(at))
    if not rarity.size:  # outside the library and of a time of which it has nothing: each word is as rare
        rarity = Rarity([Month(1)])
    return _Original(natural_id, at, vector(reader.terms(title, excerpt), rarity), reader.words(title, excerpt))


def _outside(index: Database, id_: str) -> Row | None:
    document = index.value("SELECT document FROM related WHERE id = ? ORDER BY digest LIMIT 1", (id_,))
    if document is None:
        return None
    named = load_related(document)
    return id_, named.title, named.excerpt, to_microseconds(named.published_at)


def _matches(index: Database, original: _Original) -> list[_Match]:
    """The articles that are similar enough, most similar first."""
    ids = sharing(index, original.id, original.vector, original.words)
    return sorted(_compared(index, original, ids), key=lambda match: (-match.score, match.id))


def _compared(index: Database, original: _Original, ids: Sequence[str]) -> Iterator[_Match]:
    rarities = Rarities(index)
    for other in stored(index, "id IN (SELECT value FROM json_each(?))", (json.dumps(ids),)):
        parts = _parts(original.vector, vector(other.terms, rarities.of(month_of(other.at))))
        cosine = min(1.0, fsum(parts.values()))  # fsum: the same in whatever order
        if cosine >= LEAST:
            yield _Match(other.id, cosine * _nearness(original.at, other.at), _telling(parts))


def _parts(one: Vector, other: Vector) -> dict[int, float]:
    """What each shared term adds to the cosine of two vectors."""
    weights, others = one.weights, other.weights
    return {term: weights[term] * others[term] for term in weights.keys() & others.keys()}


def _telling(parts: dict[int, float]) -> Sequence[int]:
    """The terms that contribute most to the similarity, largest first."""
    terms = sorted(parts, key=lambda term: (-parts[term], term))[:_MOST_WORDS]
    return [term for term in terms if parts[term] >= _MATTERS * parts[terms[0]]]


def _nearness(one: int | None, other: int | None) -> float:
    """1 for the same timestamp, a half for three months apart or an unknown date."""
    return 0.5 if one is None or other is None else 1 / (1 + abs(one - other) / _HALVING)


def _rows(index: Database, matches: Sequence[_Match]) -> list[tuple[str, _Match]]:
    """The articles of the matches by their ids, which differ where several files have one URL."""
    found = "SELECT natural_id, id FROM article WHERE natural_id IN (SELECT value FROM json_each(?)) ORDER BY id"
    ids: dict[str, list[str]] = {}
    for natural_id, id_ in index.rows(found, (json.dumps([match.id for match in matches]),)):
        ids.setdefault(natural_id, []).append(id_)
    return [(id_, match) for match in matches for id_ in ids.get(match.id, ())]


def _linked(index: Database, natural_id: str, ids: Sequence[str]) -> frozenset[str]:
    """Those of some articles that link to the one with a natural id, or that a file of it links to."""
    files = index.rows("SELECT id FROM article WHERE natural_id = ?", (natural_id,))
    where = condition(any_of(LinksTo(natural_id), *(LinkedFrom(id_) for (id_,) in files)))
    found = "SELECT article.id FROM article WHERE article.id IN (SELECT value FROM json_each(?)) AND"
    return frozenset(own for (own,) in index.rows(f"{found} {where.text}", (json.dumps(ids), *where.values)))
