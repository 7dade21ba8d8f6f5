"""Reads a group of linked articles from the index: its members and the links between them."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from newscli.index.rows.schema import DOCUMENT, publisher_label
from newscli.index.stories.events import Candidate
from newscli.text.ids import NAMELESS
from newscli.text.words import fold

LEAST_LINKS = 2
"""Library articles that must link to an outside article for it to belong to their group."""

_PUBLISHER = publisher_label("provider_name", "provider_domain")

Links = dict[str, set[str]]
"""The ids that each id links to."""

Neighbours = dict[str, frozenset[str]]


class Row(NamedTuple):
    """What a timeline shows as a row: a file of the library, or an article outside."""

    id: str
    at: int | None
    publisher: str
    heat: int | None = None
    quality: int | None = None


@dataclass(frozen=True, slots=True)
class Member:
    """An article of a group. It has a row for each file of the library that has its URL, the first by path first."""

    candidate: Candidate
    rows: tuple[Row, ...]
    in_library: bool


@dataclass(frozen=True, slots=True)
class Group:
    """Members by natural id, and the links between them."""

    members: dict[str, Member]
    links: Links


def load_ids(connection: sqlite3.Connection, numbers: Sequence[int]) -> list[str]:
    """The natural ids of a group's members alone, library articles first."""
    names = _natural_ids(connection, numbers)
    inside = set(names.values())
    return sorted(inside) + sorted(_outside(_reversed(_links(connection, names)), inside))


def load(connection: sqlite3.Connection, numbers: Sequence[int]) -> Group:
    """The group of these articles."""
    names = _natural_ids(connection, numbers)
    inside, links = set(names.values()), _links(connection, names)
    neighbours = _complete(links, inside) or _neighbours_of_each(links, inside)
    links = {source: targets & neighbours.keys() for source, targets in links.items()}
    outside = neighbours.keys() - inside
    members = [*_articles(connection, numbers, neighbours), *_outsiders(connection, outside, neighbours)]
    return Group({member.candidate.id: member for member in members}, links)


def _complete(links: Links, inside: set[str]) -> Neighbours | None:
    """The neighbours in a group in which each article links to all others, as in most; None for any other group."""
    named = [frozenset(targets | {source}) for source, targets in links.items()]
    if len(named) < max(len(inside), LEAST_LINKS) or len(set(named)) > 1:
        return None
    return dict.fromkeys(named[0], frozenset(inside))


def _neighbours_of_each(links: Links, inside: set[str]) -> Neighbours:
    """The library articles that each article links to or is linked from, and itself if it is one."""
    sources = _reversed(links)
    known = inside | _outside(sources, inside)
    return {id_: frozenset({id_, *sources.get(id_, ()), *links.get(id_, ())} & inside) for id_ in known}


def _among(numbers: Iterable[int]) -> str:
    return f"IN ({', '.join(map(str, numbers))})"


def _natural_ids(connection: sqlite3.Connection, numbers: Sequence[int]) -> dict[int, str]:
    return dict(connection.execute(f"SELECT number, natural_id FROM article WHERE number {_among(numbers)}"))


def _links(connection: sqlite3.Connection, names: dict[int, str]) -> Links:
    """The ids that each of these articles links to, its own left out."""
    # Many links of a group go to few articles: one row for each source, looked up once, takes a third of the time.
    rows = connection.execute(
        f"SELECT number, json_group_array(related) FROM link WHERE number {_among(names)} GROUP BY number"
    )
    entries = {number: json.loads(related) for number, related in rows}
    named = set().union(*entries.values())
    targets = dict(connection.execute(f"SELECT number, id FROM related WHERE number {_among(named)}"))
    links: Links = {}
    for number, related in entries.items():
        source = names[number]
        links[source] = links.get(source, set()).union(map(targets.__getitem__, related)) - {source, NAMELESS}
    return links


def _reversed(links: Links) -> Links:
    sources: Links = {}
    for source, targets in links.items():
        for target in targets:
            sources.setdefault(target, set()).add(source)
    return sources


def _outside(sources: Links, inside: set[str]) -> set[str]:
    return {id_ for id_, by in sources.items() if len(by) >= LEAST_LINKS and id_ not in inside}


def _articles(
    connection: sqlite3.Connection, numbers: Sequence[int], neighbours: dict[str, frozenset[str]]
) -> Iterator[Member]:
    rows = connection.execute(
        f"SELECT natural_id, title, excerpt, id, published_at, {_PUBLISHER}, heat, quality "
        f"FROM article WHERE number {_among(numbers)} ORDER BY natural_id, id <> natural_id, id"
    )
    for _, same in groupby(rows, key=itemgetter(0)):
        files = list(same)
        id_, title, excerpt, _, at, *_ = files[0]
        candidate = Candidate(id_, at, title or "", excerpt or "", neighbours[id_])
        yield Member(candidate, tuple(_row(*file[3:]) for file in files), in_library=True)


def _outsiders(
    connection: sqlite3.Connection, ids: set[str], neighbours: dict[str, frozenset[str]]
) -> Iterator[Member]:
    for id_ in sorted(ids):
        # Of several descriptions of an article the first by digest counts, as where it is shown.
        document = connection.execute("SELECT document FROM related WHERE id = ? ORDER BY digest LIMIT 1", (id_,))
        entry = dict(zip(DOCUMENT, json.loads(document.fetchone()[0]), strict=True))
        candidate = Candidate(id_, entry["published_at"], entry["title"] or "", entry["excerpt"] or "", neighbours[id_])
        row = _row(id_, candidate.at, entry["provider_name"] or entry["provider_domain"])
        yield Member(candidate, (row,), in_library=False)


def _row(id_: str, at: int | None, publisher: str | None, heat: int | None = None, quality: int | None = None) -> Row:
    return Row(id_, at, fold(publisher or ""), heat, quality)
