"""What is searched where no article has all of the words."""

from __future__ import annotations

from typing import TYPE_CHECKING

_FEW = 5
"""Articles with all of the words, below which there may be better ones with some."""

_MANY = 3
"""Words of a question that hardly any article has all of."""

if TYPE_CHECKING:
    from newscli.cli.session import Session
    from newscli.query.ast import Query


def loosened(session: Session, query: Query, *, always: bool) -> Query:
    """The query, or the one that is searched in its place; a line on stderr then says so, if it is not asked for."""
    found = session.library.loosened(query, always=always)
    if found is None:
        return query
    from newscli.render import questions  # 1 ms that an answer does without

    if found.respelt or found.missing or not always:
        session.say(questions.loosened(found.respelt, found.missing, partial=found.partial))
    return found.query


def say_of_few(session: Session, query: Query, found: int) -> None:
    """After an answer of few articles to a query of many words, say how to see more."""
    from newscli.query.loosening import loose_words

    words = loose_words(query.where)
    if found >= _FEW or len(words) < _MANY or not session.library.articles.count(query):
        return
    from newscli.render import questions

    session.say(questions.few_found(found))
