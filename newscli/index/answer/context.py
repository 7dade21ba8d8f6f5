"""Collects what the page of an article needs besides the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscli.index.answer.counts import Counts
from newscli.index.answer.filled import has_drafts
from newscli.index.answer.links import Links
from newscli.index.answer.mentions import text_links
from newscli.index.answer.near_duplicates import near_duplicates
from newscli.model.context import Context

if TYPE_CHECKING:
    from newscli.index.answer.asking import Asking
    from newscli.index.answer.listing import Listing
    from newscli.index.rows.database import Database
    from newscli.model.summary import Summary


def context(index: Database, listing: Listing, asking: Asking, article: Summary) -> Context:
    """What the library knows around one of its articles."""
    return Context(
        ranks=Counts(index, listing, asking).percentile_ranks(article),
        copies=near_duplicates(index, listing, article.id),
        related=Links(index, listing, asking).related(article.id),
        links=tuple(text_links(index, article.id)),
        drafts=has_drafts(index),
    )
