"""The library folders that a command line means."""

import os
from collections.abc import Mapping, Sequence

from newscli.errors import LibraryMissing
from newscli.parser.files import ENDINGS


def find_folders(named: Sequence[str], environ: Mapping[str, str], here: str) -> list[str]:
    """What to read: what is named, NEWSCLI_LIBRARY, the working directory, or the folder `seeds` in it.

    The working directory is read if it has settings of newscli, is a vault of notes or a site, or, without `seeds`, an
    article lies in it. Raises LibraryMissing with the places that were looked at.
    """
    if named:
        return list(named)
    from_environment = [folder for folder in environ.get("NEWSCLI_LIBRARY", "").split(os.pathsep) if folder]
    if from_environment:
        return from_environment
    if _is_library(here):
        return ["."]
    seeds = os.path.join(here, "seeds")
    if os.path.isdir(seeds):
        return ["seeds"]
    if _has_article(here):
        return ["."]
    raise LibraryMissing(
        f"No articles found. Looked at: --library (not given), NEWSCLI_LIBRARY (not set), {seeds} (no such folder), "
        f"{here} (no article file in it, and neither a site nor a vault of notes).",
        "Name the folder of your articles: newscli --library DIR list",
    )


def _is_library(folder: str) -> bool:
    """Whether a folder says by itself that its articles are to be read."""
    from newscli.index.build.settings import has_settings, is_vault

    if has_settings(folder) or is_vault(folder):
        return True
    from newscli.index.build.sites import is_site

    return is_site(folder)


def _has_article(folder: str) -> bool:
    """Whether an article file lies directly in a folder: a walk through somebody's home folder could take hours."""
    try:
        with os.scandir(folder) as entries:
            return any(_opens(entry) for entry in entries)
    except OSError:
        return False


def _opens(entry: os.DirEntry[str]) -> bool:
    from newscli.parser.front_matter import OPENING, may_open

    try:
        if (
            not entry.name.lower().endswith(tuple(map(os.fsdecode, ENDINGS)))
            or entry.name.startswith(".")
            or not entry.is_file()
        ):
            return False
        with open(entry.path, "rb") as file:
            return may_open(file.read(OPENING))
    except OSError:
        return False
