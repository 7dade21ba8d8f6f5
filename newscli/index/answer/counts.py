"""Counts articles by any field and over time, lists front-matter keys, and ranks an article among all."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from newscli.index.answer.asking import Asking
from newscli.index.answer.listing import Listing
from newscli.index.rows.schema import publisher_label
from newscli.index.sql.compile import condition, tables
from newscli.model.answers import Facet, PercentileRanks
from newscli.query.ast import EVERYTHING, Query
from newscli.text.times import from_microseconds

if TYPE_CHECKING:
    from datetime import date

    from newscli.index.answer.stats import Statistics
    from newscli.index.rows.database import Database
    from newscli.model.answers import Cross, Stats
    from newscli.model.summary import Summary
    from newscli.model.trends import Trends
    from newscli.query.kinds import Kind


class Counts:
    """Counts and statistics of a library. Methods raise QueryError for a text that is not a valid query."""

    def __init__(self, index: Database, listing: Listing, asking: Asking) -> None:
        self._index = index
        self._listing = listing
        self._asking = asking

    @cached_property
    def _statistics(self) -> Statistics:
        from newscli.index.answer.stats import Statistics  # 5 ms that counting topics and providers saves

        return Statistics(self._index)

    def stats(self, query: Query | str | None = None) -> Stats:
        """Statistics of the articles that match a query.

        Raises QueryError.
        """
        from newscli.index.answer.overview import overview  # not needed for counts by one field

        query = self._asking.query(query)
        names = self.topics(query), self.authors(query), self.providers(query)
        return overview(self._index, self._listing, self._statistics, query, names)

    def by(self, name: str, query: Query | str | None = None, bins: int | None = None) -> Iterator[Facet]:
        """The number of articles for each value of a field or unit of time, largest first; dates and numbers in order.

        Numbers are grouped into at most `bins` ranges, by default 6 if there are more than 12 distinct values; 0 means
        no ranges. Raises UsageError if articles cannot be counted by this field, QueryError.
        """
        return self._statistics.by(self._asking.query(query), name, bins)

    def cross(self, first: str, second: str, query: Query | str | None = None, bins: int | None = None) -> Cross:
        """The number of articles for each pair of values of two fields, with bins as in `by`.

        Raises UsageError if articles cannot be counted by one of the fields, QueryError.
        """
        return self._statistics.cross(self._asking.query(query), first, second, bins)

    def topics(self, query: Query | str | None = None) -> Iterator[Facet]:
        """Topics with their number of articles, largest first.

        Raises QueryError.
        """
        query = self._asking.query(query)
        found = tables(query)
        where = f"WHERE number IN (SELECT article.number {found.text})" if query.where != EVERYTHING else ""
        rows = self._index.rows(
            f"SELECT name, count(DISTINCT number) AS articles FROM topic {where} GROUP BY name "
            "ORDER BY articles DESC, name",
            found.values if where else (),
        )
        return (Facet(name, count) for name, count in rows)

    def authors(self, query: Query | str | None = None) -> Iterator[Facet]:
        """Authors with their number of articles, largest first.

        Raises QueryError.
        """
        return self.by("author", query)

    def providers(self, query: Query | str | None = None) -> Iterator[Facet]:
        """Providers with their number of articles, largest first; a provider without a name is listed by its domain.

        Raises QueryError.
        """
        where = condition(self._asking.query(query).where)
        rows = self._index.rows(
            f"SELECT {publisher_label('provider_name', 'provider_domain')} AS name, sum(same) AS articles, "
            "json_group_array(DISTINCT provider_domain) FILTER (WHERE provider_domain IS NOT NULL) "
            "FROM (SELECT provider_name, provider_domain, count(*) AS same "
            f"FROM article WHERE {where.text} GROUP BY provider_name, provider_domain) "
            "WHERE name IS NOT NULL GROUP BY name ORDER BY articles DESC, name",
            where.values,
        )
        return (Facet(name, count, tuple(sorted(json.loads(domains)))) for name, count, domains in rows)

    def names(self, query: Query | str | None = None) -> Iterator[Facet]:
        """Names in titles with their number of articles, largest first; `text.casing` defines what a name is.

        Raises QueryError.
        """
        from newscli.index.answer.names import names

        return names(self._index, self._asking.query(query))

    def trends(self, name: str, query: Query | str | None = None, end: date | None = None) -> Trends:
        """The values of a field, or the names in titles for “names”, by month, those that rise most first.

        The last period ends with `end`, by default with the date of the newest matching article. Raises UsageError if
        articles cannot be counted by this field, QueryError.
        """
        from newscli.index.answer.trends import trends

        query = self._asking.query(query)
        end = end or self._newest(query)
        if name != "names":
            return trends(self._statistics.tallies(query, name), end)
        from newscli.index.answer.names import tallies

        return trends(tallies(self._index, query), end)

    def _newest(self, query: Query) -> date | None:
        """The day of the newest matching article."""
        found = tables(query)
        newest = from_microseconds(self._index.value(f"SELECT max(published_at) {found.text}", found.values))
        return newest.date() if newest else None

    def front_matter_keys(self) -> Iterator[tuple[str, Kind, int]]:
        """The front-matter keys that no field uses, with the kind of their values and the number of articles."""
        from newscli.index.answer.keys import front_matter_keys

        return front_matter_keys(self._index)

    def key_names(self) -> Iterator[str]:
        """The front-matter keys that no field uses, sorted; quicker than `front_matter_keys`, which counts them."""
        from newscli.index.answer.keys import key_names

        return key_names(self._index)

    def percentile_ranks(self, article: Summary) -> PercentileRanks:
        """The percentile ranks of an article's quality and heat in the library."""
        return PercentileRanks(self._rank("quality", article.quality), self._rank("heat", article.heat))

    def _rank(self, name: str, value: int | None) -> float | None:
        if value is None:
            return None
        return float(self._index.value(f"SELECT avg({name} <= ?) FROM article WHERE {name} IS NOT NULL", (value,)))
