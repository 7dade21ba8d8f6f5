"""Writes stories to the index: after a change, the events of the affected groups are found again.

`events` says what a story is. All members of a group are kept with the number of its component, so that a changed file
costs the groups that its article is in or was in, and no others.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence

from newscli.index.stories.events import events
from newscli.index.stories.groups import groups
from newscli.index.stories.members import Member, Row, load, load_ids

LARGEST_GROUP = 2_000
"""Articles of a group that is searched for events: a larger one hangs together by something that all pages link to."""

LEAST_ARTICLES = 2
"""Library articles that a story needs."""

PULSE = 12
"""Slices of a story's time in which its articles are counted."""


def write_stories(connection: sqlite3.Connection, dirty: Iterable[str] | None) -> None:
    """Find the stories of the groups that articles with these natural ids are or were in; with None, all stories.

    Within the caller's transaction. `dirty` has the articles of all changed files and whatever they linked to before
    and link to now.
    """
    if dirty is not None:
        _mark_affected(connection, dirty)
    component = connection.execute("SELECT coalesce(max(component), 0) FROM member").fetchone()[0]
    for numbers in groups(connection, affected=dirty is not None):
        if len(numbers) > 1:
            component += 1
            _write_group(connection, component, numbers)


def _mark_affected(connection: sqlite3.Connection, dirty: Iterable[str]) -> None:
    """Delete the groups of the dirty ids, and put the articles whose groups must be found again into `affected`.

    dirty ids ──member──▶ outdated components ──member──▶ their ids, dirty as well ──article──▶ affected articles
    """
    run = connection.execute
    for table, column in (("dirty", "id TEXT"), ("affected", "number INTEGER"), ("outdated", "component INTEGER")):
        run(f"CREATE TEMP TABLE IF NOT EXISTS {table} ({column} PRIMARY KEY)")
        run(f"DELETE FROM temp.{table}")
    connection.executemany("INSERT OR IGNORE INTO dirty VALUES (?)", ((id_,) for id_ in dirty))
    # What links to a dirty article belongs to its group. Where it has one already, its members are found below.
    run(
        "INSERT OR IGNORE INTO dirty SELECT natural_id FROM dirty CROSS JOIN related ON related.id = dirty.id "
        "CROSS JOIN link ON link.related = related.number CROSS JOIN article ON article.number = link.number "
        "WHERE NOT EXISTS (SELECT 1 FROM member WHERE member.id = dirty.id)"
    )
    run("INSERT OR IGNORE INTO outdated SELECT component FROM dirty JOIN member ON member.id = dirty.id")
    run("INSERT OR IGNORE INTO dirty SELECT id FROM outdated JOIN member USING (component)")
    run("INSERT OR IGNORE INTO affected SELECT article.number FROM dirty JOIN article ON natural_id = dirty.id")
    for table in ("story", "member"):
        run(f"DELETE FROM {table} WHERE component IN (SELECT component FROM outdated)")


def _write_group(connection: sqlite3.Connection, component: int, numbers: Sequence[int]) -> None:
    if len(numbers) > LARGEST_GROUP:
        _write_members(connection, component, None, load_ids(connection, numbers))
        return
    group = load(connection, numbers)
    if len(group.members) == 1:  # the files of one URL
        return
    for event in events([member.candidate for member in group.members.values()], group.links):
        articles = [group.members[candidate.id] for candidate in event]
        is_story = sum(article.in_library for article in articles) >= LEAST_ARTICLES
        story = _write_story(connection, component, articles) if is_story else None
        _write_members(connection, component, story, [candidate.id for candidate in event])


def _write_members(connection: sqlite3.Connection, component: int, story: int | None, ids: Iterable[str]) -> None:
    connection.executemany("INSERT INTO member VALUES (?, ?, ?)", [(id_, component, story) for id_ in ids])


def _write_story(connection: sqlite3.Connection, component: int, articles: Sequence[Member]) -> int | None:
    """Every file of a URL counts: each is a row of the story's timeline, and any can be its lead."""
    rows = [row for article in articles for row in article.rows]
    ordered = sorted(articles, key=lambda article: article.candidate.id)  # of equal rows the first leads
    lead = min((row for article in ordered if article.in_library for row in article.rows), key=_lead_key)
    times = sorted(row.at for row in rows if row.at is not None)
    outside = sum(not article.in_library for article in articles)
    values = (
        lead.id,
        component,
        len(rows) - outside,
        outside,
        len({row.publisher for row in rows if row.publisher}),
        *(times[:1] + times[-1:] or (None, None)),
        lead.heat,
        json.dumps(_pulse(times)),
    )
    marks = ", ".join("?" * len(values))
    return connection.execute(f"INSERT INTO story VALUES (NULL, {marks})", values).lastrowid


def _lead_key(row: Row) -> tuple[float, float, float]:
    """Sorts the lead first: the most heat, then the best quality, then the earliest."""
    none = float("inf")
    heat = none if row.heat is None else -row.heat
    quality = none if row.quality is None else -row.quality
    return heat, quality, none if row.at is None else row.at


def _pulse(times: Sequence[int]) -> list[int]:
    """How many articles came in each slice of the time between the first and the last."""
    counts = [0] * PULSE
    for at in times:
        length = times[-1] - times[0] + 1
        counts[(at - times[0]) * PULSE // length] += 1
    return counts
