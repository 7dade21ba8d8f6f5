"""Files → rows, in as many processes as there are cores when there is much to parse."""

from __future__ import annotations

import gc
import os
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from itertools import islice, pairwise
from stat import S_ISREG
from typing import TYPE_CHECKING, NamedTuple

from newscli.index.rows.saving import (
    RelatedEntry,
    detail_row,
    extra_rows,
    related_row,
    search_row,
    summary_row,
    topic_rows,
    words_row,
)
from newscli.model.article import Article, Problem, RelatedArticle
from newscli.parser.front_matter import MAX_FILE, OPENING, may_open

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

    from newscli.index.build.scan import Found
    from newscli.index.rows.loading import Row

_WORTH_PROCESSES = 4 << 20
"""Bytes from which starting processes (about 20 ms) is less than what they save."""

_LARGEST_BATCH = 4 << 20
"""Bytes of files that one process parses at a time: small enough to hold."""

_MOST_FILES = 1_000

_MOST_WORKERS = 4
"""One process writes what the others parse, and writing takes a third of the time."""

_TURNS = 4
"""Batches a process should have at least, so that all end at about the same time."""


class ArticleRows(NamedTuple):
    id: str
    summary: Row
    words: Row
    detail: Row
    topics: list[Row]
    extra: list[Row]
    search: Row
    related: list[RelatedEntry]


class Ingested(NamedTuple):
    """What one file gave; neither article nor problems where it is no article file."""

    found: Found
    article: ArticleRows | None = None
    problems: tuple[Problem, ...] = ()


