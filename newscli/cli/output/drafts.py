"""Whether unpublished articles are drafts, and which articles tables mark."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from newscli.render.marks import Mark, of_the_fewer

if TYPE_CHECKING:
    from newscli.cli.session import Session
    from newscli.model.summary import Summary


def has_drafts(session: Session) -> bool:
    """Whether unpublished articles are drafts, as in a blog. A news archive, which rates articles, has a front page."""
    return session.library.articles.has_drafts()


def published_mark(session: Session) -> Mark:
    """The mark for the published or the unpublished articles of the library, whichever are fewer."""
    mostly_published = session.library.articles.is_mostly_published()
    return of_the_fewer(mostly_published=mostly_published, drafts=has_drafts(session))


def explained_mark(session: Session, articles: Iterable[Summary]) -> str:
    """The legend below a table in which any article has a mark; --plain needs none."""
    mark = published_mark(session)
    is_marked = any(mark.of(article.published) for article in articles)
    return f"{mark.sign} = {mark.meaning}." if is_marked and not session.is_plain else ""
