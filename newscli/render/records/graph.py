"""The record of a graph of links, in the node-link format of networkx."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING

from newscli.render.records.record import FLAG, ID, NUMBER, TEXT, TIMESTAMP, Record, Type, constant, list_of, or_none

if TYPE_CHECKING:
    from newscli.model.graph import Graph, GraphNode

NODE: Record[GraphNode] = Record(
    {
        "id": ID,
        "title": TEXT,
        "published_at": TIMESTAMP,
        "provider": TEXT,
        "quality": NUMBER,
        "heat": NUMBER,
        "in_library": FLAG,
        "story": or_none(ID),
        "url": TEXT,
    }
)
LINK: Record[tuple[str, str]] = Record({"source": (ID, itemgetter(0)), "target": (ID, itemgetter(1))})
MENTION: Record[tuple[str, str]] = LINK | {"found_in": (constant("text"), "")}
"""A link that is only in a text."""

_LINKS: Type[Graph] = Type(
    {"type": "array", "items": {"anyOf": [LINK.schema, MENTION.schema]}},
    lambda graph: [*map(LINK.of, graph.links), *map(MENTION.of, graph.mentions)],
)
GRAPH: Record[Graph] = Record(
    {
        "directed": (constant(True), ""),
        "multigraph": (constant(False), ""),
        "graph": (Record({}), ""),
        "nodes": list_of(NODE),
        "links": (_LINKS, ""),
    }
)
