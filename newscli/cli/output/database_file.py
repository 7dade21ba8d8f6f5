"""A database of articles, which is there whole or not at all."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from newscli.cli.output.folder import writing
from newscli.errors import UsageError
from newscli.index.export import is_export, write_database

if TYPE_CHECKING:
    from newscli.model.article import Article


def write_database_file(place: Path, articles: Iterable[Article], ids: frozenset[str]) -> None:
    """Write the articles to a file, in place of an earlier export; `ids` are those of all articles.

    Raises UsageError if something else is there, CannotWrite if it cannot be written.
    """
    with writing(place):
        _check(place)
        place.parent.mkdir(parents=True, exist_ok=True)
        part = place.with_name(f".{place.name}.part")
        part.unlink(missing_ok=True)
        try:
            write_database(part, articles, ids)
            part.replace(place)
        finally:
            part.unlink(missing_ok=True)


def _check(place: Path) -> None:
    if place.is_dir():
        raise UsageError(f"“{place}” is a folder.", "Name another file.")
    if place.exists() and place.stat().st_size and not is_export(place):
        raise UsageError(f"“{place}” is not an export of newscli.", "Name a new file.")
