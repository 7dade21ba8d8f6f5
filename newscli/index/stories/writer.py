"""Stories written to the index: the groups of links that a change touches are taken apart into events again.

What a story is, `events` says. All members of a group are remembered with it, so that a change of a file costs the
groups that its article is in, or was, and no other.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence

from newscli.index.stories.events import events
from newscli.index.stories.groups import groups
from newscli.index.stories.members import Member, load, load_ids

MOST = 2_000
"""Articles of a group that is looked at: more hang together only by something that all pages name."""

_FEW = 2
"""Articles of the library that make a story."""

PULSE = 12
"""Slices of a story's time in which its articles are counted."""


def write_stories(connection: sqlite3.Connection, touched: Iterable[str] | None) -> None:
    """Find the stories anew: of the groups that articles of these natural ids are in, or were; with None, all.

    Within the caller's transaction. `touched` has the articles of all files that changed, and all that they named or
    name.
    """
    if touched is not None:
        _choose(connection, touched)
    component = connection.execute("SELECT coalesce(max(component), 0) FROM member").fetchone()[0]
    for numbers in groups(connection, chosen=touched is not None):
        if len(numbers) > 1:
            component += 1
            _write_group(connection, component, numbers)


def _choose(connection: sqlite3.Connection, touched: Iterable[str]) -> None:
    """Forget the groups of the touched ids, and put the articles whose groups must be found anew into `chosen`."""
    run = connection.execute
    for table, column in (("touched", "id TEXT"), ("chosen", "number INTEGER"), ("broken", "component INTEGER")):
        run(f"CREATE TEMP TABLE IF NOT EXISTS {table} ({column} PRIMARY KEY)")
        run(f"DELETE FROM temp.{table}")
    connection.executemany("INSERT OR IGNORE INTO touched VALUES (?)", ((id_,) for id_ in touched))
    # Who names a touched article is linked with it. Of one that is in a group, they are in it, too.
    run(
        "INSERT OR IGNORE INTO touched SELECT natural_id FROM touched CROSS JOIN related ON related.id = touched.id "
        "CROSS JOIN link ON link.related = related.number CROSS JOIN article ON article.number = link.number "
        "WHERE NOT EXISTS (SELECT 1 FROM member WHERE member.id = touched.id)"
    )
    run("INSERT OR IGNORE INTO broken SELECT component FROM touched JOIN member ON member.id = touched.id")
    run("INSERT OR IGNORE INTO touched SELECT id FROM broken JOIN member USING (component)")
    run("INSERT OR IGNORE INTO chosen SELECT article.number FROM touched JOIN article ON natural_id = touched.id")
    for table in ("story", "member"):
        run(f"DELETE FROM {table} WHERE component IN (SELECT component FROM broken)")


def _write_group(connection: sqlite3.Connection, component: int, numbers: Sequence[int]) -> None:
    if len(numbers) > MOST:
        _write_members(connection, component, None, load_ids(connection, numbers))
        return
    group = load(connection, numbers)
    if len(group.members) == 1:  # the files of one URL
        return
    for event in events([member.node for member in group.members.values()], group.links):
        told = [group.members[node.id] for node in event]
        story = _write_story(connection, component, told) if sum(map(_in_library, told)) >= _FEW else None
        _write_members(connection, component, story, [node.id for node in event])


def _write_members(connection: sqlite3.Connection, component: int, story: int | None, ids: Iterable[str]) -> None:
    connection.executemany("INSERT INTO member VALUES (?, ?, ?)", [(id_, component, story) for id_ in ids])


def _in_library(member: Member) -> bool:
    return member.files > 0


def _write_story(connection: sqlite3.Connection, component: int, told: Sequence[Member]) -> int | None:
    lead = min(filter(_in_library, told), key=_leading)
    times = sorted(member.node.at for member in told if member.node.at is not None)
    values = (
        lead.node.id,
        component,
        sum(member.files for member in told),
        sum(not _in_library(member) for member in told),
        len({member.publisher for member in told if member.publisher}),
        *(times[:1] + times[-1:] or (None, None)),
        lead.heat,
        json.dumps(_pulse(times)),
    )
    marks = ", ".join("?" * len(values))
    return connection.execute(f"INSERT INTO story VALUES (NULL, {marks})", values).lastrowid


def _leading(member: Member) -> tuple[float, float, float, str]:
    """The lead has heat of its own, else the best quality, else it was first."""
    none = float("inf")
    heat = none if member.heat is None else -member.heat
    quality = none if member.quality is None else -member.quality
    return heat, quality, none if member.node.at is None else member.node.at, member.node.id


def _pulse(times: Sequence[int]) -> list[int]:
    """How many articles came in each slice of the time between the first and the last."""
    counts = [0] * PULSE
    for at in times:
        length = times[-1] - times[0] + 1
        counts[(at - times[0]) * PULSE // length] += 1
    return counts
