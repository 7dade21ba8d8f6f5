"""Collects the articles with changes that affect stories, while files are deleted from the index and written again.

A changed file is deleted first and written again later. If it comes back with the same values and the same links, no
story can have changed.
"""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING, NamedTuple

from newscli.index.rows.schema import SUMMARY_COLUMNS

if TYPE_CHECKING:
    from newscli.index.rows.codec import Row

_FACTS = ("title", "excerpt", "published_at", "heat", "quality", "provider_name", "provider_domain")
"""The columns that stories depend on."""

_MOST_DELETED = 10_000
"""Deleted articles that are compared with those written again: about 20 MB."""


Links = frozenset[tuple[str, bytes]]
"""The natural ids of the articles that one links to, each with a digest of what is said of it there."""


class _Article(NamedTuple):
    """An article by its natural id."""

    id: str
    links: Links

    @property
    def linked(self) -> set[str]:
        return {id_ for id_, _ in self.links}


class Changes:
    """The natural ids of articles that changed, and of those that they link to or linked to before."""

    def __init__(self) -> None:
        self._own: set[str] = set()
        self._linked: set[str] = set()
        self._deleted: dict[bytes, _Article] = {}

    def deleted(self, summary: Row, id_: str, links: Links) -> None:
        """An article was deleted; `links` are what it linked to."""
        digest, article = _digest(summary, id_, links), _Article(id_, links)
        if len(self._deleted) < _MOST_DELETED and digest not in self._deleted:
            self._deleted[digest] = article
        else:
            self._add(article)

    def written(self, summary: Row, id_: str, links: Links) -> None:
        """An article was written; it may be one that was deleted before."""
        if self._deleted.pop(_digest(summary, id_, links), None) is None:
            self._add(_Article(id_, links))

    def speaks_for(self, natural_id: str) -> None:
        """Another file has the id of this URL now."""
        self._own.add(natural_id)

    def _add(self, article: _Article) -> None:
        self._own.add(article.id)
        self._linked |= article.linked

    def own_ids(self) -> set[str]:
        """The articles that changed themselves, once every file is written."""
        return self._own.union(article.id for article in self._deleted.values())

    def ids(self) -> set[str]:
        """All that changed and what it links to, once every file is written."""
        return self.own_ids().union(self._linked, *(article.linked for article in self._deleted.values()))

    def __bool__(self) -> bool:
        return bool(self._own or self._deleted)


def _digest(summary: Row, id_: str, links: Links) -> bytes:
    values = dict(zip(SUMMARY_COLUMNS, summary, strict=True))
    facts = [values[name] for name in _FACTS]
    return blake2b(repr((facts, id_, sorted(links))).encode(errors="surrogatepass"), digest_size=16).digest()
