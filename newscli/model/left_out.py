"""What lies in the folders of a library and is no article of it."""

from dataclasses import dataclass
from enum import StrEnum


class Reason(StrEnum):
    """Why files or folders were not looked at."""

    IGNORED = "ignored by Git"
    EXCLUDED = "excluded by the settings"
    PACKAGES = "node_modules"
    BUILT = "built site"
    TEMPLATES = "templates"
    FORMAT = "other format"


@dataclass(frozen=True, slots=True)
class NotLookedAt:
    """Folders and files that were left out for one reason; `names` are those of the folders, or endings of the files.

    What lies in the folders is not counted.
    """

    reason: Reason
    folders: int
    files: int
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What is no article: of the `files` that were looked at, those without front matter, and what was not looked at.

    Files that have a problem are told by their problems, and empty files are none.
    """

    files: int
    markdown: int
    other: int
    not_looked_at: tuple[NotLookedAt, ...]

    @property
    def lacks_many(self) -> bool:
        """Whether those without front matter are more than one in ten: a README beside the articles is no news."""
        return (self.markdown + self.other) * 10 > self.files

    def __bool__(self) -> bool:
        return bool(self.markdown or self.other or self.not_looked_at)