def ingest(files: Callable[[], Iterable[Found]], total: int) -> Iterator[list[Ingested]]:
    """The rows of all files, batch by batch; `total` is their bytes."""
    workers = min(os.cpu_count() or 1, _MOST_WORKERS)
    size = min(_LARGEST_BATCH, total // (workers * _TURNS) + 1)
    if workers == 1 or total < _WORTH_PROCESSES or _is_daemon():
        yield from map(_ingest_batch, _batches(files(), size))
    else:
        yield from _in_processes([_batches(share, size) for share in _shares(files, total, workers)])


def _is_daemon() -> bool:
    """Whether this process works for another one of multiprocessing, and may start none."""
    processes = sys.modules.get("multiprocessing.process")
    return processes is not None and processes.current_process().daemon


def _shares(files: Callable[[], Iterable[Found]], total: int, count: int) -> list[Iterator[Found]]:
    """The files in runs of about equal size: files near each other name the same others, which are read once then."""
    ends: list[int] = []
    done = 0
    for number, found in enumerate(files(), start=1):
        done += max(found.size, 1)
        if done * count >= total * (len(ends) + 1):
            ends.append(number)
    return [islice(files(), start, end) for start, end in pairwise([0, *ends[: count - 1], None])]


def _batches(files: Iterable[Found], size: int) -> Iterator[list[Found]]:
    batch: list[Found] = []
    room = size
    for found in files:
        batch.append(found)
        room -= max(found.size, 1)
        if room <= 0 or len(batch) >= _MOST_FILES:
            yield batch
            batch, room = [], size
    if batch:
        yield batch


_ours: list[Connection] = []
"""This side's ends of all pipes. A process that is a copy of this one must close its copies, or it would wait for ever
for one that is gone."""


class _Worker:
    """A process that parses one batch at a time."""

    def __init__(self) -> None:
        from multiprocessing import Pipe, Process  # 10 ms that small changes do without

        self._batch: list[Found] = []
        self._pipe, theirs = Pipe()
        _ours.append(self._pipe)
        self._process = Process(target=_work, args=(theirs,), daemon=True)
        try:
            self._process.start()
        except BaseException:
            self._close()
            raise
        finally:
            theirs.close()

    def give(self, batch: list[Found]) -> None:
        """Let it parse a batch. It must have none: else both would wait for the other to receive."""
        self._batch = batch
        with suppress(OSError):  # it ended: what it owes is done in `take`
            self._pipe.send(batch)

    def take(self) -> list[Ingested]:
        """What the batch gave. Where the system stopped the process, for want of memory perhaps, it is parsed here."""
        try:
            rows: list[Ingested] = self._pipe.recv()
        except (EOFError, OSError):
            return _ingest_batch(self._batch)
        return rows

    def end(self) -> None:
        self._process.terminate()
        self._process.join()
        self._close()

    def _close(self) -> None:
        self._pipe.close()
        _ours.remove(self._pipe)


def _work(pipe: Connection) -> None:
    for end in _ours:
        end.close()
    gc.disable()  # nothing here makes circles, and looking for them takes a quarter of the time
    with suppress(Exception, KeyboardInterrupt):  # the other process does the batch again, and tells what is wrong
        while True:
            pipe.send(_ingest_batch(pipe.recv()))


def _in_processes(shares: list[Iterator[list[Found]]]) -> Iterator[list[Ingested]]:
    """What the files of each share gave, by turns."""
    workers: list[_Worker] = []
    try:
        with suppress(OSError):  # the system gives no more processes
            workers.extend(_Worker() for _ in shares)
        working = deque(pair for pair in zip(workers, shares, strict=False) if _given(*pair))
        while working:
            worker, share = working.popleft()
            rows = worker.take()
            if _given(worker, share):
                working.append((worker, share))
            yield rows
        for share in shares[len(workers) :]:
            yield from map(_ingest_batch, share)
    finally:
        for worker in workers:
            worker.end()


def _given(worker: _Worker, batches: Iterator[list[Found]]) -> bool:
    """Whether there was another batch to give."""
    batch = next(batches, None)
    if batch is not None:
        worker.give(batch)
    return batch is not None


def _ingest_batch(batch: list[Found]) -> list[Ingested]:
    return [_ingest_file(found) for found in batch]


def _ingest_file(found: Found) -> Ingested:
    from newscli.parser.article import parse_article  # YAML: 10 ms that a command without changes does without

    path = os.fsdecode(found.path)
    if found.size < 0:
        return Ingested(found, None, (Problem(path, 0, 0, "the folder cannot be read", refused=True),))
    try:
        content, cut_off = _read(path)
    except OSError as error:
        reason = f"cannot be read: {error.strerror or error}"
        return Ingested(found._replace(size=-1), None, (Problem(path, 0, 0, reason, refused=True),))
    parsed = parse_article(content, path)
    if parsed is None:
        return Ingested(found)
    problems = parsed.problems
    if cut_off:
        problems = (*problems, Problem(path, 0, 0, f"only the first {MAX_FILE >> 20} MiB are read"))
    return Ingested(found, _article_rows(parsed.article) if parsed.article else None, problems)


def _read(path: str) -> tuple[bytes, bool]:
    """What is read of a file, and whether there is more. A file that is no article costs its first bytes."""
    # Without O_NONBLOCK a named pipe that took the file's place since the scan would wait for ever.
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    with open(descriptor, "rb", buffering=0) as file:
        if not S_ISREG(os.fstat(descriptor).st_mode):
            return b"", False
        head = file.read(OPENING)
        if not may_open(head):
            return b"", False
        parts, size = [head], len(head)
        while size <= MAX_FILE and (part := file.read(MAX_FILE + 1 - size)):
            parts.append(part)
            size += len(part)
    return b"".join(parts)[:MAX_FILE], size > MAX_FILE


_rows: dict[int, tuple[RelatedArticle, RelatedEntry]] = {}
"""Rows of related articles by identity: the parser gives the same object for the same entry."""

_ROWS_SIZE = 8192


def _related_row(related: RelatedArticle) -> RelatedEntry:
    known = _rows.get(id(related))
    if known is not None and known[0] is related:
        return known[1]
    if len(_rows) >= _ROWS_SIZE:
        _rows.clear()
    row = related_row(related)
    _rows[id(related)] = (related, row)
    return row


def _article_rows(article: Article) -> ArticleRows:
    provider = article.provider
    return ArticleRows(
        article.id,
        summary_row(article),
        words_row(article),
        detail_row(article),
        topic_rows(article),
        extra_rows(article.extra),
        search_row(article.title, article.topics, provider.name, provider.domain, article.excerpt, article.body),
        [_related_row(related) for related in article.related],
    )
