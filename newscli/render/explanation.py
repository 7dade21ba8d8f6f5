"""How a query was read, as plain lines for people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from newscli.render.text import one_line, plain_line
from newscli.render.wrapping import cut, wrapped

if TYPE_CHECKING:
    from newscli.model.answers import ClauseCount, Explanation, Score


def explanation(
    explained: Explanation,
    words: str,
    width: int | None,
    rows: Sequence[Score] = (),
    first: int = 1,
    *,
    with_sql: bool,
    is_plain: bool,
) -> str:
    """How a query was read, how many articles match it, what each of its clauses does, and the scores of rows.

    What `is_plain` is read aloud, without tables.
    """
    told = wrapped(words, width) if width else words
    facts = {"Query": one_line(explained.query), "Found": f"{explained.found:,}"}
    lines = [told, "", *(_named(facts) if is_plain else _beside(facts))]
    if is_plain:
        lines += [*_spoken_clauses(explained.clauses), *_spoken_scores(rows, first)]
    else:
        lines += ["", *_clause_counts(explained.clauses)] if explained.clauses else []
        lines += ["", *(cut(line, width) for line in _scores(rows, first))] if rows else []
    if with_sql:
        lines += ["", explained.sql, *(f"  ? = {one_line(repr(value))}" for value in explained.values)]
    return "\n".join(lines) + "\n"


def _beside(facts: dict[str, str]) -> Iterator[str]:
    return (f"{name:9}{value}" for name, value in facts.items() if value)


def _named(facts: dict[str, str]) -> Iterator[str]:
    return (f"{name}: {value}" for name, value in facts.items() if value)


def _clause_counts(clauses: Sequence[ClauseCount]) -> Iterator[str]:
    """A line for each clause: how many articles match it alone, and how many the query without it."""
    texts = [one_line(clause.text) for clause in clauses]
    width = max(len("clause"), *map(len, texts))
    yield f"{'clause':{width}}  {'alone':>9}  {'without':>9}"
    for text, clause in zip(texts, clauses, strict=True):
        yield f"{text:{width}}  {clause.alone:>9,}  {clause.without:>9,}"


_PARTS = ("score", "words", "typed", "near", "new")
_NUMBER = 9
"""Columns of a number."""


def _scores(rows: Sequence[Score], first: int) -> Iterator[str]:
    """Two lines for each row: what its score is made of, and where its words were found."""
    place = len(str(first + len(rows) - 1))
    yield f"{'#':>{place}}{''.join(f'{part:>{_NUMBER}}' for part in _PARTS)}  title"
    for number, row in enumerate(rows, start=first):
        parts = "".join(f"{getattr(row, part):>{_NUMBER}.3g}" for part in _PARTS)
        yield f"{number:>{place}}{parts}  {plain_line(row.article.title or row.article.id)}"
        yield f"{'':{place}}  {_places(row)}"


def _places(row: Score) -> str:
    """Which words were found where."""
    return one_line("; ".join(f"{field}: {', '.join(words)}" for field, words in row.found))


def _spoken_clauses(clauses: Sequence[ClauseCount]) -> Iterator[str]:
    for clause in clauses:
        facts = {"Clause": one_line(clause.text), "Alone": f"{clause.alone:,}", "Without": f"{clause.without:,}"}
        yield from ["", *_named(facts)]


def _spoken_scores(rows: Sequence[Score], first: int) -> Iterator[str]:
    for number, row in enumerate(rows, start=first):
        facts = {"Number": str(number), "Title": plain_line(row.article.title or row.article.id)}
        facts |= {part.capitalize(): f"{getattr(row, part):.3g}" for part in _PARTS}
        yield from ["", *_named({**facts, "Found in": _places(row)})]
