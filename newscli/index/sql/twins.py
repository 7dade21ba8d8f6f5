"""Copies of an article's text under other URLs, as conditions on the rows `article` and `twin`."""

from datetime import timedelta

from newscli.index.rows.schema import DOCUMENT
from newscli.index.stories.copies import REPRINTED

_WINDOW = REPRINTED // timedelta(microseconds=1)
_NEAR = (
    "twin.headline = article.headline "
    f"AND twin.published_at BETWEEN article.published_at - {_WINDOW} AND article.published_at + {_WINDOW}"
)


def _told(table: str) -> str:
    """Title, excerpt, time and publisher."""
    publisher = f"coalesce(nullif({table}.provider_name, ''), {table}.provider_domain)"
    return f"{table}.title, {table}.excerpt, {table}.published_at, {publisher}"


def _entry(name: str) -> str:
    return f"json_extract(twin.document, '$[{DOCUMENT.index(name)}]')"


_ENTRY = (
    f"{_entry('title')}, {_entry('excerpt')}, twin.published_at, "
    f"coalesce(nullif({_entry('provider_name')}, ''), {_entry('provider_domain')})"
)

IN_LIBRARY = f"{_NEAR} AND twin.natural_id <> article.natural_id AND is_copy({_told('article')}, {_told('twin')})"
"""The article `twin` is a copy of the article."""

NAMED = f"{_NEAR} AND twin.id <> article.natural_id AND is_copy({_told('article')}, {_ENTRY})"
"""The related entry `twin` is a copy of the article; the library may have what it names, too."""

_NOT_INSIDE = "NOT EXISTS (SELECT 1 FROM article AS inside WHERE inside.natural_id = twin.id)"

SYNDICATED = (
    f"(EXISTS (SELECT 1 FROM article AS twin WHERE {IN_LIBRARY}) "
    f"OR EXISTS (SELECT 1 FROM related AS twin WHERE {NAMED} AND {_NOT_INSIDE}))"
)
