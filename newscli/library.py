"""The public Python API: open folders of articles and ask about them."""

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
from newscli.index.build.folders import library_roots
from newscli.index.files import cache_folder, folders_digest, index_file
from newscli.index.rows.database import remove
from newscli.index.store import Index

# A command pays only for what it asks: the others are imported where they are needed.
if TYPE_CHECKING:
    from newscli.index.answer.counts import Counts
    from newscli.index.answer.links import Links
    from newscli.index.answer.stories import Stories
    from newscli.index.build.sync import Progress
    from newscli.model.answers import Explanation, Hit, NearValues
    from newscli.model.article import Problem
    from newscli.model.left_out import LeftOut
    from newscli.model.status import IndexStatus
    from newscli.model.summary import Refresh, Summary
    from newscli.query.ast import Query
    from newscli.query.fields import Field
    from newscli.query.loosening import Loosened
    from newscli.query.sorting import SortKey


def open_library(
    *folders: str | os.PathLike[str], cache: bool = True, cache_dir: str | os.PathLike[str] | None = None
) -> Library:
    """Open folders of article files, or single files; what changed in them since the last time is read first.

        with newscli.open_library("articles") as library:
            for article in library.list("topic:ai since:2022"):
                print(article.published_at, article.title)

    Without `cache` the index is made in memory; `cache_dir` is the folder that it is kept in, the platform's cache
    folder by default. Raises LibraryMissing if a folder or file does not exist or cannot be read, IndexBusy
    if another process is making the index, IndexDamaged if the index cannot be read, UsageError or CannotRead if the
    settings in a folder's `.newscli.toml` cannot be read.
    """
    library = Library([os.fspath(folder) for folder in folders], cache=cache, cache_dir=cache_dir)
    try:
        library.refresh()
    except BaseException:
        library.close()
        raise
    return library


