"""A graph of links in the languages of the tools that draw and analyse graphs.

JSON has every text as the file has it, for networkx and d3. In DOT, for Graphviz, and GraphML, for Gephi, yEd and
igraph, every text has passed the gate, and what an article does not have is left out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from enum import StrEnum
from html import escape
from typing import TYPE_CHECKING

from newscli.render.documents.machine import json_lines, json_text
from newscli.render.records.graph import LINK, MENTION, NODE
from newscli.render.records.record import FLAG, NUMBER
from newscli.render.text import one_line, plain_line
from newscli.render.urls import link_target

if TYPE_CHECKING:
    from newscli.model.graph import Graph, GraphNode


class GraphFormat(StrEnum):
    JSON = "json"
    DOT = "dot"
    GRAPHML = "graphml"


_NAMES = {NUMBER: "long", FLAG: "boolean"}
_TYPES = {key: _NAMES.get(type_, "string") for key, (type_, _) in NODE.fields.items() if key != "id"}
"""What is told of a node beside its id, and what GraphML calls its type."""


def _texts(node: GraphNode) -> dict[str, str]:
    """What is told of a node beside its id, as texts that have passed the gate."""
    shown = {"title": plain_line(node.title), "provider": plain_line(node.provider) or None}
    record = NODE.of(node) | shown | {"in_library": "true" if node.in_library else "false"}
    texts = {key: one_line(str(record[key])) for key in _TYPES if record[key] is not None}
    return {key: text for key, text in texts.items() if text}


def _json(graph: Graph) -> Iterator[str]:
    """The node-link format of networkx."""
    yield '{"directed": true, "multigraph": false, "graph": {}, "nodes": '
    yield from json_lines(map(NODE.of, graph.nodes))
    yield ', "links": ['
    between = "\n"
    for node in graph.nodes:
        links = [LINK.of((node.id, named)) for named in node.links]
        links += [MENTION.of((node.id, named)) for named in node.mentions]
        if links:
            yield between + json_text(links)[1:-1]
            between = ",\n"
    yield "\n]}\n"


def _dot(graph: Graph) -> Iterator[str]:
    # Titles are long: below each other they make a page, beside each other a wall.
    yield "digraph newscli {\n  rankdir=LR;\n  node [shape=box];\n"
    for node in graph.nodes:
        attributes = " ".join(f"{name}={_quoted(text)}" for name, text in _attributes(node).items())
        yield f'  "{node.id}" [{attributes}];\n'
    for node in graph.nodes:
        yield "".join(f'  "{node.id}" -> "{named}";\n' for named in node.links)
        yield "".join(f'  "{node.id}" -> "{named}" [style=dotted];\n' for named in node.mentions)
    yield "}\n"


def _attributes(node: GraphNode) -> dict[str, str]:
    """What is told of a node, by the names that Graphviz has for it; a picture links only what can be opened safely."""
    texts = _texts(node)
    known = {
        "label": texts.pop("title", None),
        **texts,
        "url": None,
        "URL": link_target(node.url),
        "style": None if node.in_library else "dashed",
    }
    return {name: text for name, text in known.items() if text}


def _quoted(text: str) -> str:
    """A string of DOT: Graphviz reads escapes in it, and HTML entities."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{re.sub("&(?=#?[0-9A-Za-z]+;)", "&amp;", escaped)}"'


def _key_id(name: str) -> str:
    """The id of a key within GraphML: what has the id `label`, Gephi writes on the node."""
    return "label" if name == "title" else name


def _graphml(graph: Graph) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
    for name, type_ in _TYPES.items():
        yield f'  <key id="{_key_id(name)}" for="node" attr.name="{name}" attr.type="{type_}"/>\n'
    if any(node.mentions for node in graph.nodes):
        yield '  <key id="found_in" for="edge" attr.name="found_in" attr.type="string"/>\n'
    yield '  <graph edgedefault="directed">\n'
    for node in graph.nodes:
        values = "".join(f'<data key="{_key_id(name)}">{escape(text)}</data>' for name, text in _texts(node).items())
        yield f'    <node id="{node.id}">{values}</node>\n'
    for node in graph.nodes:
        yield "".join(f'    <edge source="{node.id}" target="{named}"/>\n' for named in node.links)
        yield "".join(
            f'    <edge source="{node.id}" target="{named}"><data key="found_in">text</data></edge>\n'
            for named in node.mentions
        )
    yield "  </graph>\n</graphml>\n"


_WRITERS: dict[GraphFormat, Callable[[Graph], Iterator[str]]] = {
    GraphFormat.JSON: _json,
    GraphFormat.DOT: _dot,
    GraphFormat.GRAPHML: _graphml,
}


def written(graph: Graph, to: GraphFormat) -> Iterator[str]:
    """The whole graph, piece by piece."""
    return _WRITERS[to](graph)
