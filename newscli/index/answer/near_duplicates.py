from __future__ import annotations

from typing import TYPE_CHECKING

from newscli.index.rows.codec import load_related
from newscli.index.sql.near_duplicates import LINKED, RETITLED_ELSEWHERE, WITH_HEADLINE, Candidates, not_inside
from newscli.model.summary import Summary

if TYPE_CHECKING:
    from newscli.index.answer.listing import Listing
    from newscli.index.rows.database import Database


def near_duplicates(index: Database, listing: Listing, id_: str) -> tuple[Summary, ...]:
    """The articles with the same text as a library article under another URL, oldest first."""
    inside = index.rows(
        f"{_found('other.natural_id', WITH_HEADLINE)} UNION {_found('other.natural_id', RETITLED_ELSEWHERE)}",
        (id_, id_),
    )
    outside = index.rows(
        f"SELECT related.document, min(related.digest) FROM ({_found('other.*', LINKED)}) AS related "
        f"WHERE {not_inside('related')} GROUP BY related.id",
        (id_,),
    )
    known = listing.some([other for (other,) in inside])
    return tuple(sorted([*known, *(load_related(document).summary for document, _ in outside)], key=by_time))


def _found(columns: str, candidates: Candidates) -> str:
    """SQL with the id of the article in question as its one value."""
    tables, condition = candidates
    return f"SELECT {columns} FROM article CROSS JOIN {tables} WHERE article.id = ? AND {condition}"


def by_time(article: Summary) -> tuple[bool, object, str]:
    """A sort key: by date, missing dates last."""
    at = article.published_at
    return (at is None, at or 0, article.id)
