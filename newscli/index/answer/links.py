"""Follows links between articles in both directions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from newscli.errors import UsageError
from newscli.index.answer.asking import Asking
from newscli.index.answer.listing import COLUMNS, Listing
from newscli.index.rows.codec import load_related
from newscli.index.sql.mentions import TARGET
from newscli.model.answers import OutsideArticle, RelatedRow, as_related
from newscli.query.ast import Query
from newscli.query.fields import Direction
from newscli.query.predicates import LinksTo
from newscli.query.sorting import sort_keys
from newscli.text.words import fold

if TYPE_CHECKING:
    from newscli.index.rows.database import Database
    from newscli.model.answers import Similar, Snippet
    from newscli.model.article import RelatedArticle
    from newscli.model.graph import Graph
    from newscli.model.mention import TextLink
    from newscli.model.summary import Summary
    from newscli.query.sorting import SortKey


class Links:
    """The links between articles, and similar articles.

    Methods raise UnknownRef for a ref that matches no article, and AmbiguousRef for one that matches several.
    """

    def __init__(self, index: Database, listing: Listing, asking: Asking) -> None:
        self._index = index
        self._listing = listing
        self._asking = asking

    def related(
        self, ref: str, order: Sequence[SortKey] | str = (), depth: int = 1, *, context: bool = False
    ) -> tuple[RelatedRow, ...]:
        """The articles that an article links to, each once and without itself, by default in the order of its file.

        Links of the front matter come first, then links in the text, which are included only if the library has their
        target. With `context`, rows have the sentence of the text that contains the link.

        `order` is a sequence of sort keys or a text such as `quality,title`. With a `depth` above 1, the articles that
        these link to are included, too, and so on; each has the smallest depth at which it is found. Raises UsageError
        if related articles cannot be sorted by a key, AmbiguousRef, UnknownRef.
        """
        keys = sort_keys(order) if isinstance(order, str) else order
        rows = _in_order(self._reached(self._asking.id_of(ref), depth), keys)
        return tuple(self.with_context(rows) if context else rows)

    def with_context(self, rows: Sequence[RelatedRow]) -> list[RelatedRow]:
        """The rows with the sentences that link to them; reads each text once."""
        from newscli.index.answer.mentions import contexts

        wanted: dict[str, list[str]] = {}
        for row in rows:
            if row.article:
                wanted.setdefault(row.via, []).append(row.article.id)
        found = {source: contexts(self._index, source, targets) for source, targets in wanted.items()}
        return [replace(row, context=found[row.via].get(row.article.id)) if row.article else row for row in rows]

    def backlinks(self, ref: str) -> Iterator[Summary]:
        """The articles that link to an article, newest first.

        Raises AmbiguousRef, UnknownRef.
        """
        return self._listing.list(Query(LinksTo(self._asking.id_of(ref))))

    def context(self, source: str, target: str) -> Snippet | None:
        """The sentence in the text of `source` that links to `target`, both ids; None if there is no such link."""
        from newscli.index.answer.mentions import contexts

        return contexts(self._index, source, [target]).get(target)

    def in_text(self, ref: str) -> tuple[TextLink, ...]:
        """The links in the text of an article; links to web pages outside the library are left out.

        Raises AmbiguousRef, UnknownRef.
        """
        from newscli.index.answer.mentions import text_links

        return tuple(text_links(self._index, self._asking.id_of(ref)))

    def similar(self, ref: str, limit: int | None = None) -> tuple[Similar, ...]:
        """Articles that are similar to an article, whether linked or not, most similar first.

        Raises AmbiguousRef, UnknownRef.
        """
        from newscli.index.answer.similar import similar

        return tuple(similar(self._index, self._listing, self._asking.id_of(ref), limit))

    def graph(
        self, query: Query | str | None = None, depth: int = 1, limit: int | None = None, *, mentions: bool = False
    ) -> Graph:
        """The articles that match a query, those within `depth` links of them, and the links between all of these.

        With `mentions`, links in texts are followed, too. `limit` is the maximum number of articles. Raises QueryError.
        """
        from newscli.index.answer.graphs import graph

        return graph(self._index, self._listing, self._asking.query(query).where, depth, limit, mentions=mentions)

    def _reached(self, id_: str, depth: int) -> Iterator[RelatedRow]:
        """A breadth-first search: each article that can be reached within `depth` links, once, with its distance."""
        own = self._index.value("SELECT natural_id FROM article WHERE id = ?", (id_,))
        seen, level, position, by = {own, id_}, [id_], 0, "id"
        for distance in range(1, depth + 1):
            if not level:
                return
            sources, level = level, []
            for natural_id, row in (row for source in sources for row in self._linked(source, by)):
                if natural_id not in seen:
                    seen.add(natural_id)
                    position += 1
                    level += [row.article.id] if row.article else []
                    yield replace(row, position=position, depth=distance)
            by = "natural_id"  # to a link, all files with one URL are one article

    def _linked(self, id_: str, by: str) -> Iterator[tuple[str, RelatedRow]]:
        """The articles that an article links to, in the order of its file, each with its natural id."""
        for _, document, inside, *summary in self._index.rows(_LINKED.format(by=by), (id_,)):
            article, related = self._listing.summary(tuple(summary)) if inside else None, load_related(document)
            yield related.id, RelatedRow(0, related, article, 1, id_)
        for first, natural_id, *summary in self._index.rows(_MENTIONED.format(by=by), (id_,)):
            article = self._listing.summary(tuple(summary))
            yield natural_id, RelatedRow(0, as_related(article), article, 1, id_, in_text=first >= 0)


_LINKED = f"""
SELECT min(link.position), related.document, target.id IS NOT NULL, {COLUMNS}
FROM article AS source
JOIN link ON link.number = source.number
JOIN related ON related.number = link.related
LEFT JOIN article AS target ON target.id = related.id
LEFT JOIN article ON article.number = target.number
LEFT JOIN file ON file.number = article.number
WHERE source.{{by}} = ? AND related.id <> source.natural_id
GROUP BY related.id ORDER BY min(link.position), related.id
"""

_MENTIONED = f"""
SELECT min(position), article.natural_id, {COLUMNS} FROM (
    SELECT position, source.natural_id AS own, {TARGET} AS target
    FROM article AS source JOIN mention ON mention.number = source.number AND mention.turn = 0
    WHERE source.{{by}} = ?
) JOIN article ON article.number = target JOIN file ON file.number = target
WHERE article.natural_id <> own GROUP BY article.natural_id ORDER BY min(position), article.natural_id
"""


def outside(index: Database, listing: Listing, id_: str) -> OutsideArticle | None:
    """An article that is known only from links to it."""
    document = index.value("SELECT document FROM related WHERE id = ? ORDER BY digest LIMIT 1", (id_,))
    if document is None:
        return None
    return OutsideArticle(load_related(document), tuple(listing.list(Query(LinksTo(id_)))))


def _in_order(rows: Iterable[RelatedRow], keys: Sequence[SortKey]) -> list[RelatedRow]:
    """Sort related articles, those without a value last. Raises UsageError for a field that they do not have."""
    ordered = list(rows)
    for key in reversed(keys):  # sorting is stable: the first key has the last word
        ordered = _by_key(ordered, key)
    return ordered


def _by_key(rows: list[RelatedRow], key: SortKey) -> list[RelatedRow]:
    if key.field not in _SORTED_BY:
        raise UsageError(f"Cannot sort related articles by “{key.field}”.", f"Sort keys: {', '.join(_SORTED_BY)}.")
    value_of = _SORTED_BY[key.field]
    valued = [(value_of(row.related), row) for row in rows]
    with_value = [(value, row) for value, row in valued if value not in (None, "")]
    ordered = sorted(with_value, key=lambda pair: pair[0], reverse=key.direction is Direction.DESCENDING)
    return [row for _, row in ordered] + [row for value, row in valued if value in (None, "")]


_SORTED_BY: dict[str, Callable[[RelatedArticle], Any]] = {
    "date": lambda related: related.published_at,
    "quality": lambda related: related.quality,
    "title": lambda related: fold(related.title or ""),
    "provider": lambda related: fold(related.provider.name or ""),
}
