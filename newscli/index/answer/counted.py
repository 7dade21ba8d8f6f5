"""What articles can be counted by: SQL for the values of a field, a front-matter key or a unit of time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from newscli.errors import UsageError
from newscli.index.answer.keys import kind_of_key
from newscli.index.answer.periods import PERIODS, first_moment, namer
from newscli.index.sql.sources import of_key, source
from newscli.query.fields import FIELDS, Field, known_field, nearest_hint
from newscli.query.kinds import Kind

if TYPE_CHECKING:
    from newscli.index.rows.database import Database
    from newscli.model.answers import Bin

COUNTED = tuple(field.name for field in FIELDS if field.kind is not Kind.TEXT)


_MOST_FIRST = "articles DESC, value"


@dataclass(frozen=True, slots=True)
class Counted:
    """SQL for what is counted, its order, and a join with its table if that is not `article`.

    `size` is SQL for the number that a value is, if it is one, and `known` for whether there is a value, if that takes
    less than a look at `text`. `named` gives the name of a value; those of one name are counted together.
    """

    text: str
    values: tuple[float | str, ...] = ()
    join: str = ""
    join_values: tuple[str, ...] = ()
    order: str = _MOST_FIRST
    size: str = ""
    known: str = ""
    named: Callable[[Any], str] = str

    @property
    def articles(self) -> str:
        """SQL for how many articles there are: joined, an article may come again."""
        return "count(DISTINCT article.number)" if self.join else "count(*)"

    @property
    def is_known(self) -> str:
        """SQL for whether there is a value."""
        return self.known or f"{self.text} IS NOT NULL"

    def within(self, bins: Sequence[Bin]) -> Counted:
        """The same in bins, each named as a range of the query language."""
        lows = tuple(bin_.low for bin_ in bins[1:])
        above = "".join(" + (size >= ?)" for _ in lows)
        # A subquery without FROM is no part of the other: SQLite works out the size once.
        text = f"(SELECT CASE WHEN size IS NOT NULL THEN 0{above} END FROM (SELECT {self.size} AS size))"
        names = [bin_.name for bin_ in bins]
        return replace(self, text=text, values=lows, order="value", known=self.is_known, named=names.__getitem__)


def counted_by(index: Database, name: str) -> Counted:
    """How to count by a field, a front-matter key or a unit of time. Raises UsageError if that is not possible."""
    if name in PERIODS:
        return _counted_period(name)
    field = known_field(name)
    if field is not None and field.name in COUNTED:
        return _counted_field(field)
    kind = kind_of_key(index, name) if field is None else None
    if kind is not None:
        return _counted_key(name, kind)
    raise UsageError(f"Cannot count by “{name}”.", nearest_hint(name, [*COUNTED, *PERIODS], "Counted by"))


def _counted_period(unit: str, moment: str = "article.published_at") -> Counted:
    return Counted(first_moment(unit, moment), order="value", known=f"{moment} IS NOT NULL", named=namer(unit))


def _counted_field(field: Field) -> Counted:
    if field.kind is Kind.DATE:
        return _counted_period("day", source(field.name).value)  # moments are as many as articles
    where = source(field.name)
    if field.kind is Kind.FLAG:
        return Counted(where.value, join=where.join, named=lambda is_set: f"{'' if is_set else 'un'}{field.name}")
    if field.kind is Kind.NUMBER:
        known = "1" if field.on_demand else ""  # worked out, and slowly, but never nothing
        return Counted(where.value, join=where.join, order="value", size=where.value, known=known)
    return Counted(where.value, join=where.join)


def _counted_key(key: str, kind: Kind) -> Counted:
    """A key of the front matter with all that lies below it."""
    alias = f'"extra {key.replace(chr(34), chr(34) * 2)}"'
    rows = of_key(key, alias)
    join = f"JOIN extra AS {alias} ON {alias}.number = article.number AND {rows.text}"
    order = f"min(coalesce({alias}.numeric, {alias}.timestamp))" if kind.by_size else _MOST_FIRST
    size = f"{alias}.numeric" if kind is Kind.NUMBER else ""
    return Counted(f"{alias}.text", (), join, rows.values, order, size)


def own_name(name: str) -> str:
    """The canonical name of a field, or a front-matter key as stored in the index."""
    field = known_field(name)
    return field.name if field else name.lower()
