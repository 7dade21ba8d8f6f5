"""What an article is that is not published."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newscli.cli.session import Session


def has_drafts(session: Session) -> bool:
    """Whether such articles are drafts, as in a blog: a news archive, which rates articles, has a front page."""
    return not session.library.articles.filled(("quality", "heat"))
