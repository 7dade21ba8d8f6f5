"""The names that archives use for the fields of an article, and how to find them in front matter.

The names are those that Jekyll, Hugo, Zola, Hexo, Eleventy, Astro, Docusaurus, MkDocs, Pelican, Logseq, Dendron,
Obsidian and its clippers, Readwise, Omnivore and DEV write. Names are compared without case, `-`, `_` and blanks. Of
several for a field, the first whose value is one of the field counts: `published` is a date or a flag, `source` an
address or a name.
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from newscli.parser.yaml_tree import Mapping, Node, Scalar, whole_characters
from newscli.text.remembering import remembered

OF_SEEDS = frozenset(
    {
        "publishedDateTime",
        "updatedDateTime",
        "webUrl",
        "originalUrl",
        "ampWebUrl",
        "cdnAmpWebUrl",
        "secured",
        "heat",
    }
)
"""Keys that only news archives like the seeds have: a file with one of them is read by their names alone."""

EXPORTED = "newscli"
"""The key below which an export of newscli has what only newscli knows of an article."""

_DATES = (
    "published",
    "date published",
    "published at",
    "published date",
    "publish date",
    "pub date",
    "date",
    "date.published",
    "date.created",
    "created",
    "created at",
    "date created",
    "added",
    "slurped",
    "date saved",
    "saved at",
)
_URLS = ("url", "source", "source url", "link", "canonical", "canonical url", "original url", "permalink")
_TOPICS = ("topics", "topic", "tags", "tag", "keywords", "labels", "document tags", "categories", "category")
_IMAGES = (
    "images",
    "image",
    "cover",
    "cover image",
    "featured image",
    "primary image",
    "thumbnail",
    "banner",
    "hero",
    "hero image",
)

NAMES: dict[str, tuple[str, ...]] = {
    "title": ("title", "full title", "headline", "name"),
    "date": _DATES,
    "updated": (
        "updated",
        "updated at",
        "lastmod",
        "last modified",
        "last modified at",
        "modified",
        "date updated",
        "date modified",
        "date.updated",
    ),
    "topic": _TOPICS,
    "category": ("category", "categories"),
    "author": ("author", "authors", "by", "byline", "author name", "creator"),
    "url": _URLS,
    "provider": ("provider", "publisher", "site", "site name", "source"),
    "excerpt": (
        "excerpt",
        "summary",
        "description",
        "desc",
        "deck",
        "intro",
        "abstract",
        "teaser",
        "subtitle",
    ),
    "images": _IMAGES,
    "published": ("published", "draft", "status"),
    "alias": ("aliases", "alias"),
}
"""The names of each field, in order of preference. Topics are the union of all of theirs, and of Zola's taxonomies."""

TAXONOMIES = "taxonomies"
"""Zola's table of whatever articles are grouped by."""

DEEPER = ("extra", TAXONOMIES, "params")
"""Tables of Zola and Hugo for what a site adds of its own: looked into where nothing at the top has a name."""

SPLIT_AT_BLANKS = frozenset({"tags", "keywords", "categories", "labels"})
"""Names whose text without a comma is several topics: in the singular, “This Week in Rust” is one."""

PERMALINKS = ("permalink", "path", "url", "slug", "id")
"""Names of what an archive itself calls an article by."""

_SAME = str.maketrans("", "", "-_ ")


@remembered(1_000_000)
def bare(key: str) -> str:
    """A key as keys are compared."""
    return key.lower().translate(_SAME)


class Entry(NamedTuple):
    """A value with the key as the file writes it, dotted if it lies deeper."""

    key: str
    node: Node

    @property
    def text(self) -> str:
        """The text of a value that is one, without blanks around it."""
        if not isinstance(self.node, Scalar) or self.node.null:
            return ""
        return whole_characters(self.node.text.strip())


@lru_cache(maxsize=256)
def _ranks(names: tuple[str, ...]) -> dict[str, list[tuple[int, str, str]]]:
    """By the bare key at the top: rank, name, and the dotted rest of a name that lies deeper."""
    ranks: dict[str, list[tuple[int, str, str]]] = {}
    for rank, name in enumerate(names):
        top, _, rest = name.partition(".")
        ranks.setdefault(bare(top), []).append((rank, name, rest))
    return ranks


class Entries:
    """The values of a front matter by the bare names of their keys; those that mean nothing left out."""

    def __init__(self, root: Mapping, above: str = "") -> None:
        self._by_name: dict[str, list[Entry]] = {}
        for key, node in root.entries.items():
            if not (isinstance(node, Scalar) and node.null):
                self._by_name.setdefault(bare(key), []).append(Entry(above + key, node))
        tables = (table for name in DEEPER for table in self._by_name.get(name, ())) if not above else ()
        self._deeper = [Entries(node, f"{key}.") for key, node in tables if isinstance(node, Mapping)]

    def of(self, names: tuple[str, ...]) -> Iterator[tuple[str, Entry]]:
        """The entries that have any of these names, each with the name it was found by."""
        ranks = _ranks(names)
        known = ranks.keys() & self._by_name.keys()
        for _, name, rest in sorted(rank for top in known for rank in ranks[top]) if known else ():
            for entry in self._by_name[bare(name.partition(".")[0])]:
                for found in _below(entry, rest) if rest else (entry,):
                    yield name, found
        for table in self._deeper:
            yield from table.of(names)

    def named(self, name: str) -> list[Entry]:
        """The entries that have a name, or lie below others by a dotted one."""
        return [entry for _, entry in self.of((name,))]


def _below(above: Entry, name: str) -> list[Entry]:
    return Entries(above.node, f"{above.key}.").named(name) if isinstance(above.node, Mapping) else []
