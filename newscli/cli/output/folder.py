"""A folder of exported files: a new one is there whole or not at all, an older one is brought up to date.

A list of the files in the folder tells the next export which ones are its own to replace or delete; whatever else lies
there stays.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from newscli.errors import CannotWrite, UsageError

LIST = ".newscli-export"
"""The file that lists the others, below a line that says what it is."""

_FIRST_LINE = "Files written by newscli export. The next export into this folder replaces them."
_PART = ".newscli-export.part"
"""What is written until it is whole."""


def check_apart(place: Path, folders: Sequence[str]) -> None:
    """Raises UsageError if a place lies in one of the library's folders, or one of these in the place."""
    for folder in map(Path, folders):
        if _is_within(place, folder):
            raise UsageError(
                f"“{place}” is in the library: the exported files would be read as more articles.",
                f"Name a folder outside {folder}.",
            )
        if _is_within(folder, place):
            raise UsageError(f"“{place}” contains the library {folder}.", "Name another folder.")


def _is_within(inner: Path, outer: Path) -> bool:
    """Whether a path is the other or below it, whatever the file system makes of links and of case."""
    whole = Path(os.path.realpath(inner))
    return outer.exists() and any(part.exists() and part.samefile(outer) for part in (whole, *whole.parents))


def write_folder(place: Path, files: Iterable[tuple[str, str]]) -> None:
    """Write files, each a path with slashes and a text, in place of those of an earlier export.

    Raises UsageError if the folder has other files, CannotWrite if it cannot be written.
    """
    with writing(place):
        earlier = _earlier(place)
        is_new = not place.exists()
        part = place.with_name(f".{place.name}{_PART}") if is_new else place / _PART
        try:
            names = _write_all(part, files)
            if is_new:
                part.rename(place)
            else:
                _replace(place, part, names, earlier)
        finally:
            shutil.rmtree(part, ignore_errors=True)


@contextmanager
def writing(place: Path) -> Iterator[None]:
    """Raises CannotWrite in place of an error of the system."""
    try:
        yield
    except OSError as error:
        raise CannotWrite(f"Cannot write {place}: {error.strerror or error}.") from error


def _earlier(place: Path) -> frozenset[str]:
    """The files of an earlier export. Raises UsageError if there are files and no list of them."""
    if not place.exists():
        return frozenset()
    if not place.is_dir():
        raise UsageError(f"“{place}” is a file.", "Name a folder to write to.")
    listed = place / LIST
    if listed.is_file():
        first, *names = listed.read_text(encoding="utf-8", errors="replace").splitlines()
        if first == _FIRST_LINE and all(map(_is_below, names)):
            return frozenset(names)
    if any(not name.startswith(".") for name in os.listdir(place)):
        raise UsageError(f"“{place}” has files that are not from an export.", "Name a new folder, or an empty one.")
    return frozenset()


def _is_below(name: str) -> bool:
    """Whether a name stays below the folder."""
    parts = PurePosixPath(name).parts
    return bool(parts) and not {"..", "/"} & set(parts) and not set(name) & set("\\:\0")


def _write_all(folder: Path, files: Iterable[tuple[str, str]]) -> frozenset[str]:
    shutil.rmtree(folder, ignore_errors=True)  # left by an export that was killed
    folder.mkdir(parents=True)
    names = set()
    made = {folder}
    for name, content in files:
        path = folder / name
        if path.parent not in made:
            path.parent.mkdir(parents=True)
            made.add(path.parent)
        path.write_bytes(content.encode("utf-8", "replace"))
        names.add(name)
    _write_list(folder, names)
    return frozenset(names)


def _write_list(folder: Path, names: Iterable[str]) -> None:
    lines = "".join(f"{line}\n" for line in (_FIRST_LINE, *sorted(names)))
    whole = folder / f"{LIST}.new"
    whole.write_bytes(lines.encode())
    whole.replace(folder / LIST)


def _replace(place: Path, part: Path, names: frozenset[str], earlier: frozenset[str]) -> None:
    """Move new files to where those of an earlier export are. The list has both until it is done."""
    _check_others(place, names, earlier)
    _write_list(place, names | earlier)
    for name in sorted(names):
        (place / name).parent.mkdir(parents=True, exist_ok=True)
        (part / name).replace(place / name)
    for name in earlier - names:
        (place / name).unlink(missing_ok=True)
    for folder in sorted({parent for name in earlier for parent in (place / name).parents}, reverse=True):
        if place in folder.parents and folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()
    (part / LIST).replace(place / LIST)


def _check_others(place: Path, names: frozenset[str], earlier: frozenset[str]) -> None:
    """Raises UsageError if a file would replace one that is not from an export."""
    folders = {parent for name in names | earlier for parent in (place / name).parents if place in parent.parents}
    for path in sorted(folders):
        if path.is_symlink() or (path.exists() and not path.is_dir()):
            raise UsageError(f"“{path}” is not a folder from an export.", "Name a new folder.")
    for name in sorted(names - earlier):
        if os.path.lexists(place / name):
            raise UsageError(f"“{place / name}” is not from an export.", "Name a new folder.")