class Library:
    """Folders of articles with their index: `articles`, `links`, `stories` and `counts` answer questions about them.

    Paths in answers begin as the folders were given. A library belongs to the thread that opened it: others open their
    own, which share the index file. Whatever asks the index may raise IndexBusy if another process holds it,
    IndexDamaged if it cannot be read (it has been removed then, and opening the library again makes a new one), and
    UsageError in another thread or for an answer that is read after the library was closed.
    """

    def __init__(
        self, folders: Sequence[str], *, cache: bool = True, cache_dir: str | os.PathLike[str] | None = None
    ) -> None:
        """As `open_library`, without looking at the files. Raises LibraryMissing."""
        self._roots = library_roots(folders)
        self._cache = Path(cache_dir or cache_folder()) if cache else None

    @cached_property
    def articles(self) -> Articles:
        """Lists and searches of articles, and single ones by their refs."""
        return Articles(self._index, self._listing, self._asking)

    @cached_property
    def links(self) -> Links:
        """What articles link to, what links to them, and what is similar."""
        from newscli.index.answer.links import Links

        return Links(self._index, self._listing, self._asking)

    @cached_property
    def stories(self) -> Stories:
        """Events that several articles report."""
        from newscli.index.answer.stories import Stories

        return Stories(self._index, self._listing, self._asking)

    @cached_property
    def counts(self) -> Counts:
        """Articles counted: by topic, provider, any field, or time."""
        from newscli.index.answer.counts import Counts

        return Counts(self._index, self._listing, self._asking)

    def list(self, query: Query | str | None = None) -> Iterator[Summary]:
        """As `articles.list`. Raises QueryError."""
        return self.articles.list(query)

    def search(self, query: Query | str) -> Iterator[Hit]:
        """As `articles.search`. Raises QueryError."""
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
        """What a text of the query language asks for, for any method that takes a query.

            library.list(library.ask("since:7d", now=datetime(2022, 5, 25, tzinfo=UTC)))

        `now` is what relative dates such as `7d` are counted from, the clock by default; `seed` decides the order of
        `sort:random`; `id_of` gives the id that a ref means, by default as `articles.resolve`. An empty text asks for
        everything, one without a word or clause, such as `!!!`, for nothing. A `lenient` reading is for a text that is
        being typed: what is not finished is left out. Raises QueryError.
        """
        return self._asking.read(text, now, seed, id_of, lenient=lenient)

    def field(self, name: str) -> Field:
        """The field that a name means, for `Articles.with_values`: one of the field table or a front-matter key.

        Raises UsageError with the nearest name.
        """
        return self._asking.field(name)

    def sort_keys(self, text: str, seed: int = 0) -> tuple[SortKey, ...]:
        """The order that a text such as `heat,title-desc` means; a key of the front matter is a sort key, too.

        Raises UsageError.
        """
        return self._asking.sort_keys(text, seed)

    def explain(self, query: Query | str) -> Explanation:
        """How a query is read, and what each of its clauses does. Raises QueryError."""
        from newscli.index.answer.explain import explain

        return explain(self._listing, self._asking.query(query))

    def nearest(self, query: Query | str) -> dict[str, str]:
        """For each word of a query that no article has, the nearest that one has. Raises QueryError."""
        from newscli.index.answer.explain import nearest

        return nearest(self._index, self._asking.query(query).where)

    def loosened(self, query: Query | str, *, always: bool = False) -> Loosened | None:
        """What `newscli search` asks in place of a query that no article matches, None if an article does.

            loosened = library.loosened("azure outage seattle")
            hits = library.search(loosened.query if loosened else "azure outage seattle")

        Words that no article has are respelt; then articles that have some of the words will do, `always` if an article
        with all of them does not make up for those. Also None if that finds none, either. Raises QueryError.
        """
        from newscli.index.answer.loosening import loosened

        return loosened(self._index, self._listing, self._asking.kin, self._asking.query(query), always=always)

    def near_values(self, query: Query | str) -> tuple[NearValues, ...]:
        """For each value of a query that no article has in this field, those that are alike. Raises QueryError."""
        from newscli.index.answer.near_values import near_values

        return tuple(near_values(self._index, self._listing, self._asking.query(query).where))

    def wider(self, query: Query | str) -> dict[str, int]:
        """For each word of a query that no article has: a query for what begins so, or for its other forms, and how
        many articles that finds. Raises QueryError.
        """
        from newscli.index.answer.explain import wider

        return wider(self._listing, self._asking.kin, self._asking.query(query).where)

    def problems(self) -> Iterator[Problem]:
        """The defects of all files, by file and place."""
        from newscli.index.answer.problems import problems

        return problems(self._index, self._shown)

    def left_out(self) -> LeftOut:
        """What lies in the folders and is in no answer: files without front matter, and what was not looked at."""
        from newscli.index.answer.left_out import left_out

        return left_out(self._index)

    def left_out_if_many(self) -> LeftOut | None:
        """As `left_out` where more than one file in ten has no front matter, else None; asked after each listing."""
        from newscli.index.answer.left_out import left_out, may_lack_many

        found = left_out(self._index) if may_lack_many(self._index) else None
        return found if found is not None and found.lacks_many else None

    def refresh(
        self, now: datetime | None = None, progress: Progress = lambda _done, _total: None, *, full: bool = False
    ) -> Refresh:
        """Compare the files with the index and read what changed; with `full`, read everything anew.

        `now` is written down as the time of the change, `progress` is told how many bytes are done, of how many. Raises
        IndexBusy, IndexDamaged, and UsageError or CannotRead about the settings in `.newscli.toml`.
        """
        return self._index.refresh(now or datetime.now(UTC), progress, full=full)

    def status(self) -> IndexStatus:
        """The index in numbers."""
        return self._index.status()

    def clear(self) -> bool:
        """Delete the index; whether there was one. Questions raise UsageError until a refresh makes it again.

        Raises OSError if it cannot be deleted.
        """
        if self._cache is None:
            return False
        self.close()
        return remove(index_file(self._absolute, self._cache))

    @property
    def folders(self) -> Sequence[str]:
        """The absolute paths of the library's folders, and of files that were named themselves."""
        return self._absolute

    @property
    def digest(self) -> str:
        """A short name for this set of folders."""
        return folders_digest(self._absolute)

    @property
    def has_index_file(self) -> bool:
        """Whether an earlier run left an index; asking makes none."""
        return self._cache is not None and index_file(self._absolute, self._cache).exists()

    @property
    def is_cached(self) -> bool:
        """Whether the index is kept in a file."""
        return self._index.place is not None

    @property
    def is_indexed(self) -> bool:
        """Whether there is anything to answer from without a refresh. Raises IndexBusy, IndexDamaged."""
        return self._index.is_ready

    def close(self) -> None:
        """Close the index; the next question opens it again. One in memory is lost: it has to be refreshed first.

        Answers that have not been read to their end raise UsageError.
        """
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
        return Index.open(tuple(self._absolute), self._cache)

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
        """A path that begins as its folder was given, or is a file that was given."""
        for root in self._roots:
            if path == root.absolute:
                return root.given
            if path.startswith(root.prefix):
                return os.path.join(root.given, path[len(root.prefix) :])
        return path
