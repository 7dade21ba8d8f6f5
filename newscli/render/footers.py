"""The sentences below folded rows and counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscli.model.trends import PERIOD
from newscli.render.counts import counted
from newscli.render.marks import UNPUBLISHED
from newscli.render.messages import footer

if TYPE_CHECKING:
    from datetime import date


def folded_footer(shown: int, total: int, offset: int, *, rest: bool, unpublished: str) -> str:
    """As `footer` below rows that may stand for several of the `total` articles; with `rest`, there are more rows."""
    mark = f" {UNPUBLISHED} = {unpublished}." if unpublished else ""
    last = offset + shown
    if last == total or not shown:
        return footer(shown, total, offset, "article", unpublished=unpublished)
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


def trends_footer(shown: int, total: int, noun: str, end: date | None) -> str:
    """Below trends: what their periods are."""
    count = facets_footer(shown, total, noun)
    if end is None:
        return f"{count} No article has a date."
    return f"{count} Last: the {PERIOD} days up to {end}. Before: the {PERIOD} days before these."
