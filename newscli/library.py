"""The public Python API: opens folders of articles and answers questions about them."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from newscli.index.answer.articles import Articles
from newscli.index.answer.asking import Asking
from newscli.index.answer.listing import Listing
from newscli.index.build.folders import library_roots, shown_path
from newscli.index.files import cache_folder, clear, folders_digest, index_file
from newscli.index.store import Index

# Imported only when needed: a command should not pay for parts that it does not use.
if TYPE_CHECKING:
    from newscli.index.answer.counts import Counts
    from newscli.index.answer.links import Links
    from newscli.index.answer.stories import Stories
    from newscli.index.build.sync import Progress
    from newscli.model.answers import Explanation, Hit, NearValues
    from newscli.model.left_out import LeftOut
    from newscli.model.problem import Problem
    from newscli.model.status import IndexStatus
    from newscli.model.summary import InMemory, Refresh, Summary
    from newscli.query.ast import Query
    from newscli.query.fields import Field
    from newscli.query.loosening import Loosened
    from newscli.query.sorting import SortKey


def open_library(
    *folders: str | os.PathLike[str], cache: bool = True, cache_dir: Path | str | None = None, follow: bool = False
) -> Library:
    """Open folders of article files, or single files, and bring their index up to date.

        with newscli.open_library("articles") as library:
            for article in library.list("topic:ai since:2022"):
                print(article.published_at, article.title)

    The index is stored in `cache_dir`, by default the platform's cache folder; with `cache=False` it is kept in memory.
    Links out of the folders are followed only with `follow`. Raises LibraryMissing if a folder or file does not exist
    or cannot be read, and what `Library.refresh` raises.
    """
    library = Library([os.fspath(folder) for folder in folders], cache=cache, cache_dir=cache_dir, follow=follow)
    try:
        library.refresh()
    except BaseException:
        library.close()
        raise
    return library


class Library:
    """Folders of articles with their index: `articles`, `links`, `stories` and `counts` answer questions about them.

    Paths in answers are relative if the folders were given as relative paths. A library belongs to the thread that
    opened it; other threads open their own, and all share the index file. Any method may raise IndexBusy if another
    process has locked the index; IndexDamaged if it cannot be read, in which case opening the library again makes a new
    one; and UsageError in another thread, or if an iterator is used after the library was closed. `interrupt` alone is
    for other threads: what it stops raises Interrupted.
    """

    def __init__(
        self, folders: Sequence[str], *, cache: bool = True, cache_dir: Path | str | None = None, follow: bool = False
    ) -> None:
        """Like `open_library`, but does not look at the files yet. Raises LibraryMissing."""
        self._roots, self._follow = library_roots(folders), follow
        self._cache = Path(place) if cache and (place := cache_dir or cache_folder()) else None

    @cached_property
    def articles(self) -> Articles:
        """Lists and searches articles, and gets single ones by ref."""
        return Articles(self._index, self._listing, self._asking)

    @cached_property
    def links(self) -> Links:
        """Finds what articles link to, what links to them, and similar articles."""
        from newscli.index.answer.links import Links

        return Links(self._index, self._listing, self._asking)

    @cached_property
    def stories(self) -> Stories:
        """Finds stories: events that several articles report."""
        from newscli.index.answer.stories import Stories

        return Stories(self._index, self._listing, self._asking)

    @cached_property
    def counts(self) -> Counts:
        """Counts articles by topic, provider, any field, or time."""
        from newscli.index.answer.counts import Counts

        return Counts(self._index, self._listing, self._asking)

    def list(self, query: Query | str | None = None) -> Iterator[Summary]:
        """Same as `articles.list`. Raises QueryError."""
        return self.articles.list(query)

    def search(self, query: Query | str) -> Iterator[Hit]:
        """Same as `articles.search`. Raises QueryError."""
        return self.articles.search(query)

    def ask(
        self,
        text: str,
        now: datetime | None = None,
        seed: int = 0,
        *,
        id_of: Callable[[str], str] | None = None,
        lenient: bool = False,
    ) -> Query:
        """Parse a text of the query language into a Query, for any method that takes one.

            library.list(library.ask("since:7d", now=datetime(2022, 5, 25, tzinfo=UTC)))

        `now` is the time that relative dates such as `7d` are counted from, by default the current time; `seed`
        determines the order of `sort:random`; `id_of` resolves refs to ids, by default with `articles.resolve`. An
        empty text matches everything; one without a word or clause, such as `!!!`, matches nothing. With `lenient`,
        unfinished parts of a text that is still being typed are ignored. Raises QueryError.
        """
        return self._asking.read(text, now, seed, id_of, lenient=lenient)

    def field(self, name: str) -> Field:
        """The field with this name, or that of a front-matter key, for `Articles.with_values`.

        Raises UsageError, with the nearest name, if there is none.
        """
        return self._asking.field(name)

    def sort_keys(self, text: str, seed: int = 0) -> tuple[SortKey, ...]:
        """Parse a sort order such as `heat,title-desc`; front-matter keys are allowed, too.

        Raises UsageError.
        """
        return self._asking.sort_keys(text, seed)

    def explain(self, query: Query | str) -> Explanation:
        """Explain how a query is understood, and how many articles each clause matches. Raises QueryError."""
        from newscli.index.answer.explain import explain

        return explain(self._listing, self._asking.query(query))

    def nearest(self, query: Query | str) -> dict[str, str]:
        """For each word of a query that no article contains, the nearest word that one does. Raises QueryError."""
        from newscli.index.answer.explain import nearest

        return nearest(self._index, self._asking.query(query).where)

    def loosened(self, query: Query | str, *, always: bool = False) -> Loosened | None:
        """The query that `newscli search` runs instead of one that no article matches; None if an article matches it.

            loosened = library.loosened("azure outage seattle")
            hits = library.search(loosened.query if loosened else "azure outage seattle")

        Words that no article contains are replaced by the nearest ones; if that finds nothing, articles with some of
        the words match. With `always`, articles with some of the words match even if others have all. None if nothing
        is found this way, either. Raises QueryError.
        """
        from newscli.index.answer.loosening import loosened

        return loosened(self._index, self._listing, self._asking.kin, self._asking.query(query), always=always)

    def near_values(self, query: Query | str) -> tuple[NearValues, ...]:
        """For each value in a query that no article has in that field, similar values that exist. Raises QueryError."""
        from newscli.index.answer.near_values import near_values

        return tuple(near_values(self._index, self._listing, self._asking.query(query).where))

    def wider(self, query: Query | str) -> dict[str, int]:
        """Wider queries for the words of a query that no article contains, with the number of articles that each finds.

        They search for words that begin the same, or for other forms of the word. Raises QueryError.
        """
        from newscli.index.answer.explain import wider

        return wider(self._listing, self._asking.kin, self._asking.query(query).where)

    def problems(self) -> Iterator[Problem]:
        """The problems in all files, sorted by file and place."""
        from newscli.index.answer.problems import problems

        return problems(self._index, self._shown)

    def left_out(self) -> LeftOut:
        """The files that were skipped: those without front matter, and those that were not opened."""
        from newscli.index.answer.left_out import left_out

        return left_out(self._index, self._shown)

    def left_out_if_many(self) -> LeftOut | None:
        """Same as `left_out` if one file in ten has no front matter, or links lead out, else None. A cheap check."""
        from newscli.index.answer.left_out import left_out_if_many

        return left_out_if_many(self._index, self._shown)

    def refresh(
        self, now: datetime | None = None, progress: Progress = lambda _done, _total: None, *, full: bool = False
    ) -> Refresh:
        """Bring the index up to date with the files; with `full`, read all files again.

        `now` is recorded as the time of the change. `progress` is called with the number of bytes read so far and the
        total. Raises IndexBusy, IndexDamaged, and UsageError or CannotRead for the settings in `.newscli.toml`.
        """
        return self._index.refresh(now or datetime.now(UTC), progress, full=full)

    def status(self) -> IndexStatus:
        """Size, age and contents of the index."""
        return self._index.status()

    def clear(self) -> bool:
        """Delete the index; return whether there was one. Raises IndexBusy, OSError, CannotWrite if it is none."""
        self.close()
        return self._cache is not None and clear(self._absolute, self._cache)

    @property
    def folders(self) -> Sequence[str]:
        """The absolute paths of the folders and files that the library was opened with."""
        return self._absolute

    @property
    def digest(self) -> str:
        """A short hash that identifies this set of folders."""
        return folders_digest(self._absolute)

    @property
    def has_index_file(self) -> bool:
        """Whether an index file exists. Does not create one."""
        return bool(self._cache and index_file(self._absolute, self._cache, follow=self._follow).exists())

    @property
    def stamp(self) -> object:
        """A value that changes whenever the index is written, by whichever process."""
        return self._index.stamp

    @property
    def is_cached(self) -> bool:
        """Whether the index is in a file, not in memory."""
        return self._index.place is not None

    @property
    def in_memory(self) -> InMemory | None:
        """Why the index is not in a file, if there is a place for it."""
        return self._index.in_memory

    @property
    def is_indexed(self) -> bool:
        """Whether queries can be answered without a refresh first. Raises IndexBusy, IndexDamaged."""
        return self._index.is_ready

    def version(self) -> int:
        """A number that changes whenever the index does, whoever changes it; not comparable after `close`."""
        return self._index.version()

    def interrupt(self) -> None:
        """From another thread, stop SQL statements that are running: they raise Interrupted. A refresh is undone."""
        if (index := self.__dict__.get("_index")) is not None:  # the attribute itself would open the index
            index.interrupt()

    def close(self) -> None:
        """Close the index; iterators that are not at their end raise UsageError. The next query opens it again, unless
        it was in memory: that needs a refresh first."""
        if "_index" in self.__dict__:
            self._index.close()
        for name in ("_index", "_listing", "_asking", "articles", "links", "stories", "counts"):
            self.__dict__.pop(name, None)

    def __enter__(self) -> Library:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @cached_property
    def _index(self) -> Index:
        return Index.open(tuple(self._absolute), self._cache, follow=self._follow)

    @cached_property
    def _listing(self) -> Listing:
        return Listing(self._index, self._shown)

    @cached_property
    def _asking(self) -> Asking:
        return Asking(self._index)

    @property
    def _absolute(self) -> Sequence[str]:
        return [root.absolute for root in self._roots]

    def _shown(self, path: str) -> str:
        return shown_path(self._roots, path)
