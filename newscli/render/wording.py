"""A query in words, so that a person sees how it was read.

A clause has a lead, a value and a tail: with “azure” in their text, whose topic is “AI”. Clauses that differ in their
values alone are said once: with “azure” and “space” in their text. A negation is said by the clauses: without “azure”.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, NamedTuple

from newscli.query.ast import EVERYTHING, And, Collapse, Not, Or, Predicate, Query
from newscli.query.fields import BY_NAME, Direction
from newscli.query.kinds import Kind
from newscli.query.periods import Period, calendar_name
from newscli.query.predicates import (
    Bound,
    Contains,
    Equals,
    Has,
    Is,
    Like,
    LinkedFrom,
    LinksTo,
    Match,
    Pattern,
    Range,
    SameStory,
    SomeOf,
)
from newscli.query.sorting import MATCH, RANDOM
from newscli.query.stories import StoryOrder
from newscli.render.ages import day, minute
from newscli.render.counts import counted
from newscli.render.days import midnight
from newscli.render.text import one_line

if TYPE_CHECKING:
    from newscli.query.sorting import SortKey
    from newscli.query.stories import StoryQuery
    from newscli.text.words import Phrase

_DAY = timedelta(days=1)
_MOST_KIN = 4
"""Other forms of a word that are named."""

_COUNTS = {"images": "images", "related": "related articles", "backlinks": "backlinks", "mentions": "links in the text"}
"""What the numbers of these fields count."""

_FLAGS = {
    "published": "chosen for the front page",
    "duplicate": "in several files of one URL",
    "lead": "the lead of their story",
    "followup": "in a story that another leads",
    "syndicated": "under another URL, too",
}
_DATES = {"date": "published", "updated": "changed"}
_COLLAPSED = {Collapse.NONE: "", Collapse.STORY: "one row a story", Collapse.URL: "one row a URL"}
_ORDERS = {
    (Kind.NUMBER, Direction.DESCENDING): "the most first",
    (Kind.NUMBER, Direction.ASCENDING): "the least first",
    (Kind.DATE, Direction.DESCENDING): "the newest first",
    (Kind.DATE, Direction.ASCENDING): "the oldest first",
}
_MOST = {Direction.DESCENDING: "the most", Direction.ASCENDING: "the least"}
_STORY_ORDERS = dict.fromkeys(StoryOrder, _MOST) | {
    StoryOrder.NOTABLE: {Direction.DESCENDING: "the most notable", Direction.ASCENDING: "the least notable"},
    StoryOrder.DATE: {Direction.DESCENDING: "the newest", Direction.ASCENDING: "the oldest"},
    StoryOrder.SIZE: {Direction.DESCENDING: "the largest", Direction.ASCENDING: "the smallest"},
    StoryOrder.SPAN: {Direction.DESCENDING: "the longest", Direction.ASCENDING: "the shortest"},
}


def sentence(query: Query, of: str = "", *also: str) -> str:
    """Which articles a query asks for, in which order; `of` is what is told of them, `also` what the query lacks."""
    text = f"{of} {_articles(query.where)}".strip()
    parts = [text[0].upper() + text[1:], _COLLAPSED[query.collapse], *also, _order(query.order)]
    return one_line("; ".join(part for part in parts if part)) + "."


def story_sentence(query: StoryQuery) -> str:
    """Which stories are asked for, in which order."""
    size = f"with {query.min_size:,} articles or more" if query.min_size else ""
    publishers = f"told by {counted(query.min_publishers, 'publisher')} or more" if query.min_publishers else ""
    order = ", then by ".join(f"{key.by}, {_STORY_ORDERS[key.by][key.direction]} first" for key in query.order)
    return sentence(Query(query.where), "stories of", size, publishers, f"sorted by {order}")


def links_sentence(title: str, order: Iterable[SortKey], *also: str, depth: int, missing: bool) -> str:
    """Which related articles are asked for, in which order; `also` is what the order lacks."""
    far = f" at most {depth} links away" if depth > 1 else ""
    outside = "only those that the library does not have" if missing else ""
    parts = [f"Articles that “{title}” links to{far}", outside, *also, _order(order)]
    return one_line("; ".join(part for part in parts if part)) + "."


def similar_sentence(title: str, where: Predicate) -> str:
    """The request in words."""
    only = "" if where == EVERYTHING else f"; only {_articles(where)}"
    return one_line(f"Articles that are similar to “{title}”, the most similar first{only}.")


def _articles(where: Predicate) -> str:
    word, texts = _said(where, negated=False)
    if not texts:
        return "all articles" if word == "and" else "no articles"
    return f"articles {', '.join(texts) if word == 'and' else ' or '.join(texts)}"


def _order(keys: Iterable[SortKey]) -> str:
    said = ", then by ".join(map(_sort_key, keys))
    return f"sorted by {said}" if said else ""


def _sort_key(key: SortKey) -> str:
    if key.field == RANDOM:
        return "chance"
    if key.field == MATCH:
        return f"match, {'best' if key.direction is Direction.DESCENDING else 'weakest'} first"
    alphabetical = "A to Z" if key.direction is Direction.ASCENDING else "Z to A"
    known = BY_NAME.get(key.field)
    order = _ORDERS.get((known.kind, key.direction)) if known else None
    return f"{key.field}, {order or alphabetical}"


class _Clause(NamedTuple):
    """What is said of a predicate; of parts within parentheses, all is in the lead."""

    lead: str
    value: str = ""
    tail: str = ""
    negated: bool = False

    def key(self, word: str) -> tuple[str, str]:
        """What clauses have in common that are said as one; “not a or not b” are two."""
        apart = not self.value or (self.negated and word == "or")
        return (self.lead, self.value if apart else self.tail)


def _said(where: Predicate, *, negated: bool) -> tuple[str, list[str]]:
    """The word that joins the parts of a predicate, and their texts."""
    while isinstance(where, Not):
        where, negated = where.part, not negated
    if isinstance(where, SomeOf):
        where = Or(where.parts)
    if not isinstance(where, And | Or):
        return "and", [_text([_clause(where, negated=negated)], "and")]
    word = "and" if isinstance(where, And) is not negated else "or"
    alike: dict[tuple[str, str], list[_Clause]] = {}
    for clause in (_part(part, negated=negated) for part in where.parts):
        alike.setdefault(clause.key(word), []).append(clause)
    return word, [_text(clauses, word) for clauses in alike.values()]


def _part(part: Predicate, *, negated: bool) -> _Clause:
    """A part beside others."""
    while isinstance(part, Not):
        part, negated = part.part, not negated
    if not isinstance(part, And | Or | SomeOf):
        return _clause(part, negated=negated)
    if not part.parts:
        return _Clause("of any kind" if isinstance(part, And) is not negated else "of no kind")
    word, texts = _said(part, negated=negated)
    return _Clause(texts[0] if len(texts) == 1 else f"({f' {word} '.join(texts)})")


def _text(clauses: Sequence[_Clause], word: str) -> str:
    """Clauses that differ in their values alone. Not a and not b is said as “without a or b”."""
    lead, _, tail, negated = clauses[0]
    *values, last = dict.fromkeys(clause.value for clause in clauses)
    value = f"{', '.join(values)} {'or' if negated else word} {last}" if values else last
    return " ".join(part for part in (lead, value, tail) if part)


def _clause(predicate: Predicate, *, negated: bool) -> _Clause:
    """A predicate without parts. Raises KeyError for one that has no words."""
    lead, value, tail = _WORDS[type(predicate)](predicate, negated)
    return _Clause(lead, value, tail, negated)


def _match(predicate: Match, negated: bool) -> tuple[str, str, str]:
    return "without" if negated else "with", _phrase(predicate.phrase), "in their text"


def _contains(predicate: Contains, negated: bool) -> tuple[str, str, str]:
    value = _phrase(predicate.phrase)
    if predicate.field == "provider":
        return "not from" if negated else "from", value, ""
    known = BY_NAME.get(predicate.field)
    place = f"in a {predicate.field}" if known and known.many else f"in their {predicate.field}"
    return "without" if negated else "with", value, place


def _equals(predicate: Equals, negated: bool) -> tuple[str, str, str]:
    return f"whose {predicate.field} is{' not' if negated else ''}", _quoted(predicate.words), ""


def _pattern(predicate: Pattern, negated: bool) -> tuple[str, str, str]:
    verb = "does not match" if negated else "matches"
    return f"whose {predicate.field} {verb}", f"/{predicate.expression}/", ""


def _range(predicate: Range[Any], negated: bool) -> tuple[str, str, str]:
    name, low, high = predicate.field, predicate.low, predicate.high
    bound = low or high
    if bound is not None and isinstance(bound.value, datetime):
        verb = _DATES.get(name)
        lead = f"{'not ' if negated else ''}{verb}" if verb else f"whose {name} is{' not' if negated else ''}"
        return lead, _dates(low.value if low else None, high.value if high else None), ""
    noun = f"number of {_COUNTS[name]}" if name in _COUNTS else name
    return f"whose {noun} is{' not' if negated else ''}", _numbers(low, high), ""


def _is(predicate: Is, negated: bool) -> tuple[str, str, str]:
    return f"that are{' not' if negated else ''}", _FLAGS.get(predicate.flag, predicate.flag), ""


def _has(predicate: Has, negated: bool) -> tuple[str, str, str]:
    name = _COUNTS.get(predicate.field)
    if negated:
        return "that have no", name or predicate.field, ""
    return "that have", name or _a(predicate.field), ""


def _a(name: str) -> str:
    """A field with its article: a body, an amp_url, but a url."""
    return f"{'an' if name.lower().startswith(('a', 'e', 'i', 'o', 'up')) else 'a'} {name}"


def _links_to(predicate: LinksTo, negated: bool) -> tuple[str, str, str]:
    return f"that {'do not link' if negated else 'link'} to", predicate.id, _far(predicate.depth)


def _linked_from(predicate: LinkedFrom, negated: bool) -> tuple[str, str, str]:
    return f"that are{' not' if negated else ''} linked from", predicate.id, _far(predicate.depth)


def _far(depth: int) -> str:
    return f"by at most {depth} links" if depth > 1 else ""


def _same_story(predicate: SameStory, negated: bool) -> tuple[str, str, str]:
    return f"{'not ' if negated else ''}in one story with", predicate.id, ""


def _like(predicate: Like, negated: bool) -> tuple[str, str, str]:
    return f"{'not ' if negated else ''}similar to", predicate.id, ""


_WORDS: dict[type[Predicate], Callable[[Any, bool], tuple[str, str, str]]] = {
    Match: _match,
    Contains: _contains,
    Equals: _equals,
    Pattern: _pattern,
    Range: _range,
    Is: _is,
    Has: _has,
    LinksTo: _links_to,
    LinkedFrom: _linked_from,
    SameStory: _same_story,
    Like: _like,
}


def _phrase(phrase: Phrase) -> str:
    """Words in a row; “recogni…” is the beginning of a word, and other forms of a word are named."""
    if not phrase.kin:
        return _quoted(phrase.words, "…" if phrase.prefix else "")
    more = "…" if len(phrase.kin) > _MOST_KIN else ""
    return f"{_quoted(phrase.words)} (also {', '.join(phrase.kin[:_MOST_KIN])}{more})"


def _quoted(words: Iterable[str], end: str = "") -> str:
    return f"“{' '.join(words)}{end}”"


def _numbers(low: Bound[float] | None, high: Bound[float] | None) -> str:
    if low and high and low.closed and high.closed:
        return repr(low.value) if low.value == high.value else f"from {low.value!r} to {high.value!r}"
    ends = [f"{'at least' if low.closed else 'over'} {low.value!r}"] if low else []
    ends += [f"{'at most' if high.closed else 'under'} {high.value!r}"] if high else []
    return " and ".join(ends) or "any number"


def _dates(low: datetime | None, high: datetime | None) -> str:
    """The low end is closed, the high end open; a range of whole days is told with its last."""
    if low is None or high is None:
        return f"since {_moment(low)}" if low else f"before {_moment(high)}" if high else "at any time"
    named = calendar_name(Period(low, high))
    if named:
        return f"on {named}" if named.count("-") == 2 else f"in {named}"  # noqa: PLR2004
    if low == midnight(low) and high == midnight(high) and high - low > _DAY:
        return f"from {_moment(low)} to {_moment(high - _DAY)}"
    return f"from {_moment(low)} until {_moment(high)}"


def _moment(moment: datetime) -> str:
    return day(moment) if moment == midnight(moment) else minute(moment)
