"""Finds out which fields have a value in any article, and whether most articles are published.

Each field takes one index lookup, however many articles there are.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from newscli.index.rows.schema import filled

if TYPE_CHECKING:
    from newscli.index.rows.database import Database

_PROVIDER = (
    "article WHERE provider_name > '' "
    "UNION ALL SELECT 1 FROM article WHERE provider_name IS NULL AND provider_domain > ''"
)
_MOST_LINKS = 10_000
_MENTIONS = (
    f"(SELECT number, key FROM mention LIMIT {_MOST_LINKS}) AS linked "
    "WHERE EXISTS (SELECT 1 FROM name WHERE key = linked.key AND number <> linked.number) "
    "OR EXISTS (SELECT 1 FROM article WHERE natural_id = linked.key AND number <> linked.number)"
)
"""Where none of the first links in texts leads to an article of the library, they lead elsewhere: looking at all could
take seconds."""

_ROWS = {
    "date": "article WHERE published_at IS NOT NULL",
    "quality": "article WHERE quality IS NOT NULL",
    "heat": "article WHERE heat IS NOT NULL",
    "published": "article WHERE published = 0",
    "provider": _PROVIDER,
    "topic": "topic",
    "author": f"article WHERE {filled('authors')}",
    "related": "link",
    "mentions": _MENTIONS,
}
"""Where a row tells that a field is filled; `published` is where an article is not."""


def filled_fields(index: Database, names: Iterable[str]) -> frozenset[str]:
    """The fields that have a value in at least one article; fields without an SQL index count as filled."""
    asked = list(names)
    known = [name for name in asked if name in _ROWS]
    tests = ", ".join(f"EXISTS (SELECT 1 FROM {_ROWS[name]})" for name in known)
    found = index.row(f"SELECT {tests}") if known else None
    empty = {name for name, is_filled in zip(known, found or (), strict=True) if not is_filled}
    return frozenset(asked) - empty


def is_mostly_published(index: Database) -> bool:
    """Whether at least half of the articles are published."""
    counts = "SELECT count(*) >= 2 * (SELECT count(*) FROM article WHERE published = 0) FROM article"
    return bool(index.value(counts))


def has_drafts(index: Database) -> bool:
    """Whether unpublished articles are drafts, as in a blog. A news archive, which rates articles, has a front page."""
    return not filled_fields(index, ("quality", "heat"))
