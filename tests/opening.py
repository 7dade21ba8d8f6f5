"""Libraries that nobody has to close: that happens behind the tests of a module."""

import os
from contextlib import ExitStack
from pathlib import Path

from newscli import library
from newscli.library import Library

_OPENED = ExitStack()


def open_library(*folders: str | os.PathLike[str], cache: bool = True, cache_dir: Path | None = None) -> Library:
    """As newscli's own."""
    return _OPENED.enter_context(library.open_library(*folders, cache=cache, cache_dir=cache_dir))


def close_libraries() -> None:
    _OPENED.close()
