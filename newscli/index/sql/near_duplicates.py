"""Near-duplicates of an article, as conditions on the rows `article` and `other`."""

from datetime import timedelta

from newscli.index.rows.schema import DOCUMENT, publisher_label
from newscli.index.stories.near_duplicates import REPRINTED

_WINDOW = REPRINTED // timedelta(microseconds=1)
_NEAR = (
    "other.headline = article.headline "
    f"AND other.published_at BETWEEN article.published_at - {_WINDOW} AND article.published_at + {_WINDOW}"
)


def _compared(table: str) -> str:
    """Title, excerpt, time and publisher."""
    by = publisher_label(f"{table}.provider_name", f"{table}.provider_domain")
    return f"{table}.title, {table}.excerpt, {table}.published_at, {by}"


def _entry(name: str) -> str:
    return f"json_extract(other.document, '$[{DOCUMENT.index(name)}]')"


_ARTICLE, _OTHER = _compared("article"), _compared("other")
_ENTRY = (
    f"{_entry('title')}, {_entry('excerpt')}, other.published_at, "
    f"{publisher_label(_entry('provider_name'), _entry('provider_domain'))}"
)

IN_LIBRARY = f"{_NEAR} AND other.natural_id <> article.natural_id AND is_near_duplicate({_ARTICLE}, {_OTHER})"
"""The article `other` is a near-duplicate."""

LINKED = f"{_NEAR} AND other.id <> article.natural_id AND is_near_duplicate({_ARTICLE}, {_ENTRY})"
"""The related entry `other` is a near-duplicate; the library may have the article that it describes."""


def not_inside(related: str) -> str:
    """The condition that the library does not have the article of a related entry, a row by the name `related`."""
    return f"NOT EXISTS (SELECT 1 FROM article AS inside WHERE inside.natural_id = {related}.id)"


SYNDICATED = (
    f"(EXISTS (SELECT 1 FROM article AS other WHERE {IN_LIBRARY}) "
    f"OR EXISTS (SELECT 1 FROM related AS other WHERE {LINKED} AND {not_inside('other')}))"
)
