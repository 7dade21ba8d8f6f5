"""Counts names in titles. The usual capitalisation of words is learnt from the texts of the library at query time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, TypeVar

from newscli.index.answer.trends import Tally
from newscli.index.sql.compile import tables
from newscli.model.answers import Facet
from newscli.query.ast import EVERYTHING, Query
from newscli.text.casing import Casing
from newscli.text.html import text_of_html

if TYPE_CHECKING:
    from newscli.index.rows.database import Database

T = TypeVar("T")

_SAMPLE = 6_000
"""Articles that tell how words are written: reading them takes half a second, and what is frequent is among them."""

_OWN = 2_000
"""Articles of the answer that do so, too: they have its rare names."""

DAY = 86_400_000_000
"""Microseconds."""


def names(index: Database, query: Query) -> Iterator[Facet]:
    """Names in titles with their number of articles, largest first."""
    counts: Counter[str] = Counter(tally.value for tally in tallies(index, query))
    yield from (Facet(name, count) for name, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def tallies(index: Database, query: Query) -> Iterator[Tally]:
    """A tally of 1 for each name of each article of a query."""
    casing, found = Casing(_texts(index, query)), tables(query)
    titles: Iterable[tuple[str | None, int | None]] = index.rows(
        f"SELECT title, published_at {found.text}", found.values
    )
    for name, published_at in named(casing, titles):
        yield Tally(name, None if published_at is None else published_at // DAY, 1)


def named(casing: Casing, titles: Iterable[tuple[str | None, T]]) -> Iterator[tuple[str, T]]:
    """The names in several titles, in their most frequent spelling, each with the value that belongs to its title."""
    forms: dict[str, Counter[str]] = {}
    keyed: list[tuple[str, T]] = []
    for title, mark in titles:
        spelt = {_key(name): name for name in casing.names(_headline(title))}
        for key, name in spelt.items():
            forms.setdefault(key, Counter())[name] += 1
        keyed += [(key, mark) for key in spelt]
    shown = {key: max(spellings, key=lambda form: (spellings[form], form)) for key, spellings in forms.items()}
    return ((shown[key], mark) for key, mark in keyed)


def _texts(index: Database, query: Query) -> Iterator[str]:
    """Titles and excerpts of some articles. Ids are hashes: the first of them are a sample that no refresh changes."""
    select = "SELECT title, excerpt FROM article"
    rows = list(index.rows(f"{select} WHERE id IN (SELECT id FROM article ORDER BY id LIMIT ?)", (_SAMPLE,)))
    if query.where != EVERYTHING and len(rows) == _SAMPLE:
        found = tables(query)
        rows += index.rows(f"SELECT title, excerpt {found.text} ORDER BY article.id LIMIT ?", (*found.values, _OWN))
    yield from (text_of_html(text) for row in rows for text in row if text)


def _headline(title: str | None) -> str:
    """The title without the publisher's name behind it."""
    return text_of_html(title or "").partition(" | ")[0]


def _key(name: str) -> str:
    """Equal for two spellings of a name: JEDI and Jedi, U.S and US."""
    return name.casefold().replace(".", "")
