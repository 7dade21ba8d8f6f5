"""newscli lists, searches, shows and follows the articles of a folder.

import newscli

library = newscli.open_library("seeds")
for article in library.list():
    print(article.published_at, article.title)
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from newscli.library import Library, open_library

__all__ = ["Library", "__version__", "open_library"]
__version__ = "0.1.0"


def __getattr__(name: str) -> Any:
    # The command line imports this package for every part of it, also for `--help`: the library waits until asked for.
    if name in {"Library", "open_library"}:
        from newscli import library

        return getattr(library, name)
    raise AttributeError(f"module 'newscli' has no attribute {name!r}")
