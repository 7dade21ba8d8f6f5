"""Values → the rows that only a refresh writes: folded words, front-matter keys, related entries, sketches of excerpts.

They have no way back: what is shown of an article is read from the columns of `codec`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from hashlib import blake2b
from math import isfinite
from typing import TYPE_CHECKING, NamedTuple

from newscli.index.rows.codec import Row, related_document
from newscli.index.rows.schema import DAY_BITS
from newscli.text.dates import parse_timestamp
from newscli.text.headlines import headline_key
from newscli.text.html import text_of_html
from newscli.text.shingles import sketch
from newscli.text.times import to_microseconds
from newscli.text.words import fold

if TYPE_CHECKING:
    from newscli.model.article import RelatedArticle, Tree
    from newscli.model.summary import Summary

_ISO = re.compile(r"\d{4}-\d\d-\d\d(?:$|[T ])")
_LONGEST_NUMBER = 40

_LONGEST_VALUE = 100_000
"""Characters of a value by whose words it is compared."""

_LONGEST_KEY = 500
"""Characters of a dotted key: it is repeated for each value of a list."""

_MOST_DATES = 500
"""Values of an article's own keys that may be dates: some of them take a quarter of a millisecond."""


class RelatedEntry(NamedTuple):
    digest: bytes
    id: str
    headline: int | None
    published_at: int | None
    document: str


def related_row(related: RelatedArticle) -> RelatedEntry:
    """The row of a related article; equal digests are equal articles."""
    document = related_document(related)
    digest = blake2b(document.encode(), digest_size=16).digest()
    published_at = to_microseconds(related.published_at)
    return RelatedEntry(digest, related.id, headline_key(related.title, related.provider.label), published_at, document)


def words_row(article: Summary) -> Row:
    """title_words, provider_words, domain_words, headline."""
    title, provider = _folded(article.title), article.provider
    return title, _padded(provider.name), _padded(provider.domain), headline_key(article.title, provider.label)


def _padded(text: str | None) -> str:
    """Folded words with a blank around each, so that ' ai ' finds the word and not its like."""
    return f" {_folded(text)} "


def _folded(text: str | None) -> str:
    return fold(text_of_html((text or "")[:_LONGEST_VALUE]))


def sketch_rows(article: Summary) -> list[Row]:
    """The keys by which a text is found that another publisher gave another headline."""
    if article.published_at is None or not article.provider.label:
        return []
    day = article.published_at.toordinal()
    return [(part << DAY_BITS | day,) for part in sketch(article.excerpt)]


def topic_rows(article: Summary) -> list[Row]:
    return [(position, name, _padded(name)) for position, name in enumerate(article.topics)]


def extra_rows(tree: Mapping[str, Tree]) -> list[Row]:
    """Key, text, words, numeric and timestamp of each value that no field claims."""
    return [
        (key.lower(), text, _padded(text), _numeric(text), _timestamp(text) if number < _MOST_DATES else None)
        for number, (key, text) in enumerate(_leaves(tree))
    ]


def _leaves(tree: Tree | Mapping[str, Tree], key: str = "") -> Iterator[tuple[str, str]]:
    # Recursion is safe here: the parser refuses more than MAX_DEPTH levels.
    if isinstance(tree, str):
        yield key, tree
    elif isinstance(tree, list):
        for item in tree:
            yield from _leaves(item, key)
    elif tree is not None:
        for name, item in tree.items():
            yield from _leaves(item, (f"{key}.{name}" if key else name)[:_LONGEST_KEY])


def _numeric(text: str) -> float | None:
    try:
        numeric = float(text) if len(text) < _LONGEST_NUMBER and "_" not in text else None
    except ValueError:
        return None
    return numeric if numeric is not None and isfinite(numeric) else None


def _timestamp(text: str) -> int | None:
    # Only what looks like an ISO date: guessing would make dates of words.
    return to_microseconds(parse_timestamp(text)) if _ISO.match(text) else None
