"""Which folders a library is made of."""

import os
from collections.abc import Sequence
from typing import NamedTuple

from newscli.errors import LibraryMissing


class Root(NamedTuple):
    """A library folder as it was given and where it really is."""

    given: str
    absolute: str

    @property
    def prefix(self) -> str:
        return os.path.join(self.absolute, "")


def library_roots(folders: Sequence[str]) -> tuple[Root, ...]:
    """The folders, without those that lie in another.

    Raises LibraryMissing if there is none, or if one does not exist, is a file, or cannot be read.
    """
    if not folders:
        raise LibraryMissing("No library folder is named.", "Name the folder of your articles.")
    for folder in folders:
        if not os.path.isdir(folder):
            reason = "is a file, not a folder" if os.path.exists(folder) else "does not exist"
            raise LibraryMissing(f"The library folder “{folder}” {reason}.")
        if not os.access(folder, os.R_OK | os.X_OK):
            raise LibraryMissing(f"The library folder “{folder}” cannot be read.", "Look at its permissions.")
    roots = {os.path.realpath(folder): Root(folder, os.path.realpath(folder)) for folder in reversed(folders)}
    return tuple(
        root
        for path, root in sorted(roots.items())
        if not any(path.startswith(other.prefix) for other in roots.values() if other is not root)
    )
