"""newscli lists, searches, shows and follows the articles of a folder.

import newscli

with newscli.open_library("seeds") as library:
    for article in library.list("topic:ai since:2022"):
        print(article.published_at, article.title)

`Library` says what can be asked, the errors are drawn as a tree in `newscli.errors`, and what is answered are the
frozen dataclasses of `newscli.model`: all of them can be imported from here.
"""

from typing import TYPE_CHECKING, Any

from newscli.version import __version__

if TYPE_CHECKING:
    from newscli.errors import (
        AmbiguousRef,
        CannotRead,
        ExitCode,
        IndexBusy,
        IndexDamaged,
        LibraryMissing,
        NewscliError,
        NothingToOpen,
        OutputFailed,
        QueryError,
        UnknownRef,
        UnsafeUrl,
        UsageError,
    )
    from newscli.library import Library, open_library
    from newscli.model.answers import (
        ClauseCount,
        Cross,
        Distribution,
        Explanation,
        Facet,
        Hit,
        IndexStatus,
        OutsideArticle,
        PercentileRanks,
        RelatedRow,
        Similar,
        Snippet,
        Stats,
    )
    from newscli.model.article import Article, Problem, RelatedArticle, Secured
    from newscli.model.graph import Graph, GraphNode
    from newscli.model.stories import Story, StoryDetails
    from newscli.model.summary import Image, Provider, Refresh, Summary


__all__ = [
    "AmbiguousRef",
    "Article",
    "CannotRead",
    "ClauseCount",
    "Cross",
    "Distribution",
    "ExitCode",
    "Explanation",
    "Facet",
    "Graph",
    "GraphNode",
    "Hit",
    "Image",
    "IndexBusy",
    "IndexDamaged",
    "IndexStatus",
    "Library",
    "LibraryMissing",
    "NewscliError",
    "NothingToOpen",
    "OutputFailed",
    "OutsideArticle",
    "PercentileRanks",
    "Problem",
    "Provider",
    "QueryError",
    "Refresh",
    "RelatedArticle",
    "RelatedRow",
    "Secured",
    "Similar",
    "Snippet",
    "Stats",
    "Story",
    "StoryDetails",
    "Summary",
    "UnknownRef",
    "UnsafeUrl",
    "UsageError",
    "__version__",
    "open_library",
]

_MODULES = ("library", "errors", "model.summary", "model.article", "model.answers", "model.stories", "model.graph")


def __getattr__(name: str) -> Any:
    # The command line imports this package for every part of it, also for `--help`: the library waits until asked for.
    from importlib import import_module

    for module in _MODULES if name in __all__ else ():
        value = getattr(import_module(f"newscli.{module}"), name, None)
        if value is not None:
            return value
    raise AttributeError(f"module 'newscli' has no attribute {name!r}")
