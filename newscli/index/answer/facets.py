"""What the library has, counted: topics, providers, keys, problems, and where one article stands among all."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from newscli.index.sql.compile import condition, tables
from newscli.model.answers import Facet, Standing
from newscli.model.article import Problem
from newscli.query.fields import Kind, known_field
from newscli.query.tree import EVERYTHING, Query

if TYPE_CHECKING:
    from newscli.index.rows.database import Database
    from newscli.model.summary import Summary


class Facets:
    """Asks an index. `shown` is how a file's absolute path is shown."""

    def __init__(self, index: Database, shown: Callable[[str], str]) -> None:
        self._index = index
        self._shown = shown

    def topics(self, query: Query) -> Iterator[Facet]:
        """Topics by number of articles, most first."""
        found = tables(query)
        where = f"WHERE number IN (SELECT article.number {found.text})" if query.where != EVERYTHING else ""
        rows = self._index.rows(
            f"SELECT name, count(DISTINCT number) AS articles FROM topic {where} GROUP BY name "
            "ORDER BY articles DESC, name",
            found.values if where else (),
        )
        yield from (Facet(name, count) for name, count in rows)

    def providers(self, query: Query) -> Iterator[Facet]:
        """Providers by number of articles, most first; one that has no name goes by its domain."""
        where = condition(query.where)
        rows = self._index.rows(
            "SELECT coalesce(nullif(provider_name, ''), provider_domain) AS name, sum(same) AS articles, "
            "group_concat(DISTINCT provider_domain) "
            "FROM (SELECT provider_name, provider_domain, count(*) AS same "
            f"FROM article WHERE {where.text} GROUP BY provider_name, provider_domain) "
            "WHERE name IS NOT NULL GROUP BY name ORDER BY articles DESC, name",
            where.values,
        )
        yield from (
            Facet(name, count, tuple(sorted((domains or "").split(","))) if domains else ())
            for name, count, domains in rows
        )

    def extra_kind(self, key: str) -> Kind | None:
        """What the values of a key that no field claims are; None where no article has it."""
        row = self._index.row(
            "SELECT count(*), count(amount), count(moment) FROM extra WHERE key = ? OR instr(key, ?) = 1",
            (key, f"{key}."),
        )
        return _kind_of(*(row or (0, 0, 0)))

    def extra_keys(self) -> Iterator[tuple[str, Kind, int]]:
        """The keys that no field claims, with the number of articles that have them."""
        rows = self._index.rows(
            "SELECT key, count(*), count(amount), count(moment), count(DISTINCT number) FROM extra "
            "GROUP BY key ORDER BY key"
        )
        for key, count, amounts, moments, articles in rows:
            kind = _kind_of(count, amounts, moments)
            if kind is not None and known_field(key) is None:
                yield key, kind, articles

    def standing(self, article: Summary) -> Standing:
        """Where quality and heat stand among all articles that have them."""
        return Standing(self._share("quality", article.quality), self._share("heat", article.heat))

    def _share(self, name: str, value: int | None) -> float | None:
        if value is None:
            return None
        return float(self._index.value(f"SELECT avg({name} <= ?) FROM article WHERE {name} IS NOT NULL", (value,)))

    def problems(self) -> Iterator[Problem]:
        """Every problem, by file and place."""
        rows = self._index.rows(
            'SELECT path, line, "column", reason, refused FROM problem JOIN file ON file.number = file '
            'ORDER BY path, line, "column", reason'
        )
        for path, line, place, reason, refused in rows:
            yield Problem(self._shown(os.fsdecode(path)), line, place, reason, bool(refused))


def _kind_of(values: int, amounts: int, moments: int) -> Kind | None:
    if not values:
        return None
    return Kind.NUMBER if amounts == values else Kind.DATE if moments == values else Kind.NAME
