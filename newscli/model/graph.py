"""The graph of articles and the links between them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class GraphNode:
    """An article in a graph, in the library or known only from links.

    `story` is the id of its story. `links` has the ids of the other articles in the graph that its front matter links
    to, `mentions` the ids of those that only its text links to.
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
    """Articles with the links between them; `left_out` is the number of articles beyond the limit."""

    nodes: tuple[GraphNode, ...]
    left_out: int = 0

    @property
    def mentions(self) -> Iterator[tuple[str, str]]:
        """Pairs of ids as in `links`, for links that are only in texts."""
        return ((node.id, named) for node in self.nodes for named in node.mentions)

    @property
    def links(self) -> Iterator[tuple[str, str]]:
        """Pairs of ids: an article, and one that it links to in its front matter."""
        return ((node.id, named) for node in self.nodes for named in node.links)
