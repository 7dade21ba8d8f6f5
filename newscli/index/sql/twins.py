"""Copies of an article's text under other URLs, as conditions on the rows `article` and `twin`."""

from datetime import timedelta

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


def _entry(place: int) -> str:
    return f"json_extract(twin.document, '$[{place}]')"


_ENTRY = f"{_entry(1)}, {_entry(2)}, twin.published_at, coalesce(nullif({_entry(10)}, ''), {_entry(11)})"

IN_LIBRARY = f"{_NEAR} AND twin.natural_id <> article.natural_id AND is_copy({_told('article')}, {_told('twin')})"
"""The article `twin` is a copy of the article."""

NAMED = f"{_NEAR} AND twin.id <> article.natural_id AND is_copy({_told('article')}, {_ENTRY})"
"""The related entry `twin` is a copy of the article; the library may have what it names, too."""

_NOT_INSIDE = "NOT EXISTS (SELECT 1 FROM article AS inside WHERE inside.natural_id = twin.id)"

SYNDICATED = (
    f"(EXISTS (SELECT 1 FROM article AS twin WHERE {IN_LIBRARY}) "
    f"OR EXISTS (SELECT 1 FROM related AS twin WHERE {NAMED} AND {_NOT_INSIDE}))"
)
