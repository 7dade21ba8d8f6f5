"""Turns files into rows, in several processes if there is much to parse."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from newscli.index.rows.codec import detail_row, summary_row
from newscli.index.rows.naming import Mentioned, mention_rows, name_rows
from newscli.index.rows.saving import (
    RelatedEntry,
    extra_rows,
    related_row,
    sketch_rows,
    topic_rows,
    words_row,
)
from newscli.index.rows.searched import Searched, searched
from newscli.model.article import Article, RelatedArticle
from newscli.model.problem import Problem, ProblemKind
from newscli.parser.conventions import NO_CONVENTIONS, Conventions
from newscli.parser.files import is_markdown, open_file, read_up_to
from newscli.parser.front_matter import MAX_FILE, OPENING, may_open
from newscli.parser.limits import MOST_LINKS

if TYPE_CHECKING:
    from newscli.index.build.scan import Found
    from newscli.index.rows.codec import Row
    from newscli.parser.article import Parsed

_dump = json.JSONEncoder(ensure_ascii=False).encode

_WORTH_PROCESSES = 4 << 20
"""Bytes from which starting processes (about 50 ms) is less than what they save."""

_LARGEST_BATCH = 4 << 20
"""Bytes of files that one process parses at a time: small enough to hold."""

_MOST_FILES = 1_000

_MOST_WORKERS = 4
"""One process writes what the others parse, and writing takes a third of the time."""

_TURNS = 4
"""Batches for each process at least, so that all end at about the same time."""


_UNREADABLE = ProblemKind.UNREADABLE_FILE


class ArticleRows(NamedTuple):
    """The rows of an article, and its path relative to the library's folder."""

    id: str
    place: str
    summary: Row
    words: Row
    detail: Row
    topics: list[Row]
    extra: list[Row]
    search: Row
    sketch: list[Row]
    related: list[RelatedEntry]
    reading: tuple[str, str]
    names: list[Row]
    mentions: list[Row]


class Ingested(NamedTuple):
    """The result of one file; without article and problems if it is not an article file."""

    found: Found
    article: ArticleRows | None = None
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """How files are read: the library's folders, nested ones last, with the conventions of their files.

    `files` are those that were named themselves: an article each, whatever is in it.
    """

    folders: tuple[tuple[str, Conventions], ...] = ()
    files: frozenset[str] = frozenset()

    def of(self, path: str) -> tuple[str, str, Conventions]:
        """The name of the innermost folder that a file lies in, its place below that, and its conventions."""
        for folder, conventions in reversed(self.folders):
            prefix = os.path.join(folder, "")
            if path.startswith(prefix):
                place = _text(path[len(prefix) :].replace(os.sep, "/"))
                return _text(os.path.basename(folder)), place, self._for(path, conventions)
        return "", _text(os.path.basename(path)), self._for(path, NO_CONVENTIONS)

    def _for(self, path: str, conventions: Conventions) -> Conventions:
        plain = path in self.files or (conventions.plain and is_markdown(path))
        return conventions if plain is conventions.plain else replace(conventions, plain=plain)


def _text(path: str) -> str:
    """A path as text that can be stored, whatever bytes it has."""
    return path if path.isascii() else path.encode(errors="replace").decode()


