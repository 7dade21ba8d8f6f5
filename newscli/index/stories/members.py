"""A group of links with what is known of its members, read from the index."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from newscli.index.stories.events import Node
from newscli.text.ids import NAMELESS
from newscli.text.words import fold

_FEW = 2
"""Library articles that must name an outside article for it to belong to their group."""

Links = dict[str, set[str]]
"""Whom each library article names, and below whom each article is named by."""

Witnesses = dict[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Member:
    """An article of a group. `files` is how many files of the library have its URL, 0 where it is outside."""

    node: Node
    publisher: str
    files: int = 0
    heat: int | None = None
    quality: int | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """Members by natural id, and the links between them."""

    members: dict[str, Member]
    links: Links


def load_ids(connection: sqlite3.Connection, numbers: Sequence[int]) -> list[str]:
    """The natural ids of a group's members alone, library articles first."""
    names = _names(connection, numbers)
    inside = set(names.values())
    return sorted(inside) + sorted(_outside(_turned(_links(connection, names)), inside))


def load(connection: sqlite3.Connection, numbers: Sequence[int]) -> Group:
    """The group of these articles."""
    names = _names(connection, numbers)
    inside, links = set(names.values()), _links(connection, names)
    witnesses = _complete(links, inside) or _witnesses(links, inside)
    links = {source: targets & witnesses.keys() for source, targets in links.items()}
    outside = witnesses.keys() - inside
    members = [*_articles(connection, numbers, witnesses), *_outsiders(connection, outside, witnesses)]
    return Group({member.node.id: member for member in members}, links)


def _complete(links: Links, inside: set[str]) -> Witnesses | None:
    """The witnesses of a group where each names all others, as most are; None for any other."""
    named = [frozenset(targets | {source}) for source, targets in links.items()]
    if len(named) < max(len(inside), _FEW) or len(set(named)) > 1:
        return None
    return dict.fromkeys(named[0], frozenset(inside))


def _witnesses(links: Links, inside: set[str]) -> Witnesses:
    """The library articles that each article is linked with, itself among them where it is one."""
    namers = _turned(links)
    known = inside | _outside(namers, inside)
    return {id_: frozenset({id_, *namers.get(id_, ()), *links.get(id_, ())} & inside) for id_ in known}


def _among(numbers: Iterable[int]) -> str:
    return f"IN ({', '.join(map(str, numbers))})"


def _names(connection: sqlite3.Connection, numbers: Sequence[int]) -> dict[int, str]:
    return dict(connection.execute(f"SELECT number, natural_id FROM article WHERE number {_among(numbers)}"))


def _links(connection: sqlite3.Connection, names: dict[int, str]) -> Links:
    """Whom each of these articles names, itself left out."""
    # A group names few others many times: as one row an article, looked up once, it takes a third of the time.
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


def _turned(links: Links) -> Links:
    namers: Links = {}
    for source, targets in links.items():
        for target in targets:
            namers.setdefault(target, set()).add(source)
    return namers


def _outside(namers: Links, inside: set[str]) -> set[str]:
    return {id_ for id_, by in namers.items() if len(by) >= _FEW and id_ not in inside}


def _articles(
    connection: sqlite3.Connection, numbers: Sequence[int], witnesses: dict[str, frozenset[str]]
) -> Iterator[Member]:
    rows = connection.execute(
        "SELECT natural_id, published_at, title, excerpt, coalesce(nullif(provider_name, ''), provider_domain), heat, "
        f"quality FROM article WHERE number {_among(numbers)} ORDER BY natural_id, id <> natural_id, id"
    )
    for _, same in groupby(rows, key=itemgetter(0)):
        (id_, at, title, excerpt, publisher, heat, quality), *copies = same
        node = Node(id_, at, title or "", excerpt or "", witnesses[id_])
        yield Member(node, fold(publisher or ""), 1 + len(copies), heat, quality)


def _outsiders(connection: sqlite3.Connection, ids: set[str], witnesses: dict[str, frozenset[str]]) -> Iterator[Member]:
    for id_ in sorted(ids):
        # Of several descriptions of an article the first by digest counts, as where it is shown.
        document = connection.execute("SELECT document FROM related WHERE id = ? ORDER BY digest LIMIT 1", (id_,))
        _, title, excerpt, at, *_, name, domain, _, _, _ = json.loads(document.fetchone()[0])
        yield Member(Node(id_, at, title or "", excerpt or "", witnesses[id_]), fold(name or domain or ""))
