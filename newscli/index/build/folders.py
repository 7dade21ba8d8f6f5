"""Resolves the folders and files of a library."""

import os
from collections.abc import Sequence
from typing import NamedTuple

from newscli.errors import LibraryMissing


class Root(NamedTuple):
    """A library folder or a single file: the path as given, and the absolute path."""

    given: str
    absolute: str

    @property
    def prefix(self) -> str:
        return os.path.join(self.absolute, "")


def library_roots(named: Sequence[str]) -> tuple[Root, ...]:
    """The distinct folders and files, sorted by path, so that nested ones come after the outer ones.

    Raises LibraryMissing if there is none, or if one does not exist or cannot be read.
    """
    if not named:
        raise LibraryMissing("No library folder is given.", "Name the folder of your articles.")
    for path in named:
        _check(path)
    roots = {_absolute(path): Root(path, _absolute(path)) for path in reversed(named)}
    return tuple(root for _, root in sorted(roots.items()))


def shown_path(roots: Sequence[Root], path: str) -> str:
    """An absolute path as users know it: it begins with its folder as that was given."""
    for root in roots:
        if path == root.absolute:
            return root.given
        if path.startswith(root.prefix):
            return os.path.join(root.given, path[len(root.prefix) :])
    return path


def own_folder(root: str) -> str:
    """The folder itself, or the folder of a file."""
    return root if os.path.isdir(root) else os.path.dirname(root)


def _check(path: str) -> None:
    is_folder = os.path.isdir(path)
    kind = "folder" if is_folder or not os.path.exists(path) else "file"
    if not is_folder and not os.path.isfile(path):
        reason = "is neither a folder nor a file" if kind == "file" else "does not exist"
        raise LibraryMissing(f"The library folder “{path}” {reason}.")
    if not os.access(path, os.R_OK | os.X_OK if is_folder else os.R_OK):
        raise LibraryMissing(f"The library {kind} “{path}” cannot be read.", "Check its permissions.")


def _absolute(path: str) -> str:
    """Where a folder really is; a file that is a link keeps its name."""
    if os.path.isdir(path):
        return os.path.realpath(path)
    return os.path.join(os.path.realpath(os.path.dirname(path)), os.path.basename(path))
