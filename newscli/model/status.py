"""The index, and how the files of its library were read."""

from dataclasses import dataclass
from datetime import datetime

from newscli.model.answers import Facet
from newscli.model.left_out import LeftOut


@dataclass(frozen=True, slots=True)
class FieldSources:
    """Where the values of a field come from: keys of the front matter, or what the file itself tells, most first."""

    field: str
    sources: tuple[Facet, ...]


@dataclass(frozen=True, slots=True)
class HowRead:
    """How many articles have front matter of each kind, most first, and which key gave each field of them.

    News archives like the seeds have keys of their own, which are not counted.
    """

    dialects: tuple[Facet, ...]
    fields: tuple[FieldSources, ...]


@dataclass(frozen=True, slots=True)
class IndexStatus:
    """The index in numbers: size in bytes, times in UTC; `place` is None in memory, `name` as the settings have it.

    `text_links` are links in texts, wherever they lead; `problems` are without links that lead nowhere.
    """

    files: int
    articles: int
    links: int
    related: int
    text_links: int
    problems: int
    size: int
    refreshed_at: datetime | None
    place: str | None
    folders: tuple[str, ...]
    name: str | None
    read: HowRead
    left_out: LeftOut
