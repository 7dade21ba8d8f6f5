"""The links in one text: where each stands and what it leads to. The text is read again for them."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from newscli.index.answer.search import cut_around
from newscli.index.sql.mentions import TARGET
from newscli.model.answers import Snippet
from newscli.model.mention import TextLink
from newscli.parser.mentions import find_mentions

if TYPE_CHECKING:
    from newscli.index.rows.database import Database
    from newscli.parser.link_targets import Key
    from newscli.parser.mentions import Mention

_TEXT = "SELECT article.number, place, body FROM article JOIN detail USING (number) WHERE id = ?"
_TARGETS = (
    f"SELECT mention.position, target.id FROM mention JOIN article AS target ON target.number = {TARGET} "
    "WHERE mention.number = ? AND mention.turn = 0 AND mention.position >= 0"
)
_FIRST = (
    f"SELECT min(mention.position) FROM mention JOIN article AS target ON target.number = {TARGET} "
    "WHERE mention.number = ? AND mention.turn = 0 AND mention.position >= 0 "
    "AND target.natural_id = (SELECT natural_id FROM article WHERE id = ?)"
)

_BLOCK = re.compile(r"\n\s*\n|\n(?=[ \t]*(?:[-*+>#|]|\d+[.)]|\[[^\]\n]*\]:)[ \t]?)")
"""Between two blocks of Markdown: paragraphs, lines of a list, headings."""

_SENTENCE = re.compile(r"[.!?…]['\")\]”’»*_]*\s|[。！？]")
_LEADING = re.compile(r"\s*(?:[-*+>]\s+(?:\[[ xX]\]\s+)?|#+\s+|\d+[.)]\s+)?")


def text_links(index: Database, id_: str) -> Iterator[TextLink]:
    """The links in the text of an article, in its order, without those to pages outside the library."""
    number, mentions, _ = _text(index, id_)
    targets: dict[Sequence[Key], str | None] = {}
    for position, target in index.rows(_TARGETS, (number,)):
        targets[mentions[position].keys] = target
    for mention in mentions:
        target = targets.get(mention.keys)
        if target or not isinstance(mention.keys[0], str):
            yield TextLink(mention.start, mention.stop, _shown(index, mention), target)


def context(index: Database, source: str, target: str) -> Snippet | None:
    """The sentence in which the text of an article first links to another."""
    number, mentions, body = _text(index, source)
    position = index.value(_FIRST, (number, target))
    return None if position is None else cut_around(_sentence(index, body, mentions, position))


def _text(index: Database, id_: str) -> tuple[int, list[Mention], str]:
    row = index.row(_TEXT, (id_,))
    if row is None:
        return 0, [], ""
    number, place, body = row
    return number, find_mentions(body, place.replace(os.sep, "/")), body


def _shown(index: Database, mention: Mention) -> str:
    """What a link shows: in `[[this|target]]`, as Dendron writes it, the first, if there is no note of this name."""
    if mention.also and index.value("SELECT 1 FROM name WHERE key = ?", mention.keys[:1]) is None:
        is_other = index.value("SELECT 1 FROM name WHERE key = ?", mention.keys[1:2]) is not None
        return mention.also if is_other else mention.shown
    return mention.shown


def _sentence(index: Database, body: str, mentions: Sequence[Mention], position: int) -> Snippet:
    """The sentence around a link, with each link in it as it shows."""
    start, stop = _block(body, mentions[position])
    text, at, found = "", start, (0, 0)
    for number, mention in enumerate(mentions):
        if start <= mention.start and mention.stop <= stop:
            text += body[at : mention.start]
            if number == position:
                found = (len(text), len(text) + len(_shown(index, mention)))
            text += _shown(index, mention)
            at = mention.stop
    return _sentence_around(text + body[at:stop], *found)


def _block(body: str, mention: Mention) -> tuple[int, int]:
    """The slice of the paragraph or the line of a list that a link stands in."""
    start, stop = 0, len(body)
    for match in _BLOCK.finditer(body):
        if match.start() >= mention.stop:
            stop = match.start()
            break
        if match.end() <= mention.start:
            start = match.end()
    leading = _LEADING.match(body, start, mention.start)
    return (leading.end() if leading else start), stop


def _sentence_around(text: str, first: int, last: int) -> Snippet:
    ends = [match.end() for match in _SENTENCE.finditer(text)]
    start = max((end for end in ends if end <= first), default=0)
    stop = min((end for end in ends if end >= last), default=len(text))
    cut = text[start:stop].rstrip()
    return Snippet(cut, ((first - start, min(last - start, len(cut))),))
