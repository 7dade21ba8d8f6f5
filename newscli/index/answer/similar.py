"""Finds articles that are similar but not linked: by rare words of title and excerpt, by shared links, and by date.

A shared word counts by its idf, twice if it is in the title. Unless two articles share a link, at least one shared word
must occur in both titles; each shared link counts as a very rare word. Three months between two articles halve their
score.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import log, log2
from typing import TYPE_CHECKING, NamedTuple

from newscli.index.rows.codec import load_related
from newscli.model.answers import Similar
from newscli.text.html import text_of_html
from newscli.text.times import to_microseconds
from newscli.text.words import words_of

if TYPE_CHECKING:
    from newscli.index.answer.listing import Listing
    from newscli.index.rows.database import Database

_MOST_WORDS = 25
"""The rarest words of an article, by which others are found."""

_SHORTEST = 3
"""Letters of a word."""

_LEAST_WORDS = 2
"""Rare words that two articles without a shared link must share: one alone is often chance."""

_WORTH = 0.2
"""The least part of the best score: what is far less alike is there by chance."""

_HALVING = 90 * 86_400 * 1_000_000
"""Microseconds."""


class _Original(NamedTuple):
    """The article that others are compared with."""

    id: str
    title: str
    excerpt: str
    at: int | None
    in_library: bool


class _Match(NamedTuple):
    """An article that shares rare words, the rarest first, or links."""

    id: str
    score: float
    words: tuple[str, ...]
    links: int


def similar(index: Database, listing: Listing, id_: str, limit: int | None) -> Iterator[Similar]:
    """The articles similar to the one with an id, inside the library or outside; the most similar first."""
    matches = sorted(_matches(index, _original(index, id_)), key=lambda match: (-match.score, match.id))[:limit]
    matches = [match for match in matches if match.score >= _WORTH * matches[0].score]
    articles = {article.id: article for article in listing.some([match.id for match in matches])}
    for match in matches:
        yield Similar(articles[match.id], match.score, match.words, match.links)


def _original(index: Database, id_: str) -> _Original:
    row = index.row("SELECT natural_id, title, excerpt, published_at FROM article WHERE id = ?", (id_,))
    inside = row is not None
    if row is None:
        document = index.value("SELECT document FROM related WHERE id = ? ORDER BY digest LIMIT 1", (id_,))
        named = load_related(document)
        row = (id_, named.title, named.excerpt, to_microseconds(named.published_at))
    natural_id, title, excerpt, at = row
    return _Original(natural_id, text_of_html(title or ""), text_of_html(excerpt or ""), at, inside)


def _matches(index: Database, original: _Original) -> Iterator[_Match]:
    idf = _idf(index, original)
    words = _sharing_words(index, idf)
    links = dict(index.rows(_SHARING_LINKS, {"id": original.id}))
    found = [number for number in words.keys() | links.keys() if number in links or len(words[number]) >= _LEAST_WORDS]
    most = max(idf.values(), default=1.0)
    headline = _discriminative(original.title)
    for number, id_, at, title in index.rows(_UNLINKED.format(", ".join(map(str, found))), {"id": original.id}):
        shared = tuple(word for word in idf if word in words.get(number, ()))
        if number not in links and not headline.intersection(shared, title.split()):
            continue  # words in neither title are incidental
        score = sum(idf[word] for word in shared) + most * log2(1 + links.get(number, 0))
        yield _Match(id_, score * _nearness(original.at, at), shared, links.get(number, 0))


def _idf(index: Database, original: _Original) -> dict[str, float]:
    """The idf of the rarest words that another article has as well, the rarest first."""
    title, excerpt = _discriminative(original.title), _discriminative(original.excerpt)
    total = index.value("SELECT count(*) FROM article")
    # In a small library four articles are few, or ten of sixty; in a large one more than 500 of a word's are no help.
    few = min(max(total // 20, min(total // 6, 10), 4), 500)
    found = "SELECT doc FROM vocabulary WHERE term = ?"
    counts = {word: index.value(found, (word,)) or 0 for word in title | excerpt}
    own = 1 if original.in_library else 0
    rare = sorted((count, word) for word, count in counts.items() if own < count <= few)
    return {word: log(1 + total / count) * (2 if word in title else 1) for count, word in rare[:_MOST_WORDS]}


def _discriminative(text: str) -> set[str]:
    """The discriminative words of a text: no numbers, and none of the shortest, which any text may have."""
    return {word for word in words_of(text) if not word.isdecimal() and (len(word) >= _SHORTEST or not word.isascii())}


def _sharing_words(index: Database, idf: Mapping[str, float]) -> dict[int, set[str]]:
    """The rare words that each article has in title or excerpt."""
    words: dict[int, set[str]] = {}
    for word in idf:
        rows = index.rows(
            "SELECT rowid FROM article_text WHERE article_text MATCH ?", (f'{{title excerpt}} : "{word}"',)
        )
        for (number,) in rows:
            words.setdefault(number, set()).add(word)
    return words


_NAMED = (
    "SELECT DISTINCT related.id FROM article JOIN link USING (number) JOIN related ON related.number = link.related "
    "WHERE article.natural_id = :id AND related.id <> :id"
)
_SHARING_LINKS = (
    f"SELECT link.number, count(DISTINCT named.id) FROM ({_NAMED}) AS named JOIN related ON related.id = named.id "
    "JOIN link ON link.related = related.number GROUP BY link.number"
)
"""How many of the articles that one links to each other article links to as well."""

_NAMING = (
    "SELECT naming.natural_id FROM article AS naming JOIN link USING (number) "
    "JOIN related ON related.number = link.related WHERE related.id = :id"
)
_UNLINKED = (
    "SELECT number, id, published_at, title_words FROM article WHERE number IN ({}) AND natural_id <> :id "
    f"AND natural_id NOT IN ({_NAMED}) AND natural_id NOT IN ({_NAMING})"
)
"""Those of some articles that neither link to the original nor are linked from it."""


def _nearness(one: int | None, other: int | None) -> float:
    """1 for the same timestamp, a half for three months apart or an unknown date."""
    return 0.5 if one is None or other is None else 1 / (1 + abs(one - other) / _HALVING)
