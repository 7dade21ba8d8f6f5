"""Files and folders of a library that do not become articles."""

from dataclasses import dataclass
from enum import StrEnum


class Reason(StrEnum):
    """Why files or folders were not opened."""

    IGNORED = "ignored by Git"
    EXCLUDED = "excluded by the settings"
    PACKAGES = "node_modules"
    BUILT = "built site"
    TEMPLATES = "templates"
    FORMAT = "other format"
    LINK = "link out of the library"


@dataclass(frozen=True, slots=True)
class NotLookedAt:
    """Folders and files that were not opened for one reason. Files inside the folders are not counted.

    `names` has the names of the folders, or the endings of the files; for links, their paths.
    """

    reason: Reason
    folders: int
    files: int
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Files that are not articles: those without front matter, among the `files` that were opened, and unopened ones.

    Files with a problem are not included, since the problem is reported; neither are empty files.
    """

    files: int
    markdown: int
    other: int
    not_looked_at: tuple[NotLookedAt, ...]

    @property
    def lacks_many(self) -> bool:
        """Whether more than one file in ten has no front matter; a README beside the articles is normal."""
        return (self.markdown + self.other) * 10 > self.files

    @property
    def links(self) -> NotLookedAt | None:
        """The links out of the library, which were not followed."""
        return next((each for each in self.not_looked_at if each.reason is Reason.LINK), None)

    def __bool__(self) -> bool:
        return bool(self.markdown or self.other or self.not_looked_at)
