"""Files → rows, in as many processes as there are cores when there is much to parse."""

import os
from collections.abc import Iterator, Sequence
from stat import S_ISREG
from typing import TYPE_CHECKING, NamedTuple

from newscli.index.rows import Row, detail_row, extra_rows, related_row, search_row, summary_row, topic_rows, words_row
from newscli.index.scan import Found
from newscli.model import Article, Problem, RelatedArticle
from newscli.parser.front_matter import MAX_FILE, OPENING, may_open

if TYPE_CHECKING:
    from concurrent.futures import Future

_BATCH = 1 << 20
"""Bytes of files that one process parses at a time: small enough to hold, large enough to be worth sending."""

_WORTH_PROCESSES = 4 << 20
"""Bytes from which starting processes (about 30 ms) is less than what they save."""


RelatedEntry = tuple[bytes, str, str]
"""Digest, id and document."""


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


def ingest(files: Sequence[Found]) -> Iterator[list[Ingested]]:
    """The rows of all files, batch by batch, in their order."""
    batches = _batches(files)
    workers = min(os.cpu_count() or 1, len(batches))
    if workers < 2 or sum(found.size for found in files) < _WORTH_PROCESSES:  # noqa: PLR2004
        yield from map(_ingest_batch, batches)
        return
    yield from _in_processes(batches, workers)


def _in_processes(batches: list[list[Found]], workers: int) -> Iterator[list[Ingested]]:
    from collections import deque
    from concurrent.futures import ProcessPoolExecutor  # 20 ms that small changes do without
    from concurrent.futures.process import BrokenProcessPool

    waiting: deque[tuple[list[Found], Future[list[Ingested]] | None]] = deque()
    with ProcessPoolExecutor(workers) as pool:
        for batch in batches:
            try:
                waiting.append((batch, pool.submit(_ingest_batch, batch)))
            except BrokenProcessPool:
                waiting.append((batch, None))
            if len(waiting) > 2 * workers:
                yield _result(*waiting.popleft(), BrokenProcessPool)
        while waiting:
            yield _result(*waiting.popleft(), BrokenProcessPool)


def _result(batch: list[Found], future: "Future[list[Ingested]] | None", broken: type[Exception]) -> list[Ingested]:
    try:
        return future.result() if future else _ingest_batch(batch)
    except broken:  # the system stopped a process, for want of memory perhaps: do its work here
        return _ingest_batch(batch)


def _batches(files: Sequence[Found]) -> list[list[Found]]:
    batches: list[list[Found]] = []
    room = 0
    for found in files:
        if room <= 0:
            batches.append([])
            room = _BATCH
        batches[-1].append(found)
        room -= max(found.size, 1024)
    return batches


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
