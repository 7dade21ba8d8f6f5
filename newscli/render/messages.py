"""The sentences on stderr, except those of errors, which are written where they are raised."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newscli.errors import AmbiguousRef, NewscliError, QueryError, UnknownRef
from newscli.render.counts import counted
from newscli.render.hints import hint
from newscli.render.marks import IN_TEXT, INSIDE, LINKED
from newscli.render.text import masked, one_line
from newscli.render.wrapping import cells, shortened

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newscli.model.problem import Severity
    from newscli.model.summary import Refresh

_MOST_BESIDE = 400
"""Characters of a query on each side of a mistake."""


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
    """The query with a caret below the place; of a long one, what is beside it."""
    before, rest = (masked(re.sub(r"\s", " ", part)) for part in (text[:at], text[at:]))
    if len(before) > _MOST_BESIDE:
        before = f"…{before[-_MOST_BESIDE:]}"
    return [f"  {before}{shortened(rest, _MOST_BESIDE)}", f"  {' ' * cells(before)}^"]


def _named(candidates: tuple[tuple[str, str], ...]) -> list[str]:
    return [f"  {id_}  {one_line(title)}" for id_, title in candidates]


def footer(shown: int, total: int, offset: int, noun: str, *, meaning: str) -> str:
    """Below a table: how many there are, and how to see the rest. `meaning` explains the mark of its rows."""
    mark = f" {meaning}" if meaning else ""
    if shown == total:
        return f"{counted(total, noun)}.{mark}"
    if not shown:
        return f"{counted(total, noun)}, none from number {offset + 1:,} on."
    return f"{_rows(shown, offset)} of {counted(total, noun)}.{_next(shown, total, offset)}{mark}"


def _rows(shown: int, offset: int) -> str:
    """Which rows stand above, such as 21–40."""
    return f"{offset + 1:,}–{offset + shown:,}" if shown > 1 else f"No. {offset + 1:,}"


def _next(shown: int, total: int, offset: int) -> str:
    """How to see the rows that are not shown yet."""
    return f" Next: --offset {offset + shown}. All: -n 0." if offset + shown < total else ""


def related_footer(shown: int, total: int, inside: int, in_text: int, offset: int, signs: str) -> str:
    """Below related articles; `signs` are the marks of those that are shown."""
    count = _related_count(total, inside, in_text, signs)
    if shown == total:
        return f"{count} Next: newscli show REF, newscli open REF."
    if not shown:
        return f"{count} None from number {offset + 1:,} on."
    return f"{_rows(shown, offset)} of {count}{_next(shown, total, offset)}"


def _related_count(total: int, inside: int, in_text: int, signs: str) -> str:
    of_texts = f", {in_text:,} linked from the text{_explained(IN_TEXT, signs)}" if in_text else ""
    return f"{counted(total, 'related article')}, {inside:,} in the library{_explained(INSIDE, signs)}{of_texts}."


def _explained(sign: str, signs: str) -> str:
    """A mark behind what it means, if it is among those that stand above."""
    return f" ({sign})" if sign in signs else ""


def tree_footer(shown: int, total: int, inside: int, in_text: int, signs: str) -> str:
    rest = "" if shown == total else f" Shown: {shown:,}."
    return f"{_related_count(total, inside, in_text, signs)}{rest} Next: newscli show REF."


def none_missing(title: str) -> str:
    return f"Every article that “{one_line(title)}” links to is in the library."


def similar_footer(count: int, linked: int, signs: str, *, more: bool) -> str:
    """Below similar articles, of which there are `more`."""
    with_link = f", {linked:,} of them linked{_explained(LINKED, signs)}" if linked else ""
    next_ = " More: -n 0." if more else ""
    return f"{counted(count, 'similar article')}{with_link}.{next_}"


def no_more_similar(total: int, offset: int) -> str:
    return f"{counted(total, 'similar article')}, none from number {offset + 1:,} on."


def nothing_similar(title: str, *, chosen: bool) -> str:
    why = " and matches the query" if chosen else ": none shares enough rare words with it"
    return f"No article is similar to “{one_line(title)}”{why}."


def no_such_related(total: int, number: int) -> str:
    return f"The article has {counted(total, 'related article')}, no number {number}."


def rows_of_listing(rows: range) -> str:
    """Which rows can be named by their numbers."""
    if not rows:
        return "There is no listing yet: `newscli list` numbers its rows."
    which = f"rows {_rows(len(rows), rows.start - 1)}" if len(rows) > 1 else f"row {rows.start:,}"
    return f"The last listing has {which}."


def no_row(ref: str, told: str) -> str:
    """After a number that is no row and yet matches an article."""
    return f"{told} “{one_line(ref)}” is read as an id or a file."


def related_of_row(row: str, number: str) -> str:
    """With `show 3 1`, which could be taken for two rows."""
    rows = "" if row == number else f" For the rows {row} and {number}: newscli show {row},{number}"
    return f"Related article {number} of row {row}.{rows}"


def stories_footer(shown: int, total: int, offset: int, pairs: int) -> str:
    """Below stories; `pairs` are of two articles, and not listed."""
    count = counted(total, "story", "stories")
    if not shown:
        return f"{count}, none from number {offset + 1:,} on."
    rows = count if shown == total else f"{_rows(shown, offset)} of {count}"
    more = f", and {pairs:,} of two articles: --min-size 2." if pairs else "."
    further = f", --offset {offset + shown}. All: -n 0." if offset + shown < total else "."
    return f"{rows}{more} Next: newscli story REF{further}"


def only_pairs(count: int) -> str:
    """After a query that is answered by stories of two articles alone."""
    return f"{counted(count, 'story', 'stories')} of two articles: --min-size 2 lists {'it' if count == 1 else 'them'}."


def no_dates() -> str:
    return "The library has no stories: none of its articles has a date. `newscli list` lists articles."


def no_stories() -> str:
    return "The library has no stories: no two of its articles cover the same event. `newscli list` lists articles."


def in_no_story(articles: int) -> str:
    """After a query that no story answers, though articles do."""
    return f"{counted(articles, 'article')} found, in no story of this size. `newscli list` lists them."


def no_story(title: str) -> str:
    return (
        f"“{one_line(title)}” is in no story: no other article covers the same event within days. "
        "`newscli story REF --why` lists the most similar articles."
    )


def story_footer(inside: int, outside: int, *, has_marks: bool) -> str:
    count, mark = counted(inside + outside, "article"), f" ({INSIDE})" if has_marks else ""
    marked = f"{inside:,} of {count} are in the library{mark}. " if outside else ""
    return f"{marked}Next: newscli show REF, newscli open REF."


def graph_cut(kept: int, left_out: int) -> str:
    return f"{counted(left_out, 'article')} left out: the graph has the first {kept:,}. All: --max-nodes 0."


def cross_footer(rows: int, more: int) -> str:
    rest = f" {counted(more, 'column')} more in a wider terminal or with -f csv." if more else ""
    return f"{counted(rows, 'row')}.{rest}"


def nothing_related(title: str) -> str:
    return f"“{one_line(title)}” links to no articles."


def no_backlinks(title: str) -> str:
    return f"No article links to “{one_line(title)}”."


def outside_left_out(count: int) -> str:
    """After a query for related articles: these are not in the library."""
    are = "is" if count == 1 else "are"
    left_out = f"{counted(count, 'related article')} {are} left out: a query finds only articles in the library."
    return left_out if count else ""


def problems_footer(counts: Mapping[Severity, int]) -> str:
    told = ", ".join(counted(count, severity) for severity, count in counts.items())
    return f"{told}. `newscli check --explain CODE` says more." if told else "No problems."


def refreshed(done: Refresh) -> str:
    """After a refresh that a person should know of, else nothing."""
    if done.stale:
        return "newscli: another newscli is refreshing the index; the newest changes may be missing."
    if done.refused:
        are = "is" if done.refused == 1 else "are"
        return f"newscli: {counted(done.refused, 'file')} cannot be read and {are} left out: `newscli check` says why."
    return ""


def opening(url: str) -> str:
    return f"Opening {url}"


def unreadable(problem: OSError) -> str:
    place = f"{one_line(str(problem.filename))}: " if problem.filename else ""
    return f"newscli: {place}{problem.strerror or problem}"


def out_of_memory() -> str:
    return "newscli: There is not enough memory. Close other programs, or raise the limit (ulimit -v)."


def internal(problem: BaseException) -> str:
    return (
        f"newscli: internal error: {type(problem).__name__}: {one_line(str(problem))}\n"
        "This is a bug in newscli. `newscli --debug COMMAND` shows where."
    )
