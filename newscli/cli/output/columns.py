"""Fields of articles that a person names: for the columns of a table, in a template, among the keys of a record."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from newscli.errors import UsageError
from newscli.query.fields import SHOWN

if TYPE_CHECKING:
    from newscli.cli.session import Session
    from newscli.model.summary import Summary
    from newscli.query.fields import Field

ALL = "all"
_MOST = 200
"""Names in a list: more than there are fields, and few enough to be columns of a table or a statement."""


def columns_named(session: Session, columns: str | None) -> Sequence[Field]:
    """The fields that --columns names. Raises UsageError."""
    names = listed_names(columns)
    return tuple(SHOWN.values()) if names == [ALL] else [session.library.field(name) for name in names]


def listed_names(text: str | None) -> list[str]:
    """The names of a list with commas. Raises UsageError for too many."""
    names = [name.strip() for name in (text or "").split(",") if name.strip()]
    if len(names) > _MOST:
        raise UsageError(f"There are more than {_MOST} names in a list.", "Leave out some.")
    return names


def with_values(session: Session, articles: Iterable[Summary], fields: Iterable[Field]) -> Iterable[Summary]:
    """The articles with the values of all these fields."""
    names = [field.name for field in fields if field.on_demand]
    return session.library.articles.with_values(articles, names) if names else articles
