"""The sentences on stderr, except those of errors, which are written where they are raised."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from newscli.errors import AmbiguousRef, NewscliError, QueryError, UnknownRef
from newscli.render.ages import day
from newscli.render.counts import counted
from newscli.render.hints import hint
from newscli.render.marks import INSIDE, UNPUBLISHED
from newscli.render.text import masked, one_line
from newscli.render.wrapping import cells

if TYPE_CHECKING:
    from newscli.model.answers import Explanation, Facet, NearValues
    from newscli.model.summary import Refresh


def error(problem: NewscliError) -> str:
    """What happened and what to do next."""
    lines = [f"newscli: {one_line(problem.message)}"]
    if isinstance(problem, QueryError):
        lines += _pointed_at(problem.text, problem.at)
    if isinstance(problem, AmbiguousRef):
        lines += _named(problem.candidates)
        more = problem.total - len(problem.candidates)
        lines += [f"  … and {more:,} more"] if more > 0 else []
    if isinstance(problem, UnknownRef) and problem.suggestions:
        lines += [f"The nearest {problem.kind}s:", *_named(problem.suggestions)]
    if next_step := hint(problem):
        lines.append(one_line(next_step))
    return "\n".join(lines)


def _pointed_at(text: str, at: int) -> list[str]:
    """The query with a caret below the place."""
    before, rest = (masked(re.sub(r"\s", " ", part)) for part in (text[:at], text[at:]))
    return [f"  {before}{rest}", f"  {' ' * cells(before)}^"]


def _named(candidates: tuple[tuple[str, str], ...]) -> list[str]:
    return [f"  {id_}  {one_line(title)}" for id_, title in candidates]


def note(sentence: str) -> str:
    """How a part of a query was read."""
    return f"newscli: {one_line(sentence)}"


def lost_quotes(first: str, others: Sequence[str], quoted: str) -> str:
    """On a clause and words behind it, which may have been meant as one value."""
    words = " and ".join(f"“{one_line(word)}”" for word in others)
    quotes = f"quote the quotes, too: '{one_line(quoted)}'"
    return f"newscli: read as {one_line(first)} and the text {words}. For one value, {quotes}"


def footer(shown: int, total: int, offset: int, noun: str, *, unpublished: bool) -> str:
    """Below a table: how many there are, and how to see the rest."""
    mark = f" {UNPUBLISHED} = not on the front page." if unpublished else ""
    if shown == total:
        return f"{counted(total, noun)}.{mark}"
    if not shown:
        return f"{counted(total, noun)}, none from number {offset + 1:,} on."
    return f"{_rows(shown, offset)} of {counted(total, noun)}.{_next(shown, total, offset)}{mark}"


def _rows(shown: int, offset: int) -> str:
    """Which rows stand above, such as 21–40."""
    return f"{offset + 1:,}–{offset + shown:,}"


def _next(shown: int, total: int, offset: int) -> str:
    """How to see the rows that are not shown yet."""
    return f" Next: --offset {offset + shown}. All: -n 0." if offset + shown < total else ""


def related_footer(shown: int, total: int, inside: int, offset: int) -> str:
    count = f"{counted(total, 'related article')}, {inside:,} in the library ({INSIDE})."
    if shown == total:
        return f"{count} Next: newscli show REF, newscli open REF."
    if not shown:
        return f"{count} None from number {offset + 1:,} on."
    return f"{_rows(shown, offset)} of {count}{_next(shown, total, offset)}"


def tree_footer(shown: int, total: int, inside: int) -> str:
    rest = "" if shown == total else f" Shown: {shown:,}."
    return f"{counted(total, 'related article')}, {inside:,} in the library ({INSIDE}).{rest} Next: newscli show REF."


def none_missing(title: str) -> str:
    return f"Every article that “{one_line(title)}” links to is in the library."


def similar_footer(count: int) -> str:
    return f"{counted(count, 'article')} without a link that {'is' if count == 1 else 'are'} alike."


def no_more_similar(total: int, offset: int) -> str:
    return f"{counted(total, 'article')} without a link, none from number {offset + 1:,} on."


def nothing_similar(title: str) -> str:
    return f"No article without a link is like “{one_line(title)}”."


def no_such_related(total: int, number: int) -> str:
    return f"The article has {counted(total, 'related article')}, no number {number}."


def stories_footer(shown: int, total: int, offset: int) -> str:
    count = counted(total, "story", "stories")
    if shown == total:
        return f"{count}. Next: newscli story REF."
    if not shown:
        return f"{count}, none from number {offset + 1:,} on."
    return f"{_rows(shown, offset)} of {count}.{_next(shown, total, offset)}"


def no_stories() -> str:
    return "The library has no stories: no two of its articles are linked. `newscli list` lists articles."


def in_no_story(articles: int) -> str:
    """After a query that no story answers, though articles do."""
    return f"{counted(articles, 'article')}, in no story of this size. `newscli list` lists articles."


def no_story(title: str) -> str:
    return (
        f"No story has “{one_line(title)}”: no article of the library that is linked with it tells the same. "
        "`newscli related` lists what it names."
    )


def story_footer(inside: int, outside: int) -> str:
    if not outside:
        return f"{counted(inside, 'article')}, all in the library ({INSIDE}). Next: newscli show REF, newscli open REF."
    return (
        f"{counted(inside + outside, 'article')}, {inside:,} in the library ({INSIDE}), the others known from links. "
        "Next: newscli show REF, newscli open REF."
    )


def graph_cut(kept: int, left_out: int) -> str:
    return f"{counted(left_out, 'article')} left out: the graph has the first {kept:,}. --max-nodes 0 is all."


def facets_footer(count: int, noun: str) -> str:
    return f"{counted(count, noun)}." if count else f"No {noun}s."


def cross_footer(rows: int, more: int) -> str:
    rest = f" {counted(more, 'column')} more in a wider terminal or with -f csv." if more else ""
    return f"{counted(rows, 'row')}.{rest}"


def read_as_negation(typed: str, option: str) -> str:
    return (
        f"newscli: {one_line(typed)} was read as NOT {one_line(typed[1:])}. The option is written {one_line(option)}."
    )


def nothing_asked() -> str:
    return "Nothing found: the query has no letter or digit in it."


def nothing_related(title: str, *, backlinks: bool) -> str:
    return f"No article names “{one_line(title)}”." if backlinks else f"“{one_line(title)}” names no related articles."


def nothing_found(
    explanation: Explanation,
    nearest: Mapping[str, str],
    values: Sequence[NearValues],
    contradiction: tuple[str, str] | None,
) -> str:
    """After a query that no article matches: which clause it is, and what is nearest."""
    if not explanation.query:
        return "The library has no articles." if not explanation.found else "No article has a value."
    lines = [f"Nothing found for {one_line(explanation.query)}", *_removing(explanation)]
    lines += [f"Nearest to {one_line(wanted)}: {one_line(known)}" for wanted, known in nearest.items()]
    if contradiction:
        lines.append(f"An article has one {contradiction[0]}. A comma means either: {one_line(contradiction[1])}")
    return "\n".join([*lines, *map(_near_values, values)])


def _near_values(near: NearValues) -> str:
    """What a field has instead of a value that no article has."""
    clause, field = one_line(near.clause), one_line(near.field)
    if not near.total:
        return f"No article has a value for {field}."
    if near.alike:
        return f"Nearest to {clause}: {', '.join(_clause_of(field, facet) for facet in near.values)}"
    known = ", ".join(f"{one_line(facet.value)} ({facet.count:,})" for facet in near.values)
    more = near.total - len(near.values)
    rest = f" and {more:,} more: newscli stats --by {field}" if more else ""
    return f"Nothing is like {clause}. Known: {known}{rest}"


def _clause_of(field: str, facet: Facet) -> str:
    value = one_line(facet.value)
    quoted = f'"{value}"' if re.search(r"[\s,|()]", value) else value
    return f"{field}:{quoted} ({counted(facet.count, 'article')})"


def span(first: datetime, last: datetime, *, is_over: bool) -> str:
    """From when to when the library has articles."""
    known = f"The library has articles from {day(first)} to {day(last)}."
    return f"{known} `--now latest` counts 7d and the like from its newest." if is_over else known


def is_folder(word: str) -> str:
    return f"“{one_line(word)}” is a folder: newscli -L {one_line(word)} list"


def _removing(explanation: Explanation) -> Iterator[str]:
    if len(explanation.clauses) < 2:  # noqa: PLR2004
        return
    blamed = [clause for clause in explanation.clauses if clause.without]
    for clause in blamed:
        yield f"Without {one_line(clause.text)}: {counted(clause.without, 'article')}"
    if not blamed:
        none = [one_line(clause.text) for clause in explanation.clauses if not clause.alone]
        yield f"No article has {' or '.join(none)}" if none else "No two of the clauses fit the same article."


def problems_footer(count: int, refused: int) -> str:
    if not count:
        return "No problems."
    left_out = f", {counted(refused, 'file')} left out" if refused else ""
    return f"{counted(count, 'problem')}{left_out}."


def refreshed(done: Refresh) -> str:
    """After a refresh that a person should know of, else nothing."""
    if done.stale:
        return "newscli: another newscli is refreshing the index; the newest changes may be missing."
    if done.refused:
        are = "is" if done.refused == 1 else "are"
        return f"newscli: {counted(done.refused, 'file')} cannot be read and {are} left out: `newscli check` says why."
    return ""


def rebuilt(parsed: int) -> str:
    return f"Read {counted(parsed, 'article')}."


def cleared(*, there: bool) -> str:
    return "The index is deleted; the next command makes it anew." if there else "There was no index."


def damaged() -> str:
    return "newscli: the index was damaged and is made anew."


def opening(url: str) -> str:
    return f"Opening {url}"


def no_cache() -> str:
    return (
        "newscli: the cache folder cannot be written, so every command reads all files anew. "
        "NEWSCLI_CACHE_DIR names another."
    )


def unreadable(problem: OSError) -> str:
    place = f"{one_line(str(problem.filename))}: " if problem.filename else ""
    return f"newscli: {place}{problem.strerror or problem}"


def internal(problem: BaseException) -> str:
    return (
        f"newscli: internal error: {type(problem).__name__}: {one_line(str(problem))}\n"
        "This is a bug in newscli. `newscli --debug COMMAND` shows where."
    )
