"""The sentences below folded rows, counts and ties."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from newscli.model.trends import PERIOD
from newscli.render.ages import day
from newscli.render.counts import counted
from newscli.render.marks import INSIDE
from newscli.render.messages import footer
from newscli.render.text import one_line

if TYPE_CHECKING:
    from datetime import date, datetime


def folded_footer(shown: int, total: int, offset: int, *, rest: bool, meaning: str) -> str:
    """`footer` for rows that may stand for several of the `total` articles; with `rest`, there are more rows."""
    mark = f" {meaning}" if meaning else ""
    last = offset + shown
    if last == total or not shown:
        return footer(shown, total, offset, "article", meaning=meaning)
    unfold = f"Unfolded: --collapse none.{mark}"
    rows = f"Rows {offset + 1:,}–{last:,}" if shown > 1 else f"Row {last:,}"
    if rest:
        next_ = f"Next: --offset {last}. All: -n 0."
        return f"{rows}, one a story, of {counted(total, 'article')}. {next_} {unfold}"
    if offset:
        return f"{rows} of {last:,}, one a story, for {counted(total, 'article')}. {unfold}"
    return f"{counted(total, 'article')} in {counted(shown, 'row')}, one a story. {unfold}"


def facets_footer(shown: int, total: int | None, noun: str) -> str:
    if total is None or shown == total:
        return f"{counted(shown, noun)}."
    return f"1–{shown:,} of {counted(total, noun)}. All: -n 0."


def bins_footer(shown: int) -> str:
    return f"{counted(shown, 'bin')}. One row for each number: --bins 0."


def trends_footer(shown: int, total: int, noun: str, end: date | None) -> str:
    """Below trends: what their periods are."""
    count = facets_footer(shown, total, noun)
    if end is None:
        return f"{count} No article has a date."
    return f"{count} Last: the {PERIOD} days up to {end}. Before: the {PERIOD} days before that."


def digest_footer() -> str:
    return "Next: newscli show REF, newscli story REF."


def nothing_lately(since: datetime, newest: datetime) -> str:
    """After a digest of the last days of an archive that has none: where its articles are."""
    return (
        f"No article since {day(since)}; the newest is from {day(newest)}. "
        f"Try --now latest for the days before it, or a longer time such as --since {day(newest)[:7]}."
    )


def ties_footer(title: str, in_story: Sequence[bool], *, has_marks: bool) -> str:
    """What the rows of `story --why` are."""
    inside, outside = sum(in_story), len(in_story) - sum(in_story)
    title = one_line(title)
    if not in_story:
        return f"No article from the two weeks before or after “{title}” is similar to it."
    if not inside:
        return f"“{title}” is in no story; the most similar {'article is' if outside == 1 else 'articles are'} above."
    rest = f", then the {'' if outside == 1 else f'{outside} '}most similar outside it" if outside else ""
    mark = f" ({INSIDE})" if has_marks else ""
    return f"{counted(inside, 'other article')} of its story{mark}{rest}. Next: newscli story REF."


def undated(title: str) -> str:
    return f"“{one_line(title)}” has no date, and only articles with dates are in stories."


def page_footer(id_: str, *, has_marks: bool) -> str:
    """Below the page of an article: how to go on to its related articles by their numbers."""
    mark = f" {INSIDE} = in the library." if has_marks else ""
    return f"Related article N: newscli show {id_} N, newscli open {id_} N.{mark}"
