"""The public Python API: open folders of articles and ask about them."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from newscli.index.answer.listing import Answers
from newscli.index.build.folders import library_roots
from newscli.index.rows.database import remove
from newscli.index.store import Index, cache_folder, folders_digest, index_file
from newscli.query.tree import Asked, Query

# A command pays only for what it asks: the others are imported where they are needed.
if TYPE_CHECKING:
    from newscli.index.answer.explain import Explainer
    from newscli.index.answer.facets import Facets
    from newscli.index.answer.links import Links
    from newscli.index.answer.search import Searcher
    from newscli.index.answer.stats import Counter
    from newscli.index.answer.stories import Stories
    from newscli.index.build.sync import Progress
    from newscli.model import answers
    from newscli.model.article import Article, Problem
    from newscli.model.graph import Graph
    from newscli.model.stories import Story, StoryPage, Told
    from newscli.model.summary import Refresh, Summary
    from newscli.query.fields import Kind
    from newscli.query.sorting import SortKey
    from newscli.query.stories import StoryQuery
    from newscli.query.tree import Predicate


def open_library(*folders: str | os.PathLike[str], cache: bool = True, cache_dir: Path | None = None) -> Library:
    """Open folders of article files; what changed in them since the last time is read first.

    Raises LibraryMissing where a folder is none. Without `cache`, the index is made in memory.
    """
    library = Library([os.fspath(folder) for folder in folders], cache=cache, cache_dir=cache_dir)
    library.refresh()
    return library


class Library:
    """Folders of articles with their index. Paths in answers begin as the folders were given.

    Without `cache`, the index is made in memory; `cache_dir` is where it lies otherwise.
    """

    def __init__(self, folders: Sequence[str], *, cache: bool = True, cache_dir: Path | None = None) -> None:
        self._roots = library_roots(folders)
        self._cache = (cache_dir or cache_folder()) if cache else None

    @cached_property
    def _index(self) -> Index:
        return Index.open(tuple(root.absolute for root in self._roots), self._cache)

    @cached_property
    def _answers(self) -> Answers:
        return Answers(self._index, self._shown)

    @cached_property
    def _searcher(self) -> Searcher:
        from newscli.index.answer.search import Searcher

        return Searcher(self._index, self._answers)

    @cached_property
    def _facets(self) -> Facets:
        from newscli.index.answer.facets import Facets

        return Facets(self._index, self._shown)

    @cached_property
    def _links(self) -> Links:
        from newscli.index.answer.links import Links

        return Links(self._index, self._answers)

    @cached_property
    def _stories(self) -> Stories:
        from newscli.index.answer.stories import Stories

        return Stories(self._index, self._answers)

    @cached_property
    def _explainer(self) -> Explainer:
        from newscli.index.answer.explain import Explainer

        return Explainer(self._index, self._answers)

    @cached_property
    def _counter(self) -> Counter:
        from newscli.index.answer.stats import Counter

        return Counter(self._index, self._answers, self._facets)

    def _shown(self, path: str) -> str:
        for root in self._roots:
            if path.startswith(root.prefix):
                return os.path.join(root.given, path[len(root.prefix) :])
        return path

    @property
    def digest(self) -> str:
        """A short name for this set of folders."""
        return folders_digest([root.absolute for root in self._roots])

    def refresh(
        self,
        now: datetime | None = None,
        progress: Progress = lambda _done, _total: None,
        *,
        full: bool = False,
    ) -> Refresh:
        """Compare the files with the index and read what changed; with `full`, read everything anew."""
        return self._index.refresh(now or datetime.now(UTC), progress, full=full)

    @property
    def has_index_file(self) -> bool:
        """Whether an earlier run left an index; asking makes none."""
        return self._cache is not None and index_file([root.absolute for root in self._roots], self._cache).exists()

    @property
    def is_cached(self) -> bool:
        """Whether the index is kept in a file."""
        return self._index.place is not None

    @property
    def is_indexed(self) -> bool:
        """Whether there is anything to answer from without a refresh."""
        return self._index.is_ready

    def ask(self, text: str, now: datetime | None = None, seed: int = 0) -> Asked:
        """What a text of the query language asks for. Raises QueryError."""
        if not text.strip():
            return Asked()
        from newscli.query.syntax import parse_query  # 4 ms

        return parse_query(text, now or datetime.now(UTC), self._facets.extra_kind, seed)

    def _query(self, query: Query | str | None) -> Query:
        if isinstance(query, str):
            asked = self.ask(query)
            return Query(asked.where, asked.order)
        return query or Query()

    def list(self, query: Query | str | None = None) -> Iterator[Summary]:
        """The articles of a query, newest first unless it says otherwise; all of them without one."""
        return self._answers.list(self._query(query))

    def search(self, query: Query | str) -> Iterator[answers.Hit]:
        """The articles of a query, those that its words fit best first."""
        return self._searcher.search(self._query(query))

    def count(self, query: Query | str | None = None) -> int:
        """How many articles fit, whatever the query's limit."""
        return self._answers.count(self._query(query))

    def explain(self, query: Query | str) -> answers.Explanation:
        """How a query is read, and what each of its clauses does."""
        return self._explainer.explain(self._query(query))

    def stats(self, query: Query | str | None = None) -> answers.Stats:
        """A query's answer in numbers."""
        return self._counter.stats(self._query(query))

    def count_by(self, name: str, query: Query | str | None = None) -> Iterator[answers.Facet]:
        """Articles for each value of a field or unit of time. Raises UsageError."""
        return self._counter.by(self._query(query), name)

    def cross(self, first: str, second: str, query: Query | str | None = None) -> answers.Cross:
        """Articles for each pair of values of two fields. Raises UsageError."""
        return self._counter.cross(self._query(query), first, second)

    def span(self) -> tuple[datetime | None, datetime | None]:
        """When the oldest and the newest article were published."""
        return self._answers.span()

    def extra_keys(self) -> Iterator[tuple[str, Kind, int]]:
        """The front-matter keys that no field claims, with the number of articles that have them."""
        return self._facets.extra_keys()

    def resolve(self, ref: str) -> str:
        """The id that a ref means. Raises AmbiguousRef or UnknownRef."""
        from newscli.index.answer.refs import Refs

        return Refs(self._index).resolve(ref)

    def get(self, ref: str) -> Article | answers.OutsideArticle:
        """The article that a ref means, or what others say of it where the library does not have it."""
        id_ = self.resolve(ref)
        article = self._answers.get(id_) or self._links.outside(id_)
        assert article is not None
        return article

    def file_of(self, ref: str) -> str | None:
        """The absolute path of an article's file, None for an article outside the library."""
        return self._answers.file_of(self.resolve(ref))

    def related(self, ref: str, order: Sequence[SortKey] = (), depth: int = 1) -> tuple[answers.RelatedRow, ...]:
        """What an article names, in the order of its file or another, without itself and repetitions.

        With more `depth` also what these name, and so on: each by the fewest links to it.
        """
        from newscli.index.answer.links import in_order

        rows = self._links.reached(self.resolve(ref), depth)
        return tuple(in_order(rows, order))

    def similar(self, ref: str, limit: int | None = None) -> tuple[answers.Similar, ...]:
        """The articles that are like one without a link between them, the best fit first."""
        from newscli.index.answer.similar import similar

        return tuple(similar(self._index, self._answers, self.resolve(ref), limit))

    def backlinks(self, ref: str) -> Iterator[Summary]:
        """The articles that name this one, newest first."""
        from newscli.query.predicates import Names

        return self.list(Query(Names(self.resolve(ref))))

    def graph(self, query: Query | str | None = None, depth: int = 1, limit: int | None = None) -> Graph:
        """The articles of a query and those that they name, `depth` links far, with the links between them."""
        from newscli.index.answer.graphs import graph

        return graph(self._index, self._answers, self._query(query).where, depth, limit)

    def stories(self, query: StoryQuery | str | None = None) -> Iterator[Story]:
        """The stories with an article that a query asks for, those with the newest articles first."""
        return self._stories.list(self._story_query(query))

    def count_stories(self, query: StoryQuery | str | None = None) -> int:
        """How many stories fit, whatever the query's limit."""
        return self._stories.count(self._story_query(query))

    def matching(self, story: Story, where: Predicate) -> tuple[Summary, ...]:
        """The articles of a story that a predicate asks for, newest first."""
        return self._stories.matching(story, where)

    def story(self, ref: str) -> StoryPage | None:
        """The story that an article is in, None where it is in none; the id of a story is that of its lead."""
        return self._stories.page(self.resolve(ref))

    def copies(self, ref: str) -> tuple[Told, ...]:
        """The articles with the same text under another URL, in the library and among what its articles name."""
        return self._stories.copies(self.resolve(ref))

    def _story_query(self, query: StoryQuery | str | None) -> StoryQuery:
        from newscli.query.stories import StoryQuery, StorySort, story_order

        if isinstance(query, StoryQuery):
            return query
        asked = self.ask(query or "")
        return StoryQuery(asked.where, story_order(asked.order) or (StorySort(),))

    def topics(self, query: Query | str | None = None) -> Iterator[answers.Facet]:
        """Topics by number of articles, most first."""
        return self._facets.topics(self._query(query))

    def providers(self, query: Query | str | None = None) -> Iterator[answers.Facet]:
        """Providers by number of articles, most first."""
        return self._facets.providers(self._query(query))

    def problems(self) -> Iterator[Problem]:
        """The defects of all files, by file and place."""
        return self._facets.problems()

    def standing(self, article: Summary) -> answers.Standing:
        """Where an article's quality and heat stand in the library."""
        return self._facets.standing(article)

    def nearest(self, query: Query) -> dict[str, str]:
        """For each word or value of a query that no article has, the nearest that one has."""
        return self._explainer.nearest(query.where)

    def status(self) -> answers.IndexStatus:
        """The index in numbers."""
        return self._index.status()

    def clear(self) -> bool:
        """Delete the index; whether there was one."""
        if self._cache is None:
            return False
        return remove(index_file([root.absolute for root in self._roots], self._cache))

    def __enter__(self) -> Library:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        if "_index" in self.__dict__:
            self._index.close()
