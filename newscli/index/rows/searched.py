"""The words of an article for the full text, up to limits that no article reaches: a text of random letters would take
minutes, and one character may fold to eighteen.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from newscli.parser.limits import MOST_SEARCHED
from newscli.query.fields import BY_NAME, WEIGHTS, Field
from newscli.text.html import text_of_html
from newscli.text.words import pieces_of, words_of

if TYPE_CHECKING:
    from newscli.index.rows.codec import Row
    from newscli.model.summary import Summary

MOST_WORDS = 50_000
"""Different words of an article. A novel has 20,000."""

_SHORT = 100_000
"""Characters of a text that is not looked at piece by piece."""

_SEARCHED = tuple(BY_NAME[name] for name in WEIGHTS)

_APART = " \uffff "
"""A word that nobody can search for: no phrase reaches from one topic into the next."""


class Searched(NamedTuple):
    """The words of the columns of article_text, in the order of WEIGHTS, and whether they are all of the article's."""

    row: Row
    is_whole: bool


def searched(article: Summary, body: str) -> Searched:
    room = _Room()
    texts = [_texts(field, article, body) for field in _SEARCHED]
    row = tuple([_APART.join([room.words(text or "") for text in parts]) for parts in texts])
    return Searched(row, room.is_enough)


def _texts(field: Field, article: Summary, body: str) -> Sequence[str | None]:
    """The texts of an article that belong to a field of the full text."""
    if field.name == "body":
        return (body,)
    if field.name == "provider":
        return article.provider.name, article.provider.domain
    value: Any = field.value_of(article)
    return value if field.many else (value,)


class _Room:
    """What of an article's words there is room for. Only long texts take any."""

    def __init__(self) -> None:
        self.is_enough = True
        self._characters = MOST_SEARCHED
        self._known: set[str] = set()

    def words(self, text: str) -> str:
        """The words of a text, as many as there is room for."""
        meant = text_of_html(text[:MOST_SEARCHED])
        if len(text) > _SHORT:
            return "\n".join(self._pieces(text, meant))
        # SQLite's ascii tokenizer finds the words of ASCII text as words_of does, only faster.
        return meant if meant.isascii() else " ".join(words_of(meant))

    def _pieces(self, text: str, meant: str) -> list[str]:
        kept = []
        self.is_enough = self.is_enough and len(text) <= MOST_SEARCHED
        for piece in pieces_of(meant):
            words = words_of(piece)
            self._known.update(words)
            self._characters -= sum(map(len, words)) + len(words)
            if self._characters < 0 or len(self._known) > MOST_WORDS:
                self.is_enough = False
                break
            kept.append(" ".join(words))
        return kept
