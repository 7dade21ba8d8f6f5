"""Lists, searches, shows and follows the articles in a folder.

import newscli

with newscli.open_library("seeds") as library:
    for article in library.list("topic:ai since:2022"):
        print(article.published_at, article.title)

Start with `open_library` and the methods of `Library`. Answers are frozen dataclasses from `newscli.model`;
`newscli.errors` has the hierarchy of errors. All of them can be imported from here.
"""

from typing import TYPE_CHECKING, Any

from newscli.version import __version__

if TYPE_CHECKING:
    from newscli.errors import (
        AmbiguousRef,
        CannotRead,
        CannotWrite,
        ExitCode,
        IndexBusy,
        IndexDamaged,
        Interrupted,
        LibraryMissing,
        NewscliError,
        NothingToOpen,
        OutputFailed,
        QueryError,
        UnknownRef,
        UnsafeUrl,
        UsageError,
    )
    from newscli.index.answer.articles import Articles
    from newscli.index.answer.counts import Counts
    from newscli.index.answer.links import Links
    from newscli.index.answer.stories import Stories
    from newscli.library import Library, open_library
    from newscli.model.answers import (
        Bin,
        ClauseCount,
        Cross,
        Distribution,
        Explanation,
        Facet,
        Hit,
        NearValues,
        OutsideArticle,
        PercentileRanks,
        RelatedRow,
        Score,
        Similar,
        Snippet,
        Stats,
    )
    from newscli.model.article import Article, Origin, RelatedArticle, Secured
    from newscli.model.context import Context
    from newscli.model.digest import Compared, Digest, DigestNumbers, DigestSection, LeadingStory
    from newscli.model.graph import Graph, GraphNode
    from newscli.model.left_out import LeftOut, NotLookedAt, Reason
    from newscli.model.mention import TextLink
    from newscli.model.outline import Group, GroupBy, Outline
    from newscli.model.problem import Problem, ProblemKind, Severity
    from newscli.model.status import FieldSources, HowRead, IndexStatus
    from newscli.model.stories import Story, StoryDetails, Tie
    from newscli.model.summary import Image, InMemory, InMemoryReason, Provider, Refresh, Summary
    from newscli.model.trends import Trend, Trends
    from newscli.query.ast import Collapse, Query, Rank
    from newscli.query.fields import Direction
    from newscli.query.kinds import Kind
    from newscli.query.loosening import Loosened
    from newscli.query.sorting import SortKey
    from newscli.query.stories import StoryOrder, StoryQuery, StorySort


__all__ = [
    "AmbiguousRef",
    "Article",
    "Articles",
    "Bin",
    "CannotRead",
    "CannotWrite",
    "ClauseCount",
    "Collapse",
    "Compared",
    "Context",
    "Counts",
    "Cross",
    "Digest",
    "DigestNumbers",
    "DigestSection",
    "Direction",
    "Distribution",
    "ExitCode",
    "Explanation",
    "Facet",
    "FieldSources",
    "Graph",
    "GraphNode",
    "Group",
    "GroupBy",
    "Hit",
    "HowRead",
    "Image",
    "InMemory",
    "InMemoryReason",
    "IndexBusy",
    "IndexDamaged",
    "IndexStatus",
    "Interrupted",
    "Kind",
    "LeadingStory",
    "LeftOut",
    "Library",
    "LibraryMissing",
    "Links",
    "Loosened",
    "NearValues",
    "NewscliError",
    "NotLookedAt",
    "NothingToOpen",
    "Origin",
    "Outline",
    "OutputFailed",
    "OutsideArticle",
    "PercentileRanks",
    "Problem",
    "ProblemKind",
    "Provider",
    "Query",
    "QueryError",
    "Rank",
    "Reason",
    "Refresh",
    "RelatedArticle",
    "RelatedRow",
    "Score",
    "Secured",
    "Severity",
    "Similar",
    "Snippet",
    "SortKey",
    "Stats",
    "Stories",
    "Story",
    "StoryDetails",
    "StoryOrder",
    "StoryQuery",
    "StorySort",
    "Summary",
    "TextLink",
    "Tie",
    "Trend",
    "Trends",
    "UnknownRef",
    "UnsafeUrl",
    "UsageError",
    "__version__",
    "open_library",
]

_MODULES = (
    "library", "index.answer.articles", "index.answer.links", "index.answer.stories", "index.answer.counts",
    "errors", "model.summary", "model.article", "model.answers", "model.stories", "model.trends", "model.graph",
    "model.digest", "model.mention", "model.status", "model.left_out", "model.problem", "model.context",
    "model.outline",
    "query.ast", "query.fields", "query.kinds", "query.sorting", "query.stories", "query.loosening",
)  # fmt: skip


def __getattr__(name: str) -> Any:
    # The command line imports this package even for `--help`, so the library is imported only when it is used.
    from importlib import import_module

    for module in _MODULES if name in __all__ else ():
        value = getattr(import_module(f"newscli.{module}"), name, None)
        if value is not None:
            return value
    raise AttributeError(f"module 'newscli' has no attribute {name!r}")
