"""Stores in the index what it was built with, so that settings are read again only if they changed."""

import sqlite3
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from newscli.index.build.settings import Settings


class Kept(NamedTuple):
    """The mark of the settings, and their content.

    `exclude` is JSON of the patterns by folder: a scan needs them also where the settings are as they were.
    """

    mark: str = ""
    language: str = ""
    name: str = ""
    exclude: str = ""
    reading: str = ""

    @property
    def excluded(self) -> Mapping[str, Sequence[str]]:
        if not self.exclude:
            return {}
        import json

        patterns: dict[str, list[str]] = json.loads(self.exclude)
        return patterns


def kept_in(connection: sqlite3.Connection) -> Kept:
    row = connection.execute("SELECT mark, language, name, exclude, reading FROM setting").fetchone()
    return Kept(*row) if row else Kept()


def keep(connection: sqlite3.Connection, mark: str, settings: Settings) -> None:
    import json

    exclude = json.dumps(settings.exclude) if settings.exclude else ""
    kept = Kept(mark, settings.language, settings.name, exclude, settings.reading)
    connection.execute("DELETE FROM setting")
    connection.execute("INSERT INTO setting VALUES (?, ?, ?, ?, ?)", kept)
