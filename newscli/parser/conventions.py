"""The settings that control how the files of a library are read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Conventions:
    """A library's settings for reading its files.

    `fields` maps field names to front-matter keys that are tried before all others; nested keys are dotted. `provider`
    is the provider of articles without one. `url` is a template such as `https://example.org{permalink}` for the URLs
    of articles without one. With `plain`, a file without front matter is an article, too.
    """

    fields: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    provider: str | None = None
    url: str | None = None
    plain: bool = False


NO_CONVENTIONS = Conventions()
