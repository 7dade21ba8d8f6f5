"""The graph of links: which articles are in it, and which of them links to which.

The articles that are found are put into a table of the connection, in the order of the answer: however many they are,
a few statements join it with the others.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from newscli.index.answer.listing import COLUMNS, Listing
from newscli.index.rows.codec import Row, load_related
from newscli.index.sql.compile import condition
from newscli.model.graph import Graph, GraphNode

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newscli.index.rows.database import Database
    from newscli.query.ast import Predicate

_TABLE = "CREATE TEMP TABLE IF NOT EXISTS node (turn INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, distance INTEGER)"
_FILES = "node JOIN article ON article.id = node.id JOIN link ON link.number = article.number"

_CHOOSE = """
INSERT INTO node (id, distance) SELECT article.id, 0 FROM article WHERE {where}
ORDER BY article.published_at DESC, article.id
"""
# Of several descriptions of an article the first by digest counts; where there is a min(), SQLite takes the other
# columns from the row that has it.
_REACH = f"""
INSERT INTO node (id, distance)
SELECT coalesce(article.id, named.id) AS reached, ? FROM (
    SELECT id, published_at, min(digest) FROM related
    WHERE id IN (
        SELECT entry.id FROM {_FILES} JOIN related AS entry ON entry.number = link.related
        WHERE distance = ? AND entry.id <> article.natural_id
    )
    GROUP BY id
) AS named LEFT JOIN article ON article.natural_id = named.id
WHERE reached NOT IN (SELECT id FROM node)
ORDER BY CASE WHEN article.id IS NULL THEN named.published_at ELSE article.published_at END DESC, reached
"""
_IDS = """
SELECT turn, node.id, coalesce(article.natural_id, node.id) FROM node LEFT JOIN article ON article.id = node.id
"""
_NODES = f"""
SELECT node.id, story.id,
    CASE WHEN article.id IS NULL THEN (SELECT document FROM related WHERE id = node.id ORDER BY digest LIMIT 1) END,
    {COLUMNS}
FROM node LEFT JOIN article ON article.id = node.id LEFT JOIN file ON file.number = article.number
LEFT JOIN member ON member.id = coalesce(article.natural_id, node.id) LEFT JOIN story ON story.number = member.story
ORDER BY turn
"""


def graph(index: Database, listing: Listing, where: Predicate, depth: int, limit: int | None) -> Graph:
    """The articles that match, newest first, those that they link to, `depth` links far, and the links between them.

    At most `limit` of them; those nearest to the ones that match stay.
    """
    with _reading(index):
        _find(index, where, depth)
        left_out = 0 if limit is None else _change(index, "DELETE FROM node WHERE turn > ?", (limit,))
        links = dict(_links(index))
        nodes = tuple(_node(listing, row, links.get(row[0], ())) for row in index.rows(_NODES))
    return Graph(nodes, left_out)


@contextmanager
def _reading(index: Database) -> Iterator[None]:
    """An empty table for the nodes, and an index that no other process changes meanwhile."""
    _change(index, "BEGIN")
    try:
        _change(index, _TABLE)
        _change(index, "DELETE FROM node")
        yield
    finally:
        index.connection.commit()


def _change(index: Database, sql: str, values: Sequence[object] = ()) -> int:
    """Run a statement that changes the table of nodes, and return the number of rows changed."""
    list(index.rows(sql, values))
    return int(index.value("SELECT changes()"))


def _find(index: Database, where: Predicate, depth: int) -> None:
    """Fill the table of nodes: the nearest first, at each distance the newest first."""
    matching = condition(where)
    _change(index, _CHOOSE.format(where=matching.text), matching.values)
    distance = 1
    while distance <= depth and _change(index, _REACH, (distance, distance - 1)):
        distance += 1


def _links(index: Database) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The nodes that each node links to, in the order of the nodes: all files of a URL that is linked to."""
    ids: dict[int, str] = {}
    natural_ids: dict[int, str] = {}
    nodes: dict[str, list[int]] = {}
    for turn, id_, natural_id in index.rows(_IDS):
        ids[turn], natural_ids[turn] = id_, natural_id
        nodes.setdefault(natural_id, []).append(turn)
    described = dict(index.rows("SELECT number, id FROM related"))
    # One row for each node: most entries are linked from many, and looked up here in a third of the time.
    for turn, entries in index.rows(f"SELECT turn, json_group_array(link.related) FROM {_FILES} GROUP BY turn"):
        named = {described[entry] for entry in json.loads(entries)} - {natural_ids[turn]}
        yield ids[turn], tuple(ids[target] for target in sorted(turn for id_ in named for turn in nodes.get(id_, ())))


def _node(listing: Listing, row: Row, links: tuple[str, ...]) -> GraphNode:
    id_, story, document, *summary = row
    article = listing.summary(tuple(summary)) if document is None else load_related(document).summary
    return GraphNode(
        id=id_,
        title=article.title,
        published_at=article.published_at,
        provider=article.provider.label,
        quality=article.quality,
        heat=article.heat,
        in_library=article.in_library,
        story=story,
        url=article.url,
        links=links,
    )
