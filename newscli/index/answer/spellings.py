"""Finds names that are spelt in several ways: “Open Source”, “open-source” and “opensource”."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from itertools import starmap
from typing import TYPE_CHECKING, NamedTuple

from newscli.index.answer.finding import Finding, found_at, listed, shortened
from newscli.index.rows.schema import filled
from newscli.model.problem import ProblemKind

if TYPE_CHECKING:
    from newscli.index.rows.database import Database

_NAMED = {
    "topic": "SELECT name, number FROM topic",
    "author": f"SELECT value AS name, number FROM article, json_each(article.authors) WHERE {filled('authors')}",
    "provider": "SELECT provider_name AS name, number FROM article",
}
"""SQL for the names of articles, by what they name."""

_PUNCTUATION = re.compile(r"[\s_\-\u2010-\u2015]+")


class _Spelling(NamedTuple):
    """A spelling with the number of its articles, and the first file that has it."""

    name: str
    articles: int
    path: bytes


def spellings(index: Database) -> Iterator[Finding]:
    """A finding for each name of several spellings, in the first file that has the rarest of them."""
    for noun, sql in _NAMED.items():
        for *common, rarest in _several(index, sql):
            reason = f"the {noun} {_counted(rarest)} is also spelt {listed([*map(_counted, common)])}"
            if any(_seen(spelling.name) == _seen(rarest.name) for spelling in common):
                reason += ": it looks the same, but is encoded differently"
            yield found_at(rarest.path, rarest.name, ProblemKind.NAME_VARIANTS, reason)


def _several(index: Database, sql: str) -> Iterator[list[_Spelling]]:
    """The names with several spellings, the most frequent of them first."""
    alike = defaultdict(list)
    rows = index.rows(
        f"SELECT name, count(*), min(path) FROM ({sql}) JOIN file USING (number) WHERE name <> '' GROUP BY name"
    )
    for spelling in starmap(_Spelling, rows):
        alike[folded(spelling.name)].append(spelling)
    for folded_name, group in alike.items():
        if folded_name and len(group) > 1:
            yield sorted(group, key=lambda spelling: (-spelling.articles, spelling.name))


def folded(name: str) -> str:
    """A name without what spellings differ in: case, hyphens, blanks, and the form of its characters."""
    return _PUNCTUATION.sub("", unicodedata.normalize("NFKC", name).casefold())


def _seen(name: str) -> str:
    return unicodedata.normalize("NFC", name)


def _counted(spelling: _Spelling) -> str:
    return f"“{shortened(spelling.name)}” ({spelling.articles:,})"
