"""A group of links with what is known of its members, read from the index."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from newscli.index.events import Node
from newscli.query.words import fold

_FEW = 2
"""Library articles that must name an outside article for it to belong to their group."""

Links = dict[str, set[str]]
"""Whom each library article names, and below whom each article is named by."""


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
    links, inside = _links(connection, numbers), _inside(connection, numbers)
    return sorted(inside) + sorted(_outside(_turned(links), inside))


def load(connection: sqlite3.Connection, numbers: Sequence[int]) -> Group:
    """The group of these articles."""
    links, inside = _links(connection, numbers), _inside(connection, numbers)
    namers = _turned(links)
    outside = _outside(namers, inside)
    known = inside | outside
    links = {source: targets & known for source, targets in links.items()}
    witnesses = {
        id_: frozenset({id_, *namers.get(id_, ())} | (links.get(id_, set()) & inside)) & inside for id_ in known
    }
    members = [*_articles(connection, numbers, witnesses), *_outsiders(connection, outside, witnesses)]
    return Group({member.node.id: member for member in members}, links)


def _among(numbers: Iterable[int]) -> str:
    return f"IN ({', '.join(map(str, numbers))})"


def _links(connection: sqlite3.Connection, numbers: Sequence[int]) -> Links:
    links: Links = {}
    rows = connection.execute(
        "SELECT natural_id, related.id FROM article JOIN link USING (number) "
        f"JOIN related ON related.number = link.related WHERE article.number {_among(numbers)}"
    )
    for source, target in rows:
        if source != target:
            links.setdefault(source, set()).add(target)
    return links


def _turned(links: Links) -> Links:
    namers: Links = {}
    for source, targets in links.items():
        for target in targets:
            namers.setdefault(target, set()).add(source)
    return namers


def _inside(connection: sqlite3.Connection, numbers: Sequence[int]) -> set[str]:
    return {id_ for (id_,) in connection.execute(f"SELECT natural_id FROM article WHERE number {_among(numbers)}")}


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
