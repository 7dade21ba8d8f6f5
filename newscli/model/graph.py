"""The graph of links: articles, and which of them links to which."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class GraphNode:
    """An article in a graph; one that the library does not have is known from links.

    `story` is the id of the story that it is in; `links` has the ids of the graph's other articles that it links to,
    `mentions` of those that only its text links to.
    """

    id: str
    title: str | None
    published_at: datetime | None
    provider: str | None
    quality: int | None
    heat: int | None
    in_library: bool
    story: str | None
    url: str | None
    links: tuple[str, ...] = ()
    mentions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Graph:
    """Articles with the links between them; `left_out` counts those for which there was no room."""

    nodes: tuple[GraphNode, ...]
    left_out: int = 0

    @property
    def mentions(self) -> Iterator[tuple[str, str]]:
        """As `links`, of the links that are only in texts."""
        return ((node.id, named) for node in self.nodes for named in node.mentions)

    @property
    def links(self) -> Iterator[tuple[str, str]]:
        """The ids of an article that links to another, and of the other."""
        return ((node.id, named) for node in self.nodes for named in node.links)
