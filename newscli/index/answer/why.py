"""Explains what keeps an article in its story, and which articles came closest to being included."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta
from heapq import nlargest
from typing import TYPE_CHECKING

from newscli.index.answer.links import outside
from newscli.index.stories.candidates import dated, links_among, stored
from newscli.index.stories.likeness import LINKED, WINDOW, Candidate, Vector, closeness, resemblance, vector
from newscli.index.stories.rarity import Rarities, month_of
from newscli.index.stories.terms import TermReader
from newscli.model.stories import Tie

if TYPE_CHECKING:
    from newscli.index.answer.listing import Listing
    from newscli.index.rows.database import Database
    from newscli.model.summary import Summary

_NEAREST = 5
"""Articles outside the story that are told."""

_FAINT = 0.03
"""Likeness below which an article is not near at all."""

_MOST_WORDS = 6


def ties(index: Database, listing: Listing, natural_id: str) -> Iterator[Tie]:
    """The ties of an article to the others of its story, strongest first, then to the closest ones outside it.

    Articles of a long story that are more than two weeks apart are not compared.
    """
    one = next(dated(stored(index, "id = ?", (natural_id,))), None)
    if one is None:
        return
    text = _summary(index, listing, natural_id)
    if text is None:
        return
    near = _Near(index, one, text)
    inside, others = near.apart(frozenset(_members(index, natural_id)))
    for other, is_inside in [*((other, True) for other in inside), *((other, False) for other in others[:_NEAREST])]:
        article = _summary(index, listing, other.id)
        if article is None:  # gone while this was asked
            continue
        yield Tie(
            article=article,
            likeness=near.likeness[other.id],
            words=near.words(other),
            apart=timedelta(microseconds=other.at - one.at),
            one_publisher=one.publisher == other.publisher if one.publisher and other.publisher else None,
            is_linked=other.id in near.linked,
            in_story=is_inside,
        )


def _members(index: Database, natural_id: str) -> Iterator[str]:
    found = "SELECT id FROM member WHERE story = (SELECT story FROM member WHERE id = ?)"
    return (id_ for (id_,) in index.rows(found, (natural_id,)))


def _summary(index: Database, listing: Listing, natural_id: str) -> Summary | None:
    for article in listing.some([natural_id]):
        return article
    known = outside(index, listing, natural_id)
    return known.related.summary if known else None


class _Near:
    """The articles that are near one in time, with how alike they are to it."""

    def __init__(self, index: Database, one: Candidate, text: Summary) -> None:
        reader = TermReader(index.value("SELECT language FROM setting"))
        self._words = reader.words(text.title, text.excerpt)
        self._rarities = Rarities(index)
        self._vector = self._weighed(one)
        near = stored(index, "at BETWEEN ? AND ? AND id <> ?", (one.at - WINDOW, one.at + WINDOW, one.id))
        self._others = {other.id: (other, self._weighed(other)) for other in dated(near)}
        self.likeness = {
            id_: resemblance(self._vector, weighed) * closeness(one, other)
            for id_, (other, weighed) in self._others.items()
        }
        pairs = links_among(index, [one.id, *self.likeness])
        self.linked = {id_ for id_ in self.likeness if frozenset((one.id, id_)) in pairs}
        for id_ in self.linked:
            self.likeness[id_] += LINKED

    def _weighed(self, candidate: Candidate) -> Vector:
        return vector(candidate.terms, self._rarities.of(month_of(candidate.at)))

    def apart(self, members: frozenset[str]) -> tuple[Sequence[Candidate], Sequence[Candidate]]:
        """Those among some, and the others that are alike at all; the most alike first."""
        ordered = sorted(self.likeness, key=lambda id_: (-self.likeness[id_], id_))
        inside = [self._others[id_][0] for id_ in ordered if id_ in members]
        others = [id_ for id_ in ordered if id_ not in members and self.likeness[id_] >= _FAINT]
        return inside, [self._others[id_][0] for id_ in others]

    def words(self, other: Candidate) -> tuple[str, ...]:
        """The words that both have, those that count most first, as the one has them."""
        mine, theirs = self._vector.weights, self._others[other.id][1].weights
        worth = {term: mine[term] * theirs[term] for term in mine.keys() & theirs.keys() & self._words.keys()}
        return tuple(self._words[term] for term in nlargest(_MOST_WORDS, worth, key=lambda term: (worth[term], term)))
