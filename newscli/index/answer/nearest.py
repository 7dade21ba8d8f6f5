"""Suggests articles for a ref that matches none: URLs for a URL, files for a file, titles otherwise."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from newscli.errors import UnknownRef
from newscli.index.rows.schema import BEST_URL
from newscli.index.sql.full_text import fts_phrase
from newscli.parser.files import ENDINGS
from newscli.text.html import text_of_html
from newscli.text.urls import address, host_of, looks_like_url
from newscli.text.words import Phrase, fold, words_of

if TYPE_CHECKING:
    from newscli.index.rows.database import Database

_SUGGESTED = 3
_COMPARED = 2_000
"""Names that are compared: some milliseconds."""

_LIKE = 0.7
"""How much of two URLs or of two file names must agree."""

_BEGINNING = 4
"""Characters of a word that it has in common with one that is spelt otherwise."""

Named = tuple[str, str]
"""An id, and the title, URL or file name by which a person knows its article."""


def unknown(index: Database, ref: str) -> UnknownRef:
    """The error for a ref that matches no article."""
    if looks_like_url(ref):
        host = host_of(ref)
        known = _of_host(index, host)
        near = _most_like(address(ref).removeprefix(host), known, lambda url: address(url).removeprefix(host))
        return UnknownRef(ref, near, "" if known else f"The library has no article of {host}.", kind="URL")
    if _looks_like_file(ref):
        return UnknownRef(ref, _files(index, ref), kind="file")
    return UnknownRef(ref, _titles(index, ref))


def _looks_like_file(ref: str) -> bool:
    return ref.startswith(("/", "./", "../", "~/")) or ref.lower().endswith(tuple(map(os.fsdecode, ENDINGS)))


def _of_host(index: Database, host: str) -> list[Named]:
    """The URLs at a host."""
    rows = index.rows(
        f"SELECT id, {BEST_URL} AS url FROM article WHERE instr(lower(url), ?) ORDER BY published_at DESC LIMIT ?",
        (host.encode(errors="replace").decode(), _COMPARED),
    )
    return [(id_, url) for id_, url in rows if host_of(url) == host]


def _files(index: Database, ref: str) -> tuple[Named, ...]:
    """Names of files that begin with the same letter."""
    wanted = _stem(ref)
    rows = index.rows("SELECT id, path FROM article JOIN file USING (number)")
    ids = {os.path.basename(os.fsdecode(path)): id_ for id_, path in rows}
    beginning = [(id_, name) for name, id_ in ids.items() if _stem(name)[:1] == wanted[:1]]
    beginning.sort(key=lambda named: (not _stem(named[1]).startswith(wanted[:_BEGINNING]), named[1]))
    return _most_like(wanted, beginning[:_COMPARED], _stem)


def _stem(path: str) -> str:
    return os.path.splitext(os.path.basename(path))[0].lower()


def _titles(index: Database, ref: str) -> tuple[Named, ...]:
    """Titles that share the beginning of a word: comparing all of a large library would take seconds."""
    expression = " OR ".join(
        f"title : {fts_phrase(Phrase((word[:_BEGINNING],), prefix=True))}" for word in words_of(ref)
    )
    if not expression:
        return ()
    rows = index.rows(
        "SELECT id, title FROM article WHERE number IN "
        "(SELECT rowid FROM article_text WHERE article_text MATCH ? ORDER BY rank LIMIT 200) "
        "ORDER BY published_at DESC, id",
        (expression,),
    )
    return _most_like(fold(ref), [(id_, text_of_html(title or "")) for id_, title in rows], fold, least=0)


def _most_like(
    wanted: str, named: Sequence[Named], compared: Callable[[str], str], least: float = _LIKE
) -> tuple[Named, ...]:
    """The names most like the one that is wanted, the most alike first."""
    from difflib import SequenceMatcher  # only on the way to an error

    matcher = SequenceMatcher(b=wanted)

    def likeness(one: Named) -> float:
        matcher.set_seq1(compared(one[1]))
        return matcher.ratio()

    alike = [(likeness(one), one) for one in named]
    best = sorted((pair for pair in alike if pair[0] >= least), key=lambda pair: pair[0], reverse=True)
    return tuple(one for _, one in best[:_SUGGESTED])
