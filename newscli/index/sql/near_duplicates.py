"""SQL for the near-duplicates of the row `article`: candidate tables, and conditions on their row `other`."""

from datetime import timedelta
from typing import NamedTuple

from newscli.index.rows.schema import DOCUMENT, publisher_label
from newscli.index.stories.near_duplicates import REPRINTED, RETITLED


class Candidates(NamedTuple):
    """The FROM and WHERE clauses for candidates that one kind of key finds."""

    tables: str
    condition: str


_MICROSECOND = timedelta(microseconds=1)


def _by(table: str) -> str:
    return publisher_label(f"{table}.provider_name", f"{table}.provider_domain")


def _compared(table: str) -> str:
    """Title, excerpt, time and publisher."""
    return f"{table}.title, {table}.excerpt, {table}.published_at, {_by(table)}"


def _entry(name: str) -> str:
    return f"json_extract(other.document, '$[{DOCUMENT.index(name)}]')"


def _within(time: timedelta) -> str:
    span = time // _MICROSECOND
    return f"other.published_at BETWEEN article.published_at - {span} AND article.published_at + {span}"


_ONE_HEADLINE = f"other.headline = article.headline AND {_within(REPRINTED)}"
_ANOTHER = f"other.natural_id <> article.natural_id AND is_near_duplicate({_compared('article')}, {_compared('other')})"
_ENTRY = (
    f"{_entry('title')}, {_entry('excerpt')}, other.published_at, "
    f"{publisher_label(_entry('provider_name'), _entry('provider_domain'))}"
)

WITH_HEADLINE = Candidates("article AS other", f"{_ONE_HEADLINE} AND {_ANOTHER}")
"""Articles of the library with the same headline."""

_SHARED = f"shared.key BETWEEN own.key - {RETITLED.days} AND own.key + {RETITLED.days} AND shared.number <> own.number"

# CROSS JOIN leaves the tables in their order: from the keys of an article to those that share one.
RETITLED_ELSEWHERE = Candidates(
    "sketch AS own CROSS JOIN sketch AS shared CROSS JOIN article AS other",
    f"own.number = article.number AND {_SHARED} AND other.number = shared.number "
    f"AND {_by('other')} <> {_by('article')} AND {_ANOTHER}",
)
"""Articles of the library with another headline, at another publisher, that share a part of the sketch."""

LINKED = Candidates(
    "related AS other",
    f"{_ONE_HEADLINE} AND other.id <> article.natural_id AND is_near_duplicate({_compared('article')}, {_ENTRY})",
)
"""Related entries with the same headline; the library may have the article that one describes."""


def not_inside(related: str) -> str:
    """The condition that the library does not have the article of a related entry, a row by the name `related`."""
    return f"NOT EXISTS (SELECT 1 FROM article AS inside WHERE inside.natural_id = {related}.id)"


def _any(found: Candidates, more: str = "1") -> str:
    return f"EXISTS (SELECT 1 FROM {found.tables} WHERE {found.condition} AND {more})"


_MOST = 10
"""Articles with one headline that are compared on either side of an article, the nearest in time first.

To compare all with all would take minutes for a thousand of them.
"""

_COMPARED_COLUMNS = "natural_id, title, excerpt, published_at, provider_name, provider_domain"


def _nearest(span: str, order: str) -> str:
    """The articles with the same headline in a span of time, the article itself among them."""
    return (
        f"SELECT * FROM (SELECT {_COMPARED_COLUMNS} FROM article AS other WHERE other.headline = article.headline "
        f"AND other.published_at {span} ORDER BY other.published_at {order} LIMIT {_MOST + 1})"
    )


_SPAN = REPRINTED // _MICROSECOND
_LATER = _nearest(f"BETWEEN article.published_at AND article.published_at + {_SPAN}", "ASC")
_EARLIER = _nearest(f"BETWEEN article.published_at - {_SPAN} AND article.published_at", "DESC")
_REPRINT = (
    "(article.headline IN (SELECT headline FROM article GROUP BY headline HAVING count(*) > 1) "
    f"AND EXISTS (SELECT 1 FROM ({_LATER} UNION ALL {_EARLIER}) AS other WHERE {_ANOTHER}))"
)

# Most articles share nothing: to find those that do in the index of the keys takes a fifth of the time.
_SHARING = f"SELECT number FROM sketch AS own WHERE EXISTS (SELECT 1 FROM sketch AS shared WHERE {_SHARED})"

SYNDICATED = (
    f"({_REPRINT} OR {_any(LINKED, not_inside('other'))} "
    f"OR (article.number IN ({_SHARING}) AND {_any(RETITLED_ELSEWHERE)}))"
)
"""Finds articles with the text of another under another URL."""
