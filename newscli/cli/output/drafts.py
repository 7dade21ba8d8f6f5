"""What an article is that is not published, and which articles of a library are marked."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from newscli.render.marks import Mark, of_the_fewer

if TYPE_CHECKING:
    from newscli.cli.session import Session
    from newscli.model.summary import Summary


def has_drafts(session: Session) -> bool:
    """Whether such articles are drafts, as in a blog: a news archive, which rates articles, has a front page."""
    return not session.library.articles.filled(("quality", "heat"))


def published_mark(session: Session) -> Mark:
    """The mark of those of the library's articles that are the fewer, published or not."""
    mostly_published = session.library.articles.is_mostly_published()
    return of_the_fewer(mostly_published=mostly_published, drafts=has_drafts(session))


def explained_mark(session: Session, articles: Iterable[Summary]) -> str:
    """What the mark of any of the articles means, for below their table; nothing where it is read aloud in full."""
    mark = published_mark(session)
    is_marked = any(mark.of(article.published) for article in articles)
    return f"{mark.sign} = {mark.meaning}." if is_marked and not session.is_plain else ""