def ingest(files: Iterable[Found], total: int, reading: Reading = Reading()) -> Iterator[list[Ingested]]:
    """The rows of files, in order and in batches; `total` is the size of all files in bytes."""
    work = partial(_ingest_batch, reading)
    workers = min(os.cpu_count() or 1, _MOST_WORKERS)
    batches = _batches(files, min(_LARGEST_BATCH, total // (workers * _TURNS) + 1))
    if workers > 1 and total >= _WORTH_PROCESSES:
        from newscli.index.build.processes import can_fork, map_in_processes  # 25 ms that small changes do without

        if can_fork():
            return map_in_processes(work, batches, workers)
    return map(work, batches)


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


def _ingest_batch(reading: Reading, batch: list[Found]) -> list[Ingested]:
    return [_ingest_file(reading, found) for found in batch]


def _ingest_file(reading: Reading, found: Found) -> Ingested:
    """The result of a file, whatever is in it: a fault of the parser must not end more than this one file."""
    if found.size < 0:
        return _refused(found, "the folder cannot be read", ProblemKind.UNREADABLE_FOLDER)
    try:
        return _ingested(reading, found, os.fsdecode(found.path))
    except OSError as error:
        return _refused(found._replace(size=-1), f"cannot be read: {error.strerror or error}", _UNREADABLE)
    except MemoryError:
        return _refused(found._replace(size=-1), "cannot be read: not enough memory", _UNREADABLE)
    except Exception as error:  # noqa: BLE001 the one place for what nobody has foreseen
        reason = f"newscli could not read it because of a bug: {_place_of(error)}"
        return _refused(found, reason, ProblemKind.INTERNAL_ERROR)


def _place_of(error: Exception) -> str:
    """What was raised and where, such as: ValueError (mentions.py, line 69)."""
    from traceback import extract_tb  # only for what nobody has foreseen

    last = extract_tb(error.__traceback__, -1)[0]
    return f"{type(error).__name__} ({os.path.basename(last.filename)}, line {last.lineno})"


def _refused(found: Found, reason: str, kind: ProblemKind) -> Ingested:
    return Ingested(found, None, (Problem(os.fsdecode(found.path), 0, 0, reason, kind),))


def _ingested(reading: Reading, found: Found, path: str) -> Ingested:
    from newscli.parser.article import parse_article  # YAML: 10 ms that a command without changes does without

    folder, place, conventions = reading.of(path)
    content, cut_off = _read(path, whole=conventions.plain)
    parsed = parse_article(content, path, place, conventions)
    if parsed is None:
        return Ingested(found)
    reasons = [(f"only the first {MAX_FILE >> 20} MiB are read", ProblemKind.TRUNCATED_FILE)] if cut_off else []
    rows = None
    if parsed.article is not None:
        place = f"{folder}/{place}".lstrip("/")
        words = searched(parsed.article, parsed.article.body)
        mentioned = mention_rows(parsed.article, parsed.notes, place)
        reasons += [(reason, ProblemKind.LONG_TEXT) for reason in _left_out(words, mentioned)]
        rows = _article_rows(parsed.article, parsed, place, words, mentioned)
    return Ingested(found, rows, (*parsed.problems, *(Problem(path, 0, 0, *reason) for reason in reasons)))


def _left_out(words: Searched, mentioned: Mentioned) -> Iterator[str]:
    if not words.is_whole:
        yield "only the beginning of the text is searched: it is very long, or has very many words"
    if not mentioned.is_whole:
        yield f"only the first {MOST_LINKS:,} links of the text are followed"


def _read(path: str, *, whole: bool = False) -> tuple[bytes, bool]:
    """What is read of a file, and whether there is more.

    A file that is no article costs its first bytes, unless those without front matter may be articles, too.
    """
    file = open_file(path)
    if file is None:
        return b"", False
    with file:
        head = file.read(OPENING)
        if not whole and not may_open(head):
            return b"", False
        content = head + read_up_to(file, MAX_FILE + 1 - len(head))
    return content[:MAX_FILE], len(content) > MAX_FILE


class _RelatedRows:
    """Rows of related articles by identity: the parser gives the same object for the same entry.

    Their values are no keys, for each has a dict, and the parser's own cache cannot hold rows, of which it knows
    nothing. All are forgotten when their documents have `most` characters.
    """

    def __init__(self, most: int) -> None:
        self._most = self._room = most
        self._rows: dict[int, tuple[RelatedArticle, RelatedEntry]] = {}

    def row(self, related: RelatedArticle) -> RelatedEntry:
        known = self._rows.get(id(related))
        if known is not None and known[0] is related:
            return known[1]
        row = related_row(related)
        self._room -= len(row.document)
        if self._room < 0:
            self._rows.clear()
            self._room = self._most
        self._rows[id(related)] = (related, row)
        return row


_related = _RelatedRows(8_000_000)


def _article_rows(article: Article, parsed: Parsed, place: str, words: Searched, mentioned: Mentioned) -> ArticleRows:
    return ArticleRows(
        article.id,
        place,
        summary_row(article),
        words_row(article),
        detail_row(article),
        topic_rows(article),
        extra_rows(article.extra),
        words.row,
        sketch_rows(article),
        [_related.row(related) for related in article.related],
        (parsed.dialect, _dump(parsed.sources)),
        name_rows(article, parsed.permalinks, place),
        mentioned.rows,
    )
