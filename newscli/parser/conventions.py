"""How the files of a library are read, where its owner has a say in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Conventions:
    """What a library's settings say of reading its files.

    `fields` has, by the name of a field, the keys of front matter that are tried before all others, dotted where they
    lie deeper. `provider` is who published the articles that name none. `url` is a template such as
    `https://example.org{permalink}` for the URLs of articles that have none. With `plain`, a file is an article
    without front matter, too.
    """

    fields: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    provider: str | None = None
    url: str | None = None
    plain: bool = False


NO_CONVENTIONS = Conventions()
