"""Finds articles with the text of another under another URL."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscli.index.rows.codec import load_related
from newscli.index.sql.near_duplicates import IN_LIBRARY, LINKED, not_inside
from newscli.model.summary import Summary

if TYPE_CHECKING:
    from newscli.index.answer.listing import Listing
    from newscli.index.rows.database import Database


def near_duplicates(index: Database, listing: Listing, id_: str) -> tuple[Summary, ...]:
    """The articles with the text of the library's article of an id under another URL, in order of time."""
    inside = index.rows(
        f"SELECT DISTINCT other.natural_id FROM article JOIN article AS other ON {IN_LIBRARY} WHERE article.id = ?",
        (id_,),
    )
    outside = index.rows(
        "SELECT related.document, min(related.digest) FROM "
        f"(SELECT other.* FROM article JOIN related AS other ON {LINKED} WHERE article.id = ?) AS related "
        f"WHERE {not_inside('related')} GROUP BY related.id",
        (id_,),
    )
    known = listing.some([other for (other,) in inside])
    return tuple(sorted([*known, *(load_related(document).summary for document, _ in outside)], key=by_time))


def by_time(article: Summary) -> tuple[bool, object, str]:
    """Sorts by date, what has none last."""
    at = article.published_at
    return (at is None, at or 0, article.id)
