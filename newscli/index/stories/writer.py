"""Finds stories and writes them to the index: articles, in the library or outside, that report one event.

Words and dates identify events; links help only a little: of linked articles that are four days apart, one pair in a
hundred is about the same event. So stories are found among all articles, in three steps:

1. Each article is a vector of the words of its title and excerpt, weighed by how rare they are in the weeks around it
   (`terms`, `rarity`). Two articles are as alike as the cosine of their vectors, less for each day between them and
   much less if one publisher wrote both (`likeness`). Weighing by a window of time is as old as the task (Yang, Pierce,
   Carbonell: "A study on retrospective and on-line event detection", SIGIR 1998); words with a decay of days are what
   works on streams of news (Miranda, Znotiņš, Cohen, Barzdins: "Multilingual clustering of streaming news", EMNLP
   2018).
2. Pairs that are alike enough hold articles together (`pairs`), as in the graph of similar articles of Staykovski,
   Barrón-Cedeño, Da San Martino, Nakov: "Dense vs. sparse representations for news stream clustering" (Text2Story
   2019).
3. What hangs together is clustered, and each cluster with two library articles is a story (`clusters`).

All of it depends on the articles alone, not on when they came, so a refresh comes to the same as a rebuild. An article
weighs on others up to 140 days before it, and the pairs of these on others of their 28 days: what comes half a year
later changes no story.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence

from newscli.index.stories import pairs, vectors
from newscli.index.stories.candidates import Reader, dated, links_among, stored
from newscli.index.stories.changes import Changes
from newscli.index.stories.clusters import Likeness, Neighbours, events
from newscli.index.stories.likeness import LINKED, Candidate, closeness, resemblance, vector
from newscli.index.stories.rarity import Rarities, month_of
from newscli.index.stories.rows import lead_key, rows_of

LEAST_ARTICLES = 2
"""Library articles that a story needs."""

PULSE = 12
"""Slices of a story's time in which its articles are counted."""


def write_stories(connection: sqlite3.Connection, language: str, changes: Changes | None) -> None:
    """Find the stories that changes touch, or all of them, within the caller's transaction."""
    reader = Reader(connection, language)
    if changes is None:
        vectors.write_all(connection, reader)
        pairs.write_all(connection)
        touched = "SELECT id FROM alike"
        for table in ("story", "member"):
            connection.execute(f"DELETE FROM {table}")
        _write_around(connection, touched, ())
    else:
        reweighed = vectors.write_changed(connection, reader, changes.ids())
        ids = pairs.write_changed(connection, reweighed | changes.own_ids())
        _forget(connection, ids)
        _write_around(connection, "SELECT value FROM json_each(?)", (json.dumps(sorted(ids)),))


def _write_around(connection: sqlite3.Connection, ids: str, values: tuple[str, ...]) -> None:
    """Find the stories again that hang together with these articles, or did before."""
    # In order of time: what is rare in a month is needed only once.
    found = connection.execute(f"SELECT id FROM vector WHERE id IN ({ids}) AND at IS NOT NULL ORDER BY at, id", values)
    seen: set[str] = set()
    rarities = Rarities(connection)
    for (id_,) in found.fetchall():
        if id_ not in seen:
            neighbours = _connected(connection, id_)
            seen.update(neighbours)
            _forget(connection, neighbours)
            _write_events(connection, neighbours, rarities)


def _connected(connection: sqlite3.Connection, id_: str) -> dict[str, dict[str, float]]:
    """All articles that chains of pairs connect with one, each with those that it makes a pair with."""
    neighbours: dict[str, dict[str, float]] = {}
    reached = {id_}
    while reached:
        one = reached.pop()
        neighbours[one] = dict(connection.execute("SELECT other, likeness FROM alike WHERE id = ?", (one,)))
        reached |= neighbours[one].keys() - neighbours.keys()
    return neighbours


def _forget(connection: sqlite3.Connection, ids: Iterable[str]) -> None:
    """Delete the stories that articles are in."""
    found = "SELECT story FROM member WHERE id IN (SELECT value FROM json_each(?))"
    stories = [(story,) for (story,) in connection.execute(found, (json.dumps(sorted(ids)),))]
    connection.executemany("DELETE FROM member WHERE story = ?", stories)
    connection.executemany("DELETE FROM story WHERE number = ?", stories)


def _write_events(connection: sqlite3.Connection, neighbours: Neighbours, rarities: Rarities) -> None:
    if len(neighbours) < LEAST_ARTICLES:
        return
    ids = json.dumps(sorted(neighbours))
    candidates = list(dated(stored(connection, "id IN (SELECT value FROM json_each(?))", (ids,))))
    likeness = _likeness(candidates, rarities, links_among(connection, neighbours))
    for event in events(candidates, neighbours, likeness):
        if len(event) > 1:
            _write_story(connection, event)


def _likeness(candidates: Iterable[Candidate], rarities: Rarities, links: set[frozenset[str]]) -> Likeness:
    vectors_ = {candidate.id: vector(candidate.terms, rarities.of(month_of(candidate.at))) for candidate in candidates}

    def likeness(one: Candidate, other: Candidate) -> float:
        words = resemblance(vectors_[one.id], vectors_[other.id]) * closeness(one, other)
        return words + LINKED if frozenset((one.id, other.id)) in links else words

    return likeness


def _write_story(connection: sqlite3.Connection, event: Sequence[Candidate]) -> None:
    """Every file of a URL counts: each is a row of the story's timeline, and any can be its lead."""
    rows = list(rows_of(connection, [candidate.id for candidate in event]))
    inside = [row for row in rows if row.in_library]
    if len({row.article for row in inside}) < LEAST_ARTICLES:
        return
    lead = min(inside, key=lead_key)
    times = sorted(row.at for row in rows if row.at is not None)
    values = (
        lead.id,
        len(inside),
        len(rows) - len(inside),
        len({row.publisher for row in rows if row.publisher}),
        *(times[:1] + times[-1:] or (None, None)),
        lead.heat,
        json.dumps(_pulse(times)),
    )
    marks = ", ".join("?" * len(values))
    story = connection.execute(f"INSERT INTO story VALUES (NULL, {marks})", values).lastrowid
    connection.executemany("INSERT INTO member VALUES (?, ?)", [(candidate.id, story) for candidate in event])


def _pulse(times: Sequence[int]) -> list[int]:
    """How many articles came in each slice of the time between the first and the last."""
    counts = [0] * PULSE
    for at in times:
        length = times[-1] - times[0] + 1
        counts[(at - times[0]) * PULSE // length] += 1
    return counts
