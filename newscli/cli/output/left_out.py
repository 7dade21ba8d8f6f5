"""What is not listed because it was not read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscli.render import unread

if TYPE_CHECKING:
    from newscli.cli.session import Session


def say_unlisted(session: Session, *, nothing: bool) -> None:
    """After a listing, say what was not read: all of it if there is no article, else many files, and links."""
    if nothing and say_unread_if_empty(session):
        return
    if (found := session.library.left_out_if_many()) is not None:
        session.say(unread.unlisted(found))


def say_unread_if_empty(session: Session) -> bool:
    """After an answer of nothing, say what was not read where the library has no article; whether it has none."""
    library = session.library
    if library.articles.count():
        return False
    session.say(unread.left_out(library.left_out()))
    return True
