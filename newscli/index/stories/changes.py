"""Collects which articles changed in what stories depend on, while files are deleted from the index and written again.

A file that changed is deleted first and written again after. If it comes back with the same facts and the same links,
no story can have changed.
"""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING

from newscli.index.rows.schema import SUMMARY_COLUMNS

if TYPE_CHECKING:
    from newscli.index.rows.codec import Row

_FACTS = ("title", "excerpt", "published_at", "heat", "quality", "provider_name", "provider_domain")
"""The columns that stories depend on."""

_MOST_DELETED = 10_000
"""Deleted articles that are compared with those written again: about 20 MB."""


class Changes:
    """The natural ids of changed articles, and of all that these link to or linked to before."""

    def __init__(self) -> None:
        self._changed: set[str] = set()
        self._deleted: dict[bytes, set[str]] = {}

    def deleted(self, summary: Row, ids: set[str]) -> None:
        """An article was deleted. `ids` are its natural id and those of the articles that it links to."""
        digest = _digest(summary, ids)
        if len(self._deleted) < _MOST_DELETED and digest not in self._deleted:
            self._deleted[digest] = ids
        else:
            self._changed |= ids

    def written(self, summary: Row, ids: set[str]) -> None:
        """An article was written; it may be one that was deleted before."""
        if self._deleted.pop(_digest(summary, ids), None) is None:
            self._changed |= ids

    def speaks_for(self, natural_id: str) -> None:
        """Another file has the id of this URL now."""
        self._changed.add(natural_id)

    def ids(self) -> set[str]:
        """All that changed, once every file is written."""
        return self._changed.union(*self._deleted.values())

    def __bool__(self) -> bool:
        return bool(self._changed or self._deleted)


def _digest(summary: Row, ids: set[str]) -> bytes:
    values = dict(zip(SUMMARY_COLUMNS, summary, strict=True))
    facts = [values[name] for name in _FACTS]
    return blake2b(repr((facts, sorted(ids))).encode(errors="surrogatepass"), digest_size=16).digest()
