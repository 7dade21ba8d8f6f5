"""Finds the links in one text, with their positions and targets. The text is read from its file again."""

from __future__ import annotations

import os
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
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
    "SELECT target.natural_id, min(mention.position) "
    f"FROM mention JOIN article AS target ON target.number = {TARGET} "
    "WHERE mention.number = ? AND mention.turn = 0 AND mention.position >= 0 GROUP BY target.natural_id"
)

_BLOCK = re.compile(r"\n\s*\n|\n(?=[ \t]*(?:[-*+>#|]|\d+[.)]|\[[^\]\n]*\]:)[ \t]?)")
"""Between two blocks of Markdown: paragraphs, lines of a list, headings."""

_SENTENCE = re.compile(r"[.!?…]['\")\]”’»*_]*\s|[。！？]")
_LEADING = re.compile(r"\s*(?:[-*+>]\s+(?:\[[ xX]\]\s+)?|#+\s+|\d+[.)]\s+)?")


def text_links(index: Database, id_: str) -> Iterator[TextLink]:
    """The links in the text of an article, in order, without those to web pages outside the library."""
    text = _Text(index, id_)
    targets: dict[Sequence[Key], str | None] = {}
    for position, target in index.rows(_TARGETS, (text.number,)):
        targets[text.mentions[position].keys] = target
    for mention in text.mentions:
        target = targets.get(mention.keys)
        if target or not isinstance(mention.keys[0], str):
            yield TextLink(mention.start, mention.stop, _shown(index, mention), target, mention.plain)


def contexts(index: Database, source: str, targets: Iterable[str]) -> dict[str, Snippet]:
    """For each target that the text of an article links to, by id: the first sentence that contains a link to it."""
    number = index.value("SELECT number FROM article WHERE id = ?", (source,))
    positions = dict(index.rows(_FIRST, (number,)))
    naturals = {id_: index.value("SELECT natural_id FROM article WHERE id = ?", (id_,)) for id_ in targets}
    wanted = {id_: positions[natural] for id_, natural in naturals.items() if natural in positions}
    if not wanted:
        return {}
    text = _Text(index, source)
    return {id_: cut_around(text.sentence(position)) for id_, position in wanted.items()}


class _Text:
    """The text of an article with its links, all found at once."""

    def __init__(self, index: Database, id_: str) -> None:
        self._index = index
        self.number, place, self._body = index.row(_TEXT, (id_,)) or (0, "", "")
        self.mentions = find_mentions(self._body, place.replace(os.sep, "/"))

    @cached_property
    def _breaks(self) -> tuple[list[int], list[int]]:
        """Where each break between two blocks begins and ends."""
        found = [match.span() for match in _BLOCK.finditer(self._body)]
        return [begin for begin, _ in found], [end for _, end in found]

    def sentence(self, position: int) -> Snippet:
        """The sentence around a link, with each link in it as it shows."""
        start, stop = self._block(self.mentions[position])
        text, at, found = "", start, (0, 0)
        for number in range(bisect_left(self.mentions, (start,)), len(self.mentions)):
            mention = self.mentions[number]
            if mention.stop > stop:
                break
            shown = _shown(self._index, mention)
            text += self._body[at : mention.start]
            if number == position:
                found = (len(text), len(text) + len(shown))
            text += shown
            at = mention.stop
        return _sentence_around(text + self._body[at:stop], *found)

    def _block(self, mention: Mention) -> tuple[int, int]:
        """The slice of the paragraph or the line of a list that a link stands in."""
        begins, ends = self._breaks
        after, before = bisect_left(begins, mention.stop), bisect_right(ends, mention.start)
        start = ends[before - 1] if before else 0
        stop = begins[after] if after < len(begins) else len(self._body)
        leading = _LEADING.match(self._body, start, mention.start)
        return leading.end() if leading else start, stop


def _shown(index: Database, mention: Mention) -> str:
    """What a link shows: in `[[this|target]]`, as Dendron writes it, the first, if there is no note of this name."""
    if not mention.also or len(mention.keys) == 1:  # there is nothing behind the bar of `[[this|]]`
        return mention.shown
    if index.value("SELECT 1 FROM name WHERE key = ?", mention.keys[:1]) is None:
        is_other = index.value("SELECT 1 FROM name WHERE key = ?", mention.keys[1:2]) is not None
        return mention.also if is_other else mention.shown
    return mention.shown


def _sentence_around(text: str, first: int, last: int) -> Snippet:
    ends = [match.end() for match in _SENTENCE.finditer(text)]
    start = max((end for end in ends if end <= first), default=0)
    stop = min((end for end in ends if end >= last), default=len(text))
    cut = text[start:stop].rstrip()
    return Snippet(cut, ((first - start, min(last - start, len(cut))),))
