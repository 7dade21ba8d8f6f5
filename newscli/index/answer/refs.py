"""Resolves refs, which users type to identify an article, to ids."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from newscli.errors import AmbiguousRef
from newscli.index.answer.nearest import unknown
from newscli.index.rows.codec import load_related
from newscli.index.rows.schema import filled
from newscli.index.sql.full_text import fts_phrase
from newscli.parser.files import ENDINGS
from newscli.text.html import text_of_html
from newscli.text.ids import ID_CHARACTERS, make_id
from newscli.text.urls import address, looks_like_url
from newscli.text.words import Phrase, fold, words_of

if TYPE_CHECKING:
    from newscli.index.rows.database import Database
    from newscli.model.article import RelatedArticle


def _is_text(ref: str) -> bool:
    """Whether a ref came as UTF-8: SQLite takes nothing else for text."""
    try:
        ref.encode()
    except UnicodeEncodeError:
        return False
    return True


def _is_file_name(ref: str) -> bool:
    """Whether a file can have such a name: the bytes that Python gives for names that are not UTF-8 are among them."""
    try:
        return b"\0" not in os.fsencode(ref)
    except UnicodeEncodeError:
        return False


_SHORTEST = 2
"""Characters of the beginning of a file name: fewer match too many."""

_SHOWN = 10
"""Candidates that an error lists."""

Candidate = tuple[str, str]
"""Id and title."""


def _has_page(related: RelatedArticle, wanted: str) -> bool:
    urls = (related.web_url, related.original_url, related.amp_url, related.cdn_amp_url)
    return any(address(url) == wanted for url in urls if url)


class Refs:
    def __init__(self, index: Database) -> None:
        self._index = index

    def resolve(self, ref: str) -> str:
        """The id that a ref means: of an article, or of one that articles only link to.

        Raises AmbiguousRef with the candidates, UnknownRef with the nearest titles, URLs or files.
        """
        attempts = (self._by_id, self._by_path, self._by_url, self._by_alias, self._by_title, self._by_file_name)
        for attempt in attempts:
            found = attempt(ref)
            if len(found) == 1:
                return found[0][0]
            if found:
                raise AmbiguousRef(ref, tuple(found[:_SHOWN]), len(found))
        raise unknown(self._index, ref)

    def _articles(self, condition: str, *values: object) -> list[Candidate]:
        rows = self._index.rows(
            f"SELECT id, title FROM article JOIN file USING (number) WHERE {condition} ORDER BY published_at DESC, id",
            values,
        )
        return [(id_, text_of_html(title or "")) for id_, title in rows]

    def _by_id(self, ref: str) -> list[Candidate]:
        wanted = ref.lower()
        if not wanted or not ID_CHARACTERS.issuperset(wanted):
            return []
        articles = self._articles("id >= ? AND id < ?", wanted, f"{wanted}~")
        outside = self._index.rows("SELECT DISTINCT id FROM related WHERE id >= ? AND id < ?", (wanted, f"{wanted}~"))
        known = {id_ for id_, _ in articles}
        return articles + [(id_, "(not in the library)") for (id_,) in outside if id_ not in known]

    def _by_path(self, ref: str) -> list[Candidate]:
        if not _is_file_name(ref):
            return []
        whole = os.fsencode(os.path.realpath(ref))
        exact = self._articles("path = ?", whole)
        if exact:
            return exact
        tails = [os.fsencode(os.sep + ref) + ending for ending in (b"", *ENDINGS)]
        tests = " OR ".join(["substr(path, ?) = ?"] * len(tails))
        return self._articles(f"({tests})", *(value for tail in tails for value in (-len(tail), tail)))

    def _by_file_name(self, ref: str) -> list[Candidate]:
        if len(ref) < _SHORTEST or not _is_file_name(ref):
            return []
        beginning = os.fsencode(ref)
        rows = self._index.rows("SELECT path, number FROM file")
        numbers = [number for path, number in rows if os.path.basename(path).startswith(beginning)]
        return self._articles(f"number IN ({', '.join(map(str, numbers))})")

    def _by_url(self, ref: str) -> list[Candidate]:
        if not looks_like_url(ref) or not _is_text(ref):
            return []
        id_ = make_id([ref])
        by_id = self._articles("natural_id = ?", id_)
        if by_id:
            return by_id
        others = self._articles("? IN (web_url, original_url, amp_url, cdn_amp_url)", ref)
        outside = self._index.value("SELECT 1 FROM related WHERE id = ?", (id_,))
        return others or ([(id_, "")] if outside else self._by_address(ref))

    def _by_address(self, ref: str) -> list[Candidate]:
        """Articles of the same page, whatever of the URL does not say which page it is; else those only linked to."""
        wanted = address(ref)
        like = wanted.partition("?")[0]
        columns = ("web_url", "original_url", "amp_url", "cdn_amp_url")
        tests = " OR ".join(f"instr(lower({column}), ?)" for column in columns)
        rows = self._index.rows(f"SELECT number, {', '.join(columns)} FROM article WHERE {tests}", (like.lower(),) * 4)
        numbers = [number for number, *urls in rows if any(address(url) == wanted for url in urls if url)]
        if numbers:
            return self._articles(f"number IN ({', '.join(map(str, numbers))})")
        documents = self._index.rows(
            "SELECT id, document FROM related WHERE instr(lower(document), ?)", (like.lower(),)
        )
        outside = {id_ for id_, document in documents if _has_page(load_related(document), wanted)}
        return [(id_, "(not in the library)") for id_ in sorted(outside)]

    def _by_alias(self, ref: str) -> list[Candidate]:
        named = "EXISTS (SELECT 1 FROM json_each(article.aliases) WHERE padded(value) = ?)"
        return self._articles(f"{filled('aliases')} AND {named}", f" {fold(ref)} ") if words_of(ref) else []

    def _by_title(self, ref: str) -> list[Candidate]:
        words = words_of(ref)
        if not words:
            return []
        exact = self._articles("title_words = ?", fold(ref))
        if exact:
            return exact
        expression = " AND ".join(f"title : {fts_phrase(Phrase((word,)))}" for word in words)
        return self._articles("number IN (SELECT rowid FROM article_text WHERE article_text MATCH ?)", expression)
