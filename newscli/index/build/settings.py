"""The settings of a library, from the file `.newscli.toml` in each of its folders."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from stat import S_ISREG
from typing import TYPE_CHECKING, NamedTuple

from newscli.index.build.listing import stamp_of
from newscli.parser.conventions import NO_CONVENTIONS, Conventions
from newscli.text.stems import DEFAULT

if TYPE_CHECKING:
    from newscli.index.build.settings_file import FolderSettings

FILE = ".newscli.toml"


class Settings(NamedTuple):
    """The settings of a library's folders, by path."""

    folders: Mapping[str, FolderSettings]

    @property
    def language(self) -> str:
        """The first one that is set, since a library has one table of stems."""
        return next((folder.language for folder in self.folders.values() if folder.language), DEFAULT)

    @property
    def name(self) -> str:
        return next((folder.name for folder in self.folders.values() if folder.name), "")

    @property
    def exclude(self) -> dict[str, tuple[str, ...]]:
        return {path: folder.exclude for path, folder in self.folders.items() if folder.exclude}

    @property
    def reading(self) -> str:
        """A text that changes if files have to be read in another way; empty without such settings."""
        told = [(folder.conventions, folder.exclude) for folder in self.folders.values()]
        return repr(told) if any(each != (NO_CONVENTIONS, ()) for each in told) else ""


def settings_mark(folders: tuple[str, ...]) -> str:
    """A text that changes when the settings change; empty if there are none."""
    return "\n".join(mark for number, folder in enumerate(folders) for mark in _marks(number, folder))


def _marks(number: int, folder: str) -> Iterator[str]:
    if is_vault(folder):
        yield f"{number} vault"
    if status := _status(folder):
        yield f"{number} {stamp_of(status)} {status.st_size}"


def read_settings(folders: tuple[str, ...]) -> Settings:
    """Read the settings. Raises UsageError if they are invalid, CannotRead if the file cannot be read."""
    return Settings({folder: _read(folder) for folder in folders})


def _read(folder: str) -> FolderSettings:
    from newscli.index.build.settings_file import FolderSettings, read_file  # only where they have changed

    plain = is_vault(folder)
    if _status(folder) is None:
        return FolderSettings(conventions=Conventions(plain=plain))
    return read_file(os.path.join(folder, FILE), plain=plain)


def is_vault(folder: str) -> bool:
    """Whether a folder is a vault of Obsidian or a graph of Logseq, whose notes need no front matter."""
    marks = (".obsidian", os.path.join("logseq", "config.edn"))
    return any(os.path.exists(os.path.join(folder, mark)) for mark in marks)


def has_settings(folder: str) -> bool:
    return _status(folder) is not None


def _status(folder: str) -> os.stat_result | None:
    """The status of a folder's file of settings, None if it has none."""
    try:
        status = os.stat(os.path.join(folder, FILE))
    except OSError:
        return None
    return status if S_ISREG(status.st_mode) else None
