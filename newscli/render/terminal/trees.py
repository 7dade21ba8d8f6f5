"""Related articles as a tree."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.console import Group, RenderableType
from rich.text import Text
from rich.tree import Tree

from newscli.render.ages import day
from newscli.render.marks import in_words, of_related
from newscli.render.terminal.frame import Frame
from newscli.render.terminal.layout import spoken
from newscli.render.text import plain_line
from newscli.render.titles import title_or_url

if TYPE_CHECKING:
    from newscli.model.answers import RelatedRow
    from newscli.model.article import RelatedArticle
    from newscli.model.summary import Summary

_STEP = 4
"""Cells that a branch is moved in."""


def tree(article: Summary, rows: Sequence[RelatedRow], frame: Frame) -> RenderableType:
    """The articles that one links to, each with its number below the one that leads to it."""
    if frame.is_plain:
        return _read_aloud(article, rows)
    whole = Tree(_label(article, frame), guide_style="rule")
    places = {article.id: whole}
    for row in rows:
        label = Text(f"{row.position} ", "number", no_wrap=True, overflow="ellipsis")
        label.append(f"{marks} " if (marks := of_related(row)) else "", "mark")
        beside = frame.narrower(_STEP * row.depth + label.cell_len)
        branch = places[row.via].add(label.append_text(_label(row.related, beside)))
        if row.article:
            places[row.article.id] = branch
    return whole


def _read_aloud(article: Summary, rows: Sequence[RelatedRow]) -> Group:
    """Each article with what is known of it, and the title of the one that leads to it."""
    titles = {article.id: title_or_url(article)}
    titles |= {row.article.id: title_or_url(row.related) for row in rows if row.article}
    parts = [spoken("Title", titles[article.id])]
    for row in rows:
        told = {
            "Number": str(row.position),
            "Title": title_or_url(row.related),
            "Provider": plain_line(row.related.provider.label),
            "Date": day(row.related.published_at),
            "In the library": in_words(row),
            "Linked from": titles[row.via],
        }
        parts += [Text(), *(spoken(name, value) for name, value in told.items() if value)]
    return Group(*parts)


def _label(article: Summary | RelatedArticle, frame: Frame) -> Text:
    """The title, with publisher and date as far as they fit."""
    label = Text.assemble((title_or_url(article), "title"), overflow="ellipsis", no_wrap=True)
    publisher, date = plain_line(article.provider.label), day(article.published_at)
    for known in ([publisher, date], [publisher], [date]):
        about = "  " + " · ".join(filter(None, known))
        if frame.width is None or label.cell_len + cell_len(about) <= frame.width:
            return label.append(about, "label")
    return label
