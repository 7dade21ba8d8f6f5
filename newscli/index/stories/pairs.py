"""Maintains the pairs of similar articles, each in both directions."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence

from newscli.index.stories.candidates import dated, links_among, stored
from newscli.index.stories.likeness import HELD, LINKED, WINDOW, Candidate, Pair, PairFinder, vector
from newscli.index.stories.rarity import Rarities, month_of


def write_all(connection: sqlite3.Connection) -> None:
    """Find all pairs from scratch."""
    connection.execute("DELETE FROM alike")
    _write(connection, _found(connection, dated(stored(connection, "at IS NOT NULL")), None))


def write_changed(connection: sqlite3.Connection, ids: Iterable[str]) -> frozenset[str]:
    """Find the pairs of these articles again; return the articles that they were paired with before or are now."""
    chosen = frozenset(ids)
    listed = json.dumps(sorted(chosen))
    among = "IN (SELECT value FROM json_each(?))"
    pairs = connection.execute(f"SELECT id, other FROM alike WHERE id {among}", (listed,)).fetchall()
    for directed in (pairs, [(other, id_) for id_, other in pairs]):
        connection.executemany("DELETE FROM alike WHERE id = ? AND other = ?", directed)
    rarities = Rarities(connection)
    for run in _runs(dated(stored(connection, f"id {among}", (listed,)))):
        near = dated(stored(connection, "at BETWEEN ? AND ?", (run[0].at - WINDOW, run[-1].at + WINDOW)))
        _write(connection, _found(connection, _sharing(near, run, rarities), chosen))
    return chosen.union(other for _, other in pairs)


def _runs(candidates: Iterable[Candidate]) -> Iterator[list[Candidate]]:
    """Articles that come in order, cut where two are too far apart to be compared with a third."""
    run: list[Candidate] = []
    for candidate in candidates:
        if run and candidate.at - run[-1].at > 2 * WINDOW:
            yield run
            run = []
        run.append(candidate)
    if run:
        yield run


def _sharing(near: Iterable[Candidate], run: Sequence[Candidate], rarities: Rarities) -> Iterator[Candidate]:
    """Those of the articles near a run that share a rare term with any of it: most do not."""
    rare: set[int] = set()
    for candidate in run:
        rare.update(vector(candidate.terms, rarities.of(month_of(candidate.at))).rare)
    return (candidate for candidate in near if not rare.isdisjoint(candidate.terms.numbers))


def _found(
    connection: sqlite3.Connection, candidates: Iterable[Candidate], among: frozenset[str] | None
) -> Iterator[Pair]:
    for pair in PairFinder(Rarities(connection).of, among).pairs(candidates, HELD - LINKED):
        if pair.likeness >= HELD or links_among(connection, (pair.one.id, pair.other.id)):
            yield pair


def _write(connection: sqlite3.Connection, pairs: Iterable[Pair]) -> None:
    rows = (
        row
        for one, other, likeness in pairs
        for row in ((one.id, other.id, round(likeness, 6)), (other.id, one.id, round(likeness, 6)))
    )
    connection.executemany("INSERT INTO alike VALUES (?, ?, ?)", rows)
