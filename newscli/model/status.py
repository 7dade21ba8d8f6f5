"""The state of the index, and how the files of its library were read."""

from dataclasses import dataclass
from datetime import datetime

from newscli.model.answers import Facet
from newscli.model.left_out import LeftOut


@dataclass(frozen=True, slots=True)
class FieldSources:
    """The sources of a field's values, most frequent first: front-matter keys, or other parts of the file."""

    field: str
    sources: tuple[Facet, ...]


@dataclass(frozen=True, slots=True)
class HowRead:
    """The number of articles for each form of front matter, most frequent first, and the sources of their fields.

    News archives like the seeds have fixed keys, which are not counted.
    """

    dialects: tuple[Facet, ...]
    fields: tuple[FieldSources, ...]


@dataclass(frozen=True, slots=True)
class IndexStatus:
    """Size and contents of the index. `size` is in bytes, `refreshed_at` in UTC.

    `place` is the path of the index file, None if it is in memory; `name` comes from the settings. `text_links` counts
    all links in texts; `problems` does not count broken links.
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
