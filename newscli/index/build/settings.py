"""The settings of a library: what the file `.newscli.toml` in one of its folders says."""

from __future__ import annotations

import os
from collections.abc import Mapping
from stat import S_ISREG
from typing import Any, NamedTuple

from newscli.errors import CannotRead, UsageError
from newscli.text.stems import DEFAULT, NONE

FILE = ".newscli.toml"


class Settings(NamedTuple):
    """`language` is that of the stems."""

    language: str = DEFAULT


def settings_mark(folders: tuple[str, ...]) -> str:
    """Another text where another file of settings counts or it has changed; empty where there is none."""
    found = _found(folders)
    return f"{found[0]} {found[1].st_mtime_ns} {found[1].st_size}" if found else ""


def read_settings(folders: tuple[str, ...]) -> Settings:
    """What the settings say. Raises UsageError if that cannot be understood, CannotRead if it cannot be read."""
    found = _found(folders)
    if found is None:
        return Settings()
    place = os.path.join(folders[found[0]], FILE)
    return _settings(_table(place), place)


def _found(folders: tuple[str, ...]) -> tuple[int, os.stat_result] | None:
    """The number of the first folder that has the file, and the file's status."""
    for number, folder in enumerate(folders):
        try:
            status = os.stat(os.path.join(folder, FILE))
        except OSError:
            continue
        if S_ISREG(status.st_mode):
            return number, status
    return None


def _table(place: str) -> Mapping[str, Any]:
    import tomllib  # only where the file is there and has changed

    try:
        with open(place, "rb") as file:
            return tomllib.load(file)
    except OSError as error:
        raise CannotRead(f"{place} cannot be read: {error.strerror or error}.") from error
    except (ValueError, RecursionError) as error:
        raise UsageError(f"{place} is not TOML: {error}.", f'It may say, for example: stem = "{DEFAULT}"') from error


def _settings(table: Mapping[str, Any], place: str) -> Settings:
    unknown = [key for key in table if key != "stem"]
    if unknown:
        raise UsageError(f"{place} has a key that newscli does not know: “{unknown[0]}”.", "Known: stem.")
    if "stem" not in table:
        return Settings()
    from newscli.text.stems import languages

    language, known = table["stem"], [NONE, *languages()]
    if language not in known:
        raise UsageError(
            f"{place}: stem is no language that newscli knows: {language!r}.", f"Known: {', '.join(known)}."
        )
    return Settings(language)
