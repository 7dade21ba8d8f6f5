"""How a query was read, as plain lines for people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from textwrap import fill
from typing import TYPE_CHECKING

from newscli.render.text import one_line

if TYPE_CHECKING:
    from newscli.model.answers import ClauseCount, Explanation


def explanation(explained: Explanation, words: str, width: int | None, *, with_sql: bool) -> str:
    """How a query was read, how many articles match it, and what each of its clauses does."""
    told = fill(words, width, break_long_words=False, break_on_hyphens=False) if width else words
    lines = [told, "", *([f"Query    {one_line(explained.query)}"] if explained.query else [])]
    lines += [f"Found    {explained.found:,}"]
    lines += ["", *_clause_counts(explained.clauses)] if explained.clauses else []
    if with_sql:
        lines += ["", explained.sql, *(f"  ? = {one_line(repr(value))}" for value in explained.values)]
    return "\n".join(lines) + "\n"


def _clause_counts(clauses: Sequence[ClauseCount]) -> Iterator[str]:
    """A line for each clause: how many articles match it alone, and how many the query without it."""
    texts = [one_line(clause.text) for clause in clauses]
    width = max(len("clause"), *map(len, texts))
    yield f"{'clause':{width}}  {'alone':>9}  {'without':>9}"
    for text, clause in zip(texts, clauses, strict=True):
        yield f"{text:{width}}  {clause.alone:>9,}  {clause.without:>9,}"
