"""Builds the graph of links between articles.

The articles found so far are in a temporary table, in the order of the answer, so that a few joins suffice however many
there are.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from newscli.index.answer.listing import COLUMNS, Listing
from newscli.index.rows.codec import Row, load_related
from newscli.index.sql.compile import condition
from newscli.index.sql.mentions import RESOLVED
from newscli.model.graph import Graph, GraphNode

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newscli.index.rows.database import Database
    from newscli.query.ast import Predicate

_TABLE = "CREATE TEMP TABLE IF NOT EXISTS node (turn INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, distance INTEGER)"
_FILES = "node JOIN article ON article.id = node.id JOIN link ON link.number = article.number"

_OF_NODES = "wanted.number IN (SELECT article.number FROM node JOIN article ON article.id = node.id {where})"

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
_REACH_MENTIONED = f"""
INSERT INTO node (id, distance) SELECT article.id, ? FROM (
    SELECT DISTINCT target FROM ({RESOLVED.format(where=_OF_NODES.format(where="WHERE distance = ?"))})
) JOIN article ON article.number = target WHERE article.id NOT IN (SELECT id FROM node)
ORDER BY article.published_at DESC, article.id
"""
_MENTIONED = f"""
SELECT source, json_group_array(target) FROM ({RESOLVED.format(where=_OF_NODES.format(where=""))}) GROUP BY source
"""
_IDS = """
SELECT turn, node.id, coalesce(article.natural_id, node.id), article.number
FROM node LEFT JOIN article ON article.id = node.id
"""
_NODES = f"""
SELECT node.id, story.id,
    CASE WHEN article.id IS NULL THEN (SELECT document FROM related WHERE id = node.id ORDER BY digest LIMIT 1) END,
    {COLUMNS}
FROM node LEFT JOIN article ON article.id = node.id LEFT JOIN file ON file.number = article.number
LEFT JOIN member ON member.id = coalesce(article.natural_id, node.id) LEFT JOIN story ON story.number = member.story
ORDER BY turn
"""


def graph(
    index: Database, listing: Listing, where: Predicate, depth: int, limit: int | None, *, mentions: bool
) -> Graph:
    """Matching articles, newest first, the articles within `depth` links of them, and the links between all of these.

    With `mentions`, the links in texts count, too: what only these lead to comes last at each distance. At most `limit`
    articles; those nearest to the ones that match stay.
    """
    with _reading(index):
        _find(index, where, depth, mentions=mentions)
        left_out = 0 if limit is None else _change(index, "DELETE FROM node WHERE turn > ?", (limit,))
        links = {id_: named for id_, *named in _links(index, mentions=mentions)}
        nodes = tuple(_node(listing, row, *links.get(row[0], ((), ()))) for row in index.rows(_NODES))
    return Graph(nodes, left_out)


@contextmanager
def _reading(index: Database) -> Iterator[None]:
    """An empty table for the nodes, and an index that no other process changes meanwhile."""
    _change(index, "BEGIN")
    try:
        _change(index, _TABLE)
        _change(index, "DELETE FROM node")
        yield
        index.connection.commit()
    except BaseException:
        with suppress(sqlite3.Error):  # what was wrong before is what is told
            index.connection.rollback()
        raise


def _change(index: Database, sql: str, values: Sequence[object] = ()) -> int:
    """Run a statement that changes the table of nodes, and return the number of rows changed."""
    list(index.rows(sql, values))
    return int(index.value("SELECT changes()"))


def _find(index: Database, where: Predicate, depth: int, *, mentions: bool) -> None:
    """Fill the table of nodes: the nearest first, at each distance the newest first."""
    matching = condition(where)
    _change(index, _CHOOSE.format(where=matching.text), matching.values)
    steps = [_REACH, _REACH_MENTIONED] if mentions else [_REACH]
    for distance in range(1, depth + 1):
        if not sum(_change(index, step, (distance, *[distance - 1] * step.count("distance = ?"))) for step in steps):
            return


class _Nodes:
    """The nodes by their turns; all files of a URL are meant by a link to it."""

    def __init__(self, index: Database) -> None:
        self.ids: dict[int, str] = {}
        self.natural_ids: dict[int, str] = {}
        self.turns: dict[int, int] = {}
        self._of_links: dict[str, list[int]] = {}
        for turn, id_, natural_id, number in index.rows(_IDS):
            self.ids[turn], self.natural_ids[turn], self.turns[number] = id_, natural_id, turn
            self._of_links.setdefault(natural_id, []).append(turn)

    def linked(self, natural_ids: set[str]) -> tuple[str, ...]:
        """The ids of the nodes that links lead to, in the order of the nodes."""
        turns = sorted(turn for id_ in natural_ids for turn in self._of_links.get(id_, ()))
        return tuple(self.ids[turn] for turn in turns)


def _links(index: Database, *, mentions: bool) -> Iterator[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    """The nodes that each node links to, and those that only its text does."""
    nodes = _Nodes(index)
    in_texts = dict(_in_texts(index, nodes)) if mentions else {}
    described = dict(index.rows("SELECT number, id FROM related"))
    # One row for each node: most entries are linked from many, and looked up here in a third of the time.
    for turn, entries in index.rows(f"SELECT turn, json_group_array(link.related) FROM {_FILES} GROUP BY turn"):
        named = {described[entry] for entry in json.loads(entries)} - {nodes.natural_ids[turn]}
        yield nodes.ids[turn], nodes.linked(named), nodes.linked(in_texts.pop(turn, set()) - named)
    for turn, named in in_texts.items():
        yield nodes.ids[turn], (), nodes.linked(named)


def _in_texts(index: Database, nodes: _Nodes) -> Iterator[tuple[int, set[str]]]:
    """The natural ids of the nodes that the text of each links to."""
    for number, targets in index.rows(_MENTIONED):
        turn = nodes.turns[number]
        found = {nodes.natural_ids[nodes.turns[target]] for target in json.loads(targets) if target in nodes.turns}
        yield turn, found - {nodes.natural_ids[turn]}


def _node(listing: Listing, row: Row, links: tuple[str, ...], mentions: tuple[str, ...]) -> GraphNode:
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
        mentions=mentions,
    )
